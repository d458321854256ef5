"""Periods: the texts they take, their days, and the laws that hold for every one of them."""

from __future__ import annotations

import copy
import json
import pickle
import re
import time
from dataclasses import FrozenInstanceError
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # its types are a package of their own
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from vnhealthplan.errors import PeriodError
from vnhealthplan.messages import Language
from vnhealthplan.models import ReportingRule
from vnhealthplan.models.period import PERIOD_PATTERN, Period

DAY = timedelta(days=1)
LANGUAGES: tuple[Language, ...] = ("vi", "en")
PARTS = ["", "-H1", "-H2", "-9M", *(f"-Q{n}" for n in range(1, 5)), *(f"-{n:02}" for n in range(1, 13))]

# Neighbours, so that containing, overlapping and equal periods do come up.
near = st.integers(2023, 2026)
years = st.one_of(near, st.integers(1900, 2199))
parts_of_years = st.builds("{}{}".format, years, st.sampled_from(PARTS))
ranges = st.lists(years, min_size=2, max_size=2, unique=True).map(sorted).map(lambda pair: "{}/{}".format(*pair))
periods = st.one_of(parts_of_years, ranges).map(Period)
days = st.one_of(st.dates(date(2022, 12, 1), date(2027, 1, 31)), st.dates(date(1899, 1, 1), date(2200, 12, 31)))


@pytest.mark.parametrize(
    ("text", "kind", "first", "last", "length", "vi", "en"),
    [
        ("2025", "year", "2025-01-01", "2025-12-31", 365, "năm 2025", "2025"),
        ("2024", "year", "2024-01-01", "2024-12-31", 366, "năm 2024", "2024"),
        ("2025-H1", "half", "2025-01-01", "2025-06-30", 181, "6 tháng đầu năm 2025", "first half of 2025"),
        ("2025-H2", "half", "2025-07-01", "2025-12-31", 184, "6 tháng cuối năm 2025", "second half of 2025"),
        ("2025-Q1", "quarter", "2025-01-01", "2025-03-31", 90, "quý I năm 2025", "first quarter of 2025"),
        ("2025-Q2", "quarter", "2025-04-01", "2025-06-30", 91, "quý II năm 2025", "second quarter of 2025"),
        ("2025-Q3", "quarter", "2025-07-01", "2025-09-30", 92, "quý III năm 2025", "third quarter of 2025"),
        ("2025-Q4", "quarter", "2025-10-01", "2025-12-31", 92, "quý IV năm 2025", "fourth quarter of 2025"),
        ("2024-02", "month", "2024-02-01", "2024-02-29", 29, "tháng 2 năm 2024", "February 2024"),
        ("2100-02", "month", "2100-02-01", "2100-02-28", 28, "tháng 2 năm 2100", "February 2100"),
        ("2025-06", "month", "2025-06-01", "2025-06-30", 30, "tháng 6 năm 2025", "June 2025"),
        ("2025-12", "month", "2025-12-01", "2025-12-31", 31, "tháng 12 năm 2025", "December 2025"),
        (
            "2025-9M", "nine_months", "2025-01-01", "2025-09-30", 273,
            "9 tháng đầu năm 2025", "first nine months of 2025",
        ),
        ("2021/2025", "range", "2021-01-01", "2025-12-31", 1826, "giai đoạn 2021-2025", "2021-2025"),
        ("1900/2199", "range", "1900-01-01", "2199-12-31", 109573, "giai đoạn 1900-2199", "1900-2199"),
    ],
)  # fmt: skip
def test_each_form(text: str, kind: str, first: str, last: str, length: int, vi: str, en: str) -> None:  # noqa: PLR0913, PLR0917 - a table
    period = Period(text)
    assert (period.text, period.kind, str(period.first), str(period.last)) == (text, kind, first, last)
    assert period.days == length
    assert (period.label(), period.label("vi"), period.label("en")) == (vi, vi, en)


BAD_TEXTS = [
    "", " ", "2025 ", " 2025", "2025\n", "2025-Q3\n", "\n2025", "2025-q3", "2025-h1", "2025-9m", "2025Q3", "2025-H3",
    "2025-H0", "2025-Q0", "2025-Q5", "2025-00", "2025-13", "2025-6", "2025-006", "2025-3M", "2025-12M", "2025-",
    "2025/", "/2025", "2025/2025", "2025/2021", "2021/2025/2030", "2021-2025", "2021/25", "2021/2025-Q1",
    "1899", "2200", "0000", "20250", "202", "+2025", "1899/1950", "2021/2200", "2025-06-01",
    "\u0662\u0660\u0662\u0665", "\uff12\uff10\uff12\uff15", "2025-Q\uff13", "2025-0\u0666",
    "\u0968\u0966\u0968\u096b", "2025\u201006", "2025\u221206", "2025\u20442030", "2025\x00", "\ufeff2025",
    "\ud800", "năm 2025", "2" * 50_000, "2025-" * 10_000, "2021/" * 10_000, "x" * 50_000,
]  # fmt: skip
NO_TEXTS = [None, True, 2025, 2025.0, b"2025", ["2025"], {"text": "2025"}, date(2025, 1, 1), object(), Fraction(2025)]


