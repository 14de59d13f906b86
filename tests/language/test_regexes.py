"""Regular expressions compiled ahead: the very same as those that `re` compiles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from eventline.language.grammar import pack_files, regexes
from eventline.language.grammar.looks import Look
from eventline.language.grammar.packs import load_pack
from eventline.language.grammar.regexes import compiled, keep, reach

SOURCES = (r"(?:\b(?:in|since) )\Z", r"\s(?!people\b)[a-zäß]+s\b", "a|b", "")


@pytest.fixture(name="folder", autouse=True)
def a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where nothing is kept yet."""
    monkeypatch.setattr(pack_files, "AHEAD", tmp_path / "ahead")
    return tmp_path / "ahead"


@pytest.mark.parametrize("source", SOURCES)
def test_what_is_kept_is_the_same(source: str) -> None:
    """Two patterns are equal where their code is."""
    keep(SOURCES)
    assert compiled(source) == re.compile(source)


def test_what_is_kept_is_not_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not, is."""
    keep(["kept"])
    other = re.compile("other")
    monkeypatch.setattr(re, "compile", {"other": other}.__getitem__)
    assert compiled("kept").fullmatch("kept")
    assert compiled("other") is other


@pytest.mark.parametrize("source", ["(a)", "(?P<name>a)", "(?i:a)", "(?i)a"])
def test_groups_and_flags(source: str) -> None:
    """Are compiled as ever where they are no part of the code alone."""
    keep([source])
    assert compiled(source) == re.compile(source)


def test_what_another_interpreter_kept(folder: Path) -> None:
    """Is passed over."""
    path = keep(SOURCES)
    assert path.parent == folder
    path.write_bytes(b"another" + path.read_bytes()[7:])
    regexes._kept.cache_clear()
    assert not regexes._kept(folder)
    assert compiled(SOURCES[0]) == re.compile(SOURCES[0])


@pytest.mark.parametrize("size", [0, 20, 200])
def test_what_was_cut_short(folder: Path, size: int) -> None:
    """Is passed over."""
    path = keep(SOURCES)
    path.write_bytes(path.read_bytes()[:size])
    regexes._kept.cache_clear()
    assert not regexes._kept(folder)


@pytest.mark.parametrize(
    "source, widest", [(r"(?:\b(?:in|since) )\Z", 6), ("a{2,4}(?=bc)", 4), ("a*", 100_000)]
)
def test_how_much_an_expression_reads(source: str, widest: int) -> None:
    """Without what it only looks at; what is not kept may read anything."""
    assert reach(source) == 100_000
    keep([source])
    assert reach(source) == widest


def test_a_look_reads_no_more_than_its_reach() -> None:
    """It finds what it finds without one, and sees what stands before that."""
    sources = [r"(?:(?<!not )\bin )\Z", r"(?:\b(?:in|since) )\Z", r"(?:\A|, *)\Z"]
    texts = ["", "in ", "not in ", "within ", "closed since ", "closed, ", "in it "]
    found = {(source, text): Look(source, "", "", "").ends(text) for source in sources for text in texts}
    keep(sources)
    assert found == {(source, text): bool(re.search(source, text)) for source, text in found}
    assert found == {(source, text): Look(source, "", "", "").ends(text) for source, text in found}


def test_all_guards_can_be_kept(folder: Path) -> None:
    """None of a pack has groups or flags."""
    sources = {look.source for look in load_pack("en").looks()}
    keep(sources)
    assert regexes._kept(folder).keys() == sources
    assert all(compiled(source) == re.compile(source) for source in sources)
