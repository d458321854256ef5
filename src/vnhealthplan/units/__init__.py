"""Units of health plans: a closed table, exact conversion, printed spellings and formatting.

Importing this package loads no other library; pint is loaded by the first conversion between two units.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.lazy import fetch

if TYPE_CHECKING:
    from vnhealthplan.units.conversion import are_convertible, convert
    from vnhealthplan.units.formatting import format_number, format_value
    from vnhealthplan.units.spelling import find_unit, hint_for, names_of, parse_unit
    from vnhealthplan.units.table import DENOMINATORS, UNITS, Unit

_MODULE_OF = {
    "DENOMINATORS": "table",
    "UNITS": "table",
    "Unit": "table",
    "are_convertible": "conversion",
    "convert": "conversion",
    "find_unit": "spelling",
    "format_number": "formatting",
    "format_value": "formatting",
    "hint_for": "spelling",
    "names_of": "spelling",
    "parse_unit": "spelling",
}

__all__ = [
    "DENOMINATORS",
    "UNITS",
    "Unit",
    "are_convertible",
    "convert",
    "find_unit",
    "format_number",
    "format_value",
    "hint_for",
    "names_of",
    "parse_unit",
]


def __getattr__(name: str) -> object:
    """Fetch a public name on first use."""
    return fetch(globals(), _MODULE_OF, name)


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
