"""Which year holds for which value: of an opening, of a paragraph, of a whole, of the end of a list, and of none."""

from __future__ import annotations

import unicodedata

import pytest

from vnhealthplan import read_targets

A, B, C = "tỷ lệ hộ có hố xí", "tỷ lệ hộ có nhà tắm", "tỷ lệ hộ có bếp"

OPENINGS = {
    f"Nghị quyết đề ra mục tiêu đến năm 2027, {A} đạt 66%; {B} đạt 71%.": ["2027", "2027~"],
    "Theo đó, đến năm 2029, 58% trường có phòng y tế; 47% trường có nước uống.": ["2029", "2029~"],
    "Các mục tiêu cụ thể đến năm 2028 như: 61% trạm có máy thở; 53% trạm có máy siêu âm.": ["2028", "2028~"],
    f"Mục tiêu của đề án là đến năm 2027 {A} đạt 66%; {B} đạt 71%; {C} trên 80%.": ["2027", "2027~", "2027~"],
    "Đặc biệt, phấn đấu đến hết năm 2027, 66% ấp có tổ y tế; có 71% hộ có hố xí.": ["2027", "2027~"],
    f"Các chỉ tiêu đến năm 2028 gồm: {A} đạt 61%; {B} đạt 53%.": ["2028", "2028~"],
    f"Mục tiêu cụ thể: đến năm 2028, {A} đạt 61%; {B} đạt 53%.": ["2028", "2028~"],
    f"Huyện ta quyết tâm vào cuối năm 2026 đưa {A} lên 61%; {B} lên 53%.": ["2026", "2026~"],
    f"Đến năm 2027, {A} đạt 66%; giảm 10% số vụ ngộ độc so với năm 2020; {B} đạt 71%.": ["2027", "2027~", "2027~"],
    f"Đến năm 2027: {A} đạt 66%; {B} đạt 71% vào năm 2026; {C} đạt 80%.": ["2027", "2026", "2027~"],
    f"Đến năm 2027, {A} đạt 66%; đến năm 2030, {B} đạt 71%; {C} đạt 80%.": ["2027", "2030", "2030~"],
    f"Đến năm 2027, không để xảy ra dịch lớn; {A} đạt 66%.": ["2027", "2027~"],
    f"Đến năm 2027, {A} đạt 66%; không để xảy ra dịch lớn.": ["2027", "2027~"],
}
NOT_OPENED = {
    "another year in the first item": (
        f"Đến năm 2025, {A} đạt 90%, đến năm 2030 đạt 95%; {B} đạt 70%.",
        ["2025", "2030", ""],
    ),
    "years before a common name": (
        f"Năm 2025 đạt 90% và đến năm 2030 đạt 95% {A[6:]}; {B} đạt 70%.",
        ["2025", "2030", ""],
    ),
    "a milestone of the item before": (
        f"Đến năm 2025, {A} đạt 90%; đến năm 2030 đạt 95%; {B} đạt 70%.",
        ["2025", "2030", ""],
    ),
    "another year in an item before": (
        f"Đến năm 2025, {A} đạt 90%; {B} đạt 70% năm 2027; {C} đạt 5%.",
        ["2025", "2027", ""],
    ),
    "a year inside an item": (f"{A} năm 2025 đạt 90%; {B} đạt 70%.", ["2025", ""]),
    "a year behind an item": (f"{A} đạt 90% vào năm 2025; {B} đạt 70%.", ["2025", ""]),
    "a past result": (f"Năm 2023, {A} đã đạt 90%; phấn đấu {B} đạt 70%.", [""]),
    "a start of an item": (f"{A} từ 60% năm 2020 lên 90% năm 2025; {B} đạt 70%.", ["2025", ""]),
}
PARAGRAPHS = {
    "Đến năm 2027, 62% chợ có đội kiểm tra. 48% quán ăn được cấp giấy.": ["2027", "2027~"],
    "Cũng đến năm 2028, 93% bếp ăn được lấy mẫu. Giảm 17% số vụ ngộ độc so với giai đoạn 2019-2023.": ["2028", "2028~"],
    "Đến năm 2025, hoàn thành việc xây dựng mạng lưới trạm y tế xã. " + f"{A} đạt 70%. {B} đạt 80%.": [
        "2025~",
        "2025~",
    ],
    f"Năm 2026, phấn đấu {A} đạt 70%. {B} đạt 80%; {C} đạt 90%.": ["2026", "2026~", "2026~"],
    f"Đến năm 2027, {A} đạt 70%. Đến năm 2030, {B} đạt 80%. {C} đạt 90%.": ["2027", "2030", "2030~"],
    f"Đến năm 2027, {A} đạt 70%. {B} đạt 80% vào năm 2029. {C} đạt 90%.": ["2027", "2029", ""],
    f"Đến năm 2027, {A} đạt 70%, năm 2030 đạt 75%. {C} đạt 90%.": ["2027", "2030", ""],
    f"Đến năm 2027, {A} đạt 70%. Năm 2020 có dịch. {C} đạt 90%.": ["2027", ""],
    f"Năm 2023, {A} đạt 70%. {C} đạt 90%.": ["2023", ""],
    f"{A} đạt 70% vào năm 2027. {C} đạt 90%.": ["2027", ""],
    f"Năm 2023, {A} đã đạt 70%. {C} đạt 90%.": [""],
    f"Đến năm 2027, {A} đạt 70%.\t{C} đạt 90%.": ["2027", ""],
    "Tầm nhìn đến năm 2045, hình thành trung tâm y tế lớn.\nPhấn đấu đạt 41 giường bệnh trên 10.000 dân.": ["2045~"],
    f"Đến năm 2027, {A} đạt 70%.\nPhấn đấu {B} đạt 75%.\nPhấn đấu {C} đạt 80%.": ["2027", "2027~", "2027~"],
    f"Đến năm 2027, {A} đạt 70%, năm 2030 đạt 75%.\nPhấn đấu {B} đạt 75%.": ["2027", "2030", ""],
    f"Đến năm 2027, {A} đạt 70%.\n\nPhấn đấu {B} đạt 75%.": ["2027", ""],
    f"- Đến năm 2027, {A} đạt 70%.\nPhấn đấu {B} đạt 75%.": ["2027", ""],
    f"Đến năm 2027, {A} đạt 70%.\n- Phấn đấu {B} đạt 75%.": ["2027", ""],
    f"Đến năm 2027, {A} đạt 70%.\nTỷ lệ hộ có loa đạt 75%.": ["2027", ""],
    f"Đến năm 2027, {A} đạt 70%;\n{B[0].upper()}{B[1:]} đạt 75%;\nHộ có loa: 80%.": ["2027", "2027~", "2027~"],
    f"- Đến năm 2027, {A} đạt 70%;\n- {B[0].upper()}{B[1:]} đạt 75%.": ["2027", ""],
    f"Năm 2023, {A} đạt 70%.\nPhấn đấu {B} đạt 75%.": ["2023", ""],
}
WHOLES = {
    f"{A} năm 2027 đạt 90%, trong đó: {B} đạt 80%; {C} đạt 95%.": ["2027", "2027~", "2027~"],
    f"{A} đạt 90% vào năm 2027, trong đó {B} đạt 80%; {C} đạt 95%.": ["2027", "2027~", "2027~"],
    f"{A} đến năm 2027 đạt 90%; trong đó {B} đạt 80%; {C} đạt 95%.": ["2027", "2027~", "2027~"],
    f"{A} đến năm 2027 đạt 90%. Trong đó, {B} đạt 80%.": ["2027", "2027~"],
    f"{A} năm 2025 đạt 85%, năm 2027 đạt 90%; trong đó {B} đạt 80%.": ["2025", "2027", ""],
}
CLOSINGS = {
    "Khống chế tỷ lệ cận thị dưới 12%; tỷ lệ sâu răng dưới 27%; tỷ lệ béo phì dưới 8% vào năm 2028.": [
        "2028~",
        "2028~",
        "2028",
    ],
    "76% trạm có bác sĩ; 64% thôn có tủ thuốc và 52% trường có phòng y tế vào năm 2027.": ["2027~", "2027~", "2027"],
    "Giảm tỷ lệ mắc lỵ xuống dưới 3%; tỷ lệ mắc tả xuống dưới 1% vào cuối năm 2029.": ["2029~", "2029"],
    f"{C} đạt 9%. {A} đạt 90%; {B} đạt 70% vào năm 2028. Tỷ lệ hộ có loa đạt 50%.": ["", "2028~", "2028", ""],
    f"{A} đạt 90% so với năm 2020; {B} đạt 70% vào năm 2028.": ["2028~", "2028"],
    f"{A} đạt 90% vào năm 2025; {B} đạt 70%; {C} đạt 60% vào năm 2030.": ["2025", "", "2030"],
    f"{A} đạt 90%; {B} đạt 70% vào năm 2025; {C} đạt 60%.": ["", "2025", ""],
    f"{A} đạt 90%; {B} đạt 70% vào năm 2025 và 80% vào năm 2030.": ["", "2025", "2030"],
    f"{A} đạt 90% (năm 2020 là 70%); {B} đạt 70% vào năm 2025.": ["", "2025"],
    f"{A} đạt 90%; phấn đấu {B} đạt 60% vào năm 2030.": ["", "2030"],
    f"{A} đạt 90%; xây mới 04 trạm y tế vào năm 2028.": ["", "2028"],
    "Số xã đạt chuẩn 2; đạt 2/3 vào năm 2028.": [],
    f"{A} đạt 90%; giảm 10% số vụ ngộ độc so với năm 2020.": ["", ""],
    f"{A} đạt 90%; đến năm 2030, {B} đạt 60%.": ["", "2030"],
}
SAID_TWICE = {
    "Kế hoạch năm 2026 khống chế tỷ lệ mắc thủy đậu dưới 0,4% vào năm 2026.": ["2026"],
    "Chiến lược đến năm 2028 đề ra mục tiêu giảm tỷ lệ cận thị xuống dưới 21% vào năm 2028.": ["2028"],
    "Giai đoạn 2021-2025 phấn đấu tỷ lệ sâu răng còn 33% vào năm 2025.": ["2025"],
    "Kế hoạch năm 2021 đặt mục tiêu tỷ lệ sâu răng còn 33% vào năm 2025.": ["2025"],
    "Chương trình giai đoạn 2021-2025 đặt mục tiêu đến năm 2030 tỷ lệ sâu răng còn 33%; tỷ lệ cận thị còn 2%.": [
        "2030",
        "2030~",
    ],
    "Chương trình giai đoạn 2021-2025 đặt mục tiêu tỷ lệ sâu răng còn 33%.": ["2021/2025"],
    f"Theo Nghị quyết năm 2021, đến năm 2025 {A} đạt 90%; {B} đạt 80%.": ["2025", "2025~"],
    f"Theo Quyết định năm 2020, {A} đạt 80%.": [""],
    f"Đến năm 2025 và năm 2030, {A} đạt 90%.": ["2025", "2030"],
}
DOTS = {
    "Tỷ lệ cận thị dưới 14% đến năm 2029… Tỷ lệ sâu răng dưới 26% vào năm 2025 và dưới 22% vào năm 2029.": [
        "2029",
        "2025",
        "2029",
    ],
    "Tỷ lệ cận thị dưới 14% đến năm 2029... Tỷ lệ sâu răng dưới 26% vào năm 2025.": ["2029", "2025"],
    "Đến năm 2026 đạt 81% trẻ uống sữa… Đến năm 2028 tỷ lệ béo phì còn 9%.": ["2026", "2028"],
    "Tỷ lệ mắc các bệnh tả, lỵ… dưới 5% vào năm 2026.": ["2026"],
    "Tỷ lệ mắc các bệnh tả, lỵ,... dưới 5% vào năm 2026.": ["2026"],
}
IN_ORDER_TO = {
    "tăng tỷ lệ trẻ được tẩy giun để đến năm 2026 đạt 63% và năm 2028 đạt 78%": ["2026", "2028"],
    "nâng tỷ lệ trẻ được tẩy giun để phấn đấu đến hết năm 2027 đạt 84%": ["2027"],
    "giảm tỷ lệ trẻ được tẩy giun để đến năm 2029 còn 16%": ["2029"],
    "tăng cường truyền thông để tỷ lệ trẻ được tẩy giun đến năm 2027 đạt 84%": ["2027"],
}


