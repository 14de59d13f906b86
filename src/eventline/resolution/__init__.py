"""Expressions, anchors and policies in, values of time with their reasons out. Knows no words of any language.

`expressions` is the algebra (with `date` and `amount`).
"""

from __future__ import annotations

from eventline.resolution.amount import Amount
from eventline.resolution.date import Date
from eventline.resolution.expressions import (
    About,
    After,
    AllOf,
    BareTime,
    Before,
    Between,
    Coming,
    Direction,
    DocumentTime,
    Following,
    From,
    Intersect,
    Kind,
    Last,
    Next,
    Nth,
    OneOf,
    Part,
    Past,
    Previous,
    ReferenceTime,
    Repeat,
    Shift,
    Since,
    This,
    Toward,
    Until,
    Vague,
)
from eventline.resolution.node import Expression

__all__ = [
    "About",
    "After",
    "AllOf",
    "Amount",
    "BareTime",
    "Before",
    "Between",
    "Coming",
    "Date",
    "Direction",
    "DocumentTime",
    "Expression",
    "Following",
    "From",
    "Intersect",
    "Kind",
    "Last",
    "Next",
    "Nth",
    "OneOf",
    "Part",
    "Past",
    "Previous",
    "ReferenceTime",
    "Repeat",
    "Shift",
    "Since",
    "This",
    "Toward",
    "Until",
    "Vague",
]
