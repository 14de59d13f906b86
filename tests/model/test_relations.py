"""Relations between values one meets: what each kind of value means, and that large ones cost little."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import eventline as ev
from eventline.model import relations
from eventline.model.chains import BIT, RANKS, bits_of, relations_of
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.interval import Interval
from eventline.model.relation import ALL, AllenRelation
from eventline.model.relations import possible_relations
from eventline.model.shapes import Value
from eventline.model.truth import Truth
from eventline.testing.enumeration import SIGNS

R = AllenRelation
YES, MAYBE, NO = Truth.YES, Truth.MAYBE, Truth.NO


def names(found: frozenset[AllenRelation]) -> str:
    """Relations in Allen's order, as words."""
    return ", ".join(relation.value for relation in R if relation in found)


@pytest.mark.parametrize(
    "a, b, expected",
    [
        pytest.param("2019", "2020-05", "before", id="apart"),
        pytest.param("2019", "2020", "before, meets", id="side by side"),
        pytest.param("XXXX-12-25", "XXXX-12-24", "before, met by, after", id="masks that never overlap"),
        pytest.param("XXXX-12-25", "XXXX-02-29", "before, after", id="masks that never touch"),
        pytest.param("196X-02-29", "1961/1963", "before, after", id="a mask around an interval"),
        pytest.param("[1667,1670..1672]", "1669", "before, met by, after", id="in the gap of a set"),
        pytest.param("[..1984]", "1986", "before", id="an endless set"),
        pytest.param("2019/..", "2018/..", "finishes", id="both without an end"),
        pytest.param("2019/..", "2018/2030", "overlapped by", id="one without an end"),
        pytest.param("../2019", "2020", "before, meets", id="from ever"),
        pytest.param("../..", "2020", "contains", id="for ever"),
        pytest.param(
            "XXXX-12-25/XXXX-12-31", "XXXX-05-01", "before, contains, after", id="gaps on both sides"
        ),
        pytest.param("2019/", "2018", "met by, after", id="an unknown end"),
    ],
)
def test_possible_relations(a: str, b: str, expected: str) -> None:
    """All that can be, and no other; the other way round the inverses."""
    one, other = ev.when(a), ev.when(b)
    assert names(possible_relations(one, other)) == expected
    assert possible_relations(other, one) == {relation.inverse for relation in possible_relations(one, other)}


@pytest.mark.parametrize(
    "question, a, b, expected",
    [
        (relations.is_before, "2019", "2020", YES),
        (relations.is_before, "2019", "2019-05", MAYBE),
        (relations.is_before, "2020", "2019", NO),
        (relations.is_after, "2020", "2019", YES),
        (relations.is_after, "XXXX-12-25", "2019", MAYBE),
        (relations.is_during, "2019-05", "2018/2020", YES),
        (relations.is_during, "2019-05", "2019", MAYBE),
        (relations.is_during, "2019/2021", "2020", NO),
        (relations.is_overlapping, "2019/..", "2022", YES),
        (relations.is_overlapping, "196X-02-29", "1961/1963", NO),
        (relations.is_overlapping, "2019", "2019", MAYBE),
        (relations.is_meeting, "2019", "2020", MAYBE),
        (relations.is_meeting, "2019", "2021", NO),
        (relations.is_equal, "2019", "2019", MAYBE),
        (relations.is_equal, "../..", "../..", YES),
        (relations.is_equal, "2019", "2020", NO),
        (relations.is_before, "{1960,1970}", "1975", YES),
        (relations.is_before, "{1960..}", "1975", NO),
        (relations.is_after, "{1960..}", "1959", YES),
        (relations.is_after, "{..1960}", "1850", NO),
        (relations.is_before, "{..1960}", "1975", YES),
        (relations.is_during, "{1960,1970}", "[1960,1970]", NO),
        (relations.is_during, "{1960..}", "1950/..", YES),
        (relations.is_during, "{1960..}", "1950/2050", NO),
        (relations.is_during, "{1960-02-28..1960-03-01}", "1960/1961", MAYBE),
        (relations.is_overlapping, "{1960..1970}", "1965-03-01/1965-03-02", MAYBE),
        (relations.is_overlapping, "{1960..1970}", "1959/1971", YES),
        (relations.is_equal, "{1960,1961}", "1960", NO),
        (relations.is_meeting, "{1959,195X}", "1960", MAYBE),
        (relations.is_equal, "{1960}", "1960-01/1960-05", MAYBE),
        (relations.is_equal, "{1960,196X}", "1960-01/1961-05", NO),
        (relations.is_equal, "{1960,196X}", "1961-01/1961-05", NO),
        (relations.is_equal, "{1961,196X}", "1961-01/1961-05", MAYBE),
    ],
)
def test_answers(question: Callable[[Value, Value], Truth], a: str, b: str, expected: Truth) -> None:
    """YES in all ways, NO in none, MAYBE only where both can be."""
    assert question(ev.when(a), ev.when(b)) is expected


@pytest.mark.parametrize(
    "floating, zoned, expected",
    [
        pytest.param("2019", "2020-01-01T16:00:00Z", YES, id="the last tick at the largest offset"),
        pytest.param("2019", "2020-01-01T15:59:59Z", MAYBE, id="one second less"),
        pytest.param("XXXX-12-25", "0000-12-24T00:00:00Z", NO, id="a mask, too early"),
        pytest.param("XXXX-12-25", "0000-12-25T00:00:00Z", MAYBE, id="a mask"),
        pytest.param("{2018,2019}", "2020-01-01T16:00:00Z", YES, id="all of a set"),
    ],
)
def test_a_floating_date_lies_within_sixteen_hours_of_a_zoned_one(
    floating: str, zoned: str, expected: Truth
) -> None:
    """No zone on Earth is further from UTC."""
    assert relations.is_before(ev.when(floating), ev.when(zoned)) is expected
    assert relations.is_after(ev.when(zoned), ev.when(floating)) is expected


