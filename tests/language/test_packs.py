"""Packs: what is refused, with file, rule and reason."""

from __future__ import annotations

import pytest

from eventline.exceptions import PackError, UnknownLanguageError
from eventline.language.grammar.packs import load_pack, read_pack
from eventline.language.grammar.patterns import PatternError, parse_pattern
from eventline.language.grammar.templates import TemplateError, compile_template
from eventline.language.matching.match import Matcher

HEAD = '[pack]\nlanguage = "xx"\nname = "Xx"\n'
RULE = """
[[rule]]
name = "r"
pattern = {pattern}
build = {build}
examples = [["a", "2024", "2024"], ["b", "2024", "2024"]]
counter = ["c"]
{more}
"""


def rule(pattern: str = '"x"', build: str = '"This(DAY)"', more: str = "") -> str:
    """The text of a rule."""
    return RULE.format(pattern=pattern, build=build, more=more)


@pytest.mark.parametrize(
    "text, where, reason",
    [
        ("x", "the file", "no TOML"),
        ("[tense]\nfuturistic = ['will']", "tense.futuristic", "no table of tense; there are adverbs"),
        ("[names]\nnicknames = ['al']", "names.nicknames", "no table of names; there are apposed"),
        ("[other]", "other", "no table of a pack; there are pack, numbers, words"),
        ("[locales]\nDMY = ['GB']\nMDY = ['GB']", "locales.MDY", "'GB' has two orders"),
        ("[[soft]]\nwords = ['may']", "soft", "before is missing"),
        ("[[soft]]\nwords = ['may']\nbefore = '('", "soft", "before is no regular expression"),
        ("[locales]\nMYD = ['GB']", "locales.MYD", "no order of dates; there are DMY, MDY, YMD"),
        ("", "pack", "language is missing"),
        ('[pack]\nlanguage = "xx"', "pack", "name is missing"),
        (HEAD + '[words.month]\n1 = ["may"]', "month", "a class of words has a name in capitals"),
        (HEAD + '[words.INT]\n1 = ["one"]', "INT", "a class of words has a name in capitals"),
        (HEAD + '[words.M]\n1 = ["may"]\n2 = ["may"]', "M", "'may' is listed twice"),
        (HEAD + '[fragments.f]\nany = [["x"]]', "f", "is no pair of a pattern and a template"),
        (HEAD + "[fragments.f]", "f", "a fragment lists its alternatives under any"),
        (HEAD + '[fragments.f]\nany = [["<g>", "1"]]', "f", "there is no fragment <g>"),
        (HEAD + '[fragments.f]\nany = [["<f>", "1"]]', "f", "<f> contains itself: f > f"),
        (HEAD + "[[rule]]", "a rule without a name", "name is missing"),
        (HEAD + '[[rule]]\nname = "r"', "r", "pattern is missing"),
        (HEAD + rule(more="colour = 1"), "r", "colour is no part of a rule"),
        (HEAD + rule().replace('counter = ["c"]', ""), "r", "at least two examples and one counter-example"),
        (HEAD + rule('"MONTH"'), "r", "there is no class of words MONTH"),
        (HEAD + rule('"("'), "r", "an empty alternative"),
        (HEAD + rule(build='"Nothing()"'), "r", "'Nothing' is no node and no function"),
        (HEAD + rule(more="before = '('"), "r", "before is no regular expression"),
        (HEAD + rule(more="before = '{noun}'"), "r", "{noun}: there is no such entry of [guards]"),
        (
            HEAD + "[guards]\na = '{b}'\nb = '{a}'" + rule(more="before = '{a}'"),
            "r",
            "{a}: the entry holds itself",
        ),
    ],
)
def test_mistakes(text: str, where: str, reason: str) -> None:
    """The file, the rule or table, and the reason."""
    with pytest.raises(PackError) as caught:
        read_pack([("xx.toml", text)])
    assert (caught.value.file, caught.value.rule) == ("xx.toml", where)
    assert reason in caught.value.reason


