"""Weekdays of what people waited for."""

from __future__ import annotations

from eventline.language import find


def test_without_a_document_time_nothing_is_nearer() -> None:
    """What was awaited has no day where nobody says when the text was made."""
    (mention,) = find("She was picked for Saturday's match.")
    assert (mention.timex3, mention.value) == ("XXXX-WXX-6", None)


def test_what_stands_beside_it_tells_the_side() -> None:
    """Where the verb looks to the other side, the steps say that it does not tell."""
    (awaited,) = find("They called off Saturday's game.", document_time="2018-03-22")
    (told,) = find("They left on Saturday.", document_time="2018-03-22")
    beside = "what stands beside it tells the side, not its verb"
    assert (awaited.timex3, awaited.steps[-1]) == ("2018-03-24", beside)
    assert (told.timex3, beside in told.steps) == ("2018-03-17", False)
