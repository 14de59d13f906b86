"""`find`: options, offsets, and input of every bad kind."""

from __future__ import annotations

import datetime as dt
import pickle
import time

import pytest

from eventline.exceptions import InvalidDateError, NotationError, UnknownLanguageError
from eventline.language import TimexMention, find
from eventline.model import Interval, UncertainDate
from eventline.resolution import ResolutionPolicy

DAY = "2024-08-23"


def spoken(text: str, **options: object) -> list[tuple[str, str]]:
    """Words and TIMEX3 values of the mentions."""
    options.setdefault("document_time", DAY)
    return [(mention.text, mention.timex3) for mention in find(text, **options)]  # type: ignore[arg-type]


def test_no_document_time_keeps_the_absolute() -> None:
    """Absolute mentions are resolved, relative ones keep an underspecified TIMEX3 and no value."""
    absolute, relative = find("Closed in May 2019, it reopened on Friday.")
    assert (absolute.timex3, str(absolute.value)) == ("2019-05", "2019-05")
    assert (relative.timex3, relative.value, relative.resolution) == ("XXXX-WXX-5", None, None)


def test_no_document_time_for_a_clock() -> None:
    """A time of day alone is a TIME, anchored or not."""
    (mention,) = find("It starts at 3 pm.")
    assert (mention.type, mention.timex3) == ("TIME", "XXXX-XX-XXT15:00")


def test_document_times_of_every_kind() -> None:
    """A string, a date, a datetime: all say the same day."""
    times: list[str | dt.date] = [DAY, dt.date(2024, 8, 23), dt.datetime(2024, 8, 23, 12)]
    assert {find("It closed yesterday.", document_time=one)[0].timex3 for one in times} == {"2024-08-22"}


def test_an_uncertain_document_time_gives_a_range() -> None:
    """Yesterday of some day in March 1916 is a day from 29 February to 30 March."""
    (mention,) = find("It closed yesterday.", document_time="1916-03")
    assert isinstance(mention.value, UncertainDate)
    assert (str(mention.value.earliest), str(mention.value.latest)) == ("1916-02-29", "1916-03-30")


def test_signals() -> None:
    """The word that bounds a time is kept beside it, and in `when`."""
    (mention,) = find("It has been shut since 2019.", document_time=DAY)
    assert (mention.text, mention.signal, mention.timex3) == ("2019", "since", "2019")
    assert isinstance(mention.when, Interval)
    assert mention.when.upper is None


@pytest.mark.parametrize(
    "text, signal",
    [
        ("It ran until March.", "until"),
        ("It must end by Friday.", "by"),
        ("It fell before 2010.", "before"),
        ("It rose after 2010.", "after"),
        ("It runs from Monday.", "from"),
        ("It runs as of 2025.", "starting"),
        ("It may come in 2025 or later.", "since"),
        ("He left in 2010.", ""),
        ("He left for two days.", ""),
    ],
)
def test_each_signal(text: str, signal: str) -> None:
    """Words before and behind a time that bound it."""
    (mention,) = find(text, document_time=DAY)
    assert mention.signal == signal


def test_ranges_split() -> None:
    """A range is two mentions of one group, each with its own value."""
    first, last = find("The fair ran from 1939 to 1945.", document_time=DAY)
    assert [(first.text, first.timex3), (last.text, last.timex3)] == [("1939", "1939"), ("1945", "1945")]
    assert first.group == last.group != 0
    assert first.when == last.when


def test_ranges_joined() -> None:
    """A range is one mention, whose value is the interval."""
    (mention,) = find("The fair ran from 3 to 5 May 2008.", document_time=DAY, ranges="joined")
    assert (mention.text, mention.timex3) == ("3 to 5 May 2008", "2008-05-03/2008-05-05")
    assert str(mention.value) == "2008-05-03/2008-05-05"


