from __future__ import annotations

import pytest

import eventline as ev
from eventline import Truth


def days(*names: str) -> ev.Timeline:
    """Make a timeline of events named after their times."""
    return ev.Timeline(ev.event(name, when=name, id=name) for name in names)


def test_layers_hold_what_nothing_comes_certainly_between(tl: ev.Timeline) -> None:
    """Undated events are in no layer; each other is in the first that it can be in."""
    assert [layer.ids for layer in tl.layers()] == [
        ("deal", "operation", "patrols", "interview"),
        ("halted",),
        ("resumed",),
    ]
    assert ev.Timeline().layers() == ()


def test_layers_of_floating_and_zoned_times_keep_sixteen_hours() -> None:
    """A floating day and a zoned moment are certainly apart only where no offset joins them."""
    near = days("2024-08-22", "2024-08-23T10:00:00Z")
    far = days("2024-08-22", "2024-08-23T16:00:00Z", "2024-08-25")
    assert len(near.layers()) == 1
    assert [layer.ids for layer in far.layers()] == [
        ("2024-08-22",),
        ("2024-08-23T16:00:00Z",),
        ("2024-08-25",),
    ]


def test_certain_order_leaves_out_what_follows() -> None:
    """Only neighbours have an edge; events that may be either way round have none."""
    order = days("2019", "2019-06", "2020", "2021").certain_order()
    assert order.nodes == ("2019", "2019-06", "2020", "2021")
    assert set(order.edges) == {("2019", "2020"), ("2019-06", "2020"), ("2020", "2021")}


def test_certain_order_of_zoned_times() -> None:
    """Floating and zoned times are ordered where the offset leaves no doubt."""
    order = days("2024-08-20", "2024-08-22", "2024-08-23T10:00:00Z", "2024-08-27").certain_order()
    assert set(order.edges) == {
        ("2024-08-20", "2024-08-22"),
        ("2024-08-20", "2024-08-23T10:00:00Z"),
        ("2024-08-22", "2024-08-27"),
        ("2024-08-23T10:00:00Z", "2024-08-27"),
    }


@pytest.mark.parametrize(
    "name,places",
    [
        ("deal", range(5)),
        ("halted", range(2, 6)),
        ("resumed", range(3, 7)),
        ("interview", range(7)),
        ("vote", range(7)),
    ],
)
def test_position_is_a_range(tl: ev.Timeline, name: str, places: range) -> None:
    """From how many are certainly before it to how many are not certainly after it."""
    assert tl.position(name) == tl.position(tl[name]) == places


def test_position_of_a_stranger_is_refused(tl: ev.Timeline) -> None:
    """The event must be of the timeline."""
    with pytest.raises(ev.UnknownEventError):
        tl.position(ev.event("Else"))


def test_compare_says_how_two_events_lie(tl: ev.Timeline) -> None:
    """Each of the three answers on its own."""
    found = tl.compare("deal", tl["halted"])
    assert (found.before, found.after, found.overlapping) == (Truth.YES, Truth.NO, Truth.NO)
    itself = tl.compare("deal", tl["deal"])
    assert (itself.before, itself.after, itself.overlapping) == (Truth.NO, Truth.NO, Truth.YES)


ZONED = "2024-08-23T10:00:00Z"
REASONS = {
    ("2019", "2023-10"): """
        '2019' (2019) is certainly before '2023-10' (2023-10):
        it is over by 2019-12-31, the other starts no earlier than 2023-10-01""",
    ("2023-10", "2019"): """
        '2023-10' (2023-10) is certainly after '2019' (2019):
        the other is over by 2019-12-31, it starts no earlier than 2023-10-01""",
    ("2018/2020", "2019"): """
        '2018/2020' (2018 to 2020) certainly shares a moment with '2019' (2019),
        however their bounds turn out""",
    ("2019", "2019-05"): """
        '2019' (2019) may be before, after or at the same time as '2019-05' (2019-05):
        the one lies between 2019-01-01 and 2019-12-31, the other between 2019-05-01 and 2019-05-31""",
    ("[2018,2020]", "2019"): """
        '[2018,2020]' (2018 or 2020) may be before or after '2019' (2019):
        the one lies between 2018-01-01 and 2020-12-31, the other between 2019-01-01 and 2019-12-31""",
    ("2019/..", "2018/2019-05"): """
        '2019/..' (from 2019 on) may be after or at the same time as '2018/2019-05' (2018 to 2019-05):
        the one lies no earlier than 2019-01-01, the other between 2018-01-01 and 2019-05-31""",
    ("../2019", "/"): """
        '../2019' (until 2019) may be before or at the same time as '/' (some time):
        the one lies no later than 2019-12-31, the other anywhere""",
    ("2024-08-23", ZONED): """
        '2024-08-23' (2024-08-23) may be before, after or at the same time as
        '2024-08-23T10:00:00Z' (2024-08-23 10:00:00Z):
        the one lies between 2024-08-23 and 2024-08-23, the other between 2024-08-23 10:00:00Z and
        2024-08-23 10:00:00Z; one of them states no zone, which leaves up to 16 hours open""",
    ("2019", "2019"): "'2019' (2019) is the same event",
}


@pytest.mark.parametrize("a,b", REASONS)
def test_why_says_it_in_words(a: str, b: str) -> None:
    """The answer, and the bounds from which it follows."""
    assert days(*{a, b}).why(a, b) == " ".join(REASONS[a, b].split())


def test_why_of_an_undated_event(tl: ev.Timeline) -> None:
    """Nothing is known of it, from either side."""
    expected = "'Constitution accepted' (undated) has no time: it may lie anywhere"
    assert tl.why("vote", "deal") == tl.why("deal", "vote") == expected
