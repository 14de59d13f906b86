"""Times that hang on another."""

from __future__ import annotations

from eventline.calendars import Granularity
from eventline.language.building.amounts import amount
from eventline.language.building.dates import parted, week
from eventline.language.building.digits import numeric
from eventline.language.building.joining import both
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import (
    Amount,
    Between,
    Date,
    DocumentTime,
    Expression,
    Following,
    Intersect,
    Last,
    Next,
    Nth,
    OneOf,
    Part,
    Previous,
    ReferenceTime,
    Shift,
    This,
    Toward,
)
from eventline.resolution.weekends import feast_of

_DEADLINES = {
    "D": Granularity.DAY,
    "W": Granularity.WEEK,
    "M": Granularity.MONTH,
    "Q": Granularity.QUARTER,
    "Y": Granularity.YEAR,
}
_ENDING = frozenset({"ending", "ended", "ending on", "ended on"})
#: The days on which units begin.
_FIRST_DAYS = {
    Granularity.YEAR: Date(holiday="new_year"),
    Granularity.MONTH: Date(day=1),
    Granularity.WEEK: Date(weekday=1),
}
#: Units in which a day is not told with its month.
_FIRST_WEEK = 6
_SHORT = frozenset({Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND})
#: Times of which no day has a number alone.
_LONG = frozenset(
    {Granularity.QUARTER, Granularity.YEAR, *(Date(season=one) for one in ("SP", "SU", "FA", "WI"))}
)


def named_day(number: int) -> Expression:
    """Today (0), tomorrow (1), yesterday (-1).

    >>> named_day(2)
    Following(Granularity.DAY, n=2)
    """
    if number == 0:  # of the writer, in a story too
        return This(Granularity.DAY, of=DocumentTime())
    return Following(Granularity.DAY, n=number) if number > 0 else Previous(Granularity.DAY, n=-number)


def shifted_day(number: int, count: int | None, after: str | None) -> Expression:
    """The day (or *count* days) before or after a named day."""
    if count is None and abs(number) == 1 and (after is not None) == (number > 0):
        return Following(Granularity.DAY, n=2) if number > 0 else Previous(Granularity.DAY, n=2)
    return Shift(amount(count or 1, Granularity.DAY), "future" if after else "past", of=named_day(number))


def further(kind: Granularity | Date, after: str | None) -> Expression:
    """The year before last, the week after next.

    The weekend after next is behind the next one, which is not that of a week that is not over.

    >>> further(Granularity.WEEKEND, "next")
    This(Granularity.WEEKEND, of=Shift(Amount(weeks=2), 'future'))
    """
    if after and kind is Granularity.WEEKEND:
        return This(kind, of=Shift(Amount(weeks=2), "future"))
    return Following(kind, n=2) if after else Previous(kind, n=2)


def told(unit: Granularity, before: str | None, after: str | None) -> Expression:
    """The unit before, after or of the time last told."""
    if before:
        return Previous(unit, of=ReferenceTime())
    return Following(unit, of=ReferenceTime()) if after else This(unit, of=ReferenceTime())


def next_told(month: int | None, season: str | None, before: str | None) -> Expression:
    """The month or the season before, or after, the time last told: "the September before"."""
    kind = Date(month=month, season=season)
    return Previous(kind, of=ReferenceTime()) if before else Following(kind, of=ReferenceTime())


def weeks_from(length: Amount | None, week: str | None, day: str) -> Expression:
    """A week today, tomorrow fortnight.

    >>> weeks_from(Amount(weeks=2), None, "today")
    Shift(Amount(weeks=2), 'future', of=This(Granularity.DAY, of=DocumentTime()))
    """
    length = length or Amount(weeks=1 if week else 2)
    return Shift(length, "future", of=named_day(0 if day == "today" else 1))


def weeks_on(length: Amount, weekday: int) -> Expression:
    """Weeks after the next of a weekday: a week on Monday.

    >>> weeks_on(Amount(weeks=1), 1)
    Shift(Amount(weeks=1), 'future', of=Toward(Date(weekday=1), 'future'))
    """
    if length.vague is not None or {unit for _, unit in length.parts} != {Granularity.WEEK}:
        raise Unreadable(f"{length!r} on a weekday")
    return Shift(length, "future", of=Toward(Date(weekday=weekday), "future"))


