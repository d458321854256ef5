"""Which numbers a judgement rests on: the bound, the start, the newest result."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest
from judging import AREA, BASELINE, judged, report_of, row, told, verdict_of

TARGET = {"value": 30, "unit": "percent", "baseline": BASELINE}


def test_a_final_report_wins_over_a_draft_whichever_comes_first() -> None:
    draft, final = report_of(row("2024", 29), status="draft"), report_of(row("2024", 25))
    for reports in permutations([draft, final]):
        assert judged(TARGET, reports=reports).actual == 25


def test_a_draft_counts_where_nothing_is_final() -> None:
    final = report_of(row("2024", None))
    assert judged(TARGET, reports=[report_of(row("2024", 29), status="draft"), final]).actual == 29


@pytest.mark.parametrize("status", ["draft", "final"])
def test_two_values_for_one_period_are_a_conflict_and_none_is_chosen(status: str) -> None:
    found = judged(TARGET, reports=[report_of(row("2024", 25), row("2024", 26), status=status)])
    assert verdict_of(found) == ("unknown", "conflicting_values")
    assert told(found, "met actual") == [None, None]


def test_one_value_said_twice_is_no_conflict_and_keeps_its_finest_print() -> None:
    rows = [row("2024", 25), row("2024", Decimal("25.0")), row("2024", 250, "per_mille")]
    for order in permutations(rows):
        assert str(judged(TARGET, *order).actual) == "25.0"


def test_a_conflict_in_an_older_period_changes_nothing() -> None:
    newest = row("2024", 25)
    assert judged(TARGET, row("2022", 1), row("2022", 2), newest) == judged(TARGET, newest)


def test_a_conflict_in_an_older_period_leaves_it_out_also_where_it_would_be_the_start() -> None:
    clean = [row("2023", 20), row("2024", 25)]
    assert judged({"value": 30}, row("2022", 1), row("2022", 2), *clean) == judged({"value": 30}, *clean)
    assert judged(TARGET, row("2023", 1), row("2023", 2), clean[1]) == judged(TARGET, clean[1])


def test_only_a_final_figure_for_just_its_period_corrects_the_baseline_and_then_its_bound_too() -> None:
    newest = row("2024", 25)
    for other in (row("2023-12", 31), row("2023-H2", 31)):
        assert judged(TARGET, other, newest) == judged(TARGET, newest)
    draft = report_of(row("2023", 31), status="draft")
    assert judged(TARGET, newest, reports=[draft]) == judged(TARGET, newest)
    change = {"value": -10, "basis": "relative_change", "unit": "percent", "baseline": BASELINE}
    assert told(judged(change, row("2023", 40), newest, direction="lower"), "start value") == [40, 36]
    kept = judged({"maintain": True, "baseline": BASELINE}, row("2023", 19))
    assert told(kept, "start value met") == [19, 19, True]


def test_another_area_is_never_borrowed() -> None:
    assert judged(TARGET, row("2024", 29, area="79")).actual == 20
    assert judged(TARGET, row("2024", 29, area=AREA)).actual == 29
    assert judged(TARGET, row("2024", 29, area=None)).actual == 29


def test_another_subgroup_is_never_borrowed() -> None:
    boys: dict[str, Any] = {"subgroup": {"sex": "male"}}
    assert judged(TARGET, row("2024", 29, **boys)).actual == 20
    assert judged({**TARGET, **boys}, row("2024", 29)).actual == 20
    assert judged({**TARGET, **boys}, row("2024", 29, subgroup={"sex": "female"})).actual == 20
    assert judged({**TARGET, **boys}, row("2024", 29, subgroup={"sex": "male", "age": "18"})).actual == 20
    assert judged({**TARGET, **boys}, row("2024", 29, **boys)).actual == 29


def test_another_indicator_is_never_borrowed() -> None:
    assert judged(TARGET, {**row("2024", 29), "indicator": "epi_coverage"}).actual == 20


def test_a_period_counts_from_its_last_day_on() -> None:
    assert judged(TARGET, row("2024", 25), as_of=dt.date(2024, 12, 30)).actual == 20
    assert judged(TARGET, row("2024", 25), as_of=dt.date(2024, 12, 31)).actual == 25


def test_a_baseline_counts_from_its_last_day_on() -> None:
    found = judged(TARGET, row("2022", 19), as_of=dt.date(2023, 12, 30))
    assert told(found, "start actual") == [19, 19]


def test_what_was_observed_after_the_horizon_says_nothing_of_the_target() -> None:
    missed = judged(TARGET, row("2025", 29), row("2026", 31))
    assert verdict_of(missed) == ("missed", "horizon_passed")
    assert verdict_of(judged(TARGET, row("2025", 30), row("2026", 29))) == ("achieved", "newly_met")
    assert verdict_of(judged(TARGET, row("2026", 31))) == ("unknown", "not_observed_at_horizon")


def test_without_a_baseline_the_oldest_result_is_the_start() -> None:
    found = judged({"value": 30}, row("2023", 22), row("2021", 10), row("2024", 25))
    assert told(found, "start start_on") == [10, dt.date(2021, 12, 31)]


def test_a_result_for_the_day_of_the_baseline_corrects_it_and_is_no_step_from_it() -> None:
    found = judged(TARGET, row("2023", 31), as_of=dt.date(2024, 1, 1))
    assert told(found, "start actual status reason") == [31, 31, "maintained", "not_touched"]
    found = judged({**TARGET, "value": 15}, row("2023", 14), as_of=dt.date(2024, 1, 1))
    assert told(found, "start status reason") == [14, "pending", "nothing_since_baseline"]


def test_of_several_periods_that_end_on_a_day_the_one_like_the_horizon_counts() -> None:
    rows = [row("2024", 25), row("2024-Q4", 29), row("2024-12", 28), row("2021/2024", 22)]
    assert judged(TARGET, *rows).actual == 25
    assert judged({**TARGET, "horizon": "2025-Q2"}, *rows).actual == 29
    assert judged({**TARGET, "horizon": "2025-06"}, *rows).actual == 28
    assert judged({**TARGET, "horizon": "2021/2025"}, *rows).actual == 22


@pytest.mark.parametrize("part", ["2024-H1", "2024-Q3", "2024-06", "2024-9M"])
def test_a_part_of_what_flows_is_not_held_against_the_target_of_a_year(part: str) -> None:
    found = judged({"value": 30}, row(part, 25), accrual="flow")
    assert told(found, "status reason actual") == ["unknown", "period_does_not_fit", None]
    assert judged({"value": 30}, row(part, 25)).actual == 25


def test_a_newer_part_of_the_year_does_not_make_less_known() -> None:
    june = dt.date(2025, 6, 30)
    known, more = (
        judged(TARGET, row("2024", 25), *rows, as_of=june, accrual="flow") for rows in ([], [row("2025-Q1", 1)])
    )
    assert known == more
    found = judged(TARGET, row("2025-Q1", 1), as_of=june, accrual="flow")
    assert told(found, "status reason actual") == ["pending", "period_does_not_fit", 20]


def test_a_part_of_the_year_is_whole_for_a_target_of_that_part() -> None:
    half = {"value": 30, "horizon": "2025-H1"}
    assert judged(half, row("2025-H1", 31), accrual="flow").status == "maintained"
    assert verdict_of(judged(half, row("2025-Q1", 31), accrual="flow")) == ("unknown", "period_does_not_fit")


def test_a_year_is_only_a_part_of_a_count_over_several_years() -> None:
    works = {"value": 4, "unit": "count", "horizon": "2021/2025"}
    years = [row(str(year), 1, "count") for year in range(2021, 2026)]
    counted: dict[str, Any] = {"measure": "count", "unit": "count"}
    assert verdict_of(judged(works, *years, accrual="flow", **counted)) == ("unknown", "period_does_not_fit")
    whole = judged(works, *years, row("2021/2025", 5, "count"), accrual="flow", **counted)
    assert told(whole, "actual status") == [5, "maintained"]
    # a rate of the last year does speak of the years together
    assert judged({"value": 30, "horizon": "2021/2025"}, row("2025", 31), accrual="flow").status == "maintained"


def test_an_older_part_of_a_year_changes_nothing_once_the_year_is_known() -> None:
    whole = row("2024", 25)
    rows = [row("2023-Q2", 1), row("2024-9M", 24), row("2024-Q4", 3), whole]
    assert judged(TARGET, *rows, accrual="flow") == judged(TARGET, whole, accrual="flow")
    found = judged(TARGET, row("2023-Q4", 1), as_of=dt.date(2024, 6, 1), accrual="flow")
    assert verdict_of(found) == ("pending", "nothing_since_baseline")


def test_a_baseline_for_a_part_of_the_year_is_no_start_for_a_year() -> None:
    target = {**TARGET, "baseline": {**BASELINE, "period": "2023-9M"}}
    assert verdict_of(judged(target, accrual="flow")) == ("unknown", "period_does_not_fit")
    found = judged(target, row("2024", 31), accrual="flow")
    assert told(found, "start status reason") == [31, "maintained", "last_known_result"]
    change = {**target, "basis": "absolute_change", "value": 5}
    assert verdict_of(judged(change, row("2024", 31), accrual="flow")) == ("unknown", "period_does_not_fit")


@pytest.mark.parametrize(
    ("basis", "value", "unit", "bound"),
    [
        ("absolute_change", "5", "percent", "25"),
        ("absolute_change", "-1.5", "percentage_point", "18.5"),
        ("relative_change", "-10", "percent", "18"),
        ("relative_change", "12.5", None, "22.5"),
    ],
)
def test_a_signed_change_is_added_to_the_baseline(basis: str, value: str, unit: str | None, bound: str) -> None:
    found = judged({"basis": basis, "value": Decimal(value), "unit": unit, "baseline": BASELINE})
    assert told(found, "value unit") == [Decimal(bound), "percent"]


def test_the_bound_of_a_change_keeps_every_digit() -> None:
    level, change = Decimal(f"9.{'9' * 19}"), Decimal(f"0.{'0' * 18}33")
    baseline = {**BASELINE, "value": level}
    found = judged({"basis": "relative_change", "value": change, "baseline": baseline})
    assert found.value is not None
    assert Fraction(found.value) == Fraction(level) * (1 + Fraction(change) / 100)


def test_percentage_points_are_points_also_where_the_indicator_is_in_per_mille() -> None:
    baseline = {"period": "2023", "value": 200, "unit": "per_mille"}
    target = {"basis": "absolute_change", "value": 5, "unit": "percentage_point", "baseline": baseline}
    found = judged(target, row("2024", 240, "per_mille"), unit="per_mille")
    assert told(found, "value actual unit status") == [25, 24, "percent", "unknown"]


def test_a_relative_range_has_its_lower_end_below_also_for_a_negative_level() -> None:
    target = {"basis": "relative_change", "comparator": "range", "value": -20, "value_high": -10, "unit": "percent"}
    for level, ends in ((20, (16, 18)), (-20, (-18, -16))):
        found = judged({**target, "baseline": {**BASELINE, "value": level}})
        assert told(found, "value value_high") == [*ends]


def test_a_change_without_a_known_baseline_has_no_bound() -> None:
    for baseline in ({"period": "2023"}, BASELINE):
        target = {"basis": "relative_change", "value": 5, "unit": "percent", "baseline": baseline}
        found = judged(target, row("2022", 29), as_of=dt.date(2023, 6, 30))
        assert verdict_of(found) == ("unknown", "no_bound")


def test_a_baseline_without_a_value_takes_the_figure_reported_for_its_period() -> None:
    target = {"value": 5, "basis": "absolute_change", "unit": "percent", "baseline": {"period": "2023"}}
    figure = row("2023", 22)
    assert told(judged(target, figure, row("2024", 25), as_of=dt.date(2025, 6, 30)), "value start") == [27, 22]
    twice = judged(target, figure, row("2023", 23))
    assert verdict_of(twice) == ("unknown", "conflicting_values")
    assert verdict_of(judged(target, row("2023", 2, "year"))) == ("unknown", "inconvertible_unit")
    assert verdict_of(judged(target, row("2023-H2", 22))) == ("unknown", "no_bound")


def test_a_result_for_the_day_of_the_baseline_corrects_it_also_where_newer_ones_are_known() -> None:
    assert judged(TARGET, row("2023", 21), row("2024", 25)).start == 21


def test_to_keep_without_a_value_and_a_baseline_is_to_stay_in_the_band() -> None:
    target = {"maintain": True}
    band: dict[str, Any] = {"direction": "band", "band": {"low": 10, "high": 20}}
    found = judged(target, row("2024", 15), row("2025", 21), **band)
    assert told(found, "status comparator value value_high gap") == ["breached", "range", 10, 20, -1]
    kept = judged({**target, "baseline": BASELINE}, row("2025", 20), **band)
    assert told(kept, "status comparator value") == ["maintained", "eq", 20]


def test_to_maintain_without_a_value_is_to_keep_what_the_baseline_says() -> None:
    target = {"maintain": True, "baseline": BASELINE}
    assert judged(target, row("2025", 20)).value == 20
    assert verdict_of(judged(target, row("2025", 20))) == ("maintained", "kept")
    assert verdict_of(judged(target, row("2025", Decimal("19.9")))) == ("breached", "no_longer_met")
    assert verdict_of(judged({"maintain": True}, row("2025", 20))) == ("unknown", "no_bound")


def test_every_number_is_told_in_the_unit_of_the_target() -> None:
    target = {**TARGET, "unit": "per_mille", "value": 300}
    found = judged(target, row("2024", Decimal("25.5")))
    assert told(found, "start value unit") == [200, 300, "per_mille"]
    assert str(found.actual) == "255.0"


def test_a_unit_that_does_not_convert_is_told_only_where_it_matters() -> None:
    deaths = row("2024", 25, "per_1k_live_births")
    assert verdict_of(judged(TARGET, deaths)) == ("unknown", "inconvertible_unit")
    newest = row("2025", 29)
    assert judged(TARGET, deaths, newest) == judged(TARGET, newest)


def test_a_bound_that_cannot_be_judged_is_still_told_with_its_unit_but_a_change_is_none() -> None:
    found = judged({"value": 30})
    assert told(found, "status reason value unit") == ["unknown", "no_data", 30, "percent"]
    found = judged({"value": -10, "basis": "relative_change", "baseline": {"period": "2023"}}, unit="per_mille")
    assert told(found, "reason value unit") == ["no_bound", None, "per_mille"]


@pytest.mark.parametrize("keep", [{"maintain": True}, {"value": 30, "basis": "relative_change"}])
def test_a_share_of_a_zero_baseline_is_no_bound(keep: dict[str, object]) -> None:
    target = {**keep, "unit": None if "maintain" in keep else "percent", "baseline": {**BASELINE, "value": 0}}
    found = judged(target, row("2024", 0))
    assert (found.reason == "no_bound") == ("basis" in keep)


def test_a_baseline_after_the_horizon_is_not_known_yet() -> None:
    target = {"value": 30, "horizon": "2025", "baseline": {**BASELINE, "period": "2030"}}
    assert told(judged(target, row("2025", 31)), "start actual status") == [31, 31, "maintained"]


def test_a_figure_for_several_years_says_nothing_of_one() -> None:
    assert verdict_of(judged({"value": 30}, row("2021/2025", 300), accrual="flow")) == (
        "unknown",
        "period_does_not_fit",
    )
