"""What the build keeps."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from eventline.exceptions import PackError
from eventline.language.ahead import build, made
from eventline.language.grammar import pack_files, regexes
from eventline.language.grammar.lexicon import UNKNOWN
from eventline.language.grammar.packs import Made, read_pack

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


def test_all_is_kept(tmp_path: Path) -> None:
    """For all packs."""
    ahead = tmp_path / "ahead"
    assert build() == [ahead / "xx.pack", ahead / "regexes.bin"]
    assert list(regexes._kept(ahead)) == [r" show\b"]
    kept = pack_files.sources("xx")
    assert [name for name, tables in kept.files if isinstance(tables, dict)] == ["xx.toml"]
    pack = read_pack(kept.files, made=Made.of(kept.made or {}))
    assert pack.automaton.ends(pack.lexicon.table["today"], 0) == [(1, (0,))]


def test_a_pack_with_a_mistake(pack: Path) -> None:
    """Is not built."""
    pack.write_text(TINY.replace("show", "(show"), encoding="utf-8")
    with pytest.raises(PackError, match="not_after is no regular expression"):
        build()


def test_the_states_of_a_whole_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    """End where those do that are made anew, over what rules read and over rows of any symbols."""
    monkeypatch.undo()
    files = pack_files.texts("en").items()
    fresh, other = (read_pack(files, strict=False) for _ in range(2))
    written = json.dumps(made(other).record())
    kept = read_pack(files, strict=False, made=Made.of(json.loads(written)))
    table, symbols, draw = fresh.lexicon.table, fresh.lexicon.symbols, random.Random(8)
    assert (kept.lexicon.table, kept.lexicon.symbols) == (table, symbols)
    ended = 0
    for rule in fresh.grammar.rules:
        for example in rule.examples:
            row = [table.get(f" {word}", UNKNOWN) for word in example.phrase.lower().split()]
            for tail in ([], draw.choices(symbols, k=3)):
                ends = fresh.automaton.ends("".join(row + tail), 0)
                assert kept.automaton.ends("".join(row + tail), 0) == ends
                ended += bool(ends)
    assert ended > 300
