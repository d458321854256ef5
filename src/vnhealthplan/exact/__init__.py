"""Exact numbers, dates and JSON: what a file says is what the library computes with."""

from __future__ import annotations

from vnhealthplan.exact.date import check_date
from vnhealthplan.exact.number import MOST_DECIMALS, MOST_DIGITS, check_number, plain
from vnhealthplan.exact.reading import (
    MOST_BYTES,
    not_json_text,
    read_json,
    try_json,
    utf8_text,
    without_byte_order_mark,
)
from vnhealthplan.exact.writing import write_json

__all__ = [
    "MOST_BYTES",
    "MOST_DECIMALS",
    "MOST_DIGITS",
    "check_date",
    "check_number",
    "not_json_text",
    "plain",
    "read_json",
    "try_json",
    "utf8_text",
    "without_byte_order_mark",
    "write_json",
]
