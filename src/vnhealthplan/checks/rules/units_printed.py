"""Rules on the unit that the document prints beside a value, against the one that is meant."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.units_in_text import prints
from vnhealthplan.checks.rules.units_of_targets import Figure, measured_targets
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.units import are_convertible
from vnhealthplan.units.spelling import fold, names_of
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.checks.rules.units_of_targets import Measured
    from vnhealthplan.finding import Path
    from vnhealthplan.models.source import Source

_LONGEST = 64
_PIECED = re.compile("[%⁰°0o]{0,4}/[0o]{1,6}|%[0o]+")
"""A sign put together from others, folded: ⁰/00, o/oo, %0."""
_NOUN = Words("là danh từ, không phải đơn vị", "is a noun, not a unit")
_SIGN = Words("là dấu ghép, không nói rõ mẫu số", "is a sign pieced together, and leaves its denominator open")


def find_contradicting_printed_units(context: PlanContext) -> Iterator[Finding]:
    """Find printed units that are another than what the target means, such as % beside deaths per 1,000."""
    yield from _of_code(context, "VHP301")


def find_units_that_are_none(context: PlanContext) -> Iterator[Finding]:
    """Find nouns ("Bác sĩ") and pieced signs ("⁰/0000") where a table has its units."""
    yield from _of_code(context, "VHP302")


def printed_faults(context: PlanContext) -> dict[int, Finding]:
    """Give what is wrong with the printed unit of targets, or else of their baselines, by the row of the target."""
    found = {}
    for measured in measured_targets(context.plan):
        fault = _fault(measured)
        if fault is not None:
            found[measured.row] = fault
    return found


def _of_code(context: PlanContext, code: str) -> Iterator[Finding]:
    return (found for found in context.once(printed_faults).values() if found.code == code)


def _fault(measured: Measured) -> Finding | None:
    target, base = measured.target, measured.target.baseline
    found = None
    if target.source is not None and target.value is not None:
        found = _judge(measured, target.source, Figure(measured.place, target.value, measured.unit))
    if found is None and base is not None and base.source is not None and base.value is not None:
        figure = Figure((*measured.place, "baseline"), base.value, base.unit or measured.unit)
        found = _judge(measured, base.source, figure)
    return found


def _judge(measured: Measured, source: Source, figure: Figure) -> Finding | None:
    printed, unit = source.printed_unit, figure.unit
    # a number that was converted by whoever typed it says nothing against the unit
    if printed is None or not prints(source.printed_value or source.quote, figure.value):
        return None
    folded = fold(printed[:_LONGEST])
    code = _codes().get(folded)
    details: dict[str, object] = {"printed": shown(printed), "value": shown(figure.value), "unit": unit}
    place = (*figure.path, "source", "printed_unit")
    is_share = UNITS[unit].dimension == "part"
    if is_share and _PIECED.fullmatch(folded) and _is_of_size(code, unit):
        return _none(place, {**details, "what": _SIGN}, unit)
    if code is None:
        return None
    if is_share and code == "count":
        in_table = source.row is not None or "\t" in source.quote
        return _none(place, {**details, "what": _NOUN}, unit) if in_table else None
    if _is_of_size(code, unit) and are_convertible(code, unit, measured.indicator.denominator):
        return None
    return Finding("VHP301", place, {**details, "code": code})


def _none(place: Path, details: dict[str, object], unit: str) -> Finding:
    better = Words(UNITS[unit].symbol_vi, UNITS[unit].symbol_en)
    return Finding("VHP302", place, {**details, "better": better})


def _is_of_size(code: str | None, unit: str) -> bool:
    return code is None or UNITS[code].scale == UNITS[unit].scale


@cache
def _codes() -> Mapping[str, str]:
    """Give the unit of every folded spelling; parse_unit would look for words near each text that it does not know."""
    return {fold(name): unit.code for unit in UNITS.values() for name in names_of(unit)}
