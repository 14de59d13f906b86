"""Every rule of every pack reads its examples, and none of them reads its counter-examples."""

from __future__ import annotations

import pytest

from eventline.language import find, languages
from eventline.language.finding import reader
from eventline.language.grammar.packs import load_pack
from eventline.language.grammar.rules import Rule
from eventline.language.text.tokens import lowered
from eventline.resolution import ResolutionPolicy

RULES = [(code, rule) for code in languages() for rule in load_pack(code).grammar.rules]
PROSE = ResolutionPolicy(precision="unit")
NAMES = [f"{code}: {rule.name}" for code, rule in RULES]


@pytest.mark.parametrize("code, rule", RULES, ids=NAMES)
def test_examples(code: str, rule: Rule) -> None:
    """Each example is read by this very rule, and has the TIMEX3 value it says."""
    matcher = reader(code).matcher
    for example in rule.examples:
        matches = list(matcher.matches(example.phrase, lowered(example.phrase)))
        assert rule.name in {match.rule for match in matches}, (example, matches)
        mentions = find(example.phrase, document_time=example.document_time, language=code, policy=PROSE)
        found = {mention.timex3 for mention in mentions} or {""}
        assert example.timex3 in found, (example, mentions)


@pytest.mark.parametrize("code, rule", RULES, ids=NAMES)
def test_counter_examples(code: str, rule: Rule) -> None:
    """No counter-example is read by this rule."""
    matcher = reader(code).matcher
    for phrase in rule.counter:
        matches = matcher.matches(phrase, lowered(phrase))
        assert rule.name not in {match.rule for match in matches}, phrase


@pytest.mark.parametrize("code, rule", RULES, ids=NAMES)
def test_rules_show_what_they_do(code: str, rule: Rule) -> None:
    """At least two examples and one counter-example each."""
    del code
    assert len(rule.examples) >= 2
    assert rule.counter
