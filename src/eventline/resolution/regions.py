"""Where a text was written: the feasts that go by one name and are kept on other days in other countries.

Mother's Day is in May in the United States and in March in Britain; Independence Day is another day in each
country that has one. A country is told by a policy (`ResolutionPolicy.region`), or by the language of a text
("en-GB"). Where none is told, the day of the country that the name is best known from comes first, and the
others stay beside it as alternatives.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from eventline.resolution.date import Date
from eventline.resolution.feast_tables import KEPT, NAMES, NATIONAL
from eventline.resolution.feasts import NOWHERE, is_nationwide, is_of_country
from eventline.resolution.node import Expression

if TYPE_CHECKING:
    from collections.abc import Callable

#: A year of which the tables of every country are known; which names a country has is read there.
_KNOWN_YEAR = 2020


def elsewhere(key: str) -> tuple[str, ...]:
    """The feasts that go by the same name in other countries, as far as the tables here have them.

    >>> elsewhere("thanksgiving"), elsewhere("christmas")
    (('thanksgiving_ca',), ())
    """
    kept = dict.fromkeys(KEPT.get(key, {}).values())
    return tuple(one for one in kept if one != key and not is_of_country(one))


def differs(key: str) -> bool:
    """Whether what goes by the name of a feast is another day in some countries.

    >>> differs("independence_day"), differs("christmas")
    (True, False)
    """
    return key in KEPT or key in NATIONAL


@lru_cache(maxsize=512)
def local_feast(key: str, region: str) -> str:
    """The key of the feast that goes by the name of another in a country.

    Args:
        key: A feast.
        region: An ISO 3166-1 code of two capitals.

    Returns:
        The key; that of the feast itself where it is the same there. Where each nation has its own and that
        of the country is not known, the key of a feast of no known day.

    >>> local_feast("mothers_day", "GB"), local_feast("independence_day", "GH"), local_feast("easter", "GH")
    ('mothering_sunday', 'GH:independence day', 'easter')
    >>> local_feast("independence_day", "GB")
    '*:independence day'
    """
    if region in KEPT.get(key, ()):
        return KEPT[key][region]
    if NATIONAL.get(key) == region:
        return key
    names = (key.removeprefix(NOWHERE),) if key.startswith(NOWHERE) else NAMES.get(key, ())
    listed = next(
        (one for one in (f"{region}:{name}" for name in names) if is_nationwide(one, _KNOWN_YEAR)), key
    )
    return NOWHERE + names[0] if listed == key and key in NATIONAL else listed


def kept_in(expression: Expression, region: str) -> Expression:
    """An expression with the feasts that go by its names in a country.

    >>> from eventline.resolution import Since
    >>> kept_in(Since(Date(holiday="mothers_day")), "IE")
    Since(Date(holiday='mothering_sunday'))
    """
    return with_feasts(expression, lambda key: local_feast(key, region))


def with_feast(expression: Expression, feast: str, other: str) -> Expression:
    """An expression with one feast in the place of another.

    >>> with_feast(Date(holiday="thanksgiving"), "thanksgiving", "thanksgiving_ca")
    Date(holiday='thanksgiving_ca')
    """
    return with_feasts(expression, lambda key: other if key == feast else key)


def with_feasts(expression: Expression, other: Callable[[str], str]) -> Expression:
    """An expression with other feasts.

    Args:
        expression: The expression.
        other: From the key of a feast to that of another, or itself.
    """
    if isinstance(expression, Date):
        key = expression.holiday
        told = None if key is None else other(key)
        return expression if told == key else attrs.evolve(expression, holiday=told)
    changes: dict[str, Any] = {}
    for name in expression.holders:
        held = getattr(expression, name)
        parts = held if isinstance(held, tuple) else (held,)
        made = tuple(with_feasts(one, other) if isinstance(one, Expression) else one for one in parts)
        if made != parts:
            changes[name] = made if isinstance(held, tuple) else made[0]
    return attrs.evolve(expression, **changes) if changes else expression
