"""`main`: from arguments to an exit status."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING

from eventline.cli.parser import make_parser
from eventline.cli.problems import explain
from eventline.exceptions import EventlineError

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Wrong input: a file, a date or a phrase that cannot be read.
WRONG_INPUT = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: What stands behind the command; None takes it from the process.

    Returns:
        The exit status. It is 0, or 2 for wrong input, with one line for each problem on standard error. A
        reader that goes away (``| head``) is no error.

    >>> main(["resolve", "October last year", "--document-time", "2024-08-23", "--format", "csv"])
    phrase,type,timex3,edtf,earliest,latest
    October last year,DATE,2023-10,2023-10,2023-10-01,2023-10-31
    0
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")  # on every machine, whatever its locale
    try:
        options = make_parser().parse_args(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except EventlineError as error:
        print(f"eventline: {explain(error)}", file=sys.stderr)
        return WRONG_INPUT
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):  # nothing is left to flush when Python ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    return status