def ago_from(
    length: Amount,
    named: int | None,
    other: Expression | None,
    on_weekday: int | None,
    weekday: int | None,
) -> Expression:
    """So long before a day, or the weekday of the week that lies so long back: three weeks ago on Friday.

    Ten years ago on Friday is some day of the year that lies so far back.

    >>> ago_from(Amount(years=1), 0, None, None, None)
    Shift(Amount(years=1), 'past', of=This(Granularity.DAY, of=DocumentTime()))
    >>> ago_from(Amount(weeks=3), None, None, 5, None).a
    Date(weekday=5)
    >>> ago_from(Amount(years=10), None, None, 5, None)
    Shift(Amount(years=10), 'past')
    """
    if on_weekday is not None:
        if length.unit.rank > Granularity.WEEK.rank:
            return Shift(length, "past")
        if length.unit is not Granularity.WEEK:
            raise Unreadable(f"{length!r} ago on a weekday")
        return Intersect(Date(weekday=on_weekday), This(Granularity.WEEK, of=Shift(length, "past")))
    if weekday is not None:
        other = Previous(Date(weekday=weekday))
    return Shift(length, "past", of=other if other is not None else named_day(named or 0))


def same_time(
    named: int | None, last: str | None, unit: Granularity | None, day: str | None = None
) -> Expression:
    """The same time of another day, week, month or year, or the same day.

    >>> same_time(None, "last", Granularity.YEAR)
    Shift(Amount(years=1), 'past', of=DocumentTime())
    >>> same_time(None, "last", Granularity.WEEK, "day")
    Shift(Amount(days=7), 'past', of=DocumentTime())
    """
    past = last is not None or (named or 0) < 0
    if named == 0:
        return This(Granularity.DAY)
    whole_days = unit is Granularity.WEEK and day is not None
    length = Amount(days=7) if whole_days else amount(1, unit or Granularity.DAY)
    return Shift(length, "past" if past else "future", of=DocumentTime())


def some_day(weekday: int | None, unit: str | None, within: Expression) -> Between:
    """One of the days of a time, or one of its Tuesdays: from the first of them to the last.

    >>> some_day(2, None, Date(year=2018, month=11))  # doctest: +NORMALIZE_WHITESPACE
    Between(Nth(1, Date(weekday=2), Date(year=2018, month=11)),
            Nth(-1, Date(weekday=2), Date(year=2018, month=11)), one=True)
    """
    kind = Granularity(unit) if weekday is None else Date(weekday=weekday)
    return Between(Nth(1, kind, within), Nth(-1, kind, within), one=True)


def whole_of(
    dated_: Date | None, month: int | None, relative: Expression | None, year: int | None
) -> Expression:
    """A month, a year, or a relative time, of which something is told.

    >>> whole_of(None, 7, None, None)
    Date(month=7)
    """
    return dated_ or relative or Date(month=month, year=year)


def part_of(part: Date, within: This | Last | Next | Previous | Following) -> Expression:
    """A date, or a part of a year, in a relative time; a day with its month lies in a year, not in a week.

    "The fourth this summer" is no day.

    >>> part_of(Date(month=10), Last(Granularity.YEAR))
    Intersect(Last(Granularity.YEAR), Date(month=10))
    """
    dated = part.month is not None and part.day is not None
    longer = part.half is not None or part.quarter is not None or part.season is not None
    numbered = part.day is not None and part.month is None
    if (
        (within.kind in _SHORT and (dated or longer))
        or (within.kind is Granularity.MONTH and longer)
        or (numbered and within.kind in _LONG)
    ):
        raise Unreadable(f"{part!r} beside {within!r}")
    return both(part, within)


def nth_week(number: int, year: int | None) -> Date:
    """A week by its place in the year; the first few are told of months too, and need their year.

    >>> nth_week(34, 2015)
    Date(year=2015, week=34)
    """
    if year is None and number < _FIRST_WEEK:
        raise Unreadable(f"week {number} of what")
    return week(number, year)


