"""Each room of the package has its page, and is entered from below."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = sorted(
    path.stem
    for path in (ROOT / "src" / "eventline").iterdir()
    if not path.name.startswith("_") and (path.suffix == ".py" or (path / "__init__.py").exists())
)


@pytest.mark.parametrize("room", ROOMS)
def test_room_has_a_page(room: str) -> None:
    """Every room has a page in the reference, made from its docstrings."""
    page = (ROOT / "docs" / "reference" / f"{room}.md").read_text("utf-8")
    assert re.search(rf"^\.\. automodule:: eventline\.{room}$", page, re.MULTILINE)


def names_from_the_door(path: Path) -> set[str]:
    """Find what a source file takes from the door, inside functions too; rooms and the version may be."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    taken = {
        alias.name
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module == "eventline"
        for alias in node.names
    }
    return (plain & {"eventline"}) | (taken - {"__version__", *ROOMS})


@pytest.mark.parametrize("room", ROOMS)
def test_room_does_not_come_in_by_the_door(room: str) -> None:
    """Rooms import each other, never the door, through which every room above could be reached.

    The contract of the layers does not see this: the door is in no layer.
    """
    place = ROOT / "src" / "eventline"
    files = [*place.glob(f"{room}.py"), *(place / room).rglob("*.py")]
    assert {path.name: names for path in files if (names := names_from_the_door(path))} == {}


@pytest.mark.parametrize("room", ROOMS)
def test_no_file_takes_the_name_of_what_its_room_offers(room: str) -> None:
    """Importing a file puts it into its room by its name, over a public name that loads later."""
    offered = set(getattr(import_module(f"eventline.{room}"), "__all__", ()))
    files = {path.stem for path in (ROOT / "src" / "eventline" / room).glob("*.py")}
    assert offered & files == set()
