"""The scorecards of the five plans at several dates are those that were reviewed line by line."""

from __future__ import annotations

import random

import pytest
from golden_scorecards import GOLDEN, PLANS, dates_of, lines_of, load, path_of, reports_of

from vnhealthplan import compute_progress


def test_every_plan_has_its_file() -> None:
    assert {*GOLDEN.glob("scorecards-*")} == {path_of(name) for name in PLANS}


@pytest.mark.parametrize("name", PLANS)
def test_the_scorecards_are_those_that_were_reviewed(name: str) -> None:
    assert "\n".join(lines_of(name)) == path_of(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PLANS)
def test_the_order_of_targets_and_reports_is_irrelevant(name: str) -> None:
    plan = load(name)
    reports, day = reports_of(name, plan), dates_of(plan)[2]
    shuffled = [*plan.targets]
    random.Random(1).shuffle(shuffled)  # noqa: S311  # any order will do
    other = plan.model_copy(update={"targets": tuple(shuffled)})
    one, two = compute_progress(plan, reports, as_of=day), compute_progress(other, reports[::-1], as_of=day)
    assert {row.id: row for row in one} == {row.id: row for row in two}
    assert one.counts == two.counts
