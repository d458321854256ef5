"""VHP303 and VHP310: units against the words of quote and name."""

from __future__ import annotations

import time

import pytest
from target_plans import codes_in, found_in, plan_of, printed, target, words_of


def own(name: str, unit: str = "percent", **rest: object) -> dict[str, object]:
    return {"code": "own", "name": {"vi": name}, "measure": "rate", "unit": unit, "direction": "lower", **rest}


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "quote"),
    [
        ("imr", 8.5, "percent", "dưới 8,5 trên 1.000 trẻ đẻ sống"),
        ("imr", 8.5, "percent", "tử vong trẻ em dưới 8,5‰"),
        ("imr", 8.5, "per_mille", "tử vong trẻ em dưới 8,5 %"),
        ("mmr", 20, "per_100k_live_births", "Tỉ số tử vong mẹ dưới 20 trên 1.000 trẻ đẻ sống"),
        ("doctors_per_10k", 12, "per_100k", "Đạt 12 bác sỹ/01 vạn dân"),
        ("doctors_per_10k", 12, "per_10k", "đạt 12 bác sỹ trên 100.000 dân"),
    ],
)
def test_the_quote_says_another_unit(indicator: str, value: float, unit: str, quote: str) -> None:
    plan = plan_of(target(indicator, value, unit, source=printed(quote)))
    assert found_in(plan) == ["VHP303 $.targets[0].unit"]


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "quote"),
    [
        ("private_bed_share", 10, "percent", "Đạt 30 giường bệnh viện/10.000 dân. Giường bệnh tư nhân đạt trên 10%."),
        ("doctors_per_10k", 9, "per_10k", "30 giường, 9 bác sĩ, 25 điều dưỡng viên trên 10.000 dân; 17% tư nhân"),
        ("imr", 10, "per_mille", "dưới 1 tuổi dưới 10 trên 1.000 trẻ đẻ sống"),
        ("mmr", 26, "per_100k_live_births", "Tỷ số tử vong mẹ\t⁰ /0000\t< 26"),
        ("epi_coverage", 95, "percent", "xã có trên 10.000 dân: tiêm chủng đạt 95"),  # "trên" is "more than"
        ("satisfaction", 95, "percent", "hài lòng: 95 điểm"),
        ("doctors_per_10k", 9.8, "per_10k", "98 bác sĩ trên 100.000 dân"),  # converted: 9,8 is not printed
        ("chs_doctor", 95, "percent", "tăng 5% 05 xã, đạt 95"),
        ("life_expectancy", 75, "year", "75 tuổi, 98% dân số tham gia bảo hiểm"),
    ],
)
def test_no_alarm(indicator: str, value: float, unit: str, quote: str) -> None:
    assert codes_in(plan_of(target(indicator, value, unit, source=printed(quote)))) == []


def test_the_printed_unit_is_judged_by_itself() -> None:
    source = printed("dưới 8 trên 1.000 trẻ đẻ sống", "trên 1.000 trẻ đẻ sống")
    assert codes_in(plan_of(target("imr", 8, "percent", source=source))) == ["VHP301"]


def test_the_name_of_an_indicator_of_the_plan() -> None:
    plan = plan_of(
        target("own", 5, source=printed("dưới 5 trên 1.000 trẻ đẻ sống")),
        indicators=(own("Tử vong chu sinh trên 1.000 trẻ đẻ sống"),),
    )
    assert found_in(plan) == ["VHP303 $.indicators[0].unit"]
    assert "per_1k_live_births" in words_of(plan)


def test_a_misnamed_indicator_is_not_held_to_its_limits() -> None:
    limits = {"soft": [{"low": 1, "high": 5, "source": "made up"}]}
    named = own("Tử vong chu sinh trên 1.000 trẻ đẻ sống", plausible=limits)
    assert codes_in(plan_of(target("own", 40), indicators=(named,))) == ["VHP303"]


@pytest.mark.parametrize(
    "indicator",
    [
        own("Tỷ lệ xã có trên 10.000 dân", measure="proportion"),
        own("Tỷ lệ xã có tử vong sơ sinh dưới 1/1.000 trẻ đẻ sống", measure="proportion"),
        own("Tỷ lệ huyện có tử vong trẻ em dưới 10‰", measure="proportion"),
        own("Tỷ lệ huyện loại trừ bệnh phong (dưới 0,2/10.000 dân)", measure="proportion"),
        own("Tỷ lệ huyện có dưới 1 ca trên 10.000 dân", measure="proportion"),
        own("Số xã có trên 10.000 dân", "count", measure="count"),
        own("Tử vong chu sinh (‰)", "per_mille", denominator="live_births"),
        own("Tỷ lệ ca nặng"),
    ],
)
def test_names_that_agree_or_say_no_unit(indicator: dict[str, object]) -> None:
    assert codes_in(plan_of(indicators=(indicator,))) == []


@pytest.mark.parametrize("name", ["Tỷ lệ mắc trên 1.000 trẻ đẻ sống", "Tỷ lệ mắc (‰)", "Tỷ lệ mắc/10.000 dân"])
def test_a_share_whose_name_has_a_unit_and_no_number_before_it(name: str) -> None:
    indicator = own(name, measure="proportion")
    assert found_in(plan_of(indicators=(indicator,))) == ["VHP303 $.indicators[0].unit"]


def test_a_threshold_has_its_own_number_in_a_quote_too() -> None:
    wards = own("Tỷ lệ xã đạt", measure="proportion")
    plan = plan_of(target("own", 90, source=printed("90 xã có tử vong dưới 10‰")), indicators=(wards,))
    assert codes_in(plan) == []
    plan = plan_of(target("own", 90, source=printed("tử vong dưới 90‰")), indicators=(wards,))
    assert codes_in(plan) == ["VHP303"]


def test_per_mille_of_what() -> None:
    assert found_in(plan_of(indicators=(own("Tai nạn", "per_mille"),))) == ["VHP310 $.indicators[0].unit"]
    hinted = plan_of(indicators=(own("Chu sinh trên 1.000 trẻ đẻ sống", "per_mille"),))
    assert "live_births" in words_of(hinted)
    assert codes_in(plan_of(indicators=(own("Tai nạn", "per_mille", denominator="population"),))) == []
    assert codes_in(plan_of(indicators=(own("Tai nạn", "percent"),))) == []


@pytest.mark.parametrize("part", ["trên 1.", "/" * 40, "100.", "1,", "trên trên ", "%o", "⁰/", "9" * 40 + ","])
def test_hostile_quotes_take_linear_time(part: str) -> None:
    quote = "8 " + (part * 20_000)[:19_000]
    plan = plan_of(*[target("imr", 8, "percent", source=printed(quote)) for _ in range(20)])
    start = time.perf_counter()
    codes_in(plan)
    assert time.perf_counter() - start < 5
