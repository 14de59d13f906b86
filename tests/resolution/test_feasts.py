"""Feasts of countries, which the holidays package knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import holidays

from eventline.resolution.feasts import feast_days

if TYPE_CHECKING:
    import pytest


def test_years_beyond_the_tables_are_not_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A millennium of them would take seconds; a year is looked up once."""
    feast_days("TH:songkran festival", 2003)
    asked: list[str] = []
    original = holidays.country_holidays

    def asks(country: str, **given: object) -> holidays.HolidayBase:
        asked.append(country)
        return original(country, **given)  # type: ignore[arg-type]  # as they are given

    monkeypatch.setattr(holidays, "country_holidays", asks)
    assert [feast_days("TH:songkran festival", year) for year in range(1000, 1800)] == [()] * 800
    assert feast_days("TH:songkran festival", 2003)
    assert asked == []
