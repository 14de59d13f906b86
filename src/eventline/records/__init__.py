"""Values as plain, versioned records, and back: for JSON, for logs, for other programs.

`registry` knows the kinds and makes the records, `fields` reads them without overlooking anything; `times`,
`names` and `events` are the kinds of the model. Other rooms register their own with `register`.
"""

from __future__ import annotations

from eventline.records import events, names, times  # noqa: F401 - each registers its kinds
from eventline.records.fields import Fields
from eventline.records.registry import VERSION, Kind, from_record, nested, register, to_record

__all__ = ["VERSION", "Fields", "Kind", "from_record", "nested", "register", "to_record"]
