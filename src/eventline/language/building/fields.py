"""What fields of archives say: doubt, masks, lists, one time between two."""

from __future__ import annotations

import attrs

from eventline.calendars.gregorian import days_in_month
from eventline.language.building.dates import day_of
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import (
    About,
    After,
    AllOf,
    AnyOf,
    Before,
    Between,
    Date,
    Expression,
    From,
    OneOf,
    Until,
    share,
)


def qualified(of: Expression, about: object, doubt: object) -> Expression:
    """A time that is said with "circa", or with a sign of doubt; of a range, both ends.

    >>> qualified(Date(year=1850), "c", None)
    About(Date(year=1850))
    >>> qualified(About(Date(year=1850)), None, 1)
    About(Date(year=1850), qualification='%')
    """
    if about is None and doubt is None:
        return of
    if isinstance(of, Between) and not of.one:
        return attrs.evolve(of, start=qualified(of.start, about, doubt), end=qualified(of.end, about, doubt))
    if isinstance(of, From | Until):
        return attrs.evolve(of, of=qualified(of.of, about, doubt))
    if isinstance(of, AnyOf | AllOf | OneOf):
        return attrs.evolve(of, of=tuple(qualified(one, about, doubt) for one in of.of))
    if isinstance(of, About):
        about = about if of.qualification == "?" else 1
        doubt = doubt if of.qualification == "~" else 1
        of = of.of
    return About(of, "%" if about is not None and doubt is not None else "?" if about is None else "~")


def ranged(start: Expression, end: Expression) -> Between | OneOf:
    """From one time to another.

    >>> ranged(Date(month=1), Date(year=1921, month=3))
    Between(Date(year=1921, month=1), Date(year=1921, month=3))
    """
    if isinstance(end, OneOf) and isinstance(start, Date) and start.year is None:
        return attrs.evolve(end, of=tuple(ranged(start, one) for one in end.of))
    return Between(*_shared(start, end))


def one_between(start: Expression, end: Expression) -> Expression:
    """One time, somewhere between two; where one of them is in doubt, so is it.

    >>> one_between(Date(year=1914), Date(year=1918))
    Between(Date(year=1914), Date(year=1918), one=True)
    >>> one_between(Date(year=1914), About(Date(year=1918), "?"))
    About(Between(Date(year=1914), Date(year=1918), one=True), qualification='?')
    """
    doubt = 1 if any(isinstance(time, About) and time.qualification != "~" for time in (start, end)) else None
    return qualified(Between(*share(_certain(start), _certain(end)), one=True), None, doubt)


def _certain(time: Expression) -> Expression:
    """A time without its doubt."""
    if not isinstance(time, About) or time.qualification == "~":
        return time
    return About(time.of) if time.qualification == "%" else time.of


def either(*times: Expression) -> AnyOf:
    """One of several times; what only one says holds for those beside it.

    >>> either(Date(month=5), Date(year=1921, month=6))
    AnyOf((Date(year=1921, month=5), Date(year=1921, month=6)))
    """
    return AnyOf(each(*times).of)


def each(*said: Expression | None) -> AllOf:
    """All of several times, of those that are said; what only one says holds for those beside it.

    >>> each(Date(day=3), Date(day=5), Date(year=1914, month=6, day=9))
    AllOf((Date(year=1914, month=6, day=3), Date(year=1914, month=6, day=5), Date(year=1914, month=6, day=9)))
    >>> each(Date(year=1914), Between(Date(year=1916), Date(year=1918))).of[0]
    Date(year=1914)
    """
    told = [time for time in said if time is not None]
    for at in reversed(range(len(told) - 1)):
        after = told[at + 1]
        beside = after.start if isinstance(after, Between) and not after.one else after
        told[at] = _filled(told[at], beside, is_ahead=True)
    for at in range(1, len(told)):  # "1850s, 60s and 70s"
        told[at] = _filled(told[at], told[at - 1], is_ahead=False)
    if any(map(_is_counted, told)) and any(isinstance(time, Date) and time.month is None for time in told):
        raise Unreadable("a year of ours in a list of other ones")
    has_year = {node.year is not None for time in told for node in time.walk() if isinstance(node, Date)}
    if len(has_year) > 1:
        raise Unreadable("a list of days, of which some have no year")
    return AllOf(tuple(told))


def week_of_days(nth: int | None, month: int, year: int) -> Between:
    """Some time in a week of a month, counted from its first day; in its last one where no number is said.

    >>> week_of_days(2, 5, 1851)
    Between(Date(year=1851, month=5, day=8), Date(year=1851, month=5, day=14), one=True)
    """
    last = days_in_month(year, month) if nth is None else 7 * nth
    return Between(day_of(year, month, last - 6), day_of(year, month, last), one=True)


