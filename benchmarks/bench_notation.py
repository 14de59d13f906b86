"""Reading, sorting and comparing dates beside edtf and undate, in one run.

``python benchmarks/bench_notation.py`` prints the ratios. `make bench` times ours, and holds the ratios to
their floors where the peer is installed; a peer that is not is named as missing.
"""

from __future__ import annotations

import importlib
import random
import time
from functools import cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pytest

import eventline as ev
from eventline.model import relations

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

TEXTS = ["2019", "2019-10", "2024-08-22", "2019?/2021~", "156X"]
PEERS = ["edtf", "undate"]
MANY = 100_000
#: Two masks of as many readings each: they share no day, so that every reading counts.
MASKS = {10: "201X", 100: "20XX", 1000: "2XXX", 10_000: "XXXX"}


@cache
def parser_of(peer: str) -> Callable[[str], Any]:
    """The parser of a peer; the test that needs it is skipped where it is missing."""
    module = pytest.importorskip(peer, exc_type=ImportError)
    if peer == "edtf":
        return module.parse_edtf  # type: ignore[no-any-return]  # of a peer without types
    return lambda text: module.Undate.parse(text, "EDTF")


def seconds(act: Callable[[], object], number: int) -> float:
    """The seconds that one call takes, of as many in a row."""
    start = time.perf_counter()
    for _ in range(number):
        act()
    return (time.perf_counter() - start) / number


def side_by_side(
    ours: Callable[[], object], theirs: Callable[[], object], number: int, *, rounds: int = 9
) -> tuple[float, float]:
    """The best seconds of each, taken in turns so that a busy machine hits both."""
    pairs = [(seconds(ours, number * 100), seconds(theirs, number)) for _ in range(rounds)]
    ours_best, theirs_best = map(min, zip(*pairs, strict=True))
    return ours_best, theirs_best


def texts(count: int) -> list[str]:
    """Years, months and days of a thousand years, 300 of them over and over."""
    chance = random.Random(1)  # noqa: S311 - no secret
    made = []
    for number in range(300):
        parts = (chance.randrange(1000, 2030), chance.randrange(1, 13), chance.randrange(1, 29))
        made.append("-".join(f"{part:02d}" for part in parts[: 1 + number % 3]))
    return [chance.choice(made) for _ in range(count)]


def sorting(count: int) -> tuple[Callable[[], object], Callable[[], object]]:
    """Sort as many values of ours by their bounds, and of edtf as it sorts them."""
    parse = cache(parser_of("edtf"))
    many = texts(count)
    ours, theirs = [ev.when(text) for text in many], [parse(text) for text in many]
    return lambda: sorted(ours, key=attrgetter("lo", "hi")), lambda: sorted(theirs)


def masks(readings: int) -> Callable[[], object]:
    """Ask all relations of two masks."""
    one, other = ev.when(f"{MASKS[readings]}-12-25"), ev.when(f"{MASKS[readings]}-07-04")
    return lambda: relations.possible_relations(one, other)


@pytest.mark.parametrize("peer", PEERS)
@pytest.mark.parametrize("text", TEXTS)
def test_parsing(benchmark: BenchmarkFixture, text: str, peer: str) -> None:
    """A string that both accept is read at least 100 times faster."""
    parse = parser_of(peer)
    benchmark(ev.parse_edtf, text)
    ours, theirs = side_by_side(lambda: ev.parse_edtf(text), lambda: parse(text), 3)
    benchmark.extra_info["times faster"] = theirs / ours
    assert theirs / ours >= 100


def test_sorting(benchmark: BenchmarkFixture) -> None:
    """Values are sorted at least 10 times faster than by edtf."""
    ours, theirs = sorting(MANY)
    benchmark.pedantic(ours, rounds=5)
    mine, other = (min(seconds(act, 1) for _ in range(3)) for act in (ours, theirs))
    benchmark.extra_info["times faster"] = other / mine
    assert other / mine >= 10


def test_mask_against_mask(benchmark: BenchmarkFixture) -> None:
    """Ten times the readings take about ten times as long, and not a hundred times."""
    benchmark(masks(100))
    few, many = (min(seconds(masks(readings), 5) for _ in range(5)) for readings in (100, 1000))
    benchmark.extra_info["times longer"] = many / few
    assert many / few < 30


def main() -> None:
    """Print all ratios."""
    print(f"{'':16}{'eventline us':>14}" + "".join(f"{peer:>22}" for peer in PEERS))
    for text in TEXTS:
        row = ""
        read = partial(ev.parse_edtf, text)
        ours = min(seconds(read, 2000) for _ in range(9))
        for peer in PEERS:
            try:
                importlib.import_module(peer)
            except ImportError:
                row += f"{'missing':>22}"
                continue
            mine, other = side_by_side(read, partial(parser_of(peer), text), 5)
            ours = min(ours, mine)
            row += f"{other * 1e6:12.0f} us x{other / mine:<7.0f}"
        print(f"{text:16}{ours * 1e6:14.2f}{row}")
    try:
        ours_sort, theirs_sort = sorting(MANY)
    except pytest.skip.Exception as missing:
        print("sorting:", missing)
    else:
        mine, other = (min(seconds(act, 1) for _ in range(3)) for act in (ours_sort, theirs_sort))
        print(f"sort {MANY} values: {mine:.3f} s; edtf {other:.3f} s, x{other / mine:.1f}")
    one, two = ev.UncertainDate.of(2019), ev.UncertainDate.of(2023, 10)
    compared = min(seconds(lambda: relations.is_before(one, two), 20_000) for _ in range(9))
    print(f"is_before of two dates: {compared * 1e6:.2f} us")
    for readings in MASKS:
        took = min(seconds(masks(readings), 3) for _ in range(5))
        print(f"mask against mask, {readings} readings each: {took * 1e6:.0f} us")


if __name__ == "__main__":
    main()
