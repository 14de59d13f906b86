"""About a time, or not sure of it: how far it may lie to both sides, and how sure the text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars import Granularity
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateSet
from eventline.model.duration import Duration
from eventline.model.interval import Interval
from eventline.model.qualification import Qualification
from eventline.resolution.values import to_value

if TYPE_CHECKING:
    from eventline.resolution.context import Context
    from eventline.resolution.found import Found

_WIDTHS = {
    Granularity.SECOND: Duration(seconds=1),
    Granularity.MINUTE: Duration(minutes=15),
    Granularity.HOUR: Duration(hours=1),
    Granularity.DAYPART: Duration(hours=3),
    Granularity.DAY: Duration(days=1),
    Granularity.WEEKEND: Duration(weeks=1),
    Granularity.WEEK: Duration(weeks=1),
    Granularity.MONTH: Duration(months=1),
    Granularity.QUARTER: Duration(months=3),
    Granularity.SEASON: Duration(months=3),
    Granularity.HALF: Duration(months=6),
    Granularity.YEAR: Duration(years=5),
    Granularity.DECADE: Duration(years=10),
    Granularity.CENTURY: Duration(years=50),
}


def qualified(qualification: str, found: Found, context: Context, width: Duration | None = None) -> Found:
    """A time that is meant about ("~"), that the text is not sure of ("?"), or both ("%").

    Args:
        qualification: The mark.
        found: The time.
        context: Its policy may say how far about a time is to both sides.
        width: That, where it is not the one of its unit.
    """
    value = to_value(found)
    mod = found.mod if qualification == "?" else "APPROX"
    if not isinstance(value, UncertainDate | Interval | DateSet):
        return found._replace(mod=mod)
    if qualification != "?":
        width = context.policy.about or width or _WIDTHS.get(found.unit, Duration(years=500))
        value = value.with_about(width)
        note = ("about: {} to both sides", width.iso)
    else:
        note = ("the text is not sure of {}", found.timex)
    if qualification != "~" and isinstance(value, UncertainDate):
        marks = value.qualifiers or (Qualification.NONE,) * 3
        value = attrs.evolve(
            value, qualifiers=tuple(mark | Qualification.UNCERTAIN for mark in marks), text=""
        )
    return found._replace(
        lower=value.lower, upper=value.upper, whole=False, value=value, mod=mod, notes=(*found.notes, note)
    )