def test_ranges_of_two_mentions_joined() -> None:
    """The same where each end is a mention of its own."""
    (mention,) = find("The fair ran from May 2007 to June 2008.", document_time=DAY, ranges="joined")
    assert (mention.text, str(mention.value)) == ("May 2007 to June 2008", "2007-05/2008-06")


def test_joined_signals_and_stretches_have_their_intervals() -> None:
    """Since 2019 is open; the last three days are an interval."""
    since, stretch = find(
        "Shut since 2019, and again in the last three days.", document_time=DAY, ranges="joined"
    )
    assert isinstance(since.value, Interval)
    assert since.value.upper is None
    assert (stretch.type, str(stretch.value)) == ("DATE", "2024-08-20/2024-08-22")


def test_joined_stretches_of_hours_are_times() -> None:
    """The next two hours are a TIME."""
    (mention,) = find(
        "It will rain for the next two hours.", document_time="2024-08-23T10:00", ranges="joined"
    )
    assert mention.type == "TIME"


def test_what_took_so_long_is_a_length() -> None:
    """Where ranges are joined too."""
    (mention,) = find("The gate was welded within two hours.", document_time="2024-08-23", ranges="joined")
    assert (mention.type, str(mention.value)) == ("DURATION", "PT2H")


def test_narrative_hangs_on_the_time_last_told() -> None:
    """In a narrative, "the next year" follows the year told, not the document's."""
    text = "In 1898 they built the mill. It burned down last year."
    assert spoken(text)[1] == ("last year", "2023")
    assert spoken(text, genre="narrative")[1] == ("last year", "1897")


def test_a_reference_time_is_where_the_narrative_stands() -> None:
    """Of "That year" at the start of a text hangs on the reference time."""
    assert spoken("That year the mill burned down.", reference_time="1898") == [("That year", "1898")]


def test_then_without_anything_told_is_the_document_time() -> None:
    """Nothing told: the document's day."""
    assert spoken("The day before, it burned down.") == [("The day before", "2024-08-22")]


@pytest.mark.parametrize(
    "text, prefer, timex3",
    [
        ("two weeks ago", None, "2024-08-09"),
        ("3 days", "past", "2024-08-20"),
        ("3 days", "future", "2024-08-26"),
        ("3 days", "nearest", "P3D"),
        ("a few days", "past", "PXD"),
        ("all week", "past", "P1W"),
    ],
)
def test_a_typed_time_is_counted_to_the_day(text: str, prefer: str | None, timex3: str) -> None:
    """A text that is nothing but a time is what people type into a field."""
    policy = ResolutionPolicy(prefer=prefer)  # type: ignore[arg-type]  # the table has the three words
    assert spoken(text, policy=policy) == [(text, timex3)]


def test_the_precision_can_be_said() -> None:
    """`precision="unit"` counts typed times as prose does."""
    assert spoken("two weeks ago", policy=ResolutionPolicy(precision="unit")) == [
        ("two weeks ago", "2024-W32")
    ]
    assert spoken("two weeks ago", policy=ResolutionPolicy(precision="exact")) == [
        ("two weeks ago", "2024-08-09")
    ]


def test_times_that_do_not_exist_are_not_found() -> None:
    """31 June, and the fifth Tuesday of a February that has four."""
    assert spoken("It opens on June 31, 2022, or on the fifth Tuesday in February 2023.") == []


def test_offsets_are_code_points() -> None:
    """Emoji, curly quotes, marks of direction and NUL before a mention leave its offsets right."""
    text = "\u200f\U0001f600 “İt’s” — \x00 closed since ‘May 2019’…"
    (mention,) = find(text, document_time=DAY)
    assert text[mention.start : mention.end] == mention.text == "May 2019"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\x00", "...", "\ud800", "´’“", "١٢٣٤", "²³", "1" * 5000, "a" * 5000]
)
def test_nothing_to_find(text: str) -> None:
    """Odd texts hold nothing, and break nothing."""
    assert find(text, document_time=DAY) == []


