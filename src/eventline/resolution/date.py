"""`Date`.

A pattern of calendar fields, complete ("23 August 2024") or partial ("Friday", "October", "the 9th", "3 pm").
"""

from __future__ import annotations

import re

import attrs

from eventline.exceptions import InvalidDateError
from eventline.resolution.node import Expression

#: The parts of a day, by their TIMEX3 letters.
DAY_PARTS = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
    "AM": "before noon",
    "PM": "after noon",
}
#: The seasons, by their TIMEX3 letters.
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}

_MASK = re.compile(r"(?=-?[0-9X]{4}$)(-?[0-9]{1,3}X{1,3}|X{1,3}[0-9]{1,3}|XX[0-9]X)")
#: Fields that are numbers, with their least and greatest, in the order in which they are checked.
_RANGES = (
    ("month", 1, 12),
    ("day", 1, 31),
    ("weekday", 1, 7),
    ("week", 1, 53),
    ("quarter", 1, 4),
    ("half", 1, 2),
    ("hour", 0, 24),
    ("minute", 0, 59),
    ("second", 0, 60),
    ("microsecond", 0, 999_999),
)
_NO_NUMBERS = (None,) * len(_RANGES)
_NO_NAMES = (None, None, None, None, False, False)


@attrs.frozen(repr=False, kw_only=True)
class Date(Expression):
    """A pattern of calendar fields: all times that show these fields.

    With a year it stands on its own. Without, it recurs (October every year, Friday every week, the 9th every
    month, 3 pm every day) and means the recurrence that the anchor, the tense and the policy pick; inside
    `This`, `Last`, `Next` and the like it is the kind of thing that is counted.

    Attributes:
        year: Astronomical (0 is 1 BC, -43 is 44 BC), or a mask of four characters: ``"199X"`` the 1990s,
            ``"18XX"`` the 19th century, ``"1XXX"`` the second millennium, ``"-00XX"`` the 1st century BC;
            ``"XX99"`` a year written with two digits, ``"XX9X"`` "the nineties" (the anchor says which).
        month: 1 to 12.
        day: 1 to 31.
        weekday: 1 Monday to 7 Sunday. With a full date it checks it; with a partial one it chooses.
        workday: Any day from Monday to Friday, as a kind: "the next working day".
        week: ISO week, 1 to 53.
        quarter: 1 to 4.
        half: 1 or 2.
        season: ``"SP" "SU" "FA" "WI"``.
        part: Part of the day: ``"MO" "MI" "AF" "EV" "NI" "DT" "AM" "PM"``.
        hour: 0 to 24 (24 only as the midnight that ends the day).
        minute: 0 to 59.
        second: 0 to 60.
        microsecond: 0 to 999999.
        zone: Offset from UTC in minutes, or an IANA name; None is the anchor's.
        holiday: Key of a feast or holiday, as ``"christmas"`` or ``"easter"``.
        fiscal: The year (and quarter, half) is the fiscal one. Alone, it is the fiscal year as a kind.
        calendar: ``"gregorian"`` or ``"julian"`` (Old Style).

    >>> Date(year=2024, month=8, day=23)
    Date(year=2024, month=8, day=23)
    >>> Date(weekday=1, part="MO")  # Monday morning
    Date(weekday=1, part='MO')
    """

    year: int | str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    workday: bool = False
    week: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    microsecond: int | None = None
    zone: int | str | None = None
    holiday: str | None = None
    fiscal: bool = False
    calendar: str = "gregorian"

    def __attrs_post_init__(self) -> None:
        numbers = (
            self.month,
            self.day,
            self.weekday,
            self.week,
            self.quarter,
            self.half,
            self.hour,
            self.minute,
            self.second,
            self.microsecond,
        )
        if numbers != _NO_NUMBERS:
            for value, (name, low, high) in zip(numbers, _RANGES, strict=True):
                if value is not None and not low <= value <= high:
                    raise InvalidDateError(f"{name} {value} is not between {low} and {high}")
        elif (
            self.year,
            self.season,
            self.part,
            self.holiday,
            self.fiscal,
            self.workday,
        ) == _NO_NAMES:
            raise InvalidDateError("a date without a field: give at least one, such as Date(month=10)")
        if self.season is not None and self.season not in SEASONS:
            raise InvalidDateError(f"season {self.season!r} is not one of {', '.join(SEASONS)}")
        if self.part is not None and self.part not in DAY_PARTS:
            raise InvalidDateError(f"part {self.part!r} is not one of {', '.join(DAY_PARTS)}")
        if isinstance(self.year, str) and not _MASK.fullmatch(self.year):
            raise InvalidDateError(
                f"year {self.year!r} is no mask of four characters, such as '199X' or 'XX99'"
            )
        if self.calendar not in {"gregorian", "julian"}:
            raise InvalidDateError(f"calendar {self.calendar!r} is not 'gregorian' or 'julian'")
