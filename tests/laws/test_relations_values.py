"""Relations of values of every kind: no pair is refused, and the answers agree with each other."""

from __future__ import annotations

from hypothesis import given

from eventline.model import relations
from eventline.model.dateset import DateSet, SetMode
from eventline.model.relation import (
    IS_AFTER,
    IS_BEFORE,
    IS_DURING,
    IS_EQUAL,
    IS_MEETING,
    IS_OVERLAPPING,
)
from eventline.model.shapes import Value
from eventline.model.truth import Truth
from eventline.testing.strategies import date_sets, values

WORDS = {
    relations.is_before: IS_BEFORE,
    relations.is_after: IS_AFTER,
    relations.is_during: IS_DURING,
    relations.is_overlapping: IS_OVERLAPPING,
    relations.is_meeting: IS_MEETING,
    relations.is_equal: IS_EQUAL,
}
near = values(first_year=1990, last_year=2010, zoned=None)
far = values(first_year=-20_000, last_year=20_000, zoned=None)


def means_one(value: Value) -> bool:
    """Whether it is no ``{..}``."""
    return not isinstance(value, DateSet) or value.mode is SetMode.ONE_OF


@given(*(2 * [(near | far).filter(means_one)]))
def test_answers_are_what_the_relations_say(a: Value, b: Value) -> None:
    """The short ways and the long one come to the same, and so do a to b and b to a."""
    found = relations.possible_relations(a, b)
    assert relations.possible_relations(b, a) == {relation.inverse for relation in found}
    for question, wanted in WORDS.items():
        expected = Truth.of(certain=bool(found) and found <= wanted, possible=bool(found & wanted))
        assert question(a, b) is expected


@given(date_sets(first_year=1990, last_year=2010, zoned=None, mode=SetMode.ALL_OF), near)
def test_members_answer_with_one_voice(a: DateSet, b: Value) -> None:
    """What holds of all members as one of a set holds of the set, and the other way round for certainty."""
    one_of = DateSet(a.members)
    if means_one(b):
        assert (relations.is_before(a, b) is Truth.YES) == (relations.is_before(one_of, b) is Truth.YES)
        assert (relations.is_during(a, b) is Truth.YES) == (relations.is_during(one_of, b) is Truth.YES)
        assert (relations.is_overlapping(a, b) is Truth.NO) == (
            relations.is_overlapping(one_of, b) is Truth.NO
        )
        if relations.is_overlapping(one_of, b) is Truth.YES:
            assert relations.is_overlapping(a, b) is Truth.YES
    assert relations.is_before(a, b) is relations.is_after(b, a)


@given(near, near, near)
def test_certain_order_is_an_order(a: Value, b: Value, c: Value) -> None:
    """Before is transitive, and nothing is before what is before it."""
    if relations.is_before(a, b) is Truth.YES:
        assert relations.is_before(b, a) is Truth.NO
        if relations.is_before(b, c) is Truth.YES:
            assert relations.is_before(a, c) is Truth.YES
