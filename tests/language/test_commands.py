"""Joined ranges in what people ask of a calendar, and in what they query."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from eventline.language import find
from eventline.language.finding import Ranges
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import ResolutionPolicy

_FILE = Path(__file__).parents[1] / "cases" / "en" / "commands.toml"
SENTENCES = tomllib.loads(_FILE.read_text(encoding="utf-8"))["sentences"]
_EPOCH = dt.datetime(1970, 1, 1)
#: A Wednesday.
NOW = "2023-06-14T09:30:00"


def told(text: str, policy: ResolutionPolicy | None = None) -> list[tuple[str, str, str]]:
    """Words, first and last day or instant of the mentions."""
    found = find(text, document_time=NOW, ranges="joined", policy=policy)
    ends = [(mention.value.earliest, mention.value.latest) for mention in found if mention.value]  # type: ignore[union-attr]
    return [(mention.text, str(first), str(last)) for mention, (first, last) in zip(found, ends, strict=True)]


@pytest.mark.parametrize(
    "policy, last",
    [
        (None, "2023-07-09"),
        (ResolutionPolicy(prefer="future"), "2023-07-09"),
        (ResolutionPolicy(prefer="past"), "2023-07-09"),
        (ResolutionPolicy(range_end="excluded"), "2023-07-08"),
    ],
    ids=repr,
)
def test_range_ends(policy: ResolutionPolicy | None, last: str) -> None:
    """A range holds its last day, whatever the policy prefers, unless the policy leaves it out."""
    ((words, _, latest),) = told("We are closed from 3 July 2023 to 9 July 2023 for repairs.", policy)
    assert (words, latest[:10]) == ("3 July 2023 to 9 July 2023", last)


@pytest.mark.parametrize("ranges", ["split", "joined"])
def test_a_few_are_not_counted(ranges: Ranges) -> None:
    """How many they are is not said, however ranges are given: a few days ago is no day."""
    (mention,) = find("It rained a few days ago.", document_time=NOW, ranges=ranges)
    assert (mention.timex3, mention.value.lower) == ("PAST_REF", None)  # type: ignore[union-attr]


def test_what_is_due_without_a_document_time() -> None:
    """It is over by then; when it began is not told."""
    (found,) = find("by 2018.", ranges="joined", policy=ResolutionPolicy(prefer="future"))
    assert str(found.value) == "..2018-12-31"


@pytest.mark.parametrize(
    "text, days",
    [
        ("June 4, 6 and 9 it is", ["2023-06-04", "2023-06-06", "2023-06-09"]),
        ("Q1, Q2 and Q4 2021 were good", ["2021-01-01", "2021-04-01", "2021-10-01"]),
        ("we met in May 2019, June and July 2020", ["2019-05-01", "2020-06-01", "2020-07-01"]),
        ("come on Monday or Tuesday next week", ["2023-06-19", "2023-06-20"]),
        ("it was 2018, 2019, and 2020 all over", ["2018-01-01", "2019-01-01", "2020-01-01"]),
        ("an hour, 2 May and 3 June 2020", ["2020-05-02", "2020-06-03"]),
    ],
    ids=str,
)
def test_lists_share_what_the_last_says(text: str, days: list[str]) -> None:
    """A year, or a week, that is said once at the end is that of all members."""
    found = [one for one in find(text, document_time=NOW, ranges="joined") if one.type == "DATE"]
    assert [str(one.value.earliest)[:10] for one in found if one.value] == days  # type: ignore[union-attr]


def test_a_list_ends_where_a_range_does() -> None:
    """What stands before a range is no member of the list behind it."""
    first, *_ = find("May 1 2001 to 3 May 2001, 7 May and 9 May 2020", document_time=NOW)
    assert first.timex3 == "2001-05-01"


def _minute(tick: int | None) -> str:
    return "" if tick is None else (_EPOCH + dt.timedelta(microseconds=tick)).isoformat().removesuffix(":00")


@pytest.mark.parametrize("text, words, lower, upper", SENTENCES, ids=[row[0] for row in SENTENCES])
def test_sentences(text: str, words: str, lower: str, upper: str) -> None:
    """One mention, with these words, from its first tick to its last."""
    (mention,) = find(text, document_time=NOW, ranges="joined")
    assert isinstance(mention.value, UncertainDate | Interval)
    found = (mention.text, _minute(mention.value.lower), _minute(mention.value.upper))
    assert found == (words, lower, upper)
    assert mention.type in {"DATE", "TIME"}
