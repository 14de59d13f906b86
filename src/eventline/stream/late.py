"""What becomes of events that come when their windows are closed."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

import attrs

from eventline.exceptions import StreamError
from eventline.model.duration import Duration
from eventline.stream.watermark import fixed_ticks

#: ``"drop"``: count it. ``"side"``: hand it to the side output too. ``"update"``: open its window again.
LatePolicy: TypeAlias = Literal["drop", "side", "update"]


@attrs.frozen
class Lateness:
    """A policy, and how long closed windows are kept so that they can be opened again.

    Raises:
        StreamError: If policy and *keep* do not go together.
    """

    policy: LatePolicy = "drop"
    keep: Duration | None = None
    has_side: bool = False

    def __attrs_post_init__(self) -> None:
        if self.policy not in get_args(LatePolicy):
            raise StreamError(f"{self.policy!r} is no policy for late events: say 'drop', 'side' or 'update'")
        if self.policy == "side" and not self.has_side:
            raise StreamError("late='side' needs a side output: EventStream(source, side=aside.append)")
        if (self.policy == "update") != (self.keep is not None):
            raise StreamError(
                "late='update' and keep= go together: say how long closed windows are kept, as keep=days(2)"
            )
        if self.keep is not None:
            fixed_ticks(self.keep, "keep")

    @property
    def kept(self) -> int:
        """The ticks for which a closed window is kept."""
        return 0 if self.keep is None else self.keep.total_ticks

    @property
    def hand_over(self) -> bool:
        """Whether late events go to the side output: under ``"update"``, those too late even for that."""
        return self.policy != "drop"
