"""The method of the UN's SDG Progress Chart, as the Basque statistics office has adopted it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.methods.case import Case, Moment
from vnhealthplan.progress.methods.growth import for_judging, grown, growth, in_wanted_way, is_negative
from vnhealthplan.progress.methods.method import OF_EVERY_METHOD, Exact, Example, Measured, Method, word_of
from vnhealthplan.progress.methods.pace import Point

_WORST = "stagnation_or_regression"
_TARGET_BANDS = ((Decimal("0.95"), "on_track"), (Decimal("0.10"), "fair"))
_TREND_BANDS = ((Decimal("0.02"), "on_track"), (Decimal("0.005"), "fair"))
_NEAR = Decimal("0.01")
_NAMES = ("current_used", "growth", "expected_at_target")


def measure_un(case: Case) -> Measured:
    """Measure the share of the way that the growth so far would cover by the target's year."""
    measured = _measure(case)
    if case.target is not None and _is_near(case.current.value, case.target.value, case.limit):
        return measured._replace(word="on_track", reason="near_bound")
    return measured


def _measure(case: Case) -> Measured:
    numbers: dict[str, Exact | None] = dict.fromkeys(_NAMES)
    baseline, current, target = case.baseline, case.judged, case.target
    numbers["current_used"] = current.value
    rate = growth(baseline, current)
    if not isinstance(rate, Decimal):
        return Measured(None, None, rate, numbers)
    numbers["growth"] = rate
    if target is None:
        towards = in_wanted_way(rate, case.sign, baseline.value)
        return Measured(towards, word_of(for_judging(towards), _TREND_BANDS, _WORST), "trend", numbers)
    if _is_across_zero(baseline, target):
        return Measured(None, None, "sign_change", numbers)
    expected = grown(current.value, rate, max(target.year - current.year, Fraction(0)))
    numbers["expected_at_target"] = expected
    if case.met_at_start:
        return Measured(None, None, "lost", numbers)
    distance = EXACT.subtract(target.value, baseline.value)
    if distance == 0:
        return Measured(None, None, "no_distance", numbers)
    pace = EXACT.divide(EXACT.subtract(expected, baseline.value), distance)
    return Measured(pace, word_of(for_judging(pace), _TARGET_BANDS, _WORST), "pace", numbers)


def _is_across_zero(baseline: Moment, target: Moment) -> bool:
    return target.value != 0 and is_negative(baseline.value) != is_negative(target.value)


def _is_near(current: Decimal, target: Decimal, limit: Decimal | None) -> bool:
    """Say whether a target is 0 or the limit, and the value within 1 % of the limit from it."""
    if not limit or target.copy_abs() not in {Decimal(0), limit.copy_abs()}:
        return False
    return EXACT.subtract(current, target).copy_abs() <= EXACT.multiply(limit.copy_abs(), _NEAR)


UN_PROGRESS_CHART = Method(
    id="un_progress_chart",
    version=1,
    formula=(
        "g = (current / baseline) ^ (1 / years) - 1; expected = current * (1 + g) ^ (years left, at least 0); "
        "pace = (expected - baseline) / (target - baseline), without a target g in the wanted direction"
    ),
    undefined={
        **OF_EVERY_METHOD,
        "lost": "the baseline met the target: there was no way to go",
        "no_distance": "the baseline is just at a strict bound",
        "zero_value": "the baseline is zero",
        "sign_change": "the baseline and the current value or the target are on two sides of zero",
    },
    statuses={
        "on_track": "the target is met or within 1 % of the limit, or pace >= 0.95; without a target >= 0.02",
        "fair": "0.10 <= pace < 0.95; without a target 0.005 <= pace < 0.02",
        "stagnation_or_regression": "pace < 0.10; without a target < 0.005; or the target was met and is no more",
    },
    source=(
        "the methodology page of the Basque statistics office (EUSTAT-DES/site, _pages/en/metodologia.md), which "
        "cites the UN technical note of 2023; the note itself could not be read"
    ),
    example=Example(
        baseline=Point(2020, Decimal(100)),
        current=Point(2021, Decimal(110)),
        target=Point(2022, Decimal(142)),
        direction="higher",
        comparator="ge",
        pace=Decimal("0.500000"),
        status="fair",
        reason="pace",
        numbers={
            "current_used": Decimal("110.000000"),
            "growth": Decimal("0.100000"),
            "expected_at_target": Decimal("121.000000"),
        },
    ),
    met="on_track",
    lost=_WORST,
    number_names=_NAMES,
    plain={"on_track": "on_track", "fair": "at_risk", _WORST: "off_track"},
    measure=measure_un,
    regress_below_zero=True,
)
