"""Laws of the log: it is a list that remembers, whatever is done to it, crashed and opened again."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import attrs
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import eventline as ev
from eventline.exceptions import LogError
from eventline.store import quick
from eventline.store.encoding import bounds, decoded, encoded
from eventline.testing.small import small_extents, small_values

names = st.sampled_from("abcdefgh")
times = st.none() | small_values(floating=None)
START = 1_700_000_000_000_000


def event(name: str, when: ev.model.event.TimeValue | None) -> ev.Event:
    """An event of a name."""
    return ev.Event(id=name, label=f"event {name}", when=when)


class LogIsAList(RuleBasedStateMachine):
    """Every operation on the log, beside a list of what was believed behind each entry."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.tick = START
        #: What was believed behind each entry, from none on; and the ids that are known.
        self.believed: list[dict[str, ev.Event]] = [{}]
        self.versions: dict[str, list[ev.Event]] = {}
        self.ticks: list[int] = []
        self.crashes = 0

    @initialize()
    def begin(self) -> None:
        """A file of its own."""
        self.path = self.folder / "story.db"
        self.open()

    def open(self) -> None:
        """Open the log as it is."""
        self.log = ev.EventLog(self.path, clock=self.now, durability="normal")

    def now(self) -> ev.UncertainDate:
        """A clock that sometimes stands still."""
        self.tick += 1000 * (len(self.ticks) % 3)
        return ev.UncertainDate.span(self.tick, self.tick + 1, floating=False)

    def wrote(self, name: str, value: ev.Event | None) -> None:
        """One more entry in the model."""
        after = {key: kept for key, kept in self.believed[-1].items() if key != name}
        if value is not None:
            after[name] = value
            self.versions.setdefault(name, []).append(value)
        self.believed.append(after)
        self.ticks.append(self.tick)

    @rule(told=st.lists(st.tuples(names, times), max_size=4))
    def append(self, told: list[tuple[str, ev.model.event.TimeValue | None]]) -> None:
        """Some events, new ones and known ones; other content for a known id is refused as a whole."""
        events = [event(name, when) for name, when in told]
        seen = {name: list(versions) for name, versions in self.versions.items()}
        new = []
        for one in events:
            if one.id not in seen:
                seen[one.id] = [one]
                new.append(one)
        refused = any(one not in seen[one.id] for one in events)
        try:
            receipt = self.log.append(events, expected=len(self.ticks))
        except LogError:
            assert refused
            return
        assert not refused
        assert (receipt.written, receipt.known) == (len(new), len(events) - len(new))
        for one in new:
            self.wrote(one.id, one)

    @rule(name=names, when=times)
    def correct(self, name: str, when: ev.model.event.TimeValue | None) -> None:
        """Another time, for what is believed."""
        held = self.believed[-1].get(name)
        try:
            receipt = self.log.correct(ev.Correction(name, when, "read anew"))
        except (LogError, ev.UnknownEventError):
            assert held is None
            return
        assert held is not None
        corrected = attrs.evolve(held, when=when)
        assert receipt.written == (encoded(corrected) != encoded(held))
        if receipt.written:
            self.wrote(name, corrected)

    @rule(name=names)
    def retract(self, name: str) -> None:
        """Take it back; once is enough."""
        try:
            receipt = self.log.retract(name, reason="withdrawn")
        except ev.UnknownEventError:
            assert name not in self.versions
            return
        assert receipt.written == (name in self.believed[-1])
        if receipt.written:
            self.wrote(name, None)

    @rule(name=names)
    def restore(self, name: str) -> None:
        """Believe again what was believed last."""
        try:
            receipt = self.log.restore(name, reason="after all")
        except ev.UnknownEventError:
            assert name not in self.versions
            return
        assert receipt.written == (name not in self.believed[-1])
        if receipt.written:
            self.wrote(name, self.versions[name][-1])

    @rule()
    def reopen(self) -> None:
        """Close it and open it again."""
        self.log.close()
        self.open()

    @precondition(lambda self: self.crashes < 3)
    @rule()
    def crash(self) -> None:
        """Go on with the files as a process that is killed leaves them, the write-ahead log unfinished."""
        self.crashes += 1
        folder = self.folder / f"crash {self.crashes}"
        folder.mkdir()
        for file in self.path.parent.glob("story.db*"):
            if not file.name.endswith("-shm"):
                shutil.copy(file, folder)
        self.log.close()
        self.path = folder / "story.db"
        self.open()

    @rule(window=small_extents(floating=None), data=st.data())
    def ask(self, window: ev.Extent, data: st.DataObject) -> None:
        """A question of what was believed at any position is answered as a timeline answers it."""
        position = data.draw(st.integers(0, len(self.ticks)))
        how = data.draw(st.sampled_from((ev.before, ev.after, ev.during, ev.overlapping)))
        expected = ev.Timeline(self.believed[position].values())
        found = self.log.as_of(position=position)
        split = expected.split(how(window))
        assert found.count(how(window)) == ev.store.Tally(len(split.yes), len(split.maybe), len(split.no))
        assert found.where(how(window)) == split.yes
        assert found.timeline() == expected

    @rule(data=st.data())
    def look_back(self, data: st.DataObject) -> None:
        """At any transaction time, what had been learned by then is believed."""
        tick = data.draw(st.integers(START - 1, self.tick + 1))
        moment = ev.UncertainDate.span(tick, tick + 1, floating=False)
        assert self.log.as_of(moment).position == sum(at <= tick for at in self.ticks)

    @invariant()
    def is_whole(self) -> None:
        """The entries are those of the model, and all is sound."""
        entries = list(self.log.entries())
        assert [entry.position for entry in entries] == list(range(1, len(self.ticks) + 1))
        assert [entry.tick for entry in entries] == self.ticks
        assert {one.id: one for one in self.log.now} == self.believed[-1]
        assert self.log.check().ok

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.log.close()
        shutil.rmtree(self.folder)


