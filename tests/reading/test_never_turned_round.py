"""A bound that is denied is the opposite bound, whatever words deny it: "không vượt mức 0,3%"."""

from __future__ import annotations

import pytest

from vnhealthplan import read_targets


@pytest.mark.parametrize(
    "over", ["vượt", "vượt quá", "vượt mức", "vượt quá mức", "vượt ngưỡng", "cao hơn", "quá", "trên"]
)
def test_what_is_not_exceeded_is_a_bound_from_above(over: str) -> None:
    (target,) = read_targets(f"Khống chế tỷ lệ mắc lỵ không {over} 0,3%").targets
    assert (target.indicator, target.comparator, str(target.value)) == ("tỷ lệ mắc lỵ", "le", "0.3")


@pytest.mark.parametrize("under", ["dưới", "thấp hơn", "ít hơn", "dưới mức", "được dưới"])
def test_what_is_not_undercut_is_a_bound_from_below(under: str) -> None:
    (target,) = read_targets(f"Tỷ lệ tiêm chủng không {under} 95%").targets
    assert (target.indicator, target.comparator, str(target.value)) == ("Tỷ lệ tiêm chủng", "ge", "95")


@pytest.mark.parametrize("over", ["vượt", "vượt quá", "vượt mức"])
def test_what_was_not_exceeded_yet_is_a_bound_from_above(over: str) -> None:
    (target,) = read_targets(f"Giữ tỷ lệ nhiễm chưa {over} 0,3%").targets
    assert (target.comparator, str(target.value)) == ("le", "0.3")


@pytest.mark.parametrize("over", ["vượt", "vượt ngưỡng", "vượt quá", "trên mức"])
def test_what_is_exceeded_is_a_bound_from_below_without_its_end(over: str) -> None:
    (target,) = read_targets(f"Tỷ lệ tiêm chủng {over} 95%").targets
    assert (target.comparator, str(target.value)) == ("gt", "95")
