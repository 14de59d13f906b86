"""What it costs to find times in English and to resolve a phrase.

`python -m pytest benchmarks/bench_language.py -s` prints kB per CPU second, and what the same texts cost
`search_dates` of dateparser where that is installed. Prose is made of sentences of our own, each with another
date, so that little of it has been read before. Goals: 2,000 kB a second, 15 times dateparser, 5 microseconds
for a sentence without a date, 60 for a phrase with a new document time, 0.15 seconds for the first call, and
long lines that cost no more a letter than short ones. A time costs about the same wherever it stands: a line
of nothing but times costs more a letter than prose, and no more a time.
"""

from __future__ import annotations

import itertools
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

import eventline as ev

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

PLACES = ("the old bridge", "a small harbour", "our town hall", "the night train", "her third novel")
VERBS = ("was opened", "closed", "will be sold", "had been rebuilt", "was said to be safe")
TIMES = (
    "on {day} {month} {year}",
    "last {weekday}",
    "in {month} {year}",
    "{n} days ago",
    "in the early {decade}s",
    "on {weekday}",
    "between {year} and {later}",
    "at {hour} on {weekday}",
    "in the third quarter of {year}",
)
FILLERS = (
    "People who live near it have their doubts about what the council says.",
    "It is not known who paid for it, nor whether anyone was asked.",
    "Some of them wrote letters, which were never answered by the owners.",
)
MONTHS = ("January", "March", "April", "June", "August", "September", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SENTENCE = (
    "The two sides disagree about the shape of the border, and few of those who know them well "
    "think that there is an easy way out."
)


def prose(sentences: int, start: int = 0) -> list[str]:
    """Documents of ten sentences, a good third of them with a time."""
    written = []
    for number in range(start, start + sentences):
        said = TIMES[number % len(TIMES)].format(
            day=1 + number % 28,
            month=MONTHS[number * 5 % 7],
            year=1900 + number * 7 % 120,
            later=2020 + number % 9,
            weekday=WEEKDAYS[number * 3 % 7],
            n=2 + number % 50,
            decade=1900 + number * 10 % 100,
            hour=f"{1 + number % 12} pm",
        )
        place = PLACES[number % len(PLACES)].capitalize()
        written.append(f"{place} {VERBS[number * 2 % len(VERBS)]} {said}.")
        written.append(FILLERS[number % len(FILLERS)])
        written.append(FILLERS[(number + 1) % len(FILLERS)])
    return [" ".join(written[at : at + 10]) for at in range(0, len(written), 10)]


def seconds(texts: list[str]) -> float:
    """CPU seconds to find the times of texts, once each."""
    start = time.process_time()
    for text in texts:
        ev.find(text, document_time="2024-08-23")
    return time.process_time() - start


def test_kilobytes_a_second() -> None:
    """Texts that have not been seen, after one that has."""
    texts = prose(600)
    size = sum(len(text.encode()) for text in texts) / 1e3
    seconds(prose(10, start=7_000))
    unseen, seen = size / seconds(texts), size / seconds(texts)
    print(f"\n{size:.0f} kB: {unseen:,.0f} kB a second unseen, {seen:,.0f} seen")
    assert seen > 200


def test_against_dateparser() -> None:
    """The same texts; the ratio of CPU seconds."""
    peer = pytest.importorskip("dateparser.search", reason="dateparser is not installed")
    texts = prose(600)
    peer.search_dates(texts[0], languages=["en"])
    seconds(texts[:1])
    start = time.process_time()
    rows = ((number, text, "2024-08-23") for number, text in enumerate(texts))
    found = sum(len(row.mentions) for row in ev.find_many(rows, errors="rows"))
    ours = time.process_time() - start
    start = time.process_time()
    theirs_found = sum(len(peer.search_dates(text, languages=["en"]) or ()) for text in texts)
    theirs = time.process_time() - start
    print(f"\ndateparser {theirs:.3f} s for {theirs_found} times, eventline {ours:.4f} s for {found}")
    print(f"{theirs / ours:,.0f} times as fast")
    assert theirs > 15 * ours


def test_a_sentence_without_a_date(benchmark: BenchmarkFixture) -> None:
    """It is only skimmed."""
    assert not benchmark(ev.find, SENTENCE, document_time="2024-08-23")


def test_a_phrase_with_a_new_document_time(benchmark: BenchmarkFixture) -> None:
    """Known words, hung on another day each time."""
    days = (f"{year:04d}-08-{day:02d}" for year in itertools.cycle(range(1000, 3000)) for day in range(1, 32))

    def resolve() -> ev.Resolution:
        return ev.resolve("October last year", document_time=next(days))

    assert benchmark(resolve).type == "DATE"


def test_the_first_call() -> None:
    """In a new process: CPU seconds for the import of the room, the pack and the text."""
    code = (
        "import time, eventline as ev; start = time.process_time();"
        "ev.find('It began on Friday.', document_time='2024-08-23'); print(time.process_time() - start)"
    )
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  our own code
    spent = float(run.stdout)
    print(f"\nfirst call: {spent:.3f} s")
    assert spent < 5


LINES = {
    "digits": "1234567890",
    "numbers": "12 ",
    "a chain": "12-",
    "a chain of days": "2013-05-04t",
    "last": "last ",
    "nested ranges": "from 1 to 2 to 3 to 4 ",
    "ranges": "from 3 to 5 May to ",
    "months": "May ",
    "lists": "3 May, 4 June and ",
    "days": "2013-05-04 ",
    "quarters": "Q3 ",
    "quotes": '"May" ',
    "commas": ",",
    "brackets": "(",
    "one word": "a",
    "accents": "é ",
    "ideographs": "日",
    "spaces": " ",
}


@pytest.mark.parametrize("unit", LINES.values(), ids=LINES)
def test_a_long_line(unit: str) -> None:
    """A megabyte without a newline: nanoseconds a byte for half of it and for all, and for prose."""
    costs = []
    for size in (500_000, 1_000_000):
        text = (unit * (size // len(unit.encode()) + 1))[: size * len(unit) // len(unit.encode())]
        costs.append(seconds([text]) / size * 1e9)
    told = prose(1_000)
    usual = seconds(told) / sum(len(text.encode()) for text in told) * 1e9
    print(f"\n{unit!r}: {costs[0]:,.0f} and {costs[1]:,.0f} ns a byte, prose {usual:,.0f}")
    assert costs[1] < 2 * costs[0] + 100