@pytest.mark.parametrize("text", [*BAD_TEXTS, *NO_TEXTS], ids=lambda value: ascii(value)[:20])
def test_anything_else_is_refused_quickly(text: Any) -> None:  # noqa: ANN401 - anything is the point
    began = time.process_time()
    with pytest.raises(PeriodError) as caught:
        Period(text)
    assert time.process_time() - began < 0.1
    assert caught.value.code == "VHP602"
    assert len(str(caught.value)) < 300
    assert str(caught.value).isprintable()


@given(st.text())
def test_arbitrary_text_is_a_period_or_a_period_error(text: str) -> None:
    try:
        period = Period(text)
    except PeriodError:
        return
    assert re.search(PERIOD_PATTERN, text)
    assert str(period) == text


@given(st.from_regex(PERIOD_PATTERN))
def test_the_pattern_and_the_class_agree(text: str) -> None:
    first, _, last = text.partition("/")
    if text.endswith("\n") or (last and last <= first):
        with pytest.raises(PeriodError):
            Period(text)
    else:
        assert Period(text).text == text


@given(periods)
def test_text_gives_the_period_back(period: Period) -> None:
    for again in (Period(str(period)), pickle.loads(pickle.dumps(period)), copy.copy(period), copy.deepcopy(period)):  # noqa: S301 - our own
        assert again == period
        assert hash(again) == hash(period)
        assert (again.kind, again.first, again.last) == (period.kind, period.first, period.last)
    assert repr(period) == f"Period('{period.text}')"


def test_a_pickle_holds_the_text_alone() -> None:
    assert Period("2025").__reduce__() == (Period, ("2025",))


def test_it_does_not_change() -> None:
    period = Period("2025")
    with pytest.raises(FrozenInstanceError):
        period.text = "2026"  # type: ignore[misc]  # that it is refused is the test
    with pytest.raises((AttributeError, TypeError)):
        period.note = "x"  # type: ignore[attr-defined]  # that it is refused is the test
    assert not hasattr(period, "__dict__")


def test_an_enum_of_texts_gives_a_plain_text() -> None:
    class Horizon(StrEnum):
        END = "2025"

    assert type(Period(Horizon.END).text) is str


def test_a_period_is_not_its_text() -> None:
    text: object = "2025"
    assert Period("2025") != text
    with pytest.raises(TypeError):
        assert Period("2025") < "2026"


@given(periods)
def test_first_is_not_after_last(period: Period) -> None:
    assert period.first <= period.last
    assert period.days == (period.last - period.first).days + 1 >= 28
    assert period.first.day == 1
    assert (period.last + DAY).day == 1


@given(periods, periods, periods)
def test_containing_is_a_partial_order(one: Period, two: Period, three: Period) -> None:
    assert one.contains(one)
    if one.contains(two) and two.contains(three):
        assert one.contains(three)
    if one.contains(two) and two.contains(one):
        assert one == two


@given(periods, periods)
def test_containing_and_overlapping_are_about_days(one: Period, two: Period) -> None:
    assert one.contains(two) == (one.contains(two.first) and one.contains(two.last))
    assert one.overlaps(two) == two.overlaps(one)
    assert one.overlaps(two) == (one.contains(two.first) or two.contains(one.first))


@given(periods, days)
def test_a_day_is_contained_between_first_and_last(period: Period, day: date) -> None:
    assert period.contains(day) == (period.first <= day <= period.last)
    assert period.contains(period.first)
    assert period.contains(period.last)
    assert not period.contains(period.first - DAY)
    assert not period.contains(period.last + DAY)


@given(periods, periods, periods)
def test_the_order_is_total_and_agrees_with_equality(one: Period, two: Period, three: Period) -> None:
    assert (one < two) + (one == two) + (one > two) == 1
    assert (one == two) == (one.text == two.text) == ((one.first, one.last) == (two.first, two.last))
    assert (one <= two) == (one < two or one == two) == (not one > two)
    assert (one >= two) == (two <= one)
    if one <= two <= three:
        assert one <= three
    if one < two:
        assert (one.first, one.last) < (two.first, two.last)


def tiles(whole: Period, parts: list[Period]) -> bool:
    """Tell whether the parts follow each other without a gap and fill the whole."""
    follow = all(left.last + DAY == right.first for left, right in pairwise(parts))
    no_overlap = not any(left.overlaps(right) for left, right in pairwise(parts))
    ends = (parts[0].first, parts[-1].last) == (whole.first, whole.last)
    return follow and no_overlap and ends and sum(part.days for part in parts) == whole.days


