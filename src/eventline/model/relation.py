"""`AllenRelation`: the thirteen ways in which two extents can lie (Allen, 1983), and its tables.

Extents are half-open here: one that ends where the other begins *meets* it. The smallest extent is one tick,
so start < end always.
"""

from __future__ import annotations

import enum


class AllenRelation(enum.Enum):
    """One of Allen's thirteen relations between two extents.

    >>> AllenRelation.BEFORE.inverse
    AllenRelation.AFTER
    >>> AllenRelation.DURING.owl_time
    'time:intervalDuring'
    """

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"

    @property
    def inverse(self) -> AllenRelation:
        """The relation of b to a."""
        return _INVERSE[self]

    @property
    def owl_time(self) -> str:
        """The property of OWL-Time (W3C, 2022)."""
        return _OWL_TIME[self]

    @property
    def tlink(self) -> str:
        """The relType of TimeML's TLINK; *meets* is IBEFORE, *overlaps* has none and gives ``""``."""
        return _TLINK[self]

    def __repr__(self) -> str:
        return f"AllenRelation.{self.name}"


_R = AllenRelation
_INVERSE = dict(
    zip(
        _R,
        (_R.AFTER, _R.MET_BY, _R.OVERLAPPED_BY, _R.STARTED_BY, _R.CONTAINS, _R.FINISHED_BY, _R.EQUALS),
        strict=False,
    )
)
_INVERSE |= {inverse: relation for relation, inverse in _INVERSE.items()}
_OWL_TIME = {
    _R.BEFORE: "time:intervalBefore",
    _R.MEETS: "time:intervalMeets",
    _R.OVERLAPS: "time:intervalOverlaps",
    _R.STARTS: "time:intervalStarts",
    _R.DURING: "time:intervalDuring",
    _R.FINISHES: "time:intervalFinishes",
    _R.EQUALS: "time:intervalEquals",
    _R.FINISHED_BY: "time:intervalFinishedBy",
    _R.CONTAINS: "time:intervalContains",
    _R.STARTED_BY: "time:intervalStartedBy",
    _R.OVERLAPPED_BY: "time:intervalOverlappedBy",
    _R.MET_BY: "time:intervalMetBy",
    _R.AFTER: "time:intervalAfter",
}
_TLINK = {
    _R.BEFORE: "BEFORE",
    _R.MEETS: "IBEFORE",
    _R.OVERLAPS: "",
    _R.STARTS: "BEGINS",
    _R.DURING: "IS_INCLUDED",
    _R.FINISHES: "ENDS",
    _R.EQUALS: "SIMULTANEOUS",
    _R.FINISHED_BY: "ENDED_BY",
    _R.CONTAINS: "INCLUDES",
    _R.STARTED_BY: "BEGUN_BY",
    _R.OVERLAPPED_BY: "",
    _R.MET_BY: "IAFTER",
    _R.AFTER: "AFTER",
}

#: The everyday words as unions of relations.
IS_BEFORE = frozenset({_R.BEFORE, _R.MEETS})
IS_AFTER = frozenset({_R.AFTER, _R.MET_BY})
IS_DURING = frozenset({_R.DURING, _R.STARTS, _R.FINISHES, _R.EQUALS})
IS_OVERLAPPING = frozenset(_R) - IS_BEFORE - IS_AFTER
IS_MEETING = frozenset({_R.MEETS})
IS_EQUAL = frozenset({_R.EQUALS})
ALL = frozenset(_R)
