"""A share whose unit nothing prints, and a unit that no table has, are told and never counted.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Tỷ lệ hồ sơ đúng hạn đạt 95.", "95"),
        ("Tỷ lệ nam nữ đạt 109", "109"),
        ("TỶ TRỌNG CHI CHO XÃ ĐẠT 20.", "20"),
        ("Tỷ suất trẻ bị bỏng dưới 30.", "30"),
        ("Tỷ lệ khám bệnh đạt 2,5 lượt/người/năm.", "2,5"),
        ("Số lượt khám đạt 2,5 lượt/người/năm.", "2,5"),
    ],
)
def test_it_is_told(text: str, printed: str) -> None:
    reading = read_targets(text, horizon="2027")
    assert reading.targets == ()
    assert (printed, "no_unit") in [(one.text, one.reason) for one in reading.unread]


@pytest.mark.parametrize("text", ["Tỷ lệ điều dưỡng/bác sĩ đạt 2,5.", "Số ngày nằm viện bình quân đạt 2,5."])
def test_a_ratio_or_a_mean_may_have_none(text: str) -> None:
    (one,) = read_targets(text, horizon="2027").targets
    assert (str(one.value), one.unit) == ("2.5", None)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Tỷ lệ trạm y tế có bác sĩ đạt 95.", "95", "percent"),  # of the catalogue
        ("Tỷ số giới tính khi sinh đạt 109.", "109", "boys_per_100_girls"),
        ("Tỷ lệ hồ sơ đúng hạn đạt 95%.", "95", "percent"),
        ("Số hồ sơ đúng hạn đạt 95.", "95", "count"),
        ("Tỷ lệ (%) hồ sơ đúng hạn đạt 95.", "95", "percent"),
    ],
)
def test_what_the_name_or_the_catalogue_says_is_taken(text: str, value: str, unit: str) -> None:
    (one,) = read_targets(text, horizon="2027").targets
    assert (str(one.value), one.unit) == (value, unit)
