"""``eventline resolve``: what one phrase means, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.cli.forms import print_csv, print_json, print_line
from eventline.cli.options import add_format, add_time, document_time

if TYPE_CHECKING:
    import argparse

    from eventline.resolution import Resolution

HEADS = ("phrase", "type", "timex3", "edtf", "earliest", "latest")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser.

    >>> from eventline.cli.parser import make_parser
    >>> make_parser().parse_args(["resolve", "last year"]).phrase
    'last year'
    """
    parser = commands.add_parser(
        "resolve",
        help="print what a phrase means",
        description="Say which time a phrase means, the other readings, and the steps from the words to it.",
    )
    parser.add_argument("phrase", metavar="PHRASE", help='a time in words, as "October last year"')
    add_time(parser)
    add_format(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what the phrase means."""
    from eventline.cli.records import of_resolution
    from eventline.language import resolve
    from eventline.records import VERSION

    found = resolve(options.phrase, document_time=document_time(options), language=options.language)
    record = {"v": VERSION, **of_resolution(options.phrase, found)}
    if options.format == "json":
        print_json(record)
    elif options.format == "jsonl":
        print_line(record)
    elif options.format == "csv":
        ends = getattr(found.value, "earliest", None), getattr(found.value, "latest", None)
        print_csv(HEADS, [[options.phrase, found.type, found.timex3, found.edtf, *ends]])
    else:
        _print_text(found)
    return 0


def _print_text(found: Resolution) -> None:
    """Print it for a person: the time, the steps to it, and the readings that were not chosen."""
    print(f"{found.value}  ({found.type} {found.timex3})")
    for step in found.steps:
        print(f"  {step}")
    others = [str(value) for value in found.alternatives if value != found.value]
    if others:
        print(f"  or else: {', '.join(others)}")
