"""Words to time: the temporal expressions of a text, and what a phrase means.

`find`, `resolve` and `read_field` are the way in; packs (`packs`) are languages as data. The rooms, each of
which imports only from those before it: `text` cuts it into words and sentences, `building` is what the rules
of a pack may call, `grammar` reads packs, `matching` runs their rules, `joining` makes ranges and lists,
`tense` reads verbs and clauses, and `discourse` resolves each time in its text.
"""

from __future__ import annotations

from eventline.language.finding import find, read_field, resolve
from eventline.language.grammar.pack_files import languages
from eventline.language.many import FoundRow, find_many
from eventline.language.mention import TimexMention

__all__ = ["FoundRow", "TimexMention", "find", "find_many", "languages", "read_field", "resolve"]
