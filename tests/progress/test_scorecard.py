"""The scorecard of a plan: records in the plan's order, counts, coverage; reports of other plans refused."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import plan_of, report_of, row
from progress_strategies import HOSTILE, row_of, rows
from progress_strategies import card_of as card_with
from strategies import dates, plans, reports

from vnhealthplan.errors import InvalidDocumentError
from vnhealthplan.exact import write_json
from vnhealthplan.models import Plan, Report
from vnhealthplan.progress import STATUSES, Progress, Scorecard, compute_progress, require_report_of

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
    assert card.coverage == {"assessed": 2, "updated": 0, "targets": 4}


def test_a_plan_without_targets_has_an_empty_scorecard() -> None:
    assert card_of().coverage == {"assessed": 0, "updated": 0, "targets": 0}


def test_the_plain_form_has_the_names_that_other_tools_rely_on() -> None:
    plain = card_of({}).as_dict()
    assert list(plain) == ["plan", "as_of", "method", "coverage", "counts", "targets", "unused", "findings"]
    assert (plain["plan"], plain["as_of"], plain["method"]) == ("p", DAY, "linear")
    rows = card_of({}).rows()
    assert [list(cells) for cells in rows] == [Scorecard.columns()]


def test_a_report_of_another_plan_is_refused() -> None:
    own, other = report_of(row("2024", 25)), report_of(row("2024", 25), plan="q")
    require_report_of(plan_of({"value": 30}), own)
    with pytest.raises(InvalidDocumentError, match="VHP701") as refused:
        compute_progress(plan_of({"value": 30}), [own, other])
    assert refused.value.findings[0].path == ("plan",)


def test_what_is_observed_and_speaks_of_no_target_is_named() -> None:
    used, other = row("2024", 25), row("2024", 5, indicator="doctors_per_10")
    elsewhere, nobody, blank = row("2024", 1, area="01"), row("2024", 1, subgroup={"sex": "male"}), row("2024", None)
    card = compute_progress(plan_of({"value": 30}), [report_of(used, other, elsewhere, nobody, blank)], as_of=DAY)
    assert [(one.indicator, one.area, one.value) for one in card.unused] == [
        ("coverage", "01", 1),
        ("coverage", None, None),
        ("doctors_per_10", None, 5),
        ("coverage", None, 1),
    ]
    plain = write_json(card.as_dict()["unused"], indent=None)
    assert plain.startswith('[{"indicator": "coverage", "area": "01", "period": "2024", "value": 1, "unit": "percent"}')


def test_the_json_text_has_every_digit() -> None:
    text = compute_progress(plan_of({"value": Decimal("30.50")}), [report_of(row("2024", Decimal("25.0")))]).to_json()
    assert '"value": 30.50,' in text
    assert '"actual": 25.0,' in text


@pytest.mark.parametrize("wrong", ["report.json", 5, plan_of({"value": 30})])
def test_what_is_no_report_is_refused_with_the_way_out(wrong: Any) -> None:  # noqa: ANN401  # any type is the test
    with pytest.raises(TypeError, match="load_report"):
        compute_progress(plan_of({"value": 30}), [wrong])


@pytest.mark.parametrize("wrong", ["2024-12-31", dt.datetime(2024, 12, 31, tzinfo=dt.UTC), 2024])
def test_what_is_no_date_is_refused_with_the_way_out(wrong: Any) -> None:  # noqa: ANN401  # any type is the test
    with pytest.raises(TypeError, match=r"datetime\.date"):
        compute_progress(plan_of({"value": 30}), as_of=wrong)


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


@given(st.lists(rows(), max_size=3))
def test_csv_has_a_line_a_target_and_no_cell_begins_a_formula(targets: list[Progress]) -> None:
    """The ids stand in the order of the plan, and whatever a leader is called, no cell begins with a sign of one."""
    head, *lines = csv.reader(io.StringIO(card_with(*targets).to_csv(), newline=""))
    assert head == Scorecard.columns()
    assert [cells[0] for cells in lines] == [row.id for row in targets]
    leads = [dict(zip(head, cells, strict=True))["leads"].lstrip() for cells in lines]
    assert [lead for lead in leads if lead[:1] in {"=", "+", "-", "@"} and lead] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_stays_in_its_cell(text: str) -> None:
    [_, cells] = csv.reader(io.StringIO(card_with(row_of(leads=(text, "b"))).to_csv(), newline=""))
    cell = cells[Scorecard.columns().index("leads")]
    assert cell.removeprefix("'") == f"{text}; b".replace("\r\n", "\n")
    assert (cell[0] == "'") == (text[0] in "=+@")


def test_a_scorecard_made_by_hand_has_every_form() -> None:
    card = card_with(row_of(value=Decimal("9.50"), unit="per_10k"))
    assert card.to_csv().count("\n") == 2
    assert '"value": 9.50' in card.to_json()
    assert "9,50/vạn dân" in card.to_text()
    assert "9,50/vạn dân" in card._repr_html_()
    assert "9,50/vạn dân" in card.explain("t")
    assert card.to_frame()["value"].tolist() == [9.5]