def horizons(text: str, heading: str | None = None) -> list[str]:
    """Give the horizon of each target in their order, "~" behind one that is carried."""
    told = []
    for draft in read_targets(text, horizon=heading).targets:
        sign = "~" if draft.horizon and draft.evidence["horizon"].certainty == "carried" else ""
        told.append(f"{draft.horizon or ''}{sign}")
    return told


@pytest.mark.parametrize(
    ("text", "truth"),
    [*(OPENINGS | PARAGRAPHS | WHOLES | CLOSINGS | SAID_TWICE | DOTS | IN_ORDER_TO).items(), *NOT_OPENED.values()],
)
def test_a_year_holds_as_far_as_the_words_say(text: str, truth: list[str]) -> None:
    assert horizons(text) == truth
    assert horizons(unicodedata.normalize("NFD", text)) == truth


@pytest.mark.parametrize("text", [text for text, truth in CLOSINGS.items() if "2028~" in truth])
def test_an_item_has_the_year_of_its_heading_before_that_of_the_end_of_its_list(text: str) -> None:
    assert all(horizon in {"2035~", "2028"} for horizon in horizons(text, "2035"))


def test_the_year_of_a_paragraph_goes_before_that_of_the_headings() -> None:
    assert horizons(f"Đến năm 2027, {A} đạt 70%. {B} đạt 80%.", "2035") == ["2027", "2027~"]
    assert horizons(f"Đến năm 2027, {A} đạt 70%.\nPhấn đấu {B} đạt 80%.", "2035") == ["2027", "2035~"]


@pytest.mark.parametrize("text", IN_ORDER_TO)
def test_the_name_before_in_order_to_is_that_of_the_values_behind(text: str) -> None:
    assert {draft.indicator for draft in read_targets(text).targets} == {"tỷ lệ trẻ được tẩy giun"}


def test_what_is_left_out_between_dots_ends_no_name() -> None:
    (draft,) = read_targets("Tỷ lệ mắc các bệnh tả, lỵ… dưới 5% vào năm 2026.").targets
    assert draft.indicator == "Tỷ lệ mắc các bệnh tả, lỵ"
