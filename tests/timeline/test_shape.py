from __future__ import annotations

import pytest

import eventline as ev


def days(*names: object) -> ev.Timeline:
    """Make a timeline of events of these times."""
    return ev.Timeline(ev.event(f"{n}", when=name, id=f"{n}") for n, name in enumerate(names))  # type: ignore[arg-type]


EARLY_2019, LATE_2019 = ev.when(earliest="2019", latest="2019-05"), ev.when(earliest="2019-05", latest="2019")
ZONED_DAY = ev.Interval(ev.when("2024-08-20T00:00:00Z"), ev.when("2024-08-20T23:59:59Z"))
ALL_2019, ALL_2020, ALL_2022 = ev.extent("2019"), ev.extent("2020"), ev.extent("2022")


@pytest.mark.parametrize(
    "times,certain,possible",
    [
        ([], "", ""),
        ([None], "", ""),
        (["2019"], "", "2019"),
        (["2019", "2023-10"], "2020-01-01 to 2023-09-30", "2019-01-01 to 2023-10-31"),
        ([ALL_2019, ALL_2022], "2020-01-01 to 2021-12-31", "2020-01-01 to 2021-12-31"),
        ([ALL_2019, ALL_2020], "", ""),
        (["2019/2021", "2025"], "2022-01-01 to 2024-12-31", "2019; 2021-01-01 to 2025-12-31"),
        (["[2019,2021]"], "2020", "2019-01-01 to 2021-12-31"),
        (["../2019", "2021"], "2020", "2019-01-01 to 2021-12-31"),
        (["2019/..", "2017"], "2018", "2017-01-01 to 2019-12-31"),
        (["../.."], "", ""),
    ],
    ids=str,
)  # fmt: skip
def test_gaps_lie_between_events(times: list[object], certain: str, possible: str) -> None:
    """Certainly empty is what no event may cover, possibly empty what none must."""
    assert "; ".join(map(str, days(*times).gaps())) == certain
    assert "; ".join(map(str, days(*times).gaps(mode="possible"))) == possible


@pytest.mark.parametrize("minimum", ["3 days", ev.days(-1)], ids=str)
def test_gaps_of_no_length(minimum: ev.Duration) -> None:
    """What is no length, or a negative one, is refused; of an empty timeline too."""
    with pytest.raises(ev.QueryError, match="is no distance: say a positive amount"):
        ev.Timeline().gaps(minimum=minimum)


def test_gaps_have_a_minimum() -> None:
    """Both sides of the bound."""
    tl = days(ALL_2019, ALL_2022)
    assert len(tl.gaps(minimum=ev.years(2))) == 1
    assert len(tl.gaps(minimum=ev.Duration(years=2, seconds=1))) == 0
    assert repr(tl.gaps()[0].extent) == "extent(when(earliest='2020-01-01', latest='2021-12-31'))"


def test_gaps_beside_zoned_times_leave_room_for_the_zone() -> None:
    """A floating and a zoned time may be sixteen hours nearer than they look."""
    tl = days("2024-08-20", "2024-08-23T00:00:00Z")
    assert [str(gap) for gap in tl.gaps()] == ["2024-08-21 00:00:00 to 2024-08-22 07:59:59"]
    zoned = days("2024-08-20T00:00:00Z", "2024-08-20T00:00:05Z").gaps()
    assert [str(gap) for gap in zoned] == ["2024-08-20 00:00:01Z to 2024-08-20 00:00:04Z"]
    assert not zoned[0].extent.floating


def test_certain_times_beside_floating_ones_shrink() -> None:
    """What a zoned event certainly covers is shorter in an unknown local time."""
    zoned = ev.Interval(ev.when("2024-08-01T00:00:00Z"), ev.when("2024-08-09T00:00:00Z"))
    steps = [step for step in days(zoned, "2024-08-20").concurrency() if step.certain]
    assert [repr(step) for step in steps] == ["<Step: 2024-08-01 16:00:01 to 2024-08-08 07:59:59, 1 of 1>"]


@pytest.mark.parametrize(
    "times,steps",
    [
        ([], []),
        ([ALL_2019, ev.extent("2019/2020")], ["2019, 2 of 2", "2020, 1 of 1"]),
        (["2019/2021"], ["2019, 0 of 1", "2020, 1 of 1", "2021, 0 of 1"]),
        (["2019/.."], ["2019, 0 of 1", "after 2019-12-31, 1 of 1"]),
        (["../2019"], ["before 2019-01-01, 1 of 1", "2019, 0 of 1"]),
        ([ALL_2019, ALL_2022], ["2019, 1 of 1", "2020-01-01 to 2021-12-31, 0 of 0", "2022, 1 of 1"]),
        ([ALL_2019, ALL_2020, None], ["2019-01-01 to 2020-12-31, 1 of 1"]),
        ([ev.extent("../..")], ["some time, 1 of 1"]),
    ],
    ids=str,
)
def test_concurrency_is_a_step_curve(times: list[object], steps: list[str]) -> None:
    """Each step says how many events certainly and possibly go on; neighbours differ."""
    assert [repr(step) for step in days(*times).concurrency()] == [f"<Step: {step}>" for step in steps]


