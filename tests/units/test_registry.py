"""pint agrees with the table: about what converts, and about every factor."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pint
import pytest

from vnhealthplan.units import UNITS, are_convertible
from vnhealthplan.units.registry import build_registry, factor

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

DENOMINATORS = (None, "population", "live_births", "women", "households")


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[Decimal]:
    own = build_registry()
    own.define("households = [households]")
    return own


def pint_says(registry: pint.UnitRegistry[Decimal], source: str, goal: str, over: str | None) -> bool:
    """Answer from the dimensions that pint sees, without the table's columns."""
    share = registry.parse_units("part")
    units = [registry.parse_units(source), registry.parse_units(goal)]
    is_rate = ["[part]" in unit.dimensionality and not unit.is_compatible_with(share) for unit in units]
    if over is not None:
        rate = share / registry.parse_units(over)
        if any(is_one and not unit.is_compatible_with(rate) for unit, is_one in zip(units, is_rate, strict=True)):
            return False
        if any(is_rate):
            units = [rate if unit.is_compatible_with(share) else unit for unit in units]
    return bool(units[0].is_compatible_with(units[1]))


def test_pint_and_the_table_agree_on_every_pair(registry: pint.UnitRegistry[Decimal]) -> None:
    differing = [
        (source, goal, over)
        for source, goal, over in product(UNITS, UNITS, DENOMINATORS)
        if are_convertible(source, goal, over) != pint_says(registry, source, goal, over)
    ]
    assert differing == []


def test_every_factor_is_the_exact_ratio_of_the_scales() -> None:
    checked = 0
    for source, goal, over in product(UNITS, UNITS, (None, "population", "live_births")):
        if are_convertible(source, goal, over):
            found = factor(source, goal, over)
            assert Fraction(found) == Fraction(UNITS[source].scale) / Fraction(UNITS[goal].scale), (source, goal)
            assert found.as_tuple().exponent == min(0, found.adjusted()), (source, goal)
            checked += 1
    assert checked > len(UNITS)


@pytest.mark.parametrize(
    ("source", "goal", "over"),
    [("per_mille", "per_1k", None), ("per_1k", "per_1k_live_births", None), ("percent", "percentage_point", None)],
)
def test_pint_itself_refuses_what_does_not_convert(source: str, goal: str, over: str | None) -> None:
    with pytest.raises(pint.DimensionalityError):
        factor(source, goal, over)


def test_the_registry_knows_the_table_and_nothing_else() -> None:
    own = build_registry()
    for foreign in ("kilometre", "radian", "second", "ppm", "households"):
        assert foreign not in own
    assert all(code in own for code in UNITS)


def test_the_application_registry_of_pint_stays_as_it_was(run_fresh: Callable[[str], str]) -> None:
    program = """
import pint
before = pint.get_application_registry().get()
from vnhealthplan.units import convert
convert(1, "m", "cm")
print(pint.get_application_registry().get() is before)
"""
    assert run_fresh(program) == "True"


def test_eight_threads_build_one_registry(run_fresh: Callable[[str], str]) -> None:
    program = """
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from vnhealthplan.units import registry
build, built, together = registry.build_registry, [], Barrier(8)
def slowly():
    time.sleep(0.05)
    built.append(build())
    return built[-1]
registry.build_registry = slowly
def first(_):
    together.wait()
    return registry.factor("m", "cm", None)
with ThreadPoolExecutor(8) as pool:
    print({str(factor) for factor in pool.map(first, range(8))}, len(built))
"""
    assert run_fresh(program) == "{'100'} 1"
