"""What one cell of a table says: a time, a name, several names, or nothing."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import EventlineError, PhraseError
from eventline.language import read_field
from eventline.model.event import TimeValue
from eventline.model.interval import End
from eventline.notation import when
from eventline.notation.foreign import is_datetime64

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.language.finding import Time
    from eventline.resolution import PolicyLike

#: A year as frames write it where a column has missing cells.
_FLOAT = re.compile(r"(\d{3,4})\.0")
_BLANK = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d.*)")


@attrs.frozen
class Told:
    """What a cell tells of a time.

    Attributes:
        value: The time; None where the cell is empty or says that there is no date.
        text: The cell, verbatim.
        steps: Why it means this.
        alternatives: Where one of several readings was chosen, the others.
    """

    value: TimeValue | None
    text: str = ""
    steps: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()


def is_missing(cell: object) -> bool:
    """Whether a cell is empty: None, blank text, NaN, NaT and their kin.

    >>> is_missing(None), is_missing(" "), is_missing(float("nan")), is_missing(0)
    (True, True, True, False)
    """
    if cell is None:
        return True
    if isinstance(cell, str):
        return not cell.strip()
    try:
        return bool(cell != cell)  # noqa: PLR0124 - what is no number differs from itself
    except (TypeError, ValueError):  # pandas.NA, an array
        return type(cell).__name__ == "NAType"


def text_of(cell: object) -> str:
    """A cell as text; a whole number without its point.

    >>> text_of(" Letter "), text_of(1850.0), text_of(None)
    ('Letter', '1850', '')
    """
    if is_missing(cell):
        return ""
    whole = getattr(cell, "is_integer", None)
    if callable(whole) and not isinstance(cell, int) and whole():
        return str(int(cell))  # type: ignore[call-overload]  # it is a float, or one of numpy's
    return str(cell).strip()


def names_of(cell: object, separator: str) -> tuple[str, ...]:
    """The names in a cell: those of a list, or of a text that is split.

    >>> names_of("Turkey; Russia", ";"), names_of(["Turkey"], ";"), names_of(None, ";")
    (('Turkey', 'Russia'), ('Turkey',), ())
    """
    if isinstance(cell, str):
        parts: Sequence[object] = cell.split(separator) if separator else [cell]
    else:
        listed = getattr(cell, "tolist", lambda: cell)()  # an array of numpy
        parts = listed if isinstance(listed, list | tuple) else [cell]
    return tuple(dict.fromkeys(name for name in map(text_of, parts) if name))


class TimeReader:
    """Reads cells as times; equal texts are read once.

    >>> TimeReader("en", None).told("c. 1850", None).value.earliest
    when('1845-01-01')
    """

    def __init__(self, language: str, policy: PolicyLike | None) -> None:
        read_field("", language=language, policy=policy)  # refuses what nobody reads
        self._language = language
        self._policy = policy
        self._known: dict[tuple[str, str], Told | EventlineError] = {}

    def told(self, cell: object, document_time: Time) -> Told:
        """What a cell tells.

        Raises:
            EventlineError: If it is no date, or hangs on a document time that is not given.
        """
        if is_missing(cell):
            return Told(None)
        if isinstance(cell, TimeValue | End):
            return Told(cell if isinstance(cell, TimeValue) else None, str(cell))
        if isinstance(cell, dt.date) or is_datetime64(cell):
            return Told(when(cell), str(cell))  # type: ignore[call-overload]  # a date or a datetime64
        first, last = getattr(cell, "start_time", None), getattr(cell, "end_time", None)
        if isinstance(first, dt.datetime) and isinstance(last, dt.datetime):  # a Period of pandas
            return Told(when(earliest=first, latest=last), str(cell))
        text = text_of(cell)
        if isinstance(cell, bool) or not (isinstance(cell, str) or hasattr(cell, "__float__")):
            raise PhraseError(text, 0, f"{type(cell).__name__} is no date: give text, a date or a datetime")
        return self._text(text, document_time)

    def _text(self, text: str, document_time: Time) -> Told:
        key = text, str(document_time)
        if key not in self._known:
            try:
                self._known[key] = self._read(text, document_time)
            except EventlineError as error:
                self._known[key] = error
        known = self._known[key]
        if isinstance(known, EventlineError):
            raise known
        return known

    def _read(self, text: str, document_time: Time) -> Told:
        words = _FLOAT.sub(r"\1", text) if _FLOAT.fullmatch(text) else text
        try:
            found = read_field(
                words, document_time=document_time, language=self._language, policy=self._policy
            )
        except PhraseError:
            value = _notation(words)
            if value is None:
                raise
            return Told(value, text)
        if found is None:
            return Told(None, text)
        others = [str(one) for one in found.alternatives if one != found.value]
        chosen = len(others) < len(found.alternatives)
        assert isinstance(found.value, TimeValue)  # a field with a length is refused
        return Told(found.value, text, found.steps, tuple(others) if chosen else ())


def _notation(text: str) -> TimeValue | None:
    """The time that a text stands for in EDTF, or as databases write a moment; None where it is neither."""
    try:
        return when(_BLANK.sub(r"\1T\2", text))
    except EventlineError:
        return None
