"""The words for statuses, reasons, comparators, numbers and days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given
from progress_strategies import hostile_texts, row_of

from vnhealthplan.messages import Language
from vnhealthplan.models import Indicator
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress import Reason, Status
from vnhealthplan.progress.words import REASON_WORDS, STATUS_WORDS, comparison, day, name_of, one_line, quantity

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: tuple[Language, ...] = get_args(Language)
TABLES: list[tuple[Mapping[Any, Mapping[Any, str]], object]] = [(STATUS_WORDS, Status), (REASON_WORDS, Reason)]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("table", "names"), TABLES)
def test_every_name_has_words_of_its_own_in_every_language(
    table: Mapping[Language, Mapping[str, str]], names: object, lang: Language
) -> None:
    assert set(table) == set(LANGUAGES)
    assert set(table[lang]) == set(get_args(names))
    assert len(set(table[lang].values())) == len(table[lang])
    assert all(words.strip() == words != "" for words in table[lang].values())


@pytest.mark.parametrize(
    ("comparator", "text"),
    [
        ("eq", "9,80/vạn dân"),
        ("ge", "≥ 9,80/vạn dân"),
        ("gt", "> 9,80/vạn dân"),
        ("le", "≤ 9,80/vạn dân"),
        ("lt", "< 9,80/vạn dân"),
        ("approx", "≈ 9,80/vạn dân"),
    ],
)
def test_a_bound_is_shown_with_its_comparator_and_printed_precision(comparator: Comparator, text: str) -> None:
    row = row_of(value=Decimal("9.80"), unit="per_10k", comparator=comparator)
    assert comparison(row, "vi") == text


def test_every_comparator_can_be_shown() -> None:
    for comparator in get_args(Comparator):
        assert comparison(row_of(value=Decimal(1), unit="percent", comparator=comparator), "en").endswith("1%")


def test_a_range_is_shown_with_both_ends() -> None:
    row = row_of(value=Decimal(95), value_high=Decimal("99.5"), unit="percent", comparator="range")
    assert comparison(row, "vi") == "95% – 99,5%"


def test_what_is_not_known_is_a_dash() -> None:
    assert comparison(row_of(comparator="lt"), "vi") == "-"
    assert quantity(None, "percent", "vi") == "-"
    assert day(None, "vi") == "-"


def test_a_computed_value_with_a_long_tail_is_rounded_for_the_eye_only_beyond_20_digits() -> None:
    assert quantity(Decimal("0.12345678901234567890"), "percent", "en") == "0.12345678901234567890%"
    assert quantity(Decimal("1.123456789012345678901"), "percent", "en") == "1.123457%"
    assert quantity(Decimal(f"{'9' * 14}.{'1' * 60}"), "count", "en").endswith("999.111111")
    assert quantity(Decimal(f"{'9' * 20}"), "count", "en").count("9") == 20
    for text, size in (("-1.6E+67", "< -10^67"), ("1E+30", "> 10^30"), ("9" * 48, "> 10^47")):
        assert quantity(Decimal(text), "percent", "vi") == size


def test_a_day_is_written_as_plans_print_it() -> None:
    assert day(dt.date(2024, 1, 31), "vi") == "31/01/2024"
    assert day(dt.date(2024, 1, 31), "en") == "2024-01-31"


def test_a_target_is_named_in_the_language_or_in_vietnamese_and_else_by_its_code() -> None:
    fields = {"code": "coverage", "measure": "proportion", "unit": "percent", "direction": "higher"}
    both = Indicator.model_validate({**fields, "name": {"vi": "Độ bao phủ", "en": "Coverage"}})
    one = Indicator.model_validate({**fields, "name": {"vi": "Độ bao phủ"}})
    row = row_of(subgroup={"sex": "male", "age": "0-4"})
    assert name_of(row, both, "vi") == "Độ bao phủ (nam, 0-4)"
    assert name_of(row, both, "en") == "Coverage (male, 0-4)"
    assert name_of(row_of(), one, "en") == "Độ bao phủ"
    assert name_of(row_of(), None, "vi") == "coverage"


@given(hostile_texts)
def test_any_text_is_one_line_of_bounded_width(text: str) -> None:
    """One line of at most 48 characters, without a control character or one that turns the writing."""
    line = one_line(text)
    assert len(line) <= 48
    assert len(line.splitlines()) <= 1
    assert not set(line) & set("\x1b\x9b\t\n\r\u202e\u2066")


def test_a_name_is_composed_before_it_is_measured() -> None:
    assert one_line("e\u0302\u0301" * 40) == "ế" * 40
