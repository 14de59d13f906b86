"""What is told beside a story moves nothing that follows it."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from eventline.language import find
from eventline.language.finding import Genre

#: Stories, with places for asides of nouns, and what follows them.
_STORIES = [
    "In {year} the army came. The castle{of_thing} fell on 3 July.",
    "In {year} he took the town. The castle{of_thing} was burned. In October it rained.",
    "The siege began in March {year}. The abbot{of_man} left on 9 April. Two days later he died.",
    "In {year} he came to the abbey{of_thing}. That June the abbot{of_man} sent him away.",
    "On 4 May {year} the abbot{of_man} wrote to him. The next day the castle{of_thing} fell.",
    "In {year} they met. By the end of June the castle{of_thing} had a roof. In July snow fell.",
]
_OF_THINGS = [
    ", built in {past},", ", which had been begun in {past},", ", first named in a deed of {past},",
    ", a ruin since {past},", " (raised in {past})", ", burned in {past} and again in {later},",
    ", standing since {past},", " – laid out by monks in {past} –", ", blown up in {past},",
    ", the prize of the {past} war,", ", whose walls dated from {past},", ", held under the {past} act,",
    ", larger than in {past},",
]  # fmt: skip
_OF_MEN = [
    ", born in {past},", ", who had come in {past},", ", a monk since {past},", " (ordained in {past})",
    ", elected in {past} and again in {later},", ", a veteran of the {past} war,", ", who came in {past},",
    ", widowed in {past},", ", as proud as in {past},",
]  # fmt: skip
_YEAR = re.compile(r"\d{4}")


@settings(deadline=None, max_examples=80)
@given(
    st.sampled_from(_STORIES), st.sampled_from(_OF_THINGS), st.sampled_from(_OF_MEN), st.integers(1700, 1950)
)
def test_an_aside_moves_nothing(story: str, of_thing: str, of_man: str, year: int) -> None:
    """The times of a story are those of the same story without its asides."""
    past = [one.format(past=year - 40, later=year - 30) for one in (of_thing, of_man)]
    plain = story.format(year=year, of_thing="", of_man="")
    text = story.format(year=year, of_thing=past[0], of_man=past[1])
    asides = {str(year - 40), str(year - 30)}
    found = [one for one in find(text, genre="narrative") if not asides.intersection(_YEAR.findall(one.text))]
    assert [(one.text, one.timex3, one.value) for one in found] == [
        (one.text, one.timex3, one.value) for one in find(plain, genre="narrative")
    ]


#: What had been done before what a story tells, and its time.
_HAD_BEEN = [
    "It had been sold {}.", "Nobody had, {}, looked at it.", "It had undergone repairs {}.",
    "It was built by men who had come {}.", "She had drunk from it {}.",
]  # fmt: skip
_BEFORE = [
    "the previous Friday", "the previous Friday at 16:50", "at noon the Friday before", "on {day} March",
    "three days earlier", "the month before", "at ten the night before", "in {past}", "the previous August",
]  # fmt: skip
_NEXT = [
    "At 9.21 a.m. it rang.", "Two hours later it rang.", "The next day it rang.", "A week later it rang.",
    "It rang the following evening.", "On the 29th it rang.", "On 30 March it rang.", "In November it rang.",
]  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(
    st.sampled_from(_HAD_BEEN),
    st.sampled_from(_BEFORE),
    st.sampled_from(_NEXT),
    st.integers(1700, 2019),
    st.integers(20, 28),
    st.sampled_from(["news", "narrative"]),
)
def test_what_had_been_moves_nothing(
    had_been: str, before: str, following: str, year: int, day: int, genre: Genre
) -> None:
    """A story goes on from its own time, not from that of what had been done before it."""
    main = f"On {day} March {year} at 8 a.m. the bell fell."
    aside = had_been.format(before.format(day=day - 9, past=year - 40))
    plain, told = (
        find(text, document_time="2021-06-02", genre=genre)[-1]
        for text in (f"{main} {following}", f"{main} {aside} {following}")
    )
    assert plain.timex3 == told.timex3
