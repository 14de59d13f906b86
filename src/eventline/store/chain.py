"""The chain of hashes: each entry's hash is made of its content and of the hash of the entry before it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from eventline.exceptions import RecordError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from eventline.store.quick import Told

#: What is read of a row: position, kind, id, tick, record, note, hash.
Raw = tuple[int, int, str, int, "str | None", "str | None", bytes]
#: What the first entry follows.
GENESIS = bytes(32)


def link(
    previous: bytes, position: int, kind: int, event_id: str, tick: int, record: str | None, note: str | None
) -> bytes:
    """The hash of an entry: SHA-256 over the hash before it and its columns.

    No two entries give the same bytes: the length of the id is said, and JSON lines hold no line break. In a
    damaged row any column may be of any type, so that none is taken for granted.

    Raises:
        RecordError: If a text is no Unicode (half of a surrogate pair).

    >>> link(GENESIS, 1, 0, "a", 0, "{}", None).hex()[:8]
    '8f0b8a71'
    """
    text = f"{position} {kind} {tick} {len(str(event_id))} {event_id}{record or ''}\n{note or ''}"
    try:
        return sha256(previous + text.encode()).digest()
    except UnicodeEncodeError as error:
        ahead = len(text) - len(f"{event_id}{record or ''}\n{note or ''}")
        found = text[max(ahead, error.start - 20) : error.start]
        raise RecordError(
            f"half a character stands behind {found!r}: decode the text it is from anew"
        ) from error


def flat_rows(told: Sequence[Told], position: int, tick: int, previous: bytes) -> list[Any]:
    """The values of new events behind a position and its hash, one after the other.

    Returns:
        The tick of all, then of each event id, lower, upper, shape, line, and the hash that `link` gives it.

    >>> import eventline as ev
    >>> from eventline.store.quick import as_kept
    >>> told = as_kept([ev.event("Deal", when="2019", id="deal")])
    >>> *_, line, chain = flat_rows(told, 0, 5, GENESIS)
    >>> chain == link(GENESIS, 1, 0, "deal", 5, line, None)
    True
    """
    values: list[Any] = [tick]
    middle = f" 0 {tick} "
    for event_id, line, lower, upper, shape in told:
        position += 1
        text = f"{position}{middle}{len(event_id)} {event_id}{line}\n"
        try:
            previous = sha256(previous + text.encode()).digest()
        except UnicodeEncodeError:
            previous = link(previous, position, 0, event_id, tick, line, None)  # says what is wrong with it
        values += (event_id, lower, upper, shape, line, previous)
    return values


def sound(rows: Sequence[Raw], previous: bytes) -> int:
    """How many rows, from the first on, are what was written behind the row of a hash."""
    count, tick, middle = 0, None, ""
    try:
        for position, kind, event_id, at, record, note, chain in rows:
            if at != tick or type(at) is not int:  # most rows are told at the time of the one before
                tick, middle = at, f" {at} "
            text = f"{position} {kind}{middle}{len(event_id)} {event_id}{record or ''}\n{note or ''}"
            if sha256(previous + text.encode()).digest() != chain:
                break
            previous = chain
            count += 1
    except TypeError:  # in a damaged row any column may be of any type
        return count
    return count
