from __future__ import annotations

import pytest

import eventline as ev


def labels(groups: dict[object, ev.Timeline]) -> dict[str, list[str]]:
    """Spell groups by labels."""
    return {str(key): [event.label for event in found] for key, found in groups.items()}


def days(*names: str | None) -> ev.Timeline:
    """Make a timeline of events labelled by their times."""
    return ev.Timeline(ev.event(str(name), when=name) for name in names)


DAYS = days("2019", "2019-05", "2019-05/2021", "2020-01-01", "[2019,2020]", "../2019", None)


@pytest.mark.parametrize(
    "by,mode,expected",
    [
        ("year", "certain", {"2019": ["2019", "2019-05/2021", "2019-05"], "2020": ["2020-01-01"],
                             "None": ["[2019,2020]", "../2019", "None"]}),
        ("year", "possible", {"2019": ["2019", "[2019,2020]", "2019-05/2021", "2019-05"],
                              "2020": ["[2019,2020]", "2020-01-01"], "None": ["../2019", "None"]}),
        (ev.Granularity.DECADE, "certain", {"201X": ["2019", "2019-05/2021", "2019-05"],
                                           "202X": ["2020-01-01"],
                                           "None": ["[2019,2020]", "../2019", "None"]}),
    ],
    ids=["year", "year, possible", "decade"],
)  # fmt: skip
def test_units_group_by_the_start(by: str, mode: str, expected: dict[str, list[str]]) -> None:
    """Certain puts an event where it certainly starts, possible wherever it may; None holds the rest."""
    found = labels(DAYS.group_by(by, mode=mode))  # type: ignore[arg-type]
    assert {key: sorted(names) for key, names in found.items()} == {
        key: sorted(names) for key, names in expected.items()
    }
    assert list(found) == list(expected)


def test_names_group_by_what_is_recorded(tl: ev.Timeline) -> None:
    """An event with two actors is in two groups, one without any under None."""
    found = {str(key): sorted(group.ids) for key, group in tl.group_by("actor").items()}
    assert found == {
        "Turkey": ["deal", "halted", "operation", "resumed"],
        "Russia": ["deal", "resumed"],
        "Syria": ["vote"],
        "None": ["interview", "patrols"],
    }
    assert [str(key) for key in tl.group_by("place")] == ["Sochi", "Syria", "None"]
    assert [str(key) for key in tl.group_by("tag")] == ["military", "None"]
    assert [str(key) for key in tl.group_by("source")] == ["patrols.txt", "None"]


def test_a_function_gives_the_key() -> None:
    """Groups come in order of appearance."""
    found = days("2019", None).group_by(lambda event: event.when is None)
    assert labels(found) == {"False": ["2019"], "True": ["None"]}


@pytest.mark.parametrize(
    "by,message",
    [
        ("colour", "'colour' is nothing to group by; there are: 'microsecond'"),
        ("daypart", "dayparts do not fill time"),
        ("weekend", "weekends do not fill time"),
        ("second", "seconds: take a coarser unit"),
    ],
)
def test_what_groups_nothing_is_refused(by: str, message: str) -> None:
    """The error says what there is."""
    with pytest.raises(ev.QueryError, match=message):
        DAYS.group_by(by)


def test_a_histogram_shares_out_what_is_uncertain() -> None:
    """By the share of the readings, so that all events are counted once."""
    found = DAYS.histogram("year")
    assert [(str(unit), round(weight, 3)) for unit, weight in found.bins] == [
        ("2019", 3.499),
        ("2020", 1.501),
    ]
    assert found.left_out == 2


def test_a_histogram_has_every_bin_between() -> None:
    """Also those in which nothing starts."""
    found = days("2019-01", "2019-04-02").histogram("month")
    assert [weight for _, weight in found.bins] == [1.0, 0.0, 0.0, 1.0]
    assert ev.Timeline().histogram("month") == ev.Histogram((), 0)


def test_a_histogram_refuses_what_is_too_fine() -> None:
    """A hundred thousand bins are enough."""
    with pytest.raises(ev.QueryError, match="seconds: take a coarser unit"):
        days("2019-01-01T00:00:00", "2019-12-01T00:00:00").histogram("second")


def test_a_histogram_is_of_units() -> None:
    """It is not asked for names, and the error does not offer them."""
    with pytest.raises(ev.QueryError) as caught:
        ev.Timeline().histogram("actor")
    assert str(caught.value).startswith("'actor' is nothing to group by; there are: 'microsecond'")
    assert str(caught.value).endswith("'millennium'")
