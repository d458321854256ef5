"""Values beyond limits: a share of -95 or 195 percent is hardly what its plan means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.exact.number import plain
from vnhealthplan.finding import Finding
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.reading.folding import fold
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from vnhealthplan.models.target import Basis

_MAY_LEAVE = tuple(
    fold(words).text
    for words in (
        *("tăng trưởng", "tỷ lệ tăng", "tỷ lệ giảm", "mức tăng", "mức giảm", "tốc độ", "tăng dân số", "chênh lệch"),
        *("công suất", "sử dụng giường", "kế hoạch", "so với", "chỉ tiêu", "dự toán"),
    )
)
"""Words of shares that may be above a whole or below nothing: growth, bed occupancy, what is done of a plan."""
_ALL = 100


def beyond_limits(
    code: str | None, name: str, unit: str | None, basis: Basis, values: tuple[Decimal | None, Decimal | None]
) -> Iterator[Finding]:
    """Tell of a level that its indicator cannot have, or that no share can have where the indicator is not known.

    >>> from decimal import Decimal
    >>> [each.code for each in beyond_limits(None, "Tỷ lệ tiêm chủng", "percent", "level", (Decimal(195), None))]
    ['VHP129']
    """
    given = [value for value in values if value is not None]
    if basis != "level" or unit is None or not given:
        return
    low, high = _limits(code, name, unit)
    for value in given:
        if (low is not None and value < low) or (high is not None and value > high):
            symbol = UNITS[unit].symbol_vi
            yield Finding("VHP129", (), {"value": f"{plain(value)}{symbol}", "limits": _words(low, high, symbol)})
            return


def _limits(code: str | None, name: str, unit: str) -> tuple[Decimal | int | None, Decimal | int | None]:
    indicator = built_in_indicators().get(code) if code is not None else None
    if indicator is not None:
        hard = indicator.plausible.hard if indicator.plausible is not None and indicator.unit == unit else ()
        return (hard[0].low, hard[0].high) if len(hard) == 1 else (None, None)
    folded = fold(name).text
    return (None, None) if unit != "percent" or any(words in folded for words in _MAY_LEAVE) else (0, _ALL)


def _words(low: Decimal | int | None, high: Decimal | int | None, symbol: str) -> str:
    if high is None or low is None:
        return f"≥ {low}{symbol}" if high is None else f"≤ {high}{symbol}"
    return f"{low} - {high}{symbol}"
