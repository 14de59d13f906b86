from __future__ import annotations

import pytest

import eventline as ev


@pytest.mark.parametrize("when", [None, ev.when("2019"), ev.extent("2019")], ids=repr)
def test_a_correction_holds_a_value(when: ev.UncertainDate | None) -> None:
    """Or None, to say that nothing is known."""
    assert ev.Correction("deal", when).when == when


def test_a_correction_is_no_string() -> None:
    """The error says what to give."""
    with pytest.raises(ev.InvalidDateError, match="'2019' is no time of an event: give a value"):
        ev.Correction("deal", "2019")  # type: ignore[arg-type]
