"""Denials: what there must be none of is 0, and a number in its name bounds nothing the other way round.

All sentences are made up.
"""

from __future__ import annotations

import unicodedata

import pytest

from vnhealthplan.reading.reader import read_targets

Read = list[tuple[str, str, str | None, str]]


def read(text: str, horizon: str | None = None) -> Read:
    """Give comparator, value, unit and name of every target."""
    drafts = read_targets(text, horizon=horizon).targets
    return [(draft.comparator, str(draft.value), draft.unit, draft.indicator) for draft in drafts]


def unread(text: str) -> list[tuple[str, str]]:
    """Give the words and the reason of all that is in no target."""
    return [(missed.span.of(text), missed.reason) for missed in read_targets(text, horizon="2027").unread]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Không có xã có tỷ lệ tảo hôn trên 3%.", "xã có tỷ lệ tảo hôn trên 3%"),
        ("KHÔNG CÓ XÃ CÓ TỶ LỆ TẢO HÔN TRÊN 3%.", "XÃ CÓ TỶ LỆ TẢO HÔN TRÊN 3%"),
        ("không còn huyện có tổng tỷ suất sinh trên 2,7 con", "huyện có tổng tỷ suất sinh trên 2,7 con"),
        ("Không có xã, phường nào có tỷ lệ tiêm dưới 90%.", "xã, phường nào có tỷ lệ tiêm dưới 90%"),
        ("Không để xã nào có tỷ lệ tiêm chủng dưới 90%.", "xã nào có tỷ lệ tiêm chủng dưới 90%"),
        ("Toàn tỉnh không còn xã có quá 5 ca mắc.", "xã có quá 5 ca mắc"),
        ("không có trường học nào có trên 2% học sinh béo phì", "trường học nào có trên 2% học sinh béo phì"),
        ("Không có xã có tỷ lệ A dưới 9% và tỷ lệ B dưới 8%.", "xã có tỷ lệ A dưới 9% và tỷ lệ B dưới 8%"),
        ("Phấn đấu không còn ca bạch hầu.", "ca bạch hầu"),
        ("Không có bệnh nhân tử vong do cúm.", "bệnh nhân tử vong do cúm"),
        ("Không có người tử vong do dại.", "người tử vong do dại"),
        ("không còn thôn chưa có nước sạch", "thôn chưa có nước sạch"),
        ("Duy trì không có ca bại liệt", "ca bại liệt"),
        ("Không để trẻ nào bị bỏ sót.", "trẻ nào bị bỏ sót"),
        ("Hằng năm không có vụ ngộ độc trên 30 người mắc", "vụ ngộ độc trên 30 người mắc"),
    ],
)
def test_none_of_what_is_denied(text: str, name: str) -> None:
    """A number inside the name belongs to the name, and every digit is accounted for."""
    assert read(text, "2027") == [("eq", "0", "count", name)]
    assert read(unicodedata.normalize("NFD", text), "2027")[0][:3] == ("eq", "0", "count")
    assert unread(text) == []