def test_one_offset_is_shared_by_both_ends() -> None:
    """Of a floating day, no part moves alone: it is as long as it was."""
    day = ev.extent("2019-05-01")
    longer = ev.extent(
        Interval(*(UncertainDate.of(2019, 5, d, h, 0, 0, offset=0) for d, h in ((1, 0), (2, 0))))
    )
    assert relations.is_equal(day, longer) is NO
    assert relations.is_during(day, longer) is MAYBE


def test_an_offset_that_no_two_intervals_share_allows_nothing() -> None:
    """Each of two intervals of both frames fixes the offset from another side: together they cannot be."""
    zoned, floating = UncertainDate.span(0, 1, floating=False), UncertainDate.span(0, 1)
    a = Interval(zoned, floating)  # what floats is no earlier than it seems
    b = Interval(UncertainDate.span(5, 6), zoned)  # and here at least five ticks earlier
    assert possible_relations(a, b) == frozenset()
    assert relations.is_before(a, b) is relations.is_overlapping(a, b) is NO
    assert possible_relations(a, a) == {R.EQUALS}
    # At the offsets that one of them has no place in, a set does not count either.
    inside = {R.CONTAINS, R.STARTED_BY, R.FINISHED_BY, R.EQUALS}
    assert possible_relations(a, DateSet((UncertainDate.span(-9, -8), floating))) == inside | {
        R.MET_BY,
        R.AFTER,
    }


@pytest.mark.parametrize("both", [("{1960,1970}", "1965"), ("1965", "{1960,1970}")], ids=["a", "b"])
def test_no_single_relation_holds_of_all_members(both: tuple[str, str]) -> None:
    """The error names the set."""
    with pytest.raises(ev.QueryError, match=r"'\{1960,1970\}' means all its members: ask about each of them"):
        possible_relations(*map(ev.when, both))


def test_what_is_no_value_is_refused() -> None:
    """Strings are read in notation, not here."""
    with pytest.raises(ev.QueryError, match=r"'2019' is no value of time: pass one, as when\('2019'\)"):
        possible_relations("2019", ev.when("2019"))  # type: ignore[arg-type]


def test_instants_of_two_frames_never_share_part_of_themselves() -> None:
    """One tick is before, beside, or the other one, whatever the offset."""
    floating = DateSet((UncertainDate.span(0, 1), UncertainDate.span(9, 10)))
    zoned = DateSet((UncertainDate.span(0, 1, floating=False), UncertainDate.span(5, 6, floating=False)))
    assert possible_relations(floating, zoned) == {R.BEFORE, R.MEETS, R.EQUALS, R.MET_BY, R.AFTER}


def tick(*numbers: int) -> UncertainDate:
    """Some time from a tick to another."""
    return UncertainDate.span(numbers[0], numbers[-1] + 1)


def all_of(*dates: UncertainDate | DateRange) -> DateSet:
    """All of some dates."""
    return DateSet(dates, SetMode.ALL_OF)


@pytest.mark.parametrize(
    "a, b, expected",
    [
        pytest.param(all_of(tick(0)), all_of(tick(0)), YES, id="the same tick"),
        pytest.param(all_of(tick(0, 1)), all_of(tick(0, 1)), MAYBE, id="they can take turns"),
        pytest.param(all_of(tick(0), tick(1)), all_of(tick(0, 1)), YES, id="every tick is taken"),
        pytest.param(
            all_of(tick(0), tick(1, 2), tick(3)), all_of(tick(1), tick(2, 3)), YES, id="taken one by one"
        ),
        pytest.param(all_of(DateRange(tick(0), tick(2))), all_of(tick(0, 2)), YES, id="a range takes all"),
        pytest.param(
            all_of(DateRange(UncertainDate.of(1970, 1, 1, 0, 0, 0), UncertainDate.of(1970, 1, 1, 0, 0, 1))),
            all_of(DateRange(tick(10**6), tick(2 * 10**6 - 1))),
            YES,
            id="a second of a range is covered",
        ),
        pytest.param(
            all_of(DateRange(UncertainDate.of(1970, 1, 1, 0, 0, 0), UncertainDate.of(1970, 1, 1, 0, 0, 1))),
            all_of(DateRange(tick(10**6), tick(2 * 10**6 - 2))),
            MAYBE,
            id="but for one tick",
        ),
    ],
)
def test_members_of_two_sets_may_have_to_overlap(a: DateSet, b: DateSet, expected: Truth) -> None:
    """YES where no choice of ticks keeps the members of one set apart from those of the other."""
    assert relations.is_overlapping(a, b) is relations.is_overlapping(b, a) is expected


def test_chains_are_the_thirteen_orders_of_four_endpoints() -> None:
    """The table of chains agrees with that of signs, written independently."""
    for relation, (start, end, other, last) in RANKS.items():
        pairs = ((start, other), (start, last), (end, other), (end, last))
        assert SIGNS[relation] == tuple((x > y) - (x < y) for x, y in pairs)
    assert len(RANKS) == len(set(RANKS.values())) == len(BIT) == 13
    assert relations_of(bits_of(R)) == ALL
