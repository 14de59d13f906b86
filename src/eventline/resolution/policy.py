"""`ResolutionPolicy`: what a reader decides once, where words leave a choice."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

import attrs

from eventline.exceptions import InvalidDateError
from eventline.model.duration import Duration

Prefer: TypeAlias = Literal["past", "future", "nearest"]
Ambiguous: TypeAlias = Literal["choose", "keep", "refuse"]
DateOrder: TypeAlias = Literal["DMY", "MDY", "YMD"]
WeekStart: TypeAlias = Literal["monday", "sunday", "saturday"]
Hemisphere: TypeAlias = Literal["north", "south"]
Precision: TypeAlias = Literal["unit", "exact", "whole"]
RangeEnd: TypeAlias = Literal["included", "excluded"]

#: The countries that lie south of the equator, wholly or nearly so.
_SOUTHERN = """
    AO AR AS AU BI BO BR BW CC CK CL CX FJ FK KM LS MG MU MW MZ NA NC NF NR NU NZ PE PF PG PN PY RE SB SC SH
    SZ TK TL TO TV TZ UY VU WF WS YT ZA ZM ZW
"""
SOUTHERN = frozenset(_SOUTHERN.split())
_REGION = re.compile(r"[A-Z]{2}")
_CHOICES: dict[str, tuple[str | None, ...]] = {
    "prefer": (None, "past", "future", "nearest"),
    "ambiguous": ("choose", "keep", "refuse"),
    "date_order": (None, "DMY", "MDY", "YMD"),
    "week_start": ("monday", "sunday", "saturday"),
    "hemisphere": (None, "north", "south"),
    "precision": (None, "unit", "exact", "whole"),
    "range_end": ("included", "excluded"),
}


@attrs.frozen(kw_only=True)
class ResolutionPolicy:
    """What to do where words leave a choice.

    Attributes:
        prefer: Where a date without its year (a bare weekday, month, ...) looks when no tense says so:
            ``"past"``, ``"future"`` or ``"nearest"``; None is the past, as in news, but for a day that is
            far nearer ahead: "16 November", written on the 5th. A length that is all a text says lies on
            that side of now: "3 days" is 3 days ago.
        ambiguous: With several readings: ``"choose"`` the likeliest, ``"keep"`` all as a `DateSet`, or as an
            `Interval` between sets, or ``"refuse"`` with an `AmbiguousPhraseError`.
        about: How far "about" reaches to both sides; None goes by the unit ("circa 1850": five years).
        date_order: Which of 03/04 is the month: ``"DMY"``, ``"MDY"`` or ``"YMD"``; None keeps both readings.
        week_start: The first day of "this week": ``"monday"`` (ISO 8601), ``"sunday"`` or ``"saturday"``.
        region: Where the text was written, as ISO 3166-1 has it (``"GB"``): feasts are on the days on which
            they are kept there. None keeps the days of other countries as alternatives.
        hemisphere: Where summer is: ``"north"`` June to August, ``"south"`` December to February; None goes
            by the region, and is the north where none is told.
        fiscal_year_start: First month of the fiscal year, which is named after the year it ends in; None is
            unknown.
        precision: How fine lengths are counted. ``"unit"``: "two years ago" is the year that holds that day
            (TimeML). ``"exact"``: it is the day, "the next three days" are the three after today, and a range
            of clock times ends at that instant. ``"whole"``: the same, but "the last two months" are the two
            whole months before this one. None is the unit in prose, exact in commands, and whole where a
            phrase is all there is.
        range_end: Whether what a range names last is in it. ``"included"``: "from 3 to 5 May" lasts three
            days. ``"excluded"``: it is over as 5 May begins, as some query languages have it.

    >>> ResolutionPolicy(prefer="future").ambiguous
    'choose'
    """

    prefer: Prefer | None = None
    ambiguous: Ambiguous = "choose"
    about: Duration | None = None
    date_order: DateOrder | None = None
    week_start: WeekStart = "monday"
    region: str | None = None
    hemisphere: Hemisphere | None = None
    fiscal_year_start: int | None = None
    precision: Precision | None = None
    range_end: RangeEnd = "included"

    def __attrs_post_init__(self) -> None:
        for name, choices in _CHOICES.items():
            value = getattr(self, name)
            if value not in choices:
                raise InvalidDateError(f"{name}={value!r} is not one of {', '.join(map(repr, choices))}")
        if self.region is not None and not _REGION.fullmatch(self.region):
            raise InvalidDateError(
                f"region={self.region!r} is no code of ISO 3166-1: give two capitals ('GB')"
            )
        start = self.fiscal_year_start
        if start is not None and not 1 <= start <= 12:
            raise InvalidDateError(f"fiscal_year_start={start!r} is no month: give 1 to 12")

    @property
    def is_south(self) -> bool:
        """Whether summer is from December to February.

        >>> ResolutionPolicy(region="NZ").is_south, ResolutionPolicy(region="NZ", hemisphere="north").is_south
        (True, False)
        """
        return self.region in SOUTHERN if self.hemisphere is None else self.hemisphere == "south"


#: What is taken for a policy: one, or only what it does with several readings.
PolicyLike: TypeAlias = "ResolutionPolicy | Ambiguous"
_DEFAULT = ResolutionPolicy()


def policy_of(given: PolicyLike | None, default: ResolutionPolicy = _DEFAULT) -> ResolutionPolicy:
    """A policy as it was given: itself, the default one that keeps, chooses or refuses, or the default.

    Raises:
        InvalidDateError: If it is neither.

    >>> policy_of("keep") == ResolutionPolicy(ambiguous="keep")
    True
    """
    if given is None:
        return default
    if isinstance(given, ResolutionPolicy):
        return given
    if given in _CHOICES["ambiguous"]:
        return attrs.evolve(default, ambiguous=given)
    raise InvalidDateError(
        f"policy={given!r} is no policy: give a ResolutionPolicy, or 'choose', 'keep' or 'refuse'"
    )
