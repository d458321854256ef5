"""Numbers of sheets as Vietnamese plans print them: exact, with a decimal comma, in their shortest form."""

from __future__ import annotations

import re
from decimal import Decimal

_LARGEST = 1e15
_SMALLEST = 1e-9
_LIKE_THOUSANDS = re.compile("-?[1-9][0-9]{0,2},[0-9]{3}")


def exact_text(value: float, places: int = 0) -> str:
    """Write a number in its shortest form of at most 15 digits, its decimal sign moved by some places.

    >>> exact_text(0.1 + 0.2), exact_text(98.0), exact_text(1.685), exact_text(0.95, 2)
    ('0,3', '98', '1,685', '95')
    """
    if value != 0 and not _SMALLEST <= abs(value) < _LARGEST:
        return repr(value)
    number = Decimal(format(value, ".15g")).scaleb(places)
    whole, _, decimals = f"{number:f}".partition(".")
    return f"{whole},{decimals}" if decimals else whole


def is_like_thousands(words: str) -> bool:
    """Say whether the comma of a number may be taken for a sign of thousands, which that of a sheet never is.

    >>> is_like_thousands("1,685"), is_like_thousands("1,68")
    (True, False)
    """
    return _LIKE_THOUSANDS.fullmatch(words) is not None
