"""The parser of arguments: what all commands share."""

from __future__ import annotations

import argparse
from typing import NoReturn

from eventline import __version__
from eventline.cli import find, log, read, resolve, rows
from eventline.cli.completion import add_completion

_COMMANDS = (read, find, resolve, rows, log)


class Parser(argparse.ArgumentParser):
    """A parser that says in one line what is wrong, and where to look.

    >>> Parser(prog="eventline").error("no such thing")
    Traceback (most recent call last):
        ...
    SystemExit: 2
    """

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with status 2."""
        self.exit(2, f"{self.prog}: {message}; try {self.prog} --help\n")


def make_parser() -> Parser:
    """The parser of the whole command line.

    >>> make_parser().parse_args(["find", "-", "--document-time", "2024-08-23"]).document_time
    '2024-08-23'
    """
    parser = Parser(
        prog="eventline", description="Timelines that never claim to know more than their sources say."
    )
    parser.add_argument("--version", action="version", version=f"eventline {__version__}")
    add_completion(parser)
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for command in _COMMANDS:
        command.add(commands)
    return parser
