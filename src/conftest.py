"""Run the examples in docstrings.

The pattern is a bare ``*.py``, which matches at any depth: ``**`` matches only one folder before Python 3.13.
"""

from __future__ import annotations

from sybil import Sybil
from sybil.parsers.rest import DocTestParser

pytest_collect_file = Sybil(
    parsers=[DocTestParser()], patterns=["*.py"], excludes=["conftest.py"], name="docstrings"
).pytest()
