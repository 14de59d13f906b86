"""`read_records`."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

import eventline as ev
from eventline.language.finding import Time
from eventline.reading import cells
from eventline.reading.cells import TimeReader, Told
from eventline.reading.timing import time_of

#: Forms in which archives write dates, what is certain of each (its bounds), and three that are no dates.
FORMS = [
    ("1897", "1897-01-01", "1897-12-31"),
    ("14 March 1897", "1897-03-14", "1897-03-14"),
    ("1897 Mar 14", "1897-03-14", "1897-03-14"),
    ("Mar. 14, 1897", "1897-03-14", "1897-03-14"),
    ("March 1897", "1897-03-01", "1897-03-31"),
    ("circa 1740", "1735-01-01", "1745-12-31"),
    ("[1822]", "1822-01-01", "1822-12-31"),
    ("1822?", "1822-01-01", "1822-12-31"),
    ("16??", "1600-01-01", "1699-12-31"),
    ("1703/4", "1704-01-12", "1704-04-04"),
    ("6 Nov. 1811 or 1812", "1811-11-06", "1812-11-06"),
    ("Michaelmas 1602", "1602-09-29", "1602-09-29"),
    ("between 1851 and 1856", "1851-01-01", "1856-12-31"),
    ("before 1788", None, "1787-12-31"),
    ("after 1788", "1789-01-01", None),
    ("not after 1788", None, "1788-12-31"),
    ("1861-1865", "1861-01-01", "1865-12-31"),
    ("1861-65", "1861-01-01", "1865-12-31"),
    ("31 BC", "-0030-01-01", "-0030-12-31"),
    ("17th century", "1600-01-01", "1699-12-31"),
    ("1870s", "1870-01-01", "1879-12-31"),
    ("Q2 1964", "1964-04-01", "1964-06-30"),
    ("n.d.", None, None),
    ("see folder 12", "rejected", "no date is stated here: write one, or n.d."),
    ("30 February 1790", "rejected", "there is no such date: correct it, or leave out the day"),
    ("1865-1861", "rejected", "1865 to 1861 ends before it starts: swap them"),
]


def test_column_of_26_archive_forms_with_three_that_are_no_dates() -> None:
    """Every row is accounted for: each form is read with its bounds, or rejected with its reason."""
    rows = [{"title": f"Paper {n}", "date": text} for n, (text, *_) in enumerate(FORMS)]
    reading = ev.read_records(rows, label="title", when="date")
    assert (len(reading.timeline), len(reading.undated), len(reading.rejected)) == (22, 1, 3)
    assert len(reading) == len(rows) == 26
    bounds = {
        event.stated: (event.when and event.when.earliest, event.when and event.when.latest)
        for event in (*reading.timeline, *reading.undated)
    }
    wanted = {
        text: (first and ev.when(first), last and ev.when(last))
        for text, first, last in FORMS
        if first != "rejected"
    }
    assert bounds == wanted
    assert [(one.line, one.field, one.text, one.reason) for one in reading.rejected] == [
        (line, "date", text, reason)
        for line, (text, kind, reason) in enumerate(FORMS, 1)
        if kind == "rejected"
    ]


def table(text: str) -> io.StringIO:
    """Make a file of CSV."""
    return io.StringIO(text)


def test_columns_of_an_event() -> None:
    """Label, id, names and source come from their columns, the wording and the line stay in the evidence."""
    rows = table(
        "no,title,date,who,town,kind,from\n"
        "7,Treaty signed,c. 1740,Anna; Karl,Ghent,war|peace,https://example.org/7\n"
    )
    reading = ev.read_records(
        rows,
        label="title",
        when="date",
        id="no",
        actors="who",
        places=["town"],
        tags=lambda row: row["kind"].split("|"),
        source="from",
    )
    (event,) = reading.timeline
    assert (event.id, event.label, event.stated) == ("7", "Treaty signed", "c. 1740")
    assert (event.actors, event.places, event.tags) == (("Anna", "Karl"), ("Ghent",), ("war", "peace"))
    assert event.evidence is not None
    assert event.evidence.source == ev.Source("https://example.org/7", "https://example.org/7")
    assert event.evidence.steps == ("line 2: 'c. 1740'", "about: P5Y to both sides")
    assert event.evidence.sentence.startswith("no: 7; title: Treaty signed; date: c. 1740")
    assert event.evidence.produced_by == "eventline.read_records"


def test_source_of_all_rows(tmp_path: Path) -> None:
    """Without a column it is the file, or the source that is given."""
    path = tmp_path / "letters.csv"
    path.write_text("title,date,from\nLetter,1850,\n", "utf-8")
    by_file = ev.read_records(path, label="title", when="date", source="from").timeline[0]
    given = ev.read_records(path, label="title", when="date", source=ev.Source("box 7")).timeline[0]
    assert [event.evidence and event.evidence.source.name for event in (by_file, given)] == [
        "letters.csv",
        "box 7",
    ]


def test_reading_again_gives_the_same_ids() -> None:
    """Ids are made of the content: neither the order of rows nor rows beside them change one."""
    rows = [{"title": "Letter", "date": "1850"}, {"title": "Map", "date": "n.d."}]
    first = ev.read_records(rows, label="title", when="date")
    again = ev.read_records([{"title": "Note"}, *reversed(rows)], label="title", when="date")
    assert first.timeline.ids == again.timeline.ids
    assert set(first.undated.ids) < set(again.undated.ids)


def test_corrections_are_made_again_after_reading_again() -> None:
    """A correction of one reading holds in the next."""
    rows = [{"title": "Letter", "date": "c. 1850"}]
    first = ev.read_records(rows, label="title", when="date").timeline
    better = first.correct(ev.Correction(first[0].id, ev.when("1852-03"), "the postmark", "A. Clerk"))
    again = ev.read_records(rows, label="title", when="date").timeline
    assert again.correct(*map(ev.from_record, map(ev.to_record, better.corrections))) == better


def test_id_of_two_rows() -> None:
    """The first row keeps it, the second is rejected."""
    rows = [{"title": "Letter", "no": 7}, {"title": "Map", "no": 7.0}, {"title": "Note", "no": None}]
    reading = ev.read_records(rows, label="title", id="no")
    assert [str(one) for one in reading.rejected] == [
        "line 2, no: '7': it is the id of line 1 too: give each its own"
    ]
    assert len(reading.undated) == 2


def test_equal_rows_are_two_events() -> None:
    """Nothing is dropped because it is there twice."""
    rows = [{"title": "Letter", "date": "1850"}] * 2
    reading = ev.read_records(rows, label="title", when="date")
    assert len(reading.timeline) == 2


def test_label_is_needed() -> None:
    """A row without one is rejected."""
    reading = ev.read_records([{"title": " ", "date": "1850"}], label="title", when="date")
    assert [str(one) for one in reading.rejected] == [
        "line 1, title: '': there is no label: say what happened"
    ]


def test_broken_rows_are_rejected() -> None:
    """A row with too many cells, or that is none, is told as it stands."""
    reading = ev.read_records(table("title,date\nLetter,1850,Leeds\n"), label="title", when="date")
    assert [str(one) for one in reading.rejected] == [
        "line 2: 'Letter | 1850': it has 3 cells under 2 heads: quote what holds the separator"
    ]


@pytest.mark.parametrize(
    "start,end,when,stated",
    [
        ("1914", "1918", "1914/1918", "1914 / 1918"),
        ("1914", "18", "1914/1918", "1914 / 18"),
        ("1900", "present", "1900/", "1900 / present"),
        ("1900", "", "1900/", "1900"),
        ("1900", "n.d.", "1900/", "1900 / n.d."),
        ("1900", "..", "1900/..", "1900 / .."),
        ("", "1920", "/1920", "1920"),
        ("..", "1920", "../1920", ".. / 1920"),
        ("", "", None, ""),
        ("..", "..", None, ".. / .."),
    ],
)
def test_spans(start: str, end: str, when: str | None, stated: str) -> None:
    """Start and end make an interval; what is not said of an end is not made up."""
    (event,) = (
        event
        for reading in [ev.read_records([{"t": "x", "a": start, "b": end}], label="t", start="a", end="b")]
        for event in (*reading.timeline, *reading.undated)
    )
    assert (event.when, event.stated) == (when and ev.when(when), stated)


@pytest.mark.parametrize(
    "start,end,field,reason",
    [
        ("1918", "1914", "a + b", "1918/1914 ends before it starts: swap them"),
        ("1918", "box 7", "b", "no date is stated here: write one, or n.d."),
        ("", "box 7", "b", "no date is stated here: write one, or n.d."),
        ("box 7", "1918", "a", "no date is stated here: write one, or n.d."),
        ("1914-1918", "1920", "a + b", "when('1914/1918') is no end of an interval"),
        ("10 May 1918", "or June", "b", "'or' is no part of a date"),
    ],
)
def test_spans_that_are_none(start: str, end: str, field: str, reason: str) -> None:
    """The row is rejected, with the column that is to blame."""
    reading = ev.read_records([{"t": "x", "a": start, "b": end}], label="t", start="a", end="b")
    assert [one.field for one in reading.rejected] == [field]
    assert reading.rejected[0].reason.startswith(reason)


def test_start_and_end_are_one_statement_only_where_it_is_a_span(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where both together are read as anything else, the end is what could not be read."""
    read = TimeReader.told

    def told(self: TimeReader, cell: object, document_time: Time) -> Told:
        return Told(ev.when("1666"), "") if cell == "1666–7" else read(self, cell, document_time)

    monkeypatch.setattr(TimeReader, "told", told)
    reading = ev.read_records([{"t": "x", "a": "1666", "b": "7"}], label="t", start="a", end="b")
    assert [one.field for one in reading.rejected] == ["b"]


