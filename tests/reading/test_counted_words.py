"""Words that are a unit behind some numbers only: no children where animals are counted, no score where places are."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.reader import read_targets


def read(text: str) -> list[tuple[str, str, str | None]]:
    return [(draft.indicator, str(draft.value), draft.unit) for draft in read_targets(text).targets]


def told(text: str) -> list[tuple[str, str]]:
    return [(each.span.of(text), each.reason) for each in read_targets(text).unread]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Chỉ số mật độ muỗi (DI) dưới 0,5 con/nhà", "0,5"),
        ("CHỈ SỐ MẬT ĐỘ BỌ GẬY KHÔNG QUÁ 1,5 CON/NHÀ", "1,5"),
        ("chỉ số mật độ muỗi dưới 0,5 con", "0,5"),
        ("Tổng tỷ suất sinh đạt 2,1 con/bà mẹ", "2,1"),
        ("tốc độ đi bộ 5 m/giây", "5"),
        ("mức trung vị i-ốt niệu từ 10 – 20 mcg/dl", "10 – 20"),
        ("i-ốt niệu trung vị đạt 100 - 199 mcg/l", "100 - 199"),
        ("Tỷ lệ tử vong do tai nạn thương tích trẻ em giảm xuống dưới 15/100.000 trẻ", "15/100.000 trẻ"),
        ("Tỷ suất đuối nước còn 8/100.000 trẻ", "8/100.000 trẻ"),
    ],
)
def test_a_unit_that_no_table_has_is_told(text: str, number: str) -> None:
    assert read(text) == []
    assert told(text) == [(number, "no_unit")]


def test_a_foreign_unit_behind_the_second_of_two_values_is_told_and_no_name() -> None:
    text = "Mức tiêu thụ rượu giảm 10%, còn dưới 7 lít cồn/năm."
    assert (read(text), told(text)) == ([], [("10", "change_without_baseline"), ("7", "no_unit")])


def test_children_of_a_couple_are_no_share_of_couples() -> None:
    text = "mỗi cặp vợ chồng có 2 con"
    assert ("2", "children_per_woman") in [each[1:] for each in read(text)]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Tiêm phòng cho ít nhất 5.000 con chó", "con chó", "5000"),
        ("Sắp xếp còn 45 trạm y tế và 32 điểm trạm", "điểm trạm", "32"),
        ("Duy trì 12 điểm tiêm chủng", "điểm tiêm chủng", "12"),
        ("Xây mới 5 điểm trường", "điểm trường", "5"),
    ],
)
def test_animals_and_places_are_counts(text: str, name: str, value: str) -> None:
    assert any(each[0].endswith(name) and each[1:] == (value, "count") for each in read(text))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Tổng tỷ suất sinh đạt 2,1 con", "2.1", "children_per_woman"),
        ("Mức sinh thay thế đạt 2,1 con vào năm 2030", "2.1", "children_per_woman"),
        ("Bình quân mỗi phụ nữ trong độ tuổi sinh đẻ có 2,0 con", "2.0", "children_per_woman"),
        ("Chỉ số hài lòng người bệnh đạt 90 điểm", "90", "index_100"),
        ("Chỉ số cải cách hành chính đạt 85 điểm theo bộ tiêu chí", "85", "index_100"),
        ("đạt ít nhất 80 điểm hài lòng", "80", "index_100"),
        ("Tỷ suất tử vong trẻ em dưới 5 tuổi còn 15/1.000 trẻ", "15", "per_1k_live_births"),
        ("Số lượt khám bình quân đầu người đạt 2,5 lượt/năm", "2.5", "times_per_year"),
        ("Số vụ ngộ độc dưới 5 vụ/năm", "5", "count"),
        ("Số năm sống khỏe của cả hai giới đạt ít nhất 67", "67", "year"),
    ],
)
def test_births_scores_and_visits_keep_their_unit(text: str, value: str, unit: str) -> None:
    assert [each[1:] for each in read(text)] == [(value, unit)]
