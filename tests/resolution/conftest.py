"""One document time for the tests of this room: a Friday in August 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from eventline.resolution import Anchor, Expression, Resolution, ResolutionPolicy, resolve_expression

#: Resolve an expression; keywords go to the anchor or to the policy.
Resolve = Callable[..., Resolution]

_ANCHOR = {"document_time", "reference_time", "zone", "bare"}


@pytest.fixture
def resolve() -> Resolve:
    """A function that resolves an expression against Friday, 23 August 2024."""

    def run(expression: Expression, **options: object) -> Resolution:
        stated = {"document_time": "2024-08-23"} | {
            name: value for name, value in options.items() if name in _ANCHOR
        }
        rest = {name: value for name, value in options.items() if name not in _ANCHOR}
        anchor = Anchor(**stated)  # type: ignore[arg-type]  # each test gives what it means
        return resolve_expression(expression, anchor, ResolutionPolicy(**rest))  # type: ignore[arg-type]

    return run
