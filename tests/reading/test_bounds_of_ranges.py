"""Words of bound beside ranges, behind nouns and for each year: none of them is lost without a word.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_bound, read_table, read_targets


def _only(text: str) -> tuple[str, str, str | None, list[str]]:
    (draft,) = read_targets(text).targets
    high = None if draft.value_high is None else str(draft.value_high)
    return draft.comparator, str(draft.value), high, [one.code for one in draft.notices if one.code != "VHP123"]


@pytest.mark.parametrize(
    ("words", "comparator", "value", "high"),
    [
        ("không quá 8-10%", "le", "10", None),
        ("tối đa 8 - 10%", "le", "10", None),
        ("KHÔNG VƯỢT QUÁ 8% - 10%", "le", "10", None),
        ("≤ 8 – 10%", "le", "10", None),
        ("dưới 8 - 10%", "lt", "10", None),
        ("giảm xuống dưới 8 - 10%", "lt", "10", None),
        ("tối thiểu 8 - 10%", "ge", "8", None),
        ("ít nhất 8 đến 10%", "ge", "8", None),
        ("8 - 10% trở lên", "ge", "8", None),
        ("> 8% - 10%", "range", "8", "10"),
        ("trên 8 - 10%", "range", "8", "10"),
    ],
)
def test_a_word_of_bound_before_a_range_holds_and_is_told(
    words: str, comparator: str, value: str, high: str | None
) -> None:
    assert _only(f"Tỷ lệ mẹ sinh con thứ ba {words}") == (comparator, value, high, ["VHP128"])


@pytest.mark.parametrize("words", ["từ 8 - 10%", "đạt từ 8 đến 10%", "khoảng 8-10%", "8 - 10%", "trong khoảng 8-10%"])
def test_a_range_of_its_own_is_one(words: str) -> None:
    assert _only(f"Tỷ lệ mẹ sinh con thứ ba {words}") == ("range", "8", "10", [])


def test_a_bound_of_a_change_is_mirrored() -> None:
    (draft,) = read_targets("Tỷ lệ thấp còi giảm ít nhất 8 - 10% so với năm 2020").targets
    assert (draft.comparator, str(draft.value), draft.value_high) == ("le", "-8", None)


def test_a_cell_with_a_bound_before_a_range_is_told() -> None:
    bound = read_bound("không quá 8-10%")
    assert bound is not None
    assert (bound.comparator, str(bound.value), bound.value_high) == ("le", "10", None)
    text = "STT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2025\n1\tTỷ lệ hút thuốc\t%\tkhông quá 8-10\n"
    reading = read_table(text)
    assert reading.rows[0].targets == ()
    assert [one.text for one in reading.unread] == ["không quá 8-10"]


@pytest.mark.parametrize(
    ("text", "name", "comparator", "value"),
    [
        ("Bảo hiểm y tế đạt từ 95% dân số trở lên", "Bảo hiểm y tế", "ge", "95"),
        ("Có 95% số xã trở lên đạt tiêu chí quốc gia về y tế", "số xã đạt tiêu chí quốc gia về y tế", "ge", "95"),
        ("95% trạm y tế trở lên có bác sỹ", "trạm y tế có bác sỹ", "ge", "95"),
        ("ĐẠT 95% HỘ GIA ĐÌNH TRỞ LÊN DÙNG NƯỚC SẠCH", "HỘ GIA ĐÌNH DÙNG NƯỚC SẠCH", "ge", "95"),
        ("Tỷ lệ hút thuốc còn 36% dân số trở xuống", "Tỷ lệ hút thuốc", "le", "36"),
    ],
)
def test_a_bound_behind_the_noun_is_of_the_value(text: str, name: str, comparator: str, value: str) -> None:
    reading = read_targets(text)
    (draft,) = reading.targets
    assert (draft.indicator, draft.comparator, str(draft.value)) == (name, comparator, value)
    assert (draft.condition, reading.unread) == (None, ())


def test_an_age_behind_a_share_keeps_its_words() -> None:
    (draft,) = read_targets("90% dân số từ 15 tuổi trở lên được khám sức khỏe").targets
    assert (draft.comparator, draft.indicator) == ("eq", "dân số từ 15 tuổi trở lên được khám sức khỏe")


@pytest.mark.parametrize(
    "noun", ["bệnh viện hạng II", "bệnh viện tuyến huyện", "cơ sở cấp xã", "cán bộ trình độ đại học"]
)
def test_a_rank_behind_a_share_keeps_its_words(noun: str) -> None:
    (draft,) = read_targets(f"100% {noun} trở lên triển khai bệnh án điện tử").targets
    assert (draft.comparator, draft.indicator) == ("eq", f"{noun} trở lên triển khai bệnh án điện tử")


@pytest.mark.parametrize(
    ("cell", "comparator"), [("95% dân số trở lên", "ge"), ("từ 95% dân số trở lên", "ge"), ("từ 95% trở xuống", "le")]
)
def test_a_cell_with_a_bound_behind_its_noun(cell: str, comparator: str) -> None:
    bound = read_bound(cell)
    assert bound is not None
    assert (bound.comparator, str(bound.value), bound.unit) == (comparator, "95", "percent")


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("Tỷ lệ sinh giảm bình quân 2 - 3%/năm", "2 - 3"),
        ("Tỷ lệ suy dinh dưỡng bình quân mỗi năm giảm 0,5 điểm %/năm", "0,5"),
        ("Giảm tỷ lệ suy dinh dưỡng bình quân 0,5%/năm", "0,5"),
        ("Hằng năm giảm 0,1‰ tỷ suất sinh so với năm 2020", "0,1"),
        ("Tăng tỷ lệ bao phủ bảo hiểm y tế mỗi năm 2%", "2"),
    ],
)
def test_a_change_of_each_year_is_no_change_up_to_a_horizon(text: str, missed: str) -> None:
    reading = read_targets(text)
    assert reading.targets == ()
    assert (missed, "yearly_change") in [(one.text, one.reason) for one in reading.unread]


def test_a_level_of_each_year_stays_one() -> None:
    (draft,) = read_targets("Duy trì tỷ lệ tăng dân số 0,9%/năm").targets
    assert (draft.comparator, str(draft.value), draft.unit, draft.condition) == ("eq", "0.9", "percent", None)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Tỷ lệ dân số tham gia bảo hiểm y tế đạt -95%", True),
        ("Tỷ lệ dân số tham gia bảo hiểm y tế đạt 195%", True),
        ("Tỷ lệ người tăng huyết áp được quản lý điều trị đúng cách đạt 950%", True),
        ("Tỷ suất tử vong trẻ em dưới 5 tuổi còn 1500‰", True),
        ("Tỷ lệ tăng dân số tự nhiên đạt -0,5%", False),
        ("Công suất sử dụng giường bệnh đạt 110%", False),
        ("Số lượt khám tăng 150% so với năm 2020", False),
        ("Tỷ lệ dân số tham gia bảo hiểm y tế đạt 100%", False),
    ],
)
def test_a_value_that_cannot_be_is_told(text: str, *, is_told: bool) -> None:
    (draft,) = read_targets(text).targets
    assert ("VHP129" in [one.code for one in draft.notices]) is is_told


def test_a_cell_that_cannot_be_is_told() -> None:
    text = "STT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2025\n1\tTỷ lệ dân số tham gia bảo hiểm y tế\t%\t195\n"
    (target,) = read_table(text).rows[0].targets
    assert [one.code for one in target.notices] == ["VHP129"]
