"""Units of health plans: a closed table, exact conversion, printed spellings and formatting.

Importing this package loads no other library; pint is loaded by the first conversion between two units.
"""

from vnhealthplan.units.conversion import are_convertible, convert
from vnhealthplan.units.formatting import format_number, format_value
from vnhealthplan.units.spelling import find_unit, hint_for, names_of, parse_unit
from vnhealthplan.units.table import DENOMINATORS, UNITS, Unit

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
