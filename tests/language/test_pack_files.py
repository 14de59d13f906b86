"""Tables read ahead: they serve as long as the files of the pack are the very same."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventline.language import pack_files
from eventline.language.pack_files import read_ahead, sources

TABLES = {"pack": {"language": "xx"}}


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
    """The text."""
    assert sources("xx") == [("xx.toml", pack.read_text(encoding="utf-8"))]


@pytest.mark.usefixtures("pack")
def test_after_the_build(tmp_path: Path) -> None:
    """The tables."""
    assert read_ahead() == [tmp_path / "ahead" / "xx.json"]
    assert sources("xx") == [("xx.toml", TABLES)]


def test_after_a_change(pack: Path) -> None:
    """The text again, and the tables once they are read again."""
    read_ahead()
    pack.write_text('[pack]\nlanguage = "yy"\n', encoding="utf-8")
    assert sources("xx") == [("xx.toml", pack.read_text(encoding="utf-8"))]
    read_ahead()
    assert sources("xx") == [("xx.toml", {"pack": {"language": "yy"}})]


def test_what_was_cut_short(pack: Path, tmp_path: Path) -> None:
    """Is passed over."""
    (written,) = read_ahead()
    written.write_text(written.read_text(encoding="utf-8")[:20], encoding="utf-8")
    assert written.parent == tmp_path / "ahead"
    assert sources("xx") == [("xx.toml", pack.read_text(encoding="utf-8"))]


def test_a_folder_is_one_pack(pack: Path) -> None:
    """Its files come in the order of their names."""
    folder = pack.with_suffix("")
    folder.mkdir()
    for name in ("words.toml", "dates.toml"):
        (folder / name).write_text("[pack]\n", encoding="utf-8")
    pack.unlink()
    read_ahead()
    assert sources("xx") == [("dates.toml", {"pack": {}}), ("words.toml", {"pack": {}})]
