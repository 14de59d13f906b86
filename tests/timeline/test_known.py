from __future__ import annotations

import pytest

import eventline as ev

DAY = ev.when("2024-08-23")
UTC = ev.when("2024-08-23T10:00:00Z")


@pytest.mark.parametrize(
    "value,expected",
    [
        ("2019", "2019"),
        ("2023-10", "2023-10"),
        ("2024-08-23", "2024-08-23"),
        ("2024-08-23T10:30", "2024-08-23 10:30"),
        ("2024-08-23T10:30:00+02:00", "2024-08-23 10:30:00+02:00"),
        ("2024-08-23TMO", "2024-08-23 morning"),
        ("2024-W34", "2024-W34"),
        ("2024-W34-WE", "weekend of 2024-08-24"),
        ("199X", "1990s"),
        ("200X", "2000s"),
        ("19XX", "19XX"),
        ("1984-XX", "1984-XX"),
        ("XXXX-12-25", "XXXX-12-25"),
        ("1950S2", "1950S2"),
        ("2001-21", "spring 2001"),
        ("2001-26", "summer 2001 (north)"),
        ("2001-32", "winter 2001 (south)"),
        ("2024-33", "2024-Q1"),
        ("2024-38", "2024, third 2 of 3"),
        ("2024-41", "2024-H2"),
        ("2019?", "2019?"),
        ("1850~", "about 1850"),
        ("1850%", "about 1850?"),
        ("2004-06~", "about 2004-06"),
        ("2004-~06", "2004-~06"),
        ("156X?", "1560s?"),
        ("-0044", "-0044"),
        ("Y170000", "Y170000"),
        ("2019/2021", "2019 to 2021"),
        ("2019/..", "from 2019 on"),
        ("2019/", "since 2019"),
        ("../2020", "until 2020"),
        ("/2020", "until 2020"),
        ("../..", "some time"),
        ("[2019,2021]", "2019 or 2021"),
        ("[1667,1668,1670..1672]", "in one of 1667, 1668 or 1670 to 1672"),
        ("[..2019]", "in one of until 2019"),
        ("[2019..]", "in one of from 2019 on"),
        ("{2019,2021}", "2019 and 2021"),
        ("{1960..1962}", "in each of 1960 to 1962"),
    ],
    ids=str,
)
def test_a_stated_time_reads_as_stated(value: str, expected: str) -> None:
    """No bound is shown that the source did not state."""
    assert ev.as_known(ev.when(value)) == expected


@pytest.mark.parametrize(
    "value,expected",
    [
        (None, "undated"),
        (ev.extent("2019"), "all of 2019"),
        (ev.UncertainDate.span(None, DAY.lower), "before 2024-08-23"),
        (ev.UncertainDate.span(DAY.upper, None), "after 2024-08-23"),
        (ev.when(start=ev.when(latest="2024-08-23"), end=ev.when(earliest="2024-08-23")), "as of 2024-08-23"),
        (
            ev.when(start=ev.when(latest="2024-08-20"), end=ev.when(earliest="2024-08-23")),
            "as of 2024-08-20 to 2024-08-23",
        ),
        (ev.when(start=ev.when(latest="2024-08-23"), end=ev.when(latest="2024-08-24")), "some time"),
        (ev.when(start=ev.when(earliest="2024-08-23"), end=ev.when(earliest="2024-08-24")), "some time"),
        (ev.UncertainDate.span(None, None), "some time"),
        (ev.when(earliest="2019-03", latest="2019-06-15"), "between 2019-03-01 and 2019-06-15"),
        (ev.UncertainDate.span(None, UTC.lower, floating=False), "before 2024-08-23 10:00:00Z"),
        (ev.UncertainDate.span(UTC.upper, None, floating=False), "after 2024-08-23 10:00:00Z"),
        (ev.Interval(ev.when("2019"), ev.UncertainDate.span(DAY.lower, None)), "since 2019"),
        (ev.Interval(ev.UncertainDate.span(None, DAY.upper), ev.when("2025")), "until 2025"),
        (
            ev.Interval(ev.DateSet((ev.when("2019"), ev.when("2020"))), ev.when("2025")),
            "2019 or 2020 to 2025",
        ),
    ],
    ids=str,
)
def test_a_bounded_time_reads_by_its_bounds(value: ev.UncertainDate, expected: str) -> None:
    """What is known only by bounds says before, after, since, until or between."""
    assert ev.as_known(value) == expected
