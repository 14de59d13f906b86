"""What the tests of reading share."""

from __future__ import annotations

import pytest

from eventline.reading.lexicon import Lexicon, lexicon


@pytest.fixture(scope="session")
def english() -> Lexicon:
    """What reading knows of English."""
    return lexicon("en")
