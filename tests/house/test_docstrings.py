"""Every public name says what it is and shows how it is used."""

from __future__ import annotations

import doctest
import inspect

import pytest

import eventline

DOCUMENTED = [
    name
    for name in eventline.__all__
    if inspect.isclass(getattr(eventline, name)) or inspect.isroutine(getattr(eventline, name))
]


@pytest.mark.parametrize("name", DOCUMENTED)
def test_public_name_has_an_example(name: str) -> None:
    """A public class or function shows an example (and sybil runs it); that of a function calls it."""
    thing = getattr(eventline, name)
    examples = doctest.DocTestParser().get_examples(thing.__doc__ or "")
    assert any(inspect.isclass(thing) or f"{name}(" in example.source for example in examples)
