"""Questions with strings: what the first and the second argument stand for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction

import pytest

import eventline as ev
from eventline import AllenRelation, NotationError, QueryError, Truth, event, extent, when
from eventline.calendars.ticks import DAY
from eventline.notation.questions import Asked

QUESTIONS = [ev.is_before, ev.is_after, ev.is_during, ev.is_overlapping, ev.is_equal, ev.is_meeting]
Question = Callable[[object, object], Truth]


@pytest.mark.parametrize(
    "question, a, b, answer",
    [
        (ev.is_before, "2019", "2020", Truth.YES),
        (ev.is_before, "2019", "2019-05", Truth.MAYBE),
        (ev.is_before, "2020", "2019", Truth.NO),
        (ev.is_after, "2020", "2019", Truth.YES),
        (ev.is_after, "2019-05", "2019", Truth.NO),
        (ev.is_during, "2019-05", "2019", Truth.YES),
        (ev.is_during, "2019-05", "2020", Truth.NO),
        (ev.is_during, "2019/2021", "2020/2021", Truth.NO),
        (ev.is_during, dt.date(2019, 5, 1), dt.date(2019, 5, 1), Truth.YES),
        (ev.is_overlapping, "2019/2021", "2020", Truth.YES),
        (ev.is_overlapping, "2019", "2019-05", Truth.MAYBE),
        (ev.is_equal, extent("2019"), "2019", Truth.YES),
        (ev.is_equal, "2019", "2019", Truth.MAYBE),
        (ev.is_meeting, extent("2019"), "2020", Truth.YES),
        (ev.is_meeting, "2019", "2020", Truth.MAYBE),
    ],
)
def test_strings_are_occurrence_and_window(question: Question, a: object, b: object, answer: Truth) -> None:
    """A bare string is some time as the first argument, and all of it as the second."""
    assert question(a, b) is answer


def test_values_are_what_they_are() -> None:
    """A value as the second argument is an occurrence, not a window."""
    assert ev.is_during("2019-05", "2019") is Truth.YES
    assert ev.is_during("2019-05", when("2019")) is Truth.MAYBE
    assert ev.is_during("2019-05", extent("2019")) is Truth.YES


def test_events_stand_for_their_times() -> None:
    """An event stands for its time on both sides."""
    first, second = event("It begins", when="2019"), event("It ends", when="2021")
    assert ev.is_before(first, second) is Truth.YES
    assert ev.is_during("2019-05", first) is Truth.MAYBE
    assert ev.possible_relations(second, first) == {AllenRelation.AFTER}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_event_without_a_time_is_maybe(question: Question) -> None:
    """Of an event without a time everything may be, on both sides."""
    undated = event("It begins")
    assert question(undated, "2019") is question("2019", undated) is Truth.MAYBE
    assert ev.possible_relations(undated, "2019") == frozenset(AllenRelation)
    assert ev.possible_relations("2019", undated) == frozenset(AllenRelation)


@pytest.mark.parametrize(
    "question", [*QUESTIONS, ev.possible_relations], ids=lambda question: question.__name__
)
def test_window_without_a_whole_is_refused(question: Question) -> None:
    """A string that is no window is refused as the second argument, and taken as the first."""
    with pytest.raises(QueryError, match="about a year, no window"):
        question("2019", "1984~")
    question("1984~", "2019")


def test_strings_of_no_time_are_refused() -> None:
    """A string that stands for no time is refused on both sides."""
    with pytest.raises(NotationError):
        ev.is_before("soon", "2019")
    with pytest.raises(NotationError):
        ev.is_before("2019", "soon")


def test_no_such_name_is_an_attribute_error() -> None:
    """The room loads its names on first use, and no others."""
    with pytest.raises(AttributeError, match="no attribute 'is_older'"):
        ev.notation.is_older  # noqa: B018 - the access is what is tested


def test_probabilities_take_a_bare_string_second_as_a_window() -> None:
    """The first argument is an instant in 2019; a value or an event as second is an occurrence."""
    assert ev.probability_before("2019", "2019-07") == Fraction(181, 365)
    assert ev.probability_before("2019", when("2019")) == Fraction(1, 2) - Fraction(1, 2 * 365 * DAY)
    assert ev.probability_during("2019", "2019-05") == Fraction(31, 365)
    assert ev.probability_during(event("Deal", when="2019"), "2019-05") == Fraction(31, 365)


@pytest.mark.parametrize("pair", [(event("It begins"), "2019"), ("2019", event("It begins"))], ids=["a", "b"])
def test_of_an_undated_event_nothing_says_how_likely(pair: tuple[Asked, Asked]) -> None:
    """The error names it."""
    with pytest.raises(QueryError, match=r"event\('It begins'\) has no time: nothing says how likely"):
        ev.probability_before(*pair)
