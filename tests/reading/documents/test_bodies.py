"""Lists of bodies; the phrases are made up, in the forms that plans use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.reading.documents.body_lists import bodies_at, split_bodies
from vnhealthplan.reading.documents.word_list import words_of
from vnhealthplan.reading.folding import fold

MADE_UP_LISTS = {
    "Sở Y tế": ["Sở Y tế"],
    "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI": ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"],
    "Sở Lao động - Thương binh và Xã hội, Sở Nội vụ": ["Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"],
    "Sở Văn hóa, Thể thao và Du lịch và Sở Nội vụ": ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ"],
    "UBND các huyện, thị xã, thành phố": ["UBND các huyện, thị xã, thành phố"],
    "Ủy ban nhân dân các xã, phường, thị trấn và các Trạm Y tế": [
        "Ủy ban nhân dân các xã, phường, thị trấn",
        "các Trạm Y tế",
    ],
    "các sở, ban, ngành, đoàn thể và UBND cấp huyện": ["các sở, ban, ngành, đoàn thể", "UBND cấp huyện"],
    "Các sở, ban, ngành và địa phương": ["Các sở, ban, ngành và địa phương"],
    "Văn phòng HĐND và UBND huyện, Phòng Y tế": ["Văn phòng HĐND và UBND huyện", "Phòng Y tế"],
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh": ["Văn phòng Đoàn ĐBQH và HĐND tỉnh"],
    "Trung tâm Kiểm soát bệnh tật tỉnh, các bệnh viện tuyến tỉnh": [
        "Trung tâm Kiểm soát bệnh tật tỉnh",
        "các bệnh viện tuyến tỉnh",
    ],
    "Giám đốc Sở Y tế, Chủ tịch UBND các huyện, thành phố": ["Giám đốc Sở Y tế", "Chủ tịch UBND các huyện, thành phố"],
    "Phòng Kế hoạch - Tài chính, Sở Y tế": ["Phòng Kế hoạch - Tài chính, Sở Y tế"],
    "Hội Nông dân tỉnh, Tỉnh đoàn, Liên đoàn Lao động tỉnh": [
        "Hội Nông dân tỉnh",
        "Tỉnh đoàn",
        "Liên đoàn Lao động tỉnh",
    ],
    "Phòng Lao động, Thương binh và Xã hội; Phòng Nội vụ": ["Phòng Lao động, Thương binh và Xã hội", "Phòng Nội vụ"],
    "TTYT các huyện và cơ sở y tế tư nhân": ["TTYT các huyện", "cơ sở y tế tư nhân"],
    "Sở Y tế:": ["Sở Y tế"],
}
MADE_UP_BEGINNINGS = {
    "Sở Tài chính xem xét, bố trí kinh phí": ["Sở Tài chính"],
    "Sở Xây dựng xây dựng định mức": ["Sở Xây dựng"],
    "các tổ chức chính trị - xã hội tổ chức tuyên truyền": ["các tổ chức chính trị - xã hội"],
    "các sở, ngành liên quan xây dựng kế hoạch": ["các sở, ngành liên quan"],
    "sở, ngành, địa phương liên quan tham mưu": ["sở, ngành, địa phương liên quan"],
    "Trung tâm Y tế huyện trực tiếp quản lý": ["Trung tâm Y tế huyện"],
    "Trạm Y tế báo cáo hàng tuần": ["Trạm Y tế"],
    "Phòng Tài chính - KH chủ trì": ["Phòng Tài chính - KH"],
    "UBND tỉnh (thông qua Sở Y tế) xem xét": ["UBND tỉnh"],
    "Sở Y tế (Phòng Nghiệp vụ) tổng hợp": ["Sở Y tế (Phòng Nghiệp vụ)"],
    "Ban Thường vụ Tỉnh ủy theo dõi": ["Ban Thường vụ Tỉnh ủy"],
    "Đài Phát thanh - Truyền hình tỉnh thông tin": ["Đài Phát thanh - Truyền hình tỉnh"],
    "Các bệnh viện được giao chủ trì thực hiện nhiệm vụ, Sở Nội vụ báo cáo": [
        "Các bệnh viện được giao chủ trì thực hiện nhiệm vụ",
        "Sở Nội vụ",
    ],
}
NO_BODIES = [
    "Công tác báo cáo",
    "Nâng cao chất lượng",
    "Tổ chức thực hiện",
    "Báo cáo kết quả",
    "Trưởng thành",
    "Phòng, chống dịch",
    "Hội nghị tổng kết",
    "",
    "123",
]


@pytest.mark.parametrize(("text", "expected"), MADE_UP_LISTS.items())
def test_a_whole_list_is_split_without_breaking_names(text: str, expected: list[str]) -> None:
    assert list(split_bodies(text)) == expected


@pytest.mark.parametrize(("text", "expected"), MADE_UP_BEGINNINGS.items())
def test_a_list_ends_where_what_the_bodies_do_begins(text: str, expected: list[str]) -> None:
    folded = fold(text).text
    found = bodies_at(folded, words_of(folded, text), 0)
    assert found is not None
    assert [text[first:last] for first, last in found.bodies] == expected


@pytest.mark.parametrize("text", NO_BODIES)
def test_what_names_no_body_gives_none(text: str) -> None:
    assert split_bodies(text) == ()


_PIECES = st.sampled_from(
    [
        *[
            "sở",
            "ban",
            "các",
            "và",
            ",",
            ";",
            "(",
            ")",
            "-",
            "&",
            "/",
            "UBND",
            "Y",
            "tế",
            "huyện",
            "thị",
            "xã",
            "thành",
            "phố",
            "Trưởng",
            "phòng",
            "tổ",
            "chức",
            "giao",
        ],
        "\n",
        "́",
        "ı",
    ]
)


@given(st.text() | st.lists(_PIECES).map(" ".join))
def test_any_text_is_split_into_its_own_words(text: str) -> None:
    assert all(body in text and body for body in split_bodies(text))
