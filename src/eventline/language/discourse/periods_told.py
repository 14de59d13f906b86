"""The month, the quarter or the year that a report is about: "in the third quarter .. for the quarter"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Literal

import attrs

from eventline.calendars import Granularity
from eventline.calendars.gregorian import civil_from_days
from eventline.calendars.ticks import DAY
from eventline.language.discourse.figures import has_figures, is_compared
from eventline.language.text.sentences import words_before, words_behind
from eventline.model.date import UncertainDate
from eventline.resolution import Date, OneOf, Past, Previous, This, Toward, resolve_expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from eventline.language.discourse.antecedents import Antecedents
    from eventline.language.discourse.told import Antecedent
    from eventline.language.joining.refine import Item
    from eventline.resolution import Anchor, Expression, ResolutionPolicy
    from eventline.resolution.anchor import Stated
    from eventline.resolution.found import Note

#: The periods, and how many months each has.
_MONTHS = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.YEAR: 12}
_PERIODS = {This(unit): unit for unit in _MONTHS}
#: No further back lies the period that a report is about.
_REPORT = 1_000
#: Of so much of a period of which little is over, with a verb of the past, the last one is told: months of
#: the year, months of the quarter, days of the month.
_LITTLE = {Granularity.YEAR: 3, Granularity.QUARTER: 2, Granularity.MONTH: 10}


def put_period_told(antecedents: Antecedents, item: Item, lower: str, masked: str) -> Note | None:
    """Make of "the quarter" the one that a report is about: "in the second quarter .. for the quarter".

    Args:
        antecedents: The times told.
        item: The time, whose expression is changed where it is such.
        lower: The text in lower case.
        masked: The same without what is no verb.

    Returns:
        Why, or None where it stays as it is.
    """
    unit = _PERIODS.get(item.expression) if type(item.expression) is This else None
    if unit is None or not antecedents.tense.deictic.isdisjoint(lower[item.start : item.end].split()):
        return None
    if unit is Granularity.QUARTER:
        found: Expression | None = _length_told(antecedents, item, unit)
        quarter = None if found else quarter_told(antecedents, item, lower)
        found = found if quarter is None else Date(year=quarter[0], quarter=quarter[1])
    elif antecedents.anchor.bare == "reference" or antecedents.direction(item, masked) == "future":
        return None
    else:
        found = _length_told(antecedents, item, unit) or _told(antecedents, item, lower, unit)
    if found is not None:
        item.expression = found
        return ("the {} told", unit)
    if _is_last(antecedents, item, masked, unit):
        item.expression = OneOf((Previous(unit), This(unit)))
        return ("of this {} little is over, and its verb is of the past: the last", unit)
    return None


def quarter_told(antecedents: Antecedents, item: Item, lower: str) -> tuple[int, int] | None:
    """The year, and the number, of the quarter that a report is about, if it has told one.

    Args:
        antecedents: The times told.
        item: The time behind it.
        lower: The text in lower case.
    """
    for one in _lately(antecedents, item, lower):
        if one.rank == Granularity.QUARTER.rank:
            return _quarter(one.value)
    length = _length_told(antecedents, item, Granularity.QUARTER)
    return _quarter(antecedents.length[1]) if antecedents.length and isinstance(length, Date) else None


def with_last_day(
    length: Past, direction: Literal["past", "future", ""], anchor: Anchor, policy: ResolutionPolicy
) -> tuple[Past, UncertainDate] | None:
    """A length and its last day: "the nine months to 31 December"; None where that is not known.

    Args:
        length: The length, and up to when.
        direction: Where its verb looks.
        anchor: With the document's time.
        policy: How it is resolved.

    >>> from eventline.resolution import Amount, Anchor, ResolutionPolicy
    >>> told = Past(Amount(months=9), of=Date(month=12, day=31), inclusive=True)
    >>> with_last_day(told, "", Anchor(document_time="2011-02-15"), ResolutionPolicy())[1]
    when('2010-12-31')
    """
    said = Toward(length.of, direction or "past")
    end = None if anchor.document_time is None else resolve_expression(said, anchor, policy).value
    return (length, end) if isinstance(end, UncertainDate) else None


def _lately(antecedents: Antecedents, item: Item, lower: str) -> Iterator[Antecedent]:
    """The times told lately, with whose figures none are compared."""
    words = antecedents.tense.compares
    for one in takewhile(lambda one: item.start - one.end <= _REPORT, antecedents.lately()):
        if not one.compared and not is_compared(words, one, lower):
            yield one


def _length_told(antecedents: Antecedents, item: Item, unit: Granularity) -> Expression | None:
    """The period that a length told last was, or that length where it was none: "the year to 30 June"."""
    if antecedents.length is None or item.start - antecedents.lasted > _REPORT:
        return None
    if any(one.rank == unit.rank and one.start > antecedents.lasted for one in antecedents.lately()):
        return None
    length, end = antecedents.length
    amount = length.amount
    months = amount.years * 12 + amount.quarters * 3 + amount.months
    if months != _MONTHS[unit]:
        return None
    year, month, day = civil_from_days((end.lower or 0) // DAY)
    if month % months == 0 or months == 1:
        return _date(end, unit)
    is_day = end.granularity.rank <= Granularity.DAY.rank
    return attrs.evolve(length, of=Date(year=year, month=month, day=day if is_day else None))


def _told(antecedents: Antecedents, item: Item, lower: str, unit: Granularity) -> Expression | None:
    """The month told last that has figures; or the last year, or this, of which figures were told at its end.

    "Fourth-quarter profit fell. For the year, it rose."
    """
    document = antecedents.anchor.document_time
    if document is None:
        return None
    for one in _lately(antecedents, item, lower):
        if unit is Granularity.MONTH and one.rank == unit.rank and not one.since:
            has = has_figures(antecedents.tense, one, item, lower)
            return _date(one.value, unit) if has else None
        if unit is Granularity.YEAR and Granularity.MONTH.rank <= one.rank <= unit.rank:
            year, month, _ = civil_from_days(((one.value.upper or 0) - 1) // DAY)
            near = year >= civil_from_days((document.lower or 0) // DAY)[0] - 1
            return Date(year=year) if near and month == _MONTHS[unit] else None
    return None


def _is_last(antecedents: Antecedents, item: Item, masked: str, unit: Granularity) -> bool:
    """Whether a period that the text does not tell is the last one: "for the quarter, it lost $3 million"."""
    tense, document = antecedents.tense, antecedents.anchor.document_time
    if antecedents.anchor.bare == "reference" or item.signal:
        return False
    before = words_before(masked, item.start)
    if tense.periods.isdisjoint(before[-1:]) or antecedents.direction(item, masked) != "past":
        return False
    if not tense.perfect.isdisjoint([*before, *words_behind(masked, item.end)]):
        return False  # "for the year, it has lost 3 percent"
    return is_little_over(document, unit)


def is_little_over(document: Stated | None, unit: Granularity) -> bool:
    """Whether so little of a month, a quarter or a year is over that figures are those of the last.

    Args:
        document: When the text was made.
        unit: The unit.

    >>> from eventline.notation import when
    >>> [is_little_over(when(day), Granularity.QUARTER) for day in ("2024-08-23", "2024-09-23")]
    [True, False]
    """
    if document is None:
        return False
    _, month, day = civil_from_days((document.lower or 0) // DAY)
    over = {Granularity.YEAR: month, Granularity.QUARTER: (month - 1) % 3 + 1, Granularity.MONTH: day}[unit]
    return over <= _LITTLE[unit]


def _date(value: UncertainDate, unit: Granularity) -> Date:
    """The period in which a time lies."""
    year, month, _ = civil_from_days((value.lower or 0) // DAY)
    if unit is Granularity.YEAR:
        return Date(year=year)
    return (
        Date(year=year, month=month)
        if unit is Granularity.MONTH
        else Date(year=year, quarter=_quarter(value)[1])
    )


def _quarter(value: UncertainDate) -> tuple[int, int]:
    """The year, and the number, of the quarter in which a time begins."""
    year, month, _ = civil_from_days((value.lower or 0) // DAY)
    return year, (month + 2) // 3
