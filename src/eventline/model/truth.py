"""`Truth`: the three answers, and Kleene's logic over them."""

from __future__ import annotations

import enum

from eventline.exceptions import UndecidedError


class Truth(enum.Enum):
    """YES in every way the unknowns can turn out, NO in none, MAYBE otherwise.

    ``&``, ``|`` and ``~`` are Kleene's strong logic: MAYBE where the operands do not decide. The members have
    the values 0, 1 and 2.

    >>> Truth.YES & Truth.MAYBE
    Truth.MAYBE
    >>> Truth.MAYBE | Truth.YES, ~Truth.NO
    (Truth.YES, Truth.YES)
    >>> Truth.MAYBE.certain, Truth.MAYBE.possible
    (False, True)
    """

    NO = 0
    MAYBE = 1
    YES = 2

    @classmethod
    def of(cls, *, certain: bool, possible: bool) -> Truth:
        """The answer that is YES if *certain*, else MAYBE if *possible*, else NO.

        >>> Truth.of(certain=False, possible=True)
        Truth.MAYBE
        """
        if certain:
            return cls.YES
        return cls.MAYBE if possible else cls.NO

    @property
    def certain(self) -> bool:
        """Whether the answer is YES."""
        return self is Truth.YES

    @property
    def possible(self) -> bool:
        """Whether the answer is YES or MAYBE."""
        return self is not Truth.NO

    def __and__(self, other: Truth) -> Truth:
        if not isinstance(other, Truth):
            return NotImplemented
        return self if self.value <= other.value else other

    def __or__(self, other: Truth) -> Truth:
        if not isinstance(other, Truth):
            return NotImplemented
        return self if self.value >= other.value else other

    def __invert__(self) -> Truth:
        return Truth(2 - self.value)

    def __bool__(self) -> bool:
        if self is Truth.MAYBE:
            raise UndecidedError(
                "MAYBE is neither true nor false: say .certain (YES) or .possible (YES or MAYBE)"
            )
        return self is Truth.YES

    def __repr__(self) -> str:
        return f"Truth.{self.name}"
