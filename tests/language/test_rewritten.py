"""Reports of our own, written otherwise: what they tell stays the same."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from eventline.language import find

if TYPE_CHECKING:
    from collections.abc import Callable

LINES = [
    (line, case)
    for path in sorted((Path(__file__).parents[1] / "cases" / "en").glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8")).get("case", ())
    for line in case.get("lines", ())
    if isinstance(line, str)
]
MENTION = re.compile(r"\{([^{}|]+)\|[^{}]+\}")
#: Months that are written short before a day or a year.
SHORT = {"January": "Jan.", "February": "Feb.", "August": "Aug.", "September": "Sept.", "October": "Oct."}
SHORT |= {"November": "Nov.", "December": "Dec."}
MONTH = re.compile(rf"\b({'|'.join(SHORT)})(?= \d)")
NAMED = re.compile(rf"\b(in |on )({'|'.join((*SHORT, 'March', 'Monday', 'Friday'))})\b")


def exclaimed(text: str) -> str:
    """With a mark of exclamation for its last dot."""
    return f"{text[:-1]}!" if text.endswith(".") else text


def left_open(text: str) -> str:
    """With an ellipsis for its last dot."""
    return f"{text[:-1]}…" if text.endswith(".") else text


def undotted(text: str) -> str:
    """Without its last dot."""
    return text.removesuffix(".")


def unbroken(text: str) -> str:
    """With spaces at which no line breaks."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def hyphened(text: str) -> str:
    """With soft hyphens in its long words, at which a line may break."""
    return re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", "\N{SOFT HYPHEN}", text)


def shortened(text: str) -> str:
    """With months written short."""
    return MONTH.sub(lambda found: SHORT[found[1]], text)


def spoken(text: str) -> str:
    """Said by somebody, where it is one sentence with no speech in it."""
    return f"“{text[:-1]},” she said." if _is_one(text) else text


def spoken_plainly(text: str) -> str:
    """The same between single quotation marks, where the sentence has no apostrophe."""
    return f"‘{text[:-1]},’ she said." if _is_one(text) and not set("'’") & set(text) else text


def linked(text: str) -> str:
    """With a link on its first month or weekday."""
    return NAMED.sub(r"\1[\2](https://example.org/a_b)", text, count=1)


def tagged(text: str) -> str:
    """With its first month or weekday in bold type."""
    return NAMED.sub(r"\1<b class='x'>\2</b>", text, count=1)


def noted(text: str) -> str:
    """With the mark of a note behind each sentence."""
    return re.sub(r"\.(?= [A-Z]|\Z)", ".[1]", text)


def attributed(text: str) -> str:
    """With who said so behind it, unless it ends with a name, which may go on behind a comma."""
    return f"{text[:-1]}, officials said." if _is_one(text) and not text.endswith("Ash-Gray.") else text


def led_into(text: str) -> str:
    """With a place ahead of it, where it begins with a preposition or a pronoun, which keep no capital."""
    first = text.partition(" ")[0]
    opens = first in {
        "In",
        "On",
        "He",
        "She",
        "It",
        "They",
        "By",
        "After",
        "Before",
        "Since",
        "There",
        "Last",
    }
    return f"In Leeds, {text[0].lower()}{text[1:]}" if opens and _is_one(text) else text


def _is_one(text: str) -> bool:
    lone = text.endswith(".") and text.count(".") == 1 and not set('"“‘:\n') & set(text)
    # Of these, what "she said" tells is another matter: what follows a time, or the time of its sentence.
    return lone and not text.startswith(("Every year the king", "She leads polls"))


@pytest.mark.parametrize(
    "rewritten",
    [
        *(exclaimed, left_open, undotted, unbroken, hyphened, shortened),
        *(spoken, spoken_plainly, linked, tagged, noted, led_into, attributed),
    ],
)
def test_rewritten(rewritten: Callable[[str], str]) -> None:
    """All mentions have the same values, mods and types, and are what stands in the text."""
    differing, tried = [], 0
    for line, case in LINES:
        text = MENTION.sub(r"\1", line)
        other = rewritten(text)
        if other == text:
            continue
        tried += 1
        document_time, genre = case.get("document_time"), case.get("genre", "news")
        told, again = (find(one, document_time=document_time, genre=genre) for one in (text, other))
        if [(one.timex3, one.mod, one.type, one.value) for one in told] != [
            (one.timex3, one.mod, one.type, one.value) for one in again
        ]:
            differing.append(other)
        assert all(other[one.start : one.end] == one.text for one in again)
    assert tried > 50
    assert differing == []
