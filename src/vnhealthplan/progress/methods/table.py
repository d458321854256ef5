"""The table of methods, each by its id."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from vnhealthplan.progress.methods.aarr import AARR, AARR_ENDPOINT
from vnhealthplan.progress.methods.cagr_statcan import CAGR_STATCAN
from vnhealthplan.progress.methods.eurostat import EUROSTAT
from vnhealthplan.progress.methods.linear import LINEAR
from vnhealthplan.progress.methods.method import Method
from vnhealthplan.progress.methods.un_progress_chart import UN_PROGRESS_CHART

METHODS: Mapping[str, Method] = MappingProxyType(
    {method.id: method for method in (LINEAR, CAGR_STATCAN, UN_PROGRESS_CHART, EUROSTAT, AARR, AARR_ENDPOINT)}
)
"""Every method that `assess` knows; the first is the default."""
