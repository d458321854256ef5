"""What to write for a text that is no period."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.errors import PeriodError
from vnhealthplan.models import Period
from vnhealthplan.models.period_hint import period_hint


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2021-2025", "2021/2025"),
        ("2021 – 2025", "2021/2025"),
        ("Giai đoạn 2021-2025", "2021/2025"),
        ("2024/2021", "2021/2024"),
        ("2025/2025", "2025"),
        ("6/2023", "2023-06"),
        ("tháng 12/2023", "2023-12"),
    ],
)
def test_what_a_text_seems_to_mean_is_proposed_and_is_a_period(text: str, wanted: str) -> None:
    hint = period_hint(text)
    assert hint.vi.endswith(f"viết {wanted}")
    assert hint.en.endswith(f"write {wanted}")
    assert str(Period(wanted)) == wanted


def test_years_the_wrong_way_round_are_told_so() -> None:
    with pytest.raises(PeriodError) as caught:
        Period("2024/2021")
    (finding,) = caught.value.findings
    assert (finding.code, finding.message("en")) == (
        "VHP602",
        'period "2024/2021" is not valid; the earlier year comes first: write 2021/2024',
    )


@given(st.one_of(st.text(max_size=80), st.integers(), st.none()))
def test_anything_else_names_forms_that_are_taken(value: object) -> None:
    forms = re.findall(r"\d{4}(?:[-/]\w+)?", period_hint(value).en)
    assert forms
    assert [str(Period(form)) for form in forms] == forms
