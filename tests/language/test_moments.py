"""Phrases and sentences of our own as people type them: which moment they mean, and what says none."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from eventline.language import find
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import ResolutionPolicy

_FILE = Path(__file__).parents[1] / "cases" / "en" / "moments.toml"
TABLE = tomllib.loads(_FILE.read_text(encoding="utf-8"))
_EPOCH = dt.datetime(1970, 1, 1)


def _iso(tick: int | None) -> str:
    return "" if tick is None else (_EPOCH + dt.timedelta(microseconds=tick)).isoformat()


@pytest.mark.parametrize(
    "text, document_time, prefer, lower, upper", TABLE["moments"], ids=[case[0] for case in TABLE["moments"]]
)
def test_moments(text: str, document_time: str, prefer: str, lower: str, upper: str) -> None:
    """One mention, and the first and the last tick of its value."""
    policy = ResolutionPolicy(prefer="future" if prefer == "future" else "nearest")
    (mention,) = find(text, document_time=document_time, ranges="joined", policy=policy)
    assert isinstance(mention.value, UncertainDate | Interval)
    assert [_iso(mention.value.lower), _iso(mention.value.upper)] == [lower, upper]


@pytest.mark.parametrize(
    "text, document_time", TABLE["silent"], ids=[repr(case[0]) for case in TABLE["silent"]]
)
def test_silent(text: str, document_time: str) -> None:
    """No mention: versions, prices, scores, names, code, days that do not exist."""
    policy = ResolutionPolicy(prefer="nearest")
    assert find(text, document_time=document_time or None, ranges="joined", policy=policy) == []


def test_a_year_behind_a_time_is_that_of_its_day() -> None:
    """Where the day has its year, or no day is said, the two stay apart."""
    (mention,) = find("Mar 14, 10:00 - 11:30 2023", document_time="2020-05-06", ranges="joined")
    assert mention.timex3 == "2023-03-14T10:00/2023-03-14T11:30"
    mentions = find("on Friday at 10:00 2023 began", document_time="2020-05-06")
    assert [mention.text for mention in mentions] == ["Friday at 10:00", "2023"]
    mentions = find("from 9:00 to 10:00 2023", document_time="2020-05-06", ranges="joined")
    assert [mention.text for mention in mentions] == ["9:00 to 10:00", "2023"]


def test_a_time_behind_two_days() -> None:
    """It is of both where they are one mention, and of the last where they are two."""
    (mention,) = find("from 3 to 5 May, at 7 pm", document_time="2020-05-06", ranges="joined")
    assert mention.timex3 == "2020-05-03T19:00/2020-05-05T19:00"
    first, last, _ = find("from 3 to 5 May, at 7 pm", document_time="2020-05-06")
    assert [first.timex3, last.timex3] == ["2020-05-03", "2020-05-05"]


def test_a_signal_between_a_day_and_its_time_is_of_both() -> None:
    """On the 3rd, some time after nine."""
    (mention,) = find("It was on Sunday 3 May, after 9:00.", document_time="2020-05-06", ranges="joined")
    assert (mention.signal, mention.timex3) == ("after", "2020-05-03T09:00")


def test_a_length_alone_lies_on_a_side_of_now() -> None:
    """Where the policy prefers one; else it stays a length."""
    found = {
        prefer: [
            mention.timex3
            for mention in find(
                "2 hours 5 min",
                document_time="2020-05-06T10:00",
                ranges="joined",
                policy=ResolutionPolicy(prefer=prefer),
            )
        ]
        for prefer in (None, "past", "nearest")
    }
    assert found == {None: ["PT2H5M"], "past": ["2020-05-06T07:55"], "nearest": ["PT2H5M"]}


@pytest.mark.parametrize(
    "text, prefer, timex3",
    [
        ("at three twenty", "future", "2020-05-06T15:20"),
        ("at three twenty", None, "2020-05-06T03:20"),
        ("at 11 40", "future", "2020-05-06T11:40"),
        ("at 14 40", "future", "2020-05-06T14:40"),
    ],
)
def test_an_hour_on_the_dial_is_the_next_to_come(text: str, prefer: str | None, timex3: str) -> None:
    """Where the future is preferred, and the dial shows such an hour."""
    policy = ResolutionPolicy(prefer=prefer)  # type: ignore[arg-type]  # the words of the policy
    (mention,) = find(text, document_time="2020-05-06T10:00", policy=policy)
    assert mention.timex3 == timex3


@pytest.mark.parametrize(
    "text, readings",
    [
        ("He left at ten.", ["2024-08-23T10", "2024-08-23T22"]),
        ("On Monday it rained. It was dry by 5.20.", ["2024-08-19T05:20", "2024-08-19T17:20"]),
        ("He left at 14.30.", ["2024-08-23T14:30"]),
        ("He left at ten p.m.", ["2024-08-23T22"]),
        ("He left on Monday at ten.", ["2024-08-19T10", "2024-08-19T22"]),
        ("It was open until 5 on Monday.", ["2024-08-19T05", "2024-08-19T17"]),
        ("He left on Monday at 10:00.", ["2024-08-19T10:00"]),
        ("He left on Monday morning at ten.", ["2024-08-19T10"]),
        ("It was open Monday until 6.", ["..2024-08-19T05:59:59", "..2024-08-19T17:59:59"]),
    ],
)
def test_an_hour_on_a_dial_may_be_after_noon(text: str, readings: list[str]) -> None:
    """Where nothing tells the half of the day, both are kept, and the steps say so."""
    mention = find(text, document_time="2024-08-23")[-1]
    assert mention.resolution is not None
    assert [str(one) for one in mention.resolution.alternatives] == readings
    assert any("on a dial" in step for step in mention.steps) == (len(readings) > 1)


def test_an_hour_on_a_dial_with_all_readings_kept() -> None:
    """Both Fridays are kept, and of each the half of the day that is next."""
    policy = ResolutionPolicy(prefer="future", ambiguous="keep")
    (found,) = find("half 9 Friday", document_time="2023-12-31", policy=policy)
    assert found.text == "half 9 Friday"


def test_an_hour_on_a_dial_beside_the_clock_of_its_document() -> None:
    """Both halves of the day are on the side that the verb looks to."""
    (mention,) = find("They met at four o'clock.", document_time="2018-03-22T14:30")
    assert mention.resolution is not None
    assert [str(one) for one in mention.resolution.alternatives] == ["2018-03-22T04", "2018-03-21T16"]
    (mention,) = find("At nine o'clock, tea.", document_time="2018-03-22T14:30")
    assert mention.timex3 == "2018-03-22T09:00"
