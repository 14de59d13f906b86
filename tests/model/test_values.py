"""The smaller values: qualifications, recurrences, evidence, events and relations."""

from __future__ import annotations

import pytest

from eventline import (
    AllenRelation,
    Duration,
    Event,
    Evidence,
    InvalidDateError,
    Qualification,
    Recurrence,
    Source,
    TextSpan,
    days,
    event,
    weeks,
    when,
)
from eventline.model import relation


@pytest.mark.parametrize(
    "mark, name", [("", "NONE"), ("?", "UNCERTAIN"), ("~", "APPROXIMATE"), ("%", "BOTH")]
)
def test_marks_of_qualifications(mark: str, name: str) -> None:
    """A qualification has one mark, and a mark one qualification."""
    found = Qualification.of_mark(mark)
    assert (found.name, found.mark, repr(found)) == (name, mark, f"Qualification.{name}")


def test_qualifications_join() -> None:
    """Uncertain and approximate are both."""
    assert Qualification.UNCERTAIN | Qualification.APPROXIMATE is Qualification.BOTH


@pytest.mark.parametrize(
    "fields, message",
    [
        ({"times": 0}, "times=0: at least once a period"),
        ({"weekdays": (7,)}, "weekdays 7: 0 to 6"),
        ({"months": (0,)}, "months 0: 1 to 12"),
        ({"month_days": (32,)}, "month_days 32: 1 to 31"),
        ({"clock": (24, 0)}, "clock 24:00: 00:00 to 23:59"),
        ({"day_part": "XX"}, "day_part 'XX': one of DT, MO"),
    ],
)
def test_parts_of_recurrences_are_in_range(fields: dict[str, int], message: str) -> None:
    """A part out of its range is refused by name."""
    with pytest.raises(InvalidDateError, match=message):
        Recurrence(period=weeks(1), **fields)  # type: ignore[arg-type]


def test_repr_of_recurrences_shows_what_is_stated() -> None:
    """The repr leaves out what is at its default."""
    assert repr(Recurrence(period=days(1))) == "Recurrence(period=Duration(days=1))"
    made = Recurrence(period=weeks(1), times=2, weekdays=(1,), clock=(9, 30), day_part="MO")
    assert eval(repr(made), {"Recurrence": Recurrence, "Duration": Duration}) == made  # noqa: S307 - the repr is our own


@pytest.mark.parametrize("start, end", [(3, 2), (-1, 2)])
def test_spans_go_forward(start: int, end: int) -> None:
    """A span starts in the text and ends behind its start."""
    with pytest.raises(InvalidDateError, match=f"span {start} to {end}: the end comes first"):
        TextSpan(start, end, "word")


def test_evidence_is_the_first_of_all() -> None:
    """An event has any number of evidence; the first of it is at hand."""
    one, other = Evidence(source=Source("a note")), Evidence(source=Source("a book"))
    assert Event(label="It begins", all_evidence=[one, other]).evidence == one
    assert Event(label="It begins").evidence is None


def test_events_are_equal_by_what_they_say() -> None:
    """Events with one content have one id and are equal; lists become tuples."""
    made = Event(label="It begins", when=when("2019"), actors=["Turkey"])
    assert (made, hash(made)) == (event("It begins", when="2019", actors="Turkey"), hash(made))
    assert made.id.startswith("e")


def test_relations_have_inverses_and_names() -> None:
    """Each relation has an inverse, whose inverse it is, and its name in OWL-Time and TimeML."""
    for one in AllenRelation:
        assert one.inverse.inverse is one
        assert one.owl_time.startswith("time:interval")
        assert (one.tlink == "") == (one in {AllenRelation.OVERLAPS, AllenRelation.OVERLAPPED_BY})
    assert relation.IS_BEFORE | relation.IS_AFTER | relation.IS_OVERLAPPING == relation.ALL
    assert {one.inverse for one in relation.IS_BEFORE} == relation.IS_AFTER
