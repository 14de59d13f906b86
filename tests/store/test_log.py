"""A log from outside: what is appended, corrected and retracted, and what is believed when."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

import eventline as ev
from eventline.exceptions import LogError, RecordError, UnknownEventError

DEAL = ev.event("Deal struck", when="2019", actors=["Turkey", "Russia"], id="deal")
HALT = ev.event("Patrols halted", when="2023-10", id="halt")
NOTE = ev.event("A note", id="note")


def test_append_one_and_many(log: ev.EventLog) -> None:
    """A receipt says what was written where."""
    assert log.append(DEAL) == ev.store.Receipt(1, 1)
    assert log.append([HALT, ev.to_record(NOTE)]) == ev.store.Receipt(2, 3)
    assert list(log.replay()) == [DEAL, HALT, NOTE]
    assert (log.position, len(log.now)) == (3, 3)


def test_append_a_single_record(log: ev.EventLog) -> None:
    """A record is an event."""
    assert log.append(ev.to_record(DEAL)).written == 1
    assert log.now["deal"] == DEAL


def test_append_is_idempotent(log: ev.EventLog) -> None:
    """Events that are known are passed over, new ones beside them are written."""
    log.append(DEAL)
    assert log.append([DEAL, HALT, HALT]) == ev.store.Receipt(2, 2, known=2)
    assert log.append([DEAL, HALT]) == ev.store.Receipt(3, 2, known=2)
    assert log.append([]) == ev.store.Receipt(3, 2)


def test_append_of_other_content_is_refused(log: ev.EventLog) -> None:
    """One id is one event: another time for it is a correction."""
    log.append(DEAL)
    other = ev.event("Deal struck", when="2020", id="deal")
    with pytest.raises(LogError, match=r"'deal' is in the log with other content: correct\(\) it"):
        log.append([HALT, other])
    with pytest.raises(LogError, match="'x' is told twice, with other content"):
        log.append([ev.event("a", when="2019", id="x"), ev.event("b", when="2019", id="x")])
    assert log.position == 1


def test_append_all_or_none(log: ev.EventLog) -> None:
    """One record that does not load, and nothing is written."""
    with pytest.raises(RecordError, match="str is no event"):
        log.append([DEAL, "no event"])  # type: ignore[list-item]  # on purpose
    with pytest.raises(RecordError):
        log.append([{"v": 1, "kind": "event"}])
    assert log.position == 0


def test_half_a_character_is_refused(log: ev.EventLog) -> None:
    """What UTF-8 cannot write is found before anything is written."""
    with pytest.raises(RecordError, match="half a character stands behind"):
        log.append([DEAL, ev.event("Deal \ud83d", when="2019")])
    assert log.position == 0


def test_expected_position(log: ev.EventLog) -> None:
    """A writer that has not seen the end of the log is told the two positions."""
    log.append(DEAL, expected=0)
    with pytest.raises(ev.ConflictError) as caught:
        log.append(HALT, expected=0)
    assert (caught.value.expected, caught.value.actual, log.position) == (0, 1, 1)
    with pytest.raises(ev.ConflictError):
        log.retract("deal", reason="no", expected=7)


def test_append_from_a_stream(log: ev.EventLog) -> None:
    """A stream ends in a log, in batches; what is there already is passed over."""
    events = [ev.event(str(year), when=str(year), id=str(year)) for year in range(2000, 2010)]
    log.append(events[:4])
    stream = ev.EventStream(events).where(ev.after("2001"))
    assert log.append_from(stream, batch=3) == ev.store.Receipt(5, 10, known=2)
    assert log.append_from(iter([])) == ev.store.Receipt(11, 10)


def test_what_was_acknowledged_stays_when_the_source_fails(log: ev.EventLog) -> None:
    """Full batches are in the log, the rest is read again."""

    def source() -> object:
        yield from [DEAL, HALT]
        raise ConnectionError

    with pytest.raises(ConnectionError):
        log.append_from(source(), batch=1)  # type: ignore[arg-type]  # a generator
    assert log.position == 2


def test_log_is_replayed_as_a_stream(log: ev.EventLog) -> None:
    """By event time or by the time at which the log learned of it."""
    log.append(DEAL)
    log.append(HALT)
    panes = ev.EventStream(log.replay()).tumbling(ev.years(1)).count()
    assert [str(pane.window) for pane in panes] == ["2019", "2023"]
    learned = ev.EventStream(log.entries(), watermark=ev.Watermark(by="arrival"))
    assert [str(pane.window) for pane in learned.tumbling(ev.days(1)).count()] == ["2024-08-01", "2024-08-02"]


def test_correction_changes_what_is_believed_from_now_on(log: ev.EventLog) -> None:
    """The old time stays on record, with when it was believed."""
    log.append(DEAL)
    log.correct(ev.Correction("deal", ev.when("2019-10-22"), "the text is dated", "agency"))
    assert str(log.now["deal"].when) == "2019-10-22"
    assert str(log.as_of("2024-08-01")["deal"].when) == "2019"
    (_, entry) = log.history("deal")
    assert (entry.kind, entry.reason, entry.source) == (
        ev.store.Kind.CORRECTION,
        "the text is dated",
        "agency",
    )
    assert entry.correction == ev.Correction("deal", ev.when("2019-10-22"), "the text is dated", "agency")
    assert [str(event.when) for event in log.replay()] == ["2019", "2019-10-22"]


def test_correction_on_a_correction(log: ev.EventLog) -> None:
    """The last one counts, and each is believed in its time."""
    log.append(DEAL)
    for day in ("2019-10-21", "2019-10-22"):
        log.correct(ev.Correction("deal", ev.when(day), "dated"))
    assert [str(log.as_of(position=n)["deal"].when) for n in (1, 2, 3)] == [
        "2019",
        "2019-10-21",
        "2019-10-22",
    ]
    assert len(log.now) == len(log.as_of(position=1)) == 1


def test_correction_of_what_is_believed_already_writes_nothing(log: ev.EventLog) -> None:
    """Saying it again is no news; nor is telling the event again."""
    log.append(DEAL)
    correction = ev.Correction("deal", ev.when("2019-10-22"), "dated")
    log.correct(correction)
    assert log.correct(correction) == ev.store.Receipt(3, 2, known=1)
    assert log.append(DEAL) == ev.store.Receipt(3, 2, known=1)
    assert log.append(log.now["deal"]) == ev.store.Receipt(3, 2, known=1)


def test_correction_may_take_the_time_away(log: ev.EventLog) -> None:
    """The event is undated then."""
    log.append(DEAL)
    log.correct(ev.Correction("deal", None, "nobody knows"))
    assert log.now.timeline().undated.ids == ("deal",)


def test_retraction_and_restoration(log: ev.EventLog) -> None:
    """What is retracted is believed no more, until it is restored as it was."""
    log.append([DEAL, HALT])
    log.correct(ev.Correction("deal", ev.when("2019-10"), "dated"))
    log.retract("deal", reason="withdrawn", source="agency")
    assert log.retract("deal", reason="withdrawn") == ev.store.Receipt(5, 4, known=1)
    assert [event.id for event in log.now] == ["halt"]
    with pytest.raises(LogError, match=r"'deal' is retracted: restore\(\) it first"):
        log.correct(ev.Correction("deal", ev.when("2020"), "no"))
    with pytest.raises(UnknownEventError):
        log.now["deal"]
    log.restore("deal", reason="the withdrawal was withdrawn")
    assert log.restore("deal", reason="again") == ev.store.Receipt(6, 5, known=1)
    assert str(log.now["deal"].when) == "2019-10"
    kinds = [entry.kind.value for entry in log.history("deal")]
    assert kinds == ["event", "correction", "retraction", "restoration"]
    assert [entry.source for entry in log.history("deal")] == ["", "", "agency", ""]
    assert log.history("deal")[2].event is None
    assert all(entry.correction is None for entry in log.history("halt"))


def test_telling_a_retracted_event_again_does_not_bring_it_back(log: ev.EventLog) -> None:
    """Reading the article again must not undo the retraction."""
    log.append(DEAL)
    log.retract("deal", reason="withdrawn")
    assert log.append(DEAL).known == 1
    assert len(log.now) == 0


@pytest.mark.parametrize("reason", ["", "  "])
def test_change_needs_a_reason(log: ev.EventLog, reason: str) -> None:
    """Nothing is taken back without saying why."""
    log.append(DEAL)
    with pytest.raises(LogError, match="nothing is changed without a reason"):
        log.retract("deal", reason=reason)
    with pytest.raises(LogError, match="nothing is changed without a reason"):
        log.correct(ev.Correction("deal", ev.when("2020"), reason))


def test_change_needs_a_known_event(log: ev.EventLog) -> None:
    """The error says how many there are."""
    log.append(HALT)
    with pytest.raises(UnknownEventError, match="'deal' is the id of none of 1 events"):
        log.correct(ev.Correction("deal", ev.when("2020"), "no"))


def test_between_positions(log: ev.EventLog) -> None:
    """Both ends are included; positions outside the log are cut to it."""
    log.append([DEAL, HALT, NOTE])
    assert [entry.event_id for entry in log.between(2, 3)] == ["halt", "note"]
    assert len(list(log.between(-5, 99))) == 3


def test_reading_on_from_a_position(log: ev.EventLog) -> None:
    """Behind the end there is nothing, beyond it nothing to go on from."""
    log.append([DEAL, HALT])
    assert [entry.position for entry in log.entries(after=1)] == [2]
    assert list(log.entries(after=2)) == []
    assert list(log.entries(after=99)) == []
    with pytest.raises(LogError, match="has no entry -3 to go on from"):
        list(log.entries(after=-3))


def test_long_logs_are_read_in_pages(log: ev.EventLog) -> None:
    """More rows than a page holds."""
    events = [ev.event(str(n), when="2019", id=f"e{n}") for n in range(2500)]
    log.append(events)
    assert list(log.replay()) == list(log.now) == events
    assert len(list(log.records(after=1500, to=2200))) == 700


def test_records_of_retractions_are_left_out(log: ev.EventLog) -> None:
    """They tell of no event."""
    log.append(DEAL)
    log.retract("deal", reason="no")
    assert len(list(log.records())) == len(list(log.replay())) == 1


@pytest.mark.parametrize(
    "moment, events",
    [
        ("2024-07-31", 0),
        ("2024-08-01", 1),
        ("2024-08-01T11:59Z", 0),
        ("2024-08-01T12:00:00Z", 1),
        ("2024-08-02", 2),
        ("2024", 3),
        ("9999", 3),
        ("Y-17E7", 0),
        ("Y17E17", 3),
    ],
)
def test_as_of_a_moment(log: ev.EventLog, moment: str, events: int) -> None:
    """All of the moment counts."""
    for event in (DEAL, HALT, NOTE):
        log.append(event)
    assert len(log.as_of(moment).timeline()) == events


def test_as_of_needs_one_place(log: ev.EventLog) -> None:
    """A moment or a position, and one that has an end."""
    with pytest.raises(LogError, match="say one of them"):
        log.as_of()
    with pytest.raises(LogError, match="say one of them"):
        log.as_of("2019", position=3)
    with pytest.raises(LogError, match=r"'2019/\.\.' has no end"):
        log.as_of("2019/..")
    assert log.as_of(position=99).position == log.as_of(position=-1).position == 0


def test_clock_that_goes_back_is_held(path: Path) -> None:
    """Transaction times never go back: the time of the entry before counts."""
    times = iter(["2024-08-02T00:00Z", "2024-08-01T00:00Z", "2024-08-03T00:00Z"])
    with ev.EventLog(path, clock=lambda: next(times)) as log:
        for event in (DEAL, HALT, NOTE):
            log.append(event)
        assert [str(entry.at) for entry in log.entries()] == [
            "2024-08-02T00:00Z",
            "2024-08-02T00:00Z",
            "2024-08-03T00:00Z",
        ]
        assert log.check().ok


def test_reading_needs_no_clock(path: Path, clock: Callable[[], str]) -> None:
    """Writing does."""
    with ev.EventLog(path, clock=clock) as log:
        log.append(DEAL)
    with ev.EventLog(path) as log:
        assert len(log.now) == 1
        with pytest.raises(LogError, match="was opened without a clock: pass one, as clock=utc_now"):
            log.append(HALT)


def test_two_logs_share_a_file(log: ev.EventLog, path: Path, clock: Callable[[], str]) -> None:
    """What one writes the other reads, and goes on from."""
    with ev.EventLog(path, clock=clock) as other:
        log.append(DEAL)
        other.append(HALT, expected=1)
        assert [event.id for event in log.now] == ["deal", "halt"]


def test_path_with_signs(tmp_path: Path, clock: Callable[[], str]) -> None:
    """A name is a name, whatever signs it has."""
    path = tmp_path / "a ?b#c%20.db"
    with ev.EventLog(path, clock=clock) as log:
        log.append(DEAL)
        assert repr(log) == f"EventLog({str(path)!r})"
    assert path.exists()


def test_backup_is_a_log(log: ev.EventLog, tmp_path: Path) -> None:
    """A copy holds what the log held, while others write."""
    log.append([DEAL, HALT])
    log.backup(tmp_path / "copy.db")
    log.append(NOTE)
    with ev.EventLog(tmp_path / "copy.db", read_only=True) as copy:
        assert list(copy.replay()) == [DEAL, HALT]
        assert copy.check().ok
    assert sorted(file.suffix for file in tmp_path.glob("copy*")) == [".db"]


def test_backup_never_overwrites(log: ev.EventLog, path: Path, tmp_path: Path) -> None:
    """Least of all the log itself."""
    with pytest.raises(LogError, match="exists: give a new file for the backup"):
        log.backup(path)
    with pytest.raises(LogError, match="cannot be opened"):
        log.backup(tmp_path / "no" / "folder" / "copy.db")


def test_append_takes_events(log: ev.EventLog) -> None:
    """Nothing is none."""
    with pytest.raises(ev.RecordError, match="None is no event: give events or their records"):
        log.append(None)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize("batch", [0, -1])
def test_batches_hold_events(log: ev.EventLog, batch: int) -> None:
    """A batch of none would add nothing, in silence."""
    with pytest.raises(LogError, match=f"batches of {batch} events add none: say 1 or more"):
        log.append_from([DEAL], batch=batch)


def test_id_that_is_no_text_is_in_no_log(log: ev.EventLog) -> None:
    """Half of a surrogate pair can be kept nowhere; the error is ours."""
    for ask in (log.history, log.now.__getitem__, lambda name: log.retract(name, reason="x")):
        with pytest.raises(LogError, match=r"no log holds this: .*surrogates not allowed"):
            ask("a\ud800")
    with pytest.raises(ev.RecordError, match="half a character stands behind 'a': decode the text"):
        log.append(ev.event("x", id="a\ud800"))


def test_position_beyond_all_logs(log: ev.EventLog) -> None:
    """SQLite's numbers have an end."""
    with pytest.raises(LogError, match="no log holds this"):
        log.save_snapshot("n", 1, position=10**30)


