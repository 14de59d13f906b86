"""`Movable`: the operators of values of time, ``+`` and ``-``. There is no ``<``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, cast, overload

from eventline.model.duration import Duration

if TYPE_CHECKING:
    from eventline.model.duration_range import DurationRange
    from eventline.model.shapes import Value

_Moved_co = TypeVar("_Moved_co", covariant=True)


class Movable(Generic[_Moved_co]):
    """What can be moved by a `Duration`, and differs from another time by a `DurationRange`.

    ``value + duration`` is `eventline.shift`, and ``b - a`` is ``eventline.difference(a, b)``.

    >>> import eventline as ev
    >>> ev.when("2024-01-31") + ev.months(1), ev.when("2019-10/2020") - ev.years(1)
    (when('2024-02-29'), when('2018-10/2019'))
    >>> print(ev.when("2019-06") - ev.when("2019-05-01"))
    P31D..P60D
    """

    __slots__ = ()

    def __add__(self, by: Duration) -> _Moved_co:
        if not isinstance(by, Duration):
            return NotImplemented
        # It needs all values, which need this class.
        from eventline.model.shifting import shift

        return cast("_Moved_co", shift(cast("Value", self), by))

    __radd__ = __add__

    @overload
    def __sub__(self, other: Duration) -> _Moved_co: ...
    @overload
    def __sub__(self, other: Movable[object]) -> DurationRange: ...
    def __sub__(self, other: Duration | Movable[object]) -> _Moved_co | DurationRange:
        if isinstance(other, Duration):
            return self + -other
        if not isinstance(other, Movable):
            return NotImplemented
        from eventline.model.elapsed import difference

        return difference(cast("Value", other), cast("Value", self))
