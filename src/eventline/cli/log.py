"""``eventline log``: append to a log, show it, ask what was believed, check it, export it."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from eventline.cli.forms import print_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from eventline.store import EventLog
    from eventline.store.clock import Clock
    from eventline.stream import Aside

HEADS = ("position", "at", "what", "when", "event")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its own commands to the parser.

    >>> from eventline.cli.parser import make_parser
    >>> make_parser().parse_args(["log", "as-of", "story.db", "2024-08-24"]).moment
    '2024-08-24'
    """
    parser = commands.add_parser(
        "log",
        help="keep events in a log, and ask what was believed when",
        description="A durable log of events: one file that only grows.",
    )
    actions = parser.add_subparsers(required=True, metavar="ACTION", title="actions")

    append = actions.add_parser(
        "append", help="add the events of JSON Lines, as 'read --format jsonl' prints"
    )
    append.add_argument("log", metavar="LOG", help="the file of the log; made where it is missing")
    append.add_argument("files", nargs="*", metavar="FILE", default=["-"], help="JSON Lines, or - (default)")
    append.add_argument(
        "--at", metavar="TIME", help="when it was learned, as 2024-08-23T10:00Z (default: now)"
    )
    append.set_defaults(run=run_append)

    show = actions.add_parser("show", help="print the entries, in the order in which they were learned")
    _add_log(show)
    show.add_argument("--after", type=int, default=0, metavar="N", help="only those behind this position")
    show.add_argument(
        "--format", choices=("table", "jsonl"), default="table", help="for a person, or records"
    )
    show.set_defaults(run=run_show)

    as_of = actions.add_parser("as-of", help="print the timeline that was believed at a time")
    _add_log(as_of)
    as_of.add_argument("moment", metavar="TIME", help="a day, all of which counts, or a moment, in UTC")
    as_of.add_argument("--during", metavar="WINDOW", help="only what certainly happened in it, as 2019")
    as_of.add_argument(
        "--format", choices=("table", "jsonl"), default="table", help="for a person, or records"
    )
    as_of.set_defaults(run=run_as_of)

    check = actions.add_parser("check", help="read all of it, and say what is not as it was written")
    _add_log(check)
    check.set_defaults(run=run_check)

    export = actions.add_parser("export", help="print it as JSON Lines, with its hashes")
    _add_log(export)
    export.set_defaults(run=run_export)


def _add_log(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("log", metavar="LOG", help="the file of the log")


def run_append(options: argparse.Namespace) -> int:
    """Append what loads; what does not is told with its line, and makes the status 2."""
    from eventline.store import EventLog, utc_now
    from eventline.stream import EventStream

    lines = _Lines()
    clock = _standing(options.at) if options.at else utc_now
    with EventLog(options.log, clock=clock) as log:
        receipt = log.append_from(EventStream(lines.records(options.files), side=lines.reject))
    print(f"{receipt.written} new, {receipt.known} known; the log is at position {receipt.last}")
    return 2 if lines.failed else 0


def _standing(at: str) -> Clock:
    """A clock that stands at a time.

    Raises:
        LogError: If it is no moment.
    """
    from eventline.exceptions import LogError
    from eventline.store.clock import tick_of_clock

    try:
        tick_of_clock(lambda: at, "--at")
    except LogError as error:
        raise LogError("--at", f"{at!r} is no moment: say it with its zone, as 2024-08-23T10:00Z") from error
    return lambda: at


class _Lines:
    """The records of files of JSON Lines, and where it stands in them."""

    def __init__(self) -> None:
        self.failed = False
        self._place = ""

    def records(self, names: Iterable[str]) -> Iterator[object]:
        """Each line as JSON, or as its bytes where it is none."""
        for name in names:
            with ExitStack() as stack:
                try:
                    source = sys.stdin.buffer if name == "-" else stack.enter_context(Path(name).open("rb"))
                except OSError as error:
                    self._tell(f"{name}: cannot be read: {error.strerror}")
                    continue
                for number, line in enumerate(source, start=1):
                    self._place = f"{'standard input' if name == '-' else name}, line {number}"
                    if line.strip():
                        yield _parsed(line)

    def reject(self, aside: Aside) -> None:
        """Tell what does not load."""
        detail = "no JSON" if isinstance(aside.item, bytes) else aside.detail
        self._tell(f"{self._place}: {detail}")

    def _tell(self, problem: str) -> None:
        print(f"eventline: {problem}", file=sys.stderr)
        self.failed = True


def _parsed(line: bytes) -> object:
    try:
        return json.loads(line)
    except ValueError:
        return line


def _opened(options: argparse.Namespace) -> EventLog:
    from eventline.store import EventLog

    return EventLog(options.log, read_only=True)


def run_show(options: argparse.Namespace) -> int:
    """Print the entries."""
    from eventline.cli.columns import columns
    from eventline.timeline import as_known

    rows = []
    with _opened(options) as log:
        for entry in log.entries(options.after):
            event = entry.event
            if options.format == "jsonl":
                if entry.record is not None:
                    print(entry.record)
                continue
            told = log.history(entry.event_id)[0].event if event is None else event
            label = "" if told is None else told.label
            when = "" if event is None else as_known(event.when)
            reason = f" ({entry.reason})" if entry.reason else ""
            rows.append([str(entry.position), str(entry.at), entry.kind.value, when, label + reason])
    if options.format == "table":
        print(columns(HEADS, rows) if rows else "no entries")
    return 0


def run_as_of(options: argparse.Namespace) -> int:
    """Print what was believed."""
    from eventline.records import to_record

    with _opened(options) as log:
        belief = log.as_of(options.moment)
        timeline = belief.during(options.during) if options.during else belief.timeline()
    if options.format == "table":
        print(timeline)
    else:
        for event in timeline:
            print_line(to_record(event))
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Say that all is sound and where the log ends, or what is wrong."""
    with _opened(options) as log:
        report = log.check()
        head = log.head
    for problem in report.problems:
        print(f"eventline: {options.log}: {problem}", file=sys.stderr)
    if report.ok:
        print(f"{report.entries} entries, all as they were written; head {head.position} {head.digest}")
    return 0 if report.ok else 2


def run_export(options: argparse.Namespace) -> int:
    """Print the export."""
    with _opened(options) as log:
        for line in log.export():
            print(line)
    return 0
