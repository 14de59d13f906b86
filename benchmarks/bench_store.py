"""The log against plain sqlite3 and eventsourcing, on the same facts in one run.

``python benchmarks/bench_store.py`` prints the ratios; pytest on this file runs each once, small. A peer
that is not installed is named as missing. Seconds are those of the processor, for machines are shared.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import itertools
import sqlite3
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import eventline as ev
from eventline.store import files, schema
from eventline.store.inserting import INSERT

if TYPE_CHECKING:
    from collections.abc import Callable

BATCH = 5_000
DAYS = [dt.date(1990, 1, 1) + dt.timedelta(days=number) for number in range(36_500)]


def clock() -> dt.datetime:
    """A clock that stands still."""
    return dt.datetime(2024, 8, 23, 10, tzinfo=dt.UTC)


def made(count: int) -> list[ev.Event]:
    """Days of a century in order, as a feed tells them."""
    whens = [ev.when(day.isoformat()) for day in DAYS]
    return [
        ev.Event(
            id=f"story-{number:08d}",
            label=f"Patrol {number} halted near the border",
            when=whens[number * len(whens) // count],
            actors=("Turkey",),
        )
        for number in range(count)
    ]


def best(act: Callable[[Path], object], folder: Path, rounds: int = 3) -> float:
    """The least seconds of several rounds, each on a new file."""
    times = []
    for _ in range(rounds):
        path = Path(tempfile.mkdtemp(dir=folder)) / "a.db"
        start = time.process_time()
        act(path)
        times.append(time.process_time() - start)
    return min(times)


def our_log(path: Path, events: list[ev.Event], batch: int = BATCH) -> None:
    """Append in batches."""
    with ev.EventLog(path, clock=clock, durability="normal") as log:
        for start in range(0, len(events), batch):
            log.append(events[start : start + batch])


def our_singles(path: Path, events: list[ev.Event]) -> None:
    """Append one by one."""
    with ev.EventLog(path, clock=clock, durability="normal") as log:
        for event in events:
            log.append(event)


def plain(path: Path, rows: list[tuple[object, ...]], batch: int = BATCH) -> None:
    """Insert the same rows into the same tables with the same indexes and pragmas, and nothing else."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA page_size = {files.PAGE}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{files.CACHE}")
    for statement in itertools.chain.from_iterable(schema.STEPS.values()):
        connection.execute(statement)
    for start in range(0, len(rows), batch):
        connection.execute("BEGIN IMMEDIATE")
        if batch == 1:
            connection.execute(INSERT, rows[start])
        else:
            connection.executemany(INSERT, rows[start : start + batch])
        connection.execute("COMMIT")
    connection.close()


def rows_of(path: Path) -> list[tuple[object, ...]]:
    """The rows of a log."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT * FROM entries").fetchall()
    connection.close()
    return rows


@cache
def story() -> Any:  # noqa: ANN401 - a class of a peer that may be missing
    """The aggregate of the peer, which it wants to see defined once."""
    from eventsourcing.domain import Aggregate
    from eventsourcing.domain import event as told

    class Story(Aggregate):  # type: ignore[misc]  # of a peer without types here
        @told("Told")
        def tell(self, name: str, label: str, when: str, actors: list[str]) -> None:
            self.last = (name, label, when, actors)

    return Story


class Peer:
    """The same facts as domain events of one aggregate of eventsourcing, in its SQLite module."""

    def __init__(self, path: Path) -> None:
        from eventsourcing.application import Application

        self.app = Application(env={"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(path)})
        self.story = story()()

    def tell(self, events: list[ev.Event]) -> None:
        """Make the domain events."""
        for event in events:
            self.story.tell(event.id, event.label, str(event.when), list(event.actors))

    def save(self) -> None:
        """Write what was made."""
        self.app.save(self.story)


def timed(act: Callable[[], object], rounds: int = 3) -> float:
    """The least seconds of several rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        act()
        times.append(time.process_time() - start)
    return min(times)


def drain(items: object) -> int:
    """Read all."""
    return sum(1 for _ in items)  # type: ignore[attr-defined]  # an iterator


