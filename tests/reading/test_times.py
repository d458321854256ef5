"""Times: the words of a time, the periods that it names, and how it is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.times import find_times


def times_of(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(tuple(map(str, time.periods)), time.relation) for time in find_times(fold(text).text)]


@pytest.mark.parametrize(
    ("text", "period", "relation"),
    [
        ("đến năm 2025", "2025", "by"),
        ("Đến hết năm 2025", "2025", "by"),
        ("tính đến cuối năm 2025", "2025", "by"),
        ("vào năm 2030", "2030", "by"),
        ("hết năm 2015", "2015", "by"),
        ("năm 2030", "2030", "by"),
        ("trong năm 2024", "2024", "by"),
        ("khoảng năm 2025", "2025", "by"),
        ("từ năm 2030", "2030", "since"),
        ("kể từ năm 2030", "2030", "since"),
        ("trước năm 2030", "2030", "before"),
        ("so với năm 2020", "2020", "as_of"),
        ("so với kết quả năm 2020", "2020", "as_of"),
        ("so với cùng kỳ năm 2023", "2023", "as_of"),
        ("giai đoạn 2021 - 2025", "2021/2025", "in"),
        ("giai đoạn 2021-2025", "2021/2025", "in"),
        ("giai đoạn 2021 \u2013 2025", "2021/2025", "in"),
        ("giai đoạn từ năm 2021 đến năm 2025", "2021/2025", "in"),
        ("giai đoạn (2021 - 2025)", "2021/2025", "in"),
        ("thời kỳ 2021 - 2030", "2021/2030", "in"),
        ("nhiệm kỳ 2020 - 2025", "2020/2025", "in"),
        ("giai đoạn đến 2030", "2030", "in"),
        ("giai đoạn đến năm 2030", "2030", "in"),
        ("6 tháng đầu năm 2024", "2024-H1", "in"),
        ("06 tháng đầu năm 2024", "2024-H1", "in"),
        ("6 tháng cuối năm 2024", "2024-H2", "in"),
        ("9 tháng đầu năm 2024", "2024-9M", "in"),
        ("quý I năm 2024", "2024-Q1", "in"),
        ("quý IV/2024", "2024-Q4", "in"),
        ("quí 3 năm 2024", "2024-Q3", "in"),
        ("tháng 6 năm 2024", "2024-06", "in"),
        ("tháng 12/2024", "2024-12", "in"),
        ("ngày 05/7/2018", "2018-07", "on"),
        ("đến ngày 30/6/2026", "2026-06", "by"),
        ("trước ngày 30/6/2026", "2026-06", "before"),
        ("ngày 09 tháng 12 năm 2021", "2021-12", "on"),
        ("(2025)", "2025", "in"),
        ("đến 2025.", "2025", "by"),
    ],
)
def test_words_of_a_time_give_its_period_and_relation(text: str, period: str, relation: str) -> None:
    assert times_of(text) == [((period,), relation)]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("đến năm 2025 và 2030", ("2025", "2030")),
        ("các năm 2023, 2024, 2025", ("2023", "2024", "2025")),
        ("đến năm 2025, đến năm 2030", ("2025", "2030")),
        ("năm 2025 và năm 2030", ("2025", "2030")),
    ],
)
def test_one_time_can_name_several_years(text: str, periods: tuple[str, ...]) -> None:
    found = times_of(text)
    assert tuple(period for each, _ in found for period in each) == periods


@pytest.mark.parametrize(
    "text",
    [
        "2.025 trạm",
        "đạt 2025 người",
        "10.2025.000",
        "số 2025/KH-UBND",
        "năm 20250",
        "1999 trẻ",
        "năm sau",
        "giai đoạn 2025 - 2021",
        "giai đoạn 2025 - 2025",
        "31/13/2025",
    ],
)
def test_other_numbers_of_four_digits_are_no_times(text: str) -> None:
    assert times_of(text) == []


def test_the_last_day_of_a_year_is_the_year() -> None:
    assert times_of("đến ngày 31/12/2025") == [(("2025",), "by")]


@given(st.integers(1900, 2199), st.sampled_from(["đến năm {}", "năm {}, 95%", "vào năm {}.", "(năm {})"]))
def test_every_year_of_three_centuries_is_a_time(year: int, words: str) -> None:
    assert [periods for periods, _ in times_of(words.format(year))] == [(str(year),)]


@given(st.text() | st.text("năm đếnqúy giao2015-/.,() tháng"))
def test_times_stand_apart_inside_the_text(text: str) -> None:
    folded = fold(text).text
    found = list(find_times(folded))
    places = [place for time in found for place in (time.start, time.end)]
    assert places == sorted(places)
    assert all(0 <= time.start < time.end <= len(folded) for time in found)
    assert all(time.periods for time in found)
