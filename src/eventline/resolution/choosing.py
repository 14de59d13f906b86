"""Dates on their own: complete ones, and partial ones, of which anchor, tense and policy pick an instance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.calendars.gregorian import days_from_civil, weekday
from eventline.calendars.ticks import DAY, index_of, month_start
from eventline.exceptions import InvalidDateError, MissingAnchorError
from eventline.resolution.before_christ import years_before_christ
from eventline.resolution.combinations import Between
from eventline.resolution.feasts import is_of_country
from eventline.resolution.found import Found, day_name, one_of, year_name
from eventline.resolution.old_weekdays import NEW_STYLE, of_old_weekday
from eventline.resolution.patterns import cycle_of, index_at, instances, instances_within

if TYPE_CHECKING:
    from eventline.resolution.context import Context
    from eventline.resolution.date import Date
    from eventline.resolution.policy import Prefer

#: How many cycles are searched to each side: enough for a 29 February that is a Monday.
_REACH = 41
#: Where neither tense nor policy tells the side, a day is the last such, unless that is so many times as far.
_ODDS = 8
#: A story goes back to a day of the year rather than on to the next such where that is so many times as far.
_BACK = 5
#: So many years ahead lies the last of those that two digits stand for, and where a policy looks ahead.
_NEAR, _FAR = 20, 35
#: The hour with which a day ends.
_WHOLE = 24
#: So many years ahead of the time told lies the last decade that a story comes to.
_ON = 60
#: From this decade on there was one of its name not long ago, which is meant until so much of it has gone by:
#: "the twenties", said in 2022, are the 1920s, but "the nineties", said in 1992, were the 1990s.
_TWICE, _BEGUN = 2020, 4


def evaluate_date(date: Date, context: Context) -> list[Found]:
    """The readings of a date, the likeliest first."""
    year = date.year
    if isinstance(year, int):
        return _stated(date, year, context)
    if year is None:
        return _partial(date, context)
    if year.startswith("X"):
        return evaluate_date(attrs.evolve(date, year=_years(year, context)), context)
    return [_masked(date, year, context)]


def _stated(date: Date, year: int, context: Context) -> list[Found]:
    found = instances(date, Granularity.YEAR, year, context)
    if len(found) == 1:
        return found
    if found and date.holiday is not None:  # a feast of the lunar year comes round twice: either is meant
        return found
    if found:
        return [one_of(found)]
    if date.weekday is not None:
        relaxed = instances(attrs.evolve(date, weekday=None), Granularity.YEAR, year, context)
        if len(relaxed) == 1:
            wanted = attrs.evolve(date, weekday=None)
            note = ("{} is no {}: the date is kept", wanted, _weekday_only(date))
            return [relaxed[0]._replace(notes=(note,))]
    if date == type(date)(year=date.year, holiday=date.holiday) and is_of_country(date.holiday or ""):
        return [_beyond_tables(date, year, context)]
    raise InvalidDateError(f"{date!r}: there is no such date in {year_name(year)}")


def _beyond_tables(date: Date, year: int, context: Context) -> Found:
    """A feast of a country in a year of which no table knows it: some day of that year."""
    context.uncertain = True
    day = days_from_civil(year, 12, 31) if context.end else days_from_civil(year, 1, 1)
    feast = type(date)(holiday=date.holiday)
    note = ("no table has {} in {}: it is some day of it", feast, year_name(year))
    return Found(day * DAY, (day + 1) * DAY, Granularity.DAY, day_name(day), notes=(note,))


def _weekday_only(date: Date) -> Date:
    return type(date)(weekday=date.weekday)


def _masked(date: Date, year: str, context: Context) -> Found:
    """A decade, century or millennium: the years that its mask allows."""
    digits = year.lstrip("-").rstrip("X")
    width = 4 - len(digits)
    unit = (Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM)[width - 1]
    size = 10**width
    first = int(digits) * size
    last = first + size - 1
    timex = digits
    if year.startswith("-"):
        first, last = years_before_christ(int(digits), unit)
        timex = f"BC{digits}"
    if date != type(date)(year=year):  # "a May of the 1990s": some time in it, no year known
        earliest = instances(attrs.evolve(date, year=first), Granularity.YEAR, first, context)
        latest = instances(attrs.evolve(date, year=last), Granularity.YEAR, last, context)
        if earliest and latest:
            return one_of([earliest[0], latest[-1]])
        raise InvalidDateError(f"{date!r} has a field that no century can show: state the year")
    return Found(month_start(first * 12), month_start((last + 1) * 12), unit, timex, whole=first >= 0)


def _years(mask: str, context: Context) -> int | str:
    """The year or decade that a mask with leading X stands for."""
    digits = mask.lstrip("X")
    year = _anchor_year(context)
    if digits.endswith("X"):
        around = _centuries(year, int(digits[0]) * 10)
        chosen = max(one for one in around if one <= (_story_end(year, context) if context.tells else year))
        if not context.tells and chosen >= _TWICE and year - chosen < _BEGUN:
            chosen -= 100
        return f"{chosen // 10:03d}X"
    if len(digits) != 2:
        size: int = 10 ** len(digits)
        return year // size * size + int(digits)
    candidates = _centuries(year, int(digits))
    if context.direction == "past":
        return max(one for one in candidates if one <= min(year + _NEAR, _last_year(year, context)))
    far = context.prefer != "past" and context.anchor.document_time is not None
    return max(one for one in candidates if one <= year + (_FAR if far else _NEAR))


def _centuries(year: int, last: int) -> list[int]:
    """The years that end in *last*, in the century of *year* and those beside it."""
    century = year // 100 * 100
    return [century - 100 + last, century + last, century + 100 + last]


def _story_end(year: int, context: Context) -> int:
    """The last year in which a decade may begin that a story comes to: "in 1953 .. in the sixties"."""
    document, ahead = context.anchor.document_time, year + _ON
    now = ahead if document is None else index_of(document.lower or 0, Granularity.YEAR)
    return min(ahead, max(year, now))


def _last_year(year: int, context: Context) -> int:
    """The last year that may be over where a story has come to a year."""
    told_by = context.anchor.document_time if context.tells else None
    return year if told_by is None else max(year, index_of(told_by.lower or 0, Granularity.YEAR))


def _anchor_year(context: Context) -> int:
    """The year that two digits are read against; without a document time 69 to 99 are 19xx (POSIX)."""
    if context.anchor.document_time is None and not context.tells:
        return 2048
    return index_of(context.bare().lower or 0, Granularity.YEAR)


def _partial(date: Date, context: Context) -> list[Found]:
    """The instance of a partial date that tense, policy and anchor pick; without a tense, the other too."""
    base = context.bare()
    if date.weekday is not None and (base.lower or 0) < NEW_STYLE:
        if date.day is None:
            return of_old_weekday(date, base.lower or 0, lambda said: _of_cycle(said, base, context))
        date = attrs.evolve(date, weekday=None)  # the day says more than a weekday of either calendar
    return _of_cycle(date, base, context)


def _of_cycle(date: Date, base: Found, context: Context) -> list[Found]:
    """The same of a date whose weekday is one of our calendar."""
    cycle = cycle_of(date)
    if cycle.rank <= Granularity.DAY.rank:
        return _clock(date, cycle, base, context)
    name = context.bare_name
    there = narrated(date, cycle, context) if context.tells else None
    if there:
        return there
    lower, upper = bounds(base)
    whole = date.month is not None and date.day is not None
    pattern = attrs.evolve(date, weekday=None) if whole and date.weekday is not None else date
    past = _side(pattern, cycle, (lower, upper), -1, context)
    if context.direction == "past" and pattern is date:
        return [_told(date, past, "past", context)]
    if context.direction and (whole or cycle is Granularity.WEEK) and base.unit is Granularity.DAY:
        today = _today(date, cycle, (lower, upper), context)
        if today is not None:
            return [today]
    if _is_plain_weekday(date, cycle, context):
        upper = -(-upper // DAY) * DAY  # who plans and means today says so
    future = _side(pattern, cycle, (lower, upper), 1, context)
    prefer = context.prefer
    if prefer == "nearest" or (context.untold and (whole or date.holiday is not None)):
        odds = 1 if prefer == "nearest" else _ODDS
        prefer = _nearer(past, future, (lower, upper), odds)
    first, second = (past, future) if prefer == "past" else (future, past)
    if is_other_weekday(date, first) and not is_other_weekday(date, second):
        told = ("the {} beside {}: {}", date, name, second.timex)
        return [second._replace(notes=(told,))]
    if context.policy.prefer == "future" and is_other_weekday(date, first):
        later = instances(date, cycle, index_at(future.lower or 0, cycle, context) + 1, context)
        if later:  # who plans and names the weekday means the year in which it is one
            told = ("the first {} after {}: {}", date, name, later[0].timex)
            return [later[0]._replace(notes=(told,)), first]
    first = _told(date, first, prefer, context)
    if context.direction or first.timex == second.timex:
        return [first]
    return [first, second]


def _today(date: Date, cycle: Granularity, base: tuple[int, int], context: Context) -> Found | None:
    """The instance on the anchor's own day, if there is one: news "will meet on Friday", that day."""
    lower, upper = base
    for found in instances(date, cycle, index_at(lower, cycle, context), context):
        if lower <= (found.lower or 0) < upper:
            note = ("the {} that {} is, future tense: {}", date, context.bare_name, found.timex)
            return found._replace(notes=(note,))
    return None


