"""Who only names, prints or compares units never loads pint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import vnhealthplan.units

if TYPE_CHECKING:
    from collections.abc import Callable

HEAVY = "sorted({'pint', 'pydantic', 'dateutil', 'numpy'} & set(sys.modules))"
LIGHT_USES = [
    "pass",
    "u.parse_unit('/vạn dân')",
    "u.format_value(Decimal('9.8'), 'per_10k')",
    "u.are_convertible('per_mille', 'per_1k', 'population')",
    "u.convert(Decimal('9.8'), 'percent', 'percent')",
]


@pytest.mark.parametrize("use", LIGHT_USES)
def test_light_uses_load_no_other_library(run_fresh: Callable[[str], str], use: str) -> None:
    program = f"import sys; from decimal import Decimal; import vnhealthplan.units as u; {use}; print({HEAVY})"
    assert run_fresh(program) == "[]"


def test_a_conversion_loads_pint(run_fresh: Callable[[str], str]) -> None:
    program = f"import sys; import vnhealthplan.units as u; u.convert(1, 'm', 'cm'); print({HEAVY})"
    assert "pint" in run_fresh(program)


def test_every_public_name_is_there() -> None:
    assert all(hasattr(vnhealthplan.units, name) for name in vnhealthplan.units.__all__)
