from __future__ import annotations

import datetime as dt
import pickle

import pytest

import eventline as ev

DEAL = ev.event("Deal", when="2019", stated="that year", id="deal")
HALT = ev.event(
    "Halt", when="2023-10", id="halt", evidence=ev.Evidence(source=ev.Source("n"), alternatives=("2022-10",))
)
SIGNED = ev.Correction("deal", ev.when("2019-10-22"), "the text is dated", "the treaty")


@pytest.mark.parametrize("when", [None, ev.when("2019"), ev.extent("2019")], ids=repr)
def test_a_correction_holds_a_value(when: ev.UncertainDate | None) -> None:
    """Or None, to say that nothing is known."""
    assert ev.Correction("deal", when).when == when


def test_a_correction_reads_what_when_reads() -> None:
    """A string and a date, and the error of either is that of `when`."""
    assert ev.Correction("deal", "2019-10") == ev.Correction("deal", ev.when("2019-10"))
    assert ev.Correction("deal", dt.date(2019, 10, 22)).when == ev.when("2019-10-22")
    with pytest.raises(ev.NotationError, match="'2019-13' at 5: expected a month"):
        ev.Correction("deal", "2019-13")
    with pytest.raises(ev.InvalidDateError):
        ev.Correction("deal", 2019)  # type: ignore[arg-type]


def test_a_corrected_event_keeps_what_its_source_said() -> None:
    """Its words, its id and its evidence, to which the correction is added."""
    tl = ev.Timeline([DEAL, HALT]).correct(SIGNED)
    deal = tl["deal"]
    assert (deal.when, deal.stated) == (ev.when("2019-10-22"), "that year")
    assert deal.all_evidence[-1].source.name == "the treaty"
    assert deal.all_evidence[-1].steps == ("2019 corrected to 2019-10-22: the text is dated",)
    assert tl.corrections == (SIGNED,)


def test_the_last_correction_of_an_event_holds() -> None:
    """Each leaves its evidence."""
    tl = ev.Timeline([DEAL]).correct(SIGNED, ev.Correction("deal", None))
    assert tl["deal"].when is None
    assert [one.steps[0] for one in tl["deal"].all_evidence] == [
        "2019 corrected to 2019-10-22: the text is dated",
        "2019-10-22 corrected to undated",
    ]
    assert len(tl.corrections) == 2


def test_a_correction_made_again_holds_again() -> None:
    """The record says what was made last, so that making all of them again gives the same."""
    other = ev.Correction("deal", ev.when("2020"))
    tl = ev.Timeline([DEAL]).correct(SIGNED).correct(other).correct(SIGNED)
    assert tl["deal"].when == SIGNED.when
    assert tl.corrections == (other, SIGNED)


def test_correcting_twice_is_correcting_once() -> None:
    """So that corrections can be made again on what was corrected before."""
    once = ev.Timeline([DEAL]).correct(SIGNED)
    assert once.correct(SIGNED) == once
    assert once.correct(SIGNED).corrections == once.corrections


def test_corrections_are_made_again_after_reading_again() -> None:
    """The same events read again get the same times."""
    first = ev.Timeline([DEAL, HALT])
    assert ev.Timeline([HALT, DEAL]).correct(*first.correct(SIGNED).corrections) == first.correct(SIGNED)


def test_a_correction_of_nothing_is_refused() -> None:
    """Unless it is to be kept for later."""
    tl = ev.Timeline([HALT])
    with pytest.raises(ev.UnknownEventError, match="'deal' is the id of none of 1 events"):
        tl.correct(SIGNED)
    later = tl.correct(SIGNED, strict=False)
    assert later == tl
    assert later.corrections == (SIGNED,)


def test_a_corrected_time_is_no_longer_ambiguous() -> None:
    """Nobody need choose between readings any more."""
    tl = ev.Timeline([HALT])
    assert len(tl.ambiguous) == 1
    assert len(tl.correct(ev.Correction("halt", ev.when("2023-10-18"))).ambiguous) == 0


def test_corrections_are_kept() -> None:
    """By queries, unions and pickles."""
    tl = ev.Timeline([DEAL]).correct(SIGNED)
    assert tl.during("2019").corrections == (SIGNED,)
    assert tl.with_event(HALT).without("deal").corrections == (SIGNED,)
    assert (ev.Timeline([HALT]) | tl).corrections == (SIGNED,)
    assert tl.union([HALT]).corrections == (SIGNED,)
    assert pickle.loads(pickle.dumps(tl)).corrections == (SIGNED,)


@pytest.mark.parametrize(
    "value",
    [
        SIGNED,
        ev.Correction("deal", None),
        ev.Timeline(),
        ev.Timeline([DEAL, HALT, ev.event("Vote")], order="latest"),
        ev.Timeline([DEAL]).correct(SIGNED),
    ],
    ids=repr,
)
def test_records_keep_all(value: ev.Timeline | ev.Correction) -> None:
    """What is written loads as it was, order and corrections too."""
    again = ev.from_record(ev.to_record(value))
    assert again == value
    if isinstance(value, ev.Timeline):
        assert isinstance(again, ev.Timeline)
        assert (again.order, again.corrections, again.ids) == (value.order, value.corrections, value.ids)
