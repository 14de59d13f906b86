"""How alike two accounts of an event are: a score from 0 to 1, and the reasons for it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import attrs

from eventline.model.event import Event
from eventline.model.relations import is_equal
from eventline.timeline.known import as_known

if TYPE_CHECKING:
    from eventline.model.event import TimeValue

_WORD = re.compile(r"\w+")
#: The letters of any two labels are half alike: less than this says nothing.
_NOISE = 0.6
#: What the label, the people and places, and the time count.
_WEIGHTS = {"label": 0.5, "names": 0.25, "time": 0.25}


@attrs.frozen(repr=False)
class Match:
    """Two events that may be accounts of the same one.

    Attributes:
        a: An event of the one timeline.
        b: An event of the other, or of the same.
        score: How alike they are, from 0 to 1; without the times where these exclude each other.
        reasons: Why, as sentences.
        contradicts: Whether their times exclude each other.

    >>> import eventline as ev
    >>> one, other = ev.event("Patrols halted", when="2023-10"), ev.event("Halted patrols", when="2023-10-18")
    >>> match_of(one, other)
    <Match: 'Patrols halted' and 'Halted patrols', 0.92>
    """

    a: Event
    b: Event
    score: float
    reasons: tuple[str, ...]
    contradicts: bool = False

    def __repr__(self) -> str:
        doubt = ", times exclude each other" * self.contradicts
        return f"<Match: {self.a.label!r} and {self.b.label!r}, {self.score:.2f}{doubt}>"


def words_of(text: str) -> frozenset[str]:
    """The words of a label that tell something: folded, of four letters or more, or a number.

    >>> sorted(words_of("The 344 patrols of Turkey"))
    ['344', 'patrols', 'turkey']
    """
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) > 3 or word.isdigit())


def match_of(a: Event, b: Event) -> Match:
    """How alike two events are."""
    label, of_label = _label(a.label, b.label)
    names, of_names = _names(a, b)
    time, of_time = _time(a.when, b.when)
    scores = {"label": label, "names": names, "time": time or None}
    counted = {name: score for name, score in scores.items() if score is not None}
    total = sum(_WEIGHTS[name] * score for name, score in counted.items())
    reasons = tuple(reason for reason in (of_label, of_names, of_time) if reason)
    return Match(a, b, round(total / sum(_WEIGHTS[name] for name in counted), 4), reasons, time == 0)


def _label(a: str, b: str) -> tuple[float, str]:
    """The share of words in common, or the likeness of the letters where that is greater."""
    one, other = words_of(a), words_of(b)
    shared = {word for word in one if any(_is_alike(word, second) for second in other)}
    words = 0.0
    if shared:
        words = (2 * len(shared) / (len(one) + len(other)) + len(shared) / min(len(one), len(other))) / 2
    words = min(words, 1.0)
    letters = SequenceMatcher(None, a.casefold(), b.casefold(), autojunk=False).ratio()
    if words >= letters or letters < _NOISE:
        return words, f"labels share {', '.join(sorted(shared))}" if shared else ""
    return letters, f"labels are {letters:.0%} alike"


def _is_alike(one: str, other: str) -> bool:
    """Whether words are the same, or one begins with the other: patrol and patrols."""
    return one.startswith(other) or other.startswith(one)


def _names(a: Event, b: Event) -> tuple[float | None, str]:
    """The share of actors and places in common; None where one of them names nobody and nowhere."""
    one, other = ({name.casefold(): name for name in (*event.actors, *event.places)} for event in (a, b))
    if not one or not other:
        return None, ""
    shared = sorted(one.keys() & other.keys())
    score = len(shared) / min(len(one), len(other))
    return score, f"both name {', '.join(one[name] for name in shared)}" if shared else ""


def _time(a: TimeValue | None, b: TimeValue | None) -> tuple[float | None, str]:
    """1 for the same time, less for what may be, 0 for what cannot be; None where one is undated."""
    if a is None or b is None:
        return None, ""
    if a == b:
        return 1.0, f"both are dated {as_known(a)}"
    one, other = as_known(a), as_known(b)
    if not is_equal(a, b).possible:
        return 0.0, f"{one} and {other} exclude each other"
    return 0.75 if _narrower(a, b) else 0.5, f"{one} and {other} may be the same time"


def _narrower(a: TimeValue, b: TimeValue) -> bool:
    """Whether one is stated more closely than the other, and within it."""
    return (a.lo >= b.lo and a.hi <= b.hi) or (b.lo >= a.lo and b.hi <= a.hi)
