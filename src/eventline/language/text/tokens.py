"""From text to tokens: the plain lower case in which texts are read, and where a word is cut.

A word, in this room, is what stands between two spaces: "(3-5" is cut into the tokens "(" and "3-5". What
tokens are put together or taken apart is in `eventline.language.matching.merging`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Signs that are read as a plainer one; every key and value is one code point, so that offsets stay.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘\u02bc\u00b4", "'"),
        **dict.fromkeys("“”", '"'),
        **dict.fromkeys("–\u2010\u2011−", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009\t\r", " "),
        **dict.fromkeys("\v\f\u2028\u2029", "\n"),
        "…": ".",
        "İ": "i",
    }
)
#: Two hyphens, as typewriters and wires have them.
_TYPED = re.compile("--")
_NO_SIDE = frozenset({"", " ", "\n", "\t", "\r", "-"})
#: What stands behind hyphens that are left open: "[18--]".
_ENDS = frozenset("])?")
_ASCII = tuple((chr(sign), plain) for sign, plain in _PLAIN.items() if sign < 128)


def lowered(text: str) -> str:
    """The text in lower case with plain quotes, hyphens and spaces, code point by code point.

    >>> lowered("In “May” – 5 PM"), len(lowered("İzmir"))
    ('in "may" - 5 pm', 5)
    >>> lowered("30--40 days -- or more"), lowered("[18--]")
    ('30- 40 days —  or more', '[18--]')
    """
    plain = _plain(text)
    return _TYPED.sub(_dash, plain) if "--" in plain else plain


def _dash(typed: re.Match[str]) -> str:
    """Of two hyphens, between numbers a hyphen, between words a dash; as long as they are."""
    start, end = typed.span()
    before, after = typed.string[max(0, start - 2) : start], typed.string[end : end + 2]
    before, after = before.removesuffix(" ")[-1:], after.removeprefix(" ")[:1]
    if before in _NO_SIDE or after in _NO_SIDE or after in _ENDS:
        return "--"
    return "- " if before.isdigit() and after.isdigit() else "— "


def _plain(text: str) -> str:
    """The text in lower case, with plain signs."""
    if text.isascii():
        for sign, plain in _ASCII:
            if sign in text:
                text = text.replace(sign, plain)
        return text.lower()
    return text.translate(_PLAIN).lower()


def token_pattern(ordinal: Iterable[str], decade: Iterable[str]) -> re.Pattern[str]:
    """What finds the tokens of a word, with nothing left over.

    Args:
        ordinal: Endings of ordinals in digits ("st").
        decade: Endings of decades in digits ("s").

    >>> token_pattern(["th"], ["s"]).findall("(3-5"), token_pattern(["th"], ["s"]).findall("12-14th")
    (['(', '3-5'], ['12', '-', '14th'])
    """
    ordinals = "|".join(map(re.escape, ordinal)) or "(?!)"
    decades = "|".join(map(re.escape, decade)) or "(?!)"
    return re.compile(
        r"[a-z]++(?![^\W\d_]|')|"  # nearly all words: the same as below, in fewer steps
        r"\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:z(?![^\W\d_])|[+-]\d\d(?::?\d\d)?)?"
        r"|\d{8}t\d{4}(?:\d\d)?(?:z|[+-]\d{4})?(?![^\W_])"
        rf"|\d+(?:{ordinals})(?![^\W_])"
        rf"|\d{{1,3}}0(?:{decades})(?![^\W_])"
        r"|(?<=[^\W\d_])\d+(?=-)"
        # A chain, but "1996,1997" are two, and "12-14th" ends in an ordinal.
        r"|\d+(?:(?:[.:/\-]|,(?!(?<=\d{4},)(?:1[5-9]|20)\d\d(?![\d\]}])))"
        rf"\d++(?!(?:{ordinals})(?![^\W_])))*"
        r"|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)?|'s(?![^\W_])"
        r"|(?s:.)"
    )
