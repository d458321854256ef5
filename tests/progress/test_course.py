"""The course of a target: over milestones, and through the parts of a year that begins at zero."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import AREA, judged, report_of, row, told

from vnhealthplan.models import Plan
from vnhealthplan.progress import Progress, compute_progress

Observed = dict[str, object]
COUNTED: dict[str, Any] = {"accrual": "cumulative"}
YEAR = {"value": 80, "horizon": "2025", "baseline": {"period": "2024", "value": 90, "unit": "percent"}}
LONG = {"value": 95, "horizon": "2025", "baseline": {"period": "2020", "value": 85, "unit": "percent"}}
TO_DATE = {"2025-Q1": 90, "2025-H1": 181, "2025-9M": 273, "2025-06": 181, "2025-Q3": 273}  # days of 365


@pytest.mark.parametrize("period", TO_DATE)
def test_a_part_of_a_year_is_set_beside_the_share_of_the_year_that_has_passed(period: str) -> None:
    expected = Decimal(80) * TO_DATE[period] / 365
    for share, status in ((1, "on_track"), ("0.96", "on_track"), ("0.9", "at_risk"), ("0.5", "off_track")):
        value = (expected * Decimal(share)).quantize(Decimal("0.0001"), rounding="ROUND_CEILING")
        found = judged(YEAR, row(period, value), as_of=dt.date(2025, 11, 30), **COUNTED)
        assert told(found, "status reason start start_on") == [status, "pace", 0, dt.date(2024, 12, 31)]
        assert found.expected == expected.quantize(Decimal("0.000001"))


def test_a_nine_month_report_is_judged_at_its_own_date() -> None:
    found = [
        judged(YEAR, row("2025-9M", 60), as_of=day, **COUNTED) for day in (dt.date(2025, 9, 30), dt.date(2025, 12, 30))
    ]
    assert found[0] == found[1]
    assert told(found[0], "status observed_on projected projected_from") == [
        "on_track",
        dt.date(2025, 9, 30),
        Decimal("80.219780"),
        2,
    ]


def test_a_year_that_met_the_bound_says_nothing_of_the_next() -> None:
    """It starts at zero: 90 percent last year is no reason to call 20 percent in March a breach."""
    assert told(judged(YEAR, as_of=dt.date(2025, 3, 31), **COUNTED), "status reason") == ["maintained", "not_touched"]
    assert judged(YEAR, row("2025-Q1", 20), as_of=dt.date(2025, 3, 31), **COUNTED).status == "on_track"


def test_a_ceiling_on_what_fills_up_holds_until_it_is_passed() -> None:
    ceiling = {"value": 7, "comparator": "lt", "horizon": "2025"}
    for value, status in ((6, "maintained"), (7, "breached"), (8, "breached")):
        found = judged(ceiling, row("2025-Q1", value), as_of=dt.date(2025, 3, 31), direction="lower", **COUNTED)
        assert found.status == status


def test_the_whole_year_is_judged_as_a_level() -> None:
    for period in ("2025", "2025-12", "2025-Q4"):
        found = judged({**YEAR, "value": 95}, row(period, 96), as_of=dt.date(2026, 1, 1), **COUNTED)
        assert told(found, "status start") == ["achieved", 90]
    missed = judged({**YEAR, "value": 95}, row("2025-9M", 94), row("2025", 94), as_of=dt.date(2026, 1, 1), **COUNTED)
    assert told(missed, "status reason") == ["missed", "horizon_passed"]
    stale = judged({**YEAR, "value": 95}, row("2025-9M", 94), as_of=dt.date(2026, 1, 1), **COUNTED)
    assert told(stale, "status reason") == ["unknown", "not_observed_at_horizon"]


def test_a_year_before_the_horizon_is_held_to_what_the_path_asks_of_it() -> None:
    """From 85 in 2020 to 95 in 2025 the path asks for 89 of 2022: three quarters of the year ask for 66.567123."""
    found = judged(LONG, row("2022-9M", 67), as_of=dt.date(2022, 12, 1), **COUNTED)
    assert told(found, "status start value covered projected") == ["on_track", 0, 95, Decimal("0.705263"), None]
    assert str(found.expected) == "66.567123"
    # 22 points are missing, and 92 of 365 days are left
    assert found.required_per_year is not None
    assert round(found.required_per_year, 4) == round(Decimal(22) * 365 / 92, 4)
    after = judged(LONG, row("2022", 89), row("2023-H1", 40), as_of=dt.date(2023, 12, 1), **COUNTED)
    assert told(after, "status observed_on") == ["at_risk", dt.date(2023, 6, 30)]


def test_parts_of_older_years_play_no_part() -> None:
    newest = row("2025-H1", 41)
    day = dt.date(2025, 7, 1)
    assert judged(YEAR, row("2023-9M", 1), row("2024-9M", 99), newest, as_of=day, **COUNTED) == judged(
        YEAR, newest, as_of=day, **COUNTED
    )


@given(st.integers(0, 120), st.integers(0, 120), st.sampled_from(sorted(TO_DATE)))
def test_more_of_what_is_wanted_is_never_judged_worse(one: int, other: int, period: str) -> None:
    order = ["off_track", "at_risk", "on_track", "achieved"]
    statuses = [
        judged(YEAR, row(period, value), as_of=dt.date(2025, 11, 1), **COUNTED).status for value in sorted((one, other))
    ]
    assert order.index(statuses[0]) <= order.index(statuses[1])


def path_of(
    *targets: dict[str, Any],
    observed: Observed | list[Observed],
    day: dt.date,
    direction: str = "higher",
    accrual: str = "snapshot",
) -> list[Progress]:
    plan = Plan.model_validate(
        {
            "id": "p",
            "title": "Kế hoạch thử",
            "document": {},
            "area": {"code": AREA, "name": "Tỉnh thử", "level": "province", "system": "pre-2025"},
            "period": "2020/2030",
            "indicators": [
                {
                    "code": "coverage",
                    "name": {"vi": "Độ bao phủ"},
                    "measure": "proportion",
                    "unit": "percent",
                    "direction": direction,
                    "accrual": accrual,
                }
            ],
            "targets": [
                {"id": f"t{number}", "indicator": "coverage", **target} for number, target in enumerate(targets)
            ],
        }
    )
    return [*compute_progress(plan, [report_of(*(observed if isinstance(observed, list) else [observed]))], as_of=day)]


BASE = {"baseline": {"period": "2020", "value": 40, "unit": "percent"}}


def test_several_horizons_form_one_path() -> None:
    """By 2023 a target of 2030 is expected to have come as far as the one of 2025 asks for."""
    near, far = {"horizon": "2025", "value": 45, **BASE}, {"horizon": "2030", "value": 80, **BASE}
    day = dt.date(2023, 12, 31)
    both = path_of(near, far, observed=row("2023", 43), day=day)
    alone = path_of(far, observed=row("2023", 43), day=day)
    assert [row.expected for row in both] == [43, 43]
    assert [row.status for row in both] == ["on_track", "on_track"]
    assert told(alone[0], "expected status") == [52, "off_track"]
    assert both[1].required_per_year == alone[0].required_per_year == Decimal("5.285714")
    assert [told(row, "projected projected_from") for row in both] == [[45, 2], [50, 2]]


def test_after_a_milestone_the_path_goes_on_from_it() -> None:
    near, far = {"horizon": "2025", "value": 60, **BASE}, {"horizon": "2030", "value": 80, **BASE}
    after = path_of(far, near, observed=row("2027", 70), day=dt.date(2027, 12, 31))
    assert after[0].expected == 68


def test_milestones_in_another_unit_or_of_a_change_are_understood() -> None:
    far = {"horizon": "2030", "value": 80, **BASE}
    for near in (
        {"horizon": "2025", "value": 450, "unit": "per_mille"},
        {"horizon": "2025", "value": 5, "basis": "absolute_change", "unit": "percentage_point", **BASE},
        {"horizon": "2025", "value": "ranged", "comparator": "range"},
    ):
        target = {**near, "value": 45, "value_high": 50} if near["value"] == "ranged" else near
        assert path_of(target, far, observed=row("2023", 43), day=dt.date(2023, 12, 31))[1].expected == 43


@pytest.mark.parametrize(
    "other",
    [
        {"horizon": "2025", "value": 45, "condition": "với 8 loại"},
        {"horizon": "2025", "value": 45, "comparator": "le"},
        {"horizon": "2025", "value": 39},
        {"horizon": "2025", "maintain": True},
        {"horizon": "2030", "value": 45},
        {"horizon": "2025", "value": 45, "subgroup": {"sex": "male"}},
    ],
)
def test_what_is_no_milestone_of_a_target_bends_nothing(other: dict[str, Any]) -> None:
    far = {"horizon": "2030", "value": 80, **BASE}
    found = path_of(other, far, observed=row("2023", 43), day=dt.date(2023, 12, 31))
    assert found[1].expected == 52


CEILING = {
    "value": 10,
    "unit": "count",
    "horizon": "2030",
    "baseline": {"period": "2020", "value": 40, "unit": "count"},
}
FALLING: dict[str, Any] = {"measure": "count", "unit": "count", "accrual": "cumulative", "direction": "lower"}


@pytest.mark.parametrize(
    ("period", "value", "day", "status"),
    [
        ("2030-H1", 4, dt.date(2030, 7, 1), "on_track"),
        ("2030-H1", 8, dt.date(2030, 7, 1), "at_risk"),
        ("2030-H1", 19, dt.date(2030, 7, 1), "off_track"),
        ("2030-H1", 25, dt.date(2030, 7, 1), "worsening"),
        ("2030-9M", 9, dt.date(2031, 1, 1), "unknown"),
    ],
)
def test_a_total_under_a_ceiling_that_was_not_met_before_is_judged_by_the_year_it_leads_to(
    period: str, value: int, day: dt.date, status: str
) -> None:
    """A total of a part of the year meets no ceiling yet, and is no breach of what never held."""
    year = {**CEILING, "horizon": "2030"}
    found = judged(year, row(period, value, "count"), as_of=day, **FALLING)
    assert (found.status, found.met) == (status, False)
    assert told(found, "covered required_per_year start") == [None, None, 40]


def test_a_rate_that_falls_over_the_years_is_held_to_the_ceiling_of_each_year() -> None:
    rate = {**CEILING, "unit": "percent", "baseline": {"period": "2020", "value": 40, "unit": "percent"}}
    statuses = [
        judged(rate, row(period, value), as_of=dt.date(2021, 12, 1), accrual="cumulative", direction="lower").status
        for period, value in (("2021-Q1", 9), ("2021-H1", 18), ("2021-H1", 25))
    ]
    assert statuses == ["on_track", "on_track", "worsening"]


def test_what_is_asked_of_a_quarter_is_a_milestone_of_its_year() -> None:
    quarter, year = {"horizon": "2024-Q1", "value": 5}, {"horizon": "2024", "value": 100}
    found = path_of(quarter, year, observed=row("2024-02", 3), day=dt.date(2024, 3, 1), accrual="cumulative")
    assert [str(row.expected) for row in found] == ["3.296703", "3.296703"]


def test_a_year_that_has_reached_what_the_path_asks_of_it_needs_no_more_and_never_less() -> None:
    found = judged(LONG, row("2022-9M", 92), as_of=dt.date(2022, 12, 1), **COUNTED)
    assert told(found, "status required_per_year") == ["on_track", None]


def test_a_path_from_below_zero_asks_nothing_impossible_of_a_total() -> None:
    target = {"value": 10, "horizon": "2030", "baseline": {"period": "2020", "value": -10, "unit": "percent"}}
    found = judged(target, row("2025-H1", 2), as_of=dt.date(2025, 7, 1), **COUNTED)
    assert found.status in {"off_track", "at_risk"}


@pytest.mark.parametrize(
    ("horizon", "rows", "status"),
    [
        ("2024-H1", [row("2023-H2", 90), row("2024-H1", 40)], "missed"),
        ("2024-Q3", [row("2023-Q4", 95), row("2024-Q2", 30)], "on_track"),
    ],
)
def test_a_total_of_another_length_is_not_the_like_of_a_part_of_a_year(
    horizon: str, rows: list[dict[str, Any]], status: str
) -> None:
    found = judged({"value": 45, "horizon": horizon}, *rows, as_of=dt.date(2024, 7, 1), **COUNTED)
    assert found.status == status


def test_milestones_of_a_change_know_the_baseline_that_was_reported() -> None:
    base = {"baseline": {"period": "2020"}, "basis": "absolute_change", "unit": "percentage_point"}
    near, far = {"horizon": "2025", "value": 5, **base}, {"horizon": "2030", "value": 40, **base}
    observed = [row("2020", 40), row("2023", 43)]
    assert path_of(near, far, observed=observed, day=dt.date(2023, 12, 31))[1].expected == 43