def test_unknown_language() -> None:
    """The languages there are, are named."""
    with pytest.raises(UnknownLanguageError, match="'xx' is no language that eventline reads; there are: en"):
        find("today", language="xx")


@pytest.mark.parametrize(
    "options, message",
    [
        ({"genre": "poem"}, "genre='poem' is not one of 'news', 'narrative', 'record'"),
        ({"ranges": "cut"}, "ranges='cut' is not one of 'split', 'joined'"),
    ],
)
def test_unknown_options(options: dict[str, str], message: str) -> None:
    """An option that is none is refused by name."""
    with pytest.raises(InvalidDateError, match=message):
        find("today", **options)  # type: ignore[arg-type]  # wrong on purpose


def test_a_document_time_that_is_no_date() -> None:
    """The error tells where."""
    with pytest.raises(NotationError):
        find("today", document_time="yesterday")


def test_mentions_pickle() -> None:
    """A mention is a plain value."""
    (mention,) = find("It closed on Friday.", document_time=DAY)
    again: TimexMention = pickle.loads(pickle.dumps(mention))
    assert again == mention


@pytest.mark.parametrize(
    "piece",
    [
        "the committee met and ",
        "123456789 ",
        "last last ",
        "1-2-3-4-",
        "from 1 to 2 to 3 to ",
        "one two ",
        "a of the in ",
    ],
    ids=["prose", "digits", "last", "chain", "ranges", "numbers", "small words"],
)
def test_cost_is_linear(piece: str) -> None:
    """Twice the text takes about twice the time, without a line break as with."""

    def cost(text: str) -> float:
        start = time.process_time()
        find(text, document_time=DAY)
        return time.process_time() - start

    size = 30_000 // len(piece)
    cost(piece * size)
    small = min(cost(piece * size) for _ in range(3))
    large = min(cost(piece * size * 2) for _ in range(3))
    assert large < 4 * small + 0.05


def test_long_lines_are_cut_between_words() -> None:
    """A mention far into a long line is found."""
    text = "word " * 30_000 + "in May 2019. " + "word " * 1000
    (mention,) = find(text, document_time=DAY)
    assert mention.timex3 == "2019-05"


def test_what_was_over_within_so_long_took_that_length() -> None:
    """What is to come within so long lies between now and then."""
    took, due = find(
        "It collapsed within two days. They must pay within 30 days.", document_time="2013-03-19"
    )
    assert str(took.value) == "P2D"
    assert took.resolution is not None
    assert took.resolution.steps == ("past tense: it took 2 days",)
    assert str(due.value) == "2013-03-19/2013-04-18"


@pytest.mark.parametrize(
    "text, signal",
    [("shut from 1987 onwards", "starting"), ("shut since 1987", "since"), ("shut 1987 or later", "since")],
)
def test_a_signal_on_either_side(text: str, signal: str) -> None:
    """What stands behind a time says more than "from"."""
    (mention,) = find(text, document_time=DAY)
    assert mention.signal == signal


def test_the_last_night_of_something_is_not_last_night() -> None:
    """It belongs to what is told."""
    assert spoken("On the last night of the siege it rained.") == []


def test_years_on_are_counted_from_the_time_told() -> None:
    """So many years on, behind a time that is told."""
    text = "The dam broke in 1987. Ten years on, nobody remembers. He spent ten years on it."
    assert [timex3 for _, timex3 in spoken(text)] == ["1987", "1997", "P10Y"]


def test_a_list_of_days_has_no_years_between() -> None:
    """The number behind a comma is the next day."""
    days = ["2024-01-31", "2024-04-30", "2024-07-31"]
    assert [timex3 for _, timex3 in spoken("Fees were paid on 31 January, 30 April and 31 July.")] == days


