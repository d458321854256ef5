"""Print exact numbers and values the way Vietnamese or English readers write them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan.messages import LANGUAGES, unknown_language
from vnhealthplan.units.number import EXACT, exact_product
from vnhealthplan.units.spelling import find_unit

if TYPE_CHECKING:
    from vnhealthplan.messages import Language

_ONE = Decimal(1)
_VIETNAMESE = str.maketrans(",.", ".,")


def format_number(value: Decimal | int, lang: Language = "vi") -> str:
    """Write a number with its printed precision, grouped in thousands, never with an exponent or as -0.

    Vietnamese has a decimal comma and a point between thousands, English the reverse.

    Raises NumberError: VHP204 for a float, VHP203 for a text, VHP202 for a number that is not finite or has more
    than 60 digits, VHP113 for any other type; ValueError for another language than `vi` and `en`.

    >>> format_number(Decimal("1234.50"))
    '1.234,50'
    >>> format_number(Decimal("1E+3"), "en")
    '1,000'
    """
    if lang not in LANGUAGES:
        raise unknown_language(lang)
    plain = EXACT.plus(exact_product(value, _ONE))  # plus turns -0 into 0
    text = f"{plain:,f}"
    return text.translate(_VIETNAMESE) if lang == "vi" else text


def format_value(value: Decimal | int, unit: str, *, lang: Language = "vi") -> str:
    """Write a value with the symbol of its unit, as a plan prints it.

    `unit` is a code of `UNITS`; the value is in that unit, with its printed precision. A `count` has no symbol.

    Raises UnitError (VHP201) for an unknown unit, and NumberError and ValueError as `format_number` does.

    >>> format_value(Decimal("9.8"), "per_10k")
    '9,8/vạn dân'
    >>> format_value(Decimal("9.8"), "per_10k", lang="en")
    '9.8 per 10,000 people'
    """
    row = find_unit(unit)
    number = format_number(value, lang)
    symbol = row.symbol_vi if lang == "vi" else row.symbol_en
    blank = " " if symbol[:1].isalpha() else ""  # words stand apart, signs (%, ‰, /) do not
    return f"{number}{blank}{symbol}"
