"""`Flow`: anything that comes out of a stream, by ``for`` or by ``async for``; `Run`: one pass through it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar, cast

from eventline.exceptions import StreamError
from eventline.stream.aside import Counts, Ledger

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from eventline.stream.plan import Plan

T = TypeVar("T")


class Flow(Generic[T]):
    """What comes out of a stream: lazy, and the same each time for the same input.

    ``for`` and ``async for`` start a pass through the sources; `run` does so too and keeps the counts. An
    async source needs ``async for``.
    """

    __slots__ = ("_plan",)

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def run(self) -> Run[T]:
        """One pass through the sources, with the counts of what was left out.

        >>> import eventline as ev
        >>> run = ev.EventStream([ev.event("Deal", when="2019", id="a")] * 2).unique().run()
        >>> [event.label for event in run], run.counts.duplicates
        (['Deal'], 1)
        """
        return Run(self._plan)

    def __iter__(self) -> Iterator[T]:
        return iter(self.run())

    def __aiter__(self) -> AsyncIterator[T]:
        return aiter(self.run())


class Unfinished:
    """A stream of which it is still to be said what comes out of it."""

    __slots__ = ()
    #: What to say, for who iterates it as it is.
    _missing: str

    def __iter__(self) -> NoReturn:
        raise StreamError(self._missing)

    def __aiter__(self) -> NoReturn:
        raise StreamError(self._missing)


class Run(Generic[T]):
    """One pass through a stream: iterate it once, then read its counts.

    Attributes:
        counts: What became of the items so far.

    >>> import eventline as ev
    >>> run = ev.EventStream([ev.event("Deal", when="2019")]).where(ev.before("2018")).run()
    >>> list(run), run.counts.read, run.counts.left_out
    ([], 1, 1)
    """

    __slots__ = ("_plan", "counts")

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.counts = Counts()

    def __iter__(self) -> Iterator[T]:
        for item, _ in self._plan.run(Ledger(self.counts, self._plan.side)):
            yield cast("T", item)

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item, _ in self._plan.arun(Ledger(self.counts, self._plan.side)):
            yield cast("T", item)
