"""read_targets over lines: headings with times, headed lists, broken lines, footnotes, tables as text, and its limit.

All texts are made up.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from vnhealthplan.errors import PeriodError
from vnhealthplan.models import Period
from vnhealthplan.reading.reader import read_targets
from vnhealthplan.reading.records import Evidence, Span

BHYT = "Tỷ lệ dân số tham gia bảo hiểm y tế"
DOCTORS = "Số bác sĩ trên 10.000 dân"
MOST_CHARACTERS = 1_000_000


def rows(text: str, horizon: str | None = None) -> list[tuple[str | None, str, str | None]]:
    """Give the code, value and horizon of every target."""
    drafts = read_targets(text, horizon=horizon).targets
    return [(draft.code, str(draft.value), draft.horizon and str(draft.horizon)) for draft in drafts]


def reasons(text: str) -> list[tuple[str, str]]:
    """Give what is left unread, with the reason."""
    return [(missed.text, missed.reason) for missed in read_targets(text).unread]


def test_a_phrase_gives_a_typed_draft_with_evidence() -> None:
    text = f"Đến năm 2025, {BHYT.lower()} đạt từ 95,0% trở lên"
    (draft,) = read_targets(text).targets
    assert draft.indicator == BHYT.lower()
    assert (draft.code, draft.denominator, draft.candidates) == ("health_insurance_coverage", "population", ())
    assert (draft.comparator, draft.value, draft.unit, draft.basis) == ("ge", Decimal("95.0"), "percent", "level")
    assert draft.horizon == Period("2025")
    words = {name: evidence.span and evidence.span.of(text) for name, evidence in draft.evidence.items()}
    assert words["value"] == "95,0"
    assert words["unit"] == "%"
    assert words["horizon"] == "Đến năm 2025"
    assert words["indicator"] == BHYT.lower()
    assert {evidence.certainty for evidence in draft.evidence.values()} == {"stated"}


def test_a_unit_that_is_not_printed_is_assumed() -> None:
    (draft,) = read_targets(f"{BHYT} đạt 95").targets
    assert draft.unit == "percent"
    assert draft.evidence["unit"] == Evidence("assumed")


def test_no_comparator_is_assumed_equal() -> None:
    (draft,) = read_targets(f"{BHYT} 95%").targets
    assert draft.comparator == "eq"
    assert draft.evidence["comparator"] == Evidence("assumed")


def test_a_heading_speaks_of_the_lines_under_it_until_the_next() -> None:
    text = f"Đến năm 2025:\n- {BHYT}: 95%\n- {DOCTORS}: 10\nĐến năm 2030:\n- {BHYT}: 97%"
    assert rows(text) == [
        ("health_insurance_coverage", "95", "2025"),
        ("doctors_per_10k", "10", "2025"),
        ("health_insurance_coverage", "97", "2030"),
    ]


def test_the_horizon_of_a_heading_is_carried_with_its_place() -> None:
    text = f"a) Đến năm 2025:\n- {BHYT} đạt 95%"
    (draft,) = read_targets(text).targets
    evidence = draft.evidence["horizon"]
    assert evidence.certainty == "carried"
    assert evidence.span is not None
    assert evidence.span.of(text) == "Đến năm 2025"


def test_a_horizon_that_is_given_is_carried_from_no_place() -> None:
    (draft,) = read_targets(f"{BHYT} đạt 95%", horizon=Period("2026")).targets
    assert (draft.horizon, draft.evidence["horizon"]) == (Period("2026"), Evidence("carried"))


def test_a_horizon_that_is_given_yields_to_the_heading_and_comes_back_behind_it() -> None:
    text = f"1. Đến năm 2025:\n- {BHYT}: 95%\n2. Các chỉ tiêu khác\n- {DOCTORS}: 10"
    assert rows(text, "2030") == [("health_insurance_coverage", "95", "2025"), ("doctors_per_10k", "10", "2030")]


def test_a_heading_of_a_higher_level_ends_the_horizon() -> None:
    text = f"1.1. Đến năm 2025\n{BHYT} đạt 95%\n2. Mục tiêu khác\n{DOCTORS} đạt 10"
    assert rows(text) == [("health_insurance_coverage", "95", "2025"), ("doctors_per_10k", "10", None)]


def test_a_heading_of_a_lower_level_keeps_the_horizon() -> None:
    text = f"I. Mục tiêu đến năm 2025\n1. Bảo hiểm\n{BHYT} đạt 95%\n2. Nhân lực\n{DOCTORS} đạt 10"
    assert rows(text) == [("health_insurance_coverage", "95", "2025"), ("doctors_per_10k", "10", "2025")]


def test_a_heading_of_the_same_level_ends_the_horizon() -> None:
    text = f"a) Đến năm 2025:\n{BHYT} đạt 95%\nb) Nhân lực:\n{DOCTORS} đạt 10"
    assert rows(text) == [("health_insurance_coverage", "95", "2025"), ("doctors_per_10k", "10", None)]


@pytest.mark.parametrize("numbers", [("1.", "2."), ("a)", "b)"), ("1)", "2)"), ("(1)", "(2)"), ("-", "-"), ("+", "+")])
@pytest.mark.parametrize("heading", ["Đến năm 2025:", "Mục tiêu đến năm 2025", "**Mục tiêu đến năm 2025:**"])
def test_items_of_every_kind_under_a_heading_without_a_number_take_its_horizon(
    heading: str, numbers: tuple[str, str]
) -> None:
    text = f"{heading}\n{numbers[0]} {BHYT} đạt 95%\n{numbers[1]} {DOCTORS} đạt 10"
    assert rows(text) == [("health_insurance_coverage", "95", "2025"), ("doctors_per_10k", "10", "2025")]


def test_a_number_behind_bullets_ends_a_heading_without_a_number() -> None:
    text = f"Đến năm 2025:\n- {BHYT} đạt 95%\n1. Nhân lực\n{DOCTORS} đạt 10"
    assert rows(text) == [("health_insurance_coverage", "95", "2025"), ("doctors_per_10k", "10", None)]


def test_a_time_in_a_line_goes_before_the_heading() -> None:
    text = f"Đến năm 2025:\n- {BHYT}: 95%\n- {DOCTORS} đến năm 2030: 12"
    assert rows(text) == [("health_insurance_coverage", "95", "2025"), ("doctors_per_10k", "12", "2030")]


def test_a_heading_with_a_period() -> None:
    assert rows(f"2. Giai đoạn 2026 - 2030\n- {BHYT}: 97%") == [("health_insurance_coverage", "97", "2026/2030")]


def test_a_sentence_that_names_a_year_is_no_heading() -> None:
    text = f"Tỉnh đã triển khai nhiều hoạt động truyền thông rộng khắp trong năm 2019 tại các xã.\n{BHYT} đạt 95%"
    assert rows(text) == [("health_insurance_coverage", "95", None)]


def test_a_headed_list_over_lines_names_its_items() -> None:
    text = "- Giảm tỷ suất tử vong trẻ em:\n+ Dưới 5 tuổi còn dưới 10‰;\n+ Dưới 1 tuổi còn dưới 5‰."
    assert rows(text) == [("u5mr", "10", None), ("imr", "5", None)]


def test_a_headed_list_ends_with_the_next_bullet_of_its_head() -> None:
    text = f"- Giảm tỷ suất tử vong trẻ em:\n+ Dưới 5 tuổi còn dưới 10‰\n- {BHYT} đạt 95%"
    assert rows(text) == [("u5mr", "10", None), ("health_insurance_coverage", "95", None)]


def test_a_line_that_a_page_breaks_goes_on() -> None:
    text = "Tỷ lệ dân số tham gia\nbảo hiểm y tế đạt 95%\nvào năm 2025"
    assert rows(text) == [("health_insurance_coverage", "95", "2025")]


def test_a_broken_line_goes_on_with_its_number() -> None:
    assert rows(f"{BHYT} đạt trên\n95% vào năm 2025") == [("health_insurance_coverage", "95", "2025")]


def test_a_line_behind_a_full_stop_begins_anew() -> None:
    text = f"{BHYT} đạt 95% năm 2025.\ntrạm y tế"
    assert rows(text) == [("health_insurance_coverage", "95", "2025")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029"])
def test_lines_end_at_every_kind_of_line_end(end: str) -> None:
    text = end.join([f"- {BHYT}: 95%", f"- {DOCTORS}: 10"])
    assert rows(text) == [("health_insurance_coverage", "95", None), ("doctors_per_10k", "10", None)]


def test_a_line_of_a_footnote_gives_no_target() -> None:
    text = f"{BHYT} đạt 95%⁽¹⁾\n⁽¹⁾ Năm 2020 tỷ lệ là 90,85%"
    assert rows(text) == [("health_insurance_coverage", "95", None)]
    assert ("90,85", "footnote") in reasons(text)


def test_tabs_part_the_cells_of_a_row() -> None:
    text = f"1\t{BHYT} đạt 95%\tSở Y tế\n2\t{DOCTORS} đạt 10\tSở Nội vụ"
    assert rows(text) == [("health_insurance_coverage", "95", None), ("doctors_per_10k", "10", None)]


@pytest.mark.parametrize("bullet", ["-", "+", "*", "•", "●", "○", "▪", "◦", "\u2013", "·", "  -", "**"])
def test_every_bullet_opens_a_line(bullet: str) -> None:
    assert rows(f"{bullet} {BHYT} đạt 95%") == [("health_insurance_coverage", "95", None)]


@pytest.mark.parametrize("number", ["1.", "1.2.", "2.10", "12)", "a)", "đ)", "II.", "iv)"])
def test_the_number_of_a_heading_is_no_value(number: str) -> None:
    text = f"{number} {BHYT} đạt 95%"
    assert rows(text) == [("health_insurance_coverage", "95", None)]
    digits = any(sign.isdigit() for sign in number)
    assert [reason for _, reason in reasons(text)] == (["heading_number"] if digits else [])


def test_a_number_with_its_unit_opens_no_heading() -> None:
    assert rows("95% dân số tham gia bảo hiểm y tế") == [("health_insurance_coverage", "95", None)]
    assert rows("2.5 trạm") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị quyết 20-NQ/TW ngày 25/10/2017",
            [("20-NQ/TW", "document_number"), ("ngày 25/10/2017", "date")],
        ),
        ("Kinh phí 85.500 triệu đồng", [("85.500", "money")]),
        ("Trẻ em dưới 5 tuổi", [("5", "age_band")]),
        ("Bệnh viện hạng 2", [("2", "ordinal")]),
        ("Đề án 1816", [("1816", "name")]),
        ("Hội nghị với 150 đại biểu", [("150", "count_without_bound")]),
        ("Đạt 95%", [("95", "no_indicator")]),
        ("Tỷ lệ mắc sởi giảm 10%", [("10", "change_without_baseline")]),
        ("Hiện nay tỷ lệ mắc sởi là 10%", [("10", "observed")]),
        (f"Tỷ lệ mắc sởi đạt {'9' * 21}%", [("9" * 21, "ambiguous_number")]),
    ],
)
def test_a_number_that_is_no_target_is_told_with_the_reason(text: str, expected: list[tuple[str, str]]) -> None:
    assert read_targets(text).targets == ()
    assert [missed for missed in reasons(text) if missed[1] != "no_value"] == expected


def test_a_number_with_two_readings_is_no_target() -> None:
    text = "Tỷ lệ mắc sởi dưới 1.234/100.000 dân"
    assert read_targets(text).targets == ()
    assert reasons(text) == [("1.234/100.000 dân", "ambiguous_number")]


def test_words_of_a_target_without_a_value_are_told() -> None:
    text = "Giảm tỷ lệ tử vong mẹ"
    assert reasons(text) == [(text, "no_value")]


def test_an_empty_text_says_nothing() -> None:
    for text in ("", " \n\t ", "\u00a0", "./.", "---"):
        reading = read_targets(text)
        assert (reading.targets, reading.unread, reading.notices) == ((), (), ())


def test_a_text_above_the_limit_is_refused() -> None:
    assert read_targets(" " * MOST_CHARACTERS).targets == ()
    with pytest.raises(ValueError, match="at most 1000000"):
        read_targets(" " * (MOST_CHARACTERS + 1))


def test_a_horizon_that_is_no_period_is_refused() -> None:
    with pytest.raises(PeriodError):
        read_targets(f"{BHYT} đạt 95%", horizon="ngày mai")


def test_spans_count_raw_characters() -> None:
    text = "\u0110a\u0323t 95\u00a0% da\u0302n s\u1ed1 tham gia b\u1ea3o hi\u1ec3m y t\u1ebf"
    (draft,) = read_targets(text).targets
    assert draft.evidence["value"].span == Span(5, 7)
    assert draft.code == "health_insurance_coverage"
