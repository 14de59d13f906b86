"""Locales: a language with the place where it is written, which settles what is another thing elsewhere.

"en-GB" is read with the pack of English, whose table ``[locales]`` says of places which number of 03/04/2024
is the month there. On which day a feast is, and when summer is, goes by the country.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from eventline.language.grammar.packs import load_pack
from eventline.resolution.policy import DateOrder

if TYPE_CHECKING:
    from eventline.resolution import ResolutionPolicy

#: What people write for the code of a country.
_SAID = {"UK": "GB"}
_PLACE = re.compile(r"[a-z]{2}|\d{3}")


@attrs.frozen
class Locale:
    """A language as it is written somewhere.

    Attributes:
        code: The language.
        date_order: Of dates in digits; None where it is not known.
        region: The country, as ISO 3166-1 has it; None where it is not told.
    """

    code: str
    date_order: DateOrder | None = None
    region: str | None = None

    def policy(self, given: ResolutionPolicy) -> ResolutionPolicy:
        """A policy, with the order of dates in digits and the country settled where it leaves them open.

        >>> from eventline.resolution import ResolutionPolicy
        >>> found = locale_of("en-GB").policy(ResolutionPolicy())
        >>> found.date_order, found.region
        ('DMY', 'GB')
        >>> locale_of("en-GB").policy(ResolutionPolicy(date_order="YMD")).date_order
        'YMD'
        """
        if self.date_order is None and self.region is None:
            return given
        return attrs.evolve(
            given,
            date_order=given.date_order or self.date_order,
            region=given.region or self.region,
        )


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

    Raises:
        UnknownLanguageError: If there is no pack for the language.

    >>> locale_of("en-US"), locale_of("en")
    (Locale(code='en', date_order='MDY', region='US'), Locale(code='en', date_order=None, region=None))
    """
    code, *more = _parts(language)
    place = next((part.upper() for part in more if _PLACE.fullmatch(part)), None)
    if place is None:
        return Locale(code)
    place = _SAID.get(place, place)
    return Locale(code, load_pack(code).locales.get(place), place if place.isalpha() else None)
