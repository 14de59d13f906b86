"""Numbers in digits: what they are worth, and the token classes they belong to.

Single numbers: ``INT`` any digits, ``NUMW`` number words, ``NUM`` either, or a decimal; ``D31`` ``M12``
``H24`` what may be a day, a month, an hour; ``YY`` two digits, ``MIN`` two digits below 60; ``YEAR``
four digits from 1000 on, of which ``YEARN`` are likely, ``FARYEAR`` from 3000; ``HHMM`` a clock time
without a colon, ``HHMMY`` where it is rather a year; ``YMD8`` a date in eight digits; ``W19`` and
``W99`` words that make up a year ("nineteen", "eighty-four"), ``YEARW`` one in words. Ordinals: ``ORD``,
and ``ORD31`` where it may be a day; ``DECADE`` "1990s".

Chains of digits and signs: ``NDATE`` ``YM`` ``MY`` ``MD`` ``CLOCK`` ``DECIMAL`` ``DATETIME``; ``YEARPAIR``
"1666/67", where the second number is no month, or "1666/1667"; ``DOTTED``, a decimal that may be a day and
month or a clock time; ``DY`` a day and its year. ``SPAN`` is two of them with a hyphen between, a date and
its clock time, or the year and clock time of a log. A chain of no known form is junk.
"""

from __future__ import annotations

import re
from fractions import Fraction

_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_CLOCK = r"\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?"
_NDATE = (
    r"(?:\d{4}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.|:[01]\d:(?=[0-3]\d\b))"
    r"|\d{1,2}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)(?:\d\d)?)\d{1,2}"
)
_MD = r"\d{1,2}/\d{1,2}"
#: The forms of chains, tried in order.
_CHAINS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("NDATE", re.compile(_NDATE)),
    ("CLOCK", re.compile(_CLOCK)),
    ("YM", re.compile(r"\d{4}[-/](?:0?[1-9]|1[0-2])")),
    ("MY", re.compile(r"(?:0?[1-9]|1[0-2])[-/]\d{4}")),
    ("DY", re.compile(r"(?:[12]\d|3[01])[-/]\d{4}")),
    ("MD", re.compile(_MD)),
    ("YEARPAIR", re.compile(r"\d{4}/\d\d(?:\d\d)?")),
    ("INT", re.compile(r"[1-9]\d{0,2}(?:,\d{3}){1,4}")),
    ("DECIMAL", re.compile(r"\d{1,9}[.,]\d{1,9}")),
)
#: A decimal that may be a day and month or a clock time.
DOTTED = re.compile(r"\d{1,2}\.\d{1,2}")
_DAYS = f"(?:{_NDATE}|{_MD})"
_TIMES = rf"(?:{_CLOCK}|\d{{1,2}}\.\d\d|\d{{1,4}})"
_SPAN = re.compile(
    rf"({_DAYS})(-)({_DAYS})|({_TIMES})(-)({_TIMES})|(\d{{1,2}})(-)({_NDATE})"
    rf"|({_NDATE})([.,:-])({_CLOCK})|(\d{{4}})(:)(\d\d:\d\d:\d\d)"
    r"|(\d{4}-\d\d-\d\d)(/)(\d{4}-\d\d-\d\d)|(\d{8})([-/])(\d{8})"
)


#: (class, digits it is written in, lowest, highest)
_SINGLE: tuple[tuple[str, tuple[int, ...], int, int], ...] = (
    ("D31", (0, 1, 2), 1, 31),
    ("M12", (0, 1, 2), 1, 12),
    ("H24", (0, 1, 2), 0, 24),
    ("YY", (2,), 0, 99),
    ("MIN", (2,), 0, 59),
    ("W19", (0,), 10, 20),
    ("W99", (0,), 1, 99),
    ("YEARW", (0,), 1000, 2999),
    ("YEAR", (4,), 1000, 2999),
    ("YEARN", (4,), 1700, 2100),
    ("FARYEAR", (4,), 3000, 9999),
)


def number_labels(value: int, digits: int) -> frozenset[str]:
    """The classes of a number written in *digits* digits (0: in words).

    >>> sorted(number_labels(2019, 4))
    ['HHMMY', 'INT', 'NUM', 'YEAR', 'YEARN']
    """
    labels = {"NUM", "INT" if digits else "NUMW"}
    labels.update(label for label, sizes, low, high in _SINGLE if digits in sizes and low <= value <= high)
    if digits in {3, 4} and value // 100 <= 24 and value % 100 < 60:
        labels.add("HHMMY" if digits == 4 and 1500 <= value < 2060 else "HHMM")
    year, month_day = divmod(value, 10000)
    if digits == 8 and 1000 <= year < 3000 and valid_day(year, *divmod(month_day, 100)):
        labels.add("YMD8")
    return frozenset(labels)


def ordinal_labels(value: int) -> frozenset[str]:
    """The classes of an ordinal."""
    return frozenset({"ORD", "ORD31"}) if 1 <= value <= 31 else frozenset({"ORD"})


def valid_day(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; 29 February without a year is one.

    >>> valid_day(None, 2, 29), valid_day(2023, 2, 29), valid_day(2024, 6, 31)
    (True, False, False)
    """
    if not 1 <= month <= 12 or not 1 <= day <= _MONTH_DAYS[month - 1]:
        return False
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return day < 29 or month != 2 or leap


def chain_label(chain: str) -> str | None:
    """The class of a chain of digits and signs, None where it is junk.

    >>> chain_label("2024-08-23"), chain_label("9:30"), chain_label("12-14"), chain_label("1.2.3.4")
    ('NDATE', 'CLOCK', 'SPAN', None)
    """
    for label, form in _CHAINS:
        if form.fullmatch(chain):
            return label
    return "SPAN" if _SPAN.fullmatch(chain) else None


def split_span(chain: str) -> tuple[str, str, str]:
    """The halves of a chain of class ``SPAN``, and the sign between them.

    >>> split_span("12-14"), split_span("2019-05-03,10:30")
    (('12', '-', '14'), ('2019-05-03', ',', '10:30'))
    """
    found = _SPAN.fullmatch(chain)
    if found is None:
        raise ValueError(f"{chain!r} is no span")
    left, sign, right = (part for part in found.groups() if part is not None)
    return left, sign, right


def number_value(text: str) -> int | Fraction | str:
    """What a token of digits is worth; chains that are dates or clock times stay strings.

    >>> number_value("1,500"), number_value("2.5"), number_value("9:30")
    (1500, Fraction(5, 2), '9:30')
    """
    if text.isdecimal():
        return int(text) if len(text) < 10 else text
    label = chain_label(text)
    if label == "INT":
        return int(text.replace(",", ""))
    if label == "DECIMAL":
        return Fraction(text.replace(",", "."))
    return text
