"""From matches to items: signals, ranges and lists, each found beside the matches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from eventline.language.building import NoTime
from eventline.language.building.dates import both
from eventline.language.shapes import comparable, is_clock, is_day
from eventline.resolution import (
    After,
    AllOf,
    Amount,
    Before,
    Between,
    Coming,
    Expression,
    From,
    Past,
    Repeat,
    Since,
    Until,
    Vague,
    share,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from eventline.language.match import Match

#: Signal -> what it makes of the time beside it.
SIGNALS: dict[str, Callable[[Expression], Expression]] = {
    "since": Since,
    "until": Until,
    "before": Before,
    "after": After,
    "by": lambda of: Before(of, inclusive=True),
    "from": From,
    "starting": From,
}
#: The same beside a clock time that is counted exactly: the instant at which the hour begins.
SHARP_SIGNALS: dict[str, Callable[[Expression], Expression]] = {
    **SIGNALS,
    "until": Before,
    "by": Before,
    "after": lambda of: After(of, inclusive=True),
}
#: The signals that leave one end open; "from" may just precede a time.
OPEN_SIGNALS = frozenset(SIGNALS) - {"from"}
_PLAIN = (Amount, Past, Coming, Repeat, Vague)


@attrs.define
class Item:
    """A time in the text, before it is resolved.

    Attributes:
        start: First code point.
        end: Code point after the last.
        expression: What it says.
        signal: The word that bounds it.
        group: Number of its range or list.
        side: "a" or "b" where it is an end of the range in *expression*, "" else.
        whole: The span of the whole range.
    """

    start: int
    end: int
    expression: Expression
    signal: str = ""
    group: int = 0
    side: str = ""
    rule: str = ""
    typed: bool = False


@attrs.define
class Refiner:
    """Reads what stands beside matches, with a pack's tables of signals."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    names_before: Mapping[str, str]
    names_behind: Mapping[str, str]
    joins: Mapping[str, str]

    @classmethod
    def of(cls, signals: Mapping[str, Mapping[str, Iterable[str]]]) -> Refiner:
        """The refiner for the tables of a pack."""

        def by_word(table: str) -> dict[str, str]:
            return {word: name for name, words in signals.get(table, {}).items() for word in words}

        before, behind = by_word("before"), by_word("behind")
        return cls(
            re.compile(rf"(?<!\w)({_either(before)})(?: (?:the|about|around))? ?\Z"),
            re.compile(rf" ({_either(behind)})(?!\w)"),
            before,
            behind,
            by_word("join"),
        )

    def items(self, matches: Iterable[Match], lower: str, *, joined: bool) -> list[Item]:
        """The times of a text, with signals, and with ranges and lists put together.

        Args:
            matches: What the rules found, in text order.
            lower: The text in lower case.
            joined: Whether a range is one item, or one for each end.
        """
        found: list[Item] = []
        group = 0
        for match in matches:
            if isinstance(match.expression, NoTime):
                continue
            if match.parts:
                group += 1
                found.extend(self._pair(match, group, joined=joined))
                continue
            item = Item(match.start, match.end, match.expression, rule=match.rule, typed=match.typed)
            self._signal(item, lower)
            if found and not found[-1].side:
                group = self._join(found, item, lower, group, joined=joined)
            else:
                found.append(item)
        return found

    @staticmethod
    def _pair(match: Match, group: int, *, joined: bool) -> list[Item]:
        """The items of a range or list that one rule has read."""
        (a, b) = match.parts
        if isinstance(match.expression, AllOf):
            first, second = match.expression.of
            return [
                Item(*a, first, group=group, rule=match.rule),
                Item(*b, second, group=group, rule=match.rule),
            ]
        if joined:
            return [Item(match.start, match.end, match.expression, group=group, rule=match.rule)]
        return [
            Item(*a, match.expression, signal="from", group=group, side="a", rule=match.rule),
            Item(*b, match.expression, signal="until", group=group, side="b", rule=match.rule),
        ]

    def _signal(self, item: Item, lower: str) -> None:
        if isinstance(item.expression, (Amount, Repeat)):
            return
        found = self.before.search(lower, max(0, item.start - 24), item.start)
        if found is not None:
            item.signal = self.names_before[found[1]]
            return
        after = self.behind.match(lower, item.end)
        if after is not None:
            item.signal = self.names_behind[after[1]]

    def _join(self, found: list[Item], item: Item, lower: str, group: int, *, joined: bool) -> int:
        """Add an item, joined to the one before where the words between them join."""
        last = found[-1]
        between = lower[last.end : item.start]
        gap = between.strip(" ") if len(between) < 20 and "\n" not in between else None
        if gap is None:
            found.append(item)
            return group
        if is_clock(item.expression) and is_day(last.expression):
            name = self.names_before.get(gap.lstrip(", "))
            if gap in {"", ",", "at", "on", "@"} or (name not in {None, "from", "between", "since"}):
                found[-1] = Item(
                    last.start,
                    item.end,
                    both(last.expression, item.expression),
                    name or last.signal,
                    last.group,
                    "",
                    last.rule,
                )
                return group
        kind = self.joins.get(gap, "")
        if kind == "all" and last.signal == "between" and gap == "and":
            kind = "range"
        if not kind or isinstance(last.expression, _PLAIN) or isinstance(item.expression, _PLAIN):
            found.append(item)
            return group
        start, end = share(last.expression, item.expression)
        if kind == "range" and comparable(last.expression, item.expression):
            group = last.group or group + 1
            whole = Between(last.expression, item.expression)
            if joined:
                found[-1] = Item(last.start, item.end, whole, group=group, rule=last.rule)
                return group
            found[-1] = Item(last.start, last.end, whole, last.signal or "from", group, "a", last.rule)
            found.append(Item(item.start, item.end, whole, "until", group, "b", item.rule))
            return group
        if kind in {"all", "any"} and gap not in {",", "/"}:
            group = last.group or group + 1
            last.group = item.group = group
            last.expression = start if "range" not in kind else last.expression
            item.expression = end
        found.append(item)
        return group


def _either(words: Mapping[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"
