from __future__ import annotations

import pytest

import eventline as ev
from eventline.timeline.cells import width
from eventline.timeline.query import Mode


def test_the_report_as_a_table(tl: ev.Timeline) -> None:
    """Dates as known, a chosen reading starred, undated events last and counted."""
    assert str(tl).splitlines() == [
        "when               words              event                  source",
        "-----------------  -----------------  ---------------------  -----------",
        "2019               That year          Deal struck            patrols.txt",
        "2019               In 2019            Operation begins       patrols.txt",
        "since 2019         since 2019         344 patrols            patrols.txt",
        "2023-10            October last year  Patrols halted         patrols.txt",
        "2024-08-22*        Thursday           Patrols resumed        patrols.txt",
        "before 2024-08-23  recently           Minister speaks",
        "undated                               Constitution accepted",
        "",
        "* chosen from several readings: see .ambiguous",
        "1 undated",
    ]


@pytest.mark.parametrize(
    "mode,last",
    [
        ("certain", "2 certainly in 2019; 1 more possible: mode='possible'; 1 undated"),
        ("possible", "4 possibly in 2019, 2 of them certainly; 1 undated"),
    ],
)
def test_a_query_ends_with_what_it_left_out(tl: ev.Timeline, mode: Mode, last: str) -> None:
    """The last line counts what is certain, what is only possible, and what is undated."""
    assert str(tl.during("2019", mode=mode)).splitlines()[-1] == last


def test_a_question_of_record_leaves_nothing_open(tl: ev.Timeline) -> None:
    """Who took part is known, so the line says no more."""
    assert str(tl.by_actor("Russia")).splitlines()[-1] == "2 with Russia"


def test_an_empty_answer_still_says_what_was_left_out(tl: ev.Timeline) -> None:
    """No table, one line."""
    assert str(tl.during("2020")) == "0 certainly in 2020; 1 more possible: mode='possible'; 1 undated"


def test_an_empty_timeline_says_so() -> None:
    """Nothing is printed as something."""
    assert str(ev.Timeline()) == "no events"


def test_empty_columns_are_left_out() -> None:
    """Without words and sources there are two columns."""
    assert str(ev.Timeline([ev.event("Deal", when="2019")])) == "when  event\n----  -----\n2019  Deal"


def test_several_sources_are_counted() -> None:
    """The first source is named, the others counted; one that tells twice counts once."""
    told = [ev.Evidence(source=ev.Source(name)) for name in ("a.txt", "b.txt", "a.txt")]
    assert (
        str(ev.Timeline([ev.event("Deal", when="2019", evidence=told)])).splitlines()[-1]
        == "2019  Deal   a.txt +1"
    )


LONG = [
    ev.event("An event whose label goes on and on " * 4, when="2019", stated="some time in the year of 2019",
             evidence=ev.Evidence(source=ev.Source("a/very/long/path/to/some/file/of/notes.txt"))),
    ev.event("停止" * 40, when="2019/2021", stated="الجمعة", evidence=ev.Evidence(source=ev.Source("新聞"))),
]  # fmt: skip


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_no_line_is_too_wide(columns: int) -> None:
    """Cells wrap, so that every line fits, wide characters and all."""
    tl = ev.Timeline(LONG).during("2019/2020")
    assert max(width(line) for line in tl.table(columns=columns).splitlines()) <= columns


def test_a_table_is_never_narrower_than_it_can_be_read() -> None:
    """Forty columns are the least."""
    assert ev.Timeline(LONG).table(columns=1) == ev.Timeline(LONG).table(columns=40)


def test_nothing_is_cut_off() -> None:
    """All words of a wrapped cell are there."""
    text = ev.Timeline(LONG[:1]).table(columns=40)
    assert text.replace("\n", " ").split().count("goes") == 4


def test_the_html_table_is_plain_and_escaped(tl: ev.Timeline) -> None:
    """A caption, column and row headings, sentences that open, and no markup from the data."""
    page = ev.Timeline([*tl, ev.event("<b>&", when="2020", stated="<i>")]).during("2020")._repr_html_()
    assert "<caption>Timeline: 1 event, 2020</caption>" in page
    assert '<th scope="col">when</th>' in page
    assert '<th scope="row">2020</th><td dir="auto">&lt;i&gt;</td><td dir="auto">&lt;b&gt;&amp;</td>' in page
    assert "1 certainly in 2020; 1 more possible: mode=&#x27;possible&#x27;; 1 undated" in page


def test_a_row_of_the_html_table_opens_its_sentence(tl: ev.Timeline) -> None:
    """The sentence is in the page, and a chosen reading is explained."""
    page = tl._repr_html_()
    assert (
        "<details><summary>Deal struck</summary><blockquote>That year they struck a deal.</blockquote>"
        in page
    )
    assert "* chosen from several readings" in page


def test_a_long_html_table_is_cut_and_counted() -> None:
    """A notebook is not flooded."""
    page = ev.Timeline(ev.event(f"{n}", when="2019") for n in range(502))._repr_html_()
    assert page.count("<tr>") == 502
    assert "2 more events" in page


def test_a_small_html_table_has_no_foot() -> None:
    """Nothing to say, nothing said."""
    assert "<tfoot>" not in ev.Timeline([ev.event("Deal", when="2019")])._repr_html_()


def test_a_long_table_shows_both_ends_and_counts_the_rest() -> None:
    """A terminal is not flooded, and nothing is left out unsaid."""
    tl = ev.Timeline(ev.event(f"{n}", when=f"{1000 + n}") for n in range(1003))
    lines = str(tl).splitlines()
    assert len(lines) == 2 + 1000 + 1
    assert lines[501:504] == ["1499  499", "... 3 more events ...", "1503  503"]
    assert len(str(tl[:1000]).splitlines()) == 2 + 1000
