"""Progress: is a target met, kept, or still to go, and how do you know."""

from __future__ import annotations

from vnhealthplan.progress.linear import Pace, Point, linear_pace
from vnhealthplan.progress.record import STATUSES, Progress, Reason, Status
from vnhealthplan.progress.scorecard import Scorecard, compute_progress, require_report_of
from vnhealthplan.progress.verdict import Bound, is_met

__all__ = [
    "STATUSES",
    "Bound",
    "Pace",
    "Point",
    "Progress",
    "Reason",
    "Scorecard",
    "Status",
    "compute_progress",
    "is_met",
    "linear_pace",
    "require_report_of",
]
