"""What many rows gave, and how it looks."""

from __future__ import annotations

import eventline as ev

ROWS = [
    {"t": "Letter", "d": "1850"},
    {"t": "Map", "d": "n.d."},
    {"t": "Note", "d": "see <box> " + "7" * 90},
]


def test_print() -> None:
    """The dated, the undated, and under them each row that was rejected."""
    reading = ev.read_records(ROWS, label="t", when="d")
    assert str(reading).splitlines() == [
        "when  words  event   source",
        "----  -----  ------  -------",
        "1850  1850   Letter  records",
        "",
        "when     words  event  source",
        "-------  -----  -----  -------",
        "undated  n.d.   Map    records",
        "",
        "1 undated",
        "",
        "1 rejected:",
        f"line 3, d: 'see <box> {'7' * 47}...': no date is stated here: write one, or n.d.",
    ]


def test_notebook() -> None:
    """Tables and a list, escaped."""
    page = ev.read_records(ROWS, label="t", when="d")._repr_html_()
    assert page.count("<table>") == 2
    assert "<p>1 rejected</p>\n<ul><li>line 3, d: &#x27;see &lt;box&gt; 7" in page


def test_no_rows() -> None:
    """Nothing is said to be nothing."""
    reading = ev.read_records([], label="t")
    assert (str(reading), reading._repr_html_(), repr(reading)) == (
        "no rows",
        "<p>no rows</p>",
        "<Reading: 0 rows, 0 dated, 0 undated, 0 rejected>",
    )


def test_place_of_a_whole_row() -> None:
    """A row that is rejected as a whole has no field."""
    assert str(ev.RejectedRow(3, "", "5", "it is no row")) == "line 3: '5': it is no row"


def test_many_rejected_rows() -> None:
    """The first are shown, the others counted; all are in the reading."""
    reading = ev.read_records([{"t": "Note", "d": "see box 7"}] * 50, label="t", when="d")
    lines = str(reading).splitlines()
    assert (lines[0], len(lines), lines[-1]) == ("50 rejected:", 22, "... 30 more: see .rejected")
    assert "<p>50 rejected</p>" in reading._repr_html_()
    assert reading._repr_html_().count("<li>") == 21
    assert len(reading.rejected) == 50
