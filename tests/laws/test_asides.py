"""What is told beside a story moves nothing that follows it."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from eventline.language import find

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
