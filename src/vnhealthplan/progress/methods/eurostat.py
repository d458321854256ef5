"""The Eurostat style of judging growth rates, as the Basque statistics office has published it."""

from __future__ import annotations

from decimal import Decimal

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.methods.case import Case
from vnhealthplan.progress.methods.growth import for_judging, growth, in_wanted_way, limit_factor
from vnhealthplan.progress.methods.method import OF_EVERY_METHOD, Exact, Example, Measured, Method, word_of
from vnhealthplan.progress.methods.pace import Point

_TARGET_BANDS = (
    (Decimal("0.95"), "significant_progress"),
    (Decimal("0.60"), "moderate_progress"),
    (Decimal(0), "insufficient_progress"),
)
_TREND_BANDS = (
    (Decimal("0.01"), "significant_progress"),
    (Decimal("0.001"), "moderate_progress"),
    (Decimal("-0.001"), "no_progress"),
    (Decimal("-0.01"), "moderate_movement_away"),
)
_AWAY, _FAR_AWAY = "movement_away", "significant_movement_away"
_MOST, _LEAST = Decimal(5), Decimal(-5)
_MIDDLE = Decimal("0.6")
_NAMES = ("current_used", "growth", "growth_required", "limit_factor", "score")


def measure_eurostat(case: Case) -> Measured:
    """Measure the growth a year, against the growth that the target asks for, or without one by itself."""
    numbers: dict[str, Exact | None] = dict.fromkeys(_NAMES)
    numbers["score"] = _MOST if case.met else None
    baseline, current, target = case.baseline, case.judged, case.target
    numbers["current_used"] = current.value
    if target is not None and target.value == baseline.value:
        return Measured(None, None, "no_distance", numbers)
    actual = growth(baseline, current)
    if not isinstance(actual, Decimal):
        return Measured(None, None, actual, numbers)
    numbers["growth"] = actual
    towards = in_wanted_way(actual, case.sign, baseline.value)
    if target is None:
        factor = limit_factor(baseline.value, case.limit)
        numbers["limit_factor"] = factor
        numbers["score"] = _trend_score(towards, factor)
        bands = [(for_judging(EXACT.multiply(least, factor)), word) for least, word in _TREND_BANDS]
        return Measured(towards, word_of(for_judging(towards), bands, _FAR_AWAY), "trend", numbers)
    if target.value == 0:
        return Measured(None, None, "zero_value", numbers)
    required = growth(baseline, target)
    if not isinstance(required, Decimal):
        return Measured(None, None, required, numbers)
    numbers["growth_required"] = required
    pace = EXACT.divide(towards, required.copy_abs())
    if not case.met:
        numbers["score"] = _score(pace)
    return Measured(pace, word_of(for_judging(pace), _TARGET_BANDS, _AWAY), "pace", numbers)


def _score(pace: Decimal) -> Decimal:
    if pace >= _MIDDLE:
        score = EXACT.divide(EXACT.multiply(_MOST, EXACT.subtract(pace, _MIDDLE)), Decimal("0.7"))
    else:
        score = EXACT.subtract(EXACT.divide(EXACT.multiply(_MOST, EXACT.add(pace, _MIDDLE)), Decimal("1.2")), _MOST)
    return max(min(score, _MOST), _LEAST)


def _trend_score(rate: Decimal, factor: Decimal) -> Decimal:
    if rate >= 0:
        if factor == 0:
            return _MOST
        rate = EXACT.divide(rate, factor)
    return max(min(EXACT.multiply(Decimal(250), rate), _MOST), _LEAST)


EUROSTAT = Method(
    id="eurostat",
    version=1,
    formula=(
        "g(a, b) = (b / a) ^ (1 / years) - 1; "
        "pace = s * d * g(baseline, current) / |g(baseline, target)|, without a target s * d * g(baseline, current); "
        "d = 1 where a rise is wanted, -1 where a fall is; s = -1 for a negative baseline, else 1"
    ),
    undefined={
        **OF_EVERY_METHOD,
        "no_distance": "the baseline is at the target, and the current value does not meet it",
        "zero_value": "the baseline or the target is zero",
        "sign_change": "the baseline and the current value or the target are on two sides of zero",
    },
    statuses={
        "significant_progress": "the target is met, or pace >= 0.95; without a target >= 0.01 C",
        "moderate_progress": "0.60 <= pace < 0.95; without a target 0.001 C <= pace < 0.01 C",
        "insufficient_progress": "with a target: 0 <= pace < 0.60",
        "no_progress": "without a target: -0.001 C <= pace < 0.001 C",
        "moderate_movement_away": "without a target: -0.01 C <= pace < -0.001 C",
        "significant_movement_away": "without a target: pace < -0.01 C",
        "movement_away": "with a target: pace < 0",
    },
    source=(
        "thresholds from the published results of the Basque statistics office (EUSTAT-DES/data, "
        "indicator_calculation_components.yml), the words with a target from the IISD SDG Knowledge Hub's report of "
        "September 2018 on Eurostat's monitoring report; the annex of Eurostat could not be read"
    ),
    example=Example(
        baseline=Point(2015, Decimal(100)),
        current=Point(2017, Decimal(81)),
        target=Point(2017, Decimal(64)),
        direction="lower",
        comparator="le",
        pace=Decimal("0.500000"),
        status="insufficient_progress",
        reason="pace",
        numbers={
            "current_used": Decimal("81.000000"),
            "growth": Decimal("-0.100000"),
            "growth_required": Decimal("-0.200000"),
            "limit_factor": None,
            "score": Decimal("-0.416667"),
        },
    ),
    met="significant_progress",
    lost=_AWAY,
    number_names=_NAMES,
    plain={
        "significant_progress": "on_track",
        "moderate_progress": "at_risk",
        "insufficient_progress": "off_track",
        "no_progress": "off_track",
        "moderate_movement_away": "worsening",
        "significant_movement_away": "worsening",
        "movement_away": "worsening",
    },
    measure=measure_eurostat,
)
