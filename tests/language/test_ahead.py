"""What the build keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventline.exceptions import PackError
from eventline.language import pack_files, regexes
from eventline.language.ahead import build

TINY = """
[pack]
language = "xx"
name = "toki"
triggers = ["DAYWORD"]
[words.DAYWORD]
0 = ["today"]
[[rule]]
name = "today"
pattern = "d:DAYWORD"
build = "named_day(d)"
not_after = ' show\\b'
examples = [["today", "2024-08-23", "2024-08-23"], ["Today", "2019-01-01", "2019-01-01"]]
counter = ["day"]
"""


@pytest.fixture(name="pack", autouse=True)
def a_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one file of a pack, and nothing read ahead."""
    monkeypatch.setattr(pack_files, "PACKS", tmp_path / "packs")
    monkeypatch.setattr(pack_files, "AHEAD", tmp_path / "ahead")
    path = tmp_path / "packs" / "xx.toml"
    path.parent.mkdir()
    path.write_text(TINY, encoding="utf-8")
    return path


def test_tables_and_regular_expressions(tmp_path: Path) -> None:
    """Are kept for all packs."""
    ahead = tmp_path / "ahead"
    assert build() == [ahead / "xx.json", ahead / "regexes.bin"]
    assert list(regexes._kept(ahead)) == [r" show\b"]


def test_a_pack_with_a_mistake(pack: Path) -> None:
    """Is not built."""
    pack.write_text(TINY.replace("show", "(show"), encoding="utf-8")
    with pytest.raises(PackError, match="not_after is no regular expression"):
        build()
