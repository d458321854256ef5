"""Words and numbers that belong to a name or a comment, and neither bound a value nor tell of a past result.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_targets

Row = tuple[str, str, str | None, str]


def read(text: str) -> list[Row]:
    drafts = read_targets(text, horizon="2028").targets
    return [(one.comparator, str(one.value), one.unit, str(one.horizon)) for one in drafts]


def told(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.reason) for one in read_targets(text, horizon="2028").unread]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Tăng tỷ lệ mẹ cho con bú đến khi được 18 tháng tuổi hoặc lâu hơn lên 53% năm 2027.",
            [("eq", "53", "percent", "2027")],
        ),
        ("Tăng tỷ lệ người ngủ 7 giờ hoặc nhiều hơn lên 62%.", [("eq", "62", "percent", "2028")]),
        ("Nâng tỷ lệ người tập từ 3 buổi hoặc nhiều hơn đạt 34%.", [("eq", "34", "percent", "2028")]),
        ("Giảm tỷ lệ người nghỉ 2 ngày hoặc dài hơn xuống dưới 8%.", [("lt", "8", "percent", "2028")]),
        ("Tỷ lệ xã có sân đạt 34% hoặc nhiều hơn.", [("ge", "34", "percent", "2028")]),
        ("Tỷ lệ xã có sân đạt trên 34%.", [("gt", "34", "percent", "2028")]),
        ("Tỷ lệ xã có sân bằng hoặc nhiều hơn 34%.", [("ge", "34", "percent", "2028")]),
        ("Tỷ lệ xã có sân nhiều hơn 34%.", [("gt", "34", "percent", "2028")]),
    ],
)
def test_or_more_bounds_only_the_number_before_it(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Nâng công suất giường của bệnh viện hiện có công suất thấp đạt 64% vào năm 2026 và 79% vào năm 2029.",
            [("eq", "64", "percent", "2026"), ("eq", "79", "percent", "2029")],
        ),
        ("Đến năm 2027 nâng tỷ lệ trạm hiện có máy thở được bảo trì đạt 58%.", [("eq", "58", "percent", "2027")]),
        ("Tỷ lệ người hiện có thẻ được khám mắt đạt 47%.", [("eq", "47", "percent", "2028")]),
        ("Giảm tỷ lệ nam giới hiện còn hút thuốc lá xuống dưới 36%.", [("lt", "36", "percent", "2028")]),
        ("Tỷ lệ xã hiện có sân là 47%.", []),
        ("Hiện có 47% xã có sân.", []),
        ("Toàn tỉnh hiện có 90 xã đạt chuẩn, chiếm 47%.", []),
        ("Tỷ lệ hộ có nhà tắm hiện có 47%.", []),
    ],
)
def test_what_those_have_now_who_are_counted_is_no_result(text: str, rows: list[Row]) -> None:
    assert read(text) == rows
    assert bool(rows) != ("observed" in {reason for _, reason in told(text)})


def test_a_result_without_any_aim_stays_one() -> None:
    assert read_targets("Tỷ lệ người hiện có thẻ được khám mắt đạt 47%.").targets == ()


@pytest.mark.parametrize(
    ("text", "rows", "unread"),
    [
        ("Đạt chứng nhận mức độ 4 trở lên của Bộ về kiểm nghiệm.", [], ("4", "ordinal")),
        ("Phấn đấu đạt mức độ 3.", [], ("3", "ordinal")),
        ("Tỷ lệ thủ tục ở mức độ 4 đạt 80%.", [("eq", "80", "percent", "2028")], None),
        ("Mức độ hài lòng đạt 90%.", [("eq", "90", "percent", "2028")], None),
        ("Phân tích: Con số 71% không chỉ là việc có một máy lọc mà là nề nếp.", [], ("71", "no_indicator")),
        ("Con số 71% này cho thấy nề nếp.", [], ("71", "no_indicator")),
        ("Giảm công suất của bệnh viện quá cao (>115%) xuống dưới 95%.", [("lt", "95", "percent", "2028")], None),
        ("Tỷ lệ trạm đông khách (trên 60%) đạt 12%.", [("eq", "12", "percent", "2028")], None),
        (
            "Tỷ lệ xã có sân (>95%), tỷ lệ xã có vườn (≥ 90%).",
            [("gt", "95", "percent", "2028"), ("ge", "90", "percent", "2028")],
            None,
        ),
    ],
)
def test_a_level_a_bracket_or_a_comment_is_no_value(text: str, rows: list[Row], unread: tuple[str, str] | None) -> None:
    assert read(text) == rows
    assert unread is None or unread in told(text)


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Tỷ lệ tái nghiện duy trì mức giảm 3-4%/năm", ("3-4", "yearly_change")),
        ("tỷ lệ hộ nghèo duy trì mức giảm 2-2,5%/năm", ("2-2,5", "yearly_change")),
        ("Tỷ lệ sâu răng giữ tốc độ giảm bình quân 0,5%/năm", ("0,5", "yearly_change")),
        ("Tỷ lệ sâu răng duy trì mức giảm 5%", ("5", "change_without_baseline")),
    ],
)
def test_a_change_alone_is_no_level(text: str, unread: tuple[str, str]) -> None:
    assert read(text) == []
    assert unread in told(text)


def test_the_pace_of_something_is_a_level() -> None:
    assert read("Tốc độ tăng dân số dưới 1%/năm.") == [("lt", "1", "percent", "2028")]
    assert read("Mức giảm sinh 0,2‰.") == [("eq", "0.2", "per_mille", "2028")]


@pytest.mark.parametrize(
    ("text", "indicator", "unit"),
    [
        (
            "Chênh lệch giữa thành thị và nông thôn dưới 5 điểm phần trăm.",
            "Chênh lệch giữa thành thị và nông thôn",
            "percentage_point",
        ),
        (
            "Chênh lệch tỷ lệ hộ có nhà tắm giữa miền núi và đồng bằng dưới 5%.",
            "Chênh lệch tỷ lệ hộ có nhà tắm giữa miền núi và đồng bằng",
            "percent",
        ),
        (
            "Khoảng cách về tỷ lệ hộ có nhà tắm giữa nam và nữ dưới 5%.",
            "Khoảng cách về tỷ lệ hộ có nhà tắm giữa nam và nữ",
            "percent",
        ),
    ],
)
def test_a_difference_is_of_no_subgroup(text: str, indicator: str, unit: str) -> None:
    (one,) = read_targets(text, horizon="2028").targets
    assert (one.indicator, one.comparator, str(one.value), one.unit) == (indicator, "lt", "5", unit)
    assert (one.code, dict(one.subgroup)) == (None, {})


def test_both_of_two_subgroups_are_still_read() -> None:
    drafts = read_targets("Tỷ lệ xã có sân ở thành thị và nông thôn đạt 90%.", horizon="2028").targets
    assert [dict(one.subgroup) for one in drafts] == [{"residence": "urban"}, {"residence": "rural"}]
