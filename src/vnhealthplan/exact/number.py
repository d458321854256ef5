"""What counts as a number: a finite Decimal of bounded length, never a binary float."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from vnhealthplan.errors import NumberError
from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words

MOST_DIGITS = 20
MOST_DECIMALS = 20
A_NUMBER = Words("một số", "a number")
_VIETNAMESE = re.compile(r"[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+),[0-9]+")
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_UNKNOWN = ("chưa có", "không có", "chưa rõ", "không rõ", "chưa báo cáo", "chưa thống kê", "chưa đánh giá")
_NO_NUMBER = frozenset({"", "-", "–", "—", "...", "…", "x", "n/a", "na", "none", "null", *_UNKNOWN}) | frozenset(
    f"{words} số liệu" for words in _UNKNOWN
)
"""What is written where a number is not known, folded."""
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")


def check_number(value: object, field: str = "value") -> Decimal:
    """Give the value as an exact Decimal, or refuse it.

    Accepted are Decimal and int of at most 20 digits, of which at most 20 are decimals, without a
    positive exponent, so that formatting and computing with the number stay cheap.  The printed
    precision is kept and a negative zero loses its sign.

    Raises NumberError: VHP202 out of bounds or not finite, VHP203 text, VHP204 binary float, VHP113
    anything else.

    >>> check_number(Decimal("0.30"))
    Decimal('0.30')
    >>> check_number("95,5")
    Traceback (most recent call last):
    vnhealthplan.errors.NumberError: VHP203: value is the text "95,5", not a number; write 95.5
    """
    if isinstance(value, Decimal) and _in_bounds(value):  # what most are: matching types takes longer than all the rest
        return value or value.copy_abs()
    details: dict[str, object] = {}
    match value:
        case bool():
            code, details = "VHP113", {"expected": A_NUMBER}
        case int():
            # a long integer is refused by its length in bits: converting it to text is what costs
            if value.bit_length() <= MOST_DIGITS * 4 and abs(value) < 10**MOST_DIGITS:
                return Decimal(value)
            code = "VHP202"
        case Decimal():
            code = "VHP202"
        case float():
            code = "VHP204"
        case str():
            code, details = "VHP203", {"hint": _hint(value)}
        case _:
            code, details = "VHP113", {"expected": A_NUMBER}
    words = _out_of_bounds(value) if code == "VHP202" else shown(value)
    raise NumberError(Finding(code, (), {"field": field, "value": words, **details}))


def plain(value: Decimal) -> str:
    """Write a checked number with a decimal point, all its printed digits and no exponent.

    >>> plain(Decimal("0.0000010"))
    '0.0000010'
    """
    return format(value, "f")


def _in_bounds(value: Decimal) -> bool:
    if not value.is_finite():
        return False
    _, digits, exponent = value.as_tuple()
    return isinstance(exponent, int) and -MOST_DECIMALS <= exponent <= 0 and len(digits) <= MOST_DIGITS


def _out_of_bounds(value: object) -> Words:
    """Name a number, and which of the bounds it is beyond."""
    number = shown(value)
    if isinstance(value, Decimal) and not value.is_finite():
        return Words(f"{number} (không hữu hạn)", f"{number} (not finite)")
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    if isinstance(exponent, int) and exponent > 0:
        return Words(f"{number} (có số mũ)", f"{number} (an exponent)")
    return Words(f"{number} (quá nhiều chữ số)", f"{number} (too many digits)")


def _hint(text: str) -> Words:
    if len(text) <= MOST_DIGITS + 8:
        printed = text.strip()
        if " ".join(unicodedata.normalize("NFC", printed).casefold().split()) in _NO_NUMBER:
            return Words("ghi null nếu chưa có số", "write null where there is no number yet")
        if _VIETNAMESE.fullmatch(printed):
            number = plain(Decimal(printed.replace(".", "").replace(",", ".")))
            return Words(f"viết {number}", f"write {number}")
        # "1.234" is 1234 in a Vietnamese text and 1.234 in an English one: both are named, none is guessed
        numbers = [printed.replace(".", "")] if _THOUSANDS.fullmatch(printed) else []
        numbers += [printed] if _PLAIN.fullmatch(printed) else []
        if numbers:
            vi, en = " hoặc ".join(numbers), " or ".join(numbers)
            return Words(f"viết {vi} không có dấu ngoặc kép", f"write {en} without quotes")
    return Words("viết một số thường như 95.5", "write a plain number such as 95.5")
