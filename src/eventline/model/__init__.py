"""Frozen values of uncertain time, and the sound relations between them.

`truth` has the three answers, `date`, `interval`, `dateset`, `duration` and `recurrence` the values,
`relation` Allen's thirteen, `relations` the questions about values, `probability` how likely they are, and
`sets` what two hold and share. `shifting`, `rounding` and `elapsed` are arithmetic on values; `evidence` and
`event` are what happened and who says so. `readings` and `masks` list what a date with gaps allows;
`spelling` is how dates are spelt.
"""

from __future__ import annotations

from eventline.model.date import UncertainDate
from eventline.model.dateset import DateRange, DateSet, SetMode
from eventline.model.duration import Duration, days, hours, minutes, months, seconds, weeks, years
from eventline.model.duration_range import DurationRange
from eventline.model.event import Event
from eventline.model.evidence import Evidence, Source, TextSpan
from eventline.model.interval import End, Extent, Interval
from eventline.model.qualification import Qualification
from eventline.model.recurrence import Recurrence
from eventline.model.relation import AllenRelation
from eventline.model.truth import Truth

__all__ = [
    "AllenRelation",
    "DateRange",
    "DateSet",
    "Duration",
    "DurationRange",
    "End",
    "Event",
    "Evidence",
    "Extent",
    "Interval",
    "Qualification",
    "Recurrence",
    "SetMode",
    "Source",
    "TextSpan",
    "Truth",
    "UncertainDate",
    "days",
    "hours",
    "minutes",
    "months",
    "seconds",
    "weeks",
    "years",
]
