"""The built-in catalogue as shipped: one data file, read and checked once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from vnhealthplan.models.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.models.indicator import Indicator


@cache
def built_in_catalogue() -> Catalogue:
    """Give the catalogue that every plan may refer to."""
    return Catalogue.model_validate_json(files("vnhealthplan").joinpath("catalogue/indicators.json").read_bytes())


@cache
def built_in_indicators() -> Mapping[str, Indicator]:
    """Give the indicators of the built-in catalogue by code.

    >>> built_in_indicators()["imr"].denominator
    'live_births'
    """
    return MappingProxyType({row.code: row for row in built_in_catalogue().indicators})
