"""A timeline of a few events, some certain, some not."""

from __future__ import annotations

import pytest

import eventline as ev

NOTE = ev.Source("patrols.txt", url="https://example.org/patrols", published="2024-08-23")


def told(sentence: str, *, alternatives: tuple[str, ...] = (), source: ev.Source = NOTE) -> ev.Evidence:
    """Evidence from the note."""
    return ev.Evidence(source=source, sentence=sentence, alternatives=alternatives)


@pytest.fixture
def events() -> list[ev.Event]:
    """The facts of a report, in the order in which it tells them."""
    until_today = ev.UncertainDate.span(ev.when("2024-08-23").lower, None)
    return [
        ev.event(
            "Patrols resumed",
            when="2024-08-22",
            stated="Thursday",
            actors=["Turkey", "Russia"],
            id="resumed",
            evidence=told("They began again on Thursday.", alternatives=("2024-08-29",)),
        ),
        ev.event(
            "Patrols halted",
            when="2023-10",
            stated="October last year",
            actors=["Turkey"],
            id="halted",
            tags=["military"],
            evidence=told("The halt came in October last year."),
        ),
        ev.event(
            "344 patrols",
            when=ev.Interval(ev.when("2019"), until_today),
            stated="since 2019",
            id="patrols",
            tags=["military"],
            evidence=told("Since 2019 there were 344."),
        ),
        ev.event(
            "Operation begins",
            when="2019",
            stated="In 2019",
            actors=["Turkey"],
            places=["Syria"],
            id="operation",
            evidence=told("It began in 2019."),
        ),
        ev.event(
            "Deal struck",
            when="2019",
            stated="That year",
            actors=["Turkey", "Russia"],
            places=["Sochi"],
            id="deal",
            evidence=told("That year they struck a deal."),
        ),
        ev.event(
            "Minister speaks",
            when=ev.UncertainDate.span(None, ev.when("2024-08-23").lower),
            stated="recently",
            id="interview",
        ),
        ev.event("Constitution accepted", actors=["Syria"], id="vote"),
    ]


@pytest.fixture
def tl(events: list[ev.Event]) -> ev.Timeline:
    """The facts as a timeline."""
    return ev.Timeline(events)
