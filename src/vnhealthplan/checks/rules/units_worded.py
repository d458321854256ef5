"""Rules on units against the words of the quote and of the indicator's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.units_in_text import Named, agree, prints, units_in
from vnhealthplan.checks.rules.units_of_targets import measured_targets
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.models import Indicator

_NAME = Words("tên chỉ số", "the name of the indicator")
_QUOTE = Words("đoạn trích", "the quote")
_OPEN = Words("ghi rõ denominator, như population hoặc live_births", "name it, such as population or live_births")


def find_units_against_words(context: PlanContext) -> Iterator[Finding]:
    """Find units that the name of the plan's own indicator, or else the quote of a target, contradicts."""
    for row, said in context.once(misnamed_indicators).items():
        indicator = context.plan.indicators[row]
        details = {"unit": indicator.unit, "where": _NAME, "text": shown(indicator.name.vi), "said": said}
        yield Finding("VHP303", ("indicators", row, "unit"), details)
    quoted = context.once(quoted_units)
    for measured in measured_targets(context.plan):
        source = measured.target.source
        if measured.row in quoted and source is not None:
            said = quoted[measured.row]
            details = {"unit": measured.unit, "where": _QUOTE, "text": shown(source.quote), "said": said}
            yield Finding("VHP303", measured.unit_place(), details)


def find_bare_per_mille(context: PlanContext) -> Iterator[Finding]:
    """Find indicators of the plan in ‰ of nobody knows what."""
    misnamed = context.once(misnamed_indicators)
    for row, indicator in enumerate(context.plan.indicators):
        if indicator.unit == "per_mille" and indicator.denominator is None and row not in misnamed:
            own = {UNITS[code].denominator for named in units_in(indicator.name.vi) for code in named.codes}
            words = ", ".join(sorted(name for name in own if name is not None))
            hint = Words(f"tên nói đến {words}", f"the name speaks of {words}") if words else _OPEN
            yield Finding("VHP310", ("indicators", row, "unit"), {"code": shown(indicator.code), "hint": hint})


def misnamed_indicators(context: PlanContext) -> dict[int, str]:
    """Give the unit that the names of the plan's own indicators say, by row, where their own unit is another."""
    said = {row: _said_otherwise(own.name.vi, own.unit, own) for row, own in enumerate(context.plan.indicators)}
    return {row: unit for row, unit in said.items() if unit is not None}


def quoted_units(context: PlanContext) -> dict[int, str]:
    """Give the unit that the quotes of targets say beside the very value, by row, where their own is another.

    A printed unit is judged by itself; a value that is not in the quote was converted, or is written in words.
    """
    misnamed = {context.plan.indicators[row].code for row in context.once(misnamed_indicators)}
    found = {}
    for measured in measured_targets(context.plan):
        source, value = measured.target.source, measured.target.value
        if source is None or value is None or source.printed_unit or measured.indicator.code in misnamed:
            continue
        said = _said_otherwise(source.quote, measured.unit, measured.indicator, value)
        if said is not None and prints(source.quote, value):
            found[measured.row] = said
    return found


def _said_otherwise(text: str, unit: str | None, indicator: Indicator, value: Decimal | None = None) -> str | None:
    if unit is None or UNITS[unit].dimension != "part":
        return None
    found = units_in(text)
    if any(agree(code, unit) for named in found for code in named.codes):
        return None
    if indicator.measure == "proportion":
        found = tuple(named for named in found if not _is_threshold(named, value))
    return found[0].codes[0] if found else None


def _is_threshold(named: Named, value: Decimal | None) -> bool:
    """Say whether a unit is that of a bound on what is counted: "xã có tử vong dưới 10‰", "xã có trên 10.000 dân"."""
    if named.may_be_a_bound:
        return True
    return named.number is not None and (value is None or not prints(named.number, value))
