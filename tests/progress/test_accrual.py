"""What a figure for a period is to a target: a level, a part of a year's total, or neither."""

from __future__ import annotations

from typing import Any

import pytest

from vnhealthplan.models import Indicator, Period
from vnhealthplan.progress.accrual import reading_of


def reading(period: str, horizon: str, accrual: str, measure: str = "proportion") -> str:
    record: dict[str, Any] = {
        "code": "c",
        "name": {"vi": "Chỉ số"},
        "measure": measure,
        "unit": "count" if measure == "count" else "percent",
        "direction": "higher",
        "accrual": accrual,
    }
    return reading_of(Period(period), Indicator.model_validate(record), Period(horizon))


PERIODS = ["2023", "2024-9M", "2024-H1", "2024-H2", "2024-Q4", "2024-06", "2024-12", "2021/2025"]


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("horizon", ["2024", "2024-H1", "2021/2025"])
def test_a_snapshot_is_a_level_whatever_its_period_is(period: str, horizon: str) -> None:
    assert reading(period, horizon, "snapshot") == "level"


@pytest.mark.parametrize(
    ("horizon", "levels"),
    [("2024", {"2023"}), ("2024-H1", {"2024-H1", "2024-H2"}), ("2021/2025", {"2023", "2021/2025"})],
)
def test_what_flows_is_a_level_only_for_as_long_as_the_horizon_or_a_year(horizon: str, levels: set[str]) -> None:
    for period in PERIODS:
        assert reading(period, horizon, "flow") == ("level" if period in levels else "other")


@pytest.mark.parametrize(
    ("horizon", "readings"),
    [
        ("2024", ["level", "part", "part", "level", "level", "part", "level", "other"]),
        ("2021/2025", ["level", "part", "part", "level", "level", "part", "level", "level"]),
        ("2024-H1", ["other", "other", "level", "other", "other", "level", "other", "other"]),
        ("2024-9M", ["other", "level", "part", "other", "other", "part", "other", "other"]),
    ],
)
def test_what_is_cumulative_is_counted_from_january(horizon: str, readings: list[str]) -> None:
    """The total of the year or of the horizon is a level, that of fewer months a part."""
    assert [reading(period, horizon, "cumulative") for period in PERIODS] == readings


def test_the_counts_of_years_add_up_to_a_longer_horizon() -> None:
    for accrual in ("flow", "cumulative"):
        assert reading("2023", "2021/2025", accrual, "count") == "other"
        assert reading("2024-9M", "2021/2025", accrual, "count") == "other"
        assert reading("2021/2025", "2021/2025", accrual, "count") == "level"
    assert reading("2024-9M", "2024", "cumulative", "count") == "part"
