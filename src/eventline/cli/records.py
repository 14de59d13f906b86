"""The records of what is found, in the versioned form of `eventline.records`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from eventline.records import nested

if TYPE_CHECKING:
    from eventline.language import TimexMention
    from eventline.reading import Document
    from eventline.resolution import Resolution


def of_document(document: Document, published: str | None) -> dict[str, object]:
    """A document, as evidence names it.

    >>> import eventline as ev
    >>> of_document(ev.Document(text="...", name="note"), "2024-08-23")
    {'kind': 'source', 'name': 'note', 'published': '2024-08-23'}
    """
    return nested(attrs.evolve(document.source, published=published or document.published))


def of_mention(mention: TimexMention) -> dict[str, object]:
    """A mention: where it stands, and what it means.

    >>> import eventline as ev
    >>> of_mention(ev.find("since 1998")[0])["timex3"]
    '1998'
    """
    return {
        "kind": "mention",
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type,
        "timex3": mention.timex3,
        "mod": mention.mod,
        "signal": mention.signal,
        "group": mention.group,
        "value": None if mention.value is None else nested(mention.value),
        "when": None if mention.when is None else nested(mention.when),
        "alternatives": [nested(value) for value in mention.resolution.alternatives]
        if mention.resolution
        else [],
        "steps": list(mention.steps),
    }


def of_resolution(phrase: str, found: Resolution) -> dict[str, object]:
    """What a phrase means, and why.

    >>> import eventline as ev
    >>> of_resolution("May 1945", ev.resolve("May 1945"))["edtf"]
    '1945-05'
    """
    return {
        "kind": "resolution",
        "phrase": phrase,
        "type": found.type,
        "timex3": found.timex3,
        "mod": found.mod,
        "edtf": found.edtf,
        "value": nested(found.value),
        "alternatives": [nested(value) for value in found.alternatives],
        "steps": list(found.steps),
    }
