"""The average annual rate of reduction or increase, by regression or from the two ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.methods.case import Case, Moment
from vnhealthplan.progress.methods.growth import (
    NoGrowth,
    for_judging,
    in_wanted_way,
    is_negative,
    slope_growth,
    slope_of,
)
from vnhealthplan.progress.methods.method import OF_EVERY_METHOD, Exact, Example, Measured, Method, word_of
from vnhealthplan.progress.methods.pace import Point

_BANDS = ((Decimal("0.005"), "some_progress"), (Decimal("-0.005"), "no_progress"))
_NAMES = ("current_used", "rate", "required_rate", "points")


def measure_regression(case: Case) -> Measured:
    """Measure the rate of the line through the logarithms of all values from the baseline to the current one."""
    known = [one for one in case.between if case.baseline.year < one.year <= case.current.year]
    return _measure(case, [case.baseline, *map(case.before_bound, known), case.judged])


def measure_endpoint(case: Case) -> Measured:
    """Measure the rate from the baseline and the current value alone."""
    return _measure(case, [case.baseline, case.judged])


def _measure(case: Case, moments: Sequence[Moment]) -> Measured:
    numbers: dict[str, Exact | None] = dict.fromkeys(_NAMES)
    numbers["current_used"], numbers["points"] = case.judged.value, Decimal(len(moments))
    rate = _rate(case, moments)
    if not isinstance(rate, Decimal):
        return Measured(None, None, rate, numbers)
    numbers["rate"] = rate
    if case.target is None:
        return Measured(rate, word_of(for_judging(rate), _BANDS, "worsening"), "trend", numbers)
    if case.target.value == case.baseline.value:
        return Measured(None, None, "lost" if case.met_at_start else "no_distance", numbers)
    required = _rate(case, [case.baseline, case.target])
    if not isinstance(required, Decimal):
        return Measured(None, None, required, numbers)
    numbers["required_rate"] = required
    if case.met_at_start:
        return Measured(None, None, "lost", numbers)
    pace = EXACT.divide(rate, required)
    enough = for_judging(pace) >= 1
    return Measured(pace, "on_track" if enough else word_of(for_judging(rate), _BANDS, "worsening"), "pace", numbers)


def _rate(case: Case, moments: Sequence[Moment]) -> Decimal | NoGrowth:
    """Give the rate a year in the wanted direction: 1 - e ^ slope for a fall, e ^ slope - 1 for a rise, of sizes."""
    if any(moment.value == 0 for moment in moments):
        return "zero_value"
    below = is_negative(moments[0].value)
    if any(is_negative(moment.value) != below for moment in moments):
        return "sign_change"
    return in_wanted_way(slope_growth(slope_of(moments)), case.sign, moments[0].value)


AARR = Method(
    id="aarr",
    version=1,
    reads_between=True,
    formula=(
        "rate = 1 - e ^ slope where a fall is wanted, e ^ slope - 1 where a rise is; slope = the least-squares slope "
        "of ln |value| on the year, over the baseline, the values between and the current one; required rate = the "
        "same from the baseline to the target; pace = rate / required rate, without a target the rate"
    ),
    undefined={
        **OF_EVERY_METHOD,
        "lost": "the baseline met the target: there was no way to go",
        "no_distance": "the baseline is just at a strict bound",
        "zero_value": "one of the values or the target is zero",
        "sign_change": "the values and the target are on two sides of zero",
    },
    statuses={
        "on_track": "the target is met, or rate >= required rate",
        "some_progress": "0.005 <= rate, and rate < required rate",
        "no_progress": "-0.005 <= rate < 0.005, and rate < required rate",
        "worsening": "rate < -0.005, or the target was met and is no more",
    },
    source=(
        "shanlong-who/DSIR, R/aarr.R; the thresholds of UNICEF's nutrition pipeline, whose description and scripts "
        "disagree at just 0.5 percent: here it is some progress"
    ),
    example=Example(
        baseline=Point(2020, Decimal(100)),
        current=Point(2022, Decimal(81)),
        target=Point(2024, Decimal("40.96")),
        direction="lower",
        comparator="le",
        between=(Point(2021, Decimal(90)),),
        pace=Decimal("0.500000"),
        status="some_progress",
        reason="pace",
        numbers={
            "current_used": Decimal("81.000000"),
            "rate": Decimal("0.100000"),
            "required_rate": Decimal("0.200000"),
            "points": Decimal("3.000000"),
        },
    ),
    met="on_track",
    lost="worsening",
    number_names=_NAMES,
    plain={
        "on_track": "on_track",
        "some_progress": "at_risk",
        "no_progress": "off_track",
        "worsening": "worsening",
    },
    measure=measure_regression,
)

AARR_ENDPOINT = replace(
    AARR,
    id="aarr_endpoint",
    formula=(
        "rate = 1 - (current / baseline) ^ (1 / years) where a fall is wanted, (current / baseline) ^ (1 / years) - 1 "
        "where a rise is; required rate = the same from the baseline to the target; pace = rate / required rate, "
        "without a target the rate"
    ),
    source="shanlong-who/DSIR, R/aarr.R, its endpoint variant; the thresholds as for aarr",
    example=replace(AARR.example, between=(), numbers={**AARR.example.numbers, "points": Decimal("2.000000")}),
    measure=measure_endpoint,
)
