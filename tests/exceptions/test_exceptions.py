"""Errors: one root, a built-in beside it, facts as attributes, and messages that say what to do."""

from __future__ import annotations

import pickle

import pytest

from eventline import exceptions as ex

LONG = "x" * 100
UPDATE = "open it once for writing, which brings it up to date"

CASES = [
    (
        ex.NotationError("2019-13", 5, "a month 01-12"),
        ValueError,
        {"text": "2019-13", "position": 5, "expected": "a month 01-12"},
        "'2019-13' at 5: expected a month 01-12",
    ),
    (
        ex.PhraseError("last thing", 5, "name a unit"),
        ValueError,
        {"phrase": "last thing", "position": 5, "reason": "name a unit"},
        "'last thing' at 5: name a unit",
    ),
    (
        ex.MissingAnchorError("last year"),
        ValueError,
        {"phrase": "last year", "needs": "document_time"},
        "'last year' needs the day the text was published: document_time='2024-08-23'",
    ),
    (
        ex.MissingAnchorError("that year", "reference_time"),
        ValueError,
        {"phrase": "that year", "needs": "reference_time"},
        "'that year' needs the time last told of: reference_time='2019'",
    ),
    (
        ex.MissingAnchorError("Republic Day", "region"),
        ValueError,
        {"phrase": "Republic Day", "needs": "region"},
        "'Republic Day' is in no table of feasts: write the date, or the country (language='en-GH')",
    ),
    (
        ex.AmbiguousPhraseError("3/4", ("03-04", "04-03")),
        ValueError,
        {"phrase": "3/4", "readings": ("03-04", "04-03")},
        "'3/4' may be 03-04 or 04-03: say which, or use ambiguous='choose' or 'keep'",
    ),
    (
        ex.UnknownLanguageError("xx", ("de", "en")),
        LookupError,
        {"language": "xx", "known": ("de", "en")},
        "'xx' is no language that eventline reads; there are: de, en",
    ),
    (
        ex.PackError("en.toml", "units", "has no example"),
        ValueError,
        {"file": "en.toml", "rule": "units", "reason": "has no example"},
        "en.toml, units: has no example",
    ),
    (
        ex.RecordError("no date: write EDTF", "when.start"),
        ValueError,
        {"reason": "no date: write EDTF", "path": "when.start"},
        "when.start: no date: write EDTF",
    ),
    (
        ex.RecordError("no object: pass a dict"),
        ValueError,
        {"reason": "no object: pass a dict", "path": ""},
        "no object: pass a dict",
    ),
    (
        ex.UnknownEventError("deal", 3),
        LookupError,
        {"id": "deal", "among": 3},
        "'deal' is the id of none of 3 events: .ids lists them",
    ),
    (
        ex.UnknownEventError("2019", 3),
        LookupError,
        {"id": "2019", "among": 3},
        "'2019' is the id of none of 3 events: .ids lists them; for a time ask during('2019')",
    ),
    (
        ex.DocumentError("a.txt", "is empty"),
        ValueError,
        {"source": "a.txt", "reason": "is empty"},
        "a.txt: is empty",
    ),
    (
        ex.LogError("story.db", "is empty"),
        RuntimeError,
        {"path": "story.db", "reason": "is empty"},
        "story.db: is empty",
    ),
    (
        ex.ConflictError("story.db", 3, 5),
        RuntimeError,
        {"path": "story.db", "expected": 3, "actual": 5},
        "story.db: expected position 3, but the log is at 5: read on and try again",
    ),
    (
        ex.CorruptLogError("story.db", "is damaged"),
        RuntimeError,
        {"path": "story.db", "reason": "is damaged", "position": None},
        "story.db: is damaged",
    ),
    (
        ex.CorruptLogError("story.db", "is damaged", 7),
        RuntimeError,
        {"position": 7},
        "story.db, entry 7: is damaged",
    ),
    (
        ex.LogVersionError("story.db", 3, 2),
        RuntimeError,
        {"found": 3, "known": 2},
        "story.db: schema version 3, where this eventline has 2: update eventline",
    ),
    (
        ex.LogVersionError("story.db", 1, 2),
        RuntimeError,
        {"found": 1, "known": 2},
        f"story.db: schema version 1, where this eventline has 2: {UPDATE}",
    ),
    (ex.StreamError("no gap"), ValueError, {}, "no gap"),
    (ex.InvalidDateError("2020 lies after 2019"), ValueError, {}, "2020 lies after 2019"),
    (ex.UndecidedError("say .certain"), TypeError, {}, "say .certain"),
    (ex.QueryError("'..' is no window"), ValueError, {}, "'..' is no window"),
]
IDS = [f"{type(case[0]).__name__} {number}" for number, case in enumerate(CASES)]


@pytest.mark.parametrize("error, builtin, facts, message", CASES, ids=IDS)
def test_error_has_facts_and_a_message(
    error: ex.EventlineError, builtin: type[Exception], facts: dict[str, object], message: str
) -> None:
    """An error is of our root and of a built-in, holds its facts and says them."""
    assert isinstance(error, ex.EventlineError)
    assert isinstance(error, builtin)
    assert {name: getattr(error, name) for name in facts} == facts
    assert str(error) == message


@pytest.mark.parametrize("error", [case[0] for case in CASES], ids=IDS)
def test_error_pickles(error: ex.EventlineError) -> None:
    """An error comes back from another process as it was."""
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), copy.args, str(copy)) == (type(error), error.args, str(error))


@pytest.mark.parametrize("kind", [ex.NotationError, ex.PhraseError], ids=["notation", "phrase"])
def test_long_text_is_cut_in_the_message(kind: type[ex.NotationError | ex.PhraseError]) -> None:
    """A message quotes at most 80 characters; the attribute keeps all."""
    error = kind(LONG, 3, "less")
    assert str(error) == f"'{'x' * 77}...' at 3: " + ("expected less" if kind is ex.NotationError else "less")
    assert error.args[0] == LONG


def test_warnings_have_one_root() -> None:
    """Every warning can be turned off at its root."""
    assert issubclass(ex.NoDatesWarning, ex.EventlineWarning)
    assert issubclass(ex.EventlineWarning, UserWarning)
