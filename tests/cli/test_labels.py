"""The words for statuses, reasons and comparators."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

import pytest

from vnhealthplan.cli.labels import REASONS, STATUSES, TABLE_HEADS, comparison, day, quantity
from vnhealthplan.messages import Language
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress import Progress, Reason, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: tuple[Language, ...] = get_args(Language)
TABLES: list[tuple[Mapping[Any, Mapping[Any, str]], object]] = [(STATUSES, Status), (REASONS, Reason)]


def record(**more: Any) -> Progress:  # noqa: ANN401  # any field of a record
    return Progress("t", "imr", "2024", {}, "unknown", "no_data", **more)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("table", "names"), TABLES)
def test_every_name_has_words_of_its_own_in_every_language(
    table: Mapping[Language, Mapping[str, str]], names: object, lang: Language
) -> None:
    assert set(table) == set(LANGUAGES)
    assert set(table[lang]) == set(get_args(names))
    assert len(set(table[lang].values())) == len(table[lang])
    assert all(words.strip() == words != "" for words in table[lang].values())


def test_the_heads_stand_over_the_same_columns() -> None:
    assert len({len(TABLE_HEADS[lang]) for lang in LANGUAGES}) == 1


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
    row = record(value=Decimal("9.80"), unit="per_10k", comparator=comparator)
    assert comparison(row, "vi") == text


def test_every_comparator_can_be_shown() -> None:
    for comparator in get_args(Comparator):
        assert comparison(record(value=Decimal(1), unit="percent", comparator=comparator), "en").endswith("1%")


def test_a_range_is_shown_with_both_ends() -> None:
    row = record(value=Decimal(95), value_high=Decimal("99.5"), unit="percent", comparator="range")
    assert comparison(row, "vi") == "95% – 99,5%"


def test_what_is_not_known_is_a_dash() -> None:
    assert comparison(record(comparator="lt"), "vi") == "-"
    assert quantity(None, "percent", "vi") == "-"
    assert day(None, "vi") == "-"


def test_a_computed_value_with_a_long_tail_is_rounded_for_the_eye_only_beyond_20_digits() -> None:
    assert quantity(Decimal("0.12345678901234567890"), "percent", "en") == "0.12345678901234567890%"
    assert quantity(Decimal("1.123456789012345678901"), "percent", "en") == "1.123457%"
    assert quantity(Decimal(f"{'9' * 48}.{'1' * 60}"), "count", "en").endswith("999.111111")


def test_a_day_is_written_as_plans_print_it() -> None:
    assert day(dt.date(2024, 1, 31), "vi") == "31/01/2024"
    assert day(dt.date(2024, 1, 31), "en") == "2024-01-31"
