"""The command line: ``eventline`` and ``python -m eventline``.

`main` runs it. `parser` has what all commands share; each command has a file of its own: `read`, `find`,
`resolve`. `files` reads what is to be read, `forms` writes json, jsonl and csv, `columns` aligns tables,
`progress` and `completion` use rich and shtab where they are installed. Importing this room loads nothing
that reads; a command does, when it runs.
"""

from __future__ import annotations

from eventline.cli.program import main

__all__ = ["main"]
