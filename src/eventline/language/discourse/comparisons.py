"""Figures beside those of a year before: "in the third quarter it sold 40, up from 35 a year earlier"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

import attrs

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY
from eventline.language.discourse.told import begun
from eventline.language.text.sentences import in_sentence, sentence_start
from eventline.model.date import UncertainDate
from eventline.resolution import (
    Amount,
    BareTime,
    Between,
    Date,
    Intersect,
    Past,
    Previous,
    ReferenceTime,
    Shift,
    This,
    Toward,
    resolve_expression,
)

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
    from eventline.resolution import Anchor, ResolutionPolicy
    from eventline.resolution.anchor import Stated
    from eventline.resolution.found import Note

#: What is a year before the time told, or before now.
_YEAR_BEFORE = tuple(
    Shift(year, "past", of=told)
    for year in (Amount(years=1), Amount(months=12))
    for told in (ReferenceTime(), BareTime())
)
#: The like period, or quarter, of a year before.
_LIKE = tuple(
    This(unit, of=Shift(Amount(months=12), "past")) for unit in (Granularity.YEAR, Granularity.QUARTER)
)
#: What is the month, or the quarter, before the one whose figures are told.
_UNIT_BEFORE = tuple(Previous(unit, of=ReferenceTime()) for unit in (Granularity.MONTH, Granularity.QUARTER))
#: What is beside figures of the same time of a year before.
_BESIDE_THEM = frozenset(
    (
        *_LIKE,
        *(
            This(Granularity.MONTH, of=Shift(Amount(months=12), "past", of=told))
            for told in (ReferenceTime(), BareTime())
        ),
    )
)
#: What all these are, and the soonest told.
_KINDS = frozenset({Shift, This, Previous})
#: What is the year before a length that was told: "the year to March, up from 40 the previous year".
_PREVIOUS = Previous(Granularity.YEAR, of=ReferenceTime())
_QUARTER = This(Granularity.QUARTER)
#: No further back, in code points, than this lies the time whose figures are compared, or the word that does.
_NEAR, _BESIDE = 250, 90
#: No further back lies the quarter that a report is about.
_REPORT = 1_000
#: A figure right before a time: "35", "3 million, or 20 cents a share,"; and so many words may lead to it.
_FIGURE = re.compile(
    r"(?<= )[^\s\w]?\d[\w.,%]*(?: [a-z]+){0,2}(?:, or [^\s\w]?\d[\w.,%]*(?: [a-z]+){0,3})?,? \Z"
)
_OF_FIGURE = 5
#: So far behind a time may stand its figure, and in so many words the verb that tells it.
_BEHIND, _VERB = 60, 4
#: A quarter or a half of a fiscal year.
_FISCAL = re.compile(r"FY(\d{4})-([QH])(\d)")
#: What ends a sentence.
_STOP = re.compile(r"[.!?;] |\n")
_UNITS = {unit.rank: unit for unit in (Granularity.MONTH, Granularity.QUARTER, Granularity.HALF)}
_MONTHS, _HALF = 3, 6
_MONTHLY = frozenset({Granularity.MONTH, Granularity.QUARTER})


def put_year_before(antecedents: Antecedents, item: Item, lower: str) -> Note | None:
    """Make of "a year earlier" the month, quarter or half whose figures are beside those of the one told.

    Args:
        antecedents: The times told.
        item: The time, whose expression is changed where it is such.
        lower: The text in lower case.

    Returns:
        Why, or None where it stays as it is.
    """
    if type(item.expression) not in _KINDS or not (antecedents.told or antecedents.lasted_until):
        return None
    if item.expression in _LIKE:
        return _put_like(antecedents, item, lower)
    if item.expression == _PREVIOUS:
        return _put_previous(antecedents, item, lower)
    if item.expression in _UNIT_BEFORE:
        return _put_unit_before(antecedents, item, lower)
    if item.expression not in _YEAR_BEFORE:
        return None
    last = antecedents.told[-1].end if antecedents.told else 0
    compared = compared_at(antecedents.tense.compares, item.start, lower) >= last
    if not compared and not _is_figure(antecedents.tense, item, lower):
        return None
    one = _figures_of(antecedents, item, lower)
    if one is None:
        return _put_lasted(antecedents, item) or _put_same(antecedents, item)
    return _put(antecedents, item, one)


def is_beside_figures(antecedents: Antecedents, item: Item, lower: str) -> bool:
    """Whether a year is only one with whose figures others are compared, so that no story goes on from it.

    Args:
        antecedents: The times told.
        item: The time.
        lower: The text in lower case.
    """
    if type(item.expression) not in _KINDS:
        return False
    if item.expression in _BESIDE_THEM:
        return True
    if item.expression not in _YEAR_BEFORE:
        return False
    tense = antecedents.tense
    return compared_at(tense.compares, item.start, lower) >= 0 or _is_figure(tense, item, lower)


def _is_figure(tense: Tense, item: Item, lower: str) -> bool:
    """Whether all that is told of a time is its figure: "a year earlier it was 3 percent"."""
    words = lower[item.end : item.end + _BEHIND].split()
    at = next((at for at, word in enumerate(words[:_VERB]) if word in tense.be), len(words))
    return any(word.lstrip("$£€")[:1].isdecimal() for word in words[at + 1 : at + 3])


def put_quarter_told(antecedents: Antecedents, item: Item, lower: str) -> Note | None:
    """Make of "the quarter" the one that a report is about: "in the second quarter .. for the quarter".

    Args:
        antecedents: The times told.
        item: The time, whose expression is changed where it is such.
        lower: The text in lower case.

    Returns:
        Why, or None where it stays as it is.
    """
    if item.expression != _QUARTER or not antecedents.tense.deictic.isdisjoint(
        lower[item.start : item.end].split()
    ):
        return None
    one = _quarter_told(antecedents, item, lower)
    if one is None:
        return None
    year, month, _ = civil_from_days((one.value.lower or 0) // DAY)
    item.expression = Date(year=year, quarter=(month - 1) // _MONTHS + 1)
    return ("the quarter told",)


def put_like_of(antecedents: Antecedents, item: Item, lower: str) -> Note | None:
    """Make of "the same month of 2009" that month of the year which is the one told; else it is of the year.

    Args:
        antecedents: The times told.
        item: The time, whose expression is changed where it is such.
        lower: The text in lower case.

    Returns:
        Why, or None where it stays as it is.
    """
    match item.expression:
        case Intersect(Date(year=int(year)) as whole, This(Granularity() as unit, of=ReferenceTime())):
            item.expression = whole
        case _:
            return None
    words = antecedents.tense.compares
    for one in takewhile(lambda one: item.start - one.end <= _NEAR, antecedents.lately()):
        like = one.rank == unit.rank and unit in _MONTHLY and not one.fiscal
        if like and not _is_compared(words, one, lower):
            month = civil_from_days((one.value.lower or 0) // DAY)[1]
            quarter = (month - 1) // _MONTHS + 1
            is_month = unit is Granularity.MONTH
            item.expression = Date(year=year, month=month) if is_month else Date(year=year, quarter=quarter)
            return ("the {} told, in another year", unit)
    return None


def _quarter_told(antecedents: Antecedents, item: Item, lower: str) -> Antecedent | None:
    """The quarter that a report is about, if it has told one."""
    words = antecedents.tense.compares
    for one in takewhile(lambda one: item.start - one.end <= _REPORT, antecedents.lately()):
        is_quarter = one.rank == Granularity.QUARTER.rank and not one.compared
        if is_quarter and not _is_compared(words, one, lower):
            return one
    return None


def _put_previous(antecedents: Antecedents, item: Item, lower: str) -> Note | None:
    """Make of "the previous year" the one before a year told near by: "the year to March, up from 40 ..."."""
    until = antecedents.lasted_until
    last = antecedents.told[-1].end if antecedents.told else 0
    near = item.start - antecedents.lasted <= _NEAR and last <= antecedents.lasted
    if until is None or not near or compared_at(antecedents.tense.compares, item.start, lower) < 0:
        return None
    item.expression = Date(year=_year_of(until) - 1)
    return ("its figures are beside those of a year told, which ends a year later",)


def _put_unit_before(antecedents: Antecedents, item: Item, lower: str) -> Note | None:
    """Make of "the previous month" the one before the one whose figures it is compared with."""
    one = _figures_of(antecedents, item, lower)
    if one is None or compared_at(antecedents.tense.compares, item.start, lower) < 0:
        return None
    assert isinstance(item.expression, Previous)  # one of two
    if item.expression.kind is not _UNITS[one.rank] or one.fiscal:
        return None
    item.expression = attrs.evolve(item.expression, of=_told(one))
    return (f"its figures are beside those of the {_UNITS[one.rank].value} told, which follows",)


def _told(one: Antecedent) -> Date:
    """A month or a quarter that was told."""
    year, month, _ = civil_from_days((one.value.lower or 0) // DAY)
    if one.rank == Granularity.MONTH.rank:
        return Date(year=year, month=month)
    return Date(year=year, quarter=(month - 1) // _MONTHS + 1)


def _year_of(value: Stated) -> int:
    return civil_from_days((value.lower or 0) // DAY)[0]


def _put_same(antecedents: Antecedents, item: Item) -> Note | None:
    """Make of "a year earlier" the year with which the figures just before it were compared."""
    near = takewhile(lambda one: item.start - one.end <= _NEAR, antecedents.lately())
    last = next(near, None)
    if last is None or not (last.compared and last.rank == Granularity.YEAR.rank):
        return None
    item.expression = Date(year=civil_from_days((last.value.lower or 0) // DAY)[0])
    return ("the year with which figures were compared before it",)


def _put(antecedents: Antecedents, item: Item, one: Antecedent) -> Note:
    """Make of a time the one a year before a time told, or before the range that ends with it."""
    first = begun(antecedents.told, one)
    item.expression = _year_before(one)
    if first is not one and first.rank == one.rank:
        item.expression = Between(_year_before(first), item.expression)
    return (f"its figures are beside those of the {_UNITS[one.rank].value} told, a year later",)


def _put_like(antecedents: Antecedents, item: Item, lower: str) -> Note | None:
    """Make of "the year-ago quarter" the one a year before the one told, and so of "period"."""
    one = _figures_of(antecedents, item, lower)
    if item.expression == _LIKE[1] and (one is None or one.rank != Granularity.QUARTER.rank):
        one = _quarter_told(antecedents, item, lower)
    return _put_lasted(antecedents, item) if one is None else _put(antecedents, item, one)


def lasted_until(
    length: Past, direction: Literal["past", "future", ""], anchor: Anchor, policy: ResolutionPolicy
) -> UncertainDate | None:
    """When a length is over: "the nine months to 31 December".

    Args:
        length: The length, and up to when.
        direction: Where its verb looks.
        anchor: With the document's time.
        policy: How it is resolved.

    >>> from eventline.resolution import Anchor, ResolutionPolicy
    >>> told = Past(Amount(months=9), of=Date(month=12, day=31), inclusive=True)
    >>> lasted_until(told, "", Anchor(document_time="2011-02-15"), ResolutionPolicy())
    when('2010-12-31')
    """
    said = Toward(length.of, direction or "past")
    end = None if anchor.document_time is None else resolve_expression(said, anchor, policy).value
    return end if isinstance(end, UncertainDate) else None


def _put_lasted(antecedents: Antecedents, item: Item) -> Note | None:
    """Make of "a year earlier" the year before that in which a length told near by was over."""
    until, document = antecedents.lasted_until, antecedents.anchor.document_time
    if until is None or item.expression == _LIKE[1] or item.start - antecedents.lasted > _NEAR:
        return None
    if document is None or _year_of(until) >= _year_of(document):
        return None
    item.expression = Date(year=_year_of(until) - 1)
    return ("its figures are beside those of a length told, which was over a year later",)


def _figures_of(antecedents: Antecedents, item: Item, lower: str) -> Antecedent | None:
    """The month, the quarter or the half told near by whose figures a time is compared with.

    None where figures of a length were told behind it: "for the nine months, against 40 a year earlier".
    """
    words = antecedents.tense.compares
    for one in antecedents.lately():
        if one.rank > Granularity.HALF.rank or item.start - one.end > _NEAR or one.end < antecedents.lasted:
            break
        if one.rank in _UNITS and not one.since and not _is_compared(words, one, lower):
            return one if _has_figures(antecedents.tense, one, item, lower) else None
    return None


def _has_figures(tense: Tense, one: Antecedent, item: Item, lower: str) -> bool:
    """Whether a month told in another sentence has figures: "in May it was 3%", but not "in May he left"."""
    if one.rank != Granularity.MONTH.rank or in_sentence(lower, one.end, item.start):
        return True
    first, stop = sentence_start(lower, one.start), _STOP.search(lower, one.end, item.start)
    words = lower[first : one.start] + lower[one.end : item.start if stop is None else stop.start()]
    return any(map(str.isdecimal, words)) or not tense.swings.isdisjoint(words.split())


def compared_at(words: frozenset[str], start: int, lower: str) -> int:
    """Where the word is that compares a figure of a time: "from 35 ..", "against a loss of 3 million ..".

    Args:
        words: Words that compare.
        start: Where the time begins.
        lower: The text in lower case.

    Returns:
        Its first code point, or -1.

    >>> text = "it rose from 35 a year earlier. she left him and sailed a year earlier"
    >>> [compared_at(frozenset({"from", "and"}), at.start(), text) for at in re.finditer("a year", text)]
    [8, -1]
    """
    first = max(0, start - _BESIDE)
    at = _last_of(words, lower, first, start, 1)
    if at >= 0:
        return at
    figure = _FIGURE.search(lower, first, start)
    return -1 if figure is None else _last_of(words, lower, first, figure.start(), _OF_FIGURE)


def _last_of(words: frozenset[str], lower: str, first: int, at: int, most: int) -> int:
    """Where the last of some words is before an offset, behind no more than so many plain ones; or -1."""
    before = lower[first:at].split()
    for back in range(1, min(len(before), most) + 1):
        at = lower.rindex(before[-back], first, at)
        if before[-back] in words:
            return at
        if " ".join(before[-back - 1 :][:2]) in words:
            return lower.rindex(before[-back - 1], first, at)
        if not before[-back].isalpha():
            break
    return -1


def _is_compared(words: frozenset[str], one: Antecedent, lower: str) -> bool:
    """Whether the figures of a time told are what others are compared with: "up from 2.8% in July"."""
    before = lower.rfind(" ", 0, max(0, one.start - 1)) + 1  # the word before it, a preposition or so
    return any(compared_at(words, at, lower) >= 0 for at in (one.start, before))


def _year_before(one: Antecedent) -> Date:
    fiscal = _FISCAL.fullmatch(one.fiscal)
    if fiscal is not None:
        quarter = int(fiscal[3]) if fiscal[2] == "Q" else None
        half = None if quarter else int(fiscal[3])
        return Date(year=int(fiscal[1]) - 1, quarter=quarter, half=half, fiscal=True)
    year, month, _ = civil_from_days((one.value.lower or 0) // DAY)
    if one.rank == Granularity.MONTH.rank:
        return Date(year=year - 1, month=month)
    if one.rank == Granularity.HALF.rank:
        return Date(year=year - 1, half=(month - 1) // _HALF + 1)
    return Date(year=year - 1, quarter=(month - 1) // _MONTHS + 1)