def test_append_and_replay(tmp_path: Path) -> None:
    """All of it runs, small."""
    events = made(200)
    our_log(tmp_path / "a.db", events, 50)
    our_singles(tmp_path / "b.db", events[:10])
    plain(tmp_path / "c.db", rows_of(tmp_path / "a.db"), 50)
    assert len(rows_of(tmp_path / "c.db")) == 200
    with ev.EventLog(tmp_path / "a.db") as log:
        assert drain(log.records()) == drain(log.replay()) == 200


def peers(events: list[ev.Event], batch_rate: float, log: ev.EventLog, folder: Path) -> None:
    """Print the figures of eventsourcing beside ours."""
    if not importlib.util.find_spec("eventsourcing"):
        print("eventsourcing is not installed, not compared")
        return
    count = len(events)
    making, saving = [], []
    for number in range(3):
        peer = Peer(folder / f"peer{number}.db")
        made_in = saved_in = 0.0
        for first in range(0, count, BATCH):
            start = time.process_time()
            peer.tell(events[first : first + BATCH])
            told = time.process_time()
            peer.save()
            made_in, saved_in = made_in + told - start, saved_in + time.process_time() - told
        making.append(made_in)
        saving.append(saved_in)
    rate, whole = count / min(saving), count / (min(making) + min(saving))
    print(f"append: eventsourcing {rate:,.0f}/s to save, {whole:,.0f}/s to make and save", end="; ")
    print(f"ours {batch_rate / rate:.2f} and {batch_rate / whole:.2f} times as fast")
    recorder = peer.app.recorder
    stored = count / timed(lambda: recorder.select_events(peer.story.id))
    objects = count / timed(lambda: drain(peer.app.events.get(peer.story.id)))
    mine = count / timed(lambda: drain(log.records()))
    decoded = count / timed(lambda: drain(log.replay()))
    print(f"replay of records: theirs {stored:,.0f}/s, ours {mine:,.0f}/s, {mine / stored:.2f} times")
    print(f"replay of events: theirs {objects:,.0f}/s, ours {decoded:,.0f}/s, {decoded / objects:.2f} times")
    single = Peer(folder / "single.db")
    single.save()
    start = time.process_time()
    for event in events[:1000]:
        single.tell([event])
        single.save()
    print(f"one a commit: eventsourcing {1000 / (time.process_time() - start):,.0f}/s")


def report(count: int) -> None:
    """Print the ratios."""
    events = made(count)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        our_log(folder / "log.db", events)
        rows = rows_of(folder / "log.db")
        ours, bare = (
            best(lambda path: our_log(path, events), folder),
            best(lambda path: plain(path, rows), folder),
        )
        print(f"batches: plain {count / bare:,.0f}/s, ours {count / ours:,.0f}/s, {bare / ours:.2f}")
        few = events[:5000]
        single, alone = (
            best(lambda path: our_singles(path, few), folder),
            best(lambda path: plain(path, rows[:5000], 1), folder),
        )
        print(f"one a commit: plain {5000 / alone:,.0f}/s, ours {5000 / single:,.0f}/s, {alone / single:.2f}")
        with ev.EventLog(folder / "log.db") as log:
            peers(events, count / ours, log, folder)
    window(max(count * 10, 1_000))


def window(count: int) -> None:
    """Print how long a question of one month takes, of a log of *count* events over a century."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "log.db"
        our_log(path, made(count))
        with ev.EventLog(path) as log:
            belief = log.as_of("2024-08-24")
            belief.during("2031-05")
            found = belief.during("2031-05")
            seconds = timed(lambda: log.as_of("2024-08-24").during("2031-05"), 7)
            counting = timed(lambda: log.as_of("2024-08-24").count(ev.during("2031-05")), 1)
        print(f"as of, month of {count:,}: {seconds * 1000:.1f} ms for {len(found)}; count {counting:.2f} s")


if __name__ == "__main__":
    report(int(next(itertools.islice(sys.argv, 1, 2), "100000")))
