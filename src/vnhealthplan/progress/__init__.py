"""Progress: is a target met, kept, or still to go, and how do you know."""

from __future__ import annotations

from vnhealthplan.progress.aggregation import Aggregate, aggregate
from vnhealthplan.progress.calendar import write_calendar
from vnhealthplan.progress.compute import compute_progress
from vnhealthplan.progress.deadline import DEADLINE_STATUSES, Deadline, DeadlineStatus
from vnhealthplan.progress.explanation import explain
from vnhealthplan.progress.group import Group
from vnhealthplan.progress.methods import METHODS, Method, Pace, Point, assess
from vnhealthplan.progress.record import STATUSES, Progress, Reason, Status
from vnhealthplan.progress.schedule import Schedule, compute_schedule
from vnhealthplan.progress.scorecard import Scorecard, require_report_of
from vnhealthplan.progress.verdict import Bound, is_met

__all__ = [
    "DEADLINE_STATUSES",
    "METHODS",
    "STATUSES",
    "Aggregate",
    "Bound",
    "Deadline",
    "DeadlineStatus",
    "Group",
    "Method",
    "Pace",
    "Point",
    "Progress",
    "Reason",
    "Schedule",
    "Scorecard",
    "Status",
    "aggregate",
    "assess",
    "compute_progress",
    "compute_schedule",
    "explain",
    "is_met",
    "require_report_of",
    "write_calendar",
]
