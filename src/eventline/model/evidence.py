"""`Evidence`: where an event was read, all in plain values."""

from __future__ import annotations

import attrs

from eventline.exceptions import InvalidDateError


@attrs.frozen
class TextSpan:
    """A stretch of a document's text.

    Attributes:
        start: Offset of its first code point.
        end: Offset after its last code point.
        text: The words.

    Raises:
        InvalidDateError: If *end* lies before *start*.

    >>> TextSpan(13, 21, "Thursday")
    TextSpan(start=13, end=21, text='Thursday')
    """

    start: int
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise InvalidDateError(f"span {self.start} to {self.end}: the end comes first")


@attrs.frozen
class Source:
    """What a document is.

    Attributes:
        name: File name, address or title, as a person would look for it.
        url: Where it can be read, or empty.
        published: The document time, as an EDTF string or ISO date-time, or empty.

    >>> Source("seeds/patrols.txt", published="2024-08-23").name
    'seeds/patrols.txt'
    """

    name: str
    url: str = ""
    published: str = ""


@attrs.frozen(kw_only=True)
class Evidence:
    """One place in one document that tells of an event.

    Attributes:
        source: The document.
        sentence: The sentence, verbatim.
        start: Offset of the sentence's first code point in the document.
        end: Offset after its last.
        mention: The words that state the time, or None.
        steps: Why these words mean this time, as sentences.
        alternatives: The other readings, as strings.
        produced_by: What read it, such as ``"eventline.read_article"``.

    >>> Evidence(source=Source("a note"), sentence="It began in 2019.").source.name
    'a note'
    """

    source: Source
    sentence: str = ""
    start: int = 0
    end: int = 0
    mention: TextSpan | None = None
    steps: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    produced_by: str = ""
