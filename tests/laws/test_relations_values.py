"""Relations of values of every kind: no pair is refused, and the answers agree with each other."""

from __future__ import annotations

from itertools import combinations_with_replacement

from hypothesis import given
from hypothesis import strategies as st

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


# To draw a value takes longer than to ask all questions of ten pairs: so each is asked against each.
@given(st.lists((near | far).filter(means_one), min_size=2, max_size=10))
def test_answers_are_what_the_relations_say(several: list[Value]) -> None:
    """The short ways and the long one come to the same, and so do a to b and b to a."""
    for a, b in combinations_with_replacement(several, 2):
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


@given(st.lists(near, min_size=3, max_size=6))
def test_certain_order_is_an_order(several: list[Value]) -> None:
    """Before is transitive, and nothing is before what is before it."""
    later = {
        number: {other for other, b in enumerate(several) if relations.is_before(a, b) is Truth.YES}
        for number, a in enumerate(several)
    }
    for number, after in later.items():
        for other in after:
            assert relations.is_before(several[other], several[number]) is Truth.NO
            assert later[other] <= after
