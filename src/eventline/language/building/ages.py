"""Decades, centuries and millennia, and the parts of them."""

from __future__ import annotations

from eventline.calendars import Granularity
from eventline.language.building.dates import parted
from eventline.language.building.verdicts import Unreadable
from eventline.resolution import AllOf, Amount, Between, Date, Expression, Nth, Part, Shift, This

#: The hundreds that are told of as a decade.
_DECADE = 2000
#: From so many years before it on, the turn of a century lies ahead.
_HALF = 50
_CENTURY = 100
_AGES = frozenset({Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM})


def century(number: int, era: str | None = None) -> Date:
    """The *number*-th century.

    >>> century(19)
    Date(year='18XX')
    >>> century(5, "BC")
    Date(year='-04XX')
    """
    if not 1 <= number <= 99:
        raise Unreadable(f"century {number}")
    return Date(year=f"{'-' if era == 'BC' else ''}{number - 1:02d}XX")


def millennium(number: int, era: str | None = None) -> Date:
    """The *number*-th millennium.

    >>> millennium(2)
    Date(year='1XXX')
    """
    if not 1 <= number <= 9:
        raise Unreadable(f"millennium {number}")
    return Date(year=f"{'-' if era == 'BC' else ''}{number - 1}XXX")


def decade(year: int, era: str | None = None) -> Date:
    """The decade of a year: four digits, or two of a century that the anchor says.

    Hundreds are a century, but for the 2000s, which are told of as a decade like those before them.

    >>> decade(1990), decade(90), decade(1800), decade(2000)
    (Date(year='199X'), Date(year='XX9X'), Date(year='18XX'), Date(year='200X'))
    >>> decade(40, "BC"), decade(60, "AD")
    (Date(year='-004X'), Date(year='006X'))
    """
    if year < 100 and era is None:
        return Date(year=f"XX{year // 10}X")
    whole = year % 100 == 0 and year not in {0, _DECADE}
    mask = f"{year // 100:02d}XX" if whole else f"{year // 10:03d}X"
    return Date(year=f"{'-' if era == 'BC' else ''}{mask}")


def age(number: int, unit: Granularity, era: str | None = None) -> Date:
    """The *number*-th century or millennium.

    >>> age(19, Granularity.CENTURY), age(3, Granularity.MILLENNIUM, "BC")
    (Date(year='18XX'), Date(year='-2XXX'))
    """
    return century(number, era) if unit is Granularity.CENTURY else millennium(number, era)


def ages_told(first: Expression, last: Expression) -> Between | AllOf:
    """From one age to another, or both of them where the one told last is the earlier.

    >>> ages_told(century(18), Part(century(19), "early")).end
    Part(Date(year='18XX'), 'early')
    >>> ages_told(century(4, "BC"), century(5, "BC"))
    AllOf((Date(year='-03XX'), Date(year='-04XX')))
    """
    return Between(first, last) if _begins(first) <= _begins(last) else AllOf((first, last))


def _begins(age_: Expression) -> int:
    """What the mask of a century or a millennium begins with, as a year."""
    [date] = [one for one in age_.walk() if isinstance(one, Date)]
    return int(str(date.year).replace("X", "0"))


def decade_of(nth: int | None, century_: int, era: str | None = None) -> Date | Between:
    """The *nth* decade of a century, the last where none is said; those before Christ have no mask.

    >>> decade_of(1, 20), decade_of(None, 18)
    (Date(year='190X'), Date(year='179X'))
    >>> decade_of(1, 4, "BC")
    Between(Date(year=-399), Date(year=-390), one=True)
    """
    if nth is not None and nth > 10:
        raise Unreadable(f"decade {nth}")
    if era == "BC":
        return century_part(century_, nth or 10, 10, era)
    return Date(year=f"{(century_ - 1) * 10 + (nth or 10) - 1:03d}X")


def decades(first: int, last: int) -> Between:
    """From one decade to another, which may leave its century to the first; "30s-40s" are seconds.

    >>> decades(1850, 60)
    Between(Date(year='185X'), Date(year='XX6X'))
    """
    if first < 1000:
        raise Unreadable(f"{first}s-{last}s")
    return Between(decade(first), decade(last))


def decade_words(high: int | None, tens: int, portion: str | None) -> Expression:
    """A decade in words: the (nineteen) sixties."""
    return parted(decade(high * 100 + tens if high else tens), portion)


def decades_before(
    last: int, last_part: str | None, first: int, first_part: str | None, middle: int | None = None
) -> AllOf:
    """Decades that leave their century to the last of them: it lies so many years behind the others.

    >>> decades_before(30, None, 20, "late").of[0].of
    Shift(Amount(decades=1), 'past', of=Date(year='XX3X'))
    """
    told = [(first, first_part), (middle, None), (last, last_part)]
    return AllOf(tuple(_tens(tens, last, part) for tens, part in told if tens is not None))


