"""Words to time: the temporal expressions of a text, and what a phrase means.

`find`, `resolve` and `read_field` are the way in; packs (`packs`) are languages as data. From text to
mention: `tokens` cuts, `match` runs the rules, `refine` joins ranges and lists, `discourse` resolves.
"""

from __future__ import annotations

from eventline.language.finding import find, read_field, resolve
from eventline.language.many import FoundRow, find_many
from eventline.language.mention import TimexMention
from eventline.language.pack_files import languages

__all__ = ["FoundRow", "TimexMention", "find", "find_many", "languages", "read_field", "resolve"]
