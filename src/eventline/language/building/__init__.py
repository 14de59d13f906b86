"""The functions that templates may call, besides the nodes of the algebra.

They know numbers and the calendar, and no words. A function that cannot make sense of its arguments raises
`Unreadable`, and the rule does not match; one that is told of a day that does not exist raises `Impossible`,
and its words are read as nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eventline.language.building import (
    ages,
    agreeing,
    amounts,
    chains,
    clock_ranges,
    clocks,
    counted,
    dates,
    digits,
    fields,
    joining,
    latin,
    offsets,
    reigns,
    relatives,
    saints,
    schedules,
    spans,
    verdicts,
)
from eventline.language.building.verdicts import (
    Impossible,
    NoSuchTime,
    NoTime,
    Undated,
    Uninstalled,
    Unreadable,
)

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FUNCTIONS", "Impossible", "NoSuchTime", "NoTime", "Undated", "Uninstalled", "Unreadable"]

_NAMES = {
    ages: (
        "age age_part ages_told century century_as century_mask century_part century_sign century_told "
        "decade decade_mask decade_of decade_words decades decades_before decades_from portion saec_part turn"
    ),
    agreeing: (
        "across_or_both agreed double_of narrowed old_and_new old_and_new_double old_and_new_of term_across"
    ),
    amounts: (
        "again alternate amount amounts days_at days_through each_at each_of every every_few every_one few "
        "fraction modified nth_of_months often on_unit plus recurring seconds signed slash small_unit "
        "so_long stretch times working"
    ),
    chains: (
        "across across_or_month across_short across_years double_year last_year months_chained old_style "
        "run_from season_across second_of stated year_chain years_chained"
    ),
    clock_ranges: "hours hours_in_digits lasting listed posted times_of",
    clocks: (
        "at_meal at_table before_hour beside_hour by_custom clock closing dotted_clock five_before hhmm "
        "hour_of hundred_hours just_before midnight_of minute_of minutes_to night_between on_dial "
        "spoken_clock time time_group timed"
    ),
    counted: (
        "at_hour away next_to none_ago nth_away nth_beside nth_full_week nth_in several several_weekdays "
        "weekday_number workday_beside"
    ),
    dates: (
        "beyond_days dated day_of early_year feast "
        "first fiscal_quarter full_year half_of half_year halved ides months_of months_together "
        "on_weekday one_of parted quarter quartered quarters_of relative_fiscal relative_unit seasoned "
        "second_year spelled spelled_nought two_digits week year_of years"
    ),
    joining: "both",
    offsets: "clock_off offset west",
    digits: (
        "day_month day_to dotted dotted_range month_first numeric numeric_range part_and_year slashed "
        "years_or_month"
    ),
    relatives: (
        "ago_from date_of deadline due due_in further holding like_of named_day next_told "
        "nth_week on part_of same_time shifted_day side sided some_day told turn_of weekend "
        "weeks_from weeks_on whole_of year_before"
    ),
    fields: (
        "across_new_year days_each each earlier either later month_by_itself months_from one_between "
        "qualified ranged valid_month week_of_days"
    ),
    latin: "roman_day",
    reigns: "elsewhere in_regnal regnal reign term_in_regnal",
    saints: "Kept kept_between kept_in kept_in_double",
    schedules: "hourly monthly weekly",
    spans: "after_day before_day days_in",
    verdicts: "no_day no_time undated",
}
#: The functions by the names under which templates call them.
FUNCTIONS: dict[str, Callable[..., Any]] = {
    name: getattr(module, name) for module, names in _NAMES.items() for name in names.split()
}
