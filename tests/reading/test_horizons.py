"""Which year a value is due in: its own, that of its list, that of the heading, or none that is certain."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets

BHYT = "tỷ lệ dân số tham gia bảo hiểm y tế"
Due = list[tuple[str, str | None, str | None]]


def due(text: str, heading: str | None = None) -> Due:
    """Give value, horizon and certainty of every target."""
    read: Due = []
    for target in read_targets(text, horizon=heading).targets:
        how = target.evidence.get("horizon")
        read.append((str(target.value), target.horizon and str(target.horizon), how and how.certainty))
    return read


def told(text: str, heading: str | None = None) -> list[tuple[str, str]]:
    return [(missed.text, missed.reason) for missed in read_targets(text, horizon=heading).unread]


@pytest.mark.parametrize(
    "text",
    [
        f"Phấn đấu {BHYT} đạt trên 80%, phấn đấu 90% vào năm 2030",
        f"{BHYT} đạt trên 80% và phấn đấu đạt 90% vào năm 2030",
        "Đạt 80%, phấn đấu đạt 90% dân số tham gia bảo hiểm y tế vào năm 2030",
    ],
)
def test_the_year_of_a_second_value_is_not_of_the_first(text: str) -> None:
    assert due(text) == [("80", None, None), ("90", "2030", "stated")]
    assert due(text, "2025") == [("80", "2025", "carried"), ("90", "2030", "stated")]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ suất tử vong trẻ em dưới 1 tuổi: 12,5‰; dưới 5 tuổi: 18,5‰ vào năm 2025",
        "Giảm tỷ suất tử vong trẻ em: dưới 1 tuổi còn 12,5‰; dưới 5 tuổi còn 18,5‰ vào năm 2025",
        "Tỷ suất tử vong trẻ dưới 1 tuổi còn 12,5‰; trẻ dưới 5 tuổi còn 18,5‰ vào năm 2025",
    ],
)
def test_the_year_behind_a_list_of_ages_is_of_all(text: str) -> None:
    assert due(text) == [("12.5", "2025", "carried"), ("18.5", "2025", "stated")]
    assert [target.code for target in read_targets(text).targets] == ["imr", "u5mr"]


def test_the_year_behind_a_list_of_subgroups_or_names_is_of_all() -> None:
    assert due("Tỷ lệ nam giới hút thuốc dưới 36%, nữ giới dưới 1% vào năm 2030") == [
        ("36", "2030", "carried"),
        ("1", "2030", "stated"),
    ]
    assert due("Đạt 30 giường, 10 bác sĩ/vạn dân vào năm 2025") == [
        ("30", "2025", "carried"),
        ("10", "2025", "stated"),
    ]


def test_the_end_of_the_year_is_of_the_year_said_before() -> None:
    text = f"{BHYT} đến tháng 6/2025 đạt 94%, đến cuối năm đạt 95%"
    assert due(text) == [("94", "2025-06", "stated"), ("95", "2025", "carried")]
    assert {target.indicator for target in read_targets(text).targets} == {BHYT}


def test_a_part_of_a_year_is_of_the_year_of_the_heading() -> None:
    text = f"{BHYT} quý I đạt 20%, 6 tháng đầu năm đạt 50%, 9 tháng năm đạt 80%, cả năm đạt 95%"
    assert due(text, "2025") == [
        ("20", "2025-Q1", "carried"),
        ("50", "2025-H1", "carried"),
        ("80", "2025-9M", "carried"),
        ("95", "2025", "carried"),
    ]


def test_a_part_of_a_year_without_the_year_is_told() -> None:
    assert due(f"6 tháng đầu năm {BHYT} đạt 90%", "2021/2025") == []
    assert ("90", "deadline_without_year") in told(f"6 tháng đầu năm {BHYT} đạt 90%", "2021/2025")


@pytest.mark.parametrize("words", ["Cuối kỳ", "Đến cuối nhiệm kỳ", "Đến hết giai đoạn"])
def test_the_end_of_the_plan_is_of_the_heading_and_in_no_name(words: str) -> None:
    for text in (f"{words}, {BHYT} đạt 95%", f"{BHYT} {words.lower()} đạt 95%", f"{BHYT} đạt 95% {words.lower()}"):
        assert due(text, "2021/2025") == [("95", "2021/2025", "carried")]
        (target,) = read_targets(text).targets
        assert (target.indicator, target.condition, target.horizon) == (BHYT, None, None)


def test_the_end_of_the_plan_is_not_the_year_said_before() -> None:
    text = f"Đến năm 2025 {BHYT} đạt 90%, đến cuối nhiệm kỳ đạt 95%"
    assert due(text, "2021/2030") == [("90", "2025", "stated"), ("95", "2021/2030", "carried")]


@pytest.mark.parametrize(
    "text",
    [f"Sau năm 2025, {BHYT} đạt 95%", f"{BHYT} đạt 95% sau năm 2025", f"SAU NĂM 2025 {BHYT.upper()} ĐẠT 95%"],
)
def test_after_a_year_is_not_by_that_year(text: str) -> None:
    assert due(text, "2025") == []
    assert ("95", "year_alone_after") in told(text)
    assert any(reason == "year" for _, reason in told(text))


def test_kept_after_a_year_has_no_second_horizon() -> None:
    assert due(f"Năm 2025 {BHYT} đạt 95% và duy trì sau năm 2025") == [("95", "2025", "stated")]


@pytest.mark.parametrize(
    "words",
    [
        *("giai đoạn 2025-2021", "giai đoạn 2021 - 2205", "đến năm 9999", "vào năm 2205", "tháng 13/2025"),
        *("quý V/2025", "năm 20255"),
    ],
)
def test_a_year_that_cannot_be_is_told_and_stays_in_no_name(words: str) -> None:
    for text in (f"{words} {BHYT} đạt 95%", f"{BHYT} {words} đạt 95%", f"{BHYT} đạt 95% {words}"):
        if words == "năm 20255" and text.startswith(words):
            continue
        (target,) = read_targets(text, horizon="2025").targets
        assert (target.indicator, target.condition, target.horizon) == (BHYT, None, None)
        assert told(text, "2025") == [(words, "impossible_year")]


@pytest.mark.parametrize("words", ["Đến 2025", "Hết năm 2025,", "Đến hết năm 2025"])
def test_a_year_that_opens_a_sentence(words: str) -> None:
    assert due(f"{words} {BHYT} đạt 95%") == [("95", "2025", "stated")]


@pytest.mark.parametrize("text", ["khám trong năm 5000 người", "mỗi quý 1 lần", "cuối năm học đạt 95%", "số năm 1500"])
def test_words_that_only_look_like_a_loose_time(text: str) -> None:
    assert all(reason != "impossible_year" for _, reason in told(text))
