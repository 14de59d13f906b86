"""From matches to items: signals, ranges and lists, each found beside the matches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

import attrs

from eventline.language.building import NoTime
from eventline.language.building.shapes import comparable, is_clock, told_unit
from eventline.language.joining.days_joined import at_time, join_day, join_hours, takes_hours
from eventline.language.joining.days_told import is_part_of_clock
from eventline.language.joining.frames_behind import framed, is_year, join_owner
from eventline.language.joining.moves import Moves
from eventline.language.joining.orders import between
from eventline.language.joining.recurring_sets import one_set
from eventline.language.text.dashes import DASHES, is_apposed
from eventline.language.text.sentences import POSSESSIVE
from eventline.resolution import (
    After,
    AllOf,
    Amount,
    Before,
    Between,
    Coming,
    Date,
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
    from eventline.language.matching.match import Match


def _after(of: Expression) -> After:
    """After a time; after 3 pm, in the hour that begins then."""
    return After(of, inclusive=any(isinstance(node, Date) and node.hour is not None for node in of.walk()))


#: Signal -> what it makes of the time beside it.
SIGNALS: dict[str, Callable[[Expression], Expression]] = {
    "since": Since,
    "until": Until,
    "before": Before,
    "after": _after,
    "by": lambda of: Before(of, inclusive=True),
    "from": From,
    "as_of": From,
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
#: The signals behind a day that part it from a time of it.
_ONWARD = frozenset({"from", "since"})
#: More code points than this between two times join nothing.
_WIDEST_GAP = 19
#: A year and a month, or a year and the last digits of another.
_LIKE_YEARS = re.compile(r"(\d{4})-(\d\d)")
#: What may stand between a day and a time of day.
_TOGETHER = frozenset({"", ",", "-"})
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
        ends: The spans of the two ends of a range.
        typed: Whether a length, where it is all that the text says, means the time so far from now.
        lasting: Whether the time so far from now, where its verb is of the past, is the length that it took.
        dial: Whether the hour is said as on a dial, so that it may be after noon.
        moved: Whether something was moved from it, or to it.
        onward: Whether its signal stands behind it: "Friday or later" may be to come.
        each: Whether it is a time of each of several days: "Monday to Friday, 9am to 5pm".
    """

    start: int
    end: int
    expression: Expression
    signal: str = ""
    group: int = 0
    side: str = ""
    ends: tuple[tuple[int, int], ...] = ()
    typed: bool = False
    lasting: bool = False
    dial: bool = False
    moved: bool = False
    onward: bool = False
    each: bool = False


