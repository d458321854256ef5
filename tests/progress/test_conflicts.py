"""Two values for one cell: a finding and an unknown result, unless a final figure settles it."""

from __future__ import annotations

import datetime as dt

from judging import judged, plan_of, report_of, row

from vnhealthplan.progress import Scorecard, compute_progress

TARGET = {"value": 30, "unit": "percent"}


def card_of(*rows: dict[str, object], drafts: tuple[dict[str, object], ...] = ()) -> Scorecard:
    reports = [report_of(*rows), report_of(*drafts, status="draft").model_copy(update={"id": "draft"})]
    return compute_progress(plan_of(TARGET), reports, as_of=dt.date(2025, 6, 30))


def test_two_values_for_one_cell_are_a_finding_and_the_result_is_unknown() -> None:
    card = card_of(row("2024", 25), row("2024", 260, "per_mille"))
    (finding,) = card.findings
    assert (finding.code, finding.severity) == ("VHP702", "warning")
    assert finding.details == {
        "indicator": "coverage",
        "period": "2024",
        "values": '"25 percent, 260 per_mille"',
        "reports": '"r"',
    }
    assert (card.targets[0].status, card.targets[0].reason) == ("unknown", "conflicting_values")


def test_equal_values_and_settled_ones_are_no_conflict() -> None:
    assert card_of(row("2024", 25), row("2024", 250, "per_mille")).findings == ()
    assert card_of(row("2024", 25), drafts=(row("2024", 26),)).findings == ()
    assert card_of(row("2024", 25, subgroup={"sex": "male"}), row("2024", 26)).findings == ()
    assert card_of(row("2024", 25), row("2024-H2", 26)).findings == ()


def test_provisional_figures_alone_can_conflict() -> None:
    assert [finding.code for finding in card_of(drafts=(row("2024", 25), row("2024", 26))).findings] == ["VHP702"]


def test_a_conflict_of_an_older_day_is_told_and_leaves_the_newest_result_as_it_is() -> None:
    target = {**TARGET, "baseline": {"period": "2020", "value": 20, "unit": "percent"}}
    clean = judged(target, row("2024", 25), as_of=dt.date(2025, 6, 30))
    doubtful = judged(target, row("2022", 21), row("2022", 22), row("2024", 25), as_of=dt.date(2025, 6, 30))
    assert doubtful == clean
    reports = [report_of(row("2022", 21), row("2022", 22), row("2024", 25))]
    assert len(compute_progress(plan_of(target), reports, as_of=dt.date(2025, 6, 30)).findings) == 1


def test_what_nobody_asked_for_and_what_does_not_convert_is_no_conflict() -> None:
    assert card_of(row("2024", 25, "year"), row("2024", 26, "year"), row("2024", 25)).findings == ()


def test_many_values_are_told_in_few_words() -> None:
    (finding,) = card_of(*(row("2024", value) for value in range(1, 40))).findings
    assert len(finding.message("vi")) < 400
