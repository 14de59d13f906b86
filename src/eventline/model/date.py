"""`UncertainDate`: one extent that lies inside one of the readings of a date.

"2019" as the time of an event is *some time in 2019*: an unknown start and an unknown end, both inside 2019.
The value keeps
what was stated (pattern, qualifiers, width of "about") and the inclusive ticks between which everything lies,
so that comparing two
dates is comparing integers. How a date is spelt is in `model.spelling`; its readings are in `model.readings`
and `model.masks`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.calendars.granularity import Granularity
from eventline.calendars.ticks import DAY, MINUTE, granule
from eventline.exceptions import InvalidDateError, NotationError
from eventline.model import spelling
from eventline.model.axis import FAR
from eventline.model.duration import Duration
from eventline.model.forms import FORM_OF, Form
from eventline.model.masks import mask_runs
from eventline.model.movable import Movable
from eventline.model.qualification import Qualification
from eventline.model.readings import Run

if TYPE_CHECKING:
    from eventline.model.dateset import DateSet  # noqa: F401 - named in a base class, as a string


@attrs.frozen(repr=False)
class UncertainDate(Movable["UncertainDate | DateSet"]):
    """One unknown extent inside a date: some time in 2019, some month of 2004, a 25th of December.

    Made by `eventline.when`, `UncertainDate.of`, `UncertainDate.granule` and `UncertainDate.span`; the
    constructor itself takes parts that are already
    checked. Equality is structural and there is no ``<``: ask `eventline.is_before`.

    Attributes:
        pattern: The canonical spelling without qualifiers.
        granularity: The unit the date was stated in.
        lo: First tick of the axis the extent may have, inclusive, after widening; ``-FAR`` where unbounded.
        hi: Last tick, inclusive; ``FAR`` where unbounded.
        qualifiers: What the source says of year, month and day, in this order; empty where it says nothing.
        floating: True where no zone is stated: the ticks are local, at an offset unknown within 16 hours.
        about: The width by which ``~`` widens each reading on both sides, or None.
        form: How the pattern is written.
        text: The spelling it was parsed from, kept verbatim; not part of equality.
        stated: The date as its source had it, where that is another calendar; not part of equality.

    >>> import eventline as ev
    >>> date = ev.when("2019-10")
    >>> date.earliest, date.latest
    (when('2019-10-01'), when('2019-10-31'))
    >>> date.granularity
    Granularity.MONTH
    """

    _pattern: str
    granularity: Granularity
    lo: int
    hi: int
    qualifiers: tuple[Qualification, ...] = ()
    floating: bool = True
    about: Duration | None = None
    form: Form = Form.PLAIN
    text: str = attrs.field(default="", eq=False)
    stated: str = attrs.field(default="", eq=False, kw_only=True)

    @property
    def pattern(self) -> str:
        """The canonical spelling without qualifiers; that of a `plain_date` is made when it is first read."""
        return self._pattern or self._spelt()

    def _spelt(self) -> str:
        pattern = f"{spelling.of_granule(self.granularity, self.lo)}{'' if self.floating else 'Z'}"
        _SET_PATTERN(self, pattern)
        return pattern

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, UncertainDate):
            return NotImplemented
        return (
            self.lo == other.lo
            and self.hi == other.hi
            and self.granularity is other.granularity
            and self.form is other.form
            and self.floating == other.floating
            and self.qualifiers == other.qualifiers
            and self.about == other.about
            and (self._pattern == other._pattern or self.pattern == other.pattern)
        )

    def __hash__(self) -> int:
        return hash((self.lo, self.hi, self.granularity, self.floating, self.qualifiers, self.about))

    def __getstate__(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in _FIELDS}

    def __setstate__(self, state: dict[str, object]) -> None:
        # Pickles of earlier versions know nothing of what was stated.
        for name, put in zip(_FIELDS, _SETTERS, strict=True):
            put(self, state.get(name, ""))

    @classmethod
    def of(
        cls,
        year: int,
        month: int | None = None,
        day: int | None = None,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        microsecond: int | None = None,
        *,
        offset: int | None = None,
    ) -> UncertainDate:
        """The date of calendar parts, each None from some part on.

        Args:
            year: Astronomical year (0 is 1 BC).
            month: 1-12, or a season, quarter or semester code 21-41.
            day: 1-31.
            hour: 0-23.
            minute: 0-59.
            second: 0-59.
            microsecond: 0-999999.
            offset: Minutes east of UTC, with a clock time only; None for a floating time.

        Raises:
            InvalidDateError: If a part is out of range, or stands behind a missing one.

        >>> UncertainDate.of(2024, 8, 23).latest
        when('2024-08-23')
        """
        pattern, granularity, lower, upper = spelling.of_parts(
            (year, month, day, hour, minute, second, microsecond), offset
        )
        return cls(pattern, granularity, lower, upper - 1, (), offset is None)

    @classmethod
    def granule(cls, granularity: Granularity, tick: int) -> UncertainDate:
        """The floating granule that holds *tick*: the day, ISO week, season, decade ... of a moment.

        A decade, century or millennium of the years 0 to 9999 is a mask ("199X"), elsewhere a range.

        >>> UncertainDate.granule(Granularity.WEEK, 0), UncertainDate.granule(Granularity.DECADE, 0)
        (when('1970-W01'), when('197X'))
        """
        lower, upper = granule(tick, granularity)
        if granularity in spelling.PLAIN:
            return plain_date(granularity, lower, upper - 1)
        named = spelling.of_granule(granularity, lower)
        if named is None:
            return cls.span(lower, upper)
        return cls(named, granularity, lower, upper - 1, (), True, None, FORM_OF.get(granularity, Form.PLAIN))

    @classmethod
    def span(cls, lower: int | None, upper: int | None, *, floating: bool = True) -> UncertainDate:
        """Some time in ``[lower, upper)``, in ticks; None where unbounded.

        A span that is exactly a year, a month, a day or a tick is that date.

        Raises:
            InvalidDateError: If the span is empty.

        >>> from eventline.calendars.ticks import DAY
        >>> UncertainDate.span(0, 2 * DAY)
        when(earliest='1970-01-01', latest='1970-01-02')
        >>> UncertainDate.span(0, DAY)
        when('1970-01-01')
        """
        lo, hi = -FAR if lower is None else lower, FAR if upper is None else upper - 1
        if lo < -FAR or hi > FAR:
            raise InvalidDateError(f"[{lower}, {upper}) lies beyond the years that are held: up to 10**40")
        if hi < lo:
            raise InvalidDateError(f"[{lower}, {upper}) holds no tick: swap them")
        if lower is not None and upper is not None:
            granularity = spelling.BY_WIDTH.get(upper - lower)
            if (
                granularity is not None
                and (floating or granularity.rank < Granularity.DAY.rank)
                and spelling.is_whole(granularity, lower, upper)
            ):
                return plain_date(granularity, lo, hi, floating=floating)
        pattern, granularity = spelling.of_span(lower, upper, floating=floating)
        return cls(pattern, granularity, lo, hi, (), floating, None, Form.RANGE)

    @classmethod
    def day_part(cls, day: int, part: str) -> UncertainDate:
        """A part of a day by its TIMEX3 code: MO, MI, AF, EV, NI, DT.

        Args:
            day: Days since 1970-01-01.
            part: The code; a night reaches into the next morning.

        >>> UncertainDate.day_part(0, "EV")
        when('1970-01-01TEV')
        """
        start, end = spelling.DAY_PARTS[part]
        pattern = f"{spelling.of_granule(Granularity.DAY, day * DAY)}T{part}"
        return cls(
            pattern, Granularity.DAYPART, day * DAY + start, day * DAY + end - 1, (), True, None, Form.DAYPART
        )

    @property
    def lower(self) -> int | None:
        """The first tick the extent may have; None where unbounded."""
        return None if self.lo == -FAR else self.lo

    @property
    def upper(self) -> int | None:
        """The tick after the last the extent may have; None where unbounded."""
        return None if self.hi == FAR else self.hi + 1

    @property
    def earliest(self) -> UncertainDate | None:
        """The first day the extent may lie on, or finer where it was stated finer; None where unbounded."""
        return None if self.lo == -FAR else self._part_at(self.lo)

    @property
    def latest(self) -> UncertainDate | None:
        """The last day the extent may lie on, inclusive, or what is finer; None where unbounded."""
        return None if self.hi == FAR else self._part_at(self.hi)

    def _part_at(self, tick: int) -> UncertainDate:
        granularity = (
            self.granularity if self.granularity.rank < Granularity.DAYPART.rank else Granularity.DAY
        )
        if self.granularity is Granularity.DAYPART:
            granularity = Granularity.MINUTE
        offset = self.offset
        if offset is None:
            return UncertainDate.granule(granularity, tick)
        local = UncertainDate.granule(granularity, tick + offset * MINUTE)
        shift = offset * MINUTE
        return attrs.evolve(
            local,
            pattern=local.pattern + spelling.of_offset(offset),
            lo=local.lo - shift,
            hi=local.hi - shift,
            floating=False,
        )

    @property
    def offset(self) -> int | None:
        """Minutes east of UTC, or None for a floating date."""
        return None if self.floating else spelling.offset_of(self.pattern)

    @property
    def qualification(self) -> Qualification:
        """What the source says of any of its parts."""
        found = Qualification.NONE
        for part in self.qualifiers:
            found |= part
        return found

    @property
    def is_about(self) -> bool:
        """Whether any of its parts is marked approximate, ``~`` or ``%``."""
        return bool(self.qualification & Qualification.APPROXIMATE)

    @property
    def is_single(self) -> bool:
        """Whether there is one reading: no unspecified digits."""
        return self.form not in {Form.MASK, Form.DIGITS}

    @property
    def runs(self) -> tuple[Run, ...]:
        """The readings, each an extent inside which start and end both lie, ascending."""
        if self.form is Form.MASK:
            runs = mask_runs(self.pattern)
            return runs if self.about is None else tuple(attrs.evolve(run, pad=self.about) for run in runs)
        if self.form is Form.DIGITS:
            first, last = spelling.digits_years(self.pattern)
            return (Run(Granularity.YEAR, first, last, self.about),)
        return (Run.single(self.lo, self.hi),)

    @property
    def year(self) -> int | None:
        """The astronomical year, or None where it is not one."""
        return spelling.part_of(self.pattern, 0) if self.form in _DATED else None

    @property
    def month(self) -> int | None:
        """The month 1-12 (or the season code 21-41), or None where it is not stated."""
        return spelling.part_of(self.pattern, 1) if self.form in _DATED else None

    @property
    def day(self) -> int | None:
        """The day of the month, or None where it is not stated."""
        return spelling.part_of(self.pattern, 2) if self.form in _DATED else None

    @property
    def edtf(self) -> str:
        """The EDTF string: as it was written, else the canonical one.

        Raises:
            NotationError: If EDTF has no way to write it: a week, a part of a day, bounds of no granule, a
                date in a year beyond 9999.
        """
        reason = self.why_not_edtf
        if reason:
            raise NotationError(str(self), 0, f"a value that EDTF can write; {reason}")
        return self.text or spelling.qualified(self.pattern, self.qualifiers)

    @property
    def why_not_edtf(self) -> str:
        """Why EDTF cannot write it; empty where it can."""
        if self.form is Form.RANGE:
            return "it has no date with two bounds and one extent"
        if self.form in {Form.WEEK, Form.DAYPART}:
            return f"it has no {self.granularity.value}s"
        if self.qualifiers and "T" in self.pattern:
            return "its date-times have no qualifiers"
        return spelling.why_not_edtf(self.pattern, self.granularity)

    def with_about(self, width: Duration) -> UncertainDate:
        """The same date, each reading widened on both sides by *width*, and marked ``~``.

        Raises:
            InvalidDateError: If it has a width already, or the width is negative or not stated.

        >>> import eventline as ev
        >>> date = ev.when("1850~", about=ev.years(5))
        >>> date.earliest, date.latest
        (when('1845-01-01'), when('1855-12-31'))
        """
        if self.about is not None:
            raise InvalidDateError(f"{self!r} has a width already: start from the date as written")
        if width.vague is not None or any(amount < 0 for _, amount in width.parts):
            raise InvalidDateError(f"{width!r} is no width: say a positive amount, as years(5)")
        qualifiers = self.qualifiers
        text = self.text
        if not self.is_about:
            unsaid = (Qualification.NONE,) * spelling.count_parts(self.pattern)
            qualifiers = tuple(q | Qualification.APPROXIMATE for q in qualifiers or unsaid)
            text = ""
        lo = self.lo if self.lo == -FAR else width.before(self.lo)
        hi = self.hi if self.hi == FAR else width.after(self.hi + 1) - 1
        return attrs.evolve(self, lo=lo, hi=hi, about=width, qualifiers=qualifiers, text=text)

    def marked(self, mark: Qualification) -> UncertainDate:
        """The same date, all of it marked so; its own marks are replaced.

        >>> from eventline.model.qualification import Qualification
        >>> UncertainDate.of(2019, 10).marked(Qualification.UNCERTAIN)
        when('2019-10?')
        """
        qualifiers = (mark,) * spelling.count_parts(self.pattern) if mark is not Qualification.NONE else ()
        return self if qualifiers == self.qualifiers else attrs.evolve(self, qualifiers=qualifiers, text="")

    def __str__(self) -> str:
        return self.text or spelling.qualified(self.pattern, self.qualifiers)

    def __repr__(self) -> str:
        if self.form is Form.RANGE:
            # A width is marked of itself, and clock times have no marks that could be read.
            implied = self.about is not None and self.qualification is Qualification.APPROXIMATE
            mark = "" if implied else self.qualification.mark
            late = f".marked({self.qualification!r})" if mark and "T" in self.pattern else ""
            lower, upper = (f"{end}{mark}" if end and not late else end for end in self.pattern.split(".."))
            ends = [f"earliest={lower!r}"] * bool(lower) + [f"latest={upper!r}"] * bool(upper)
            if not ends:
                return f"UncertainDate.span(None, None, floating={self.floating})"
            inside = ", ".join(ends)
        else:
            inside, late = repr(str(self)), ""
        return f"when({inside}{'' if self.about is None else f', about={self.about!r}'}){late}"


def plain_date(granularity: Granularity, lo: int, hi: int, *, floating: bool = True) -> UncertainDate:
    """The date that is one whole granule, given all of its ticks: not checked, and spelt when somebody asks.

    >>> from eventline.calendars.ticks import DAY
    >>> plain_date(Granularity.DAY, 0, DAY - 1) == UncertainDate.of(1970, 1, 1)
    True
    """
    made = object.__new__(UncertainDate)
    _SET_PATTERN(made, "")
    _SET_GRANULARITY(made, granularity)
    _SET_LO(made, lo)
    _SET_HI(made, hi)
    _SET_QUALIFIERS(made, ())
    _SET_FLOATING(made, floating)
    _SET_ABOUT(made, None)
    _SET_FORM(made, Form.PLAIN)
    _SET_TEXT(made, "")
    _SET_STATED(made, "")
    return made


_FIELDS = tuple(field.alias or field.name for field in attrs.fields(UncertainDate))
_SETTERS = tuple(getattr(UncertainDate, field.name).__set__ for field in attrs.fields(UncertainDate))
_SET_PATTERN, _SET_GRANULARITY, _SET_LO, _SET_HI, _SET_QUALIFIERS, _SET_FLOATING, *_OTHERS = _SETTERS
_SET_ABOUT, _SET_FORM, _SET_TEXT, _SET_STATED = _OTHERS
_DATED = frozenset({Form.PLAIN, Form.MASK})
