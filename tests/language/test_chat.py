"""What people type to an assistant, and to each other: ranges are joined, and days lie ahead."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from eventline.language import find
from eventline.language.finding import reader
from eventline.language.tense.asking import is_asked
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import ResolutionPolicy

_CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "en" / "chat.toml").read_text(encoding="utf-8"))
_AHEAD = ResolutionPolicy(prefer="future")
_EPOCH = dt.datetime(1970, 1, 1)
#: A Wednesday.
NOW = "2023-06-14T09:30:00"


def _minute(tick: int | None) -> str:
    return "" if tick is None else (_EPOCH + dt.timedelta(microseconds=tick)).isoformat().removesuffix(":00")


@pytest.mark.parametrize(
    "text, words, lower, upper", _CASES["sentences"], ids=[row[0] for row in _CASES["sentences"]]
)
def test_sentences(text: str, words: str, lower: str, upper: str) -> None:
    """One mention, with these words, from its first tick to its last."""
    (mention,) = find(text, document_time=NOW, ranges="joined", policy=_AHEAD)
    assert isinstance(mention.value, UncertainDate | Interval)
    assert (mention.text, _minute(mention.value.lower), _minute(mention.value.upper)) == (words, lower, upper)


@pytest.mark.parametrize("text, values", _CASES["untold"], ids=[row[0] for row in _CASES["untold"]])
def test_untold(text: str, values: list[str]) -> None:
    """What is so again and again is of no one day, and of no one year."""
    found = find(text, document_time=NOW, ranges="joined", policy=_AHEAD)
    assert [one.timex3 for one in found] == values


@pytest.mark.parametrize(
    "text, timex3, days",
    [
        ("at midnight on 3 July 2019", "2019-07-03T00:00", ["2019-07-03", "2019-07-04"]),
        ("until midnight on 3 July 2019", "2019-07-03T24:00", ["2019-07-04", "2019-07-03"]),
    ],
    ids=["at", "until"],
)
def test_midnight_of_a_day(text: str, timex3: str, days: list[str]) -> None:
    """Which midnight of a day is meant is not told: both are kept, the likelier first."""
    (mention,) = find(text, document_time=NOW)
    assert mention.resolution is not None
    assert mention.timex3 == timex3
    assert [str(one)[:10] for one in mention.resolution.alternatives] == days


def test_later_that_day() -> None:
    """What is later in a day begins at the hour that was told, which is no whole hour."""
    *_, later = find("He rang at 9am on 6 June 2018. Later that day he left.", document_time=NOW)
    assert str(later.value) == "2018-06-06T09:00:00..2018-06-06T23:59:59"


@pytest.mark.parametrize("text", _CASES["silent"])
def test_silent(text: str) -> None:
    """No time is read where none is said."""
    assert [one.text for one in find(text, document_time=NOW, ranges="joined", policy=_AHEAD)] == []


@pytest.mark.parametrize(
    "words, at, asked",
    [
        ("set up a call", 0, True),
        ("they put it on", 1, False),
        ("will they put it on", 2, True),
        ("did they put it on", 2, False),
        ("set out on", 0, False),
        ("put out", 0, False),
        ("call him", 0, False),
    ],
    ids=str,
)
def test_is_asked(words: str, at: int, asked: bool) -> None:
    """A form of the past asks where a sentence begins with it, or who is asked stands before it."""
    assert is_asked(reader("en").tense, words.split(), at) is asked
