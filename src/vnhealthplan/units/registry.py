"""The pint registry of the library, built from the table of units: the only file that imports pint.

Only expressions of the table reach pint's parser. Text from outside never does: pint reads "95,5%" as 955 percent,
and "10**10**10" keeps it busy for ever.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from functools import cache
from threading import Lock

from pint import UnitRegistry

from vnhealthplan.units.number import EXACT
from vnhealthplan.units.table import UNITS, Unit

_lock = Lock()  # pint fills caches of its own while it converts


def build_registry() -> UnitRegistry[Decimal]:
    """Give a new registry that knows the units of the table and nothing else, in exact decimals.

    >>> build_registry().parse_units("per_10k").dimensionality
    <UnitsContainer({'[part]': 1, '[population]': -1})>
    """
    registry: UnitRegistry[Decimal] = UnitRegistry(None, non_int_type=Decimal)
    words = {word for unit in UNITS.values() for word in unit.pint.split(" / ")}
    for word in sorted(words):
        registry.define(f"{word} = [{word}]")
    for unit in UNITS.values():
        registry.define(f"{unit.code} = {unit.scale:f} * {unit.pint}")
    return registry


@cache
def _registry() -> UnitRegistry[Decimal]:
    return build_registry()


def factor(from_unit: str, to_unit: str, denominator: str | None) -> Decimal:
    """Give what a value in one unit is multiplied by to be in the other, in plain notation and exact.

    Both are codes of the table; `denominator`, if any, is the one a bare share is counted over.

    Raises pint.DimensionalityError for units that do not convert; `conversion` refuses those before.

    >>> factor("per_mille", "per_10k", "population")
    Decimal('10')
    """
    source, goal = UNITS[from_unit], UNITS[to_unit]
    with _lock, localcontext(EXACT):
        size = _registry().convert(Decimal(1), _bound(source, goal, denominator), _bound(goal, source, denominator))
        # 10 where pint says 1E+1, 0.001 where it says 0.001000000: products then print as their values did
        return Decimal(f"{size.normalize():f}")


def _bound(unit: Unit, other: Unit, denominator: str | None) -> str:
    """Write a bare share that meets a rate as a rate over the denominator."""
    if denominator is None or unit.denominator is not None or other.denominator is None:
        return unit.code
    return f"{unit.code} / {denominator}"
