"""The build reads the language packs ahead of time: see docs/decisions/0021-packs-read-ahead.md."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReadAhead(BuildHookInterface[Any]):
    """Writes the tables of the packs as JSON beside them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before a wheel, an editable one too, or a source archive is made."""
        del version, build_data
        files = Path(self.root, "src", "eventline", "language", "pack_files.py")
        runpy.run_path(str(files))["read_ahead"]()
