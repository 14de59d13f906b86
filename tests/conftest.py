"""Hypothesis profiles: ``fast`` at the desk, ``ci`` where a run must repeat, ``deep`` by ``make deep``.

No profile has a deadline, for machines are noisy. A test that sets ``max_examples`` itself overrides its
profile.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_QUIET = [HealthCheck.too_slow]

settings.register_profile("fast", deadline=None, max_examples=40, suppress_health_check=_QUIET)
settings.register_profile(
    "ci", deadline=None, max_examples=100, suppress_health_check=_QUIET, derandomize=True, print_blob=True
)
settings.register_profile("deep", deadline=None, max_examples=5_000, suppress_health_check=_QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "fast"))
