"""The scorecard of a plan: records in the plan's order, counts, coverage; reports of other plans refused."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from judging import plan_of, report_of, row
from strategies import dates, plans, reports

from vnhealthplan.errors import InvalidDocumentError
from vnhealthplan.models import Plan, Report
from vnhealthplan.progress import STATUSES, Scorecard, compute_progress, require_report_of

DAY = dt.date(2024, 12, 31)


def card_of(*targets: dict[str, object]) -> Scorecard:
    plan = plan_of({"value": 30})
    rows = [plan.targets[0].model_copy(update={"id": f"t{number}", **change}) for number, change in enumerate(targets)]
    return compute_progress(plan.model_copy(update={"targets": tuple(rows)}), [report_of(row("2024", 25))], as_of=DAY)


def test_a_scorecard_gives_a_record_for_each_target_in_the_order_of_the_plan() -> None:
    card = card_of({}, {"indicator": "imr"}, {"comparator": "lt"})
    assert [record.id for record in card] == ["t0", "t1", "t2"]
    assert [record.status for record in card] == ["pending", "unknown", "maintained"]
    assert len(card) == 3


def test_a_scorecard_counts_every_status_and_states_its_coverage() -> None:
    card = card_of({}, {"indicator": "imr"}, {"comparator": "lt"}, {"indicator": "imr"})
    assert list(card.counts) == list(STATUSES)
    counted = {status: count for status, count in card.counts.items() if count}
    assert counted == {"maintained": 1, "pending": 1, "unknown": 2}
    assert card.coverage == {"assessed": 2, "targets": 4}


def test_a_plan_without_targets_has_an_empty_scorecard() -> None:
    assert card_of().coverage == {"assessed": 0, "targets": 0}


def test_the_plain_form_has_the_names_that_other_tools_rely_on() -> None:
    plain = card_of({}).as_dict()
    assert list(plain) == ["plan", "as_of", "method", "coverage", "counts", "targets"]
    assert (plain["plan"], plain["as_of"], plain["method"]) == ("p", DAY, "linear")
    rows = card_of({}).rows()
    assert [list(cells) for cells in rows] == [Scorecard.columns()]


def test_a_report_of_another_plan_is_refused() -> None:
    own, other = report_of(row("2024", 25)), report_of(row("2024", 25), plan="q")
    require_report_of(plan_of({"value": 30}), own)
    with pytest.raises(InvalidDocumentError, match="VHP701") as refused:
        compute_progress(plan_of({"value": 30}), [own, other])
    assert refused.value.findings[0].path == ("plan",)


def test_the_day_is_today_where_none_is_given() -> None:
    before = dt.datetime.now().astimezone().date()
    card = compute_progress(plan_of({"value": 30}))
    assert before <= card.as_of <= dt.datetime.now().astimezone().date()


@given(plans(), reports(), dates())
def test_any_plan_and_report_have_a_scorecard(plan: Plan, report: Report, day: dt.date) -> None:
    """No exception, one record a target, and the counts add up."""
    card = compute_progress(plan, [report.model_copy(update={"plan": plan.id})], as_of=day)
    assert [record.id for record in card] == [target.id for target in plan.targets]
    assert sum(card.counts.values()) == len(plan.targets)