def test_a_fragment_of_two_files() -> None:
    """Names are shared by the files of a pack."""
    text = HEAD + '[fragments.f]\nany = [["x", "1"]]'
    with pytest.raises(PackError, match="two fragments of this name"):
        read_pack([("a.toml", text), ("b.toml", '[fragments.f]\nany = [["x", "1"]]')])


def test_a_fragment_used_twice_is_no_cycle() -> None:
    """Only a fragment within itself is."""
    text = HEAD + '[fragments.f]\nany = [["x", "1"]]\n[fragments.g]\nany = [["<f> <f>", "1"], ["y", "2"]]'
    assert read_pack([("xx.toml", text + rule('"<g> <f>"'))]).language == "xx"


def test_an_entry_of_guards_may_name_another() -> None:
    """Wherever that one stands."""
    text = HEAD + "[guards]\na = 'x{b}'\nb = 'y{1,2}'" + rule(more="before = '{a}'")
    (found,) = read_pack([("xx.toml", text)]).grammar.rules
    assert found.guard is not None
    assert found.guard.before is not None
    assert "xy{1,2}" in found.guard.before.source


def test_unknown_language() -> None:
    """There is no pack of it."""
    with pytest.raises(UnknownLanguageError):
        load_pack("xx")


@pytest.mark.parametrize(
    "source, reason",
    [
        ("(a", "a \\( without its \\)"),
        ("a)", "a \\) without its \\("),
        ("a | | b", "an empty alternative"),
        ("a{3,1}", "a repetition runs from low to high"),
        ("a{0,99}", "a repetition runs from low to high"),
        ("?", "'\\?' where an item should stand"),
        ("n:", "cannot read"),
    ],
)
def test_patterns_that_cannot_be_read(source: str, reason: str) -> None:
    """The reason says what to write."""
    with pytest.raises(PatternError, match=reason):
        parse_pattern(source)


@pytest.mark.parametrize(
    "source, reason",
    [
        ("1 +", "cannot read"),
        ("x", "'x' is neither a slot of the pattern nor a unit"),
        ("[1]", "is not allowed here"),
        ("1 - 2", "is not allowed here"),
        ("a.b()", "is no node and no function"),
        ("__import__('os')", "is no node and no function"),
    ],
)
def test_templates_that_cannot_be_read(source: str, reason: str) -> None:
    """Nothing but calls of nodes and functions, names and constants."""
    with pytest.raises(TemplateError, match=reason):
        compile_template(source, frozenset())


@pytest.mark.parametrize(
    "source, slots, value",
    [
        ("-n", {"n": 2}, -2),
        ("a + b", {"a": 1, "b": 2}, 3),
        ("a * b", {"a": 2, "b": 3}, 6),
        ("a or b", {"a": None, "b": 2}, 2),
        ("1 if a else 2", {"a": 0}, 2),
        ("1 if a else 2", {"a": 5}, 1),
        ("(a, 'x')", {"a": 1}, (1, "x")),
        ("a", {}, None),
    ],
)
def test_templates(source: str, slots: dict[str, int], value: object) -> None:
    """Names of slots that matched nothing are None."""
    assert compile_template(source, frozenset("abn"))(slots) == value


@pytest.mark.parametrize(
    "mistake, reason",
    [
        (rule(build='"Nothing()"'), "'Nothing' is no node and no function"),
        (rule('"x"', '"This(DAY)"', "before = '('"), "before is no regular expression"),
    ],
    ids=["template", "guard"],
)
def test_mistakes_that_are_found_when_a_text_needs_the_rule(mistake: str, reason: str) -> None:
    """A pack that is not checked when it is read says the same as one that is."""
    pack = read_pack(
        [("xx.toml", f'[pack]\nlanguage = "xx"\nname = "Xx"\ntriggers = ["x"]\n{mistake}')], strict=False
    )
    with pytest.raises(PackError, match=reason) as caught:
        list(Matcher(pack).matches("an x", "an x"))
    assert (caught.value.file, caught.value.rule) == ("xx.toml", "r")
