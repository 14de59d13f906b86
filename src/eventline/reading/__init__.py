"""Documents and records become events with evidence, and events a timeline.

`article` reads prose: `read_article`. `document` has what is known of a text, and reads files. The rest is
how an article is read: `sentences`, `words`, `verbs`, `row`, `clause` and `clauses`, `phrases`, `telling` and
`labels`, `names`, `events`; what all of it knows of a language is data, in ``data/`` (`lexicon`).
"""

from __future__ import annotations

from eventline.reading.article import read_article
from eventline.reading.document import Document

__all__ = ["Document", "read_article"]