def _is_plain_weekday(date: Date, cycle: Granularity, context: Context) -> bool:
    """Whether a pattern is a weekday without an hour, a tense, or another end."""
    alone = not isinstance(context.expression, Between) and not context.direction
    return alone and cycle is Granularity.WEEK and date.hour is None


def _nearer(past: Found, future: Found, base: tuple[int, int], odds: int) -> Prefer:
    """On which side of the anchor the nearer instance lies, where the past counts as *odds* times as near."""
    lower, upper = base
    after, before = (future.lower or 0) - upper, lower - (past.upper or 0)
    return "past" if before <= odds * max(after, 0) else "future"


def narrated(date: Date, cycle: Granularity, context: Context) -> list[Found]:
    """The instances of a partial date that a narrative may go on to, the likeliest first.

    A story moves forward: of weekdays it is the next, of the rest the one in the cycle last told (its month,
    its year), or where that is over the one in the next ("in September 1939 .. in January"), and the other
    only if it is nearer, of months and days of a year far nearer, or the next is behind the document. What is
    to come is never the one that is over.

    Args:
        date: A partial date.
        cycle: The unit it recurs in.
        context: The anchors and the policy.
    """
    lower, upper = bounds(context.whole("reference_time"))
    inside = instances_within(date, lower, upper, context) if upper - lower > DAY else []
    within = [one for one in inside if lower <= (one.lower or 0) < upper]
    if within:
        found = within[0] if len(within) == 1 else one_of(within)
        return [found._replace(notes=(("the {} in {}: {}", date, context.reference_name, found.timex),))]
    index = index_at(lower, cycle, context)
    before, here, then = (instances(date, cycle, at, context) for at in (index - 1, index, index + 1))
    here = here or before  # there is no 31st in each month
    over = here and (here[0].upper or 0) <= lower
    odds = _BACK if cycle is Granularity.YEAR else 1
    readings: list[Found] = []
    if here and (not over or (cycle is not Granularity.WEEK and context.direction != "future")):
        told = ("the {} in the {} of {}: {}", date, cycle.value, context.reference_name, here[0].timex)
        readings.append(here[0]._replace(notes=(told,)))
    if then and (over or not readings) and not (readings and _is_to_come(then[0], context)):
        note = ("the next {} after {}: {}", date, context.reference_name, then[0].timex)
        goes_on = not readings or not _is_nearer(here[0], then[0], (lower, upper), odds)
        readings.insert(0 if goes_on else 1, then[0]._replace(notes=(note,)))
    return readings


