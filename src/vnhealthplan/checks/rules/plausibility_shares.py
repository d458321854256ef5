"""Rules on shares: nothing has more than all its parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.plausibility_bands import soft_band
from vnhealthplan.checks.rules.plausibility_slips import find_slip
from vnhealthplan.checks.rules.units_doubt import rows_in_doubt
from vnhealthplan.checks.rules.units_of_targets import measured_targets, size
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.units.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.checks.rules.units_of_targets import Figure, Measured
    from vnhealthplan.models import Indicator

_MAY_PASS_100 = re.compile("côngsuất|tốcđộ|tăng|giảm|vượt|sovới|kếhoạch|chỉtiêu|dựtoán|địnhmức|thựchiện|hoànthành")
"""Words, folded, of what a plan writes in % though it is no part of a whole: growth, use of beds, plan fulfilment."""
_MOST = Words("một tỷ lệ nhiều nhất là 100 %", "a share is 100 % at most")


def find_shares_above_100(context: PlanContext) -> Iterator[Finding]:
    """Find shares of more than the whole, once a target."""
    doubtful = context.once(rows_in_doubt)
    for measured in measured_targets(context.plan):
        above = next((figure for figure in measured.figures() if is_above_100(measured, figure)), None)
        if above is not None and measured.row not in doubtful:
            details = {"value": shown(above.value), "unit": above.unit, "hint": _hint(measured, above)}
            yield Finding("VHP308", above.path, details)


def find_at_least_100(context: PlanContext) -> Iterator[Finding]:
    """Find "100% trở lên": at least, or more than, the whole."""
    doubtful = context.once(rows_in_doubt)
    for measured in measured_targets(context.plan):
        target = measured.target
        if target.comparator not in ("ge", "gt") or target.value is None or size(target.value, measured.unit) != 1:
            continue
        if is_share(measured.indicator) and measured.row not in doubtful:
            details = {"comparator": target.comparator, "value": shown(target.value), "unit": measured.unit}
            yield Finding("VHP309", (*measured.place, "comparator"), details)


def is_above_100(measured: Measured, figure: Figure) -> bool:
    """Say whether a number is a share above 100 %: certain only where the indicator is a part of a whole."""
    return size(figure.value, figure.unit) > 1 and is_share(measured.indicator)


def is_share(indicator: Indicator) -> bool:
    """Say whether an indicator is surely a part of a whole, and not growth or use, which pass 100 %."""
    if indicator.measure != "proportion":
        return False
    if built_in_indicators().get(indicator.code) is indicator:
        return True
    return indicator.denominator is not None and not _MAY_PASS_100.search(fold(indicator.name.vi))


def _hint(measured: Measured, figure: Figure) -> Words:
    band = soft_band(measured.indicator, measured.target.subgroup)
    slip = None if band is None else find_slip(figure, band, measured.indicator, sure=True)
    return _MOST if slip is None else slip.hint(figure, measured.indicator)
