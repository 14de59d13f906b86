"""What a stream is divided by: actors, places, tags, or a function of the event."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from eventline.exceptions import StreamError

if TYPE_CHECKING:
    from eventline.model.event import Event

#: The keys of an event; one that has none is under the key None.
Keys: TypeAlias = Callable[["Event"], Iterable[object]]

_FIELDS: dict[str, Callable[[Event], tuple[str, ...]]] = {
    "actor": attrgetter("actors"),
    "place": attrgetter("places"),
    "tag": attrgetter("tags"),
}


def keys_of(by: str | Callable[[Event], object]) -> Keys:
    """The keys that a name or a function stands for.

    Raises:
        StreamError: If *by* is a name that is not known.

    >>> import eventline as ev
    >>> keys_of("actor")(ev.event("Deal", actors=["Turkey", "Russia"]))
    ('Turkey', 'Russia')
    """
    if callable(by):
        return lambda event: (_hashable(by(event)),)
    field = _FIELDS.get(by)
    if field is None:
        raise StreamError(f"{by!r} is no key of an event: say 'actor', 'place' or 'tag', or give a function")
    return lambda event: tuple(dict.fromkeys(field(event))) or (None,)


def _hashable(key: object) -> object:
    try:
        hash(key)
    except TypeError as error:
        raise StreamError(f"{key!r} can not be a key: give what can be one in a dict, as a tuple") from error
    return key
