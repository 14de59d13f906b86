"""Weekdays of what people waited for."""

from __future__ import annotations

from eventline.language import find


def test_without_a_document_time_nothing_is_nearer() -> None:
    """What was awaited has no day where nobody says when the text was made."""
    (mention,) = find("She was picked for Saturday's match.")
    assert (mention.timex3, mention.value) == ("XXXX-WXX-6", None)
