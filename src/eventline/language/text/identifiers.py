"""Stretches of text that are part of an identifier, an address or a code, and no words: ``us-east-1d``."""

from __future__ import annotations

import re

#: A number with letters behind it, or before it, that is no ordinal, no hour and no decade.
_COMPACT = re.compile(r"\d+(?![ap]m\b|st\b|nd\b|rd\b|th\b)[a-z]*[a-rt-z]|[a-z]{2,3}\d+", re.IGNORECASE)
_LONGEST_COMPACT = 24
#: The first end of a range: "5d-10d".
_FROM = re.compile(r"(?<![^\W_])(?<!-)\d+[a-z]{1,3}-\Z", re.IGNORECASE)
#: What a code has and a time has not: a zero before a number with a capital, or one capital behind digits.
_HEX = re.compile(r"0\d+[A-GI-Y]+|\d{3,4}[AP]")
#: One letter among digits, as a part between hyphens has it: "88ab-430a-91fe".
_PART = re.compile(r"\d+[A-Za-z]\d*")
#: Bytes between colons, "02:26:c3", and the groups of an address: "2003:db8::4".
_BYTE_BEHIND = re.compile(r":(?:[0-9a-f]{2}(?![^\W_])|[0-9A-F]{2}:|[0-9a-f]{0,4}:)")
_BYTE_BEFORE = re.compile(r"(?<![^\W_])[0-9a-f]{2}:\Z")
#: What follows a word in the name of a host or a file, in an address of mail, and in the call of a function.
_NAMED = re.compile(
    r"\.(?:com|org|net|edu|gov|info|io|co|uk|de|eu|txt|pdf|docx?|xlsx?|pptx?|csv|tsv|json|xml|ya?ml|toml|md|py|js|html?"
    r"|css|log|zip|png|jpe?g|gif|mp[34])(?![^\W_])|[\w.+-]{0,40}@[\w-]+\.\w|\(\)"
)
#: Signs that join the parts of an identifier, before and behind a stretch.
_BEFORE, _BEHIND = frozenset("-.+%/_:{=[\\"), frozenset("+:_=")
_JOINS = frozenset("+_=")
_CALLED = frozenset(".@(")
#: A path from a root: "/data/may", "~/may", "../may".
_PATH = re.compile(r"(?:~|\.{1,2}|/[\w.-]+)/")
#: No part of an address before a stretch is longer than this.
_ADDRESS = 200


def in_identifier(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a piece of an identifier, an address or a code.

    Args:
        text: The text.
        start: The stretch's first code point.
        end: The code point behind its last.

    >>> in_identifier("in us-east-1d", 11, 13), in_identifier("call os.sep now", 8, 11)
    (True, True)
    >>> in_identifier("monday.com fell", 0, 6), in_identifier("in /data/may", 9, 12)
    (True, True)
    >>> in_identifier("in a mid-May week", 9, 12), in_identifier("by 5 May.", 3, 8)
    (False, False)
    """
    is_number = text[start].isdigit()
    if is_number and text[end - 1].isupper() and _HEX.fullmatch(text, start, end):
        return True
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    if behind in _CALLED and not is_number and _NAMED.match(text, end):
        return True
    if before not in _BEFORE and behind not in _BEHIND:
        return False
    if ":" in (before, behind):
        return bool(_BYTE_BEHIND.match(text, end) or _BYTE_BEFORE.search(text, max(0, start - 4), start))
    joined = text[max(0, start - 2) : start - 1] if before else ""
    if _is_joined(before + text[start], joined):
        return True
    if before == "-" == behind and _PART.fullmatch(text, start, end) and joined != text[end - 1]:
        return joined.isalnum() and text[end + 1 : end + 2].isalnum()
    joins = (behind in _JOINS and text[end + 1 : end + 2].isalnum()) or (
        before == "-" and joined.isalnum() and not _FROM.search(text, max(0, start - _LONGEST_COMPACT), start)
    )
    if joins and end - start < _LONGEST_COMPACT and _COMPACT.fullmatch(text, start, end):
        return True
    return not is_number and before in {"/", "-", "=", "_", "\\"} and _in_address(text, start)


def _is_joined(head: str, joined: str) -> bool:
    """Whether a sign and what begins behind it go on with what stands before: "os.sep", "U+2019", "%3A"."""
    match head[0], head[1:]:
        case ".", first:
            return (joined.isalpha() or joined == "_") and first.islower()
        case "+", _:
            return joined.isalpha()
        case "%", first:
            return first.isdigit()
        case "{", _:
            return joined in {"$", "#"}
        case "[", _:
            return joined.isalpha() or joined == "_"
        case _:
            return False


def _in_address(text: str, at: int) -> bool:
    """Whether an offset lies in the address of a page, or of a file."""
    begin = max(0, at - _ADDRESS)
    address = text[max(begin, *[text.rfind(space, begin, at) + 1 for space in " \n\t(<"]) : at]
    return "://" in address or ":\\" in address or _PATH.match(address) is not None
