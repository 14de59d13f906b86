from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline.calendars.ticks import DAY
from eventline.model.event import TimeValue
from eventline.timeline.bulk import MISSING, Fields
from eventline.timeline.columns import UNBOUNDED

DAYS = np.array(["2019-01-01", "2023-10-01", "NaT", "2019-05-01"], "datetime64[D]")
MORE = DAYS + np.timedelta64(1, "D")


def test_rows_become_events() -> None:
    """With labels, ids and fields of their own."""
    tl = ev.Timeline.from_columns(
        DAYS, MORE, labels="abcd", ids=["r1", "r2", "r3", "r4"], actors=["Turkey", ("A", "B"), "", ()],
        stated=["New Year", "", "", ""],
    )  # fmt: skip
    assert tl == ev.Timeline(
        [
            ev.event("a", when="2019-01-01", id="r1", actors="Turkey", stated="New Year"),
            ev.event("b", when="2023-10-01", id="r2", actors=["A", "B"]),
            ev.event("c", id="r3"),
            ev.event("d", when="2019-05-01", id="r4"),
        ]
    )


def test_rows_without_labels_are_named_after_their_number() -> None:
    """Ids count from 0, all of one width, so that they sort as the rows do."""
    tl = ev.Timeline.from_columns(np.zeros(11, np.int64), np.full(11, DAY))
    assert tl.ids == tuple(f"row-{row:02}" for row in range(11))
    assert tl[3].label == "row-03"


def test_rows_of_one_time_stand_by_their_ids() -> None:
    """As events do, whatever the order of the rows."""
    tl = ev.Timeline.from_columns([0, 0, DAY, 0], [DAY, DAY, 2 * DAY, DAY], ids=["c", "a", "b", "d"])
    assert tl.ids == ("a", "c", "d", "b")


@pytest.mark.parametrize(
    "lower,upper,when",
    [
        (0, DAY, "1970-01-01"),
        (0, 31 * DAY, "1970-01"),
        (0, 365 * DAY, "1970"),
        (0, 1, "1970-01-01T00:00:00.000000"),
        (0, 10**6, "1970-01-01T00:00:00"),
        (MISSING, DAY, ev.when(latest="1970-01-01")),
        (DAY, MISSING, ev.when(earliest="1970-01-02")),
        (0, 2 * DAY, ev.when(earliest="1970-01-01", latest="1970-01-02")),
        (MISSING, MISSING, None),
    ],
)
def test_bounds_become_dates(lower: int, upper: int, when: str | None) -> None:
    """What is exactly a year, a month, a day is that date; NaT is no bound."""
    (event,) = ev.Timeline.from_columns([lower], [upper])
    assert event.when == (None if when is None else ev.when(when))


@pytest.mark.parametrize(
    "start,end,when",
    [
        ((0, DAY), (5 * DAY, 6 * DAY), "1970-01-01/1970-01-06"),
        ((0, DAY), (MISSING, MISSING), "1970-01-01/"),
        ((MISSING, MISSING), (0, DAY), "/1970-01-01"),
        ((0, DAY), (DAY, MISSING), ev.Interval(ev.when("1970-01-01"), ev.when(earliest="1970-01-02"))),
        ((0, 365 * DAY), (0, 31 * DAY), "1970-01"),
        ((MISSING, MISSING), (DAY, MISSING), ev.Interval(ev.End.UNKNOWN, ev.when(earliest="1970-01-02"))),
        ((MISSING, DAY), (MISSING, MISSING), ev.Interval(ev.when(latest="1970-01-01"), ev.End.UNKNOWN)),
    ],
    ids=str,
)
def test_bounds_of_both_ends_become_intervals(
    start: tuple[int, int], end: tuple[int, int], when: str
) -> None:
    """A start and an end, each with its bounds, cut to what start <= end allows."""
    (event,) = ev.Timeline.from_columns(
        [start[0]], [start[1]], end_lower=[end[0]], end_upper=None if end[1] == MISSING else [end[1]]
    )
    assert event.when is not None
    expected = ev.event("it", when=when)
    bounds = ev.Timeline([expected]).bounds_array()
    for name in ("last_start", "first_start", "last_end"):
        assert getattr(ev.Timeline([event]).bounds_array(), name) == getattr(bounds, name)


def test_zoned_rows_have_a_zone() -> None:
    """Ticks in UTC stay in UTC."""
    (event,) = ev.Timeline.from_columns([0], [10**6], floating=False)
    assert event.when == ev.when("1970-01-01T00:00:00Z")


