"""Products are exact or refused."""

from __future__ import annotations

import time
from decimal import Context, Decimal, Inexact, localcontext
from typing import Any

import pytest

from vnhealthplan.errors import NumberError
from vnhealthplan.units.number import exact_product

ONE = Decimal(1)
REFUSED: list[tuple[Any, str]] = [
    (0.1, "VHP204"),
    (float("nan"), "VHP204"),
    ("0.1", "VHP203"),
    (True, "VHP113"),
    (None, "VHP113"),
    (1j, "VHP113"),
    ([Decimal(1)], "VHP113"),
    (Decimal("NaN"), "VHP202"),
    (Decimal("sNaN"), "VHP202"),
    (Decimal("Infinity"), "VHP202"),
    (Decimal("-Infinity"), "VHP202"),
    (Decimal("1E+61"), "VHP202"),
    (Decimal("1E-61"), "VHP202"),
    (Decimal("1E+999999"), "VHP202"),
    (Decimal("0E+999999"), "VHP202"),
    (Decimal("0E-999999"), "VHP202"),
    (Decimal("1" * 61), "VHP202"),
    (10**60 + 1, "VHP202"),
    (10**5000, "VHP202"),
]


@pytest.mark.parametrize(("value", "code"), REFUSED, ids=[repr(value)[:30] for value, _ in REFUSED[:-1]] + ["huge"])
def test_what_is_no_exact_number_is_refused(value: Any, code: str) -> None:  # noqa: ANN401  # any type is the test
    with pytest.raises(NumberError) as caught:
        exact_product(value, ONE)
    assert caught.value.code == code
    assert caught.value.findings[0].details["field"] == "value"
    assert "value" in str(caught.value)
    assert caught.value.findings[0].message("vi")


@pytest.mark.parametrize("value", [10**400_000, Decimal("9" * 400_000)], ids=["int", "decimal"])
def test_a_giant_is_refused_at_once(value: Decimal | int) -> None:
    began = time.thread_time()
    with pytest.raises(NumberError):
        exact_product(value, ONE)
    assert time.thread_time() - began < 0.5


def test_the_longest_numbers_keep_every_digit() -> None:
    longest = Decimal("12345678901234567890.123456")
    assert exact_product(longest, Decimal("0.000000001")) == Decimal("12345678901.234567890123456")
    assert exact_product(10**59 + 7, Decimal(1)) == 10**59 + 7


def test_the_printed_precision_is_kept() -> None:
    assert str(exact_product(Decimal("8.50"), Decimal(10))) == "85.00"
    assert str(exact_product(7, Decimal("0.1"))) == "0.7"


def test_the_callers_context_has_no_say() -> None:
    value = Decimal("12345.67")
    with localcontext(Context(prec=1, Emax=1, Emin=-1, traps=[Inexact])):
        exact = exact_product(value, Decimal(10))
    assert str(exact) == "123456.70"
