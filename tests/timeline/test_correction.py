"""Another time for an event, as a record of its own."""

from __future__ import annotations

import pytest

import eventline as ev


def test_correction_may_take_the_time_away() -> None:
    """Nothing known is a time too."""
    assert ev.Correction("deal", None, "the source was withdrawn").when is None


def test_correction_needs_a_value_of_time() -> None:
    """A string is not read here, so that a correction is what was meant."""
    with pytest.raises(ev.InvalidDateError, match="'2019' is no time of an event: give a value"):
        ev.Correction("deal", "2019")  # type: ignore[arg-type]  # on purpose
