"""Laws of the judgement, for any numbers, periods, days, comparators and directions."""

from __future__ import annotations

import datetime as dt
import decimal
from dataclasses import asdict, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st
from judging import judged, plan_of, report_of, row
from strategies import dates, numbers

from vnhealthplan.exact import MOST_DECIMALS, write_json
from vnhealthplan.progress import METHODS, Progress, compute_progress

if TYPE_CHECKING:
    from collections.abc import Callable

PERIODS = ["2021", "2022", "2023", "2024", "2023-H1", "2023-Q4", "2024-06", "2024-9M", "2021/2023", "2025"]
OPPOSITE = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}
TURNED = {"higher": "lower", "lower": "higher"}
MET = {"achieved", "maintained"}
RANK = {
    status: rank
    for rank, statuses in enumerate(
        ({"worsening", "breached"}, {"off_track"}, {"at_risk"}, {"on_track"}, {"pending"}, MET)
    )
    for status in statuses
}


class Case(NamedTuple):
    """One target of a made-up plan, and what was observed."""

    target: dict[str, Any]
    rows: list[tuple[str, dict[str, Any]]]
    as_of: dt.date
    indicator: dict[str, Any]
    method: str


@st.composite
def cases(draw: st.DrawFn) -> Case:
    near = st.integers(-30, 30).map(Decimal)
    values = near | numbers()
    comparator = draw(st.sampled_from(["eq", "ge", "gt", "le", "lt", "approx", "range"]))
    basis = draw(st.sampled_from(["level", "level", "absolute_change", "relative_change"]))
    low, high = sorted(draw(st.tuples(values, values)))
    target: dict[str, Any] = {
        "comparator": comparator,
        "value": low,
        "value_high": high if comparator == "range" else None,
        "basis": basis,
        "unit": "percent",
        "horizon": draw(st.sampled_from(["2024", "2025", "2024-H1", "2021/2025"])),
    }
    if basis != "level" or draw(st.booleans()):
        period = draw(st.sampled_from(PERIODS))
        target["baseline"] = {"period": period, "value": draw(values), "unit": "percent"}
    observed = st.builds(row, st.sampled_from(PERIODS), values)
    rows = draw(st.lists(st.tuples(st.sampled_from(["draft", "final"]), observed), max_size=5))
    indicator = {
        "direction": draw(st.sampled_from(["higher", "lower", "none"])),
        "accrual": draw(st.sampled_from(["snapshot", "snapshot", "flow", "cumulative"])),
    }
    day = draw(dates() | st.dates(dt.date(2023, 12, 30), dt.date(2026, 1, 1)))
    return Case(target, rows, day, indicator, draw(st.sampled_from(["linear", *METHODS])))


def judge(case: Case) -> Progress:
    reports = [report_of(observed, status=status) for status, observed in case.rows]
    plan = plan_of(case.target, **case.indicator)
    return compute_progress(plan, reports, as_of=case.as_of, method=case.method).targets[0]


def changed(case: Case, change: Callable[[Decimal], Decimal], unit: str = "percent") -> Case:
    """Change every level of a case; a relative change is a share of a level, and stays."""
    target = {**case.target}
    if target["basis"] != "relative_change":
        ends = [change(target[key]) for key in ("value", "value_high") if target[key] is not None]
        target.update(zip(("value", "value_high"), sorted(ends), strict=False), unit=unit)
    if "baseline" in target:
        target["baseline"] = {**target["baseline"], "value": change(target["baseline"]["value"]), "unit": unit}
    rows = [(status, {**found, "value": change(found["value"]), "unit": unit}) for status, found in case.rows]
    return case._replace(target=target, rows=rows)


@given(cases())
def test_the_mirror_image_is_judged_alike(case: Case) -> None:
    """Negate all values, turn direction and comparator: status, met and covered stay, the rest is negated."""
    image = changed(case, Decimal.copy_negate)
    image.target["comparator"] = OPPOSITE.get(case.target["comparator"], case.target["comparator"])
    direction = TURNED.get(case.indicator["direction"], case.indicator["direction"])
    found, other = judge(case), judge(image._replace(indicator={**case.indicator, "direction": direction}))
    assert (found.status, found.reason, found.met, found.covered) == (
        other.status,
        other.reason,
        other.met,
        other.covered,
    )
    assert (found.pace, found.method_status, found.projected_from) == (
        other.pace,
        other.method_status,
        other.projected_from,
    )
    for name in ("actual", "start", "gap", "expected", "required_per_year", "projected"):
        one, two = getattr(found, name), getattr(other, name)
        assert one == (None if two is None else two.copy_negate()), name


@given(cases(), st.sampled_from([("per_mille", "percent"), ("per_100k", "per_10k")]))
def test_the_unit_changes_no_judgement(case: Case, units: tuple[str, str]) -> None:
    """The same levels in per mille or percent, per 100,000 or per 10,000: same status, reason, met and covered."""
    fine, coarse = units
    told = [case.target["value"], case.target["value_high"], case.target.get("baseline", {}).get("value")]
    told += [observed["value"] for _, observed in case.rows]
    assume(all(value is None or -value.as_tuple().exponent < MOST_DECIMALS for value in told))
    over = {**case.indicator, "denominator": "population"}
    in_fine = changed(case, lambda value: value, fine)
    in_coarse = changed(case, lambda value: value.scaleb(-1, context=decimal.Context(prec=40)), coarse)
    one = judge(in_fine._replace(indicator={**over, "unit": fine}))
    assume(one.reason != "zero_replaced")  # 0.001 is another thing in per mille than in percent, and is told
    for unit in units:
        two = judge(in_coarse._replace(indicator={**over, "unit": unit}))
        assert (one.status, one.reason, one.met, one.covered) == (two.status, two.reason, two.met, two.covered)
    mixed = in_fine._replace(rows=in_coarse.rows, indicator={**over, "unit": fine})
    assert judge(mixed) == one


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_reports_and_observations_is_irrelevant(case: Case, random: Any) -> None:  # noqa: ANN401  # hypothesis names no type
    """The same text for every permutation, to the last printed digit."""
    shuffled = [*case.rows]
    random.shuffle(shuffled)
    assert printed(judge(case)) == printed(judge(case._replace(rows=shuffled)))


