"""Progress, for a person at a terminal."""

from __future__ import annotations

import builtins
import sys

import pytest

from eventline.cli.progress import followed

NAMES = ["a.txt", "b.txt"]


def test_one_file_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A single file is read without a bar."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert followed(["a.txt"]) == ["a.txt"]


def test_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no person looks, there is no bar."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    assert followed(NAMES) is NAMES


def test_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """At a terminal, rich follows the files."""
    pytest.importorskip("rich")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(followed(NAMES)) == NAMES


def test_terminal_without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without rich, the files are read all the same."""
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("rich"):
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(builtins, "__import__", without)
    assert followed(NAMES) is NAMES
