"""Signs that nobody sees, digits of other scripts, and footnotes glued to a number change no value.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from vnhealthplan.reading import read_bound, read_targets
from vnhealthplan.reading.folding import fold

NAME = "Tỷ lệ dân số tham gia bảo hiểm y tế"


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("9\u200b5%", "95"),
        ("95\u200b%", "95"),
        ("9\u00ad5,\u20605 %", "95.5"),
        ("95\ufeff,5%", "95.5"),
        ("\u0669\u0665%", "95"),  # Arabic
        ("\u0669\u0665\u066b\u0665\u066a", "95.5"),
        ("\u096f\u096b%", "95"),  # Devanagari
        ("\uff19\uff15\uff05", "95"),  # full width
        ("\U0001d7d7\U0001d7d3%", "95"),  # mathematical
        ("95\u00b2%", "95"),
        ("95⁽²⁾%", "95"),
        ("95* %", "95"),
    ],
)
def test_a_number_is_read_as_it_looks(printed: str, value: str) -> None:
    text = f"{NAME} đạt {printed} vào năm 2025."
    (draft,) = read_targets(text).targets
    assert (draft.code, str(draft.value), draft.unit) == ("health_insurance_coverage", value, "percent")
    assert draft.condition is None
    where = draft.evidence["value"].span
    assert where is not None
    assert printed.startswith(where.of(text).rstrip("\u200b\ufeff"))
    bound = read_bound(printed)
    assert bound is not None
    assert (str(bound.value), bound.unit) == (value, "percent")


def test_a_thousand_with_a_soft_hyphen() -> None:
    (draft,) = read_targets("Đạt 1\u00ad.250 giường bệnh").targets
    assert (draft.indicator, str(draft.value)) == ("giường bệnh", "1250")


def test_a_name_is_told_as_it_looks() -> None:
    parted = NAME.replace("hiểm", "hi\u00adểm")
    (draft,) = read_targets(f"{parted} đạt 95%").targets
    assert (draft.indicator, draft.code) == (NAME, "health_insurance_coverage")


@pytest.mark.parametrize("text", ["đạt\u200b95%", "a\u200b \u00adb", "\ufeffx", "1\u200b2", "e\u0323\u0302\u200b́ a"])
def test_places_stay_those_of_the_raw_text(text: str) -> None:
    folded = fold(text)
    starts = [folded.start(place) for place in range(len(folded.text))]
    assert starts == sorted(set(starts))
    for place, sign in enumerate(folded.text):
        if sign.isascii() and not sign.isspace():
            assert text[folded.start(place)] == sign


def test_a_blank_of_no_width_parts_a_word_from_a_number() -> None:
    (draft,) = read_targets(f"{NAME} đạt\u200b95%").targets
    assert (draft.code, str(draft.value)) == ("health_insurance_coverage", "95")
