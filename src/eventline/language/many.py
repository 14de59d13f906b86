"""`find_many`: the temporal expressions of many texts, lazily and in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from eventline.exceptions import EventlineError, InvalidDateError
from eventline.language.finding import Genre, Ranges, Time, find
from eventline.language.mention import TimexMention
from eventline.resolution import policy_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from eventline.resolution import PolicyLike

#: An id, a text and its document time.
Row: TypeAlias = tuple[Any, str, Time]


@attrs.frozen
class FoundRow:
    """What one row gave.

    Attributes:
        id: The row's id.
        mentions: Its temporal expressions.
        error: Why the row could not be read, None where it was.

    >>> FoundRow("note 7").mentions
    ()
    """

    id: object
    mentions: tuple[TimexMention, ...] = ()
    error: Exception | None = None


def find_many(
    rows: Iterable[Row],
    *,
    errors: Literal["raise", "rows"] = "raise",
    language: str = "en",
    genre: Genre = "news",
    ranges: Ranges = "split",
    policy: PolicyLike | None = None,
) -> Iterator[FoundRow]:
    """Find the temporal expressions of many texts, one row at a time.

    Args:
        rows: Triples of an id, a text and its document time.
        errors: ``"raise"`` the first error, or give bad rows as ``"rows"`` whose `FoundRow.error` says why.
        language: As for `find`.
        genre: As for `find`.
        ranges: As for `find`.
        policy: As for `find`.

    Yields:
        One `FoundRow` a row, in order.

    Raises:
        InvalidDateError: If *errors* is neither.

    >>> rows = [(1, "He left last week.", "2024-08-23"), (2, "He left last week.", "no date")]
    >>> for row in find_many(rows, errors="rows"):
    ...     print(row.id, [mention.timex3 for mention in row.mentions], type(row.error).__name__)
    1 ['2024-W33'] NoneType
    2 [] NotationError
    """
    if errors not in {"raise", "rows"}:
        raise InvalidDateError(f"errors={errors!r} is not 'raise' or 'rows'")
    policy_of(policy)  # here, and not again as the error of each row
    return _rows(rows, language, genre, ranges, policy, raising=errors == "raise")


def _rows(
    rows: Iterable[Row],
    language: str,
    genre: Genre,
    ranges: Ranges,
    policy: PolicyLike | None,
    *,
    raising: bool,
) -> Iterator[FoundRow]:
    for row in rows:
        key: object = row
        try:
            key, text, document_time = row
            mentions = find(
                text,
                document_time=document_time,
                language=language,
                genre=genre,
                ranges=ranges,
                policy=policy,
            )
        except (EventlineError, TypeError, ValueError, AttributeError) as error:
            if raising:
                raise
            yield FoundRow(key, error=error)
        else:
            yield FoundRow(key, tuple(mentions))
