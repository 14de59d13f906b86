"""What is part of an identifier, an address or a code, and no words."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.language.text.identifiers import in_identifier


@pytest.mark.parametrize(
    "text",
    [
        "The key 7f1c2a90-251d-418d-9ab1 was lost.",
        "build 11aa0d42-bc35-48ec failed",
        "It runs in eu-north-1d and in eu-north-2w.",
        "alarm 90d1-b46e-434a-a60f",
        "the signs U+0226A, U+021BC and U+022CE",
        "rows 09BC, 309A and 026D",
        "a sum of 02:26:c3:01:5e",
        "a sum of ab:02:26",
        "call os.sep or feast.easter or _.today here",
        "echo ${today} and #{eid}",
        "?q=is%3Apr&month=%3Apr",
        "see https://example.org/nightly/notes and (http://a.example/blog/september-2016-notes)",
        "x=5d+3h",
        "key 88ab-430a-91fe-0h45-9z",
        "the nets 2003:db8::4/126, 2002:c0a8:101::/48 and 2019::1",
        "fingerprint 11:22:33:F9:C3:D2",
        "Monday.com fell; see friday.txt and april.jones@example.org",
        "call today() in /data/may/june and D:\\Notes\\May\\June, ~/april and ../april",
        "years[1984] and _[1850]",
    ],
)
def test_pieces_of_codes_are_no_times(text: str) -> None:
    """Nothing is found in them."""
    assert ev.find(text, document_time="2024-08-23") == []


@pytest.mark.parametrize(
    "text, words",
    [
        ("It lasts 10d-20d.", ["10d", "20d"]),
        ("steps of 5d-10d-15d", ["5d", "10d"]),
        ("At 10:30:AM it began. 2019:Be kind.", ["10:30", "2019"]),
        ("They met at 9am-5pm, mid-May, and on Mon-Wed.", ["9am", "5pm", "mid-May", "Mon", "Wed."]),
        ("It fell in the mid-80s.", ["the mid-80s"]),
        ("He left London.Today he is back.", ["Today"]),
        ("Date:2024-05-03, from 10:30:", ["2024-05-03", "10:30"]),
        ("May/June/July", ["May", "June", "July"]),
        ("and/or today", ["today"]),
        ("70% in 2010", ["2010"]),
        ("Monday /Tuesday, and on Friday.we left", ["Monday", "Tuesday", "Friday"]),
        ("Friday@9am, today (Friday) [2019]", ["Friday@9am", "today", "Friday", "2019"]),
    ],
)
def test_signs_beside_times_leave_them_times(text: str, words: list[str]) -> None:
    """A hyphen, a slash or a colon alone makes no code."""
    assert [one.text for one in ev.find(text, document_time="2024-08-23")] == words


def test_what_begins_or_ends_a_text_has_nothing_beside_it() -> None:
    """No sign is looked for outside the text."""
    assert not in_identifier("may", 0, 3)
    assert not in_identifier("-may", 1, 4)


@pytest.mark.parametrize(
    "text, words",
    [
        ("One may wish to go. The two may meet. Each may stay.", []),
        ("In the following may be found a list.", []),
        ("They may first go. One may second it.", []),
        ("We met on the second of may and left in may 2019.", ["the second of may", "may 2019"]),
        ("I went on 2 may and in May.", ["2 may", "May"]),
        ("we met on the second of may and left", ["the second of may"]),
        ("ok 5 -   hour() passed", []),
        ("open 10 - noon", ["10", "noon"]),
    ],
)
def test_verbs_and_lists_are_no_times(text: str, words: list[str]) -> None:
    """In small letters "may" is a verb behind a word, where not all is in small letters."""
    assert [one.text for one in ev.find(text, document_time="2024-08-23")] == words
