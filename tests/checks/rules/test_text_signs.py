"""VHP632: letters and signs that look like those that are meant."""

from __future__ import annotations

import pytest
from rule_plans import places_of

from vnhealthplan.checks.rules.text_signs import foreign_letters, look_alike_characters


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("QÐ-TTg của HÐND, Ðảng, ðến, Ɖồng", ["QÐ", "HÐND", "Ðảng", "ðến", "Ɖồng"]),
        ("QĐ-TTg của HĐND, Đảng, đến", []),
        ("Sigurðsson, chữ Ð", []),
        ("y tе", ["tе"]),  # Cyrillic е
        ("Вộ Y tế", ["Вộ"]),  # Cyrillic В
        ("Νăm 2024, cό", ["Νăm", "cό"]),  # Greek
        ("TNFα, IFNγ, 5 μg, β-HCG, Ω", []),
        ("Москва, Αθήνα", []),
        ("đạt 95％", ["95％"]),
        ("＜ 10", ["＜"]),
        ("日本 ％", []),
    ],
)
def test_letters_of_other_alphabets(text: str, words: list[str]) -> None:
    assert [place.words for place in foreign_letters(text)] == words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("25,9 ⁰ /0000", 1),
        ("5 ⁰/₀₀, 5 º/oo", 1),
        ("8%o và 8 %0.", 1),
        ("8‰, 8 %, 10%, 38 °C, 1/2", 0),
        ("l. Sở Y tế\n\n2. Sở Tài chính", 1),
        ("l. Sở Y tế\nchủ trì\n3. Sở Tài chính", 0),
        ("k. Sở\nl. Sở Y tế\n2. Sở Tài chính", 0),
        ("1. Sở Y tế\n2. Sở Tài chính", 0),
        ("l) Sở Y tế\n2. Sở Tài chính", 0),
    ],
)
def test_signs_of_a_source(text: str, count: int) -> None:
    assert places_of(look_alike_characters, text) == ["$"] * count


def test_the_misprints_in_a_quote_are_to_stay() -> None:
    cited = [{"number": "1/QĐ-TTg", "source": {"quote": "QÐ-TTg"}}, {"number": "2/QÐ-TTg"}]
    assert places_of(look_alike_characters, legal_basis=cited) == ["$.legal_basis[1].number"]