def test_append_from_an_async_stream(log: ev.EventLog) -> None:
    """In batches, as from any other, and what was acknowledged stays when the source fails."""

    async def feed(count: int, *, failing: bool) -> AsyncIterator[ev.Event]:
        for number in range(count):
            yield ev.event(f"event {number}", id=f"e{number}")
        if failing:
            raise RuntimeError

    async def append(count: int, *, failing: bool = False, batch: int = 3) -> ev.store.Receipt:
        return await log.append_from_async(ev.EventStream(feed(count, failing=failing)), batch=batch)

    assert asyncio.run(append(0)) == ev.store.Receipt(1, 0)
    assert asyncio.run(append(2)) == ev.store.Receipt(1, 2)
    with pytest.raises(RuntimeError):
        asyncio.run(append(7, failing=True))
    assert log.position == 6
    assert asyncio.run(append(6)) == ev.store.Receipt(7, 6, 6)
    assert asyncio.run(append(8)) == ev.store.Receipt(7, 8, 6)
    with pytest.raises(LogError, match="batches of 0 events add none"):
        asyncio.run(append(8, batch=0))


def test_what_others_write_between_two_batches_is_not_ours(log: ev.EventLog, path: Path) -> None:
    """A receipt of several transactions counts its own."""
    with ev.EventLog(path, clock=lambda: "2024-08-23T10:00Z") as other:

        def source() -> Iterator[ev.Event]:
            for number in range(4):
                yield ev.event(f"mine {number}")
                other.append(ev.event(f"theirs {number}"))

        receipt = log.append_from(source(), batch=1)
    assert (receipt.first, receipt.last, receipt.written) == (1, 7, 4)
