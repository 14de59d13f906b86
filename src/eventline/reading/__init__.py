"""Documents and records become events with evidence, and events a timeline.

`article` reads prose: `read_article`, and `articles` many of them. `records` reads tables: `read_records`;
what holds a table is in `tables`, its columns in `picking`, its cells in `cells`, when a row was and when it
was written in `timing` and `written`; `outcome` is what many rows give. `document` has what is known of a
text, and reads files. The rest is how an article is read: `sentences`, `words`, `verbs`, `row`, `clause` and
`clauses`, `phrases`, `telling` and `labels`, `names`, `events`; what all of it knows of a language is data,
in ``data/`` (`lexicon`).
"""

from __future__ import annotations

from eventline.reading.article import read_article
from eventline.reading.articles import read_articles
from eventline.reading.document import Document
from eventline.reading.outcome import Reading, RejectedRow
from eventline.reading.records import read_records

__all__ = ["Document", "Reading", "RejectedRow", "read_article", "read_articles", "read_records"]
