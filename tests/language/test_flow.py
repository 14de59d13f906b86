"""Paragraphs that are wrapped at a width, and wide gaps, as in mails, books and notes."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import eventline as ev
from eventline.language.flow import Flow, unwrapped

PROSE = (
    "The council said that the bridge, which had been shut since the flood in October last year, would open "
    "again on 5 May 2025 at half past nine, and that the ferry would stop on the first boat day in June. "
    "A month later, on the second Monday of July, the tolls end; they were to end in the spring of 2019."
)
WORDS = st.lists(st.text("abMay 15.-*>\t", min_size=1, max_size=12), max_size=60).map(" ".join)


@pytest.mark.parametrize("width", [40, 50, 60, 66, 72, 80, 100])
def test_wrapped_prose_is_read_as_one_line(width: int) -> None:
    """At any width; a mention has its words as they are written, with their line end."""
    wrapped = textwrap.fill(PROSE, width)
    found = ev.find(wrapped, document_time="2025-02-01")
    plain = ev.find(PROSE, document_time="2025-02-01")
    assert [one.timex3 for one in found] == [one.timex3 for one in plain]
    assert [(one.start, one.end) for one in found] == [(one.start, one.end) for one in plain]
    assert all(one.text == wrapped[one.start : one.end] for one in found)


def test_indented_and_quoted_paragraphs_are_wrapped_too() -> None:
    """Where the lines begin with spaces, with the signs of a mail, or with those of a comment."""
    plain = [one.timex3 for one in ev.find(PROSE, document_time="2025-02-01")]
    for sign in ("    ", "\t", "> ", ">", "> > ", "# ", "// "):
        wrapped = textwrap.indent(textwrap.fill(PROSE, 60), sign)
        found = ev.find(wrapped, document_time="2025-02-01")
        assert [one.timex3 for one in found] == plain
        assert all(one.text == wrapped[one.start : one.end] for one in found)


def test_each_paragraph_has_its_width() -> None:
    """A list or a note may be narrower than what stands around it."""
    wide = "A line of a wide paragraph, which is far longer than any of those that stand below it.\n\n"
    note = (
        "  * It was set up in a village by the sea in October\n    2019, and was moved to a town in spring.\n"
    )
    assert [one.timex3 for one in ev.find(wide + note)] == ["2019-10", "XXXX-SP"]


@pytest.mark.parametrize(
    "text",
    [
        "Open from March until the end of May\n20 guests at most",
        "- the long list of things to do before the fifth of May\n- 2020 was another year",
        "2020-01-05 the pump was stopped at 10:30\n2020-01-06 the pump was started at 10:40",
        "A line that is followed by an empty one, in May\n\n2020 was another year",
        "\n".join(
            ["A short line in May", "2020 " + "is the year of a line that is far longer than others" * 3]
        ),
        "1. A heading that is long enough to be full in May\n2. Another such heading of the same kind",
        "3 May: The long list of what was done ends.\nJune: Done.\nJuly: Begun anew, until it ended.\nAugust",
        "",
    ],
    ids=["short", "list", "log", "paragraphs", "long lines", "numbered", "entries", "nothing"],
)
def test_lines_of_their_own_stay(text: str) -> None:
    """Short lines, lists, logs, and texts whose paragraphs are lines."""
    assert unwrapped(text) == text


@given(WORDS, st.integers(20, 140))
def test_no_code_point_moves(text: str, width: int) -> None:
    """Law: only line ends change, and the signs behind them, and only to spaces."""
    wrapped = "\n".join(textwrap.wrap(text, width))
    read = unwrapped(wrapped)
    assert len(read) == len(wrapped)
    assert all(a == b or (a in "\n> " and b == " ") for a, b in zip(wrapped, read, strict=True))
    for mention in ev.find(wrapped, document_time="2025-02-01"):
        assert mention.text == wrapped[mention.start : mention.end]


def test_wide_gaps_are_read_as_one_space() -> None:
    """Behind the end of a sentence, between words, as a tab; a mention stands where it was written."""
    text = "It  fell on 5   May  2020.   On\t\tthe  second  floor a door   was left.  In  June it rained."
    found = ev.find(text, document_time="2020-09-01")
    assert [(one.text, one.timex3) for one in found] == [("5   May  2020", "2020-05-05"), ("June", "2020-06")]
    assert all(text[one.start : one.end] == one.text for one in found)


@given(st.lists(st.sampled_from([" ", "  ", "\t", "a", "5", "May", "\n", " \t "]), max_size=30).map("".join))
def test_what_is_read_stands_in_the_text(text: str) -> None:
    """Law: each code point that is read is one of the text, in its order, and only spaces are left out."""
    flow = Flow.of(text)
    places = [flow.origin(at) for at in range(len(flow.text))]
    assert places == sorted(set(places))
    written = unwrapped(text)
    assert "".join(written[at] for at in places) == flow.text
    left_out = set(range(len(text))) - set(places)
    assert all(written[at] in " \t" for at in left_out)  # a line that goes on is one of them


@pytest.mark.parametrize(
    "text, words, value",
    [
        ("**2019**: The firm was founded.", "2019", "2019"),
        ("- **May 2019:** founded", "May 2019", "2019-05"),
        ("It fell on _Friday_, they said.", "Friday", "2024-08-23"),
        ("It fell on **3** May.", "3** May", "2024-05-03"),
        ("It fell  on  ***3 May*** and rose.", "3 May", "2024-05-03"),
    ],
    ids=["year", "bullet", "underscores", "a part of it", "gaps"],
)
def test_signs_of_emphasis_are_not_read(text: str, words: str, value: str) -> None:
    """As Markdown has them; the mention has the words that stand in the text."""
    (found,) = ev.find(text, document_time="2024-08-23")
    assert (found.text, found.timex3) == (words, value)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize("text", ["my_2019_file", "a = 2*2019*3", "see file_3_may.txt", r"\*3 may* x"])
def test_other_stars_and_underscores_stay(text: str) -> None:
    """In names and in sums they are what they were."""
    assert Flow.of(text).text == text


@pytest.mark.parametrize(
    "text, words",
    [
        ("The 'noon' gun was late.", "noon"),
        ("He said: 'It shut on Friday night'.", "Friday night"),
        ("'It began at 9 a.m.', she said.", "9 a.m."),
        ("It took two days' time.", "two days"),
    ],
    ids=["whole", "at the end", "dot", "owner"],
)
def test_a_quotation_may_end_behind_a_time(text: str, words: str) -> None:
    """With the sign that is an apostrophe too."""
    assert [one.text for one in ev.find(text, document_time="2024-08-23")] == [words]
