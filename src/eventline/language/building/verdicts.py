"""What a function of a template may answer instead of a time."""

from __future__ import annotations

import attrs

from eventline.exceptions import InvalidDateError
from eventline.resolution import Expression


class Unreadable(InvalidDateError):  # noqa: N818  a verdict on a match, no mistake of the caller
    """A match that makes no sense: "31 June", "25:12"."""


class Impossible(InvalidDateError):  # noqa: N818  a verdict on a match, no mistake of the caller
    """A match that names a day or time that does not exist: nothing in it is read as something else."""


class Uninstalled(Impossible):
    """A match that names a day of a calendar which only a library knows that is not installed."""


class NoTime(Expression):
    """What a rule builds that only keeps others from matching."""


@attrs.frozen(repr=False)
class NoSuchTime(NoTime):
    """What is said is a day or time that does not exist: "31 June".

    Attributes:
        remedy: What to do, where it is not to correct the words.
    """

    remedy: str = ""


class Undated(NoTime):
    """Words that state that there is no date: "n.d."."""


def undated() -> Undated:
    """For rules that read the statement that there is no date."""
    return Undated()


def no_day(number: int) -> Expression:
    """For days that no month has: the month beside them is passed over too.

    >>> no_day(32)
    NoSuchTime()
    """
    if number <= 31:
        raise Unreadable(f"day {number}")
    return NoSuchTime()


def no_time() -> Expression:
    """For rules that say what is no time: the words are passed over."""
    return NoTime()
