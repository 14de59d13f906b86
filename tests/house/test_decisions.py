"""Every dependency has its reasons on record."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RECORDS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))


def names(requirements: list[object]) -> list[str]:
    """Take the distribution names of requirement strings (includes of other groups have none)."""
    return [re.split(r"[\s<>=!~;\[]", text)[0] for text in requirements if isinstance(text, str)]


def of_users() -> list[str]:
    """Give what a user of the library installs: the core and every extra."""
    project = PROJECT["project"]
    extras = project["optional-dependencies"].values()
    return sorted({*names(project["dependencies"]), *(n for extra in extras for n in names(extra))})


def of_builders() -> list[str]:
    """Give what only the people who build the library install."""
    groups = PROJECT["dependency-groups"].values()
    every = {*names(PROJECT["build-system"]["requires"]), *(n for group in groups for n in names(group))}
    return sorted(every - set(of_users()))


@pytest.mark.parametrize("dependency", of_users())
def test_dependency_of_users_has_its_record(dependency: str) -> None:
    """What a user installs has a decision record of its own, named after it."""
    assert [path.name for path in RECORDS if path.stem[5:] == dependency] != []


@pytest.mark.parametrize("tool", of_builders())
def test_tool_is_in_the_record_of_tools(tool: str) -> None:
    """What builders install is named in the record of tools, with its reason."""
    (record,) = [path for path in RECORDS if path.stem[5:] == "tools"]
    assert re.search(rf"^- \*\*{re.escape(tool)}\*\*: \S", record.read_text("utf-8"), re.MULTILINE)


def test_records_are_numbered_once() -> None:
    """No two records share a number, and none is left out."""
    assert [int(path.name[:4]) for path in RECORDS] == list(range(1, len(RECORDS) + 1))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_record_says_what_was_rejected(path: Path) -> None:
    """A record states the choice, its reasons and the alternatives."""
    headings = re.findall(r"^#+ (.*)", path.read_text("utf-8"), re.MULTILINE)
    assert [heading for heading in headings if heading in {"Decision", "Why", "Rejected"}] == [
        "Decision",
        "Why",
        "Rejected",
    ]
