"""What waits for an import, and what that import notices of it."""

from __future__ import annotations

import importlib
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from eventline.testing.awaiting import once_imported

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

SEEN: list[str] = []


def see(module: ModuleType) -> None:
    """Keep the name of a module that was imported."""
    SEEN.append(module.__name__)


def test_what_is_imported_is_seen_at_once() -> None:
    """Without another import."""
    SEEN.clear()
    once_imported("json", see)
    assert SEEN == ["json"]


def test_what_is_imported_later_is_seen_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once, after it has run; other modules pass, and the module has the loader that it would have had."""
    (tmp_path / "awaited_module.py").write_text("NAME = 'it'\n", encoding="utf-8")
    (tmp_path / "other_module.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    finders = list(sys.meta_path)
    SEEN.clear()
    once_imported("awaited_module", see)
    importlib.import_module("other_module")
    assert SEEN == []
    module = importlib.import_module("awaited_module")
    assert (module.NAME, SEEN, sys.meta_path) == ("it", ["awaited_module"], finders)
    assert module.__spec__ is not None
    assert module.__loader__ is module.__spec__.loader
    assert type(module.__loader__).__name__ == "SourceFileLoader"
    importlib.reload(module)
    assert SEEN == ["awaited_module"]


def test_a_module_that_does_not_exist_is_missing_as_ever() -> None:
    """And nothing waits for it any more."""
    finders = list(sys.meta_path)
    once_imported("no_such_module", see)
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        importlib.import_module("no_such_module")
    assert sys.meta_path == finders


def test_hypothesis_does_not_load_the_model() -> None:
    """Only its own entry point; the types are known as soon as there are any."""
    code = """
import sys, hypothesis
print("eventline.model" in sys.modules)
import eventline as ev
from hypothesis import strategies as st
print(type(st.from_type(ev.Duration).example()).__name__)
"""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "Duration"]
