"""``python -m eventline``: the same as the command ``eventline``."""

from __future__ import annotations

import sys

from eventline.cli import main

if __name__ == "__main__":
    sys.exit(main())
