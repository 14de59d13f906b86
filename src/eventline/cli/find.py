"""``eventline find``: every mention of a time in one or more texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.cli.files import Files
from eventline.cli.forms import documents, print_csv, print_json, print_line
from eventline.cli.options import add_files, add_format, add_time, document_time

if TYPE_CHECKING:
    import argparse

    from eventline.language import TimexMention
    from eventline.reading import Document

HEADS = ("source", "start", "end", "text", "type", "timex3", "signal", "when", "earliest", "latest")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser.

    >>> from eventline.cli.parser import make_parser
    >>> make_parser().parse_args(["find", "a.txt", "--format", "jsonl"]).format
    'jsonl'
    """
    parser = commands.add_parser(
        "find",
        help="print every mention of a time",
        description="Find every mention of a time in texts, where it stands and what it means.",
    )
    add_files(parser)
    add_time(parser)
    add_format(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the files and print their mentions; 2 where one could not be read."""
    from eventline.cli.records import of_document, of_mention
    from eventline.language import find
    from eventline.records import VERSION

    published = document_time(options)

    def mentions(document: Document) -> list[TimexMention]:
        return find(document.text, document_time=published, language=options.language, genre=options.genre)

    files = Files(options.files)
    found = list(files.each(mentions))
    rows = [(document, mention) for document, listed in found for mention in listed]
    if options.format == "json" and found:
        made = [
            {
                "document": of_document(document, published),
                "mentions": [of_mention(mention) for mention in listed],
            }
            for document, listed in found
        ]
        print_json(documents(made, VERSION))
    elif options.format == "jsonl":
        for document, mention in rows:
            print_line({"v": VERSION, "source": document.source.name, **of_mention(mention)})
    elif options.format == "csv":
        print_csv(HEADS, (_row(document, mention) for document, mention in rows))
    elif options.format == "table":
        _print_table(found)
    return 2 if files.failed else 0


def _print_table(found: list[tuple[Document, list[TimexMention]]]) -> None:
    """Print the mentions of each document, under its name where there are several."""
    from eventline.cli.columns import columns

    for at, (document, mentions) in enumerate(found):
        if len(found) > 1:
            print("\n" * bool(at) + document.source.name)
        rows = [
            [str(mention.start), mention.signal, mention.text, mention.type, mention.timex3]
            for mention in mentions
        ]
        print(columns(["at", "signal", "words", "type", "timex3"], rows) if rows else "no mention of a time")


def _row(document: Document, mention: TimexMention) -> list[object]:
    """One mention as a row of `HEADS`."""
    when = mention.when
    return [
        document.source.name,
        mention.start,
        mention.end,
        mention.text,
        mention.type,
        mention.timex3,
        mention.signal,
        when,
        getattr(when, "earliest", None),  # a duration has no ends
        getattr(when, "latest", None),
    ]
