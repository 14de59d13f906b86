"""What went wrong, in the words of the command line."""

from __future__ import annotations

from eventline.exceptions import EventlineError, MissingAnchorError


def explain(error: EventlineError) -> str:
    """One line for *error*, with options where a program would have keywords.

    >>> explain(MissingAnchorError("last year"))
    "'last year' needs the day the text was published: --document-time 2024-08-23"
    """
    if isinstance(error, MissingAnchorError):
        return f"{error.phrase!r} needs the day the text was published: --document-time 2024-08-23"
    return " ".join(str(error).split())
