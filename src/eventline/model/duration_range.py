"""`DurationRange`: an amount of time that is known to lie between two others."""

from __future__ import annotations

import attrs

from eventline.exceptions import InvalidDateError
from eventline.model.duration import Duration


@attrs.frozen
class DurationRange:
    """How far apart two times are, or how long something took: between two amounts, both inclusive.

    Attributes:
        least: The smallest amount; None where there is none.
        most: The largest amount; None where there is none.

    Raises:
        InvalidDateError: If an amount is not stated, or the least is more than the most.

    >>> import eventline as ev
    >>> ev.difference("2019-05-01", "2019-06")
    DurationRange(least=Duration(days=31), most=Duration(days=60))
    """

    least: Duration | None
    most: Duration | None

    def __attrs_post_init__(self) -> None:
        for amount in (self.least, self.most):
            if amount is not None and amount.vague is not None:
                raise InvalidDateError(f"{amount.iso} states no amount: say a number, or None")
        if self.least is not None and self.most is not None:
            months = self.most.total_months - self.least.total_months
            ticks = self.most.total_ticks - self.least.total_ticks
            if (months or ticks) and months <= 0 and ticks <= 0:
                raise InvalidDateError(f"{self.least} is more than {self.most}: swap them")

    @property
    def is_exact(self) -> bool:
        """Whether there is one amount.

        >>> DurationRange(Duration(days=2), Duration(days=2)).is_exact
        True
        """
        return self.least is not None and self.least == self.most

    def __str__(self) -> str:
        if self.is_exact:
            return str(self.least)
        return f"{'' if self.least is None else self.least}..{'' if self.most is None else self.most}"