def test_end_of_what_may_last() -> None:
    """Beside *when*, an end makes a span, and no end makes none."""
    rows = [{"t": "Fair", "a": "1851-05", "b": "1851-10"}, {"t": "Fire", "a": "1852"}]
    reading = ev.read_records(rows, label="t", when="a", end="b")
    assert [event.when for event in reading.timeline] == [ev.when("1851-05/1851-10"), ev.when("1852")]


@pytest.mark.parametrize(
    "date,low,high,when",
    [
        ("c. 1796", "1791", "1799", ev.when(earliest="1791", latest="1799")),
        ("", "1791", "1801", ev.when(earliest="1791", latest="1801")),
        ("n.d.", "", "1801", ev.when(latest="1801")),
        ("1796", "1791", "1801", ev.when("1796")),
        ("1796", "", "", ev.when("1796")),
    ],
    ids=["cut", "bounds only", "one bound", "inside", "no bounds"],
)
def test_bounds(date: str, low: str, high: str, when: object) -> None:
    """Bounds are a time of their own, and cut what stands beside them."""
    rows = [{"t": "Vase", "d": date, "lo": low, "hi": high}]
    reading = ev.read_records(rows, label="t", when="d", earliest="lo", latest="hi")
    assert [event.when for event in reading.timeline] == [when]


