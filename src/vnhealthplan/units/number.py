"""Exact products of plain numbers, whatever decimal context the caller works in."""

from __future__ import annotations

from decimal import Clamped, Context, Decimal, DecimalException, Inexact, InvalidOperation, Overflow, Subnormal

from vnhealthplan.errors import NumberError
from vnhealthplan.finding import Finding, printable, shown
from vnhealthplan.messages import Words

_DIGITS = 60
"""20 digits, 6 decimals and any number of conversions fit; a number that would fill the memory does not."""
_LARGEST_BITS = 200  # 60 digits; a longer int costs seconds to turn into decimal digits
_EXPECTED = Words("Decimal hoặc int", "a Decimal or an int")
_PASS = Words("truyền Decimal hoặc int", "pass a Decimal or an int")

EXACT = Context(
    prec=_DIGITS,
    Emin=-_DIGITS,
    Emax=_DIGITS,
    traps=[Clamped, Inexact, InvalidOperation, Overflow, Subnormal],
)


def exact_product(value: Decimal | int, factor: Decimal) -> Decimal:
    """Multiply without rounding and without the caller's decimal context.

    The printed precision is kept: the product has the decimals of both.

    Raises NumberError: VHP204 for a float, VHP203 for a text, VHP113 for a bool and any other type, VHP202 for
    a number that is not finite, or that needs more than 60 digits.

    >>> exact_product(Decimal("8.50"), Decimal("0.1"))
    Decimal('0.850')
    """
    if type(value) is not Decimal:  # the common case is decided by one comparison
        if isinstance(value, bool) or not isinstance(value, (Decimal, int)):
            raise _wrong_type(value)
        if isinstance(value, int) and value.bit_length() > _LARGEST_BITS:
            raise _out_of_bounds(value)
    try:
        exact = EXACT.multiply(value, factor)
    except DecimalException:
        raise _out_of_bounds(value) from None
    if not exact.is_finite():
        raise _out_of_bounds(value)
    return exact


def _out_of_bounds(value: Decimal | int) -> NumberError:
    words: str | Words = shown(value) if isinstance(value, Decimal) else _size(value)
    return NumberError(Finding("VHP202", (), {"field": "value", "value": words}))


def _size(value: int) -> Words:
    """Name a long int by its size: python refuses to write out one of more than 4,300 digits."""
    bits = value.bit_length()
    return Words(f"số nguyên {bits} bit", f"an integer of {bits} bits")


def _wrong_type(value: object) -> NumberError:
    if isinstance(value, float):
        return NumberError(Finding("VHP204", (), {"field": "value", "value": shown(value)}))
    if isinstance(value, str):
        return NumberError(Finding("VHP203", (), {"field": "value", "value": shown(value), "hint": _PASS}))
    kind = printable(type(value).__name__)
    return NumberError(Finding("VHP113", (), {"field": "value", "value": kind, "expected": _EXPECTED}))
