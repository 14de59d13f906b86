"""Durable logs of events: append-only, bitemporal, in one SQLite file.

`log` has `EventLog`, from which everything starts; its docstring names the parts. Valid time is when an event
happened, transaction time when the log learned of it; the log keeps both, and asks both.
"""

from __future__ import annotations

from eventline.store.belief import Belief, Tally
from eventline.store.checking import Head, Problem, Report
from eventline.store.clock import utc_now
from eventline.store.entry import Entry, Kind, Receipt
from eventline.store.log import EventLog
from eventline.store.snapshots import Snapshot

__all__ = [
    "Belief",
    "Entry",
    "EventLog",
    "Head",
    "Kind",
    "Problem",
    "Receipt",
    "Report",
    "Snapshot",
    "Tally",
    "utc_now",
]
