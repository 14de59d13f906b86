"""Documents and their files."""

from __future__ import annotations

from pathlib import Path

import pytest

import eventline as ev


def test_file_is_read(tmp_path: Path) -> None:
    """A file of UTF-8 becomes a document that knows its name, and who told its date."""
    path = tmp_path / "note.txt"
    path.write_bytes("Erdoğan left\r\non Friday.".encode())
    document = ev.Document.from_file(path, published="2024-08-23")
    assert document == ev.Document(
        text="Erdoğan left\r\non Friday.", name="note.txt", published="2024-08-23", published_from="given"
    )


def test_byte_order_mark_is_no_text() -> None:
    """Offsets count from the first letter."""
    assert ev.Document.from_bytes(b"\xef\xbb\xbfIt ended.").text == "It ended."


@pytest.mark.parametrize(
    "data,reason",
    [
        (b"", "note.txt: there is no text in it: give a file with text"),
        (b" \n\t", "note.txt: there is no text in it: give a file with text"),
        (b"\xef\xbb\xbf", "note.txt: there is no text in it: give a file with text"),
        (b"M\xfcller in 2019", "note.txt: byte 1 is not UTF-8: save the file as UTF-8"),
        (b"\xef\xbb\xbfM\xfcller", "note.txt: byte 4 is not UTF-8: save the file as UTF-8"),
        ("Müll".encode("utf-16"), "note.txt: byte 0 is not UTF-8: save the file as UTF-8"),
    ],
    ids=["empty", "blank", "only a mark", "latin-1", "latin-1 behind a mark", "utf-16"],
)
def test_bytes_that_are_no_document(data: bytes, reason: str) -> None:
    """What cannot be read says where it goes wrong, and what to do."""
    with pytest.raises(ev.DocumentError) as caught:
        ev.Document.from_bytes(data, name="note.txt")
    assert str(caught.value) == reason


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is named."""
    path = tmp_path / "none.txt"
    with pytest.raises(ev.DocumentError) as caught:
        ev.Document.from_file(path)
    assert str(caught.value) == f"{path}: there is no such file: check the name"


def test_folder(tmp_path: Path) -> None:
    """What is no file says why it cannot be read."""
    with pytest.raises(ev.DocumentError, match="it cannot be read: Is a directory"):
        ev.Document.from_file(tmp_path)


def test_name_that_no_file_can_have() -> None:
    """Not even a NUL in a name is a traceback."""
    with pytest.raises(ev.DocumentError, match="it cannot be read: embedded null byte"):
        ev.Document.from_file("a\x00b")


@pytest.mark.parametrize(
    "document,name",
    [
        (ev.Document(text="x", name="note.txt", url="https://example.org/1"), "note.txt"),
        (ev.Document(text="x", url="https://example.org/1"), "https://example.org/1"),
        (ev.Document(text="x"), "article"),
    ],
    ids=["name", "address", "neither"],
)
def test_source(document: ev.Document, name: str) -> None:
    """Evidence names a document as a person would look for it."""
    assert document.source == ev.Source(name, document.url, "")


def test_repr_shows_the_beginning() -> None:
    """A long text does not fill the screen."""
    assert "..." in repr(ev.Document(text="x" * 99))
    assert repr(ev.Document(text="short")).startswith("Document(text='short'")
