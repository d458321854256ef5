"""The single values that models are made of: texts, codes, exact numbers, dates, units."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic_core import CoreSchema, core_schema

from vnhealthplan.errors import DateError, NumberError
from vnhealthplan.exact import check_date, check_number
from vnhealthplan.models.fault import fault
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

LONGEST_TEXT = 20_000
# control characters but tab and newline, signs that turn the direction of writing, invisible signs
_BAD = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
TEXT_PATTERN = rf"^[^\s{_BAD}][^{_BAD}]*$"
CODE_PATTERN = "^[a-z][a-z0-9_]{0,63}$"
ID_PATTERN = "^[a-z0-9][a-z0-9.-]{0,79}$"
SUBGROUP_PATTERN = "^[a-z0-9][a-z0-9_.+-]{0,63}$"
AREA_PATTERN = "^[0-9]{1,5}$"


class _TextOf:
    """Teaches pydantic a kind of text by a ready schema, instead of constraints that it works out for every field."""

    def __init__(self, pattern: str, longest: int | None = None) -> None:
        self._schema = core_schema.str_schema(
            strict=True, pattern=pattern, min_length=1 if longest else None, max_length=longest
        )

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return self._schema


Text = Annotated[str, _TextOf(TEXT_PATTERN, LONGEST_TEXT)]
Code = Annotated[str, _TextOf(CODE_PATTERN)]
Id = Annotated[str, _TextOf(ID_PATTERN)]
SubgroupCode = Annotated[str, _TextOf(SUBGROUP_PATTERN)]
AreaCode = Annotated[str, _TextOf(AREA_PATTERN)]

Frequency = Literal[
    "daily",
    "weekly",
    "monthly",
    "quarterly",
    "half_yearly",
    "nine_monthly",
    "yearly",
    "two_yearly",
    "five_yearly",
    "ten_yearly",
    "once",
    "periodic",
]

_MOST_EXACT_FLOAT_DIGITS = 15


class _ExactNumber:
    """Teaches pydantic the number type: exact, bounded, a plain JSON number both ways."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            _read_number,
            serialization=core_schema.plain_serializer_function_ser_schema(_to_json_number, when_used="json"),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "number", "minimum": -(10**20), "maximum": 10**20}


class _IsoDate:
    """Teaches pydantic dates: ISO 8601 text only, because 01/02/2025 has two meanings."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            _read_date,
            serialization=core_schema.plain_serializer_function_ser_schema(dt.date.isoformat, when_used="json"),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


class _UnitCode:
    """Teaches pydantic the closed list of unit codes, checked by one look-up."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.custom_error_schema(
            core_schema.literal_schema(list(UNITS)),
            custom_error_type="VHP201",
            custom_error_message="unknown unit; use a code of vnhealthplan.units.UNITS",
        )


Number = Annotated[Decimal, _ExactNumber]
Date = Annotated[dt.date, _IsoDate]
UnitCode = Annotated[str, _UnitCode]


def _read_number(value: object, info: core_schema.ValidationInfo) -> Decimal:
    field = info.field_name or "value"
    if isinstance(value, float):
        # JSON that somebody else has read comes as binary floats: what visibly went beyond their exact digits is
        # refused.  A long literal that was rounded to a short one (99.99999999999999999 to 100.0) cannot be seen
        # here: only load and Model.model_validate_json read exactly.
        digits = float.__repr__(value)  # a subclass, such as numpy's, may write itself otherwise
        decimal = Decimal(digits)
        if len(decimal.as_tuple().digits) > _MOST_EXACT_FLOAT_DIGITS:
            raise fault("VHP204", field=field, value=digits)
        value = decimal
    try:
        return check_number(value, field)
    except NumberError as error:
        raise fault(error.code, **error.findings[0].details) from None


def _to_json_number(value: Decimal) -> int | float:
    number = int(value) if value == value.to_integral_value() else float(value)
    if Decimal(repr(number)) != value:
        message = f"{value} has more digits than a binary float keeps; write it with vnhealthplan.dump"
        raise ValueError(message)
    return number


def _read_date(value: object, info: core_schema.ValidationInfo) -> dt.date:
    try:
        return check_date(value, info.field_name or "date")
    except DateError as error:
        raise fault(error.code, **error.findings[0].details) from None
