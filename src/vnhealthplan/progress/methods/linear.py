"""The linear method: the share of the way that is covered, against the share of the time that has passed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from vnhealthplan.progress.methods.case import Case
from vnhealthplan.progress.methods.method import OF_EVERY_METHOD, Exact, Example, Measured, Method, word_of
from vnhealthplan.progress.methods.pace import Point

_BANDS = ((Fraction(95, 100), "on_track"), (Fraction(60, 100), "at_risk"), (Fraction(0), "off_track"))
_NAMES = ("covered", "elapsed", "expected", "required_per_year", "change_per_year", "projected")


def measure_linear(case: Case) -> Measured:
    """Measure the pace on the straight way from the baseline to the target, in exact fractions."""
    numbers: dict[str, Exact | None] = dict.fromkeys(_NAMES)
    start, now = Fraction(case.baseline.value), Fraction(case.current.value)
    change = (now - start) / (case.current.year - case.baseline.year)
    numbers["change_per_year"] = change
    if case.target is None:
        return Measured(change * case.sign, None, "no_target", numbers)
    aim, whole = Fraction(case.target.value), case.target.year - case.baseline.year
    elapsed = min((case.current.year - case.baseline.year) / whole, Fraction(1))
    numbers["elapsed"] = elapsed
    numbers["projected"] = start + (now - start) / elapsed
    if not case.met and case.target.year > case.current.year:
        numbers["required_per_year"] = (aim - now) / (case.target.year - case.current.year)
    if case.met_at_start:
        return Measured(None, None, "lost", numbers)
    numbers["expected"] = start + (aim - start) * elapsed
    if aim == start:
        return Measured(None, "off_track" if now == start else "worsening", "no_distance", numbers)
    numbers["covered"] = (now - start) / (aim - start)
    pace = (Fraction(case.judged.value) - start) / (aim - start) / elapsed
    return Measured(pace, word_of(pace, _BANDS, "worsening"), "pace", numbers)


LINEAR = Method(
    id="linear",
    version=1,
    formula=(
        "pace = covered / elapsed; covered = (current - baseline) / (target - baseline); "
        "elapsed = (year of current - year of baseline) / (year of target - year of baseline), at most 1; "
        "without a target: the change a year in the wanted direction"
    ),
    undefined={
        **OF_EVERY_METHOD,
        "lost": "the baseline met the target: there was no way to go",
        "no_target": "the change a year is told, and there are no thresholds for it",
        "no_distance": "the baseline is just at a strict bound: staying is off_track, leaving is worsening",
    },
    statuses={
        "met": "the current value meets the target",
        "on_track": "pace >= 0.95",
        "at_risk": "0.60 <= pace < 0.95",
        "off_track": "0 <= pace < 0.60",
        "worsening": "pace < 0, or the target was met and is no more",
    },
    source="definition of this project",
    example=Example(
        baseline=Point(2020, Decimal(50)),
        current=Point(2023, Decimal(68)),
        target=Point(2025, Decimal(90)),
        direction="higher",
        comparator="ge",
        pace=Decimal("0.750000"),
        status="at_risk",
        reason="pace",
        numbers={
            "covered": Decimal("0.450000"),
            "elapsed": Decimal("0.600000"),
            "expected": Decimal("74.000000"),
            "required_per_year": Decimal("11.000000"),
            "change_per_year": Decimal("6.000000"),
            "projected": Decimal("80.000000"),
        },
    ),
    met="met",
    lost="worsening",
    number_names=_NAMES,
    plain={
        "met": "on_track",
        "on_track": "on_track",
        "at_risk": "at_risk",
        "off_track": "off_track",
        "worsening": "worsening",
    },
    measure=measure_linear,
)
