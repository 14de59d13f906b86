"""Timelines: events in order, asked in three values, changed without loss.

`timeline` is the class and names its parts; `builder` makes one by hand; `predicates` has the questions;
`order` the three total orders. Cost is O(n) or O(n log n) unless a docstring says otherwise.
"""

from __future__ import annotations

from eventline.timeline import records  # noqa: F401 - it registers the records of timelines
from eventline.timeline.builder import TimelineBuilder
from eventline.timeline.certain import CertainOrder
from eventline.timeline.chance import Ranked
from eventline.timeline.comparison import Comparison
from eventline.timeline.correction import Correction
from eventline.timeline.diff import Change, Diff
from eventline.timeline.grouping import Histogram
from eventline.timeline.known import as_known
from eventline.timeline.likeness import Match
from eventline.timeline.merging import Merge
from eventline.timeline.order import EARLIEST, LATEST, MIDPOINT, TotalOrder
from eventline.timeline.predicate import Predicate
from eventline.timeline.predicates import (
    actor,
    after,
    at,
    before,
    between,
    during,
    ending_in,
    granularity,
    label,
    overlapping,
    place,
    qualification,
    related_to,
    source,
    starting_in,
    tag,
    within,
)
from eventline.timeline.query import LeftOut, Split
from eventline.timeline.shape import Coverage, Gap, Step
from eventline.timeline.timeline import Timeline

__all__ = [
    "EARLIEST",
    "LATEST",
    "MIDPOINT",
    "CertainOrder",
    "Change",
    "Comparison",
    "Correction",
    "Coverage",
    "Diff",
    "Gap",
    "Histogram",
    "LeftOut",
    "Match",
    "Merge",
    "Predicate",
    "Ranked",
    "Split",
    "Step",
    "Timeline",
    "TimelineBuilder",
    "TotalOrder",
    "actor",
    "after",
    "as_known",
    "at",
    "before",
    "between",
    "during",
    "ending_in",
    "granularity",
    "label",
    "overlapping",
    "place",
    "qualification",
    "related_to",
    "source",
    "starting_in",
    "tag",
    "within",
]