def test_busiest_goes_by_certain_or_possible() -> None:
    """Most first, then in order of time."""
    tl = days("2019/2021", ALL_2020, "2022", "2022")
    assert [repr(step) for step in tl.busiest(2)] == ["<Step: 2020, 2 of 2>", "<Step: 2022, 0 of 2>"]
    assert [repr(step) for step in tl.busiest(1, mode="possible")] == ["<Step: 2020, 2 of 2>"]
    assert days("2019", "2022").busiest(9, mode="possible")[0].possible == 1
    assert ev.Timeline().busiest() == ()


@pytest.mark.parametrize(
    "times,expected",
    [
        (["2019", "2023-10"], "when('2019/2023-10')"),
        (["2019/.."], "when('2019/..')"),
        (["../2019"], "when('../2019')"),
        (["2019/"], "Interval(when('2019'), when(earliest='2019-01-01'))"),
        (["/"], "when('/')"),
        (["2019", "2019-05"], f"Interval({EARLY_2019!r}, {LATE_2019!r})"),
        (["../2019", ev.when(latest="2018")], "when('../2019')"),
    ],
    ids=str,
)  # fmt: skip
def test_span_is_as_uncertain_as_its_ends(times: list[object], expected: str) -> None:
    """The first start and the last end, each as far as known."""
    assert repr(days(*times).span) == expected


def test_nothing_has_no_span() -> None:
    """Undated events reach nowhere."""
    assert ev.Timeline([ev.event("Vote")]).span is None


def test_span_of_zoned_times_is_zoned() -> None:
    """The ends keep their zone where all times have one."""
    assert (
        repr(days("2024-08-20T00:00:00Z").span)
        == "Interval(when('2024-08-20T00:00:00Z'), when('2024-08-20T00:00:00Z'))"
    )


@pytest.mark.parametrize(
    "times,window,certain,possible",
    [
        ([ALL_2019], "2019/2020", 0.5, 0.5),
        (["2019"], "2018/2019", 0.0, 0.5),
        ([], "2019", 0.0, 0.0),
        ([ALL_2019, ev.extent("2019-05")], "2019", 1.0, 1.0),
        ([ALL_2019], "2021", 0.0, 0.0),
        (["2019/.."], "2020", 1.0, 1.0),
        (["../2019", "2018/.."], "2019", 1.0, 1.0),
    ],
    ids=str,
)
def test_coverage_is_a_share(times: list[object], window: str, certain: float, possible: float) -> None:
    """Of all the ticks of a window."""
    found = days(*times).coverage(window)
    assert (round(found.certain, 2), round(found.possible, 2)) == (certain, possible)


def test_coverage_without_a_window_is_that_of_the_whole() -> None:
    """From the first tick to the last."""
    found = days(ALL_2019, ALL_2020).coverage()
    assert (found.certain, found.possible) == (1.0, 1.0)
    assert ev.Timeline().coverage() == ev.Coverage(0.0, 0.0)


@pytest.mark.parametrize(
    "event,window",
    [(ZONED_DAY, "2024-08-20"), (ev.extent("2024-08-20"), ev.extent(ZONED_DAY))],
    ids=["floating window", "zoned window"],
)
def test_coverage_leaves_room_for_the_zone(event: ev.Interval, window: str) -> None:
    """A day with a zone and one without may be sixteen hours apart: nothing is certain, nothing excluded."""
    found = days(event).coverage(window)
    assert (found.certain, found.possible) == (0.0, 1.0)


@pytest.mark.parametrize(
    "window,message",
    [("2019/..", "no share of what has no end"), (ev.when("2019"), "is an occurrence: cover a window")],
    ids=repr,
)
def test_coverage_needs_a_window(window: str, message: str) -> None:
    """One with two ends, and no occurrence."""
    with pytest.raises(ev.QueryError, match=message):
        days(ALL_2019).coverage(window)


def test_coverage_of_what_has_no_end_needs_a_window() -> None:
    """The timeline's own reach may be endless."""
    with pytest.raises(ev.QueryError, match="no share of what has no end"):
        days("2019/..").coverage()


def test_a_negative_number_of_stretches() -> None:
    """It is refused, not counted from the end."""
    with pytest.raises(ev.QueryError, match="-1 stretches: say 0 or more"):
        ev.Timeline().busiest(-1)