@given(cases(), st.integers(1, 9), st.sampled_from([decimal.ROUND_UP, decimal.ROUND_FLOOR, decimal.ROUND_05UP]))
def test_the_callers_decimal_context_changes_no_digit(case: Case, prec: int, rounding: str) -> None:
    """The same text under any precision and rounding, with every trap set."""
    expected = printed(judge(case))
    traps = [decimal.Inexact, decimal.Rounded, decimal.Clamped, decimal.Subnormal, decimal.FloatOperation]
    with decimal.localcontext(decimal.Context(prec=prec, rounding=rounding, traps=traps)):
        found = judge(case)
    assert printed(found) == expected


@given(cases())
def test_the_comparator_decides_before_the_pace(case: Case) -> None:
    """Met if and only if achieved or maintained; a pace is only ever told of what is not met."""
    found = judge(case)
    assert (found.met is True) == (found.status in MET)
    assert found.met is not True or found.required_per_year is None


@given(cases(), st.sampled_from(["1990/1995", "2001", "2019-Q2", "2020-9M", "2020-12"]), numbers(), numbers())
def test_a_result_older_than_the_newest_changes_nothing(case: Case, period: str, one: Decimal, two: Decimal) -> None:
    """With a baseline, results from before it leave the record as it is, also where they contradict each other."""
    baseline = {"value": Decimal(1), "unit": "percent", **case.target.get("baseline", {}), "period": "2021"}
    case = case._replace(target={**case.target, "baseline": baseline}, as_of=max(case.as_of, dt.date(2022, 1, 1)))
    stale = [("final", row(period, one)), ("final", row(period, two)), ("final", row(period, 3, "year"))]
    assert judge(case._replace(rows=[*stale, *case.rows])) == judge(case)


@given(cases(), st.sampled_from(PERIODS), numbers())
def test_a_result_after_the_day_or_the_horizon_does_not_count(case: Case, period: str, value: Decimal) -> None:
    """Nothing that ends later than as_of or the horizon is looked at."""
    last = report_of(row(period, value)).observations[0].period.last
    horizon = plan_of(case.target).targets[0].horizon.last
    assume(last > min(case.as_of, horizon))
    assert judge(case._replace(rows=[("final", row(period, value)), *case.rows])) == judge(case)


@given(cases())
def test_with_nothing_newer_than_the_baseline_a_target_is_pending_or_maintained(case: Case) -> None:
    """Before the horizon and without later results there are only these two, or unknown."""
    found = judge(case._replace(rows=[], as_of=min(case.as_of, dt.date(2024, 6, 29))))
    assert found.status in {"pending", "maintained", "unknown"}


@given(cases())
def test_at_the_horizon_nothing_is_open_any_more(case: Case) -> None:
    """Past the horizon no status speaks of a pace."""
    found = judge(case._replace(as_of=dt.date(2030, 1, 1)))
    assert found.status in {"achieved", "maintained", "breached", "missed", "unknown"}


@given(
    st.sampled_from(
        [("higher", "eq"), ("higher", "gt"), ("none", "ge"), ("lower", "approx"), ("lower", "lt"), ("none", "le")]
    ),
    st.tuples(numbers(), numbers(), numbers(), numbers()),
    st.sampled_from(["2023-01", "2023", "2024-06", "2024-11"]),
    st.sampled_from([*METHODS]),
)
def test_a_worse_result_never_has_a_better_status(
    way: tuple[str, str], values: tuple[Decimal, ...], period: str, method: str
) -> None:
    """For one start and bound, status falls as the result moves away from the better side."""
    direction, comparator = way
    start, bound, *actuals = values
    better, worse = sorted(actuals, reverse=comparator in {"ge", "gt"} or direction == "higher")
    target = {
        "comparator": comparator,
        "value": bound,
        "horizon": "2024",
        "baseline": {"period": "2022", "value": start, "unit": "percent"},
    }
    day = dt.date(2024, 12, 1)
    plan = plan_of(target, direction=direction)
    statuses = [
        compute_progress(plan, [report_of(row(period, value))], as_of=day, method=method).targets[0].status
        for value in (better, worse)
    ]
    assert "unknown" in statuses or RANK[statuses[0]] >= RANK[statuses[1]]


@given(cases())
def test_every_pace_is_told_to_6_decimals(case: Case) -> None:
    """Quotients have 6 decimals; the numbers of the evidence have their own."""
    found = judge(case)
    for number in (found.covered, found.expected, found.required_per_year, found.projected, found.pace):
        assert number is None or number.as_tuple().exponent == -6


def printed(progress: Progress) -> str:
    return write_json(asdict(progress))


def test_a_record_is_frozen_and_can_be_copied_with_another_value() -> None:
    found = judged({"value": 30}, row("2024", 25))
    assert replace(found, status="missed") != found
