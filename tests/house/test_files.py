"""Files are small, and the same on every machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = [".ci", "benchmarks", "changelog.d", "docs", "seeds", "src", "tests"]
#: What a measuring run and a worktree leave behind.
PASSING = {".coverage", ".git"}
FILES = [
    path
    for place in [ROOT.glob("*"), *((ROOT / folder).rglob("*") for folder in FOLDERS)]
    for path in place
    if path.is_file()
    and not {"__pycache__", "_build", "packs_ahead"} & set(path.parts)
    and path.name not in PASSING
]
CODE = [path for path in FILES if path.suffix == ".py"]
MACHINE_PATH = re.compile(r"(?<![\w./])/(?:work|root|home|opt|Users)/|\b[A-Z]:\\Users")
REGISTRY = re.compile(r"\bpypi\.org|python[h]osted|\bnpm[j]s\.")


def name(path: Path) -> str:
    """Name a file by its place in the project."""
    return path.relative_to(ROOT).as_posix()


def test_no_file_is_long() -> None:
    """One idea per file: none has more than 400 lines."""
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in CODE}
    assert {file: lines for file, lines in lengths.items() if lines > 400} == {}


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY], ids=["path of a machine", "registry host"])
def test_no_file_names_a_machine(pattern: re.Pattern[str]) -> None:
    """No file holds an absolute path of somebody's machine, or the host of a package registry."""
    assert [name(path) for path in FILES if pattern.search(path.read_text("utf-8"))] == []


def test_no_case_is_left_unread() -> None:
    """Some test names each table of cases."""
    tests = "".join(path.read_text("utf-8") for path in CODE if path.match("tests/**/test_*.py"))
    tables = [path for path in FILES if path.match("tests/cases/**/*.toml")]
    assert tables
    assert [name(path) for path in tables if f'"{path.name}"' not in tests] == []
