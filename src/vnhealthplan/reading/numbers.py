"""Printed numbers: decimal comma, thousands point, number words, all exact, and the ambiguous ones told apart."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_DIGITS = 20
_SHORT = 12  # characters; longer numbers are rare, and are not kept
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_GROUPS_WITH_COMMA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_OTHER_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|(?: [0-9]{3}){2,})")
"""Thousands as in English, or parted by blanks."""
_THOUSANDS = re.compile("[1-9][0-9]{0,2},[0-9]{3}")
_WHOLE = (None, "count")  # "2,400 giường" is hardly a decimal
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
DECIMAL_UNITS = frozenset({"percent", "per_mille", "percentage_point", "m", "children_per_woman", "per_1k_live_births"})
"""Units in which a value of a thousand and more is out of the question, so that 1.685 is a decimal."""

_DIGITS = {
    "không": 0,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mốt": 1,
}
MAGNITUDES = {"nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 1_000_000, "tỉ": 1_000_000_000}
NUMBER_WORDS = frozenset({*_DIGITS, *MAGNITUDES, "mười", "mươi", "trăm", "linh", "lẻ"})


class PrintedNumber(NamedTuple):
    """A number as printed; `other` is a second meaning that the text leaves open, so that neither is sure."""

    value: Decimal
    other: Decimal | None = None


def read_number(printed: str, unit: str | None = None) -> PrintedNumber | None:
    """Give what printed digits mean, or nothing where they are no number.

    A comma is the decimal sign, a point before groups of three digits the thousands sign; before one, two or four
    digits a point is decimal.  Where the unit allows no thousands, "1.685" is a decimal; where it allows both, as a
    rate does, both are given, as they are of "2,400" where a count stands.  At most 20 digits.

    >>> read_number("5.605.000").value, read_number("3,0").value, read_number("1.685", "m").value
    (Decimal('5605000'), Decimal('3.0'), Decimal('1.685'))
    >>> read_number("1.234", "per_100k")
    PrintedNumber(value=Decimal('1234'), other=Decimal('1.234'))
    """
    if len(printed) <= _SHORT:
        return _read_short(printed, unit)
    if len(printed) - printed.count(".") - printed.count(",") - printed.count(" ") > _MOST_DIGITS:
        return None
    return _read(printed, unit)


def _read(printed: str, unit: str | None) -> PrintedNumber | None:
    if printed.isascii() and printed.isdigit():
        return PrintedNumber(Decimal(printed))
    if _GROUPS.fullmatch(printed):
        whole, decimal = Decimal(printed.replace(".", "")), None
        if printed.count(".") == 1:
            decimal = Decimal(printed)
        if decimal is not None and unit in DECIMAL_UNITS:
            return PrintedNumber(decimal)
        return PrintedNumber(whole, decimal if unit is not None and unit not in {"count", *_MONEY} else None)
    if _GROUPS_WITH_COMMA.fullmatch(printed):
        return PrintedNumber(Decimal(printed.replace(".", "").replace(",", ".")))
    if _OTHER_GROUPS.fullmatch(printed):
        return PrintedNumber(Decimal(printed.replace(",", "").replace(" ", "")))
    first, blank, rest = printed.partition(" ")
    if blank and _THOUSANDS.fullmatch(f"{first},{rest}"):  # "1 200" may be two numbers
        return PrintedNumber(Decimal(first + rest), Decimal(first))
    return _plain_number(printed, unit) if _PLAIN.fullmatch(printed) else None


_read_short = lru_cache(maxsize=1024)(_read)
"""Numbers repeat: a year, a hundred."""


def _plain_number(printed: str, unit: str | None) -> PrintedNumber:
    value = Decimal(printed.replace(",", "."))
    is_open = unit in _WHOLE and _THOUSANDS.fullmatch(printed)
    return PrintedNumber(value, Decimal(printed.replace(",", "")) if is_open else None)


_MONEY = ("vnd", "million_vnd", "billion_vnd")


def read_number_words(words: Sequence[str]) -> tuple[int, int] | None:  # noqa: C901  # one branch a kind of word
    """Give the number that words begin with, and how many words it takes; nothing where none begins.

    Words are folded.  "năm" (five, and year) and "tư", "không" count only inside a longer number.

    >>> (
    ...     read_number_words(["một", "trăm", "nghìn", "dân"]),
    ...     read_number_words(["năm", "mươi"]),
    ...     read_number_words(["năm"]),
    ... )
    ((100000, 3), (50, 2), None)
    """
    total, group, place = 0, 0, 0
    digit: int | None = None
    while place < len(words) and (word := words[place]) in NUMBER_WORDS:
        if word in _DIGITS:
            if digit is not None:
                break
            digit = _DIGITS[word]
        elif word == "mười":
            if digit is not None:
                break
            group += 10
        elif word in {"mươi", "trăm"}:
            if digit is None:
                break
            group, digit = group + digit * (10 if word == "mươi" else 100), None
        elif word in MAGNITUDES:
            if (digit is None and group == 0) or (word == "tỉ" and words[place + 1 : place + 2] != ["đồng"]):
                break  # "một tỉ lệ" is a share
            total, group, digit = total + (group + (digit or 0)) * MAGNITUDES[word], 0, None
        elif not group and not total:  # linh, lẻ: only inside
            break
        place += 1
    if not place or (place == 1 and words[0] in {"năm", "tư", "không", "mốt", "lăm"}):
        return None
    return total + group + (digit or 0), place
