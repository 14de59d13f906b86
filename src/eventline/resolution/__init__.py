"""Expressions, anchors and policies in, values of time with their reasons out; knows no words of a language.

`expressions` shows the algebra; `node`, `date`, `amount`, `relatives` and `combinations` hold it.
"""

from __future__ import annotations

from eventline.resolution.amount import Amount
from eventline.resolution.combinations import (
    About,
    After,
    AllOf,
    AnyOf,
    Before,
    Between,
    From,
    Intersect,
    OneOf,
    Part,
    Repeat,
    Since,
    Toward,
    Until,
    Vague,
)
from eventline.resolution.date import Date
from eventline.resolution.node import Expression
from eventline.resolution.relatives import (
    BareTime,
    Coming,
    Direction,
    DocumentTime,
    Following,
    Kind,
    Last,
    Next,
    Nth,
    Past,
    Previous,
    ReferenceTime,
    Shift,
    This,
)

__all__ = [
    "About",
    "After",
    "AllOf",
    "Amount",
    "AnyOf",
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
