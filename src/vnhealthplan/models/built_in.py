"""The indicators of the built-in catalogue: one data file, read and checked once, on first use."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from vnhealthplan.exact import read_json
from vnhealthplan.models.indicator import Indicator

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def built_in_indicators() -> Mapping[str, Indicator]:
    """Give the indicators of the built-in catalogue by code.

    >>> built_in_indicators()["imr"].denominator
    'live_births'
    """
    data = cast("dict[str, Any]", read_json(built_in_bytes()))
    return MappingProxyType({row["code"]: Indicator.model_validate(row) for row in data["indicators"]})


def built_in_bytes() -> bytes:
    """Give the data file of the built-in catalogue as it is shipped."""
    return files("vnhealthplan").joinpath("catalogue/indicators.json").read_bytes()
