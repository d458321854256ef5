"""The growth-rate method of Statistics Canada, as the Open SDG platform computes it."""

from __future__ import annotations

from decimal import Decimal

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.methods.case import Case, Moment
from vnhealthplan.progress.methods.growth import for_judging, growth, in_wanted_way, is_negative, limit_factor
from vnhealthplan.progress.methods.method import OF_EVERY_METHOD, Exact, Example, Measured, Method, word_of
from vnhealthplan.progress.methods.pace import PaceReason, Point

FOR_ZERO = Decimal("0.001")
_TARGET_BANDS = (
    (Decimal("0.95"), "substantial_progress"),
    (Decimal("0.60"), "moderate_progress"),
    (Decimal(0), "limited_progress"),
)
_HIGH, _MIDDLE = Decimal("0.015"), Decimal("0.005")
_MOST, _LEAST = Decimal(5), Decimal(-5)
_NAMES = (
    "baseline_used",
    "current_used",
    "target_used",
    "growth",
    "growth_required",
    "limit_factor",
    "score",
)


def measure_cagr(case: Case) -> Measured:
    """Measure the growth a year, against the growth that the target asks for, or without one by itself."""
    numbers: dict[str, Exact | None] = dict.fromkeys(_NAMES)
    numbers["score"] = _MOST if case.met else None
    current = case.judged
    baseline = case.baseline._replace(value=_used(case.baseline.value, current.value))
    numbers["baseline_used"], numbers["current_used"] = baseline.value, current.value
    replaced = case.baseline.value == 0
    target = case.target
    if target is not None:
        replaced = replaced or target.value == 0
        if target.value == case.baseline.value:
            return Measured(None, None, "no_distance", numbers)
        target = target._replace(value=_used(target.value, baseline.value))
        numbers["target_used"] = target.value
        if target.value == baseline.value:  # the one is zero, the other just the 0.001 that stands in for it
            return Measured(None, None, "zero_value", numbers)
    if case.baseline.value == 0 and current.value.copy_abs() < FOR_ZERO:  # standing still at zero would be a fall
        return Measured(None, None, "zero_value", numbers)
    actual = growth(baseline, current)
    if not isinstance(actual, Decimal):
        return Measured(None, None, actual, numbers)
    numbers["growth"] = actual
    towards = in_wanted_way(actual, case.sign, baseline.value)
    reason: PaceReason = "zero_replaced" if replaced else "trend" if target is None else "pace"
    if target is None:
        return _trend(baseline, towards, case.limit, reason, numbers)
    required = growth(baseline, target)
    if not isinstance(required, Decimal):
        return Measured(None, None, required, numbers)
    numbers["growth_required"] = required
    pace = EXACT.divide(towards, required.copy_abs())
    if not case.met:
        numbers["score"] = _score(pace)
    return Measured(pace, word_of(for_judging(pace), _TARGET_BANDS, "deterioration"), reason, numbers)


def _trend(
    baseline: Moment, rate: Decimal, limit: Decimal | None, reason: PaceReason, numbers: dict[str, Exact | None]
) -> Measured:
    factor = limit_factor(baseline.value, limit)
    numbers["limit_factor"] = factor
    bands = (
        (for_judging(EXACT.multiply(_HIGH, factor)), "substantial_progress"),
        (for_judging(EXACT.multiply(_MIDDLE, factor)), "moderate_progress"),
        (Decimal(0), "limited_progress"),
    )
    word = word_of(for_judging(rate), bands, "deterioration")
    numbers["score"] = _trend_score(rate, word, factor)
    return Measured(rate, word, reason, numbers)


def _used(value: Decimal, beside: Decimal) -> Decimal:
    """Give 0.001 for a zero, on the side of zero that the other value is on."""
    if value != 0:
        return value
    return FOR_ZERO.copy_negate() if is_negative(beside) else FOR_ZERO


def _score(pace: Decimal) -> Decimal:
    if pace >= _TARGET_BANDS[1][0]:
        return min(EXACT.fma(Decimal("7.1429"), pace, Decimal("-4.2857")), _MOST)
    return max(EXACT.fma(Decimal("4.1667"), pace, Decimal("-2.5")), _LEAST)


def _trend_score(rate: Decimal, word: str, factor: Decimal) -> Decimal:
    if word == "deterioration":
        return max(EXACT.fma(Decimal(125), rate, Decimal("-2.5")), _LEAST)
    if factor == 0:
        return _MOST
    slope, offset = {
        "limited_progress": (500, "-2.5"),
        "moderate_progress": (250, "-1.25"),
        "substantial_progress": (500, "-5"),
    }[word]
    return min(EXACT.fma(Decimal(slope), EXACT.divide(rate, factor), Decimal(offset)), _MOST)


CAGR_STATCAN = Method(
    id="cagr_statcan",
    version=1,
    formula=(
        "g(a, b) = (b / a) ^ (1 / years) - 1; "
        "pace = s * d * g(baseline, current) / |g(baseline, target)|, without a target s * d * g(baseline, current); "
        "d = 1 where a rise is wanted, -1 where a fall is; s = -1 for a negative baseline, else 1; "
        "0.001 stands in for a baseline or target of zero"
    ),
    undefined={
        **OF_EVERY_METHOD,
        "no_distance": "the baseline is at the target, and the current value does not meet it",
        "zero_value": "the baseline or the target is zero, and the 0.001 that stands in leaves nothing to compare",
        "sign_change": "the baseline and the current value or the target are on two sides of zero",
    },
    statuses={
        "target_achieved": "the current value meets the target",
        "substantial_progress": "pace >= 0.95; without a target >= 0.015 C",
        "moderate_progress": "0.60 <= pace < 0.95; without a target 0.005 C <= pace < 0.015 C",
        "limited_progress": "0 <= pace < 0.60; without a target 0 <= pace < 0.005 C",
        "deterioration": "pace < 0",
    },
    source=(
        "open-sdg/sdg-build, sdg/ProgressMeasure.py; open-sdg/open-sdg, docs/progress-methodology.md; checked against "
        "the published results of Statistics Canada"
    ),
    example=Example(
        baseline=Point(2015, Decimal(100)),
        current=Point(2017, Decimal(81)),
        target=Point(2017, Decimal(64)),
        direction="lower",
        comparator="le",
        pace=Decimal("0.500000"),
        status="limited_progress",
        reason="pace",
        numbers={
            "baseline_used": Decimal("100.000000"),
            "current_used": Decimal("81.000000"),
            "target_used": Decimal("64.000000"),
            "growth": Decimal("-0.100000"),
            "growth_required": Decimal("-0.200000"),
            "limit_factor": None,
            "score": Decimal("-0.416650"),
        },
    ),
    met="target_achieved",
    lost="deterioration",
    number_names=_NAMES,
    plain={
        "target_achieved": "on_track",
        "substantial_progress": "on_track",
        "moderate_progress": "at_risk",
        "limited_progress": "off_track",
        "deterioration": "worsening",
    },
    measure=measure_cagr,
)
