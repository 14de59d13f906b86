"""The build reads the language packs ahead of time: see docs/decisions/0021-packs-read-ahead.md."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReadAhead(BuildHookInterface[Any]):
    """Writes what is kept of the packs beside them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before a wheel, an editable one too, or a source archive is made."""
        del version, build_data
        sys.path.insert(0, str(Path(self.root, "src")))
        from eventline.language.ahead import build

        build()
