"""The built-in indicators, by code, and the relations between them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.finding import Finding, did_you_mean, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.built_in import built_in_bytes, built_in_indicators
from vnhealthplan.models.catalogue import Catalogue

if TYPE_CHECKING:
    from vnhealthplan.models.indicator import Indicator

__all__ = ["built_in_catalogue", "built_in_indicators", "indicator"]


@cache
def built_in_catalogue() -> Catalogue:
    """Give the built-in catalogue whole, with the relations between its indicators.

    >>> [relation.left for relation in built_in_catalogue().relations]
    ['u5mr', 'imr', 'healthy_life_years']
    """
    return Catalogue.model_validate_json(built_in_bytes())


def indicator(code: str) -> Indicator:
    """Give one indicator of the built-in catalogue.

    Raises VnHealthPlanError (VHP402) for a code it does not have.

    >>> indicator("mmr").name.vi
    'Tỷ số tử vong mẹ'
    """
    known = built_in_indicators()
    if code not in known:
        hint = did_you_mean(code, known, Words("xem built_in_indicators()", "see built_in_indicators()"))
        raise VnHealthPlanError(Finding("VHP402", (), {"code": shown(code), "hint": hint}))
    return known[code]
