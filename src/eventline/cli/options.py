"""The options that several commands have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

FORMATS = ("table", "json", "jsonl", "csv")


def add_time(parser: argparse.ArgumentParser) -> None:
    """Add the document time and the language.

    >>> import argparse
    >>> parser = argparse.ArgumentParser()
    >>> add_time(parser)
    >>> parser.parse_args([]).language
    'en'
    """
    parser.add_argument(
        "--document-time",
        metavar="DATE",
        help="the day the text was published, as 2024-08-23 (or 2024-08, 2024); relative words hang on it",
    )
    parser.add_argument("--language", metavar="CODE", default="en", help="the language (default: en)")


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add the format of what is printed.

    >>> import argparse
    >>> parser = argparse.ArgumentParser()
    >>> add_format(parser)
    >>> parser.parse_args(["--format", "csv"]).format
    'csv'
    """
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="table",
        help="table for a person, json (one object), jsonl (a record a line) or csv for a program",
    )


def add_files(parser: argparse.ArgumentParser) -> None:
    """Add the files, and the genre of what is in them.

    >>> import argparse
    >>> parser = argparse.ArgumentParser()
    >>> add_files(parser)
    >>> parser.parse_args(["a.txt", "-"]).files
    ['a.txt', '-']
    """
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a file of UTF-8 text, or - for standard input"
    )
    parser.add_argument(
        "--genre",
        choices=("news", "narrative", "record"),
        default="news",
        help="what relative words hang on: the document time (news) or the time last told (narrative); "
        "record reads fields of an archive",
    )


def document_time(options: argparse.Namespace) -> str | None:
    """The document time that was given, once it is known to be one.

    Raises:
        EventlineError: If it is no date.

    >>> import argparse
    >>> document_time(argparse.Namespace(document_time="2024-08"))
    '2024-08'
    """
    from eventline.exceptions import EventlineError, InvalidDateError
    from eventline.resolution import Anchor

    given: str | None = options.document_time
    try:
        Anchor(document_time=given)
    except EventlineError as error:
        raise InvalidDateError(f"--document-time {error}") from error
    return given
