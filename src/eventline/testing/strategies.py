"""Hypothesis strategies for every value, for tests of code that uses eventline.

`dates` draws what a calendar holds and `uncertain_dates` everything that one date can be; `intervals`,
`date_sets` and `extents` are made of dates, and `values` draws any of them. `events` and `timelines` draw
what happened. Where Hypothesis is installed, ``st.from_type(ev.Event)`` finds those of the model too
(`testing.registering`). Examples shrink to plain years.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from eventline.calendars.granularity import Granularity
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.duration import Duration
from eventline.model.duration_range import DurationRange
from eventline.model.event import Event
from eventline.model.evidence import Evidence, Source, TextSpan
from eventline.model.interval import End, Extent, Interval
from eventline.model.recurrence import Recurrence
from eventline.model.spelling import DAY_PARTS
from eventline.testing.spelt import calendar_dates, marked_dates, masked_dates, ranges, spans
from eventline.timeline import Timeline

if TYPE_CHECKING:
    from eventline.model.shapes import Value

_AMOUNTS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
_VAGUE = (Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR, Granularity.DECADE)
_amounts = st.integers(0, 40) | st.integers(1, 40).map(lambda number: Fraction(number, 2))
_widths = st.sampled_from(("years", "months", "weeks", "days")).flatmap(
    lambda unit: st.builds(Duration, **{unit: st.integers(0, 10)})
)
_words = st.text(min_size=1, max_size=20).filter(str.strip)


def dates(
    *, first_year: int = 1000, last_year: int = 2999, zoned: bool | None = False
) -> st.SearchStrategy[UncertainDate]:
    """Dates of one reading: years, seasons, months, weeks, days, parts of days and clock times.

    Args:
        first_year: The earliest year, astronomical; years before 0 and beyond 9999 are fine.
        last_year: The latest.
        zoned: False for floating dates, True for instants with a zone, None for both.

    >>> from hypothesis import find
    >>> find(dates(first_year=2019), lambda date: True)
    when('2019')
    """
    return calendar_dates(first_year, last_year, zoned=zoned)


def durations(*, vague: bool | None = None) -> st.SearchStrategy[Duration]:
    """Amounts of time, whole and in halves; *vague* True for unstated amounts only, None for both.

    >>> from hypothesis import find
    >>> find(durations(vague=True), lambda value: True)
    Duration(vague=Granularity.DAY)
    """
    stated = st.builds(Duration, **dict.fromkeys(_AMOUNTS, _amounts))
    unstated = st.sampled_from(_VAGUE).map(lambda unit: Duration(vague=unit))
    return stated | unstated if vague is None else unstated if vague else stated


def duration_ranges() -> st.SearchStrategy[DurationRange]:
    """Amounts that are known to lie between two others, or are bounded on one side, or on none.

    >>> from hypothesis import find
    >>> find(duration_ranges(), lambda value: value.is_exact)
    DurationRange(least=Duration(), most=Duration())
    """

    def of(unit: str) -> st.SearchStrategy[DurationRange]:
        amounts = st.builds(Duration, **{unit: st.integers(-40, 40)})
        pairs = st.tuples(st.none() | amounts, st.none() | amounts)
        return pairs.filter(_is_ascending).map(lambda pair: DurationRange(*pair))

    return st.sampled_from(_AMOUNTS).flatmap(of)


def _is_ascending(pair: tuple[Duration | None, Duration | None]) -> bool:
    """Whether the first of two amounts of one unit is no more than the second."""
    first, second = ((0, 0) if one is None else (one.total_months, one.total_ticks) for one in pair)
    return None in pair or first <= second


def uncertain_dates(
    *, first_year: int = 1000, last_year: int = 2999, zoned: bool | None = False
) -> st.SearchStrategy[UncertainDate]:
    """Everything that one date can be.

    Those of `dates`, and with unspecified digits, significant digits, qualifiers, a width of "about", or only
    two bounds, of which one or both may be missing. Arguments are those of `dates`, except that bounds of no
    date may lie somewhat outside of the years.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(uncertain_dates(first_year=1850))
    ... def test(value):
    ...     assert value.lo <= value.hi
    >>> test()
    """
    plain = calendar_dates(first_year, last_year, zoned=zoned)
    bounded = spans(first_year, last_year, zoned=zoned)
    if zoned:
        return plain | bounded
    marked = marked_dates(first_year, last_year)
    widened = st.builds(UncertainDate.with_about, marked, _widths)
    return st.one_of(plain, masked_dates(first_year, last_year), marked, widened, bounded)


def date_ranges(
    *, first_year: int = 1000, last_year: int = 2999, zoned: bool | None = False
) -> st.SearchStrategy[DateRange]:
    """Ranges of years, months or days, or of seconds with a zone, as members of sets; an end may be missing.

    >>> from hypothesis import find
    >>> find(date_ranges(first_year=2019), lambda value: value.last is None)
    DateRange(first=when('2019'), last=None)
    """
    return _frames(zoned).flatmap(lambda frame: ranges(first_year, last_year, zoned=frame))


def date_sets(
    *, first_year: int = 1000, last_year: int = 2999, zoned: bool | None = False, mode: SetMode | None = None
) -> st.SearchStrategy[DateSet]:
    """Sets of dates and of ranges of dates, endless ones too; *mode* None draws ``[..]`` and ``{..}``.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(date_sets(mode=SetMode.ALL_OF))
    ... def test(value):
    ...     assert str(value).startswith("{")
    >>> test()
    """

    def of(frame: bool) -> st.SearchStrategy[DateSet]:  # noqa: FBT001 - what was drawn
        years = {"first_year": first_year, "last_year": last_year}
        member = uncertain_dates(**years, zoned=frame) | date_ranges(**years, zoned=frame)
        members = st.lists(member, min_size=1, max_size=4).map(tuple)
        return st.builds(DateSet, members, st.sampled_from(SetMode) if mode is None else st.just(mode))

    return _frames(zoned).flatmap(of)


def intervals(
    *, first_year: int = 1000, last_year: int = 2999, zoned: bool | None = False
) -> st.SearchStrategy[Interval]:
    """Intervals of dates, sets of which one is meant, open and unknown ends.

    With *zoned* None, one end may have a zone and the other none.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(intervals())
    ... def test(value):
    ...     assert value.lo <= value.hi
    >>> test()
    """
    date = uncertain_dates(first_year=first_year, last_year=last_year, zoned=zoned)
    one_of = date_sets(first_year=first_year, last_year=last_year, zoned=zoned, mode=SetMode.ONE_OF)
    ends = st.one_of(date, one_of, st.sampled_from(End))
    return st.tuples(ends, ends).filter(is_in_order).map(lambda pair: Interval(*pair))


def extents(
    *, first_year: int = 1000, last_year: int = 2999, zoned: bool | None = False
) -> st.SearchStrategy[Extent]:
    """Windows: all of a date, or of an interval of dates and open ends.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(extents())
    ... def test(value):
    ...     assert value.lo <= value.hi
    >>> test()
    """
    date = dates(first_year=first_year, last_year=last_year, zoned=zoned)
    ends = date | st.just(End.OPEN)
    pairs = st.tuples(ends, ends).filter(is_in_order).map(lambda pair: Interval(*pair))
    return (date | pairs).map(Extent)


def values(
    *, first_year: int = 1000, last_year: int = 2999, zoned: bool | None = False
) -> st.SearchStrategy[Value]:
    """Every value that can be the time of an event.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(values())
    ... def test(value):
    ...     assert value.floating
    >>> test()
    """
    return st.one_of(
        uncertain_dates(first_year=first_year, last_year=last_year, zoned=zoned),
        intervals(first_year=first_year, last_year=last_year, zoned=zoned),
        date_sets(first_year=first_year, last_year=last_year, zoned=zoned),
        extents(first_year=first_year, last_year=last_year, zoned=zoned),
    )


def is_in_order(pair: tuple[UncertainDate | DateSet | End, UncertainDate | DateSet | End]) -> bool:
    """Whether the first of two ends can come first, at no offset.

    >>> is_in_order((End.OPEN, UncertainDate.of(2019)))
    True
    """
    start, end = pair
    return isinstance(start, End) or isinstance(end, End) or start.lo <= end.hi


def recurrences() -> st.SearchStrategy[Recurrence]:
    """What happens again and again: periods, times, and the days and hours stated.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(recurrences())
    ... def test(value):
    ...     assert value.times >= 1
    >>> test()
    """
    return st.builds(
        Recurrence,
        period=durations(vague=False),
        times=st.integers(1, 5),
        weekdays=_ascending(0, 6),
        months=_ascending(1, 12),
        month_days=_ascending(1, 31),
        clock=st.none() | st.tuples(st.integers(0, 23), st.integers(0, 59)),
        day_part=st.sampled_from(("", *sorted(DAY_PARTS))),
        within=st.none() | intervals(),
    )


def text_spans() -> st.SearchStrategy[TextSpan]:
    """Stretches of text, with offsets that fit.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(text_spans())
    ... def test(value):
    ...     assert value.end - value.start == len(value.text)
    >>> test()
    """
    return st.builds(
        lambda start, text: TextSpan(start, start + len(text), text), st.integers(0, 10_000), _words
    )


def evidence() -> st.SearchStrategy[Evidence]:
    """Places in documents that tell of something.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(evidence())
    ... def test(value):
    ...     assert value.source.name
    >>> test()
    """
    published = st.just("") | dates().filter(lambda date: not date.why_not_edtf).map(str)
    sources = st.builds(Source, _words, st.sampled_from(("", "https://example.org/a")), published)
    return st.builds(
        Evidence,
        source=sources,
        sentence=_words,
        mention=st.none() | text_spans(),
        steps=st.lists(_words, max_size=2).map(tuple),
        alternatives=st.lists(_words, max_size=2).map(tuple),
        produced_by=st.sampled_from(("", "eventline.read_article")),
    )


def events(*, when: st.SearchStrategy[Value | None] | None = None) -> st.SearchStrategy[Event]:
    """What happened, dated and undated.

    Args:
        when: The times to draw from; None for those of `values`, and events without one.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(events(when=dates()))
    ... def test(value):
    ...     assert value.when is not None
    >>> test()
    """
    names = st.lists(_words, max_size=2).map(tuple)
    return st.builds(
        Event,
        label=_words,
        when=(st.none() | values()) if when is None else when,
        stated=st.just("") | _words,
        actors=names,
        places=names,
        tags=names,
        all_evidence=st.lists(evidence(), max_size=2).map(tuple),
    )


def timelines(
    *, when: st.SearchStrategy[Value | None] | None = None, max_size: int = 5
) -> st.SearchStrategy[Timeline]:
    """Timelines of up to *max_size* events.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10, deadline=None)
    ... @given(timelines(max_size=3))
    ... def test(value):
    ...     assert len(value) <= 3
    >>> test()
    """
    return st.lists(events(when=when), max_size=max_size).map(Timeline)


def _ascending(first: int, last: int) -> st.SearchStrategy[tuple[int, ...]]:
    return st.sets(st.integers(first, last), max_size=3).map(lambda chosen: tuple(sorted(chosen)))


def _frames(zoned: bool | None) -> st.SearchStrategy[bool]:  # noqa: FBT001 - passed on
    return st.booleans() if zoned is None else st.just(zoned)
