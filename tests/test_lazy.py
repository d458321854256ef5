"""Names fetched on first use."""

from __future__ import annotations

import pytest

from vnhealthplan.lazy import fetch


def test_a_name_is_fetched_from_its_module_and_kept() -> None:
    namespace = {"__name__": "vnhealthplan"}
    value = fetch(namespace, {"VnHealthPlanError": "errors"}, "VnHealthPlanError")
    assert namespace == {"__name__": "vnhealthplan", "VnHealthPlanError": value}


def test_a_name_outside_the_table_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="module 'vnhealthplan' has no attribute 'errors'"):
        fetch({"__name__": "vnhealthplan"}, {}, "errors")