def test_an_hour_goes_before_a_clause() -> None:
    """And not before a thing."""
    found = spoken("They sat down at 10.20 and rose at 11.45 with a cheer; ahead by 12.40 points.")
    assert [timex3 for _, timex3 in found] == ["2024-08-23T10:20", "2024-08-23T11:45"]


def test_a_time_of_day_lies_in_the_day_told_without_a_document_time() -> None:
    """The day told before it, where its verb tells a side."""
    text = "The ship left on 3 May 1907. It was seen at 6 p.m. off Cork. No tea at four p.m."
    assert [one.timex3 for one in find(text)] == ["1907-05-03", "1907-05-03T18:00", "XXXX-XX-XXT16:00"]


def test_a_time_of_day_lies_in_no_day_far_away_and_long_ago() -> None:
    """Near by it does, and so in the days around the document's."""
    away = "She had two brothers and a dog. " * 12
    for day, far in [("3 May 1980", "2024-08-23T18:00"), ("20 August", "2024-08-20T18:00")]:
        found = find(f"A ship sank on {day}. {away}It was seen at 6 p.m. off Cork.", document_time=DAY)
        assert found[-1].timex3 == far


@pytest.mark.parametrize(
    "text, day, reason",
    [
        pytest.param(
            "It closed on Monday.",
            None,
            "'Monday' needs the day the text was published: document_time='2024-08-23'",
            id="no document time",
        ),
        pytest.param(
            "The gate is locked from 10 at night to 6 in the morning.",
            "2024-08-23",
            "an hour of what recurs, which is of no one day",
            id="recurs",
        ),
        pytest.param(
            "Rent is due every year on 3 May.",
            "2024-08-23",
            "a day of what recurs, which is of no one year",
            id="recurs each year",
        ),
        pytest.param(
            "In March 1985 the mill burned. By 8 p.m. it was gone.",
            "2024-08-23",
            "the day is not told, only that it lies in 1985-03",
            id="day not told",
        ),
    ],
)
def test_what_has_no_value_says_why(text: str, day: str | None, reason: str) -> None:
    """The steps of a mention without a value are the reason that it has none."""
    mention = find(text, document_time=day)[-1]
    assert (mention.value, mention.resolution, mention.reason) == (None, None, reason)
    assert mention.steps == (reason,)


def test_since_a_time_told_without_a_document_time() -> None:
    """What was told may be gone on from, though nobody knows whether it is over."""
    found = find("The barge sank in 2017. Since that year it lies in the bay.")
    assert [mention.timex3 for mention in found] == ["2017", "2017"]


@pytest.mark.parametrize(
    "text, day, signal",
    [
        pytest.param("As of 14 April, nobody had come.", "2016-04-18", "", id="over"),
        pytest.param("As of 1 May the house is shut.", "2016-04-18", "starting", id="to come"),
        pytest.param("As of 1 May the house is shut.", None, "starting", id="no document time"),
    ],
)
def test_what_is_so_as_of_a_day_that_is_over_goes_on_from_nothing(
    text: str, day: str | None, signal: str
) -> None:
    """A state is told of that day; what is to come begins then."""
    assert [mention.signal for mention in find(text, document_time=day)] == [signal]


@pytest.mark.parametrize(
    "text, timex3, reason",
    [
        ("The funeral is next Friday at two.", "2024-08-30T14:00", "as plans are made: in the afternoon"),
        ("At noon they left. At three o'clock they were back.", "2024-08-23T15:00", "after noon"),
        ("It left at 10 p.m. and was to land at 7 a.m.", "2024-08-24T07:00", "so of the next day"),
        ("It has been shut since the end of the year.", "2023", "has begun"),
    ],
)
def test_a_second_look_tells_why(text: str, timex3: str, reason: str) -> None:
    """What it seemed to say at first, and does not, is among the steps."""
    mention = find(text, document_time="2024-08-23")[-1]
    assert (mention.timex3, mention.steps[-1].endswith(reason)) == (timex3, True)
