"""What went wrong, in the words of the command line."""

from __future__ import annotations

from eventline.exceptions import EventlineError, MissingAnchorError

_DATED = "needs the day the text was published: --document-time 2024-08-23"
_NEEDS = {"region": "is in no table of feasts: write the date, or the country (--language en-GH)"}


def explain(error: EventlineError) -> str:
    """One line for *error*, with options where a program would have keywords.

    >>> explain(MissingAnchorError("last year"))
    "'last year' needs the day the text was published: --document-time 2024-08-23"
    """
    if isinstance(error, MissingAnchorError):
        return f"{error.phrase!r} {_NEEDS.get(error.needs, _DATED)}"
    return " ".join(str(error).split())
