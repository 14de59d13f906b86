"""``eventline records``: the timeline of a table with messy columns of dates."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from eventline.cli.forms import print_json
from eventline.cli.options import add_format, add_time

if TYPE_CHECKING:
    import argparse

#: The options that name a column, and what it holds.
_COLUMNS = {
    "label": "what happened",
    "when": "the time, in any form that archives write",
    "earliest": "the first time it may have been",
    "latest": "the last time it may have been",
    "start": "when what lasted began",
    "end": "when it ended; .. is no end",
    "id": "an id for each row",
    "actors": "who took part, between semicolons",
    "places": "where, between semicolons",
    "tags": "labels of your own, between semicolons",
    "source": "where each row comes from",
}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser.

    >>> from eventline.cli.parser import make_parser
    >>> make_parser().parse_args(["records", "a.csv", "--label", "title", "--when", "date"]).when
    'date'
    """
    parser = commands.add_parser(
        "records",
        help="print the timeline of a table",
        description="Read a table (CSV, with a line of heads) whose columns of dates may be in a mess. What "
        "cannot be read is told on standard error, with its line.",
    )
    parser.add_argument("file", metavar="FILE", help="a CSV file in UTF-8, or - for standard input")
    for name, told in _COLUMNS.items():
        parser.add_argument(f"--{name}", metavar="COLUMN", required=name == "label", help=f"column: {told}")
    add_time(parser)
    add_format(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the table and print its timeline; 2 where a row was rejected."""
    from eventline.cli.read import print_events
    from eventline.reading import read_records
    from eventline.records import VERSION, nested

    given = options.file
    if given == "-":
        given = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", newline="")
    reading = read_records(
        given,
        **{name: getattr(options, name) for name in _COLUMNS},
        document_time=options.document_time,
        language=options.language,
    )
    events = reading.timeline | reading.undated
    if options.format == "json":
        rejected = [
            {"line": one.line, "field": one.field, "text": one.text, "reason": one.reason}
            for one in reading.rejected
        ]
        print_json({"v": VERSION, "events": [nested(event) for event in events], "rejected": rejected})
    else:
        print_events(events, options.format)
    for one in reading.rejected:
        print(f"eventline: {one}", file=sys.stderr)
    return 2 if reading.rejected else 0
