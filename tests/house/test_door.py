"""The door of the package: one table, three spellings, one order."""

from __future__ import annotations

import ast
import importlib
import tomllib
from pathlib import Path

import pytest

import eventline

ROOT = Path(__file__).parents[2]
DOOR = ROOT / "src" / "eventline" / "__init__.py"


def layers() -> list[str]:
    """Give the rooms from low to high, as the layers contract lists them."""
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    (contract,) = [c for c in linter["contracts"] if c["id"] == "layers"]
    return [room.strip(" ()") for layer in reversed(contract["layers"]) for room in layer.split("|")]


def names_for_type_checkers() -> dict[str, list[str]]:
    """Read the imports under ``if TYPE_CHECKING:``, room by room."""
    tree = ast.parse(DOOR.read_text("utf-8"))
    (block,) = [n for n in tree.body if isinstance(n, ast.If) and ast.unparse(n.test) == "TYPE_CHECKING"]
    return {
        str(node.module).removeprefix("eventline."): [alias.name for alias in node.names]
        for node in block.body
        if isinstance(node, ast.ImportFrom)
    }


def test_all_is_sorted() -> None:
    """`__all__` is sorted and names nothing twice."""
    assert eventline.__all__ == sorted(set(eventline.__all__))


def test_table_lists_rooms_from_low_to_high() -> None:
    """The table's rooms stand in the order of the layers."""
    assert list(eventline._ROOMS) == [room for room in layers() if room in eventline._ROOMS]


def test_no_name_is_that_of_a_room() -> None:
    """No public name is that of a room, whose import would put the module in its place."""
    assert set(eventline.__all__) & set(layers()) == set()


@pytest.mark.parametrize("room", eventline._ROOMS)
def test_names_of_a_room_are_sorted(room: str) -> None:
    """The names of each room are sorted and unique."""
    assert list(eventline._ROOMS[room]) == sorted(set(eventline._ROOMS[room]))


def test_table_and_all_agree() -> None:
    """Every public name lives in exactly one room of the table."""
    assert sorted(name for names in eventline._ROOMS.values() for name in names) == eventline.__all__


def test_type_checkers_see_the_table() -> None:
    """The imports for type checkers are those of the table."""
    seen = {room: sorted(names) for room, names in names_for_type_checkers().items()}
    assert seen == {room: list(names) for room, names in eventline._ROOMS.items()}


@pytest.mark.parametrize("name", eventline.__all__)
def test_name_loads(name: str) -> None:
    """Every public name loads, and is the one that its room offers."""
    room = importlib.import_module(f"eventline.{eventline._ROOM_OF[name]}")
    assert getattr(eventline, name) is getattr(room, name)


def test_dir_lists_every_public_name() -> None:
    """`dir(eventline)` lists names that no one has loaded yet."""
    assert set(eventline.__all__) <= set(dir(eventline))


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that is nowhere raises as any module does."""
    with pytest.raises(AttributeError, match="module 'eventline' has no attribute 'whenever'"):
        getattr(eventline, "whenever")  # noqa: B009 - a type checker would refuse the plain spelling
