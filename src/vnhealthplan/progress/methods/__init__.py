"""Methods of judging progress: six named and versioned definitions with one signature."""

from __future__ import annotations

from vnhealthplan.progress.methods.assessment import assess
from vnhealthplan.progress.methods.method import Example, Method, PlainStatus
from vnhealthplan.progress.methods.pace import PACE_REASONS, Pace, PaceReason, Point, Year
from vnhealthplan.progress.methods.table import METHODS

__all__ = [
    "METHODS",
    "PACE_REASONS",
    "Example",
    "Method",
    "Pace",
    "PaceReason",
    "PlainStatus",
    "Point",
    "Year",
    "assess",
]
