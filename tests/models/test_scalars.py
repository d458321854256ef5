"""Single values: texts, codes, exact numbers, dates and units, each with its fault and its place."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError
from samples import faults_in, target
from strategies import numbers

from vnhealthplan.models import Area, Observation, Source, Target, Task
from vnhealthplan.models.scalars import LONGEST_TEXT, Number, UnitCode
from vnhealthplan.units import UNITS

NUMBER = TypeAdapter[Decimal](Number)
UNIT = TypeAdapter[str](UnitCode)


class Colour(StrEnum):
    """A text that is not of the plain type."""

    RED = "red"


@pytest.mark.parametrize(
    "text", ["Ủy ban", "a", "a\nb\tc", "a ", "ỷ\u0323", "‰", "x" * LONGEST_TEXT, "\U0001f3e5", "<b>", "\u00ad"]
)
def test_texts_that_are_taken_unchanged(text: str) -> None:
    assert Source(quote=text).quote == text


@pytest.mark.parametrize(
    "text",
    [
        *("", " a", "\ta", "\na", "\u00a0a", "\u3000a"),
        *(f"a{sign}" for sign in "\x00\x07\x0b\r\x1b\x1f\x7f\x85\x9f\u200b\u200e\u2028\u202e\u2066\ufeff\ufffb\ud800"),
    ],
    ids=ascii,
)
def test_texts_that_are_empty_blank_or_hold_controls_are_vhp114(text: str) -> None:
    assert faults_in(Source, {"quote": text}) == [("VHP114", "$.quote")]


def test_a_text_too_long_is_vhp117() -> None:
    assert faults_in(Source, {"quote": "x" * (LONGEST_TEXT + 1)}) == [("VHP117", "$.quote")]


@pytest.mark.parametrize("value", [1, None, True, ["a"], {"a": 1}, Decimal(1), b"a", bytearray(b"a")], ids=repr)
def test_what_is_no_text_is_vhp113(value: object) -> None:
    assert faults_in(Source, {"quote": value}) == [("VHP113", "$.quote")]


@pytest.mark.parametrize("code", ["imr", "a", "a_1", "a" * 64])
def test_codes_that_are_taken(code: str) -> None:
    assert Observation(indicator=code, period="2025").indicator == code


@pytest.mark.parametrize("code", ["", "IMR", "1a", "_a", "a-b", "a b", "a" * 65, "imr\n", "ă", "\u0661a"], ids=ascii)
def test_codes_of_another_form_are_vhp115(code: str) -> None:
    assert faults_in(Observation, {"indicator": code, "period": "2025"}) == [("VHP115", "$.indicator")]


@pytest.mark.parametrize("name", ["row-04", "2021.1", "a" * 80])
def test_ids_that_are_taken(name: str) -> None:
    assert Task(id=name, title="Việc").id == name


@pytest.mark.parametrize("name", ["", "-a", ".a", "A", "a_b", "a" * 81, "a\n", "a/b", "đ"], ids=ascii)
def test_ids_of_another_form_are_vhp115(name: str) -> None:
    assert faults_in(Task, {"id": name, "title": "Việc"}) == [("VHP115", "$.id")]


@pytest.mark.parametrize("code", ["", "7a", "123456", "-1", "\u0667\u0667", "77\n"], ids=ascii)
def test_area_codes_are_one_to_five_digits(code: str) -> None:
    record = {"name": "Tỉnh", "level": "province", "system": "pre-2025"}
    assert faults_in(Area, {**record, "code": code}) == [("VHP115", "$.code")]
    assert faults_in(Area, {**record, "code": "77"}) == []


@given(numbers())
def test_numbers_are_taken_with_every_printed_digit(number: Decimal) -> None:
    """A number stays the number it was, digits and exponent too, but for the sign of zero."""
    taken = NUMBER.validate_python(number)
    assert taken.as_tuple() == (number or abs(number)).as_tuple()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        *((value, "VHP202") for value in (Decimal("1E+1"), Decimal("1E-21"), Decimal(10**20), 10**20, -(10**20))),
        *((value, "VHP202") for value in (Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), 10**5000)),
        *((value, "VHP202") for value in (float("nan"), float("inf"), float("-inf"), 1e17, 1e-21)),
        *((value, "VHP203") for value in ("95", "95,5", "", "1e9", "1_000", "٩", Colour.RED)),
        *((value, "VHP204") for value in (0.1 + 0.2, -1234567890.1234567, 123456789012345.0)),
        *((value, "VHP113") for value in (True, [1], {}, b"1", 1j, Fraction(1, 2), object())),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_what_is_no_exact_bounded_number_has_a_code_of_its_own(value: Any, code: str) -> None:  # noqa: ANN401 - anything is the point
    assert faults_in(Target, target(value=value)) == [(code, "$.value")]


class Body(BaseModel):
    """A model of another program that holds one of the library's."""

    target: Target


# numpy's floats are floats that write themselves otherwise
OTHER_FLOAT = type("OtherFloat", (float,), {"__repr__": lambda _self: "OtherFloat(95.5)"})


