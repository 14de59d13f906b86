"""Reading the files that were named: what fails is told, and the others are read all the same."""

from __future__ import annotations

import sys
import warnings
from typing import TYPE_CHECKING, TypeVar

from eventline.cli.problems import explain
from eventline.cli.progress import followed
from eventline.exceptions import DocumentError, EventlineWarning, MissingAnchorError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from eventline.reading import Document

_T = TypeVar("_T")


class Files:
    """The documents of a command, one after the other.

    Attributes:
        failed: Whether one of those read so far could not be read.

    >>> files = Files(["seeds/ferry.txt"])
    >>> [(document.name, size) for document, size in files.each(lambda document: len(document.text))]
    [('ferry.txt', 453)]
    >>> files.failed
    False
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self.failed = False

    def each(self, act: Callable[[Document], _T]) -> Iterator[tuple[Document, _T]]:
        """Yield each document with what *act* makes of it; what fails is told on standard error."""
        from eventline.reading import Document

        for name in followed(self._names):
            try:
                if name == "-":
                    document = Document.from_bytes(sys.stdin.buffer.read(), name="standard input")
                else:
                    document = Document.from_file(name)
                with warnings.catch_warnings(record=True) as caught:
                    warnings.simplefilter("always", EventlineWarning)
                    made = act(document)
            except DocumentError as error:
                self._tell(explain(error))
            except MissingAnchorError as error:
                self._tell(f"{name}: {explain(error)}")
            else:
                for warning in caught:
                    _pass_on(warning)
                yield document, made

    def _tell(self, problem: str) -> None:
        print(f"eventline: {problem}", file=sys.stderr)
        self.failed = True


def _pass_on(warning: warnings.WarningMessage) -> None:
    """Tell a warning of eventline on a line of its own; any other goes the way of all warnings."""
    if issubclass(warning.category, EventlineWarning):
        print(f"eventline: {warning.message}", file=sys.stderr)
    else:
        warnings.warn_explicit(warning.message, warning.category, warning.filename, warning.lineno)