def _is_to_come(found: Found, context: Context) -> bool:
    """Whether a time lies behind the document, of which its verb is of the past."""
    document = context.anchor.document_time
    if document is None or context.direction != "past":
        return False
    return (found.lower or 0) >= (document.upper or 0)


def _is_nearer(past: Found, future: Found, base: tuple[int, int], odds: int) -> bool:
    """Whether what is over lies so many times nearer to a time than what is to come: a story went back."""
    lower, upper = base
    return odds * (lower - (past.upper or 0)) <= (future.lower or 0) - upper


def _told(date: Date, found: Found, prefer: str, context: Context) -> Found:
    """The instance that was picked, with the reason."""
    if context.direction:
        reason = f"{context.direction} tense"
    elif context.policy.prefer:
        reason = f"prefer={context.policy.prefer!r}"
    else:
        reason = "no tense tells otherwise" if prefer == "past" else "which is far nearer, and no tense tells"
    side = "the last {} up to {}, {}: {}" if prefer == "past" else "the next {} after {}, {}: {}"
    note = (side, date, context.bare_name, reason, found.timex)
    if is_other_weekday(date, found):
        return found._replace(notes=(note, ("{} is no such weekday: the date is kept", found.timex)))
    return found._replace(notes=(note,))


def _side(date: Date, cycle: Granularity, base: tuple[int, int], step: int, context: Context) -> Found:
    """The instance of a partial date before or after the anchor."""
    lower, upper = base
    if step < 0 and lower % DAY == 0:  # midnight to the second: a day of which nobody said the hour
        upper = max(upper, lower + DAY)
    index = index_at(upper - 1 if step < 0 else lower, cycle, context)
    found = search(date, cycle, (index, step), upper, context)
    if found is None and is_of_country(date.holiday or ""):
        raise MissingAnchorError(context.phrase, "region")
    if found is None:
        raise InvalidDateError(f"{date!r}: there is no such date within {_REACH} {cycle.value}s")
    return found


