"""`find` and `resolve`: the temporal expressions of a text, and what one phrase means."""

from __future__ import annotations

import datetime as dt
import gc
from contextlib import contextmanager
from copy import copy
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from eventline.exceptions import InvalidDateError, PhraseError
from eventline.language.any_day import on_any_day, some_days
from eventline.language.building import NoSuchTime
from eventline.language.building.shapes import stands_alone
from eventline.language.discourse.early_years import with_early_years
from eventline.language.discourse.hours_behind import with_hours
from eventline.language.discourse.resolving import Discourse
from eventline.language.field import field_expression, why_not_told, without_signs
from eventline.language.flow import Flow
from eventline.language.grammar.packs import load_pack
from eventline.language.joining.orders import order_told
from eventline.language.joining.refine import SIGNALS, Item, Refiner
from eventline.language.joining.set_apart import with_commas
from eventline.language.locale import locale_of
from eventline.language.matching.match import Match, Matcher
from eventline.language.tense.context import Tense
from eventline.language.text.tokens import lowered
from eventline.model.date import UncertainDate
from eventline.model.event import TimeValue
from eventline.resolution import (
    Amount,
    Anchor,
    Expression,
    PolicyLike,
    Resolution,
    ResolutionPolicy,
    Shift,
    policy_of,
    resolve_expression,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventline.language.mention import TimexMention

Time: TypeAlias = UncertainDate | str | dt.date | None
Genre: TypeAlias = Literal["news", "narrative", "record"]
Ranges: TypeAlias = Literal["split", "joined"]

_POLICY = ResolutionPolicy()
_RECORD_POLICY = ResolutionPolicy(ambiguous="keep")
#: So many phrases and document times are remembered.
_MOST_PHRASES = 2_000
_GENRES = ("news", "narrative", "record")
_RANGES = ("split", "joined")


@attrs.frozen
class Reader:
    """Everything that reads one language."""

    matcher: Matcher
    refiner: Refiner
    tense: Tense

    @cached_property
    def telling(self) -> Tense:
        """The reader of the tense of narratives."""
        return attrs.evolve(self.tense, narrates=True)

    def matches(self, text: str, lower: str, genre: str) -> list[Match]:
        """The matches of a text: what rules read, and what only the times before it tell for one."""
        found, pack = list(self.matcher.matches(text, lower)), self.matcher.pack
        found = with_early_years(found, text, lower, self.tense, pack.lexicon)
        if genre != "narrative":
            return found
        return with_hours(found, text, lower, self.tense, pack.numbers.small)


@cache
def reader(code: str, genre: str = "") -> Reader:
    """What reads a language, made once per process; for the genre ``"record"``, with its rules."""
    with uncollected():
        pack = load_pack(code, genre)
        return Reader(Matcher(pack), Refiner.of(pack.signals), Tense.of(pack))


@contextmanager
def uncollected() -> Iterator[None]:
    """Put garbage collection off: what makes a pack makes thousands of objects, and none of them is garbage.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
            gc.collect(1)  # once, and not again at each of the next generations


def find(
    text: str,
    *,
    document_time: Time = None,
    reference_time: Time = None,
    language: str = "en",
    genre: Genre = "news",
    ranges: Ranges = "split",
    policy: PolicyLike | None = None,
) -> list[TimexMention]:
    """Find every temporal expression of a text.

    Cost is linear in the length of the text; text without a date is only skimmed. A paragraph that is wrapped
    at a width is read as one line, a wide gap as one space, a heading in capitals as small letters, and signs
    of emphasis ("**3 May**"), links, tags, the marks of notes ("in 1945.[1]") and unseen signs not at all.

    Args:
        text: Prose.
        document_time: When the text was made; never taken from the clock. Without it, relative expressions
            keep an underspecified TIMEX3 and no value. It may be uncertain: of ``"1916-03"``, each time holds
            what it is on any day of that month, for which the text is read some thirty times.
        reference_time: Where the narrative stands before the first word.
        language: Code of a pack; `languages` lists them. A place may stand behind it: "en-GB" reads 03/04 as
            3 April, "en-US" as March 4, where the policy says nothing of it.
        genre: ``"news"`` hangs bare relative words on the document time, ``"narrative"`` on the time last
            told, ``"record"`` reads fields: a mention is a whole statement ("after 1900", "between 1914 and
            1918"), and n.d., and what `read_field` refuses, is none. `read_field` reads one field.
        ranges: ``"split"``: "from 3 to 5 May" is two mentions, as TimeML has it; ``"joined"``: one, whose
            value is the interval; a time with a signal has the value that the signal gives it, a stretch
            like "the last three days" has its interval, and lengths are counted to the day.
        policy: What to do where words leave a choice, or only what to do with several readings:
            ``"choose"``, ``"keep"`` or ``"refuse"``; by default prose chooses, and records keep all.

    Returns:
        The mentions, in text order.

    Raises:
        UnknownLanguageError: If there is no pack for the language.
        NotationError: If a document time is no date.
        InvalidDateError: If another argument is not what it should be.

    >>> for mention in find("The bridge, closed since May, reopened on Friday.", document_time="2024-08-23"):
    ...     print(mention.start, mention.text, mention.timex3)
    25 May 2024-05
    42 Friday 2024-08-23
    """
    if genre not in _GENRES:
        raise InvalidDateError(f"genre={genre!r} is not one of {', '.join(map(repr, _GENRES))}")
    if ranges not in _RANGES:
        raise InvalidDateError(f"ranges={ranges!r} is not one of {', '.join(map(repr, _RANGES))}")
    if not isinstance(text, str):
        raise _no_string(text)
    is_record = genre == "record"
    place = locale_of(language)
    policy = place.policy(policy_of(policy, _RECORD_POLICY if is_record else _POLICY))
    tools = reader(place.code, genre) if is_record else reader(place.code)
    flow = Flow.of(text) if Flow.is_needed(text) else None
    read = text if flow is None else flow.text
    told = without_signs(read) if is_record else read
    lower = lowered(told)
    matches = tools.matches(told, lower, genre)
    bare: Literal["document", "reference"] = "reference" if genre == "narrative" else "document"
    if isinstance(document_time, str) and reference_time is None:
        anchor = _dated(document_time, bare)
    else:
        anchor = Anchor(document_time=document_time, reference_time=reference_time, bare=bare)
    if not matches:
        return []
    lower = with_commas(read, lower, matches)
    joined = ranges == "joined"
    items = tools.refiner.items(matches, lower, joined=joined)
    if is_record:
        is_dated = document_time is not None
        items = [
            item
            for item in items
            if why_not_told(item.expression, told[item.start : item.end], is_dated=is_dated) is None
        ]
    if len(items) == 1 and is_typed(items[0], lower):
        alone = not lower[: items[0].start].strip()
        policy = _typed(items[0], policy, alone=alone)
    elif joined and policy.precision is None:
        policy = attrs.evolve(policy, precision="exact")
    if policy.date_order is None:
        order = order_told(items, lower)
        policy = policy if order is None else attrs.evolve(policy, date_order=order)
    tense = tools.telling if genre == "narrative" else tools.tense
    discourse = Discourse(anchor, policy, tense, joined)
    days = some_days(anchor)
    if days and not all(stands_alone(item.expression) for item in items):
        found = _on_any_day(discourse, days, items, read, lower)
    else:
        found = discourse.mentions(items, read, lower)
    return found if flow is None or read == text else [flow.mention(one, text) for one in found]


def _on_any_day(
    discourse: Discourse, days: Iterable[Anchor], items: list[Item], text: str, lower: str
) -> list[TimexMention]:
    """The mentions of a text that was made on one of several days; reading an item changes it."""
    readings = [
        Discourse(day, discourse.policy, discourse.tense, discourse.joined).mentions(
            map(copy, items), text, lower
        )
        for day in days
    ]
    return list(on_any_day(discourse.mentions(items, text, lower), readings))


def _no_string(text: object) -> InvalidDateError:
    return InvalidDateError(f"{text!r} is no text: give a string")


@lru_cache(maxsize=_MOST_PHRASES)
def _dated(document_time: str, bare: Literal["document", "reference"]) -> Anchor:
    """The anchor of texts made at a time; many are made on the same day."""
    return Anchor(document_time=document_time, bare=bare)


def is_typed(item: Item, lower: str) -> bool:
    """Whether a text is nothing but one time, as people type it into a field or a command.

    >>> (
    ...     is_typed(Item(3, 9, Amount(days=3)), "in 3 days"),
    ...     is_typed(Item(15, 21, Amount(days=3)), "it was closed, 3 days on"),
    ... )
    (True, False)
    """
    return len(lower[: item.start].split()) < 2 and not lower[item.end :].strip(" \t\n.!?")


def _typed(item: Item, policy: ResolutionPolicy, *, alone: bool) -> ResolutionPolicy:
    """The policy for a typed time: stretches are whole, and a bare length lies on the preferred side."""
    if (
        alone
        and item.typed
        and isinstance(item.expression, Amount)
        and item.expression.vague is None
        and policy.prefer in {"past", "future"}
    ):
        item.expression = Shift(item.expression, policy.prefer)
    return attrs.evolve(policy, precision="whole") if policy.precision is None else policy


def resolve(
    phrase: str,
    *,
    document_time: Time = None,
    reference_time: Time = None,
    language: str = "en",
    genre: Genre = "news",
    policy: PolicyLike | None = None,
) -> Resolution:
    """Resolve one phrase.

    Args:
        phrase: A temporal expression, with or without a preposition, and nothing else.
        document_time: When the phrase was written; absolute phrases need none.
        reference_time: The time last told, for "that year" and "two days later".
        language: Code of a pack.
        genre: As for `find`: ``"record"`` reads a field as `read_field` does, and has no answer to n.d.
        policy: What to do where words leave a choice; as for `find`.

    Returns:
        What it means, and why.

    Raises:
        PhraseError: If the phrase is no time, or holds more than a time, or says one that there is not.
        MissingAnchorError: If it hangs on a time that is not given.
        UnknownLanguageError: If there is no pack for the language.
        AmbiguousPhraseError: If it has several readings and the policy refuses to choose.

    >>> found = resolve("October last year", document_time="2024-08-23")
    >>> found.value, found.timex3
    (when('2023-10'), '2023-10')
    >>> resolve("03/04/2024", policy="keep").value
    when('[2024-03-04,2024-04-03]')
    """
    if genre not in _GENRES:
        raise InvalidDateError(f"genre={genre!r} is not one of {', '.join(map(repr, _GENRES))}")
    if genre == "record":
        found = read_field(phrase, document_time=document_time, language=language, policy=policy)
        if found is None:
            raise PhraseError(phrase, 0, "there is no date, it says: use read_field(), which gives None")
        return found
    if not isinstance(phrase, str):
        raise _no_string(phrase)
    place = locale_of(language)
    expression = _said(phrase, place.code)
    anchor = Anchor(
        document_time=document_time,
        reference_time=reference_time or document_time,
        bare="reference" if genre == "narrative" else "document",
    )
    return _resolved(expression, anchor, place.policy(policy_of(policy)), phrase)


def _resolved(expression: Expression, anchor: Anchor, policy: ResolutionPolicy, phrase: str) -> Resolution:
    """What a phrase means; where there is no such time, it is the phrase that is refused."""
    try:
        return resolve_expression(expression, anchor, policy, phrase=phrase)
    except InvalidDateError as error:
        raise PhraseError(phrase, 0, str(error)) from error


@lru_cache(maxsize=_MOST_PHRASES)
def _said(phrase: str, language: str) -> Expression:
    """What a phrase says, whenever it is said."""
    tools = reader(language)
    lower = lowered(phrase)
    matches = list(tools.matcher.matches(phrase, lower))
    items = tools.refiner.items(matches, lower, joined=True)
    if not items:
        for match in matches:
            if isinstance(match.expression, NoSuchTime):
                raise PhraseError(phrase, match.start, "there is no such day or time: correct it")
        raise PhraseError(phrase, 0, "no time is said here: give a phrase such as 'October last year'")
    item = items[0]
    if len(items) > 1:
        raise PhraseError(phrase, items[1].start, "two times are said here: use find()")
    beside = None
    start, end = tools.refiner.with_signal(item.start, item.end, lower)
    if lower[end:].strip(" \t\n.,;:!?"):
        beside = item.end
    if not tools.refiner.leads.issuperset(lower[:start].split()):
        beside = 0
    if beside is not None:
        words = phrase[item.start : item.end]
        raise PhraseError(phrase, beside, f"only {words!r} is a time: use find()")
    if item.signal in SIGNALS:
        return SIGNALS[item.signal](item.expression)
    return item.expression


def read_field(
    field: str,
    *,
    document_time: Time = None,
    language: str = "en",
    policy: PolicyLike | None = None,
) -> Resolution | None:
    """Read the date field of an archive or a catalogue.

    The whole field is one statement: "c. 1850", "between 1914 and 1918" (one time between them), "1914-1918"
    (a range), "17??", "1666/7", "10 Oct. 1789 or 1790". Words left over refuse it.

    Args:
        field: The field.
        document_time: When it was written; only relative words need it.
        language: Code of a pack.
        policy: What to do where words leave a choice; all readings are kept by default.

    Returns:
        What it means, and why; None where it is empty or states that there is no date ("n.d.", "undated").

    Raises:
        PhraseError: If it states no date, but a length or how often; or anything else beside it: at the first
            word left over.
        MissingAnchorError: If it hangs on a time that is not given.
        UnknownLanguageError: If there is no pack for the language.
        AmbiguousPhraseError: If it has several readings and the policy refuses to choose.

    >>> read_field("between 1914 and 1918").value
    when(earliest='1914-01-01', latest='1918-12-31')
    >>> read_field("[1917?]").edtf
    '1917?'
    >>> read_field("n.d.") is None
    True
    """
    if not isinstance(field, str):
        raise _no_string(field)
    place = locale_of(language)
    policy = place.policy(policy_of(policy, _RECORD_POLICY))
    tools = reader(place.code, "record")
    expression = field_expression(field, tools.matcher, tools.refiner)
    if expression is None:
        return None
    reason = why_not_told(expression, field, is_dated=document_time is not None)
    if reason is not None:
        raise PhraseError(field, 0, reason)
    anchor = Anchor(document_time=document_time, reference_time=document_time)
    found = _resolved(expression, anchor, policy, field)
    if not isinstance(found.value, TimeValue):
        raise PhraseError(field, 0, f"it is a {found.type.lower()} and no date: write when it was")
    return found
