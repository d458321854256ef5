"""The cells that hold values: a bound in the unit of its row, or the reason why there is none."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from vnhealthplan.reading.bound import Bound, read_bound
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.numbers import read_number
from vnhealthplan.reading.tables.signs import is_no_value
from vnhealthplan.units import UNITS

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_ERROR = re.compile(r"#[A-Z][A-Z0-9/_]*[!?]?")  # of a sheet; the 0 of "#DIV/0!" is no value
_KEPT = re.compile(
    rf"(?:{'|'.join(fold(words).text for words in ('tiếp tục duy trì', 'duy trì', 'giữ vững', 'giữ nguyên'))})"
)
_FRACTION = re.compile(r"(?<![0-9/.,])[0-9]{1,9} ?/ ?[0-9]{1,9}(?![0-9/]|[.,][0-9])")
_SHARES = (None, "percent")
_MOST_WORDS_KEPT = 5
_LONGEST = 200


class Value(NamedTuple):
    """What a value cell holds; one of `bound`, `kept` and `reason` is set.

    `kept` says that the cell only asks to keep the result; `more` that numbers stand beside the bound.
    """

    bound: Bound | None = None
    kept: bool = False
    reason: str | None = None
    more: bool = False


def read_value(words: str, unit: str | None) -> Value:
    """Read a value cell in the unit of its row or column.

    Words are without markup.  The reason is a word of TABLE_UNREAD_REASONS.

    >>> read_value("< 10,0", "percent").bound.value, read_value("-", None).reason, read_value("Duy trì", None).kept
    (Decimal('10.0'), 'no_value_sign', True)
    >>> read_value("1.685", "m").bound.value, read_value("1.685", "count").bound.value
    (Decimal('1.685'), Decimal('1685'))
    """
    if not words:
        return Value(reason="empty_cell")
    if is_no_value(words):
        return Value(reason="no_value_sign")
    is_read = len(words) <= _LONGEST and _ERROR.fullmatch(words) is None
    numbers = _NUMBER.findall(words) if is_read else []
    bound = read_bound(words) if numbers else None
    is_fraction = _FRACTION.search(words) is not None
    if is_fraction and (bound is None or unit not in _SHARES):
        return Value(reason="fraction")  # of 12/12 communes, whatever the row is a share of
    if bound is None:
        kept = not numbers and len(words.split()) <= _MOST_WORDS_KEPT and _KEPT.match(fold(words).text)
        return Value(kept=True) if kept else Value(reason="value_not_understood")
    numbers = [] if is_fraction else numbers
    expected = 1 if bound.value_high is None else 2
    if len(numbers) == 1 and unit is not None:
        bound = _in_unit(bound, numbers[0], unit)
    if bound.other is not None:
        return Value(reason="ambiguous_number")
    return Value(bound, more=len(numbers) > expected)


def _in_unit(bound: Bound, printed: str, unit: str) -> Bound:
    """Read a number again in its unit, which decides whether "1.685" is a decimal, or leaves it open."""
    number, bare = read_number(printed, unit), read_number(printed)
    if number is None or bare is None or abs(bound.value) not in bare:  # "1.5 nghìn" is not 1.5
        return bound
    return bound._replace(value=number.value.copy_sign(bound.value), other=number.other)


def is_money(unit: str | None) -> bool:
    """Say whether a unit is one of money, which plans give as funds and never as targets.

    >>> is_money("million_vnd"), is_money("percent"), is_money(None)
    (True, False, False)
    """
    return unit is not None and UNITS[unit].dimension == UNITS["vnd"].dimension


def same_scale(one: str, other: str) -> bool:
    """Say whether two units count the same thing in the same size, whatever denominator only one of them names.

    >>> same_scale("per_mille", "per_1k_live_births"), same_scale("percent", "per_10k")
    (True, False)
    """
    first, second = UNITS[one], UNITS[other]
    return one == other or (
        first.dimension == second.dimension
        and first.scale == second.scale
        and None in {first.denominator, second.denominator}
    )


def is_share_below_one(value: Decimal) -> bool:
    """Say whether a percentage may be a share of one: sheets hold 95 % as 0.95."""
    return 0 < value <= 1