@pytest.mark.parametrize(
    "date,low,high,text",
    [
        ("1850", "1860", "1870", "line 1, d + lo + hi: '1850 / 1860 / 1870': 1850 lies outside its bounds"),
        (
            "",
            "1900",
            "1800",
            "line 1, lo + hi: '1900 / 1800': earliest 1900 lies after latest 1800: swap them",
        ),
        ("", "1900-01-01T10:00Z", "1901", "line 1, lo + hi: '1900-01-01T10:00Z / 1901': earliest"),
    ],
    ids=["outside", "crossed", "zoned and naive"],
)
def test_bounds_that_contradict(date: str, low: str, high: str, text: str) -> None:
    """A contradiction is reported, not resolved."""
    rows = [{"t": "Vase", "d": date, "lo": low, "hi": high}]
    reading = ev.read_records(rows, label="t", when="d", earliest="lo", latest="hi")
    assert str(reading.rejected[0]).startswith(text)
    assert len(reading.timeline) == 0


def test_clock_times_that_are_all_midnight_are_days() -> None:
    """A column of days that was kept as moments is read as days; one other clock time, and none is."""
    days = [{"t": "a", "d": dt.datetime(2019, 5, 1)}, {"t": "b", "d": "2019-05-02 00:00:00"}, {"t": "c"}]
    read = ev.read_records(days, label="t", when="d").timeline
    assert [event.when for event in read] == [ev.when("2019-05-01"), ev.when("2019-05-02")]
    assert read[0].evidence is not None
    assert read[0].evidence.steps[-1] == "all clock times of this column are midnight: read as days"
    mixed = ev.read_records([*days, {"t": "d", "d": "2019-05-03T10:00"}], label="t", when="d").timeline
    assert mixed[1].when == ev.when("2019-05-02T00:00:00")


def test_zoned_midnight_is_a_moment() -> None:
    """Who states a zone states a moment."""
    moment = dt.datetime(2019, 5, 1, tzinfo=dt.UTC)
    (event,) = ev.read_records([{"t": "a", "d": moment}], label="t", when="d").timeline
    assert event.when == ev.when(moment)


def test_years_among_midnights_stay() -> None:
    """Only clock times become days."""
    rows = [{"t": "a", "d": dt.datetime(2019, 5, 1)}, {"t": "b", "d": "2020"}]
    assert ev.read_records(rows, label="t", when="d").timeline[1].when == ev.when("2020")


@pytest.mark.parametrize(
    "written",
    ["2024-08-23", dt.date(2024, 8, 23), "pub", lambda row: row["pub"]],
    ids=["text", "date", "column", "function"],
)
def test_document_time(written: object) -> None:
    """Relative words hang on one time for all rows, or on that of their row."""
    rows = [{"t": "Halt", "d": "last week", "pub": dt.datetime(2024, 8, 23)}]
    (event,) = ev.read_records(rows, label="t", when="d", document_time=written).timeline  # type: ignore[arg-type]  # each of them may be
    assert event.when == ev.when("2024-W33")


