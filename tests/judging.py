"""Made-up plans of one target and made-up reports on them, for tests of progress; no number is real."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from vnhealthplan.models import Plan, Report
from vnhealthplan.progress import Progress, compute_progress

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Record = Mapping[str, Any]

AREA = "77"
BASELINE = {"period": "2023", "value": 20, "unit": "percent"}
LATE = dt.date(2199, 12, 31)


def plan_of(target: Record, **indicator: Any) -> Plan:  # noqa: ANN401  # any field of an indicator
    """Give a plan with one target "t" of one indicator "coverage", in percent and better when higher."""
    own = {
        "code": "coverage",
        "name": {"vi": "Độ bao phủ"},
        "measure": "proportion",
        "unit": "percent",
        "direction": "higher",
    }
    return Plan.model_validate(
        {
            "id": "p",
            "title": "Kế hoạch thử",
            "document": {},
            "area": {"code": AREA, "name": "Tỉnh thử", "level": "province", "system": "pre-2025"},
            "period": "1900/2199",
            "indicators": [{**own, **indicator}],
            "targets": [{"id": "t", "indicator": "coverage", "horizon": "2025", **target}],
        }
    )


def row(period: str, value: object, unit: str = "percent", **more: object) -> dict[str, object]:
    """Give one observation of "coverage"."""
    return {"indicator": "coverage", "period": period, "value": value, "unit": unit, **more}


def report_of(*rows: Record, status: str = "final", plan: str = "p") -> Report:
    """Give a report with these observations."""
    return Report.model_validate({"id": "r", "plan": plan, "period": "2024", "status": status, "observations": rows})


def judged(
    target: Record,
    *rows: Record,
    reports: Sequence[Report] = (),
    as_of: dt.date = LATE,
    **indicator: Any,  # noqa: ANN401  # any field of an indicator
) -> Progress:
    """Judge one target by one final report with these rows, and by other reports."""
    card = compute_progress(plan_of(target, **indicator), [report_of(*rows), *reports], as_of=as_of)
    return card.targets[0]


def verdict_of(progress: Progress) -> tuple[str, str]:
    """Give status and reason."""
    return progress.status, progress.reason


def told(progress: Progress, names: str) -> list[object]:
    """Give these fields of a record, in the order of the names."""
    return [getattr(progress, name) for name in names.split()]
