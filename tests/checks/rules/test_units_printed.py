"""VHP301 and VHP302: the unit that the document prints, beside the one that is meant."""

from __future__ import annotations

import unicodedata

import pytest
from target_plans import codes_in, found_in, plan_of, printed, target

BIRTHS = "per_1k_live_births"
ROW = "10\tTỷ suất tử vong trẻ em dưới 1 tuổi (trên 1.000 trẻ đẻ sống)\t%\t1,8\t< 8"


def test_percent_beside_deaths_per_thousand() -> None:
    plan = plan_of(target("imr", 8, BIRTHS, source=printed(ROW, "%", row="10")))
    assert found_in(plan) == ["VHP301 $.targets[0].source.printed_unit"]


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "quote", "sign"),
    [
        ("mmr", 26, "per_100k_live_births", "< 26", "/100.000 dân"),  # the other denominator
        ("imr", 8, "per_mille", "< 8", "⁰/0000"),  # a pieced sign of another size
        ("doctors_per_10k", 12, "per_10k", "12", "/100.000 dân"),
        ("life_expectancy", 75, "year", "75", "%"),
        ("satisfaction", 90, "percent", "90", "điểm"),
    ],
)
def test_a_known_unit_of_another_kind_or_size(indicator: str, value: int, unit: str, quote: str, sign: str) -> None:
    assert codes_in(plan_of(target(indicator, value, unit, source=printed(quote, sign)))) == ["VHP301"]


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "source"),
    [
        ("imr", 8, BIRTHS, printed("còn 8", "‰")),  # the same size
        ("imr", 8, "per_mille", printed("còn 8", "trên 1.000 trẻ đẻ sống")),
        ("life_expectancy", 75, "year", printed("75", "Tuổi")),
        ("height_18", 168.5, "cm", printed("1,685", "m")),  # converted by whoever typed it
        ("height_18", 168.5, "cm", printed("cao 168,5", "m", printed_value="1,685")),
        ("doctors_per_10k", 12, "per_10k", printed("đạt 12 bác sỹ", "bác sỹ")),  # plain words, in no table
        ("chs_doctor", 100, "percent", printed("mỗi trạm", "trạm", printed_value="mỗi trạm", row="1")),
        ("doctors_per_10k", 12, "per_10k", printed("đạt 12", "việc gì đó", row="1")),  # a unit that nobody knows
        ("doctors_per_10k", 12, "per_10k", printed("đạt 12", "%" * 5000, row="1")),
    ],
)
def test_no_alarm(indicator: str, value: float, unit: str, source: dict[str, object]) -> None:
    sex = {"sex": "male"} if indicator == "height_18" else {}
    assert codes_in(plan_of(target(indicator, value, unit, source=source, subgroup=sex))) == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_noun_in_the_column_of_units(form: str) -> None:
    noun = unicodedata.normalize(form, "Bác sĩ")  # type: ignore[arg-type]  # a plain str to mypy
    row = target("doctors_per_10k", 9.8, "per_10k", source=printed(f"01\tBác sĩ/ vạn dân\t{noun}\t9,5\t9,8", noun))
    assert codes_in(plan_of(row)) == ["VHP302"]


@pytest.mark.parametrize("sign", ["⁰ /0000", "⁰/00000", "0/0000"])
def test_a_sign_pieced_together(sign: str) -> None:
    row = target("mmr", 26, "per_100k_live_births", source=printed("< 26", sign))
    assert codes_in(plan_of(row)) == ["VHP302"]


def test_a_count_may_be_of_nouns() -> None:
    own = {"code": "beds", "name": {"vi": "Số giường"}, "measure": "count", "unit": "count", "direction": "higher"}
    row = target("beds", 500, "count", source=printed("quy mô 500 giường", "giường", row="1"))
    assert codes_in(plan_of(row, indicators=(own,))) == []


def test_target_and_baseline_are_told_once() -> None:
    source = printed(ROW, "%", row="10")
    base = {"period": "2023", "value": 1.8, "unit": BIRTHS, "source": source}
    assert codes_in(plan_of(target("imr", 8, BIRTHS, source=source, baseline=base))) == ["VHP301"]
    lone = plan_of(target("imr", 8, BIRTHS, baseline=base))
    assert found_in(lone) == ["VHP301 $.targets[0].baseline.source.printed_unit"]


def test_a_change_is_no_level() -> None:
    base = {"period": "2023", "value": 18, "unit": "per_mille"}
    row = target("imr", -10, "percent", basis="relative_change", baseline=base, source=printed("giảm 10", "‰"))
    assert codes_in(plan_of(row)) == []
