"""Phrases that say the same in several ways mean the same; of some nobody tells the day."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from eventline.language import find
from eventline.model.date import UncertainDate
from eventline.model.interval import Interval
from eventline.resolution import ResolutionPolicy

_FILE = Path(__file__).parents[1] / "cases" / "en" / "same.toml"
TABLE = tomllib.loads(_FILE.read_text(encoding="utf-8"))
SAME = [(text, case["first"], case["last"]) for case in TABLE["case"] for text in case["says"]]
UNTOLD = [(text, case["words"]) for case in TABLE["untold"] for text in case["says"]]
SETS = [(text, case["timex3"]) for case in TABLE["set"] for text in case["says"]]
_EPOCH = dt.datetime(1970, 1, 1)
#: A Wednesday.
NOW = "2023-06-14T09:30"
FUTURE = ResolutionPolicy(prefer="future")


def _minute(tick: int | None) -> str:
    return "" if tick is None else (_EPOCH + dt.timedelta(microseconds=tick)).isoformat()[:16]


@pytest.mark.parametrize("text, first, last", SAME, ids=[row[0] for row in SAME])
def test_same(text: str, first: str, last: str) -> None:
    """One mention, from its first tick to its last."""
    (mention,) = find(text, document_time=NOW, ranges="joined", policy=FUTURE)
    assert isinstance(mention.value, UncertainDate | Interval)
    assert [_minute(mention.value.lower), _minute(mention.value.upper)] == [first, last]


@pytest.mark.parametrize("text, words", UNTOLD, ids=[row[0] for row in UNTOLD])
def test_untold(text: str, words: str) -> None:
    """The hour has no value, and the steps say why; what it stands beside has one."""
    found = find(text, document_time=NOW, ranges="joined", policy=FUTURE)
    values = {mention.text: mention.value for mention in found}
    assert len(values) == 2
    assert values[words] is None
    assert "the day is not told" in " ".join(found[[one.text for one in found].index(words)].steps)


@pytest.mark.parametrize("text, timex3", SETS, ids=[row[0] for row in SETS])
def test_sets(text: str, timex3: str) -> None:
    """One mention of what recurs; an hour of it is of no one day."""
    (mention,) = find(text, document_time=NOW, ranges="joined", policy=FUTURE)
    assert (mention.type, mention.timex3) == ("SET", timex3)


@pytest.mark.parametrize(
    "text, timex3",
    [
        ("He came at 6 p.m. Next week he leaves.", "2023-06-13T18:00"),
        ("Come at 6pm, and next week we talk.", "2023-06-14T18:00"),
        ("In May we met. It will be at 6pm on Friday.", "2023-06-16T18:00"),
    ],
)
def test_an_hour_apart_from_a_longer_time(text: str, timex3: str) -> None:
    """It is one of a day that the text tells or leaves to now."""
    found = {one.text: one.timex3 for one in find(text, document_time=NOW, policy=FUTURE)}
    assert timex3 in found.values()


@pytest.mark.parametrize(
    "text, words",
    [
        ("Mon to Fri, 9am to 5pm", "9am to 5pm"),
        ("9am to 5pm, Monday to Friday", "9am to 5pm"),
        ("open 3 to 5 July from 9am to 5pm", "9am to 5pm"),
        ("9am-5pm Mon-Fri", "9am-5pm"),
    ],
)
def test_an_hour_of_each_of_several_days(text: str, words: str) -> None:
    """It is of no one day, and said to be so."""
    found = {one.text: one for one in find(text, document_time=NOW, ranges="joined", policy=FUTURE)}
    assert len(found) == 2
    assert found[words].value is None
    assert found[words].steps == ("an hour of each of several days",)


@pytest.mark.parametrize("noun", ["visits", "orders", "plays", "commits"])
def test_nouns_that_are_verbs_too_tell_no_plan(noun: str) -> None:
    """Where a text begins with them: who looks for them prefers the past."""
    past = ResolutionPolicy(prefer="past")
    (mention,) = find(f"{noun} in December", document_time=NOW, ranges="joined", policy=past)
    assert mention.timex3 == "2022-12"


def test_a_day_that_begins_what_is_told_next() -> None:
    """Behind a comma, and before more, it is not that of the hours before it."""
    found = find("open from 2pm to 4pm, 3 days from Tuesday we move", document_time=NOW, ranges="joined")
    assert [one.timex3 for one in found] == ["2023-06-14T14:00/2023-06-14T16:00", "2023-06-23"]
    (whole,) = find("open from 2pm to 4pm, 3 days from Tuesday", document_time=NOW, ranges="joined")
    assert whole.timex3 == "2023-06-23T14:00/2023-06-23T16:00"


@pytest.mark.parametrize(
    "text, undated",
    [
        ("Take one at 8am and 8pm every day.", True),
        ("The ferry leaves at 7 and 10 am on weekdays.", True),
        ("The desk is staffed from 9am to 5pm on weekdays.", True),
        ("He rang at 7am and at noon on Friday.", False),
        ("They met at 7am and at noon, and next week they meet again.", False),
    ],
)
def test_all_hours_of_what_recurs(text: str, undated: bool) -> None:
    """Each of a list, and both ends of a range, are of no one day; without what recurs, they are."""
    hours = [mention for mention in find(text, document_time=NOW) if mention.type == "TIME"]
    assert [mention.value is None for mention in hours] == [undated] * 2


@pytest.mark.parametrize("text", ["It rained until 5pm, Friday was dry.", "rain until noon, Friday was dry"])
def test_a_day_that_begins_a_clause(text: str) -> None:
    """Is not that of the hour before it."""
    assert len(find(text, document_time=NOW)) == 2


@pytest.mark.parametrize(
    "text, timex3",
    [
        ("Dial in at 4pm UTC-03:30.", "2023-06-14T16:00-03:30"),
        ("Dial in at 16:00 (GMT-08:00).", "2023-06-14T16:00-08:00"),
        ("Open 21:00 UTC-05:30 UTC.", "2023-06-14T21:00Z/2023-06-15T05:30Z"),
        ("Open 9am GMT-10:30.", "2023-06-14T09:00Z/2023-06-14T10:30Z"),
    ],
)
def test_a_zone_west_of_greenwich(text: str, timex3: str) -> None:
    """Has a nought before its hour; without one, and with a zone behind it, a range ends there."""
    (mention,) = find(text, document_time=NOW, ranges="joined")
    assert mention.timex3 == timex3


@pytest.mark.parametrize(
    "text, decades",
    [
        ("It spread in the 1830s and 40s.", ["183", "184"]),
        ("It spread in the 1830s and the '40s.", ["183", "184"]),
        ("It spread from the 1830s to the 70s.", ["183", "187"]),
        ("It spread in the 1830s-40s.", ["183", "184"]),
        ("It spread in the 1890s and 00s.", ["189", "190"]),
        ("It spread in the 1860s or 50s.", ["186", "185"]),
        ("It spread in the late 1830s and early 40s.", ["183", "184"]),
        ("It spread in the 60s and 70s.", ["196", "197"]),
    ],
)
def test_a_decade_beside_another(text: str, decades: list[str]) -> None:
    """Is of its century, or lies nearest to it; without a century, both are of the document's."""
    assert [mention.timex3 for mention in find(text, document_time=NOW)] == decades