def holding(unit: str, date: Expression, inside: str | None = None) -> Expression:
    """The week of a date, or the weekend beside it: before a Monday or Tuesday, else after.

    A week is named after a day it begins with: that of a Sunday begins there, unless it just holds it.
    One that ends on a day has seven, of which that is the last.

    >>> holding("week", Date(month=5, day=3), "ending").end
    Date(month=5, day=3)
    >>> holding("weekend", Date(holiday="labor_day"))
    This(Granularity.WEEKEND, of=Date(holiday='labor_day'))
    """
    if unit == "weekend" and feast_of(date) is not None:
        return This(Granularity.WEEKEND, of=date)
    if unit == "weekend":
        return This(Granularity.WEEKEND, of=Shift(Amount(days=2), "past", of=date))
    if inside in _ENDING:
        return Between(Shift(Amount(days=6), "past", of=date), date)
    return This(Granularity.WEEK, of=date if inside else Shift(Amount(days=1), "future", of=date))


def turn_of(unit: Granularity | None, whole: Expression | None = None) -> Part:
    """The turn of a year or a month: the first part of the one that began last, or begins next.

    >>> turn_of(Granularity.MONTH, None)
    Part(This(Granularity.MONTH, of=Date(day=1)), 'beginning')
    """
    if unit is None:
        assert whole is not None
        return Part(whole, "beginning")
    first = _FIRST_DAYS.get(unit)
    return Part(This(unit) if first is None else This(unit, of=first), "beginning")


def sided(within: Expression, earlier: str | None, later: str | None, portion: str | None) -> Expression:
    """A time, or what its words leave of it: earlier, later, early or late in it.

    >>> sided(This(Granularity.DAY), "earlier", None, None)
    Part(This(Granularity.DAY), 'earlier')
    """
    return parted(within, "earlier" if earlier else "later" if later else portion)


def side(earlier: str | None, within: Expression) -> Expression:
    """Earlier or later in a time: its stretch before or after now."""
    return Part(within, "earlier" if earlier else "later")


def deadline(name: str) -> Expression:
    """EOM, BOY and the like."""
    return Part(This(_DEADLINES[name[2]]), "end" if name[0] == "E" else "beginning")


def due(name: str | None, day: Expression) -> Expression:
    """The end of a day: EOD Friday, close of business tomorrow.

    >>> due("EOD", Date(weekday=5))
    Part(Date(weekday=5), 'end')
    """
    if name not in {None, "EOD"}:
        raise Unreadable(f"{name} of a day")
    return Part(day, "end")


def due_in(name: str, whole: Date) -> Expression:
    """The end, or the beginning, of a month or a year that is said: EOY 2014, BOM March.

    >>> due_in("EOM", Date(month=3))
    Part(Date(month=3), 'end')
    """
    if name[2] != ("Y" if whole.month is None else "M"):
        raise Unreadable(f"{name} of {whole!r}")
    return Part(whole, "end" if name[0] == "E" else "beginning")


def year_before(unit: Granularity | None, of: Expression | None = None) -> Expression:
    """The unit, a year where none is said, of the time a year before another: the year-ago quarter."""
    back = Amount(months=12)
    there = Shift(back, "past") if of is None else Shift(back, "past", of=of)
    return This(unit or Granularity.YEAR, of=there)


def like_of(unit: Granularity | None, year: int) -> Expression:
    """The like unit of another year, of that which the text told: "the same month of 2009"; or all the year.

    >>> like_of(Granularity.MONTH, 2009), like_of(None, 2009)
    (Intersect(Date(year=2009), This(Granularity.MONTH, of=ReferenceTime())), Date(year=2009))
    """
    whole = Date(year=year)
    return whole if unit is None else Intersect(whole, This(unit, of=ReferenceTime()))


def weekend(this: object) -> Expression:
    """This weekend; without the word, the last one where its verb is of the past."""
    here = This(Granularity.WEEKEND)
    return here if this else OneOf((here, Previous(Granularity.WEEKEND)))


def date_of(*said: Expression | str | None) -> Expression:
    """Whichever date is there: an expression, or one in digits.

    >>> date_of(None, "2019-05-03")
    Date(year=2019, month=5, day=3)
    """
    there = next(one for one in said if one is not None)
    return numeric(there) if isinstance(there, str) else there


def on(named: int | None, weekday: int | None, *dates: Expression | str | None) -> Expression | None:
    """Whichever day is there: a named day, a weekday, an expression, or a feast by its key."""
    if named is not None:
        return named_day(named)
    if weekday is not None:
        return Date(weekday=weekday)
    day = next((date for date in dates if date is not None), None)
    return Date(holiday=day) if isinstance(day, str) else day
