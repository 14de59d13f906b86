"""Windows of one size at equal distances."""

from __future__ import annotations

import pytest

import eventline as ev
from eventline.exceptions import StreamError
from eventline.stream.grid import Grid, Window, grid

DAY = 86_400_000_000


@pytest.mark.parametrize(
    "size, tick, expected",
    [
        (ev.hours(1), 90 * 60 * 10**6, "1970-01-01T01:00:00..1970-01-01T01:59:59"),
        (ev.days(1), -1, "1969-12-31"),
        (ev.weeks(1), 0, "1969-12-29..1970-01-04"),
        (ev.months(1), 40 * DAY, "1970-02"),
        (ev.months(3), 40 * DAY, "1970-01-01..1970-03-31"),
        (ev.years(10), 40 * DAY, "1970-01-01..1979-12-31"),
    ],
    ids=["hour", "day before the epoch", "week from Monday", "month", "quarter", "decade"],
)
def test_window_that_holds_a_tick(size: ev.Duration, tick: int, expected: str) -> None:
    """Windows follow the calendar where they are in months, and weeks begin on Mondays."""
    made = grid(size)
    assert str(made.window(made.last(tick))) == expected
    assert made.first(tick) == made.last(tick)


def test_offset_moves_windows() -> None:
    """A day may begin at six."""
    window = grid(ev.days(1), offset=ev.hours(6)).window(0)
    assert window == Window(DAY // 4, DAY + DAY // 4)


def test_offset_moves_months() -> None:
    """A year may begin in April."""
    assert grid(ev.years(1), offset=ev.months(3)).window(1970) == Window(90 * DAY, 455 * DAY)


@pytest.mark.parametrize("tick", [0, 4, 5, 9, 10])
def test_sliding_windows_hold_what_they_say(tick: int) -> None:
    """First and last are the first and the last of the windows that hold a tick."""
    made = Grid(10, 5)
    holding = [n for n in range(-5, 5) if made.window(n).start <= tick < made.window(n).end]
    assert list(range(made.first(tick), made.last(tick) + 1)) == holding


@pytest.mark.parametrize(
    "size, every, offset, message",
    [
        (ev.months(1), ev.days(1), None, "P1M and P1D mix months and fixed lengths"),
        (ev.Duration(months=1, days=1), None, None, "P1M1D mixes months and fixed lengths"),
        (ev.days(1), ev.days(2), None, "windows of P1D every P2D leave gaps: say an every of P1D or less"),
        (ev.days(0), None, None, "say positive lengths"),
        (ev.days(2), ev.days(-1), None, "say positive lengths"),
        (ev.Duration(vague=ev.Granularity.DAY), None, None, "PXD states no length"),
        (ev.days(1), None, ev.months(1), "mix months and fixed lengths"),
    ],
    ids=["mixed", "mixed in one", "gaps", "zero", "negative", "vague", "offset"],
)
def test_lengths_that_make_no_windows_are_refused(
    size: ev.Duration, every: ev.Duration | None, offset: ev.Duration | None, message: str
) -> None:
    """What makes no windows is refused when the stream is built."""
    with pytest.raises(StreamError, match=message):
        grid(size, every, offset)


def test_length_is_a_duration() -> None:
    """Words are none."""
    with pytest.raises(StreamError, match=r"'1 day' is no length: give a duration"):
        ev.EventStream([]).tumbling("1 day")  # type: ignore[arg-type]  # on purpose
