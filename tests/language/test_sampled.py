"""Whatever a rule may read, some time or none is made of it: texts drawn from the patterns themselves."""

from __future__ import annotations

import random
import tomllib
from typing import TYPE_CHECKING

import pytest

from eventline.language import find
from eventline.language.finding import reader
from eventline.language.grammar.pack_files import PACKS
from eventline.language.grammar.patterns import Atom, Choice, Fragment, Node, Repeat, Sequence, Slot
from eventline.model import Duration

if TYPE_CHECKING:
    from eventline.language.grammar.rules import Rule

GRAMMAR = reader("en").matcher.pack.grammar
#: Words of the classes of numbers, which no pack lists.
WORDS: dict[str, list[str]] = {
    "INT": ["3", "45", "1999"], "NUM": ["2", "30", "2.5"], "NUMW": ["three", "twelve"], "D31": ["3", "31"],
    "M12": ["2", "11"], "H24": ["3", "12", "17"], "YY": ["05", "98"], "MIN": ["15", "45"],
    "YEAR": ["1066", "2019"], "YEARN": ["1999", "2019"], "FARYEAR": ["3050"], "HHMM": ["930", "1745"],
    "HHMMY": ["1930", "2015"],
    "YMD8": ["20190503"], "W19": ["nineteen"], "W99": ["eighty-four"], "YEARW": ["two thousand"],
    "ORD": ["3rd", "twentieth", "45th"], "ORD31": ["3rd", "31st"], "DECADE": ["1990s", "80s"],
    "NDATE": ["3/4/2019", "2019-05-03"], "YM": ["2019-05"], "MY": ["05/2019"], "MD": ["3/4", "10/25"],
    "CLOCK": ["9:30", "23:59"], "DATETIME": ["2019-05-03T10:30"], "DECIMAL": ["2.75"],
    "YEARPAIR": ["2021/22"], "DOTTED": ["12.30"], "SPAN": ["3-5", "1914-18"],
}  # fmt: skip
for path in sorted((PACKS / "en").iterdir()):
    for name, values in tomllib.loads(path.read_text(encoding="utf-8")).get("words", {}).items():
        WORDS.setdefault(name, []).extend(word for words in values.values() for word in words)


def drawn(node: Node, draw: random.Random) -> str:
    """A text that a pattern reads."""
    match node:
        case Atom(label):
            return draw.choice(WORDS.get(label, [label]))
        case Fragment(name):
            return drawn(draw.choice(GRAMMAR.fragments[name]).pattern.tree, draw)
        case Sequence(items):
            return " ".join(filter(None, (drawn(item, draw) for item in items)))
        case Choice(items):
            return drawn(draw.choice(items), draw)
        case Repeat(item, low, high):
            return " ".join(drawn(item, draw) for _ in range(draw.randint(low, high)))
        case Slot(_, item):
            return drawn(item, draw)


@pytest.mark.parametrize("rule", GRAMMAR.rules, ids=[rule.name for rule in GRAMMAR.rules])
def test_a_text_of_a_rule_is_read(rule: Rule) -> None:
    """Alone, and beside a text of another rule; without an error, whatever is found."""
    draw = random.Random(rule.name)
    for _ in range(12):
        text = drawn(rule.pattern.tree, draw)
        beside = drawn(draw.choice(GRAMMAR.rules).pattern.tree, draw)
        for one in (text, f"It ended {text} {draw.choice(['and', 'to', 'or', ','])} {beside}"):
            for document_time in ("2024-08-23T10:00:00", None):
                for mention in find(
                    one, document_time=document_time, ranges=draw.choice(["split", "joined"])
                ):
                    assert one[mention.start : mention.end] == mention.text
                    assert not (mention.type in {"DATE", "TIME"} and isinstance(mention.value, Duration))
