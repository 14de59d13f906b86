"""`Qualification`: what a source says of its own date, as in EDTF."""

from __future__ import annotations

import enum


class Qualification(enum.Flag):
    """EDTF's ``?`` (uncertain source), ``~`` (approximate) and ``%`` (both).

    >>> Qualification.UNCERTAIN | Qualification.APPROXIMATE
    Qualification.BOTH
    >>> Qualification.BOTH.mark
    '%'
    """

    NONE = 0
    UNCERTAIN = 1
    APPROXIMATE = 2
    BOTH = 3

    @property
    def mark(self) -> str:
        """The EDTF character: ``""``, ``"?"``, ``"~"`` or ``"%"``."""
        return "?~%"[self.value - 1] if self.value else ""

    @classmethod
    def of_mark(cls, mark: str) -> Qualification:
        """The qualification an EDTF character stands for.

        >>> Qualification.of_mark("~")
        Qualification.APPROXIMATE
        """
        return cls(("", "?", "~", "%").index(mark))

    def __repr__(self) -> str:
        return f"Qualification.{self.name}"
