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


@pytest.mark.parametrize(
    ("text", "comparator", "value"),
    [
        ("Không có ca mắc bại liệt và số ca sởi dưới 10 ca", "lt", "10"),
        ("Không có ca tử vong do sốt rét và tỷ suất mắc dưới 5/100.000 dân", "lt", "5"),
        ("Không để xảy ra tử vong do dại và số ca sốt rét không quá 5 ca", "le", "5"),
    ],
)
def test_a_bound_behind_a_denial_is_a_target_of_its_own(text: str, comparator: str, value: str) -> None:
    denied, bounded = read_targets(text).targets
    assert (str(denied.value), " và " in denied.indicator) == ("0", False)
    assert (bounded.comparator, str(bounded.value)) == (comparator, value)


def test_thousands_parted_by_two_blanks_are_not_cut() -> None:
    reading = read_targets("Tổng số giường bệnh đạt 1  500 giường")
    assert [(told.text, told.reason) for told in reading.unread] == [("1  500", "ambiguous_number")]
    assert reading.targets == ()
