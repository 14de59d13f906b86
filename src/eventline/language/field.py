"""Reading a field of an archive or a catalogue: one statement, of which no word may be left over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.exceptions import PhraseError
from eventline.language.building import NoSuchTime, Undated
from eventline.language.refine import SIGNALS
from eventline.language.tokens import lowered

if TYPE_CHECKING:
    from eventline.language.match import Matcher
    from eventline.language.refine import Refiner
    from eventline.resolution import Expression

#: A word, or a sign by itself, that says something.
_WORD = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s.,;:]")


def field_expression(field: str, matcher: Matcher, refiner: Refiner) -> Expression | None:
    """What a field says.

    Args:
        field: The field.
        matcher: The matcher of a pack with its rules for records.
        refiner: The refiner of that pack.

    Returns:
        The expression, None where the field has no word or states that there is no date.

    Raises:
        PhraseError: At the first word that is no part of the one statement.
    """
    if not any(map(str.isalnum, field)):
        return None
    lower = lowered(field)
    matches = list(matcher.matches(field, lower))
    absent = [(match.start, match.end) for match in matches if isinstance(match.expression, Undated)]
    items = refiner.items(matches, lower, joined=True)
    spans = absent + [(item.start, item.end) for item in items]
    if not spans:
        reason = "no date is stated here: write one, or n.d."
        if any(isinstance(match.expression, NoSuchTime) for match in matches):
            reason = "there is no such date: correct it, or leave out the day"
        raise PhraseError(field, _word(field, 0)[0], reason)
    start, end = min(spans)
    if not absent and items[0].signal:
        start, end = refiner.with_signal(start, end, lower)
    beside = _word(field[:start], 0) if _word(field[:start], 0)[1] else _word(field, end)
    at, word = beside
    if word:
        said = field[start:end]
        raise PhraseError(field, at, f"{word!r} is no part of a date, as {said!r} is: take it out")
    if absent:
        return None
    item = items[0]
    return SIGNALS[item.signal](item.expression) if item.signal in SIGNALS else item.expression


def _word(text: str, start: int) -> tuple[int, str]:
    """The first word from an offset on, and where it begins; the end and "" where there is none.

    >>> _word("1850, Bristol", 4), _word("1850.", 4)
    ((6, 'Bristol'), (5, ''))
    """
    found = _WORD.search(text, start)
    return (len(text), "") if found is None else (found.start(), found[0])
