"""Bodies and people in cells, in the wordings of plans; names of people are made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.reading.tables.bodies import read_bodies, read_leader
from vnhealthplan.reading.tables.items import products_of


@pytest.mark.parametrize(
    "bodies",
    [
        ("Sở Y tế", "Sở Tài chính", "UBND các huyện"),
        ("Các sở, ban, ngành liên quan",),
        ("Trung tâm Y tế các huyện, phòng khám khu vực",),
        ("Sở Kế hoạch và Đầu tư", "Sở Lao động - Thương binh và Xã hội"),
        ("UBND các huyện, thị xã, thành phố",),
        ("BV: Mắt, Tâm thần và Phổi",),
        ("Phòng Nghiệp vụ (dược, điều dưỡng, và Phòng khám)",),
    ],
)
@pytest.mark.parametrize("sign", [", ", "; ", " và ", "\n"])
def test_bodies_are_parted_where_a_new_one_begins(bodies: tuple[str, ...], sign: str) -> None:
    assert read_bodies(sign.join(bodies)) == bodies


@pytest.mark.parametrize(
    ("words", "leader"),
    [
        ("Ths. Nguyễn Văn A – Phó Giám đốc SYT", ("Nguyễn Văn A", "Ths.", "Phó Giám đốc SYT")),
        ("Đ/c Nguyễn Văn A, Phó Giám đốc", ("Nguyễn Văn A", "Đ/c", "Phó Giám đốc")),
        ("BSCKII. Lê B (Giám đốc)", ("Lê B", "BSCKII.", "Giám đốc")),
        ("Nguyễn Văn C", ("Nguyễn Văn C", None, None)),
    ],
)
def test_a_leader_has_a_name_a_title_and_an_office(words: str, leader: tuple[str, ...]) -> None:
    assert read_leader(words) == leader


@given(st.text())
def test_no_word_of_a_cell_is_lost(words: str) -> None:
    read_leader(words)
    letters = [sign for sign in words if sign.isalnum()]
    for parts in (read_bodies(words), products_of(words)):
        kept = [sign for part in parts for sign in part if sign.isalnum()]
        assert kept == letters
