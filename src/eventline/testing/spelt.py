"""Strategies for single dates: of a calendar, with unspecified digits or qualifiers, or with only bounds."""

from __future__ import annotations

from hypothesis import strategies as st

from eventline.calendars.granularity import Granularity
from eventline.calendars.gregorian import days_in_month
from eventline.calendars.ticks import DAY, SECOND, month_start
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange
from eventline.model.spelling import DAY_PARTS, of_year
from eventline.notation.edtf import parse_edtf

_MARKS = ("", "?", "~", "%")


@st.composite
def calendar_dates(draw: st.DrawFn, first_year: int, last_year: int, *, zoned: bool | None) -> UncertainDate:
    """Dates of one reading.

    Args:
        draw: Given by Hypothesis.
        first_year: The earliest year.
        last_year: The latest.
        zoned: Whether they have a zone; None draws it.
    """
    year = draw(st.integers(first_year, last_year))
    kind = (
        "clock"
        if zoned
        else draw(st.sampled_from(("year", "month", "part", "day", "week", "daypart", "clock")))
    )
    if kind == "year":
        return UncertainDate.of(year)
    if kind == "part":
        return UncertainDate.of(year, draw(st.integers(21, 41)))
    month = draw(st.integers(1, 12))
    if kind == "month":
        return UncertainDate.of(year, month)
    day = draw(st.integers(1, days_in_month(year, month)))
    date = UncertainDate.of(year, month, day)
    match kind:
        case "week":
            return UncertainDate.granule(
                draw(st.sampled_from((Granularity.WEEK, Granularity.WEEKEND))), date.lo
            )
        case "daypart":
            return UncertainDate.day_part(date.lo // DAY, draw(st.sampled_from(sorted(DAY_PARTS))))
        case "clock":
            parts = draw(st.tuples(*(st.integers(0, last) for last in (23, 59, 59, 999_999))))
            stated = parts[: draw(st.integers(1, 4))]
            with_zone = draw(st.booleans()) if zoned is None else zoned
            offset = 15 * draw(st.integers(-4 * 12, 4 * 14)) if with_zone else None
            return UncertainDate.of(year, month, day, *stated, offset=offset)
    return date


@st.composite
def masked_dates(draw: st.DrawFn, first_year: int, last_year: int) -> UncertainDate:
    """Dates with unspecified digits: made from a date that exists, so that some date fits."""
    year, *rest = draw(_parts(max(first_year, -9999), min(last_year, 9999)))
    text = "-".join((year, *rest))
    open_to = len(year) if rest and int(rest[0]) > 12 else len(text)  # a season has no unspecified digits
    digits = [place for place, character in enumerate(text[:open_to]) if character.isdigit()]
    hidden = draw(st.sets(st.sampled_from(digits), min_size=1))
    return _read("".join("X" if place in hidden else character for place, character in enumerate(text)))


@st.composite
def marked_dates(draw: st.DrawFn, first_year: int, last_year: int) -> UncertainDate:
    """Dates with qualifiers, of all parts or of single ones, and with significant digits."""
    parts = draw(_parts(first_year, last_year))
    if draw(st.booleans()):
        parts = [draw(st.sampled_from(_MARKS)) + part for part in parts]
    elif len(parts) == 1 and draw(st.booleans()):
        parts = [f"{parts[0]}S{draw(st.integers(1, 4))}"]
    return _read("-".join(parts) + draw(st.sampled_from(_MARKS)))


@st.composite
def spans(draw: st.DrawFn, first_year: int, last_year: int, *, zoned: bool | None) -> UncertainDate:
    """Some time between two moments, or on one side of one, or any time at all."""
    ticks = st.integers(month_start(first_year * 12), month_start(last_year * 12 + 12) - 1)
    lower, upper = sorted(draw(st.tuples(ticks, ticks)))
    unit = draw(st.sampled_from((DAY, SECOND, 1)))
    bounds = (lower // unit * unit, upper // unit * unit + unit)
    stated = [draw(st.sampled_from((tick, None))) for tick in bounds]
    frame = draw(st.booleans()) if zoned is None else zoned
    return UncertainDate.span(stated[0], stated[1], floating=not frame)


@st.composite
def ranges(draw: st.DrawFn, first_year: int, last_year: int, *, zoned: bool) -> DateRange:
    """Ranges of days, months or years, or of seconds with a zone; an end may be missing."""
    ticks = st.integers(month_start(first_year * 12), month_start(last_year * 12 + 12) - 1)
    unit = draw(st.sampled_from((Granularity.YEAR, Granularity.MONTH, Granularity.DAY)))
    ends = [
        UncertainDate.span(tick // SECOND * SECOND, tick // SECOND * SECOND + SECOND, floating=False)
        if zoned
        else UncertainDate.granule(unit, tick)
        for tick in sorted(draw(st.tuples(ticks, ticks)))
    ]
    missing = draw(st.sampled_from((2, 0, 1)))
    return DateRange(*(None if number == missing else end for number, end in enumerate(ends)))


@st.composite
def _parts(draw: st.DrawFn, first_year: int, last_year: int) -> list[str]:
    """A year, a season, a month or a day, as EDTF writes their parts."""
    year = draw(st.integers(first_year, last_year))
    text = of_year(year)
    kind = draw(st.sampled_from(("year", "season", "month", "day"))) if abs(year) <= 9999 else "year"
    if kind == "year":
        return [text]
    if kind == "season":
        return [text, str(draw(st.integers(21, 41)))]
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, days_in_month(year, month)))
    return [text, f"{month:02d}", f"{day:02d}"][: 2 if kind == "month" else 3]


def _read(text: str) -> UncertainDate:
    date = parse_edtf(text)
    assert isinstance(date, UncertainDate)
    return date
