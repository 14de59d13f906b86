"""Locales: a language with the place where it is written, which settles the order of dates in digits.

"en-GB" is read with the pack of English, whose table ``[locales]`` says of places which number of 03/04/2024
is the month there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from eventline.language.packs import load_pack
from eventline.resolution.policy import DateOrder

if TYPE_CHECKING:
    from eventline.resolution import ResolutionPolicy

_PLACE = re.compile(r"[a-z]{2}|\d{3}")


@attrs.frozen
class Locale:
    """A language as it is written somewhere.

    Attributes:
        code: The language.
        date_order: Of dates in digits; None where it is not known.
    """

    code: str
    date_order: DateOrder | None = None

    def policy(self, given: ResolutionPolicy) -> ResolutionPolicy:
        """A policy, with the order of dates in digits settled where it leaves it open.

        >>> from eventline.resolution import ResolutionPolicy
        >>> locale_of("en-GB").policy(ResolutionPolicy()).date_order
        'DMY'
        >>> locale_of("en-GB").policy(ResolutionPolicy(date_order="YMD")).date_order
        'YMD'
        """
        if self.date_order is None or given.date_order is not None:
            return given
        return attrs.evolve(given, date_order=self.date_order)


def code_of(language: str) -> str:
    """The language of a locale, which is written as in BCP 47 or with an underscore.

    >>> code_of("en-GB"), code_of("en_US.UTF-8"), code_of("EN")
    ('en', 'en', 'en')
    """
    return _parts(language)[0]


def _parts(language: str) -> list[str]:
    return re.split("[-_.]", language.lower())


@lru_cache(maxsize=256)
def locale_of(language: str) -> Locale:
    """The locale of a name: a language, and where it is written if that is said.

    A place that the pack says nothing of settles nothing.

    Raises:
        UnknownLanguageError: If there is no pack for the language.

    >>> locale_of("en-US"), locale_of("en")
    (Locale(code='en', date_order='MDY'), Locale(code='en', date_order=None))
    """
    code, *more = _parts(language)
    place = next((part.upper() for part in more if _PLACE.fullmatch(part)), None)
    return Locale(code, None if place is None else load_pack(code).locales.get(place))
