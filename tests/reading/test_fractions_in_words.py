"""Fractions in words are parts of a whole; a share said twice, or where one holds, is no second target.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


def _read(text: str) -> list[tuple[str | None, str, str, str | None]]:
    return [(draft.code, draft.comparator, str(draft.value), draft.unit) for draft in read_targets(text).targets]


def _unread(text: str) -> list[tuple[str, str]]:
    return [(missed.text, missed.reason) for missed in read_targets(text).unread]


@pytest.mark.parametrize(
    ("text", "comparator", "value"),
    [
        ("Ít nhất một nửa số trạm y tế xã có bác sĩ", "ge", "50"),
        ("Hơn một phần tư trạm y tế xã có bác sĩ", "gt", "25"),
        ("Phấn đấu ba phần tư số trạm y tế xã có bác sỹ", "eq", "75"),
        ("TỐI THIỂU CHÍN PHẦN MƯỜI SỐ TRẠM Y TẾ XÃ CÓ BÁC SĨ", "ge", "90"),
        ("Đến năm 2030, ít nhất một nửa (50%) số trạm y tế xã có bác sĩ", "ge", "50"),
    ],
)
def test_an_exact_fraction_in_words_is_a_share(text: str, comparator: str, value: str) -> None:
    assert _read(text) == [("chs_doctor", comparator, value, "percent")]
    assert _unread(text) == []


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("Hai phần ba số xã đạt tiêu chí quốc gia về y tế", "Hai phần ba"),
        ("Ít nhất một phần ba trạm y tế xã có bác sĩ", "một phần ba"),
        ("Tỷ lệ trạm y tế xã có bác sĩ đạt một nửa", "một nửa"),
    ],
)
def test_a_fraction_in_words_that_is_no_exact_share_is_told(text: str, missed: str) -> None:
    assert _read(text) == []
    assert _unread(text) == [(missed, "fraction")]


def test_a_part_that_is_no_fraction_is_none() -> None:
    assert [str(draft.value) for draft in read_targets("Hai phần trăm trẻ em suy dinh dưỡng").targets] == ["2"]
    assert _unread("Hỗ trợ một phần kinh phí, 95% hộ nghèo có thẻ bảo hiểm y tế") == []


def test_a_share_behind_equivalent_to_repeats_the_fraction() -> None:
    assert _read("8/10 trạm y tế xã có bác sĩ, tương đương 80%") == [("chs_doctor", "eq", "80", "percent")]
    assert _read("8/10 trạm y tế xã có bác sĩ, tương đương 85%") == []
    assert {reason for _, reason in _unread("8/10 trạm y tế xã có bác sĩ, tương đương 85%")} == {"fraction"}


@pytest.mark.parametrize(
    "text", ["Xóa 100% ổ bọ gậy tại 15/15 thôn", "Diệt 100% ổ loăng quăng ở 8/10 xã", "Xử lý 100% ổ dịch tại 2/3 xã"]
)
def test_a_fraction_behind_at_says_where_the_share_before_it_holds(text: str) -> None:
    (draft,) = read_targets(text).targets
    assert (str(draft.value), draft.unit) == ("100", "percent")
    assert "ổ" in draft.indicator


def test_a_fraction_behind_at_behind_a_comma_is_a_share_of_its_own() -> None:
    text = "Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95%, triển khai tại 19/19 xã"
    assert [str(draft.value) for draft in read_targets(text).targets] == ["95", "100"]


@pytest.mark.parametrize(
    "over",
    ["trên 100 nghìn ca sinh sống", "/100 ngàn trẻ sinh ra sống", "trên mười vạn ca đẻ sống", "/100.000 trẻ đẻ sống"],
)
def test_a_rate_of_live_births_in_words_is_one_value(over: str) -> None:
    text = f"Tỷ số tử vong mẹ không quá 40 {over}"
    assert _read(text) == [("mmr", "le", "40", "per_100k_live_births")]
    assert _unread(text) == []


@pytest.mark.parametrize(
    "start",
    ["Từ năm 2026, hằng năm", "Kể từ năm 2026 trở đi, mỗi năm", "Hàng năm, từ năm 2026,", "TỪ NĂM 2026 HẰNG NĂM CÓ"],
)
def test_what_holds_each_year_from_one_on_is_not_due_in_that_year(start: str) -> None:
    reading = read_targets(f"{start} 95% dân số tham gia bảo hiểm y tế")
    assert [(str(draft.value), draft.horizon) for draft in reading.targets] == [("95", None)]
    assert [missed.reason for missed in reading.unread] == ["year"]


def test_a_year_to_come_into_force_alone_stays_the_horizon() -> None:
    (draft,) = read_targets("Từ năm 2030, 95% dân số tham gia bảo hiểm y tế").targets
    assert str(draft.horizon) == "2030"