@attrs.define
class Refiner:
    """Reads what stands beside matches, with a pack's tables of signals."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    names_before: Mapping[str, str]
    names_behind: Mapping[str, str]
    joins: Mapping[str, str]
    leads: frozenset[str] = frozenset()
    moves: Moves = attrs.field(factory=Moves)
    onward: re.Pattern[str] = re.compile("(?!)")
    days: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    frames: frozenset[str] = frozenset()
    closely: frozenset[str] = frozenset()

    @classmethod
    def of(cls, signals: Mapping[str, Mapping[str, Iterable[str]]]) -> Refiner:
        """The refiner for the tables of a pack."""

        def by_word(table: str) -> dict[str, str]:
            return {word: name for name, words in signals.get(table, {}).items() for word in words}

        before, behind, joins = by_word("before"), by_word("behind"), by_word("join")
        return cls(
            re.compile(rf"(?<!\w)({_either(before)})(?: (?:{_either(by_word('near'))}))? ?\Z"),
            re.compile(rf" ({_either(behind)})(?!\w)"),
            before,
            behind,
            joins,
            frozenset(by_word("lead")),
            Moves(
                by_word("moves"),
                frozenset(word for word, name in before.items() if name == "from"),
                frozenset(word for word, name in joins.items() if name != "together"),
            ),
            re.compile(rf" (?:{_either(by_word('onward'))})(?=\s*(?:[,.;:?!)]|\Z))"),
            frozenset(by_word("days")),
            frozenset(by_word("hours")),
            frozenset(by_word("frames")),
            frozenset(by_word("closely")),
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
                members = self._pair(match, group, lower, joined=joined)
                if not (join_hours(found, members, lower, self.hours) or join_owner(found, members, lower)):
                    found.extend(members)
                    if isinstance(match.expression, AllOf):
                        self._share_back(found[: 1 - len(members)], members[-1], lower)
                continue
            item = Item(
                match.start,
                match.end,
                match.expression,
                typed=match.typed,
                lasting=match.lasting,
                dial=match.dial,
            )
            self._signal(item, lower)
            pair = _as_years(found[-1], item, lower) if found else None
            if found and (join_day(found, item, lower, self.days) or join_owner(found, [item], lower)):
                continue
            if pair is not None:
                group += 1
                found.extend(self._range(*pair, group, joined=joined))
            elif found and found[-1].side == "b" and self._join_frame(found, item, lower):
                continue
            elif found and not found[-1].side:
                group = self._join(found, item, lower, group, joined=joined)
            else:
                found.append(item)
        return found

    def _pair(self, match: Match, group: int, lower: str, *, joined: bool) -> list[Item]:
        """The items of a range or list that one rule has read."""
        if isinstance(match.expression, AllOf):
            spans = zip(match.parts, match.expression.of, strict=True)
            members = [Item(*span, one, group=group) for span, one in spans]
            members[0].start, members[-1].end = match.start, match.end  # with the day of all
            return members
        (a, b) = match.parts
        if isinstance(match.expression, Coming):
            return self._begun(match, lower, joined=joined)
        if isinstance(match.expression, Between) and told_unit(match.expression.end) is not None:
            match = attrs.evolve(match, expression=between(match.expression.start, match.expression.end))
        if isinstance(match.expression, Between):
            start, end = share(match.expression.start, match.expression.end)
            gap = lower[a[1] : b[0]].strip()
            if self.moves.is_put_off(a[0], gap, lower):
                return [Item(*a, start), Item(*b, end, signal=self.names_before.get(gap, ""))]
            if self.moves.is_moved(a, b[0], lower):
                return [Item(*a, start, signal="from", moved=True), Item(*b, end, moved=True)]
        if joined:
            return [Item(match.start, match.end, match.expression, group=group, ends=(a, b))]
        return [  # with the day of both: "Friday from 2", "6pm on Friday"
            Item(match.start, a[1], match.expression, "from", group, "a", (a, b)),
            Item(b[0], match.end, match.expression, "until", group, "b", (a, b)),
        ]

    def _begun(self, match: Match, lower: str, *, joined: bool) -> list[Item]:
        """What begins at a time and lasts so long: one item, or the time and the length as they are said."""
        (a, b), whole = match.parts, match.expression
        assert isinstance(whole, Coming)  # of the rules of a pair that are no range and no list
        if joined:
            return [Item(match.start, match.end, whole)]
        first = Item(*a, whole.of)
        self._signal(first, lower)
        return sorted([first, Item(*b, whole.amount)], key=attrgetter("start"))

    def _signal(self, item: Item, lower: str) -> None:
        if isinstance(item.expression, (Amount, Repeat)):
            return
        found = self.before.search(lower, max(0, item.start - 24), item.start)
        after = self.behind.match(lower, item.end)
        if found is not None and (after is None or self.names_before[found[1]] != "from"):
            item.signal = self.names_before[found[1]]
            if item.signal == "from" and self.onward.match(lower, item.end):
                item.signal = "starting"
        elif after is not None:
            item.signal = self.names_behind[after[1]] if found is None else "starting"  # from 1950 onwards
            item.onward = self.names_behind[after[1]] == "since"

    def with_signal(self, start: int, end: int, lower: str) -> tuple[int, int]:
        """The span of a time and of the signal beside it."""
        found = self.before.search(lower, max(0, start - 24), start)
        after = self.behind.match(lower, end)
        return start if found is None else found.start(), end if after is None else after.end()

    def _join(self, found: list[Item], item: Item, lower: str, group: int, *, joined: bool) -> int:
        """Add an item, joined to the one before where the words between do; give the last group's number."""
        last = found[-1]
        between = lower[last.end : item.start]
        if len(between) > _WIDEST_GAP or "\n" in between:
            found.append(item)
            return group
        gap = between.strip(" ")
        timed = is_clock(item.expression) or is_part_of_clock(item.expression)
        timed = timed and takes_hours(last.expression, joined=joined)
        word = self._together(gap) if timed else None
        if word is not None:
            last.end, last.expression = item.end, at_time(last.expression, item.expression, word)
            last.signal = word or last.signal
            return group
        if timed and self.names_before.get(gap.lstrip(", ")) in _ONWARD:  # "Friday night from 8"
            item.expression = at_time(last.expression, item.expression, "")
        if self._join_frame(found, item, lower):
            return group
        kind = self.joins.get(gap, "")
        if joined and kind == "all" and gap != "," and self._one_set(found, item, lower):
            return group
        if gap in {"and", "&"} and last.signal == "between":
            kind = "range"
        if kind == "range" and (last.ends or self.moves.is_put_off(last.start, gap, lower)):
            kind = ""  # "open 9 a.m. to 5 p.m. until May", "postponed Tuesday until May"
        elif kind == "range" and self.moves.is_moved((last.start, last.end), item.start, lower):
            kind, last.moved, item.moved = "", True, True
        if not kind or isinstance(last.expression, _PLAIN) or isinstance(item.expression, _PLAIN):
            found.append(item)
            return group
        apart = gap in DASHES and gap != between and is_apposed(last.expression, item.expression)
        if kind == "range" and not apart and comparable(last.expression, item.expression):
            group = last.group or group + 1
            found[-1:] = self._range(last, item, group, joined=joined)
            return group
        if kind in {"all", "any"} and gap not in {",", "/"}:
            group = last.group = item.group = last.group or group + 1
            last.expression, item.expression = share(last.expression, item.expression, listed=True)
            self._share_back(found, item, lower)
        found.append(item)
        return group

    def _join_frame(self, found: list[Item], item: Item, lower: str) -> bool:
        """Put the time, range or list before it in a year, month or week; whether it is in that."""
        last = found[-1]
        gap = lower[last.end : item.start].strip(" ")
        whole = framed(last.expression, gap, item.expression, self.frames)
        if whole is None or lower.startswith(POSSESSIVE, item.end):
            return False
        for one in takewhile(lambda one: one.group == last.group > 0, reversed(found[:-1])):
            its_own = whole if last.side else framed(one.expression, gap, item.expression, self.frames)
            one.expression = its_own or one.expression
        last.end, last.expression = item.end, whole
        return True

    @staticmethod
    def _one_set(found: list[Item], item: Item, lower: str) -> bool:
        """Put what recurs on several days into one item: Mondays, Wednesdays and Fridays at 9."""
        together = one_set(found[-1].expression, item.expression)
        if together is None:
            return False
        found[-1].end, found[-1].expression = item.end, together
        while len(found) > 1 and lower[found[-2].end : found[-1].start].strip(" ") == ",":
            more = one_set(found[-2].expression, found[-1].expression)
            if more is None:
                break
            last = found.pop()
            found[-1].end, found[-1].expression = last.end, more
        return True

    @staticmethod
    def _share_back(found: list[Item], item: Item, lower: str) -> None:
        """Give the earlier members of a list what its last one says: Q1, Q2 and Q4 2021."""
        for at in range(len(found) - 1, 0, -1):
            far, near = found[at - 1], found[at]
            if (
                lower[far.end : near.start].strip(" ") != ","
                or far.side
                or isinstance(far.expression, _PLAIN)
            ):
                break
            far.expression, _ = share(far.expression, item.expression, listed=True)
            far.group = item.group

    def _together(self, gap: str) -> str | None:
        """The signal between a day and a time of it, which is one of both; None for words that part them."""
        if gap in _TOGETHER or self.joins.get(gap) == "together":
            return ""
        said = gap.lstrip(", ")
        close, _, behind = said.partition(" ")  # "shortly before"
        signal = self.names_before.get(behind if close in self.closely else said)
        return None if signal in {"from", "between", "since"} else signal

    @staticmethod
    def _range(a: Item, b: Item, group: int, *, joined: bool) -> list[Item]:
        """The items of a range from *a* to *b*."""
        whole, ends = between(a.expression, b.expression), ((a.start, a.end), (b.start, b.end))
        if joined:
            return [Item(a.start, b.end, whole, group=group, ends=ends)]
        return [
            Item(a.start, a.end, whole, a.signal or "from", group, "a", ends),
            Item(b.start, b.end, whole, "until", group, "b", ends),
        ]


def _as_years(last: Item, item: Item, lower: str) -> tuple[Item, Item] | None:
    """The two years of what is written as a year and a month, behind such a pair: "1991-93 and 2005-07"."""
    years = last.expression
    if not isinstance(years, Between) or not (is_year(years.start) and is_year(years.end)):
        return None
    said = _LIKE_YEARS.fullmatch(lower, item.start, item.end)
    if said is None or lower[last.end : item.start].strip(" ,") not in {"", "and", "&", "or"}:
        return None
    first, second = int(said[1]), int(said[1][:2] + said[2])
    if second <= first:
        return None
    return Item(*said.span(1), Date(year=first)), Item(*said.span(2), Date(year=second))


def _either(words: Mapping[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"
