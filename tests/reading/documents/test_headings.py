"""Headings and items in forms that the five plans do not have; all phrases here are made up."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from vnhealthplan.reading.documents import read_sections, section_at

BINH_THUAN = Path("examples/binh-thuan-2018/source.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (
            "PHẦN I\nMỤC TIÊU\n1. Mục tiêu chung\nMẫu.",
            ["PHẦN I", "PHẦN I > MỤC TIÊU", "PHẦN I > MỤC TIÊU > 1. Mục tiêu chung"],
        ),
        ("A. MỤC TIÊU\nI. Chung\nMẫu.\nB. NHIỆM VỤ", ["A. MỤC TIÊU", "A. MỤC TIÊU > I. Chung", "B. NHIỆM VỤ"]),
        ("**II. MỤC TIÊU**\n**2. Chỉ tiêu**\n- Mẫu.", ["II. MỤC TIÊU", "II. MỤC TIÊU > 2. Chỉ tiêu"]),
        ("## II. MỤC TIÊU\nMẫu.", ["II. MỤC TIÊU"]),
        ("I. MỤC TIÊU\n2.1 Đạt 95%.\n2.2 Đạt 5%; giảm 3%.", ["I. MỤC TIÊU", "I. MỤC TIÊU", "I. MỤC TIÊU > 2.2"]),
        (
            "II. TỔ CHỨC THỰC HIỆN\nl. Sở Mẫu\n- Chủ trì.",
            ["II. TỔ CHỨC THỰC HIỆN", "II. TỔ CHỨC THỰC HIỆN > l. Sở Mẫu"],
        ),
        ("I. MỤC TIÊU\nMẫu./.\nNơi nhận:\n1. Sở Mẫu\n- x\nPHỤ LỤC 1: Bảng", ["I. MỤC TIÊU", "PHỤ LỤC 1: Bảng"]),
    ],
)
def test_chains_of_headings(text: str, paths: list[str]) -> None:
    assert [section.path for section in read_sections(text)] == paths


def test_a_title_that_its_words_follow_on_the_line_ends_at_the_colon() -> None:
    *_, found = read_sections("I. MỤC TIÊU\n1. Mục tiêu chung: Nâng cao. Tốt hơn.")
    assert (found.number, found.title) == ("1.", "Mục tiêu chung")


def test_a_horizon_is_stated_by_its_heading_and_carried_below() -> None:
    _, heading, label = read_sections("II. MỤC TIÊU\n3. Chỉ tiêu đến năm 2030\nChỉ số đầu vào:\n- Đạt 5%.")
    assert (str(heading.horizon), heading.evidence["horizon"].certainty) == ("2030", "stated")
    assert (str(label.horizon), label.evidence["horizon"].certainty) == ("2030", "carried")


@pytest.mark.parametrize(
    ("title", "horizon"),
    [
        ("giai đoạn 2021 - 2025", "2021/2025"),
        ("đến năm 2025, tầm nhìn đến năm 2030", "2025"),
        ("năm 2025 và năm 2030", "None"),
        ("đến tháng 6 năm 2025", "2025-06"),
        ("Mẫu", "None"),
    ],
)
def test_horizons_of_headings(title: str, horizon: str) -> None:
    assert str(read_sections(f"1. Chỉ tiêu {title}:\n- Mẫu.")[0].horizon) == horizon


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("MỤC TIÊU", "goal"),
        ("CHỈ TIÊU", "targets"),
        ("NHIỆM VỤ", "duties"),
        ("TỔ CHỨC THỰC HIỆN", "organisation"),
        ("KINH PHÍ", "funding"),
        ("CĂN CỨ PHÁP LÝ", "legal_basis"),
        ("MẪU", "other"),
    ],
)
def test_kinds_of_sections(title: str, kind: str) -> None:
    assert read_sections(f"I. {title}\nMẫu.")[0].kind == kind


def test_a_year_and_a_share_at_the_beginning_of_a_line_are_no_numbers_of_headings() -> None:
    assert read_sections("95% dân số\n10.000 dân\n2025\n1,5 cm") == ()


def test_footnotes_stand_in_the_section_they_are_printed_in() -> None:
    place = BINH_THUAN.index("² Đến ngày")
    section = section_at(read_sections(BINH_THUAN), place)
    assert section is not None
    assert str(section.horizon) == "2025"


def test_other_unicode_forms_give_the_same_chains() -> None:
    plain = [section.path for section in read_sections(BINH_THUAN)]
    assert [section.path for section in read_sections(unicodedata.normalize("NFD", BINH_THUAN))] == plain
