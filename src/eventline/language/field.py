"""Reading a field of an archive or a catalogue: one statement, of which no word may be left over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from eventline.calendars import Granularity
from eventline.exceptions import PhraseError
from eventline.language.building import NoSuchTime, Undated
from eventline.language.joining.refine import SIGNALS
from eventline.language.romans import with_arabic
from eventline.language.text.tokens import lowered
from eventline.resolution import Between, Date, Part
from eventline.resolution.feast_tables import FLOATING

if TYPE_CHECKING:
    from eventline.language.joining.refine import Refiner
    from eventline.language.matching.match import Match, Matcher
    from eventline.resolution import Expression

#: A word, or a sign by itself, that says something.
_WORD = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s.,;:]")
#: Born about a year: no era, which has no space inside.
_BORN = re.compile(r"\bb\. (?=c(?:a|irca)?\.? \d)")
#: The first of a name, behind a dot, where a sentence would begin with it: "3 Geo. I".
_ONE = re.compile(r"(?<=\. )I\b")
#: Up to this year, weekdays hang on the calendar that a place had, which a field does not tell.
_LAST_OLD_YEAR = 1752
_WEEKS = frozenset({Granularity.WEEK, Granularity.WEEKEND})
#: What tells that a number is an hour, or stands for one.
_CLOCK = re.compile(
    r"\d\s?[:.h]\s?\d\d|\d\s?[ap]\.?\s?m\b|t\d\d|clock|\bhours?\b|\bhrs?\b|noon|midnight|midday|past|quarter|minutes|evening|morning|night|afternoon"
)
#: Between two months, or two days, in digits of which none is left out.
_UPTO = re.compile(r"(?<=\b\d{4}-\d\d)/(?=\d{4}-\d\d\b)|(?<=\b\d{8})/(?=\d{8}\b)")
#: What may stand around a whole field.
_QUOTES = frozenset("\"'“”‘’")


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
    read = without_signs(with_arabic(field))
    if read[0] in _QUOTES and read[-1] in _QUOTES:
        read = f" {read[1:-1]} "
    lower = lowered(read)
    matches = list(matcher.matches(read, lower))
    absent = [(match.start, match.end) for match in matches if isinstance(match.expression, Undated)]
    items = refiner.items(matches, lower, joined=True)
    spans = absent + [(item.start, item.end) for item in items]
    if not spans:
        raise PhraseError(field, _word(field, 0)[0], _why_none(matches))
    start, end = min(spans)
    if not absent and items[0].signal:
        start, end = refiner.with_signal(start, end, lower)
    beside = _word(read[:start], 0) if _word(read[:start], 0)[1] else _word(read, end)
    at, word = beside
    if word:
        said = field[start:end]
        raise PhraseError(field, at, f"{word!r} is no part of a date, as {said!r} is: take it out")
    if absent:
        return None
    item = items[0]
    if _has_hour(item.expression) and _CLOCK.search(lower) is None:
        raise PhraseError(field, 0, "a number by itself is no hour: write 6 a.m. or 06:00")
    if item.signal not in SIGNALS or (item.signal == "from" and isinstance(item.expression, Between)):
        return item.expression  # "from c. March to June 1850" ends with June
    return SIGNALS[item.signal](item.expression)


def _has_hour(expression: Expression) -> bool:
    return any(isinstance(node, Date) and node.hour is not None for node in expression.walk())


def without_signs(text: str) -> str:
    """A text, as long as it was, without the "b." of a birth, which is no era, and the capital of "Geo. I".

    The slash of a range as finding aids normalize it becomes a sign that makes no one number of both dates.

    >>> without_signs("b. c. 1741"), without_signs("3 Geo. I"), without_signs("1923-04/1924-11")
    ('   c. 1741', '3 Geo. i', '1923-04~1924-11')
    """
    return _ONE.sub("i", _BORN.sub("   ", _UPTO.sub("~", text)))


def _why_none(matches: list[Match]) -> str:
    """Why no date is read in a field, and what to do."""
    none = [match.expression for match in matches if isinstance(match.expression, NoSuchTime)]
    if not none:
        return "no date is stated here: write one, or n.d."
    return none[0].remedy or "there is no such date: correct it, or leave out the day"


def _word(text: str, start: int) -> tuple[int, str]:
    """The first word from an offset on, and where it begins; the end and "" where there is none.

    >>> _word("1850, Bristol", 4), _word("1850.", 4)
    ((6, 'Bristol'), (5, ''))
    """
    found = _WORD.search(text, start)
    return (len(text), "") if found is None else (found.start(), found[0])


def why_not_told(expression: Expression, words: str, *, is_dated: bool) -> str | None:
    """Why a field does not say which day it means, though it has a date; None where it does.

    Args:
        expression: What the field says.
        words: The field.
        is_dated: Whether the day of its writing is known, which tells the century of "14/6/36".

    >>> why_not_told(Date(year="XX36", month=6), "6/36", is_dated=False)
    'its century is not told: write the year whole, or give document_time='
    >>> why_not_told(Date(year="XX36", month=6), "6/36", is_dated=True) is None
    True
    """
    if _is_short_fiscal(expression, words):
        return "its century is not told: write the year whole"
    if not is_dated and _is_of_no_century(expression):
        return "its century is not told: write the year whole, or give document_time="
    if any(map(_is_range_of_ranges, expression.walk())):
        return "one end is a range itself: write both ends with their years"
    if any(isinstance(node, Part) and isinstance(node.of, Between) for node in expression.walk()):
        return "it is not told whether the part is of the first year or of all: write both ends"
    if _hangs_on_old_weekday(expression):
        return "its weekday hangs on the calendar, which was another up to 1752: give the day of the month"
    return None


def _hangs_on_old_weekday(expression: Expression) -> bool:
    """Whether a weekday, a week or a feast on one is to be found in a year with another calendar than ours.

    >>> from eventline.resolution import Nth
    >>> first = Nth(1, Date(weekday=1), Date(year=1402, month=5))
    >>> _hangs_on_old_weekday(first), _hangs_on_old_weekday(Date(year=1402, month=5, day=1, weekday=1))
    (True, False)
    """
    nodes = list(expression.walk())
    years = [node.year for node in nodes if isinstance(node, Date) and isinstance(node.year, int)]
    if not years or min(years) > _LAST_OLD_YEAR:
        return False
    return any(
        (node.weekday is not None and node.day is None) or node.holiday in FLOATING
        if isinstance(node, Date)
        else getattr(node, "kind", None) in _WEEKS
        for node in nodes
    )


def _is_of_no_century(expression: Expression) -> bool:
    """Whether a year is said by its last digits only, so that only the time of its writing tells the century.

    >>> _is_of_no_century(Date(year="XX36", month=6)), _is_of_no_century(Date(year="19XX"))
    (True, False)
    """
    return any(
        isinstance(node, Date) and isinstance(node.year, str) and node.year.startswith("XX")
        for node in expression.walk()
    )


def _is_short_fiscal(expression: Expression, words: str) -> bool:
    """Whether a fiscal year is said by its last digits, which are read as those of this century.

    >>> _is_short_fiscal(Date(year=2086, fiscal=True), "FY86"), _is_short_fiscal(Date(year=1986), "1986")
    (True, False)
    """
    return any(
        isinstance(node, Date) and node.fiscal and node.year is not None and str(node.year) not in words
        for node in expression.walk()
    )


def _is_range_of_ranges(node: Expression) -> bool:
    """Whether a range goes to or from another one: "Dec.-Jan. 1899 - 1900"."""
    return isinstance(node, Between) and any(
        isinstance(end, Between) and not end.one for end in (node.start, node.end)
    )
