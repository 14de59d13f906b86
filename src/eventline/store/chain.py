"""The chain of hashes: each entry's hash is made of its content and of the hash of the entry before it."""

from __future__ import annotations

from hashlib import sha256

#: What the first entry follows.
GENESIS = bytes(32)


def link(
    previous: bytes, position: int, kind: int, event_id: str, tick: int, record: str | None, note: str | None
) -> bytes:
    """The hash of an entry: SHA-256 over the hash before it and its columns.

    No two entries give the same bytes: the length of the id is said, and JSON lines hold no line break.

    >>> link(GENESIS, 1, 0, "a", 0, "{}", None).hex()[:8]
    '8f0b8a71'
    """
    head = f"{position} {kind} {tick} {len(event_id)} {event_id}"
    return sha256(previous + f"{head}{record or ''}\n{note or ''}".encode()).digest()
