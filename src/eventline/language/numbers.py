"""Numbers: what a run of digits or of number words is worth, and the token classes it belongs to.

Classes of single numbers: ``INT`` any digits, ``NUMW`` number words, ``NUM`` either or a decimal, ``D31`` ``M12`` ``H24`` what may be a day, a month, an
hour, ``YY`` two digits, ``MIN`` two digits below 60, ``YEAR`` four digits from 1000 on (``YEARN`` 1700 to 2100, ``FARYEAR`` from 3000), ``HHMM`` a clock time without a colon (``HHMMY`` where it is rather a year), ``YMD8`` a
date in eight digits, ``W19`` ``W99`` words that make up a year ("nineteen", "eighty-four"). Ordinals: ``ORD``, and ``ORD31`` where it may be a day.
Chains of digits and signs: ``NDATE`` ``YM`` ``MY`` ``MD`` ``CLOCK`` ``DECIMAL`` ``DATETIME``, and ``DOTTED`` a decimal that may be a day and month or a clock time; a chain of no known form is junk.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_CLOCK = r"\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,6})?)?"
_NDATE = (
    r"(?:\d{4}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)|\d{1,2}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)(?:\d\d)?)\d{1,2}"
)
_MD = r"\d{1,2}/\d{1,2}"
#: The forms of chains, tried in order.
_CHAINS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("NDATE", re.compile(_NDATE)),
    ("CLOCK", re.compile(_CLOCK)),
    ("YM", re.compile(r"\d{4}[-/](?:0?[1-9]|1[0-2])")),
    ("MY", re.compile(r"(?:0?[1-9]|1[0-2])[-/]\d{4}")),
    ("MD", re.compile(_MD)),
    ("DECIMAL", re.compile(r"\d{1,9}[.,]\d{1,9}")),
    ("INT", re.compile(r"\d{1,3}(?:,\d{3}){1,4}")),
)
#: A decimal that may be a day and month or a clock time.
DOTTED = re.compile(r"\d{1,2}\.\d{1,2}")
_DAYS = f"(?:{_NDATE}|{_MD})"
_TIMES = rf"(?:{_CLOCK}|\d{{1,2}}\.\d\d|\d{{1,4}})"
_SPAN = re.compile(rf"(?P<a>{_DAYS})-(?P<b>{_DAYS})|(?P<c>{_TIMES})-(?P<d>{_TIMES})")


def number_labels(value: int, digits: int) -> frozenset[str]:
    """The classes of a number written in *digits* digits (0: in words)."""
    labels = {"NUM", "INT" if digits else "NUMW"}
    if digits <= 2:
        if 1 <= value <= 31:
            labels.add("D31")
        if 1 <= value <= 12:
            labels.add("M12")
        if value <= 24:
            labels.add("H24")
        if digits == 2:
            labels.add("YY")
            if value < 60:
                labels.add("MIN")
    if digits == 0:
        if 10 <= value <= 20:
            labels.add("W19")
        if 1 <= value <= 99:
            labels.add("W99")
        if 1000 <= value <= 2999:
            labels.add("YEARW")
    elif digits == 4 and value >= 3000:
        labels.add("FARYEAR")
    elif digits == 4 and 1000 <= value <= 2999:
        labels.add("YEAR")
        if 1700 <= value <= 2100:
            labels.add("YEARN")
    if digits in {3, 4} and value // 100 <= 24 and value % 100 < 60:
        labels.add("HHMM" if digits == 3 or not 1500 <= value < 2060 else "HHMMY")
    if (
        digits == 8
        and valid_day(value // 10000, value // 100 % 100, value % 100)
        and 1000 <= value // 10000 < 3000
    ):
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
    """The class of a chain of digits and signs, ``"SPAN"`` where it is two numbers joined by a hyphen, None where it is junk.

    >>> chain_label("2024-08-23"), chain_label("9:30"), chain_label("12-14"), chain_label("1.2.3.4")
    ('NDATE', 'CLOCK', 'SPAN', None)
    """
    for label, form in _CHAINS:
        if form.fullmatch(chain):
            return label
    return "SPAN" if _SPAN.fullmatch(chain) else None


def split_span(chain: str) -> tuple[str, str]:
    """The halves of a chain of class ``SPAN``.

    >>> split_span("12-14")
    ('12', '14')
    """
    found = _SPAN.fullmatch(chain)
    if found is None:
        raise ValueError(f"{chain!r} is no span")
    return found["a"] or found["c"], found["b"] or found["d"]


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


@attrs.frozen
class NumberWords:
    """The number words of a language and how they join.

    Attributes:
        small: Words for 1 to 19, which add up to a hundred.
        tens: Words for 20, 30, ... 90.
        scales: Words that multiply: hundred, thousand, ...
        ordinals: Words that end a number and make it an ordinal.
        joiners: Words that may stand between a scale and what follows ("and").
        articles: Words that may stand for one before a scale ("a hundred").
    """

    small: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    joiners: frozenset[str]
    articles: frozenset[str]

    def read(self, words: Sequence[str], at: int) -> tuple[int, int, bool] | None:
        """The longest number that starts at a word.

        Args:
            words: The words.
            at: Where to start.

        Returns:
            The end, the value and whether it is an ordinal; None where there is no number.
        """
        total, group, end = 0, 0, at
        while end < len(words):
            step = end
            word = words[step]
            if (
                word in self.articles
                and end == at
                and step + 1 < len(words)
                and words[step + 1] in self.scales
            ):
                step += 1
                word = words[step]
            elif (word == "-" and self._follows_tens(words, step)) or (
                word in self.joiners and self._follows_scale(words, step)
            ):
                step += 1
                word = words[step] if step < len(words) else ""
            value = self.ordinals.get(word)
            if value is not None:
                made = self._ordinal(total, group, value)
                return (step + 1, made, True) if made is not None else self._close(total, group, at, end)
            scale = self.scales.get(word)
            if scale is not None:
                if scale == 100:
                    if not group and end == at and step == at:
                        return None
                    if group >= 100:
                        break
                    group = (group or 1) * 100
                elif not group and step == at:
                    return None
                elif total and scale >= 1000 and total < scale:
                    break
                else:
                    total += (group or 1) * scale
                    group = 0
            else:
                value = self.small.get(word, self.tens.get(word))
                if value is None or not self._adds(group, value):
                    break
                group += value
            end = step + 1
        return self._close(total, group, at, end)

    @staticmethod
    def _close(total: int, group: int, at: int, end: int) -> tuple[int, int, bool] | None:
        return (end, total + group, False) if end > at else None

    @staticmethod
    def _adds(group: int, value: int) -> bool:
        """Whether *value* may stand after *group*: "twenty one", "hundred twenty", not "one two"."""
        if not group or group % 100 == 0:
            return True
        return group % 10 == 0 and group % 100 >= 20 and value < 10

    def _ordinal(self, total: int, group: int, value: int) -> int | None:
        if value >= 100:  # "two hundredth"
            return total + (group or 1) * value
        return total + group + value if self._adds(group, value) else None

    def _follows_tens(self, words: Sequence[str], at: int) -> bool:
        following = words[at + 1] if at + 1 < len(words) else ""
        units = self.small.get(following) or self.ordinals.get(following) or 99
        return at > 0 and words[at - 1] in self.tens and units < 10

    def _follows_scale(self, words: Sequence[str], at: int) -> bool:
        following = words[at + 1] if at + 1 < len(words) else ""
        return (
            at > 0
            and words[at - 1] in self.scales
            and (following in self.small or following in self.tens or following in self.ordinals)
        )
