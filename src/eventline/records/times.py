"""The records of times: dates, intervals, sets, extents, durations, their ranges, and recurrences.

What EDTF can write is one string. The rest of dates is written as `eventline.when` reads it, or by its
bounds; intervals and sets by their parts.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from eventline.calendars.granularity import Granularity
from eventline.exceptions import RecordError
from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.duration import Duration
from eventline.model.duration_range import DurationRange
from eventline.model.forms import Form
from eventline.model.interval import End, Extent, Interval
from eventline.model.qualification import Qualification
from eventline.model.recurrence import Recurrence
from eventline.notation.edtf import parse_edtf
from eventline.notation.making import when
from eventline.records.registry import Kind, nested, register

if TYPE_CHECKING:
    from eventline.records.fields import Fields

_AMOUNTS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")


def _write_date(date: UncertainDate) -> dict[str, object]:
    fields: dict[str, object] = {}
    if date.form is Form.RANGE:
        first, last = date.pattern.split("..")
        fields |= {name: text for name, text in (("earliest", first), ("latest", last)) if text}
        if not fields:
            fields["floating"] = date.floating
        if date.qualifiers:
            fields["marks"] = [qualifier.mark for qualifier in date.qualifiers]
    else:
        fields["when" if date.why_not_edtf else "edtf"] = str(date)
    if date.about is not None:
        fields["about"] = nested(date.about)
    if date.stated:
        fields["stated"] = date.stated
    return fields


def _read_date(fields: Fields) -> UncertainDate:
    if "when" in fields:
        date = when(fields.text("when"))
    else:
        date = parse_edtf(fields.text("edtf")) if "edtf" in fields else _read_bounds(fields)
    if not isinstance(date, UncertainDate):
        raise RecordError(f"{str(date)!r} is no date", fields.path)
    about, stated = fields.optional("about", Duration), fields.text("stated", "")
    if about is not None:
        date = date.with_about(about)
    return attrs.evolve(date, stated=stated) if stated else date


def _read_bounds(fields: Fields) -> UncertainDate:
    floating = fields.flag("floating", default=True)
    earliest, latest = fields.text("earliest", ""), fields.text("latest", "")
    if earliest or latest:
        date = when(earliest=earliest or None, latest=latest or None)
    else:
        date = UncertainDate.span(None, None, floating=floating)
    marks = fields.texts("marks")
    if any(mark not in {"", "?", "~", "%"} for mark in marks):
        raise RecordError(f"{list(marks)!r} where marks of EDTF belong", fields.place("marks"))
    return attrs.evolve(date, qualifiers=tuple(map(Qualification.of_mark, marks)))


def _says_more(value: object) -> bool:
    """Whether it is a date of which its EDTF string does not say everything."""
    return isinstance(value, UncertainDate) and (value.about is not None or value.stated != "")


def _write_interval(interval: Interval) -> dict[str, object]:
    ends = (interval.start, interval.end)
    if not interval.why_not_edtf and not any(map(_says_more, ends)):
        return {"edtf": str(interval)}
    return {"start": nested(interval.start), "end": nested(interval.end)}


def _read_interval(fields: Fields) -> Interval:
    if "edtf" in fields:
        value = parse_edtf(fields.text("edtf"))
        if not isinstance(value, Interval):
            raise RecordError(f"{str(value)!r} is no interval", fields.path)
        return value
    start: UncertainDate | DateSet | End
    end: UncertainDate | DateSet | End
    start = fields.value("start", UncertainDate, DateSet, End)  # type: ignore[assignment]  # one of these, checked
    end = fields.value("end", UncertainDate, DateSet, End)  # type: ignore[assignment]  # one of these, checked
    return Interval(start, end)


def _write_set(value: DateSet) -> dict[str, object]:
    dates: list[object] = []
    for member in value.members:
        dates += [member.first, member.last] if isinstance(member, DateRange) else [member]
    if not value.why_not_edtf and not any(map(_says_more, dates)):
        return {"edtf": str(value)}
    return {"mode": value.mode.value, "members": [nested(member) for member in value.members]}


def _read_set(fields: Fields) -> DateSet:
    if "edtf" in fields:
        value = parse_edtf(fields.text("edtf"))
        if not isinstance(value, DateSet):
            raise RecordError(f"{str(value)!r} is no set", fields.path)
        return value
    mode = fields.text("mode", SetMode.ONE_OF.value)
    if mode not in {one.value for one in SetMode}:
        raise RecordError(f"{mode!r} where 'one of' or 'all of' belongs", fields.place("mode"))
    members: tuple[UncertainDate | DateRange, ...] = fields.values("members", UncertainDate, DateRange)
    return DateSet(members, SetMode(mode))


def _write_range(value: DateRange) -> dict[str, object]:
    ends = (("first", value.first), ("last", value.last))
    return {name: nested(end) for name, end in ends if end is not None}


def _read_range(fields: Fields) -> DateRange:
    return DateRange(fields.optional("first", UncertainDate), fields.optional("last", UncertainDate))


def _write_extent(value: Extent) -> dict[str, object]:
    return {"of": nested(value.of)}


def _read_extent(fields: Fields) -> Extent:
    whole: UncertainDate | Interval
    whole = fields.value("of", UncertainDate, Interval)  # type: ignore[assignment]  # one of these, checked
    return Extent(whole)


def _write_duration(value: Duration) -> dict[str, object]:
    if value.vague is not None:
        return {"vague": value.vague.value}
    return {name: str(amount) if isinstance(amount, Fraction) else amount for name, amount in value.parts}


def _read_duration(fields: Fields) -> Duration:
    if "vague" in fields:
        unit = fields.text("vague")
        if unit not in {granularity.value for granularity in Granularity}:
            raise RecordError(f"{unit!r} is no unit", fields.place("vague"))
        return Duration(vague=Granularity(unit))
    amounts: dict[str, Any] = {name: fields.amount(name) for name in _AMOUNTS if name in fields}
    return Duration(**amounts)


def _write_duration_range(value: DurationRange) -> dict[str, object]:
    ends = (("least", value.least), ("most", value.most))
    return {name: nested(amount) for name, amount in ends if amount is not None}


def _read_duration_range(fields: Fields) -> DurationRange:
    return DurationRange(fields.optional("least", Duration), fields.optional("most", Duration))


def _write_recurrence(value: Recurrence) -> dict[str, object]:
    fields: dict[str, object] = {"period": nested(value.period)}
    if value.times != 1:
        fields["times"] = value.times
    for name in ("weekdays", "months", "month_days"):
        if getattr(value, name):
            fields[name] = list(getattr(value, name))
    if value.clock is not None:
        fields["clock"] = list(value.clock)
    if value.day_part:
        fields["day_part"] = value.day_part
    if value.within is not None:
        fields["within"] = nested(value.within)
    return fields


def _read_recurrence(fields: Fields) -> Recurrence:
    clock = fields.numbers("clock")
    if len(clock) not in {0, 2}:
        raise RecordError(f"{list(clock)!r} where an hour and a minute belong", fields.place("clock"))
    return Recurrence(
        period=fields.value("period", Duration),
        times=fields.number("times", 1),
        weekdays=fields.numbers("weekdays"),
        months=fields.numbers("months"),
        month_days=fields.numbers("month_days"),
        clock=(clock[0], clock[1]) if clock else None,
        day_part=fields.text("day_part", ""),
        within=fields.optional("within", Interval),
    )


for _kind in (
    Kind("date", UncertainDate, _write_date, _read_date),
    Kind("interval", Interval, _write_interval, _read_interval),
    Kind("set", DateSet, _write_set, _read_set),
    Kind("range", DateRange, _write_range, _read_range),
    Kind("extent", Extent, _write_extent, _read_extent),
    Kind("duration", Duration, _write_duration, _read_duration),
    Kind("duration range", DurationRange, _write_duration_range, _read_duration_range),
    Kind("recurrence", Recurrence, _write_recurrence, _read_recurrence),
):
    register(_kind)
