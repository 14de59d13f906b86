"""The published strategies draw every kind of value, and nothing that is none."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import eventline as ev
from eventline.calendars.granularity import Granularity
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.forms import Form
from eventline.model.interval import End, Interval
from eventline.model.shapes import Value
from eventline.testing import strategies as drawn
from eventline.testing.registering import register

QUICKLY = settings(
    max_examples=5_000, phases=[Phase.generate], suppress_health_check=list(HealthCheck), database=None
)
PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.mark.parametrize("form", Form)
def test_every_form_of_a_date_is_drawn(form: Form) -> None:
    """Masks, weeks, bounds and all the others."""
    assert find(drawn.uncertain_dates(), lambda date: date.form is form, settings=QUICKLY).form is form


@pytest.mark.parametrize(
    "unit", [Granularity.YEAR, Granularity.SEASON, Granularity.QUARTER, Granularity.HALF, Granularity.MONTH]
)
def test_every_unit_is_drawn(unit: Granularity) -> None:
    """Parts of a year too."""
    assert find(drawn.dates(), lambda date: date.granularity is unit, settings=QUICKLY).is_single


@given(drawn.dates(first_year=-44, last_year=14) | drawn.dates(first_year=11_999, last_year=12_001))
def test_dates_lie_in_their_years(date: UncertainDate) -> None:
    """A week, a night or a winter may begin or end in the year beside."""
    first, last = (-45, 15) if date.lo < 0 and date.hi < ev.when("2000").lo else (11_998, 12_002)
    assert UncertainDate.of(first).lo <= date.lo <= date.hi <= UncertainDate.of(last).hi


@pytest.mark.parametrize("name", ["dates", "uncertain_dates", "date_sets", "intervals", "extents", "values"])
@pytest.mark.parametrize("zoned", [True, False, None])
def test_frames_are_those_asked_for(name: str, zoned: bool | None) -> None:
    """With a zone, without one, or both; what has no finite end has none to state."""
    strategy: st.SearchStrategy[Value] = getattr(drawn, name)(zoned=zoned)
    if zoned is None:
        for floating in (True, False):
            found = find(strategy, lambda value: value.floating is floating, settings=QUICKLY)  # noqa: B023
            assert found.floating is floating
        return

    @settings(max_examples=20)
    @given(strategy)
    def check(value: Value) -> None:
        of = value.of if isinstance(value, ev.Extent) else value
        ends = (of.start, of.end) if isinstance(of, Interval) else (of,)
        assert all(isinstance(end, End) or end.floating is not zoned for end in ends)

    check()


def test_ranges_without_ends_are_drawn() -> None:
    """As members of sets, of the mode asked for."""
    for missing in ("first", "last"):

        def has(value: DateSet, missing: str = missing) -> bool:
            ranges = [member for member in value.members if isinstance(member, DateRange)]
            return any(getattr(one, missing) is None for one in ranges)

        assert find(drawn.date_sets(mode=SetMode.ONE_OF), has, settings=QUICKLY).mode is SetMode.ONE_OF


@pytest.mark.parametrize("vague", [True, False, None])
def test_durations_are_vague_where_asked(vague: bool | None) -> None:
    """An unstated amount has a unit and no parts."""
    for expected in (True, False) if vague is None else (vague,):
        found = find(
            drawn.durations(vague=vague),
            lambda amount: (amount.vague is not None) is expected,  # noqa: B023
            settings=QUICKLY,
        )
        assert (found.vague is not None) is expected


@settings(max_examples=20)
@given(drawn.recurrences(), drawn.timelines(max_size=3), drawn.timelines(when=st.none(), max_size=2))
def test_what_happened_is_drawn(
    recurrence: ev.Recurrence, timeline: ev.Timeline, undated: ev.Timeline
) -> None:
    """Dated and undated, with evidence."""
    assert recurrence.times >= 1
    assert len(timeline) <= 3
    assert list(undated.undated) == list(undated)


@pytest.mark.parametrize(
    "kind",
    [
        ev.UncertainDate,
        ev.Interval,
        ev.DateRange,
        ev.DateSet,
        ev.Extent,
        ev.Duration,
        ev.DurationRange,
        ev.Recurrence,
        ev.Evidence,
        ev.TextSpan,
        ev.Event,
    ],
)
def test_hypothesis_finds_the_strategy_of_a_type(kind: type) -> None:
    """Registered as the entry point does it."""
    register()
    assert isinstance(find(st.from_type(kind), lambda _: True, settings=QUICKLY), kind)


def test_the_entry_point_is_declared() -> None:
    """Hypothesis calls what the package's metadata names."""
    entries = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["entry-points"]["hypothesis"]
    module, _, name = entries["eventline"].partition(":")
    assert getattr(import_module(module), name) is register
