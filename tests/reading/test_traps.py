"""Traps of the language, each with a test of its name: words and signs that mean something else beside a value.

All sentences are made up.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from vnhealthplan.reading.reader import read_targets

if TYPE_CHECKING:
    from vnhealthplan.reading.records import DraftTarget

BHYT = "dân số tham gia bảo hiểm y tế"


def only(text: str, horizon: str | None = None) -> DraftTarget:
    """Give the one target of a text."""
    (draft,) = read_targets(text, horizon=horizon).targets
    return draft


def bound(text: str) -> tuple[str, str, str | None]:
    """Give the comparator, value and unit of the one target of a text."""
    draft = only(text)
    return draft.comparator, str(draft.value), draft.unit


def bounds(text: str) -> list[tuple[str | None, str, str]]:
    """Give the code, comparator and value of every target of a text."""
    return [(draft.code, draft.comparator, str(draft.value)) for draft in read_targets(text).targets]


def values(text: str) -> list[str]:
    """Give the value of every target of a text, in order."""
    return [str(draft.value) for draft in read_targets(text).targets]


def horizons(text: str, horizon: str | None = None) -> list[tuple[str, str | None]]:
    """Give the value and horizon of every target of a text."""
    drafts = read_targets(text, horizon=horizon).targets
    return [(str(draft.value), None if draft.horizon is None else str(draft.horizon)) for draft in drafts]


def reasons(text: str) -> list[tuple[str, str]]:
    """Give what a text leaves unread, with the reason."""
    return [(missed.text, missed.reason) for missed in read_targets(text).unread]


def codes_of_notices(text: str) -> list[str]:
    """Give the codes of the notices of every target of a text."""
    return [notice.code for draft in read_targets(text).targets for notice in draft.notices]


def test_tren_more_than() -> None:
    assert bound(f"Trên 90% {BHYT}") == ("gt", "90", "percent")


def test_tren_per() -> None:
    assert bound("Có 25 điều dưỡng viên trên 10.000 dân") == ("eq", "25", "per_10k")


def test_tren_over() -> None:
    draft = only("Chi cho y tế dự phòng đạt 30% trên tổng chi sự nghiệp y tế")
    assert (draft.comparator, str(draft.value), draft.unit) == ("eq", "30", "percent")


def test_tren_in() -> None:
    assert bound("Trên địa bàn tỉnh, tỷ lệ hộ có nhà tiêu hợp vệ sinh đạt 95%") == ("eq", "95", "percent")


def test_tren_more_than_and_per_in_one_phrase() -> None:
    assert bound("Số bác sĩ đạt trên 10 bác sĩ trên 10.000 dân") == ("gt", "10", "per_10k")


def test_duoi_less_than() -> None:
    assert bound("Tỷ lệ nhiễm HIV trong cộng đồng dưới 0,3%") == ("lt", "0.3", "percent")


def test_duoi_age_band_before_less_than() -> None:
    assert bounds("Tỷ suất tử vong trẻ em dưới 5 tuổi dưới 15 trên 1.000 trẻ đẻ sống") == [("u5mr", "lt", "15")]


def test_duoi_2500_gram() -> None:
    assert bound("Tỷ lệ trẻ có cân nặng sơ sinh dưới 2.500 gram dưới 5%") == ("lt", "5", "percent")


def test_duoi_nguong() -> None:
    text = "95% người điều trị ARV có tải lượng vi rút dưới ngưỡng ức chế"
    assert bound(text) == ("eq", "95", "percent")


def test_khong_che_is_khong_che_misspelt() -> None:
    draft = only("Không chế tỷ lệ nhiễm HIV trong cộng đồng dưới 0,3%")
    assert (draft.comparator, str(draft.value), draft.code) == ("lt", "0.3", "hiv_prevalence")
    assert [notice.code for notice in draft.notices] == ["VHP121"]


def test_khong_de_xay_ra_is_none_at_all() -> None:
    assert bound("Không để xảy ra dịch bệnh lớn trên địa bàn") == ("eq", "0", "count")


def test_khong_qua_is_at_most() -> None:
    assert bound("Tỷ lệ chết/mắc sốt xuất huyết không quá 0,09%") == ("le", "0.09", "percent")


def test_khong_alone_is_no_comparator() -> None:
    assert bound("Tỷ lệ xã không có ca bệnh sốt rét nội địa đạt 90%") == ("eq", "90", "percent")


def test_it_nhat_05_loai_is_a_condition() -> None:
    assert bounds("Tỷ lệ trẻ sơ sinh được tầm soát ít nhất 05 loại bệnh đạt 90%") == [("newborn_screening", "eq", "90")]


def test_toi_thieu_2_buoi_tuan_is_a_condition() -> None:
    text = "Tỷ lệ trạm y tế xã có bác sĩ làm việc tối thiểu 2 buổi/tuần đạt 100%"
    assert bounds(text) == [("chs_doctor", "eq", "100")]


def test_tu_7_tuoi_tro_len_is_an_age() -> None:
    assert bound("Tỷ lệ người từ 7 tuổi trở lên biết bơi đạt 60%") == ("eq", "60", "percent")


def test_con_thu_3_tro_len_is_an_ordinal() -> None:
    assert bounds("Tỷ lệ sinh con thứ 3 trở lên dưới 10%") == [("third_child", "lt", "10")]


def test_a_decimal_point_among_decimal_commas() -> None:
    text = "Tỷ suất tử vong trẻ em dưới 5 tuổi còn 18.5‰; tỷ suất tử vong trẻ em dưới 1 tuổi còn 12,5‰"
    assert bounds(text) == [("u5mr", "eq", "18.5"), ("imr", "eq", "12.5")]


def test_1_685_m_is_below_two_metres() -> None:
    assert bound("Chiều cao trung bình thanh niên 18 tuổi đạt 1,685 m") == ("eq", "1.685", "m")
    assert bound("Chiều cao trung bình thanh niên 18 tuổi đạt 1.685 m") == ("eq", "1.685", "m")


def test_2500_gam_is_no_year_and_no_value() -> None:
    assert bound("Tỷ lệ trẻ có cân nặng sơ sinh dưới 2500 gam còn 4%") == ("eq", "4", "percent")


def test_10000_dan_is_a_unit() -> None:
    assert bound("Số bác sĩ cho 10000 dân đạt 12") == ("eq", "12", "per_10k")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ suất tử vong trẻ em dưới 05 tuổi còn 09‰", ("eq", "9", "per_mille")),
        ("Có 09 bác sĩ/01 vạn dân", ("eq", "9", "per_10k")),
        ("Xây mới 04 trạm y tế xã", ("eq", "4", "count")),
        ("Tỷ số tử vong mẹ dưới 02/100.000 trẻ đẻ sống", ("lt", "2", "per_100k_live_births")),
    ],
)
def test_leading_zeros_say_nothing(text: str, expected: tuple[str, str, str]) -> None:
    assert bound(text) == expected


def test_3_0_keeps_its_precision() -> None:
    assert bound("Có 3,0 dược sĩ đại học/10.000 dân") == ("eq", "3.0", "per_10k")
    assert bound("Có 4.0 dược sĩ đại học/10.000 dân") == ("eq", "4.0", "per_10k")


def test_numbers_in_words() -> None:
    assert bound("Có 12 bác sĩ trên mười nghìn dân") == ("eq", "12", "per_10k")
    assert bound("Tỷ số tử vong mẹ còn 40 trên một trăm nghìn trẻ đẻ sống") == ("eq", "40", "per_100k_live_births")
    assert bound("Người cao tuổi được khám sức khỏe ít nhất mỗi năm một lần") == ("ge", "1", "times_per_year")


def test_years_of_life_are_values_and_nam_is_no_number() -> None:
    assert bound("Số năm sống khỏe đạt tối thiểu 67 năm") == ("ge", "67", "year")
    assert bound("Tỷ suất tử vong trẻ em dưới năm tuổi còn 15‰") == ("eq", "15", "per_mille")


def test_signed_changes() -> None:
    draft = only("Tỷ suất sinh giảm 0,1‰ so với năm 2020")
    assert (str(draft.value), draft.basis, draft.unit) == ("-0.1", "absolute_change", "per_mille")
    draft = only("Tỷ suất sinh tăng 0,1‰ so với năm 2020")
    assert (str(draft.value), draft.basis) == ("0.1", "absolute_change")


@pytest.mark.parametrize("mark", ["⁽¹⁾", "¹", "1", "*"])
def test_a_footnote_glued_on_a_percent_sign_is_no_digit_of_the_value(mark: str) -> None:
    assert values(f"Tỷ lệ {BHYT} đạt 95%{mark}.") == ["95"]


def test_a_footnote_glued_on_a_number_is_no_digit_of_the_value() -> None:
    assert values("Tuổi thọ trung bình đạt 76 tuổi⁽¹⁾.") == ["76"]
    assert values("Số bác sĩ/10.000 dân đạt 12⁽²⁾; số giường bệnh/10.000 dân đạt 46*") == ["12", "46"]


def test_95_95_95_is_a_name() -> None:
    assert bounds("Đạt mục tiêu 95-95-95 vào năm 2030") == []
    assert ("95-95-95", "name") in reasons("Đạt mục tiêu 95-95-95 vào năm 2030")


def test_8_12_14_loai_is_no_value() -> None:
    assert bounds("Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ 8/12/14 loại vắc xin đạt 95%") == [
        ("epi_coverage", "eq", "95")
    ]


def test_one_unit_at_the_end_of_a_list() -> None:
    text = "Đạt 30 giường bệnh viện, 10 bác sỹ, 2,8 dược sỹ đại học, 25 điều dưỡng viên trên 10.000 dân"
    assert bounds(text) == [
        ("beds_per_10k", "eq", "30"),
        ("doctors_per_10k", "eq", "10"),
        ("pharmacists_per_10k", "eq", "2.8"),
        ("nurses_per_10k", "eq", "25"),
    ]
    assert {draft.unit for draft in read_targets(text).targets} == {"per_10k"}


def test_a_decimal_comma_and_a_comma_of_a_list() -> None:
    assert values("Có 30 giường bệnh, 10 bác sĩ/1 vạn dân") == ["30", "10"]
    assert values("Có 30,10 giường bệnh/1 vạn dân") == ["30.10"]


def test_one_verb_for_several_subgroups() -> None:
    drafts = read_targets("Chiều cao trung bình thanh niên 18 tuổi ở nam đạt 167 cm, nữ 156 cm").targets
    assert [(dict(draft.subgroup), str(draft.value), draft.unit) for draft in drafts] == [
        ({"sex": "male"}, "167", "cm"),
        ({"sex": "female"}, "156", "cm"),
    ]
    assert {draft.code for draft in drafts} == {"height_18"}


def test_subgroups_with_bounds_of_their_own() -> None:
    drafts = read_targets("Tỷ lệ sinh con thứ 3 trở lên ở nông thôn dưới 5%, thành phố dưới 10%").targets
    assert [(dict(draft.subgroup), draft.comparator, str(draft.value)) for draft in drafts] == [
        ({"residence": "rural"}, "lt", "5"),
        ({"residence": "urban"}, "lt", "10"),
    ]


def test_a_subgroup_before_its_trend() -> None:
    draft = read_targets("Tỷ suất tử vong trẻ em dưới 1 tuổi còn 10‰, vùng khó khăn xuống còn 15‰").targets[1]
    assert (draft.code, dict(draft.subgroup), str(draft.value)) == ("imr", {"region": "disadvantaged"}, "15")


def test_a_header_with_a_colon_names_what_follows() -> None:
    text = "Giảm tỷ suất tử vong trẻ em: Dưới 05 tuổi còn dưới 10‰; dưới 01 tuổi còn dưới 5‰"
    assert bounds(text) == [("u5mr", "lt", "10"), ("imr", "lt", "5")]


def test_two_horizons() -> None:
    text = "Tỷ lệ nhiễm HIV trong cộng đồng dưới 0,4% năm 2025, dưới 0,3% năm 2030"
    assert horizons(text) == [("0.4", "2025"), ("0.3", "2030")]


def test_one_value_for_two_years() -> None:
    assert horizons(f"Tỷ lệ {BHYT} đạt 95% vào năm 2025 và năm 2030") == [("95", "2025"), ("95", "2030")]


def test_giai_doan_is_a_period_of_years() -> None:
    assert horizons(f"Giai đoạn 2026-2030, tỷ lệ {BHYT} đạt 95%") == [("95", "2026/2030")]


def test_tu_nam_begins_a_time_and_no_range() -> None:
    assert horizons(f"Từ năm 2030, tỷ lệ {BHYT} đạt 95%") == [("95", "2030")]


def test_het_nam_ends_a_time() -> None:
    assert horizons(f"Hết năm 2015, tỷ lệ {BHYT} đạt 75%") == [("75", "2015")]


def test_a_horizon_of_the_heading() -> None:
    text = f"a) Đến năm 2025:\n- Tỷ lệ {BHYT} đạt 95%\nb) Đến năm 2030:\n- Tỷ lệ {BHYT} đạt 97%"
    assert horizons(text) == [("95", "2025"), ("97", "2030")]


def test_a_horizon_that_is_given_speaks_of_targets_without_one() -> None:
    assert horizons(f"Tỷ lệ {BHYT} đạt 95%", "2025") == [("95", "2025")]
    assert horizons(f"Tỷ lệ {BHYT} đạt 95% vào năm 2030", "2025") == [("95", "2030")]


def test_lan_luot_gives_each_its_value() -> None:
    assert horizons(f"Tỷ lệ {BHYT} năm 2025, 2030 lần lượt là 95% và 97%") == [("95", "2025"), ("97", "2030")]


def test_deu_gives_all_one_value() -> None:
    text = "Tỷ lệ xã đạt Bộ tiêu chí quốc gia về y tế xã và tỷ lệ trạm y tế xã có bác sĩ đều đạt 100%"
    assert bounds(text) == [("commune_standard", "eq", "100"), ("chs_doctor", "eq", "100")]


def test_ty_le_nay_refers_back() -> None:
    text = f"Tỷ lệ {BHYT} năm 2025 đạt 95%; đến năm 2030, tỷ lệ này đạt 97%"
    assert horizons(text) == [("95", "2025"), ("97", "2030")]
    assert {draft.code for draft in read_targets(text).targets} == {"health_insurance_coverage"}


def test_dat_twice() -> None:
    assert bounds("Tỷ lệ chất thải y tế được xử lý đạt quy chuẩn đạt 100%") == [("medical_waste", "eq", "100")]


def test_the_scope_of_a_first_comparator_is_told() -> None:
    drafts = read_targets("Đạt trên 30 giường bệnh, 9 bác sĩ trên 10.000 dân").targets
    assert [(draft.comparator, str(draft.value)) for draft in drafts] == [("gt", "30"), ("eq", "9")]
    assert [[notice.code for notice in draft.notices] for draft in drafts] == [[], ["VHP122"]]


def test_letters_with_loose_marks_mixed_in_one_word() -> None:
    text = f"Tỷ lệ {BHYT} du\u031bo\u031b\u0301i 95%"
    assert bound(text) == ("lt", "95", "percent")
    assert bound(unicodedata.normalize("NFD", f"Tỷ lệ {BHYT}") + " dưới 95%") == ("lt", "95", "percent")


def test_no_break_spaces_are_blanks() -> None:
    assert bound("Tỷ\u00a0lệ\u00a0nhiễm\u00a0HIV trong cộng đồng dưới\u00a00,3\u00a0%") == ("lt", "0.3", "percent")


def test_an_en_dash_joins_a_range() -> None:
    draft = only(f"Tỷ lệ {BHYT} đạt 95\u2013100%")
    assert (draft.comparator, str(draft.value), str(draft.value_high)) == ("range", "95", "100")


def test_zeros_above_a_slash_are_a_unit() -> None:
    assert bound("Tỷ suất tử vong trẻ em dưới 1 tuổi còn 10⁰/00") == ("eq", "10", "per_mille")
    assert bound("Tỷ lệ mắc bệnh tay chân miệng dưới 90⁰/0000") == ("lt", "90", "per_100k")


def test_superscripts_are_footnotes() -> None:
    assert bound("Tuổi thọ trung bình đạt 76¹ tuổi²") == ("eq", "76", "year")


@pytest.mark.parametrize("sign", ["≥", ">=", "⩾"])
def test_signs_of_at_least(sign: str) -> None:
    assert bound(f"Tỷ lệ {BHYT} {sign} 95%") == ("ge", "95", "percent")
    assert bound(f"Tỷ lệ {BHYT} đạt {sign}95%") == ("ge", "95", "percent")


def test_a_sign_glued_on_its_number() -> None:
    assert bound("Tỷ suất tử vong trẻ em dưới 1 tuổi <10,0‰") == ("lt", "10.0", "per_mille")


def test_full_width_signs() -> None:
    assert bound("Tỷ lệ nhiễm HIV trong cộng đồng ＜０，３％") == ("lt", "0.3", "percent")


def test_letters_that_look_like_d_with_stroke() -> None:
    assert bound(f"\u00d0ến năm 2025, tỷ lệ {BHYT} \u00f0ạt 95%") == ("eq", "95", "percent")
    assert horizons(f"\u00d0ến năm 2025, tỷ lệ {BHYT} \u00f0ạt 95%") == [("95", "2025")]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Không chế tỷ lệ nhiễm HIV trong cộng đồng dưới 0,3%", "khống chế"),
        ("Khổng chế tỷ lệ nhiễm HIV trong cộng đồng dưới 0,3%", "khống chế"),
        (f"Phân đầu tỷ lệ {BHYT} đạt 95%", "phấn đấu"),
        (f"Phấn đầu tỷ lệ {BHYT} đạt 95%", "phấn đấu"),
        (f"Phân đấu tỷ lệ {BHYT} đạt 95%", "phấn đấu"),
        (f"Tỷ lê {BHYT} đạt 95%", "tỷ lệ"),
        ("Tỷ xuất tử vong trẻ em dưới 1 tuổi còn 10‰", "tỷ suất"),
        (f"Tỷ lệ {BHYT} đạt tôi thiểu 95%", "tối thiểu"),
        (f"Tỷ lệ {BHYT} đạt tối thiêu 95%", "tối thiểu"),
        (f"Tỷ lệ {BHYT} đạt it nhất 95%", "ít nhất"),
    ],
)
def test_words_that_scanning_misspells_are_read_and_told(text: str, meant: str) -> None:
    draft = only(text)
    notices = [notice for notice in draft.notices if notice.code == "VHP121"]
    assert [notice.details["meant"] for notice in notices] == [f'"{meant}"']
    likely = {draft.code, *(candidate.code for candidate in draft.candidates)}
    assert likely & {"hiv_prevalence", "health_insurance_coverage", "imr"}


def test_va_dan_is_van_dan_misspelt() -> None:
    assert bound("Có 12 bác sĩ/vạ dân") == ("eq", "12", "per_10k")
    assert "VHP121" in codes_of_notices("Có 12 bác sĩ/vạ dân")


def test_duy_tri_keeps_what_is_reached() -> None:
    draft = only("Duy trì tỷ lệ trạm y tế xã có bác sĩ trên 95%")
    assert (draft.comparator, str(draft.value), draft.maintain) == ("gt", "95", True)
    assert only("Tỷ lệ trạm y tế xã có bác sĩ đạt trên 95%").maintain is False


def test_va_duy_tri_den_nam_2030_is_a_target_of_its_own() -> None:
    drafts = read_targets(f"Tỷ lệ {BHYT} đạt 95% năm 2025 và duy trì đến năm 2030").targets
    assert [(str(draft.value), str(draft.horizon), draft.maintain) for draft in drafts] == [
        ("95", "2025", False),
        ("95", "2030", True),
    ]


def test_khoang_nam_2025_qualifies_the_year() -> None:
    draft = only(f"Khoảng năm 2025, tỷ lệ {BHYT} đạt 95%")
    assert (draft.comparator, str(draft.horizon)) == ("eq", "2025")


def test_giam_con_is_a_level_and_giam_a_change() -> None:
    draft = only("Tỷ lệ học sinh mắc tật khúc xạ giảm còn 10%")
    assert (draft.basis, str(draft.value)) == ("level", "10")
    draft = only("Tỷ lệ học sinh mắc tật khúc xạ giảm 10% so với năm 2020")
    assert (draft.basis, str(draft.value)) == ("relative_change", "-10")


def test_giam_without_what_it_is_compared_with_is_told() -> None:
    text = "Tỷ lệ học sinh mắc tật khúc xạ giảm 10%"
    assert bounds(text) == []
    assert reasons(text) == [("10", "change_without_baseline")]


def test_giam_xuong_so_voi_is_a_change() -> None:
    draft = only("Tỷ lệ học sinh mắc tật khúc xạ giảm xuống 2% so với năm 2024")
    assert (draft.basis, str(draft.value)) == ("relative_change", "-2")
    assert draft.baseline is not None
    assert str(draft.baseline.period) == "2024"


def test_tang_them_is_a_change_and_tang_len_a_level() -> None:
    draft = only("Tỷ lệ học sinh được khám mắt tăng thêm 10% so với năm 2020")
    assert (draft.basis, str(draft.value)) == ("relative_change", "10")
    draft = only("Tăng tỷ lệ học sinh được khám mắt lên 85%")
    assert (draft.basis, str(draft.value)) == ("level", "85")
