"""Figures beside those of a year before: "in the third quarter it sold 40, up from 35 a year earlier"."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY
from eventline.language.discourse.figures import compared_at, has_figures, is_compared
from eventline.language.discourse.periods_told import is_little_over, quarter_told
from eventline.language.discourse.told import begun
from eventline.resolution import (
    Amount,
    BareTime,
    Between,
    Date,
    Intersect,
    OneOf,
    Previous,
    ReferenceTime,
    Shift,
    This,
)

if TYPE_CHECKING:
    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.language.tense.context import Tense
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
#: No further back, in code points, than this lies the time whose figures are compared.
_NEAR = 250
#: So far behind a time may stand its figure, and in so many words the verb that tells it.
_BEHIND, _VERB = 60, 4
#: A quarter or a half of a fiscal year.
_FISCAL = re.compile(r"FY(\d{4})-([QH])(\d)")
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
    if type(item.expression) not in _KINDS:
        return None
    if item.expression in _LIKE:
        return _put_like(antecedents, item, lower)
    if item.expression == _PREVIOUS:
        return _put_previous(antecedents, item, lower)
    if item.expression in _UNIT_BEFORE:
        return _put_unit_before(antecedents, item, lower)
    if item.expression not in _YEAR_BEFORE or not (antecedents.told or antecedents.length):
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
        if like and not is_compared(words, one, lower):
            month = civil_from_days((one.value.lower or 0) // DAY)[1]
            quarter = (month - 1) // _MONTHS + 1
            is_month = unit is Granularity.MONTH
            item.expression = Date(year=year, month=month) if is_month else Date(year=year, quarter=quarter)
            return ("the {} told, in another year", unit)
    return None


def _put_previous(antecedents: Antecedents, item: Item, lower: str) -> Note | None:
    """Make of "the previous year" the one before a year told near by: "the year to March, up from 40 ..."."""
    length = antecedents.length
    last = antecedents.told[-1].end if antecedents.told else 0
    near = item.start - antecedents.lasted <= _NEAR and last <= antecedents.lasted
    if length is None or not near or compared_at(antecedents.tense.compares, item.start, lower) < 0:
        return None
    item.expression = Date(year=_year_of(length[1]) - 1)
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
        quarter = quarter_told(antecedents, item, lower)
        if quarter is None:
            return _put_last(antecedents, item)
        item.expression = Date(year=quarter[0] - 1, quarter=quarter[1])
        return ("its figures are beside those of the quarter told, a year later",)
    return _put_lasted(antecedents, item) if one is None else _put(antecedents, item, one)


def _put_last(antecedents: Antecedents, item: Item) -> Note | None:
    """Make of "the year-ago quarter", where none is told, the one a year before the last."""
    if not is_little_over(antecedents.anchor.document_time, Granularity.QUARTER):
        return None
    last = Shift(Amount(months=12), "past", of=Previous(Granularity.QUARTER))
    item.expression = OneOf((This(Granularity.QUARTER, of=last), item.expression))
    return ("of this quarter little is over: a year before the last",)


def _put_lasted(antecedents: Antecedents, item: Item) -> Note | None:
    """Make of "a year earlier" the year before that in which a length told near by was over."""
    length, document = antecedents.length, antecedents.anchor.document_time
    if length is None or item.expression == _LIKE[1] or item.start - antecedents.lasted > _NEAR:
        return None
    if document is None or _year_of(length[1]) >= _year_of(document):
        return None
    item.expression = Date(year=_year_of(length[1]) - 1)
    return ("its figures are beside those of a length told, which was over a year later",)


def _figures_of(antecedents: Antecedents, item: Item, lower: str) -> Antecedent | None:
    """The month, the quarter or the half told near by whose figures a time is compared with.

    None where figures of a length were told behind it: "for the nine months, against 40 a year earlier".
    """
    words = antecedents.tense.compares
    for one in antecedents.lately():
        if one.rank > Granularity.HALF.rank or item.start - one.end > _NEAR or one.end < antecedents.lasted:
            break
        if one.rank in _UNITS and not one.since and not is_compared(words, one, lower):
            return one if has_figures(antecedents.tense, one, item, lower) else None
    return None


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
