"""Bare rates: "80/100.000" is a rate although nobody says whom it is over, and never part of a name.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_bound, read_targets


@pytest.mark.parametrize(
    ("text", "code", "comparator", "value", "unit"),
    [
        ("Tỷ lệ mắc sốt xuất huyết dưới 80/100.000", "dengue_incidence", "lt", "80", "per_100k"),
        ("Giảm tỷ số tử vong mẹ xuống dưới 40/100.000", "mmr", "lt", "40", "per_100k_live_births"),
        ("Bác sĩ đạt 8/10.000", "doctors_per_10k", "eq", "8", "per_10k"),
        ("SỐ GIƯỜNG BỆNH ĐẠT 32/VẠN", "beds_per_10k", "eq", "32", "per_10k"),
        ("đạt 10 bác sỹ/10.000", "doctors_per_10k", "eq", "10", "per_10k"),
        ("Số bác sĩ/10.000 đạt 12", "doctors_per_10k", "eq", "12", "per_10k"),
        ("Tỷ lệ mắc mới lao 131/100 000 dân", "tb_incidence", "eq", "131", "per_100k"),
        ("Giảm tỷ lệ mắc sốt rét xuống dưới 0,19/1.000", "malaria_incidence", "lt", "0.19", "per_mille"),
        ("Tỷ suất chết mẹ/100.000 trẻ đẻ sống còn 42/100.000", "mmr", "eq", "42", "per_100k_live_births"),
        ("Duy trì tỷ lệ hiện mắc phong dưới 0,2 trên 10.000", None, "lt", "0.2", "per_10k"),
    ],
)
def test_a_power_of_ten_behind_a_stroke_is_a_rate(
    text: str, code: str | None, comparator: str, value: str, unit: str
) -> None:
    reading = read_targets(text)
    (draft,) = reading.targets
    assert (draft.code, draft.comparator, str(draft.value), draft.unit) == (code, comparator, value, unit)
    assert draft.condition is None
    assert reading.unread == ()


def test_whom_a_bare_rate_is_over_is_assumed() -> None:
    (draft,) = read_targets("Tỷ lệ mắc sởi dưới 5/100.000").targets
    assert (draft.unit, draft.evidence["unit"].certainty) == ("per_100k", "assumed")
    (draft,) = read_targets("Tỷ lệ mắc sởi dưới 5/100.000 dân").targets
    assert (draft.unit, draft.evidence["unit"].certainty) == ("per_100k", "stated")


@pytest.mark.parametrize(
    ("text", "name", "start", "value", "unit"),
    [
        (
            "Tỷ số tử vong mẹ giảm từ 45/100.000 xuống còn 42/100.000 trẻ đẻ sống",
            *("Tỷ số tử vong mẹ", "45", "42", "per_100k_live_births"),
        ),
        (
            "Tỷ số tử vong mẹ giảm từ 45/100.000 trẻ đẻ sống (năm 2020) xuống 42/100.000",
            *("Tỷ số tử vong mẹ", "45", "42", "per_100k_live_births"),
        ),
        ("Tỷ lệ mắc sởi giảm từ 45 xuống 42/100.000", "Tỷ lệ mắc sởi", "45", "42", "per_100k"),
        ("Tăng số bác sĩ từ 9 lên 11 bác sĩ/vạn dân", "số bác sĩ", "9", "11", "per_10k"),
        ("Tăng tỷ lệ tiêm chủng từ 90 lên 95%", "tỷ lệ tiêm chủng", "90", "95", "percent"),
        ("Tỷ lệ mắc sởi giảm từ 45/100.000 dân (2020) còn 42", "Tỷ lệ mắc sởi", "45", "42", "per_100k"),
        (
            "TỶ SUẤT MẮC LAO GIẢM TỪ 131/100.000 NĂM 2020 XUỐNG 90/100.000 NĂM 2025",
            *("TỶ SUẤT MẮC LAO", "131", "90", "per_100k"),
        ),
    ],
)
def test_the_value_that_a_change_starts_from_has_the_unit_of_the_one_it_arrives_at(
    text: str, name: str, start: str, value: str, unit: str
) -> None:
    (draft,) = read_targets(text).targets
    assert (draft.indicator, str(draft.value), draft.unit) == (name, value, unit)
    assert draft.baseline is not None
    assert (str(draft.baseline.value), draft.baseline.unit) == (start, unit)


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Duy trì tỷ lệ mắc lao dưới 0,5/1.000.000 dân", "0,5/1.000.000"),
        ("Tỷ lệ tự tử đạt 8/10.000 hộ", "8/10.000"),
        ("Tỷ lệ mắc bệnh X dưới 3 trên 1.000.000 người", "3 trên 1.000.000"),
    ],
)
def test_a_rate_that_no_unit_has_is_told(text: str, unread: str) -> None:
    reading = read_targets(text)
    assert reading.targets == ()
    assert [(missed.text, missed.reason) for missed in reading.unread] == [(unread, "no_unit")]


def test_a_count_above_a_power_of_ten_stays_one() -> None:
    (draft,) = read_targets("Có trên 10.000 lượt khám").targets
    assert (draft.comparator, str(draft.value), draft.unit) == ("gt", "10000", "count")


@pytest.mark.parametrize(
    ("cell", "unit"), [("5/vạn", "per_10k"), ("80/100.000", "per_100k"), ("12/1.000", "per_mille")]
)
def test_a_cell_with_a_bare_rate(cell: str, unit: str) -> None:
    bound = read_bound(cell)
    assert bound is not None
    assert (str(bound.value), bound.unit) == (cell.partition("/")[0], unit)
