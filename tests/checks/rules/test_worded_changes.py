"""VHP430: the sign of a change beside its words."""

from __future__ import annotations

import unicodedata

import pytest
from coherence_plans import found, local, target

START = {"period": "2020", "value": 20, "unit": "percent"}


def change(value: object, quote: str, comparator: str = "eq", **changes: object) -> dict[str, object]:
    row = {"indicator": "stunting_u5", "basis": "relative_change", "unit": "percent", "comparator": comparator}
    return target(value, **{**row, "baseline": START, "source": {"quote": quote}, **changes})


@pytest.mark.parametrize(
    ("value", "quote"),
    [
        (10, "giảm 10% số cặp tảo hôn"),
        (10, unicodedata.normalize("NFD", "Giảm ít nhất 10% so với năm 2020")),
        (0.5, "Tỷ lệ sinh mỗi năm giảm 0,5%"),
        (-10, "tăng thêm 10% so với năm 2020"),
        (10, "tăng dân số; giảm 10%"),
        (10, "đến năm 2025 giảm 10 %, đến năm 2030 giảm 10%"),
        (10, "giảm số ca mắc 10%"),
        (10, "giảm bình quân mỗi năm 10%"),
        (10, "số người tăng huyết áp giảm 10%"),
        (10, "tăng cường giám sát để giảm 10%"),
        (-10, "thêm 10 trạm y tế"),
    ],
)
def test_a_sign_against_the_words(value: float, quote: str) -> None:
    assert found("VHP430", change(value, quote)) == ["$.targets[0].value"]


@pytest.mark.parametrize(
    ("value", "quote", "comparator"),
    [(-10, "giảm ít nhất 10%", "ge"), (-10, "giảm trên 10%", "gt"), (10, "tăng tối thiểu 10%", "le")],
)
def test_a_comparator_against_the_words(value: float, quote: str, comparator: str) -> None:
    assert found("VHP430", change(value, quote, comparator)) == ["$.targets[0].comparator"]


@pytest.mark.parametrize(
    ("value", "quote", "comparator"),
    [
        (-10, "giảm 10%", "eq"),
        (-10, "giảm ít nhất 10%", "le"),
        (-10, "giảm không quá 10%", "ge"),
        (10, "tăng 10%", "ge"),
        (10, "giảm còn 10%", "eq"),  # a level
        (10, "tăng mức giảm sinh 10%", "eq"),  # the fall rises
        (-10, "tăng mức giảm sinh 10%", "eq"),
        (10, "giảm dưới 10%", "eq"),  # a level too
        (10, "giảm 20% và đạt 10%", "eq"),
        (10, "giảm nghèo, cải thiện 10%", "eq"),
        (10, "chương trình số 210: giảm tỷ lệ", "eq"),
        (10, "giảm 10,5%", "eq"),
        (10, "giảm 10%; tăng 10%", "eq"),
        (0, "giảm 0%", "eq"),
        (10, "thay đổi 10%", "eq"),
        (10, "giảm " * 3000 + "x", "eq"),
    ],
)
def test_what_does_not_contradict(value: float, quote: str, comparator: str) -> None:
    assert found("VHP430", change(value, quote, comparator)) == []


@pytest.mark.parametrize(
    ("value", "quote"),
    [
        (-10, "Tăng cường giám sát bảo đảm số ca mắc thấp hơn 10% so với năm 2025"),
        (-10, "bảo đảm số ca mắc thấp hơn 10% so với năm 2025"),
        (10, "Nâng cấp hạ tầng y tế để số lượt khám cao hơn 10%"),
        (10, "cải tạo hạ tầng 10%"),
        (-10, "số người tăng huyết áp tử vong ít hơn 10%"),
        (-10, "số người tăng huyết áp 10%"),
        (10, "Giảm tải bệnh viện tuyến trên cao hơn 10%"),
        (10, "Giảm tải bệnh viện 10%"),
        (10, "giảm nghèo bền vững nâng tỷ lệ 10%"),
        (-10, "Có thêm trạm y tế thấp hơn 10%"),
        (-10, "tăng trưởng 10%"),
        (-10, "kiềm chế gia tăng 10%"),
        (-10, "tăng  cường 10%"),
        (10, "giảm từ 10% xuống 5%"),
        (10, "giảm gánh nặng bệnh tật ở mọi nhóm tuổi 10%"),  # too far away to be about it
    ],
)
def test_verbs_that_are_not_about_the_number(value: float, quote: str) -> None:
    assert found("VHP430", change(value, quote)) == []


def test_a_name_with_a_disease_that_sounds_like_a_verb_is_no_name_of_a_change() -> None:
    named = local(name={"vi": "Tỷ lệ tử vong do tăng huyết áp"})
    assert found("VHP430", change(10, "giảm 10%", indicator="local"), indicators=[named]) == ["$.targets[0].value"]


def test_levels_changes_without_words_and_names_that_fall_are_passed_over() -> None:
    assert found("VHP430", target(10, source={"quote": "giảm 10%"})) == []
    row = change(10, "giảm 10%")
    del row["source"]
    assert found("VHP430", row) == []
    falls = local(name={"vi": "Mức giảm sinh"})
    assert found("VHP430", change(10, "mức giảm sinh 10%", indicator="local"), indicators=[falls]) == []