@pytest.mark.parametrize("given", [95.5, OTHER_FLOAT(95.5)], ids=["float", "subclass"])
def test_a_float_that_somebody_elses_reader_gives_is_taken_by_its_digits(given: float) -> None:
    assert str(Target.model_validate(target(value=given)).value) == "95.5"
    assert str(NUMBER.validate_python(given)) == "95.5"


@pytest.mark.parametrize(("literal", "digits"), [("95.5", "95.5"), ("10.0", "10.0"), ("-0.0", "0.0"), ("12", "12")])
def test_a_number_in_a_body_of_another_program_is_exact_whoever_reads_it(literal: str, digits: str) -> None:
    body = json.dumps({"target": target(value=0)}).replace('"value": 0', f'"value": {literal}')
    for read in (Body.model_validate_json(body), Body.model_validate(json.loads(body))):
        assert str(read.target.value) == digits
    assert str(NUMBER.validate_json(literal)) == digits


def test_only_the_librarys_own_readers_see_a_literal_that_is_rounded_to_a_short_one() -> None:
    record = json.dumps(target(value=0)).replace('"value": 0', '"value": 99.99999999999999999')
    assert Target.model_validate_json(record).value == Decimal("99.99999999999999999")
    assert Target.model_validate(json.loads(record)).value == Decimal(100)


@given(st.floats())
def test_a_float_is_taken_by_its_own_digits_or_refused(number: float) -> None:
    """A float is taken as the Decimal of its repr where that has at most 15 digits; every other one is refused."""
    try:
        taken = NUMBER.validate_python(number)
    except ValidationError as error:
        assert error.errors()[0]["type"] in {"VHP202", "VHP204"}  # noqa: PT017 - being taken is as good
    else:
        assert taken == Decimal(repr(number))
        assert len(taken.as_tuple().digits) <= 15


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 15))
def test_pydantics_own_json_reader_keeps_fifteen_digits(digits: int, places: int) -> None:
    """A number of at most 15 digits has the same value through pydantic's reader, binary floats and all."""
    number = Decimal(f"{digits}E-{places}")
    assert NUMBER.validate_json(format(number, "f")) == number


@pytest.mark.parametrize("text", ["0.1234567890123456", "123456789012345.67", "1e400", "1e17", "NaN", '"95"', "true"])
def test_pydantics_own_json_reader_refuses_what_may_have_lost_digits(text: str) -> None:
    with pytest.raises(ValidationError):
        NUMBER.validate_json(text)


@given(numbers())
def test_json_mode_gives_an_equal_number_or_refuses(number: Decimal) -> None:
    """model_dump(mode='json') gives an int or a float of the very same value, and nothing less."""
    observation = Observation(indicator="imr", period="2025", value=number, unit="count")
    try:
        value = observation.model_dump(mode="json")["value"]
    except ValueError:
        assert Decimal(repr(float(number))) != number
        return
    assert type(value) in (int, float)
    assert Decimal(json.dumps(value)) == number


@pytest.mark.parametrize("text", ["0.12345678901234567891", "1234567890.1234567891"])
def test_json_mode_refuses_more_digits_than_a_float_keeps(text: str) -> None:
    observation = Observation(indicator="imr", period="2025", value=Decimal(text), unit="count")
    with pytest.raises(ValueError, match=r"vnhealthplan\.dump"):
        observation.model_dump(mode="json")
    assert json.loads(observation.model_dump_json(), parse_float=Decimal)["value"] == Decimal(text)


@pytest.mark.parametrize("value", ["2024-02-29", dt.date(2024, 2, 29)])
def test_dates_are_iso_texts_or_dates(value: object) -> None:
    assert Task.model_validate({"id": "k", "title": "Việc", "due": value}).due == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    "value",
    [
        *("01/02/2025", "2024-02-30", "2024-2-1", "20240201", "2024-W05-1", "2024-02-01T00:00:00", "2024-02-01\n", ""),
        *("\u0662024-02-01", "0000-01-01", 20240201, 0, True, b"2024-02-01", ["2024-02-01"]),
        *(dt.datetime(2024, 2, 1, tzinfo=dt.UTC), dt.time(1)),
    ],
    ids=ascii,
)
def test_any_other_date_is_vhp601(value: object) -> None:
    assert faults_in(Task, {"id": "k", "title": "Việc", "due": value}) == [("VHP601", "$.due")]


@pytest.mark.parametrize(
    ("text", "hint"), [("01/02/2025", "2025-02-01"), ("31.12.2025", "2025-12-31"), ("1-2-2025", "2025-02-01")]
)
def test_a_date_with_the_day_first_gets_its_iso_form_proposed(text: str, hint: str) -> None:
    with pytest.raises(ValidationError, match=hint):
        Task.model_validate({"id": "k", "title": "Việc", "due": text})


@given(st.sampled_from(sorted(UNITS)))
def test_every_unit_of_the_table_is_taken(code: str) -> None:
    """The units of the models are those of the table."""
    assert UNIT.validate_python(code) == code


@pytest.mark.parametrize("value", ["%", "Percent", "percent ", "", "percnt", 1, ["percent"], {}, object()], ids=ascii)
def test_any_other_unit_is_vhp201(value: object) -> None:
    assert faults_in(Target, target(unit=value)) == [("VHP201", "$.unit")]