@pytest.mark.parametrize(
    "columns,error,message",
    [
        (([5, 9], [6, 8]), ev.InvalidDateError, "row 1 ends before it starts, as 1 of 2 rows do"),
        (([0], [1, 2]), ev.TimelineError, "1 lower and 2 upper bounds: give one for each row"),
        ((["2019"], ["2020"]), ev.TimelineError, "give ticks as int64, or datetime64"),
        (([[1]], [[2]]), ev.TimelineError, r"bounds of shape \(1, 1\): give a column"),
        (
            ([0], [UNBOUNDED]),
            ev.InvalidDateError,
            "row 0 is beyond the range of columns: make an event of it",
        ),
    ],
    ids=["reversed", "lengths", "strings", "matrix", "far"],
)
def test_bad_columns_are_refused(
    columns: tuple[list[int], list[int]], error: type[Exception], message: str
) -> None:
    """The error names the row, or what is wrong with the column."""
    with pytest.raises(error, match=message):
        ev.Timeline.from_columns(*columns)


@pytest.mark.parametrize(
    "fields,message",
    [
        ({"labels": ["a"]}, "1 labels for 2 rows: give one for each row"),
        ({"colour": ["a", "b"]}, "'colour' is no field of an event; there are: stated, actors, places, tags"),
        ({"ids": ["a", "a"]}, "'a' is the id of several rows: give each its own"),
        ({"end_lower": [1]}, "2 starts and 1 ends: give one for each row"),
    ],
    ids=["short", "unknown", "twice", "ends"],
)
def test_bad_fields_are_refused(fields: dict[str, list[str]], message: str) -> None:
    """The error says what was expected."""
    with pytest.raises(ev.TimelineError, match=message):
        ev.Timeline.from_columns([0, 1], [1, 2], **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("ids", [None, ["d", "c", "b", "a"]], ids=["rows", "given"])
def test_events_are_found_by_id(ids: list[str] | None) -> None:
    """Without making any other."""
    tl = ev.Timeline.from_columns(DAYS, MORE, ids=ids)
    name = "row-1" if ids is None else "c"
    assert tl[name].when == ev.when("2023-10-01")
    assert tl.position(name) == range(2, 4)
    for unknown in ("row-9", "row-x", "row-01", "e"):
        with pytest.raises(ev.UnknownEventError):
            tl[unknown]
    part = tl[:1]
    with pytest.raises(ev.UnknownEventError):
        part[name]


def test_columns_answer_as_columns() -> None:
    """Slices and queries make no events; what they give is the same as that of a timeline of objects."""
    tl = ev.Timeline.from_columns(DAYS, MORE)
    plain = ev.Timeline(tl)
    assert tl == plain
    assert tl[1:3] == plain[1:3]
    assert tl[::2] == plain[::2]
    assert tl[-1] == plain[-1]
    assert tl.during("2019") == plain.during("2019")
    assert list(tl.during("2019").left_out) == list(plain.during("2019").left_out)
    assert repr(tl) == repr(plain) == "<Timeline: 4 events, 2019-01-01 to 2023-10-01, 1 undated>"
    with pytest.raises(IndexError):
        tl[4]


def test_columns_print_without_being_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what is shown is made."""
    tl = ev.Timeline.from_columns(np.arange(5000) * DAY, (np.arange(5000) + 1) * DAY)
    made: list[int] = []
    original = Fields.events

    def events(self: Fields, rows: Sequence[int], times: Sequence[TimeValue | None]) -> list[ev.Event]:
        made.extend(rows)
        return original(self, rows, times)

    monkeypatch.setattr(Fields, "events", events)
    assert "4000 more events" in str(tl)
    assert len(made) == 1000


def test_repr_of_columns_reaches_as_far_as_they_do() -> None:
    """Without looking at every event."""
    assert repr(ev.Timeline.from_columns([], [])) == "<Timeline: no events>"
    assert repr(ev.Timeline.from_columns([MISSING], [MISSING])) == "<Timeline: 1 event, undated>"
    tl = ev.Timeline.from_columns([0, 366 * DAY, MISSING], [365 * DAY, MISSING, 5 * DAY])
    assert repr(tl) == "<Timeline: 3 events, 1970 to 1971-01-01 and later>"


small = st.integers(-5, 5).map(lambda day: day * DAY) | st.just(MISSING)
bounds = st.tuples(small, st.integers(1, 3).map(lambda days: days * DAY) | st.just(MISSING))


@given(
    st.lists(st.tuples(bounds, bounds, st.uuids().map(str)), max_size=12, unique_by=lambda row: row[2]),
    st.sampled_from(list(ev.TotalOrder)),
    st.booleans(),
    st.booleans(),
)
def test_columns_stand_in_the_order_of_their_events(
    rows: list[tuple[tuple[int, int], tuple[int, int], str]], order: ev.TotalOrder, spans: bool, named: bool
) -> None:
    """Making all events and sorting them gives the same timeline, in every order, ties and all."""

    def ends(bound: tuple[int, int]) -> tuple[int, int]:
        return bound[0], MISSING if MISSING in bound else bound[0] + bound[1]

    starts = [ends(start) for start, _, _ in rows]
    lasts = [ends(end) if end[0] == MISSING else (end[0] + 20 * DAY, end[0] + 25 * DAY) for _, end, _ in rows]
    columns: dict[str, object] = {"order": order}
    if spans:
        columns |= {"end_lower": [lo for lo, _ in lasts], "end_upper": [up for _, up in lasts]}
    if named:
        columns["ids"] = [name for _, _, name in rows]
    tl = ev.Timeline.from_columns([lo for lo, _ in starts], [up for _, up in starts], **columns)  # type: ignore[arg-type]
    plain = ev.Timeline(list(tl), order=order)
    assert tl.ids == plain.ids
    assert tl == plain
    mine, other = tl.bounds_array(), plain.bounds_array()
    for name in ("first_start", "last_start", "first_end", "last_end", "exact"):
        assert getattr(mine, name).tolist() == getattr(other, name).tolist()


def test_bounds_array_is_four_columns() -> None:
    """In order, undated events left out, infinity as the constant, and rows that are not exact flagged."""
    tl = ev.Timeline([ev.event("a", when="1970/.."), ev.event("b", when="[1970,1972]"), ev.event("c")])
    found = tl.bounds_array()
    assert found.last_end.tolist() == [ev.when("1972").upper - 1, UNBOUNDED]  # type: ignore[operator]
    assert found.exact.tolist() == [False, True]
    assert len(found) == 2


def test_memory_is_counted() -> None:
    """Two columns, a flag, and what the index adds: at most 60 bytes an event."""
    count = 10_000
    lower = np.arange(count) * DAY
    tl = ev.Timeline.from_columns(lower, lower + DAY)
    day = ev.extent(dt.date(1980, 1, 1))
    for ask in (ev.overlapping, ev.during):
        tl.bounds.positions(ask(day))
        tl.bounds.count(ask(day), mode="possible")
    assert tl.bounds.nbytes <= 60 * count


def test_large_columns_are_asked_by_index() -> None:
    """Every question, in both modes, kept, left out and counted, as of events made one by one."""
    count = 1000
    days = np.arange(count) * DAY
    tl = ev.Timeline.from_columns(days, days + np.where(np.arange(count) % 3, DAY, 30 * DAY))
    plain = list(tl)
    window = ev.extent("1971-01-05/1971-02")
    for ask in (ev.before, ev.after, ev.during, ev.overlapping, ev.starting_in, ev.ending_in):
        question = ask(window)
        kept = tl.where(question)
        yes = [event for event in plain if question(event).certain]
        may = [event for event in plain if question(event).possible]
        assert list(kept) == yes
        assert len(kept.left_out) == len(may) - len(yes)
        assert list(tl.where(question, mode="possible")) == may
        assert tl.bounds.count(question) == len(yes)
        assert tl.bounds.count(question, mode="possible") == len(may)
    named = tl.where(ev.during(window) & ev.label("row-37"))
    assert named.ids == tuple(f"row-{row}" for row in range(370, 380))


@pytest.mark.parametrize(
    "question",
    [ev.before(ev.when("2019")), ev.actor("A"), ev.before("2019") & ev.after("2018")],
    ids=repr,
)
def test_positions_are_of_one_question_about_a_window(question: ev.Predicate) -> None:
    """Anything else is asked of the timeline."""
    with pytest.raises(ev.QueryError, match="is not about a window: ask the timeline, as where"):
        ev.Timeline.from_columns([0], [1]).bounds.positions(question)


def test_counts_refuses_empty_windows() -> None:
    """Lower bounds come first."""
    with pytest.raises(ev.QueryError, match="a window ends before it begins: swap lower and upper"):
        ev.Timeline.from_columns([0], [1]).bounds.counts([5], [5])
