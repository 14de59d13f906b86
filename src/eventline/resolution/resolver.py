"""`resolve_expression`: an expression, an anchor and a policy in, a `Resolution` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eventline.exceptions import AmbiguousPhraseError, InvalidDateError
from eventline.model.interval import Interval
from eventline.resolution.context import Context
from eventline.resolution.date import Date
from eventline.resolution.evaluation import evaluate
from eventline.resolution.found import Found, masked_name
from eventline.resolution.policy import ResolutionPolicy
from eventline.resolution.regions import differs, elsewhere, kept_in, with_feast
from eventline.resolution.resolution import Resolution
from eventline.resolution.values import hull_of, kept_together, to_value

if TYPE_CHECKING:
    from eventline.resolution.anchor import Anchor
    from eventline.resolution.found import Value
    from eventline.resolution.node import Expression

_DEFAULT = ResolutionPolicy()


def resolve_expression(
    expression: Expression,
    anchor: Anchor,
    policy: ResolutionPolicy = _DEFAULT,
    *,
    phrase: str = "",
) -> Resolution:
    """Find the time that an expression means.

    Deterministic, and without any look at today. An uncertain anchor gives a range that holds the answer for
    each of its days.

    Args:
        expression: A tree of the algebra.
        anchor: The document time and the reference time.
        policy: What to do where the words leave a choice.
        phrase: The words, for error messages; the expression itself where empty.

    Raises:
        MissingAnchorError: If it hangs on a time that the anchor lacks.
        AmbiguousPhraseError: If it has several readings and the policy refuses to choose.
        InvalidDateError: If there is no such time ("30 February").

    >>> from eventline.resolution import Anchor, Date
    >>> resolve_expression(Date(month=10), Anchor(document_time="2024-08-23")).value
    when('2023-10')
    """
    if policy.region is not None:
        expression = kept_in(expression, policy.region)
    readings, feast = _readings(expression, anchor, policy, phrase)
    if feast is not None and policy.region is None and differs(feast):
        readings = _of_all_countries(expression, feast, readings, (anchor, policy, phrase))
    best = readings[0]
    if len(readings) == 1:
        value = to_value(best)
        return _resolution(expression, best, value, (value,))
    values: list[Value] = []
    for reading in readings:
        value = to_value(reading)
        if value not in values:
            values.append(value)
    alternatives = tuple(values)
    chosen = values[0]
    if len(values) > 1 and policy.ambiguous != "choose":
        if policy.ambiguous == "refuse":
            raise AmbiguousPhraseError(phrase or repr(expression), tuple(map(str, values)))
        chosen = kept_together(alternatives)
    return _resolution(expression, best, chosen, alternatives)


def _readings(
    expression: Expression, anchor: Anchor, policy: ResolutionPolicy, phrase: str
) -> tuple[list[Found], str | None]:
    """The readings, the likeliest first, and a feast that was looked up for them."""
    context = Context(expression, anchor, policy, phrase)
    readings = evaluate(expression, context)
    if context.uncertain:
        context = Context(expression, anchor, policy, phrase)
        context.end = 1
        readings = _hulls(readings, evaluate(expression, context))
    return readings, context.feast


def _of_all_countries(
    expression: Expression,
    feast: str,
    readings: list[Found],
    given: tuple[Anchor, ResolutionPolicy, str],
) -> list[Found]:
    """The readings, and those of the countries that keep a feast of the same name on another day."""
    note = ("no country is told: elsewhere, {} is another day", Date(holiday=feast))
    found = [readings[0]._replace(notes=(*readings[0].notes, note)), *readings[1:]]
    for key in elsewhere(feast):
        other = with_feast(expression, feast, key)
        try:
            found.append(_readings(other, *given)[0][0])
        except InvalidDateError:  # "Thursday, Thanksgiving" is in November
            continue
    return found


def _resolution(
    expression: Expression, found: Found, value: Value, alternatives: tuple[Value, ...]
) -> Resolution:
    return Resolution(
        value=value,
        type=found.type,
        timex3=found.timex,
        mod=found.mod,
        quant=found.quant,
        freq=found.freq,
        alternatives=alternatives,
        expression=expression,
        unit=found.unit,
        notes=found.notes,
    )


def _hulls(first: list[Found], last: list[Found]) -> list[Found]:
    """Each reading from the first day of an uncertain anchor to its last; all in one where they differ."""
    if len(first) == len(last):
        return [_hull(a, b) for a, b in zip(first, last, strict=True)]
    ordered = [*first, *last]
    low = min(ordered, key=lambda one: (one.lower is not None, one.lower or 0))
    high = max(ordered, key=lambda one: (one.upper is None, one.upper or 0))
    return [_hull(low, high)]


def _hull(a: Found, b: Found) -> Found:
    if a[:8] == b[:8]:
        return a
    lower = None if a.lower is None or b.lower is None else min(a.lower, b.lower)
    upper = None if a.upper is None or b.upper is None else max(a.upper, b.upper)
    value = hull_of(a.value, b.value) if isinstance(a.value, Interval) else None
    timex = a.timex if a.timex == b.timex else masked_name(lower, upper, a.unit)
    note = ("what it hangs on is uncertain: from {} to {}", a.timex, b.timex)
    return a._replace(lower=lower, upper=upper, whole=False, value=value, timex=timex, notes=(*a.notes, note))