def test_denials_keep_their_horizon() -> None:
    (draft,) = read_targets("Đến hết năm 2026 trên địa bàn huyện không còn hộ chưa có nhà tiêu").targets
    assert (str(draft.value), str(draft.horizon)) == ("0", "2026")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "100% trạm y tế đạt chuẩn, không có xã nào dưới 80%.",
            [("eq", "100", "percent", "trạm y tế đạt chuẩn"), ("eq", "0", "count", "xã nào dưới 80%")],
        ),
        (
            "Không còn xã trắng về y tế và tỷ lệ tiêm chủng đạt 95%.",
            [("eq", "0", "count", "xã trắng về y tế"), ("eq", "95", "percent", "tỷ lệ tiêm chủng")],
        ),
        (
            "không có xã nào có tỷ suất sinh trên 20‰, không còn thôn trắng về y tế và 90% thôn có nước sạch",
            [
                ("eq", "0", "count", "xã nào có tỷ suất sinh trên 20‰"),
                ("eq", "0", "count", "thôn trắng về y tế"),
                ("eq", "90", "percent", "thôn có nước sạch"),
            ],
        ),
        (
            "Duy trì không có ca bại liệt, không còn ca uốn ván sơ sinh",
            [("eq", "0", "count", "ca bại liệt"), ("eq", "0", "count", "ca uốn ván sơ sinh")],
        ),
        (
            "Không còn người nghiện mới và không có ca nhiễm mới",
            [("eq", "0", "count", "người nghiện mới"), ("eq", "0", "count", "ca nhiễm mới")],
        ),
    ],
)
def test_denials_beside_other_values(text: str, expected: Read) -> None:
    assert read(text, "2027") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ xã không có ca sốt rét đạt 90%", [("eq", "90", "percent", "Tỷ lệ xã không có ca sốt rét")]),
        ("90% xã không có ca tử vong mẹ", [("eq", "90", "percent", "xã không có ca tử vong mẹ")]),
        (
            "Tỷ lệ thôn đạt chuẩn và không có hộ nghèo đạt 90%",
            [("eq", "90", "percent", "Tỷ lệ thôn đạt chuẩn và không có hộ nghèo")],
        ),
        ("Không có quá 5% số ca mắc tử vong", [("le", "5", "percent", "số ca mắc tử vong")]),
        ("Không có nhà tiêu: 5 hộ", []),
        ("Các văn bản không còn phù hợp", []),
        ("Không có chuyên môn", []),
    ],
)
def test_a_denial_inside_of_a_name_or_of_nothing_counted_is_no_zero(text: str, expected: Read) -> None:
    assert read(text, "2027") == expected


def test_an_end_of_what_is_not_counted_is_told() -> None:
    assert unread("Phấn đấu không còn tình trạng thiếu thuốc.") == [("không còn tình trạng thiếu thuốc", "no_value")]
    text = "Tỷ lệ tiêm đạt 95%, không còn tình trạng thiếu thuốc."
    assert read(text) == [("eq", "95", "percent", "Tỷ lệ tiêm")]
    assert unread(text) == [("không còn tình trạng thiếu thuốc", "no_value")]


def test_a_denial_of_the_past_is_a_result() -> None:
    text = "Năm 2024 huyện đã ghi nhận 5 ca mắc, không có ca tử vong do dại."
    assert read(text) == []
    assert ("không có", "observed") in unread(text)


@pytest.mark.parametrize(
    "often", ["mỗi năm một lần", "mỗi năm 1 lần", "mỗi năm hai lần", "2 lần/năm", "6 tháng một lần"]
)
def test_how_often_is_no_value_inside_the_name_of_a_share(often: str) -> None:
    """The share is the one target."""
    assert read(f"Ít nhất 75% người cao tuổi được khám sức khỏe {often}, 60% trẻ em có sổ.") == [
        ("ge", "75", "percent", f"người cao tuổi được khám sức khỏe {often}"),
        ("eq", "60", "percent", "trẻ em có sổ"),
    ]
    name = f"Tỷ lệ người cao tuổi được khám sức khỏe {often}"
    assert read(f"{name} đạt 80%") == [("eq", "80", "percent", name)]


def test_how_often_is_no_value_behind_a_comma_inside_a_share() -> None:
    assert read("90% trẻ em được cân, đo mỗi năm một lần") == [
        ("eq", "90", "percent", "trẻ em được cân, đo mỗi năm một lần")
    ]


def test_how_often_is_a_value_where_no_share_is() -> None:
    assert read("Kiểm tra các cơ sở ít nhất mỗi năm một lần") == [
        ("ge", "1", "times_per_year", "Kiểm tra các cơ sở"),
    ]
    assert read("Tỷ lệ tiêm đạt 95%, kiểm tra các cơ sở trên địa bàn mỗi năm một lần")[1:] == [
        ("eq", "1", "times_per_year", "kiểm tra các cơ sở trên địa bàn"),
    ]


def test_a_bound_of_what_there_is_none_of_is_never_turned_round() -> None:
    text = "Các địa phương không có vụ ngộ độc trên 30 người mắc."
    assert read(text) == []
    assert unread(text) == [("30", "count_without_bound")]
    assert read("Tỷ lệ xã không có hộ nghèo dưới 5%") == [("lt", "5", "percent", "Tỷ lệ xã không có hộ nghèo")]
