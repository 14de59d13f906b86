"""Writing json, jsonl and csv."""

from __future__ import annotations

import csv
import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def print_json(record: object) -> None:
    """Print one object, indented, every letter as it is.

    >>> print_json({"label": "Erdoğan"})
    {
      "label": "Erdoğan"
    }
    """
    print(json.dumps(record, ensure_ascii=False, indent=2))


def print_line(record: object) -> None:
    """Print one record on one line.

    >>> print_line({"label": "Erdoğan"})
    {"label": "Erdoğan"}
    """
    print(json.dumps(record, ensure_ascii=False))


def print_csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table of comma-separated values, as RFC 4180 has them but for the ends of lines.

    >>> print_csv(["when", "event"], [["2019", "a, b"], [None, "c"]])
    when,event
    2019,"a, b"
    ,c
    """
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows(rows)


def documents(made: Sequence[dict[str, Any]], version: int) -> dict[str, object]:
    """What is printed of one document, or of several: one object in either case.

    >>> documents([{"document": "a", "events": []}], 1)
    {'v': 1, 'document': 'a', 'events': []}
    >>> documents([], 1)
    {'v': 1, 'documents': []}
    """
    if len(made) == 1:
        return {"v": version, **made[0]}
    return {"v": version, "documents": list(made)}
