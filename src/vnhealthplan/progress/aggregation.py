"""Aggregation: numerators and denominators of areas added up to the area above; percentages are never averaged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import TYPE_CHECKING

from vnhealthplan.exact import check_number
from vnhealthplan.finding import shown
from vnhealthplan.models import Observation
from vnhealthplan.progress.addends import COUNT, Whole, common_unit, gather_addends
from vnhealthplan.progress.arithmetic import EXACT, quotient
from vnhealthplan.units import UNITS, convert

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_RATIOS = frozenset(
    {"part", "sex_ratio"}
)  # plain things over plain things; a length or a sum of money has its own unit


@dataclass(frozen=True, slots=True)
class Aggregate:
    """The figure of one area, the parts it was added up from, and the parts that it lacks.

    `areas` and `missing` are codes, sorted; together they are all parts of the area, by the parents that were given.

    >>> Aggregate(Observation(indicator="imr", area="01", period="2025"), ("1",), ("2",)).missing
    ('2',)
    """

    observation: Observation
    areas: tuple[str, ...]
    missing: tuple[str, ...] = ()


def aggregate(observations: Iterable[Observation], parents: Mapping[str, str] | None = None) -> tuple[Aggregate, ...]:
    """Add up the figures of areas, for each indicator, period and subgroup apart.

    `parents` maps the code of an area to that of the area it is a part of; null: everything is added up into one area
    without a code.  The result is sorted by area, indicator, period and subgroup.

        value = sum of numerators / sum of denominators / scale of the unit

    The scale is 0.01 for percent and so on for every share, and 1 for all that is no share: its numerator is counted in
    the unit itself.  The value has at most 6 decimals, rounded half up; an exact one has no trailing zeros.  It is null
    where the denominators come to 0.  Of a `count`, the values add up.  Where units differ, the one that stands first
    in the table of units is taken.  An observation without value and parts says nothing, and its area is missing.

    Raises InvalidDocumentError with every refusal at the index of its observation: VHP703 numerator or denominator
    missing, VHP704 one area twice with different figures, VHP705 an area without parent, VHP205 units that do not
    convert, VHP206 parts without a unit, VHP119 a count that is not its own numerator.  Raises NumberError (VHP202) for
    a sum that a model would refuse, pydantic's ValidationError for a parent that is no code of an area, TypeError for
    what is no observation or no mapping.

    >>> made_up = [("1", 90, 100), ("2", 100, 400)]
    >>> rows = [
    ...     Observation(
    ...         indicator="coverage", area=area, period="2025", unit="percent", numerator=some, denominator=every
    ...     )
    ...     for area, some, every in made_up
    ... ]
    >>> (whole,) = aggregate(rows, {"1": "01", "2": "01", "3": "01"})
    >>> whole.observation.value, whole.observation.numerator, whole.missing
    (Decimal('38'), Decimal('190'), ('3',))
    """
    if not isinstance(parents, Mapping | None) or not all(isinstance(area, str) for area in parents or ()):
        message = f"parents is {shown(parents)}; give a mapping from codes of areas to those of their parents"
        raise TypeError(message)
    children: dict[str | None, set[str]] = defaultdict(set)
    for area, parent in (parents or {}).items():
        children[parent].add(area)
    gathered = sorted(gather_addends(observations, parents).items(), key=lambda item: _order(item[0]))
    return tuple(
        Aggregate(
            _sum(whole, addends.values()), tuple(sorted(addends)), tuple(sorted(children[whole.area] - addends.keys()))
        )
        for whole, addends in gathered
    )


def _order(whole: Whole) -> tuple[object, ...]:
    return whole.area or "", whole.indicator, whole.period, sorted(whole.subgroup.as_map().items())


def _sum(whole: Whole, rows: Collection[Observation]) -> Observation:
    unit = common_unit(rows)
    numerator = _total("numerator", [_numerator_in(unit, row) for row in rows])
    denominator = _total("denominator", [row.denominator for row in rows])
    value = _total("value", [row.value for row in rows]) if unit == COUNT else _value_in(unit, numerator, denominator)
    return Observation(
        indicator=whole.indicator,
        area=whole.area,
        period=whole.period,
        subgroup=whole.subgroup,
        value=value,
        unit=unit,
        numerator=numerator,
        denominator=denominator,
    )


def _numerator_in(unit: str | None, row: Observation) -> Decimal | None:
    """Give the numerator in a unit: centimetres are not added to metres; of a ratio, things are counted as they are."""
    if row.numerator is None or row.unit is None or unit is None or UNITS[unit].dimension in _RATIOS:
        return row.numerator
    return convert(row.numerator, row.unit, unit)


def _total(field: str, numbers: list[Decimal | None]) -> Decimal | None:
    """Add exactly; null where a number is, or where there is none."""
    known = [number for number in numbers if number is not None]
    if not known or len(known) < len(numbers):
        return None
    return check_number(reduce(EXACT.add, known), field)


def _value_in(unit: str | None, numerator: Decimal | None, denominator: Decimal | None) -> Decimal | None:
    if unit is None or numerator is None or not denominator:
        return None
    row = UNITS[unit]
    by = EXACT.multiply(denominator, row.scale) if row.dimension in _RATIOS else denominator
    value = quotient(numerator, by)
    if EXACT.multiply(value, by) == numerator:
        value = Decimal(f"{value.normalize(EXACT):f}")  # 38, not 38.000000; and not 1E+2 either
    return check_number(value)
