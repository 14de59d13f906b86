"""`Predicate`: a question about one event, answered in three values and joined by ``& | ~``.

The questions themselves are made in `predicates`, those of time answered in `lying`.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from eventline.exceptions import QueryError
from eventline.model.event import Event
from eventline.model.truth import Truth


class Predicate:
    """A question about an event.

    Called with an event it answers YES, MAYBE or NO; ``&``, ``|`` and ``~`` join questions by Kleene's logic.
    Its ``repr`` is what one would type, and `words` how a person says it.

    >>> import eventline as ev
    >>> question = ev.during("2019") & ~ev.actor("Turkey")
    >>> question
    during('2019') & ~actor('Turkey')
    >>> question(ev.event("Deal", when="2019", actors=["Russia"]))
    Truth.YES
    """

    __slots__ = ()

    def __call__(self, event: Event) -> Truth:
        """What the question answers of *event*."""
        raise NotImplementedError

    @property
    def words(self) -> str:
        """How a person says it.

        >>> import eventline as ev
        >>> (ev.during("2019") & ~ev.actor("Turkey")).words
        'in 2019 and not with Turkey'
        """
        raise NotImplementedError

    @property
    def of_time(self) -> bool:
        """Whether any part of it asks about time, so that the answer may be MAYBE.

        >>> import eventline as ev
        >>> ev.actor("Turkey").of_time, (ev.during("2019") & ev.actor("Turkey")).of_time
        (False, True)
        """
        return False

    def __and__(self, other: Predicate) -> Predicate:
        if not isinstance(other, Predicate):
            return NotImplemented
        return All((*_parts(self, All), *_parts(other, All)))

    def __or__(self, other: Predicate) -> Predicate:
        if not isinstance(other, Predicate):
            return NotImplemented
        return Any((*_parts(self, Any), *_parts(other, Any)))

    def __invert__(self) -> Predicate:
        return Not(self)

    def __bool__(self) -> bool:
        raise QueryError(f"{self!r} has no truth of its own: join questions by & | ~, not by and, or, not")


def _parts(predicate: Predicate, kind: type[All | Any]) -> tuple[Predicate, ...]:
    return predicate.parts if isinstance(predicate, kind) else (predicate,)


@attrs.frozen(repr=False)
class All(Predicate):
    """Every part: the least of the answers."""

    parts: tuple[Predicate, ...]

    def __call__(self, event: Event) -> Truth:
        """NO if any part answers NO, else MAYBE if any answers MAYBE."""
        answer = Truth.YES
        for part in self.parts:
            answer &= part(event)
            if answer is Truth.NO:
                break
        return answer

    @property
    def words(self) -> str:
        """The parts, joined by "and"."""
        return " and ".join(_inside(part) for part in self.parts)

    @property
    def of_time(self) -> bool:
        """Whether any part asks about time."""
        return any(part.of_time for part in self.parts)

    def __repr__(self) -> str:
        return " & ".join(f"({part!r})" if isinstance(part, Any) else repr(part) for part in self.parts)


@attrs.frozen(repr=False)
class Any(Predicate):
    """At least one part: the greatest of the answers."""

    parts: tuple[Predicate, ...]

    def __call__(self, event: Event) -> Truth:
        """YES if any part answers YES, else MAYBE if any answers MAYBE."""
        answer = Truth.NO
        for part in self.parts:
            answer |= part(event)
            if answer is Truth.YES:
                break
        return answer

    @property
    def words(self) -> str:
        """The parts, joined by "or"."""
        return " or ".join(_inside(part) for part in self.parts)

    @property
    def of_time(self) -> bool:
        """Whether any part asks about time."""
        return any(part.of_time for part in self.parts)

    def __repr__(self) -> str:
        return " | ".join(repr(part) for part in self.parts)


@attrs.frozen(repr=False)
class Not(Predicate):
    """The opposite: YES for NO, and MAYBE for MAYBE."""

    part: Predicate

    def __call__(self, event: Event) -> Truth:
        """The negation of the part's answer."""
        return ~self.part(event)

    @property
    def words(self) -> str:
        """The part, with "not" ahead."""
        return f"not {_inside(self.part)}"

    @property
    def of_time(self) -> bool:
        """Whether the part asks about time."""
        return self.part.of_time

    def __invert__(self) -> Predicate:
        return self.part

    def __repr__(self) -> str:
        return f"~({self.part!r})" if isinstance(self.part, All | Any) else f"~{self.part!r}"


def _inside(part: Predicate) -> str:
    return f"({part.words})" if isinstance(part, All | Any) else part.words


@attrs.frozen
class Own(Predicate):
    """A question that the user wrote: a function of the event."""

    ask: Callable[[Event], Truth | bool]

    def __call__(self, event: Event) -> Truth:
        """The function's answer; True is YES.

        Raises:
            QueryError: If it gives no answer.
        """
        answer = self.ask(event)
        if answer is None:
            name = getattr(self.ask, "__name__", repr(self.ask))
            raise QueryError(f"{name} gave no answer of {event.label!r}: return True, False or a Truth")
        return answer if isinstance(answer, Truth) else Truth.YES if answer else Truth.NO

    @property
    def words(self) -> str:
        """The function's name."""
        name = getattr(self.ask, "__name__", "")
        return "as asked" if name in {"", "<lambda>"} else f"with {name}"

    @property
    def of_time(self) -> bool:
        """True, for a function may ask anything."""
        return True


def predicate_of(question: Predicate | Callable[[Event], Truth | bool]) -> Predicate:
    """A predicate, or a function of an event made one.

    Raises:
        QueryError: If *question* can not be called.

    >>> predicate_of(lambda event: len(event.label) > 3).words
    'as asked'
    """
    if isinstance(question, Predicate):
        return question
    if callable(question):
        return Own(question)
    hint = "give a predicate, as during('2019'), or a function of an event"
    raise QueryError(f"{question!r} is no question: {hint}")
