"""VHP513 and VHP517: whether anybody reports, and by when."""

from __future__ import annotations

import pytest
from coherence_plans import duties, found, target


@pytest.mark.parametrize(
    ("rule", "has_no_day"),
    [
        ({"frequency": "yearly"}, True),
        ({"frequency": "periodic"}, True),
        ({"frequency": "monthly", "recurrence": "FREQ=MONTHLY;BYMONTHDAY=12"}, False),
        ({"dates": ["2024-01-12"]}, False),
    ],
)
def test_a_report_without_a_day(rule: dict[str, object], *, has_no_day: bool) -> None:
    assert found("VHP513", reporting=[{"id": "r", **rule}]) == ["$.reporting[0]"] * has_no_day


def test_a_plan_where_nobody_reports() -> None:
    assert found("VHP517", target(90)) == ["$"]
    assert found("VHP517", target(90), responsibilities=duties()) == ["$"]


@pytest.mark.parametrize(
    "parts",
    [
        {"reporting": [{"id": "r", "frequency": "yearly"}]},
        {"responsibilities": duties(frequency="yearly")},
        {"responsibilities": duties(due="2025-06-30")},
    ],
)
def test_a_plan_where_somebody_reports(parts: dict[str, object]) -> None:
    assert found("VHP517", target(90), **parts) == []


def test_a_plan_without_targets_needs_no_report() -> None:
    assert found("VHP517") == []
