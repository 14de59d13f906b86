"""A log as lines of JSON, and back, hash for hash."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from eventline.exceptions import CorruptLogError, EventlineError, RecordError
from eventline.store.chain import link
from eventline.store.encoding import Bounds, as_line, bounds, decoded
from eventline.store.entry import KINDS, Kind
from eventline.store.rows import pages

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from eventline.store.writing import Row, Tail

#: The first line says what the others are.
FORMAT = "eventline-log"
FORMAT_VERSION = 1


def lines(connection: sqlite3.Connection, path: str, to: int) -> Iterator[str]:
    """The log up to a position, a line of JSON an entry, behind one that names format and last position."""
    yield json.dumps({"format": FORMAT, "version": FORMAT_VERSION, "last": to})
    for page in pages(connection, path, 0, to):
        for position, kind, event_id, tick, record, note, chain in page:
            plain = {
                "position": position,
                "kind": KINDS[kind].value,
                "event_id": event_id,
                "tick": tick,
                "record": None if record is None else json.loads(record),
                "note": None if note is None else json.loads(note),
                "chain": chain.hex(),
            }
            yield as_line(plain)


def rows(given: Iterable[str], last: Tail, path: str) -> Iterator[Row]:
    """The rows of lines that lie behind the end of a log, checked.

    Lines up to the end of the log are passed over; those behind it must follow it, hash by hash.

    Raises:
        RecordError: If a line is no entry (which, and why), or the lines were cut off.
        CorruptLogError: If the lines do not follow each other, or the log.
    """
    position, tick, chain = last
    stated = -1
    for number, text in enumerate(given, start=1):
        if not text.strip():
            continue
        plain = _plain(text, number)
        if stated < 0:
            stated = _last_of(plain, text)
            continue
        try:
            at, digest = int(str(plain["position"])), str(plain["chain"])
            if at < last.position:
                continue
            row = _row(plain, chain) if at > last.position else None
        except (KeyError, ValueError, EventlineError) as error:
            raise RecordError(f"is no entry of a log: {error!r}", f"line {number}") from error
        if digest != (chain if row is None else row[-1]).hex() or (
            row and (at, row[3] >= tick) != (position + 1, True)
        ):
            reason = (
                f"line {number} does not follow what is ahead of it: it was changed, or is of another log"
            )
            raise CorruptLogError(path, reason, at)
        if row is not None:
            position, tick, chain = at, row[3], row[-1]
            yield row
    if stated < 0:
        raise RecordError("the export is empty: its first line names the format")
    if position < stated:
        raise RecordError(
            f"the export says that it goes to entry {stated}, but ends at {position}: export it anew"
        )


def _last_of(plain: dict[str, object], text: str) -> int:
    """The last position that the first line tells of; 0 where it tells of none."""
    last = plain.get("last", 0)
    if (plain.get("format"), plain.get("version")) != (FORMAT, FORMAT_VERSION) or not isinstance(last, int):
        raise RecordError(f"{text[:60].strip()!r} names no format that this eventline reads", "line 1")
    return last


def _row(plain: dict[str, object], chain: bytes) -> Row:
    kind = Kind(plain["kind"])
    position, tick = int(str(plain["position"])), int(str(plain["tick"]))
    event_id = str(plain["event_id"])
    record, note = (None if plain[name] is None else as_line(plain[name]) for name in ("record", "note"))
    if (record is None) != (kind is Kind.RETRACTION):
        raise ValueError(f"a {kind.value} with record {record!r}")
    found = Bounds(None, None, None) if record is None else bounds(decoded(record).when)
    return (
        position,
        kind.number,
        event_id,
        tick,
        *found,
        record,
        note,
        link(chain, position, kind.number, event_id, tick, record, note),
    )


def _plain(text: str, number: int) -> dict[str, object]:
    try:
        plain = json.loads(text)
    except ValueError as error:
        raise RecordError(f"{text[:40].strip()!r} is no JSON: {error}", f"line {number}") from error
    if not isinstance(plain, dict):
        raise RecordError(f"{text[:40].strip()!r} is no object", f"line {number}")
    return plain
