"""``eventline read``: the timeline of one or more articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.cli.files import Files
from eventline.cli.forms import documents, print_csv, print_json, print_line
from eventline.cli.options import add_files, add_format, add_time, document_time

if TYPE_CHECKING:
    import argparse

    from eventline.model.event import Event
    from eventline.reading import Document
    from eventline.timeline import Timeline

HEADS = (
    "source",
    "when",
    "earliest",
    "latest",
    "stated",
    "event",
    "actors",
    "places",
    "sentence",
    "start",
    "end",
    "id",
)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser.

    >>> from eventline.cli.parser import make_parser
    >>> make_parser().parse_args(["read", "a.txt", "--undated"]).undated
    True
    """
    parser = commands.add_parser(
        "read",
        help="print the timeline of articles",
        description="Read articles and print their timeline, each event with the words it rests on.",
    )
    add_files(parser)
    add_time(parser)
    add_format(parser)
    parser.add_argument("--undated", action="store_true", help="keep events without a date as well")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the files and print their timeline; 2 where one could not be read."""
    from eventline.cli.records import of_document
    from eventline.reading import read_article
    from eventline.records import VERSION, nested
    from eventline.timeline import Timeline

    published = document_time(options)

    def read(document: Document) -> Timeline:
        return read_article(
            document,
            document_time=published,
            language=options.language,
            genre=options.genre,
            undated=options.undated,
        )

    files = Files(options.files)
    found = list(files.each(read))
    events = Timeline([event for _, timeline in found for event in timeline])
    if options.format == "json":
        made = [
            {"document": of_document(document, published), "events": [nested(event) for event in timeline]}
            for document, timeline in found
        ]
        if found:
            print_json(documents(made, VERSION))
    else:
        print_events(events, options.format)
    return 2 if files.failed else 0


def print_events(events: Timeline, form: str) -> None:
    """Print events as JSON Lines, CSV or text; as JSON, each command says more than its events."""
    from eventline.records import to_record

    if form == "jsonl":
        for event in events:
            print_line(to_record(event))
    elif form == "csv":
        print_csv(HEADS, map(event_row, events))
    elif events:
        print(events)


def event_row(event: Event) -> list[object]:
    """One event as a row of `HEADS`.

    >>> import eventline as ev
    >>> event_row(ev.event("Ferry stopped", when="2023-05-09"))[1:6]
    [when('2023-05-09'), when('2023-05-09'), when('2023-05-09'), '', 'Ferry stopped']
    """
    evidence = event.evidence
    when = event.when
    return [
        evidence.source.name if evidence else "",
        when,
        when and when.earliest,
        when and when.latest,
        event.stated,
        event.label,
        "; ".join(event.actors),
        "; ".join(event.places),
        evidence.sentence if evidence else "",
        evidence.start if evidence else "",
        evidence.end if evidence else "",
        event.id,
    ]
