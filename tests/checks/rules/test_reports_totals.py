"""VHP721: totals from 1 January that fall."""

from __future__ import annotations

from target_reports import earlier_of, found_in, plan_for, report_of, seen, words_of

PLAN = plan_for(
    {"indicator": "epi_coverage", "value": 95},
    {"indicator": "population_managed", "value": 95},
    {"indicator": "anc4", "value": 95},
)
JUNE = earlier_of(seen("epi_coverage", 45.0, period="2026-06"))


def total(value: float, period: str, **rest: object) -> dict[str, object]:
    return seen("epi_coverage", value, period=period, **rest)  # type: ignore[arg-type]  # a unit


def test_a_total_below_that_of_an_earlier_report() -> None:
    report = report_of(total(23.4, "2026-09"))
    assert found_in(report, PLAN, JUNE) == ["VHP721 $.observations[0].value"]
    assert "45.0 percent by the end of 2026-06" in words_of(report, PLAN, JUNE)


def test_a_total_below_one_of_the_same_report_in_any_order() -> None:
    report = report_of(total(60, "2026-9M"), total(68, "2026-08"), total(50, "2026-H1"))
    assert found_in(report, PLAN) == ["VHP721 $.observations[0].value"]


def test_one_fall_is_one_finding() -> None:
    report = report_of(total(60, "2026-06"), total(20, "2026-07"), total(25, "2026-08"), total(30, "2026-09"))
    assert found_in(report, PLAN) == ["VHP721 $.observations[1].value"]


def test_what_may_be_lower() -> None:
    for row in (
        total(23.4, "2027-03"),  # another year
        total(23.4, "2026-03"),  # before, and it is the other one that is newer
        total(45.0, "2026-09"),
        total(23.4, "2026-09", area="12346"),
        total(23.4, "2026-09", subgroup={"sex": "male"}),
        total(45, "2026-09"),
        total(23.4, "2025/2026"),
    ):
        assert "VHP721" not in " ".join(found_in(report_of(row, period="2027"), PLAN, JUNE))


def test_less_than_the_last_digit_is_rounding() -> None:
    june = earlier_of(total(45, "2026-06"))
    assert found_in(report_of(total(44.6, "2026-09")), PLAN, june) == []
    assert found_in(report_of(total(44, "2026-09")), PLAN, june) == ["VHP721 $.observations[0].value"]


def test_levels_and_flows_may_fall() -> None:
    earlier = earlier_of(seen("population_managed", 91, period="2026-06"), seen("anc4", 91, period="2026-06"))
    report = report_of(seen("population_managed", 90.4, period="2026-09"), seen("anc4", 80, period="2026-09"))
    assert found_in(report, PLAN, earlier) == []


def test_what_a_draft_guessed_is_no_total() -> None:
    guess = earlier_of(total(75, "2026-08"), id="guess", status="draft")
    assert found_in(report_of(total(68, "2026-09")), PLAN, guess) == []


def test_a_report_corrects_what_another_said() -> None:
    report = report_of(total(23.0, "2026-06"), total(31.4, "2026-09"))
    assert found_in(report, PLAN, JUNE) == []


def test_of_two_reports_on_one_day_the_lower_counts() -> None:
    low = earlier_of(total(20, "2026-06"), id="low")
    assert found_in(report_of(total(23.4, "2026-09")), PLAN, JUNE, low) == []


def test_a_value_that_is_doubted_is_not_told_twice() -> None:
    report = report_of(total(68, "2026-06", numerator=342, denominator=1000), total(38, "2026-09"))
    assert found_in(report, PLAN) == ["VHP720 $.observations[0].value"]
