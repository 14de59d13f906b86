from __future__ import annotations

import datetime as dt
import pickle

import pytest

import eventline as ev
from eventline.exceptions import InvalidDateError, NotationError
from eventline.resolution import Anchor, ResolutionPolicy


def test_strings_dates_and_values_are_taken() -> None:
    """What `when` reads may be an anchor's time."""
    day = ev.when("2024-08-23")
    assert isinstance(day, ev.UncertainDate)
    assert Anchor(document_time="2024-08-23").document_time == day
    assert Anchor(document_time=dt.date(2024, 8, 23)).document_time == day
    assert Anchor(document_time=day, reference_time="2019/2021").reference_time == ev.when("2019/2021")


@pytest.mark.parametrize("stated", ["2019/2020", "2019/..", "[..2019]"])
def test_a_document_time_without_two_bounds_is_refused(stated: str) -> None:
    """The day a text was made may be uncertain, not endless."""
    with pytest.raises(InvalidDateError, match="no document time"):
        Anchor(document_time=stated)


def test_a_whole_time_is_no_anchor() -> None:
    """An extent is refused with what to give instead."""
    with pytest.raises(InvalidDateError, match="give the date"):
        Anchor(document_time=ev.extent("2019"))  # type: ignore[arg-type]


def test_what_is_no_date_is_refused() -> None:
    """A string that is no date raises the reader's error."""
    with pytest.raises(NotationError):
        Anchor(document_time="last year")


def test_bare_is_one_of_two() -> None:
    """Bare words hang on the document or on the reference time."""
    with pytest.raises(InvalidDateError, match="bare='today'"):
        Anchor(bare="today")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "options",
    [
        {"prefer": "later"},
        {"ambiguous": "guess"},
        {"date_order": "DYM"},
        {"week_start": "friday"},
        {"hemisphere": "west"},
        {"precision": "high"},
        {"fiscal_year_start": 13},
    ],
    ids=str,
)
def test_a_policy_takes_only_what_it_knows(options: dict[str, object]) -> None:
    """The error names the field and the value."""
    (name,) = options
    with pytest.raises(InvalidDateError, match=name):
        ResolutionPolicy(**options)  # type: ignore[arg-type]


def test_policies_and_anchors_pickle() -> None:
    """Both travel between processes."""
    for value in (ResolutionPolicy(prefer="future", about=ev.years(2)), Anchor(document_time="2024-08-23")):
        assert pickle.loads(pickle.dumps(value)) == value
