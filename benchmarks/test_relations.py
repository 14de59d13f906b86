"""What a question about two values costs.

`make bench` prints the times. Two contiguous values in one frame have to be compared in under a microsecond,
for they carry their integer bounds, and masks in time that does not grow with the number of readings of one
times that of the other.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

import eventline as ev
from eventline.model import relations

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

    from eventline.model.shapes import Value
    from eventline.model.truth import Truth

DATE, OTHER, WINDOW = ev.when("2019"), ev.when("2019-05"), ev.extent("2019")
INTERVAL = ev.when("2018/2020")


@pytest.mark.parametrize(
    "question, a, b",
    [
        pytest.param(relations.is_before, DATE, OTHER, id="date before date"),
        pytest.param(relations.is_during, DATE, WINDOW, id="date during window"),
        pytest.param(relations.is_overlapping, INTERVAL, WINDOW, id="interval overlapping window"),
        pytest.param(relations.is_equal, DATE, OTHER, id="date equal to date"),
    ],
)
def test_contiguous_values(
    benchmark: BenchmarkFixture, question: Callable[[Value, Value], Truth], a: Value, b: Value
) -> None:
    """Under a microsecond."""
    benchmark(question, a, b)


@pytest.mark.parametrize(
    "a, b",
    [
        pytest.param("2019", "2019-05", id="dates"),
        pytest.param("2019/..", "2018/2030", id="intervals"),
        pytest.param("2019", "2019-12-25T10:00:00Z", id="floating and zoned"),
        pytest.param("XXXX-12-25", "2019", id="mask and date"),
        pytest.param("XXXX-12-25", "XXXX-12-25", id="mask and mask: all relations"),
        pytest.param("XXXX-12-25", "XXXX-12-24", id="mask and mask: 10,000 days side by side"),
        pytest.param("XXXX-XX-XX", "XXXX-02-29", id="3.6 million days and 2,425"),
        pytest.param("[..1984]", "XXXX-12-25", id="endless set and mask"),
        pytest.param("XXXX-12-25", "2019-12-25T10:00:00Z", id="mask and zoned instant"),
        pytest.param("{1960..}", "1950/2050", id="all of an endless set"),
        pytest.param("XXXX-12-25/XXXX-12-31", "XXXX-07-04", id="gapped interval and mask"),
        pytest.param("XXXX-12/2008", "[2007-09..]", id="gapped interval and endless set"),
        pytest.param(
            "[1970-01-01T00:00:00Z..1990-01-01T00:00:00Z]", "1990/XXXX-07", id="instants and floating"
        ),
    ],
)
def test_possible_relations(benchmark: BenchmarkFixture, a: str, b: str) -> None:
    """The exact set of relations (of ``{..}``, whether it lies inside)."""
    one, other = ev.when(a), ev.when(b)
    if a.startswith("{"):
        benchmark(relations.is_during, one, other)
    else:
        benchmark(relations.possible_relations, one, other)


def test_masks_cost_no_more_than_their_readings() -> None:
    """Ten times the readings on both sides cost about ten times, not a hundred."""

    def cost(a: str, b: str) -> float:
        one, other = ev.when(a), ev.when(b)
        relations.possible_relations(one, other)  # the readings of a mask are listed once
        times = []
        for _ in range(5):
            begun = time.process_time()
            relations.possible_relations(one, other)
            times.append(time.process_time() - begun)
        return min(times)

    few, many = cost("1XXX-12-25", "1XXX-12-24"), cost("XXXX-12-25", "XXXX-12-24")
    print(f"1,000 readings {few * 1e6:.0f} us, 10,000 readings {many * 1e6:.0f} us")
    assert many < 40 * few
