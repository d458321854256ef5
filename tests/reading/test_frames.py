"""Words that say that something is planned are no indicator, and do not push its name into the condition."""

from __future__ import annotations

import unicodedata

import pytest

from vnhealthplan import read_targets

_FRAMES = [
    "Góp phần đạt mục tiêu 88% {name}.",
    "Tỉnh cũng đặt mục tiêu 88% {name}.",
    "Mục tiêu mà kế hoạch đề ra là 88% {name}.",
    "Chương trình còn phấn đấu đạt mục tiêu 88% {name}.",
    "Tức là 88% {name}.",
    "Ngành y tế Mẫu Sơn đặt mục tiêu đạt 88% {name}.",
    "Mục tiêu của huyện Mẫu Sơn là 88% {name}.",
    "Nghị quyết đã đề ra chỉ tiêu 88% {name}.",
    "Đặc biệt, tỉnh đề ra mục tiêu đến năm 2027, đạt 88% {name}.",
    "Theo đó, Mẫu Sơn đề ra chỉ tiêu đến năm 2027 đạt 88% {name}.",
    "UBND huyện xác định mục tiêu: 88% {name}.",
    "Thị xã Mẫu Sơn phấn đấu {name} đạt 88%.",
    "Tỉnh đặt mục tiêu {name} đạt 88%.",
]
_NAMES = ["học sinh được khám mắt", "hộ gia đình có tủ thuốc", "người nhiễm biết tình trạng của mình"]


@pytest.mark.parametrize("frame", _FRAMES)
@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_name_is_the_words_behind_the_frame(frame: str, name: str, form: str) -> None:
    text = unicodedata.normalize("NFD" if form == "NFD" else "NFC", frame.format(name=name))
    (read,) = read_targets(text, horizon="2027").targets
    found = unicodedata.normalize("NFC", read.indicator)
    assert (found, str(read.value), read.unit, read.condition) == (name, "88", "percent", None)


@pytest.mark.parametrize(
    ("text", "indicator", "value", "basis"),
    [
        ("Tỉnh cũng đặt mục tiêu giảm 9% số ca bỏng so với năm 2023.", "số ca bỏng", "-9", "relative_change"),
        ("Huyện đề ra mục tiêu giảm 12% số vụ ngộ độc so với năm 2020.", "số vụ ngộ độc", "-12", "relative_change"),
        ("Mục tiêu đặt ra là 15 xã có bác sĩ.", "xã có bác sĩ", "15", "level"),
        ("Năm 2025 phấn đấu 95%, năm 2026 là 96% dân số có thẻ BHYT.", "dân số có thẻ BHYT", "95", "level"),
        ("Kết quả năm 2025 phấn đấu 95%, năm 2026 là 96% dân số có thẻ BHYT.", "dân số có thẻ BHYT", "95", "level"),
    ],
)
def test_changes_counts_and_years_are_framed_too(text: str, indicator: str, value: str, basis: str) -> None:
    read = read_targets(text, horizon="2027").targets[0]
    assert (read.indicator, str(read.value), read.basis, read.condition) == (indicator, value, basis, None)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Hộ dân dùng nước sạch đạt 90% tổng số hộ.", "Hộ dân dùng nước sạch"),
        ("Hộ dân dùng nước sạch phấn đấu đạt 90%.", "Hộ dân dùng nước sạch"),
        ("Dân số tham gia BHYT phấn đấu đạt mục tiêu 90% dân số.", "Dân số tham gia BHYT"),
        ("Dân số tham gia BHYT đạt chỉ tiêu 90%.", "Dân số tham gia BHYT"),
        ("Ca bệnh được xác định đạt 90%.", "Ca bệnh được xác định"),
        ("Tỷ lệ chương trình đạt yêu cầu là 90%.", "Tỷ lệ chương trình đạt yêu cầu"),
    ],
)
def test_a_name_before_its_value_stays_where_nothing_else_names_it(text: str, indicator: str) -> None:
    (read,) = read_targets(text, horizon="2027").targets
    assert (read.indicator, str(read.value)) == (indicator, "90")


def test_a_frame_alone_names_nothing_and_is_told() -> None:
    reading = read_targets("Kế hoạch năm 2027 đề ra đạt 95%.")
    assert reading.targets == ()
    assert ("no_indicator", "95") in [(one.reason, one.text) for one in reading.unread]
