"""`resolve`: what a phrase means, and phrases that mean nothing."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import (
    AmbiguousPhraseError,
    InvalidDateError,
    MissingAnchorError,
    PhraseError,
    UnknownLanguageError,
)
from eventline.language import resolve
from eventline.model import Recurrence
from eventline.resolution import ResolutionPolicy

DAY = "2024-08-23"


@pytest.mark.parametrize(
    "phrase, timex3",
    [
        ("October last year", "2023-10"),
        ("on Friday", "2024-08-23"),
        ("the day before yesterday", "2024-08-21"),
        ("two weeks ago", "2024-W32"),
        ("in the third quarter of 2010", "2010-Q3"),
        ("Easter 2025", "2025-04-20"),
        ("that year", "2024"),
        ("tomorrow at 5 pm", "2024-08-24T17:00"),
        ("from 3 to 5 May 2008", "2008-05-03/2008-05-05"),
        ("three and a half hours", "PT3.5H"),
        ("no later than 5 May", "2024-05-05"),
        ("as far back as 1970", "1970"),
        ("halfway through 2021", "2021"),
        ("on the morning of 3 May 1915", "1915-05-03TMO"),
        ("c. 480 BC", "BC0480"),
        ("every Tuesday", "XXXX-WXX-2"),
        ("  Friday.  ", "2024-08-23"),
    ],
)
def test_phrases(phrase: str, timex3: str) -> None:
    """Phrases with and without a preposition."""
    assert resolve(phrase, document_time=DAY).timex3 == timex3


@pytest.mark.parametrize(
    "phrase, timex3",
    [
        ("tonight at 3", "2024-08-24T03:00"),
        ("last night at 1:15", "2024-08-23T01:15"),
        ("Saturday night at 2 am", "2024-08-18T02:00"),
        ("4 am on Saturday night", "2024-08-18T04:00"),
        ("the night of 9 June at 1 am", "2024-06-10T01:00"),
        ("tomorrow night at 12:40", "2024-08-25T00:40"),
        ("tomorrow night at 12", "2024-08-24T24:00"),
        ("Saturday night at 11", "2024-08-17T23:00"),
        ("3 at night", "2024-08-23T03:00"),
        ("Tuesday at 3 in the morning", "2024-08-20T03:00"),
        ("tonight between 2 and 4 am", "2024-08-24T02:00/2024-08-24T04:00"),
        ("tomorrow night between 12:20 and 3", "2024-08-25T00:20/2024-08-25T03:00"),
        ("tonight from 10 to 1", "2024-08-23T22:00/2024-08-24T01:00"),
        ("Saturday nights at 2", "XXXX-WXX-7T02:00"),
        ("every Sunday night at 1 am", "XXXX-WXX-1T01:00"),
        ("every night at 3", "XXXX-XX-XXT03:00"),
    ],
)
def test_the_small_hours_of_a_night_are_the_next_days(phrase: str, timex3: str) -> None:
    """A night is named after the day that it begins on; the morning is of its own day."""
    assert resolve(phrase, document_time=DAY).timex3 == timex3


@pytest.mark.parametrize(
    "phrase, bounds",
    [
        ("the early hours of Tuesday", ("2024-08-20T00:00:00", "2024-08-20T05:59:59")),
        ("in the small hours of 9 June", ("2024-06-09T00:00:00", "2024-06-09T05:59:59")),
        ("the wee hours", ("2024-08-23T00:00:00", "2024-08-23T05:59:59")),
        ("the early hours of yesterday", ("2024-08-22T00:00:00", "2024-08-22T05:59:59")),
    ],
)
def test_the_small_hours_come_before_six(phrase: str, bounds: tuple[str, str]) -> None:
    """Of the day, and under the name of its morning."""
    found = resolve(phrase, document_time=DAY)
    assert found.timex3.endswith("TMO")
    assert str(found.value) == "..".join(bounds)


@pytest.mark.parametrize(
    "phrase, timex3",
    [
        ("at twenty to four", "2024-08-23T03:40"),
        ("by twenty to nine", "2024-08-23T08:40"),
        ("ten to three tomorrow", "2024-08-24T02:50"),
        ("Tuesday at twenty-five to seven", "2024-08-20T06:35"),
        ("this evening at ten to eight", "2024-08-23T19:50"),
        ("from ten to six", "2024-08-23T10:00/2024-08-23T18:00"),
        ("eleven forty", "2024-08-23T11:40"),
    ],
)
def test_minutes_to_an_hour_in_words(phrase: str, timex3: str) -> None:
    """In words they are a clock time, but for "from ten to six"."""
    assert resolve(phrase, document_time=DAY).timex3 == timex3


@pytest.mark.parametrize(
    "phrase, timex3",
    [
        ("tomorrow, Saturday 24 August, at noon", "2024-08-24T12:00"),
        ("yesterday (22 August)", "2024-08-22"),
        ("late on 7 May 1794", "1794-05-07"),
        ("early Friday 3.5.2024", "2024-05-03"),
        ("4 June 2013 - 6:30-8:15", "2013-06-04T06:30/2013-06-04T08:15"),
        ("from 3 pm until tomorrow 10 am", "2024-08-23T15:00/2024-08-24T10:00"),
        ("from 3 pm until 10 pm tomorrow", "2024-08-24T15:00/2024-08-24T22:00"),
        ("Monday 5th to Wednesday 7th this month", "2024-08-05/2024-08-07"),
        ("8/9 November 1620", "1620-11-08/1620-11-09"),
        ("night of 8/9 November 1620", "1620-11-08TNI"),
        ("the second Easter after 2019", "2021-04-04"),
        ("Wednesday and Sunday mornings at 8", "XXXX-WXX-XT08:00"),
        ("Yom Ha'atzmaut 2019", "2019-05-09"),
    ],
)
def test_times_of_two_parts(phrase: str, timex3: str) -> None:
    """What stands beside a time belongs to it."""
    assert resolve(phrase, document_time=DAY).timex3 == timex3


@pytest.mark.parametrize(
    "phrase, weekdays",
    [
        ("Tuesdays and Saturdays", (1, 5)),
        ("on Mondays, Tuesdays, and Sundays", (0, 1, 6)),
        ("weekdays and Sundays", (0, 1, 2, 3, 4, 6)),
        ("every Tuesday and every Friday", (1, 4)),
        ("Wednesdays & Fridays at noon", (2, 4)),
    ],
)
def test_sets_of_weekdays_are_one(phrase: str, weekdays: tuple[int, ...]) -> None:
    """What recurs on several days is one set of them."""
    found = resolve(phrase).value
    assert isinstance(found, Recurrence)
    assert found.weekdays == weekdays


@pytest.mark.parametrize(
    "phrase",
    [
        "Tuesdays and Friday evenings",
        "Tuesdays at 8 and Fridays at 9",
        "Tuesdays or Fridays",
        "weekends and Mondays",
        "daily and on Mondays",
        "Mondays at 8, Tuesdays and Fridays",
        "every other Tuesday and Fridays",
        "each January and each Tuesday",
    ],
)
def test_sets_that_differ_are_several(phrase: str) -> None:
    """One recurrence cannot say them."""
    with pytest.raises(PhraseError, match="two times"):
        resolve(phrase)


@pytest.mark.parametrize("phrase", ["zebra on 6 June 1944", "hoax on 6 June 1944", "nearly done by 2019"])
def test_a_word_before_the_time_is_not_passed_over(phrase: str) -> None:
    """It may change what is said: only prepositions and the like may lead."""
    with pytest.raises(PhraseError, match="is a time: use find"):
        resolve(phrase, document_time=DAY)


def test_a_signal_is_part_of_the_meaning() -> None:
    """Of "since 2019" is open."""
    assert resolve("since 2019", document_time=DAY).value.upper is None  # type: ignore[union-attr]  # an interval


@pytest.mark.parametrize("phrase", ["from 2019 onwards", "from 2019 onward"])
def test_a_signal_behind_a_time_is_part_of_the_phrase(phrase: str) -> None:
    """Nothing is left over behind it."""
    assert str(resolve(phrase).value) == "2019/"


def test_absolute_phrases_need_no_document_time() -> None:
    """May 2019 is May 2019 whenever it is written."""
    assert resolve("May 2019").timex3 == "2019-05"


def test_a_relative_phrase_needs_one() -> None:
    """The error names the phrase and what to pass."""
    with pytest.raises(MissingAnchorError, match="'October last year' needs the day the text was published"):
        resolve("October last year")


def test_the_reference_time() -> None:
    """Of "that year" hangs on it."""
    assert resolve("that year", document_time=DAY, reference_time="1898").timex3 == "1898"


@pytest.mark.parametrize(
    "phrase, position",
    [
        ("", 0),
        ("blue", 0),
        ("May 2019 and June 2020 both", 13),
        ("in 2019 they left", 7),
        ("he said he would go in 2019", 0),
    ],
)
def test_phrases_that_are_no_time(phrase: str, position: int) -> None:
    """The error tells where it went wrong."""
    with pytest.raises(PhraseError) as caught:
        resolve(phrase, document_time=DAY)
    assert caught.value.position == position


@pytest.mark.parametrize("phrase", ["31 June", "on 30 February 2021", "the 31st of April"])
def test_a_day_that_does_not_exist_is_named_as_such(phrase: str) -> None:
    """It is a time, only there is none like it."""
    with pytest.raises(PhraseError, match="there is no such day or time: correct it"):
        resolve(phrase, document_time="2024-08-23")


@pytest.mark.parametrize("text", [None, 2019, b"Friday"], ids=repr)
def test_what_is_no_text_is_refused(text: object) -> None:
    """By each way in, and as the error of a row."""
    for read in (ev.find, ev.resolve, ev.read_field):
        with pytest.raises(InvalidDateError, match="is no text: give a string"):
            read(text)  # type: ignore[arg-type]  # the mistake
    (row,) = ev.find_many([(1, text, None)], errors="rows")  # type: ignore[list-item]  # the mistake
    assert isinstance(row.error, InvalidDateError)


def test_policy() -> None:
    """The policy picks, keeps or refuses."""
    assert (
        resolve("Monday", document_time=DAY, policy=ResolutionPolicy(prefer="future")).timex3 == "2024-08-26"
    )
    with pytest.raises(AmbiguousPhraseError):
        resolve("03/04/2020", policy=ResolutionPolicy(ambiguous="refuse"))


def test_unknown_language() -> None:
    """No pack, no meaning."""
    with pytest.raises(UnknownLanguageError):
        resolve("today", language="xx")


def test_steps_and_alternatives() -> None:
    """Why, and what else it could have been."""
    found = resolve("Monday", document_time=DAY)
    assert [str(one) for one in found.alternatives] == ["2024-08-19", "2024-08-26"]
    assert found.steps


@pytest.mark.parametrize(
    "phrase, edtf",
    [
        ("mid-March to mid-May 2013", "2013-03-10..2013-03-20/2013-05-10..2013-05-20"),
        ("the first week of March to 5 June 2013", "2013-W10/2013-06-05"),
        ("4 March to the end of May 2013", "2013-03-04/2013-05-21..2013-05-31"),
        ("between 480 and 430 BC", "-0479/-0429"),
        ("AD 310-340", "0310/0340"),
        ("c. 1320-1350", "1320~/1350~"),
        ("from the 11th century to the 14th", "10XX/13XX"),
        ("between dawn and dusk", "2024-08-23TMO/2024-08-23TEV"),
        ("the six weeks to 7 June", "2024-04-27/2024-06-07"),
        ("the year to March 2013", "2012-04/2013-03"),
        ("after 4 pm", "2024-08-23T16:00:00.."),
        ("after the morning of 4 May", "2024-05-04T12:00:00.."),
        ("until at least 2031", "/2031"),
        ("sunset tomorrow", "2024-08-24TEV"),
        ("the night of 8-9 June 1931", "1931-06-08TNI"),
        ("1100 hours UTC", "2024-08-23T11:00Z"),
    ],
)
def test_stretches(phrase: str, edtf: str) -> None:
    """From and to, before and after."""
    assert str(resolve(phrase, document_time=DAY).value) == edtf


@pytest.mark.parametrize(
    "phrase, timex3, freq",
    [
        ("twice daily", "P1D", "2X"),
        ("once every three years", "P3Y", "1X"),
        ("alternate Mondays", "XXXX-WXX-1", ""),
        ("alternate weeks", "P2W", ""),
        ("every quarter of an hour", "PT15M", ""),
        ("the last day of every month", "P1M", ""),
    ],
)
def test_how_often(phrase: str, timex3: str, freq: str) -> None:
    """The number of times, and the step."""
    found = resolve(phrase)
    assert (found.timex3, found.type, found.freq) == (timex3, "SET", freq)


@pytest.mark.parametrize(
    "phrase, value",
    [
        ("two to four weeks", "P2W..P4W"),
        ("a year or two", "P1Y..P2Y"),
        ("the third decade of the 18th century", "172X"),
        ("the closing weeks of 1923", "1923-09-01..1923-12-31"),
        ("the late months of 1923", "1923-07-01..1923-12-31"),
        ("the first days of July 1923", "1923-07-01..1923-07-10"),
        ("later that evening", "2024-08-23T19:00:00..2024-08-23T21:59:59"),
        ("a week last Tuesday", "2024-08-13"),
        ("a fortnight yesterday", "2024-08-08"),
        ("overnight on Tuesday", "2024-08-20TNI"),
        ("overnight into Tuesday", "2024-08-19TNI"),
        ("on or about 9 July 1920", "1920-07-09~"),
        ("the turn of the millennium", "1990-01-01..2009-12-31"),
        ("7 July, 09", "2009-07-07"),
    ],
)
def test_what_is_not_said_exactly(phrase: str, value: str) -> None:
    """Its parts, its bounds, and lengths of which only two counts are told."""
    assert str(resolve(phrase, document_time=DAY).value) == value


def test_words_that_tell_no_time_are_refused() -> None:
    """What a rule passes over is no time, and no day that does not exist either."""
    with pytest.raises(PhraseError, match="no time is said here"):
        resolve("a 3D map", document_time=DAY)


@pytest.mark.parametrize(
    "phrase, reason",
    [
        ("Easter Monday 1850 BC", "gives no Easter"),
        ("the last quarter of May 1950", "has no last quarter"),
        ("Chinese New Year 1754", "there is no such date"),
    ],
)
def test_a_time_that_there_is_not(phrase: str, reason: str) -> None:
    """The phrase is refused, with the reason; `find` gives it no value, for the same."""
    with pytest.raises(PhraseError, match=reason) as caught:
        resolve(phrase, document_time=DAY)
    assert caught.value.phrase == phrase
