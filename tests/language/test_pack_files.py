"""What is kept of packs: it serves as long as it is of the very same files."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventline.language.grammar import pack_files
from eventline.language.grammar.pack_files import Sources, keep, sources

TABLES = {"pack": {"language": "xx"}}
MADE = {"literals": ["ago"]}


@pytest.fixture(name="pack")
def a_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one file of a pack, and nothing read ahead."""
    monkeypatch.setattr(pack_files, "PACKS", tmp_path / "packs")
    monkeypatch.setattr(pack_files, "AHEAD", tmp_path / "ahead")
    path = tmp_path / "packs" / "xx.toml"
    path.parent.mkdir()
    path.write_text('[pack]\nlanguage = "xx"\n', encoding="utf-8")
    return path


def test_before_the_build(pack: Path) -> None:
    """The text, and nothing made of it."""
    assert sources("xx") == Sources([("xx.toml", pack.read_text(encoding="utf-8"))], None)


@pytest.mark.usefixtures("pack")
def test_after_the_build(tmp_path: Path) -> None:
    """The tables, and what was made of them."""
    assert keep("xx", MADE) == tmp_path / "ahead" / "xx.pack"
    assert sources("xx") == Sources([("xx.toml", TABLES)], MADE)


def test_after_a_change(pack: Path) -> None:
    """The text again, and the tables once they are read again."""
    keep("xx", MADE)
    pack.write_text('[pack]\nlanguage = "yy"\n', encoding="utf-8")
    assert sources("xx") == Sources([("xx.toml", pack.read_text(encoding="utf-8"))], None)
    keep("xx", MADE)
    assert sources("xx") == Sources([("xx.toml", {"pack": {"language": "yy"}})], MADE)


def test_after_a_change_of_the_code(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text again: other code may number states otherwise."""
    keep("xx", MADE)
    monkeypatch.setattr(pack_files, "_NUMBERING", ("automaton",))
    assert sources("xx") == Sources([("xx.toml", pack.read_text(encoding="utf-8"))], None)


@pytest.mark.usefixtures("pack")
def test_without_the_sources_of_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """The code is what the build saw of it: nothing."""
    monkeypatch.setattr(pack_files, "_NUMBERING", ("nowhere",))
    keep("xx", MADE)
    assert sources("xx").made == MADE


def test_what_was_cut_short(pack: Path) -> None:
    """Is passed over."""
    written = keep("xx", MADE)
    for cut in (-1, 20):
        written.write_bytes(written.read_bytes()[:cut])
        assert sources("xx") == Sources([("xx.toml", pack.read_text(encoding="utf-8"))], None)


def test_a_folder_is_one_pack(pack: Path) -> None:
    """Its files come in the order of their names."""
    folder = pack.with_suffix("")
    folder.mkdir()
    for name in ("words.toml", "dates.toml"):
        (folder / name).write_text("[pack]\n", encoding="utf-8")
    pack.unlink()
    keep("xx", MADE)
    assert sources("xx").files == [("dates.toml", {"pack": {}}), ("words.toml", {"pack": {}})]