def is_other_weekday(date: Date, found: Found) -> bool:
    """Whether an instance of a full date falls on another weekday than was said."""
    if date.weekday is None or date.month is None or date.day is None:
        return False
    day = (found.lower or 0) // DAY - (date.hour == _WHOLE)  # its midnight is that which ends it
    return weekday(day) != date.weekday - 1


def search(
    date: Date, cycle: Granularity, start: tuple[int, int], edge: int, context: Context
) -> Found | None:
    """Going back, the last instance that begins before *edge*; going on, the first that ends after it.

    Args:
        date: A partial date.
        cycle: The unit it recurs in.
        start: The granule of the cycle to begin with, and the step, 1 or -1.
        edge: A tick.
        context: The anchors and the policy.
    """
    index, step = start
    if date.season is not None or date.fiscal:  # they cross the ends of their year
        index -= step
    for _ in range(_REACH):
        found = instances(date, cycle, index, context)
        for one in found[::step]:
            if (one.lower or 0) < edge if step < 0 else (one.upper or 0) > edge:
                return one
        index += step
    return None


def _clock(date: Date, cycle: Granularity, base: Found, context: Context) -> list[Found]:
    """A time of day: on the anchor's day, or the day beside it where that is on the wrong side of now."""
    lower, _ = bounds(base)
    index = index_at(lower, cycle, context)
    (found,) = instances(date, cycle, index, context)
    if base.unit.rank < Granularity.DAYPART.rank:
        if context.prefer == "future" and (found.upper or 0) <= lower:
            (found,) = instances(date, cycle, index + 1, context)
        elif context.direction == "past" and (found.lower or 0) > lower and lower % DAY:
            (found,) = instances(date, cycle, index - 1, context)
    note = ("{} on the day of {}: {}", date, context.bare_name, found.timex)
    return [found._replace(notes=(note,))]


def bounds(base: Found) -> tuple[int, int]:
    """The bounds of an anchor or of a time that is counted from.

    Raises:
        InvalidDateError: If one is open.
    """
    if base.lower is None or base.upper is None:
        raise InvalidDateError(f"{base.timex} has an open end: nothing can be counted from it")
    return base.lower, base.upper
