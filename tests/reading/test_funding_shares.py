"""Shares of funds are told, and shares of the health budget are targets.  All sentences are made up."""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Kinh phí: ngân sách tỉnh 60%, xã hội hóa 40%", ["60", "40"]),
        ("Bố trí 70% kinh phí cho mua sắm", ["70"]),
        ("Nguồn kinh phí: ngân sách trung ương chiếm 20%, ngân sách địa phương chiếm 80%", ["20", "80"]),
        ("NGÂN SÁCH NHÀ NƯỚC HỖ TRỢ 50%, NGƯỜI DÂN ĐÓNG GÓP 50%", ["50", "50"]),
    ],
)
def test_who_pays_is_no_target(text: str, shares: list[str]) -> None:
    reading = read_targets(text)
    assert reading.targets == ()
    assert [(missed.text, missed.reason) for missed in reading.unread] == [(each, "funding_share") for each in shares]


def test_a_share_behind_its_sum_is_no_target() -> None:
    reading = read_targets("Kinh phí: 12,5 tỷ đồng, trong đó ngân sách tỉnh 70%.")
    assert reading.targets == ()
    assert [missed.reason for missed in reading.unread] == ["money", "funding_share"]


@pytest.mark.parametrize(
    "text",
    [
        "Chi 30% ngân sách y tế cho y tế dự phòng",
        "Dành ít nhất 30% ngân sách y tế cho y tế dự phòng",
        "Tỷ lệ xã hội hóa y tế đạt 40%",
    ],
)
def test_a_share_of_the_health_budget_is_a_target(text: str) -> None:
    assert len(read_targets(text).targets) == 1
