"""Times that are part of a name."""

from __future__ import annotations

import pytest

from eventline.language.grammar.names import Names, NameTables
from eventline.language.grammar.packs import load_pack

PACK = load_pack("en")
NAMES = Names(NameTables(**PACK.names), PACK.lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "They live on *Friday* Street.",
        "the *Friday* Foundation",
        "the *Midnight* Hotel",
        "a book by *April* Jones.",
        "a book by *June* Ash-Gray, a nurse",
        "told *April* Jones (left)",
        "with *April* Jones’s book",
        "Mrs. *April* left",
        "by Judge *Sunday* today",
        "the film *Midnight* won",
        "the film *Friday* Rain won",
        "the film Before *Midnight* won",
        "the film *Friday Nights* won",
        'sang "*April* in Paris"',
        "sang “Before *Midnight*,” and",
        "sang ‘*Friday* I’m in Love’",
    ],
)
def test_held(text: str) -> None:
    """By the word behind it, by those before it, or by quotes."""
    start, end = text.index("*"), text.rindex("*") - 1
    assert NAMES.hold(text.replace("*", ""), start, end)


@pytest.mark.parametrize(
    "text",
    [
        "On *Friday* Leeds won.",
        "On *Friday* É won.",
        "On *Friday*, Street said",
        "in *late may* Street",
        "On *Friday* Foundation staff left",
        "by *April* Britain had agreed",
        "by *April* Britain, France and Spain had agreed",
        "in *April* Jones.",
        "of *March* Jones.",
        "told the President *Monday* that",
        "told Judge *May 3* that",
        "told Mr Gray *Monday* that",
        "the film *Friday* won",
        "the film *May 3* won",
        "the film Rain *Friday* won",
        "the *Midnight* hour",
        "Mrs\n*April* was dry",
        "*Friday*",
        "“See you *Friday*”",
        "“See You *Friday*, he said",
        "“*Friday*, May 3”",
        "“*Friday Night*” it said",
        "“See You *Friday* When All Of Us Go To Leeds Again”",
        "“you And *Friday*”",
        'Rain," *Friday* Leeds',
    ],
)
def test_not_held(text: str) -> None:
    """Beside a capital that is no part of it, in quotes that are speech, or alone."""
    start, end = text.index("*"), text.rindex("*") - 1
    assert not NAMES.hold(text.replace("*", ""), start, end)
