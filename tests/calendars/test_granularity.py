"""Granularities, from fine to coarse."""

from __future__ import annotations

from eventline.calendars import Granularity
from eventline.calendars.ticks import granule


def test_ranks_go_from_fine_to_coarse() -> None:
    """Ranks count up in the order of the members, and no finer unit has longer granules."""
    assert [unit.rank for unit in Granularity] == list(range(len(Granularity)))
    lengths = {unit: upper - lower for unit in Granularity for lower, upper in [granule(0, unit)]}
    ordered = [lengths[unit] for unit in Granularity if unit is not Granularity.SEASON]
    assert ordered == sorted(ordered)


def test_repr_is_what_one_would_type() -> None:
    """The repr of a unit evaluates to it."""
    for unit in Granularity:
        assert eval(repr(unit)) is unit  # noqa: S307 - the repr is our own