@given(years)
def test_parts_tile_the_year(year: int) -> None:
    months = [Period(f"{year}-{n:02}") for n in range(1, 13)]
    quarters = [Period(f"{year}-Q{n}") for n in range(1, 5)]
    halves = [Period(f"{year}-H{n}") for n in (1, 2)]
    assert tiles(Period(f"{year}"), halves)
    for half, pair in zip(halves, (quarters[:2], quarters[2:]), strict=True):
        assert tiles(half, pair)
    for number, quarter in enumerate(quarters):
        assert tiles(quarter, months[3 * number : 3 * number + 3])
    assert tiles(Period(f"{year}-9M"), quarters[:3])


@given(ranges)
def test_years_tile_a_range(text: str) -> None:
    first, last = (int(year) for year in text.split("/"))
    assert tiles(Period(text), [Period(str(year)) for year in range(first, last + 1)])


@given(periods, days, days)
def test_elapsed_rises_from_0_to_1(period: Period, one: date, two: date) -> None:
    earlier, later = sorted((one, two))
    assert 0 <= period.elapsed(earlier) <= period.elapsed(later) <= 1
    assert period.elapsed(period.first - DAY) == 0
    assert period.elapsed(period.first) == Fraction(1, period.days)
    assert period.elapsed(period.last) == 1
    assert period.elapsed(period.last - DAY) < 1
    assert period.elapsed(date.max) == 1
    assert isinstance(period.elapsed(one), Fraction)


@given(periods, periods)
def test_distinct_periods_have_distinct_labels(one: Period, two: Period) -> None:
    assert (one == two) == (one.label("vi") == two.label("vi")) == (one.label("en") == two.label("en"))


class Row(BaseModel):
    """A model with a period."""

    period: Period


PERIOD: TypeAdapter[Period] = TypeAdapter(Period)


@given(periods)
def test_pydantic_reads_what_it_writes(period: Period) -> None:
    row = Row(period=period)
    assert row.period is period
    assert row.model_dump() == row.model_dump(mode="json") == {"period": period.text}
    assert Row.model_validate_json(row.model_dump_json()) == Row.model_validate(row.model_dump()) == row
    assert PERIOD.validate_python(period.text, strict=True) == period
    assert PERIOD.validate_json(json.dumps(period.text), strict=True) == period


@pytest.mark.parametrize("text", BAD_TEXTS, ids=lambda value: ascii(value)[:20])
def test_pydantic_reports_a_bad_text(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Row.model_validate({"period": text})
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"]) == ("VHP602", ("period",))
    assert error["ctx"].keys() == {"value", "hint"}
    assert error["msg"].startswith("period ")
    with pytest.raises(PeriodError) as own:
        Period(text)
    assert error["ctx"] == own.value.findings[0].details


@pytest.mark.parametrize("value", NO_TEXTS, ids=lambda value: ascii(value)[:20])
def test_pydantic_reports_what_is_no_text(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Row.model_validate({"period": value})
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"]) == ("VHP113", ("period",))
    assert error["ctx"].keys() == {"field", "value", "expected"}
    assert error["msg"].startswith("period is ")


def test_a_period_that_is_no_text_is_told_with_the_name_of_its_field() -> None:
    with pytest.raises(ValidationError, match="during is 2025; it must be a text such as 2025-Q3"):
        TypeAdapter(ReportingRule).validate_python({"id": "r", "during": 2025})
    with pytest.raises(ValidationError, match="period is 2025; it must be"):
        PERIOD.validate_python(2025)


def test_the_json_schema_is_that_of_the_text() -> None:
    schema = PERIOD.json_schema()
    assert schema == PERIOD.json_schema(mode="serialization")
    assert schema == {"type": "string", "pattern": PERIOD_PATTERN, "examples": schema["examples"]}
    for example in schema["examples"]:
        jsonschema.validate(example, schema)
        assert PERIOD.validate_python(example).text == example
    for text in BAD_TEXTS:
        if text not in {"2025/2025", "2025/2021", "2025\n", "2025-Q3\n"}:  # Python's `$` allows a last line end
            with pytest.raises(jsonschema.ValidationError):
                jsonschema.validate(text, schema)


def test_the_pattern_is_plain() -> None:
    assert PERIOD_PATTERN.isascii()
    assert (PERIOD_PATTERN[0], PERIOD_PATTERN[-1]) == ("^", "$")
    assert not re.search(r"\\|\(\?[=!<]|[*+]", PERIOD_PATTERN)


def test_every_period_has_its_own_span_and_label() -> None:
    every = [Period(f"{year}{part}") for year in range(1900, 2200) for part in PARTS]
    every += [Period(f"{year}/{later}") for year in range(1900, 2200) for later in range(year + 1, 2200)]
    assert len(every) == 50_850
    assert len({(period.first, period.last) for period in every}) == len(every)
    for lang in LANGUAGES:
        assert len({period.label(lang) for period in every}) == len(every)
