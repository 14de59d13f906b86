"""The chain of hashes: each entry's hash is made of its content and of the hash of the entry before it."""

from __future__ import annotations

from hashlib import sha256

from eventline.exceptions import RecordError

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
        found = text[max(0, error.start - 20) : error.start]
        raise RecordError(
            f"half a character stands behind {found!r}: decode the text it is from anew"
        ) from error
