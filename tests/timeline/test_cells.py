from __future__ import annotations

import pytest

from eventline.timeline.cells import clean, fitted, pad, width, wrap


@pytest.mark.parametrize(
    "text,columns",
    [
        ("", 0),
        ("Halt", 4),
        ("Güler", 5),
        ("Gu\u0308ler", 5),
        ("停止", 4),
        ("ｶﾅ", 2),
        ("a\u200bb", 2),
        ("🙂", 2),
    ],
)
def test_width_counts_columns(text: str, columns: int) -> None:
    """Wide characters take two columns, combining marks and joiners none."""
    assert width(text) == columns


@pytest.mark.parametrize(
    "text,expected",
    [
        ("a\n b\tc", "a b c"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("\u202eabc", "\ufffdabc"),
        ("Güler", "Güler"),
        ("a\u00a0b", "a b"),
        ("\x00", "\ufffd"),
    ],
    ids=ascii,
)
def test_clean_keeps_to_one_line(text: str, expected: str) -> None:
    """White space is one blank; what would steer the terminal is shown as U+FFFD."""
    assert clean(text) == expected


@pytest.mark.parametrize(
    "text,columns,lines",
    [
        ("", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("a zusammengesetzt b", 8, ["a", "zusammen", "gesetzt", "b"]),
        ("停止停止", 3, ["停", "止", "停", "止"]),
        ("停", 1, ["停"]),
    ],
)
def test_wrap_breaks_at_blanks_and_inside_long_words(text: str, columns: int, lines: list[str]) -> None:
    """No line is longer than asked, but for a character that is wider than the column."""
    assert wrap(text, columns) == lines


def test_pad_fills_by_columns() -> None:
    """Blanks are counted in columns, not in characters."""
    assert pad("停", 4) == "停  "


def test_fitted_cuts_the_widest_first() -> None:
    """A column that fits is left alone."""
    assert fitted([10, 5], [24, 80], 80) == [10, 5]
    assert fitted([10, 100], [24, 80], 40) == [10, 30]
    assert sum(fitted([30, 30, 100, 30], [24, 18, 80, 16], 74)) == 74
