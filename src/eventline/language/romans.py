"""Years in Roman numerals, as title pages and inscriptions have them: "M.DCC.LXXVI.", "CIƆ IƆ CC"."""

from __future__ import annotations

import re

#: The thousand, the five hundred, the hundreds, tens and ones; old numerals repeat a sign up to four times.
_YEAR = re.compile(
    r"(?<![^\W\d_])(m{1,2}|ci[ɔↄ)])[. ]*"
    r"((?:c[. ]?m|c[. ]?d|(?:d|i[ɔↄ)])?[. ]*c{0,4})[. ]*"
    r"(?:x[. ]?c|x[. ]?l|l?[. ]*x{0,4})[. ]*"
    r"(?:i[. ]?x|i[. ]?v|v?[. ]*i{0,3}[ij]?))(?![^\W_])",
    re.IGNORECASE,
)
_SIGNS = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1, "j": 1}
#: Years that are said so, and the fewest signs that are a year and no word.
_FIRST, _LAST, _FEWEST = 1400, 2099, 3
#: The same year, in the cataloguer's brackets.
_AGAIN = re.compile(r" *[\[(](\d{4})[\])]")


def with_arabic(field: str) -> str:
    """A field with its years in our figures; as long as it was, but for one sign at its end.

    >>> with_arabic("Printed MDCCLXXVI, Paris")
    'Printed 1776     , Paris'
    >>> with_arabic("M.DCC.XLV. [1745]").strip(), with_arabic("MDC"), with_arabic("MIX")
    ('1745', '1600', 'MIX')
    """
    parts, at = [], 0
    for numeral in _YEAR.finditer(field):
        year, width = year_of_numeral(numeral[0]), numeral.end() - numeral.start()
        is_short = width < len("1776") and numeral.end() < len(field)
        if year is None or is_short:
            continue
        parts += [field[at : numeral.start()], str(year).ljust(width)]
        at = numeral.end()
        again = _AGAIN.match(field, at)
        if again is not None and int(again[1]) == year:
            parts.append(" " * (again.end() - at))
            at = again.end()
    return "".join([*parts, field[at:]])


def year_of_numeral(numeral: str) -> int | None:
    """The year of a numeral; None where it is no likely one.

    >>> (
    ...     year_of_numeral("mdccxc"),
    ...     year_of_numeral("M.D.XXXIIII."),
    ...     year_of_numeral("CIƆ IƆ CC"),
    ...     year_of_numeral("mi"),
    ... )
    (1790, 1534, 1700, None)
    """
    signs = re.sub(r"ci[ɔↄ)]", "m", numeral.lower())
    signs = re.sub(r"i[ɔↄ)]", "d", signs)
    values = [_SIGNS[sign] for sign in signs if sign in _SIGNS]
    if len(values) < _FEWEST:
        return None
    after = [*values[1:], 0]
    year = sum(-one if one < follows else one for one, follows in zip(values, after, strict=True))
    return year if _FIRST <= year <= _LAST else None