@pytest.mark.parametrize(
    "pub,reason",
    [
        (None, "line 1, d: 'last week': 'last week' needs the day the text was published"),
        ("box 7", "line 1, pub: 'box 7': no date is stated here"),
        ("1914-1918", "line 1, pub: '1914-1918': 1914/1918 is no document time: give a date"),
    ],
    ids=["none", "no date", "an interval"],
)
def test_document_time_that_is_none(pub: object, reason: str) -> None:
    """The row is rejected, and the column to blame is named."""
    rows = [{"t": "Halt", "d": "last week", "pub": pub}]
    reading = ev.read_records(rows, label="t", when="d", document_time="pub")
    assert str(reading.rejected[0]).startswith(reason)


def test_functions_of_a_row() -> None:
    """What a function makes of a row is its cell; where it fails, the row is rejected."""

    def date(row: Mapping[str, str]) -> object:
        return ev.when(row["d"])

    rows = [{"t": "a", "d": "2001-21"}, {"t": "b", "d": "2001-99"}, {"t": "c"}]
    reading = ev.read_records(rows, label="t", when=date)
    assert [event.when for event in reading.timeline] == [ev.when("2001-21")]
    assert [str(one) for one in reading.rejected] == [
        "line 2, date: '': '2001-99' at 5: expected a month 01-12 or a season 21-41",
        "line 3, date: '': KeyError: 'd'",
    ]


@pytest.mark.parametrize(
    "wanted,message",
    [
        ({"when": "dat"}, "records: no row has a column 'dat': do you mean 'date'"),
        ({"actors": ["people", "?"]}, "records: no row has a column 'people': there are 'title', 'date'"),
        ({"document_time": "published"}, "records: no row has a column 'published'"),
        ({"when": ["date"]}, "records: ['date'] is no column: name one column, or give a function"),
        ({"when": "date", "start": "date"}, "records: when= and start= both say when it began"),
        ({"earliest": "date", "end": "date"}, "records: earliest= and latest= bound one date"),
    ],
    ids=["a typo", "no such", "no time and no column", "a list", "when and start", "bounds and end"],
)
def test_columns_that_are_none(wanted: dict[str, str], message: str) -> None:
    """A column that no row has is an error of the call, not of the rows."""
    with pytest.raises(ev.DocumentError) as caught:
        ev.read_records([{"title": "Letter", "date": "1850"}], label="title", **wanted)  # type: ignore[arg-type]  # names of columns
    assert str(caught.value).startswith(message)


def test_rows_that_are_none_have_no_columns_to_miss() -> None:
    """They are rejected, each by itself."""
    reading = ev.read_records(["letters.csv"], label="title")
    assert [one.reason for one in reading.rejected] == ["it is no row: give a dict of columns and cells"]


def test_column_that_some_row_has() -> None:
    """Rows may have other columns each; no rows at all have no columns to miss."""
    rows = [{"title": "Letter"}, {"title": "Map", "date": "1850"}]
    assert repr(ev.read_records(rows, label="title", when="date")) == (
        "<Reading: 2 rows, 1 dated, 1 undated, 0 rejected>"
    )
    assert len(ev.read_records([], label="title", when="date")) == 0


def test_ambiguous_rows_are_listed_where_one_reading_was_chosen() -> None:
    """Records keep all readings, unless the policy says otherwise."""
    rows = [{"t": "Letter", "d": "3/4/1921"}]
    choose = ev.ResolutionPolicy(ambiguous="choose")
    assert len(ev.read_records(rows, label="t", when="d").timeline.ambiguous) == 0
    assert len(ev.read_records(rows, label="t", when="d", policy=choose).timeline.ambiguous) == 1


def test_time_without_cells() -> None:
    """No columns of time is no time."""
    assert time_of({}) == Told(None)


@pytest.mark.parametrize("count", [100, 200])
def test_each_text_is_read_once(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """However many rows have it, be it a date or none."""
    asked: list[str] = []

    def counted(field: str, **rest: object) -> ev.Resolution | None:
        asked.append(field)
        return ev.read_field(field, **rest)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(cells, "read_field", counted)
    rows = [{"t": "Paper", "d": ("c. 1850", "1851-53", "see box 7")[number % 3]} for number in range(count)]
    assert len(ev.read_records(rows, label="t", when="d")) == count
    assert sorted(filter(None, asked)) == ["1851-53", "c. 1850", "see box 7"]
