"""Frozen values of uncertain time, and the sound relations between them.

`truth` has the three answers, `date`, `interval`, `dateset`, `duration` and `recurrence` the values,
`relation` Allen's thirteen, `relations` the
questions about values, `evidence` and `event` what happened and who says so. `readings` and `masks` list what
a date with gaps allows;
`spelling` is how dates are spelt.
"""

from __future__ import annotations