def decades_from(first: int, first_part: str | None, last: int, last_part: str | None) -> Between:
    """From one decade to another, neither of which says its century.

    >>> decades_from(20, None, 40, None).end
    Date(year='XX4X')
    """
    return Between(_tens(first, last, first_part), _tens(last, last, last_part))


def _tens(tens: int, last: int, part: str | None) -> Expression:
    """A decade up to the *last*, whose century is its own; the nineties come before the noughties."""
    if max(tens, last) >= _CENTURY:
        raise Unreadable(f"the {tens}s and {last}s")
    apart = (last - tens) % _CENTURY // 10
    whole = decade(last)
    return parted(Shift(Amount(decades=apart), "past", of=whole) if apart else whole, part)


def turn(number: int | None, era: str | None = None) -> Between:
    """The turn of a century: the ten years to both sides; without a number, of the nearest century.

    >>> turn(20), turn(4, "BC").start
    (Between(Date(year=1890), Date(year=1909), one=True), Date(year=-409))
    """
    if number is None:
        first = Nth(1, Granularity.YEAR, This(Granularity.CENTURY, of=Shift(Amount(years=_HALF), "future")))
        return Between(
            Shift(Amount(years=10), "past", of=first), Shift(Amount(years=9), "future", of=first), one=True
        )
    year = 1 - number * 100 if era == "BC" else number * 100 - 100
    return Between(Date(year=year - 10), Date(year=year + 9), one=True)


def portion(part: int, of: int) -> str:
    """One of two, three, four or ten equal parts of a time, as `Part` names it.

    >>> portion(2, 3)
    '2/3'
    """
    if not 1 <= part <= of:
        raise Unreadable(f"part {part} of {of}")
    return f"{part}/{of}"


def age_part(within: Expression, part: str) -> Part:
    """A third or a quarter of a decade, a century or a millennium, which those of a year are not.

    >>> age_part(This(Granularity.CENTURY), "1/4")
    Part(This(Granularity.CENTURY), '1/4')
    """
    if getattr(within, "kind", Granularity.CENTURY) not in _AGES:
        raise Unreadable(f"{part} of {within!r}")
    return Part(within, part)


def century_part(number: int, part: int, of: int, era: str | None = None) -> Between:
    """Some time in one of some equal parts of a century.

    >>> century_part(19, 4, of=4), century_part(16, 3, of=3).start
    (Between(Date(year=1875), Date(year=1899), one=True), Date(year=1566))
    >>> century_part(5, 1, of=4, era="BC")
    Between(Date(year=-499), Date(year=-475), one=True)
    """
    if not 1 <= part <= of:
        raise Unreadable(f"part {part} of {of}")
    first = 1 - number * 100 if era == "BC" else number * 100 - 100
    start, end = (100 * bound // of for bound in (part - 1, part))
    return Between(Date(year=first + start), Date(year=first + end - 1), one=True)


def century_sign(number: int) -> Date:
    """A century as museums shorten it: C18.

    >>> century_sign(18)
    Date(year='17XX')
    """
    if not 10 <= number <= 21:
        raise Unreadable(f"C{number}")
    return century(number)


def century_mask(digits: int) -> Date:
    """The years that begin with two digits: 17??.

    >>> century_mask(17)
    Date(year='17XX')
    """
    return Date(year=f"{digits:02d}XX")


def decade_mask(digits: int) -> Date:
    """The years that begin with three digits: 184-.

    >>> decade_mask(184)
    Date(year='184X')
    """
    if not 100 <= digits <= 299:
        raise Unreadable(f"{digits}-")
    return Date(year=f"{digits}X")


def saec_part(number: int, fraction: str) -> Between:
    """A part of a century as the descriptions of manuscripts have it: "s. xv 1/2" is its first half.

    >>> saec_part(15, "2/2")
    Between(Date(year=1450), Date(year=1499), one=True)
    """
    part, of = map(int, fraction.split("/"))
    if of > 4:
        raise Unreadable(f"{fraction} of a century")
    return century_part(number, part, of)


def century_as(number: int, like: Expression) -> Date:
    """A century of the era of another, which says it for both: "3rd-2nd century BC".

    >>> century_as(3, century(2, "BC")), century_as(18, century(19))
    (Date(year='-02XX'), Date(year='17XX'))
    """
    told = [date.year for date in like.walk() if isinstance(date, Date)]
    return century(number, "BC" if all(str(year).startswith("-") for year in told) else None)


def century_told(number: int, era: str | None = None) -> Date:
    """A century in digits without an ending, or in Roman numerals; none that lies ahead.

    >>> century_told(18), century_told(3, "BC")
    (Date(year='17XX'), Date(year='-02XX'))
    """
    if number > 21 and era != "BC":
        raise Unreadable(f"century {number}")
    return century(number, era)