def _is_loose_day(time: Date) -> bool:
    return time.day is not None and time.month is None


def _is_counted(time: Expression) -> bool:
    """Whether a time is some day of a year that is not ours, as those of reigns and other calendars are."""
    return (
        isinstance(time, Between) and time.one and isinstance(time.start, Date) and time.start.day is not None
    )


def days_each(of: Date, *days: Expression | None) -> AllOf:
    """All of several days of a month, of those that are said.

    >>> days_each(Date(year=1880, month=5), Date(day=3), Between(Date(day=5), Date(day=7)), None).of[1]
    Between(Date(year=1880, month=5, day=5), Date(year=1880, month=5, day=7))
    """
    return AllOf(tuple(_of_month(day, of) for day in days if day is not None))


def _of_month(day: Expression, of: Date) -> Expression:
    """A day, or a range of days, of a month."""
    if isinstance(day, Between):
        return attrs.evolve(day, start=_of_month(day.start, of), end=_of_month(day.end, of))
    assert isinstance(day, Date)  # a day by itself
    assert day.day is not None
    assert of.month is not None
    return day_of(of.year, of.month, day.day)


def _filled(time: Expression, beside: Expression, *, is_ahead: bool) -> Expression:
    """A time, or both ends of a range, with what only the one beside it says."""
    if isinstance(time, Between) and not time.one:
        start, end = (_filled(one, beside, is_ahead=is_ahead) for one in (time.start, time.end))
        return attrs.evolve(time, start=start, end=end)
    return _shared(time, beside)[0] if is_ahead else _shared(beside, time)[1]


def _shared(start: Expression, end: Expression) -> tuple[Expression, Expression]:
    """Both with what only one says, whatever doubt they have; a day by itself needs one beside it."""
    marked = [time.qualification if isinstance(time, About) else None for time in (start, end)]
    bare = [time.of if isinstance(time, About) else time for time in (start, end)]
    dates = [time for time in bare if isinstance(time, Date)]
    if len(dates) == 2 and any(map(_is_loose_day, dates)) and not all(time.day for time in dates):
        raise Unreadable("a day beside a month")
    first, last = (
        time if mark is None else About(time, mark) for time, mark in zip(share(*bare), marked, strict=True)
    )
    return first, last


def earlier(than: Expression, *, inclusive: bool = False) -> Expression:
    """Before a time; before about a time, about before it.

    >>> earlier(About(Date(year=1850)))
    About(Before(Date(year=1850)))
    """
    if isinstance(than, About):
        return About(Before(than.of, inclusive), than.qualification)
    return Before(than, inclusive)


def later(than: Expression, *, inclusive: bool = False) -> Expression:
    """After a time; after about a time, about after it.

    >>> later(Date(year=1850), inclusive=True)
    After(Date(year=1850), inclusive=True)
    """
    if isinstance(than, About):
        return About(After(than.of, inclusive), than.qualification)
    return After(than, inclusive)


def month_by_itself(number: int) -> int:
    """The month of a Roman numeral of several letters, behind which a year may stand: "v. 1901" is a volume.

    >>> month_by_itself(6)
    6
    """
    if number in {1, 5, 10}:
        raise Unreadable(f"month {number}, or a letter")
    return valid_month(number)


def months_from(month: int, year: int) -> Between:
    """Some time in three months: a term of a court.

    >>> months_from(10, 1534)
    Between(Date(year=1534, month=10), Date(year=1534, month=12), one=True)
    """
    return Between(Date(year=year, month=month), Date(year=year, month=month + 2), one=True)


def across_new_year(year: int, month: int, chain: str, last_month: int, last_day: int) -> Between:
    """From a day to one of another year, with the numbers between as one: "1915 Apr. 6-1916 Jan. 3".

    >>> across_new_year(1915, 4, "6-1916", 1, 3).end
    Date(year=1916, month=1, day=3)
    """
    day, _, last_year = chain.partition("-")
    if not last_year:
        raise Unreadable(chain)
    start, end = day_of(year, month, int(day)), day_of(int(last_year), last_month, last_day)
    return Between(start, end)


def across_day(date: Date, chain: str, month: int, year: int) -> Between:
    """From a day to another, with the numbers between as one: "4 Dec. 1701-8 Feb. 1702".

    >>> across_day(Date(month=12, day=4), "1701-8", 2, 1702).end
    Date(year=1702, month=2, day=8)
    """
    first_year, _, day = chain.partition("-")
    if not day:
        raise Unreadable(chain)
    return Between(attrs.evolve(date, year=int(first_year)), day_of(year, month, int(day)))


def valid_month(number: int) -> int:
    """The month of a Roman numeral; there is no thirteenth.

    >>> valid_month(6)
    6
    """
    if number > 12:
        raise Unreadable(f"month {number}")
    return number
