"""Expressions, anchors and policies in, values of time with their reasons out; knows no words of a language.

`expressions` shows the algebra; `node`, `date`, `amount`, `relatives` and `combinations` hold it. `anchor`,
`policy` and `resolution` are what goes in and comes out beside it; `resolver` is the way in, `evaluation`
goes through the tree.
"""

from __future__ import annotations

from eventline.resolution import recorded  # noqa: F401 - it registers the records of expressions
from eventline.resolution.amount import Amount
from eventline.resolution.anchor import Anchor
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
from eventline.resolution.policy import PolicyLike, ResolutionPolicy, policy_of
from eventline.resolution.ranging import share
from eventline.resolution.relatives import (
    BareTime,
    Closest,
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
from eventline.resolution.resolution import Resolution
from eventline.resolution.resolver import resolve_expression
from eventline.resolution.unanchored import underspecified

__all__ = [
    "About",
    "After",
    "AllOf",
    "Amount",
    "Anchor",
    "AnyOf",
    "BareTime",
    "Before",
    "Between",
    "Closest",
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
    "PolicyLike",
    "Previous",
    "ReferenceTime",
    "Repeat",
    "Resolution",
    "ResolutionPolicy",
    "Shift",
    "Since",
    "This",
    "Toward",
    "Until",
    "Vague",
    "policy_of",
    "resolve_expression",
    "share",
    "underspecified",
]