LogIsAList.TestCase.settings = settings(LogIsAList.TestCase.settings, max_examples=15, stateful_step_count=15)
test_log_is_a_list_that_remembers = LogIsAList.TestCase


#: A window, and every way in which a time can lie on one of its bounds or a tick beside it.
WINDOW = ev.Extent(ev.UncertainDate.span(2, 5))
ON_THE_BOUNDS = [
    ev.UncertainDate.span(lower, upper) for lower, upper in combinations((1, 2, 3, 4, 5, 6, 7), 2)
]


@example(ON_THE_BOUNDS, WINDOW, ev.before)
@example(ON_THE_BOUNDS, WINDOW, ev.after)
@example(ON_THE_BOUNDS, WINDOW, ev.during)
@example(ON_THE_BOUNDS, WINDOW, ev.overlapping)
@example(ON_THE_BOUNDS, WINDOW, ev.at)
@given(
    st.lists(times, max_size=6),
    small_extents(floating=None),
    st.sampled_from((ev.before, ev.after, ev.during, ev.overlapping, ev.starting_in, ev.ending_in)),
)
def test_sql_answers_as_values_do(
    whens: list[ev.model.event.TimeValue | None],
    window: ev.Extent,
    how: Callable[[ev.Extent], ev.Predicate],
) -> None:
    """The same number of certain, possible and impossible events, and the same events."""
    events = [event(str(number), when) for number, when in enumerate(whens)]
    split = ev.Timeline(events).split(how(window))
    with ev.EventLog(":memory:", clock=lambda: "2024-08-23T10:00Z") as log:
        log.append(events)
        assert log.now.count(how(window)) == ev.store.Tally(len(split.yes), len(split.maybe), len(split.no))
        found = log.now.where(how(window))
        assert found == split.yes
        assert len(found.left_out) == len(split.maybe)


@given(st.text(max_size=4), times, st.lists(st.text(max_size=3), max_size=2))
def test_short_and_long_way_give_the_same(
    label: str, when: ev.model.event.TimeValue | None, names: list[str]
) -> None:
    """The same line, the same bounds and the same event, whatever the texts and times."""
    given_event = ev.Event(label=label, when=when, actors=names, tags=names[:1], stated=label)
    ((_, line, *at),) = quick.as_kept([given_event])
    assert (line, tuple(at)) == (encoded(given_event), bounds(when))
    assert quick.read(line) == decoded(line) == given_event
