"""Each room of the package has its tests."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = sorted(
    path.stem
    for path in (ROOT / "src" / "eventline").iterdir()
    if not path.name.startswith("_") and (path.suffix == ".py" or (path / "__init__.py").exists())
)


@pytest.mark.parametrize("room", ROOMS)
def test_room_has_tests(room: str) -> None:
    """Every room has a folder of tests of its own."""
    assert list((ROOT / "tests" / room).rglob("test_*.py"))
