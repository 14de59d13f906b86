"""No example goes unrun: what is collected is counted against what is written.

A pattern that silently matches nothing (``**`` before Python 3.13) would otherwise turn off every example.
"""

from __future__ import annotations

import ast
import doctest
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "eventline").rglob("*.py"))
PROSE = [
    ROOT / "README.md",
    *sorted(p for p in (ROOT / "docs").rglob("*.md") if "_build" not in p.parts),
]
CODE_BLOCK = re.compile(r"^```(?:python|\{doctest\})[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)


@cache
def collected(where: str) -> dict[str, int]:
    """Collect *where* as the test run does, and count the examples of each file."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", *where.split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    counts: dict[str, int] = {}
    for line in done.stdout.splitlines():
        file, found, _ = line.partition("::sybil:")
        if found:
            counts[file] = counts.get(file, 0) + 1
    return counts


def docstrings(path: Path) -> Iterator[str]:
    """Give every docstring of a source file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node) or ""


def examples_of_block(block: str) -> int:
    """Count what a code block runs: each prompt on its own, or else the block as a whole."""
    return len(doctest.DocTestParser().get_examples(block)) or 1


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_every_docstring_example_is_collected(path: Path) -> None:
    """As many examples are collected from a source file as its docstrings hold."""
    written = sum(len(doctest.DocTestParser().get_examples(text)) for text in docstrings(path))
    assert collected("src").get(path.relative_to(ROOT).as_posix(), 0) == written


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_code_block_is_collected(path: Path) -> None:
    """As many examples are collected from a page as its Python blocks hold."""
    written = sum(examples_of_block(block) for block in CODE_BLOCK.findall(path.read_text("utf-8")))
    assert collected("README.md docs").get(path.relative_to(ROOT).as_posix(), 0) == written


def test_examples_are_written() -> None:
    """There are examples at all: the counts above do not compare nothing with nothing."""
    assert sum(collected("src").values()) >= len(SOURCES)
