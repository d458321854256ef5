"""The cells that hold values: a bound in the unit of its row, or the reason why there is none."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from vnhealthplan.reading.bound import Bound, read_cell_bound
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.fractions import Fraction
from vnhealthplan.reading.numbers import read_number
from vnhealthplan.reading.tables.signs import NOT_COMPUTED, is_no_value
from vnhealthplan.units import UNITS

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_ERROR = re.compile(r"#[A-Z][A-Z0-9/_]*[!?]?")  # of a sheet; the 0 of "#DIV/0!" is no value
_KEPT = re.compile(
    rf"(?:{'|'.join(fold(words).text for words in ('tiếp tục duy trì', 'duy trì', 'giữ vững', 'giữ nguyên'))})"
)
_FRACTION = re.compile(r"(?<![0-9/.,])([0-9]{1,9}) ?/ ?([0-9]{1,9})(?![0-9/]|[.,][0-9])")
_DOUBTFUL = re.compile(r"±|^[-–−]\s+[0-9]")  # "- 5" may be an item of a list
_AGE = re.compile(r"(?<=[0-9])\s*tuổi\s*$", re.IGNORECASE)  # beside a unit of years it is no age of a group
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_LEVEL = re.compile(rf"(?:{fold('ở').text}\s+)?{fold('mức').text}\s+[0-9]")
_PERCENT = (None, "percent")
_SHARES = frozenset({"percent", "per_mille"})
_MONEY_IN = "|".join(fold(words).text for words in ("nghìn", "ngàn", "triệu", "tỷ", "trăm", "tr", "1.000", "1000"))
_MONEY_NAMES = rf"(?:{fold('đồng').text}|{fold('đ').text})(?!\w|\s?{fold('chí').text}|/c)"
_MONEY = re.compile(rf"(?:^|(?:{_MONEY_IN})\W{{0,2}}){_MONEY_NAMES}|\b(?:vnđ|vnd|usd)\b")
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


def read_value(words: str, unit: str | None, *, decimal: bool = False) -> Value:
    """Read a value cell in the unit of its row or column.

    Words are without markup; `decimal` says that the comma of "1,685" is known to be the decimal sign.  The reason is a
    word of TABLE_UNREAD_REASONS.

    >>> read_value("< 10,0", "percent").bound.value, read_value("-", None).reason, read_value("Duy trì", None).kept
    (Decimal('10.0'), 'no_value_sign', True)
    >>> read_value("1.685", "m").bound.value, read_value("1.685", "count").bound.value
    (Decimal('1.685'), Decimal('1685'))
    """
    if not words:
        return Value(reason="empty_cell")
    if is_no_value(words):
        return Value(reason="no_value_sign")
    if words == NOT_COMPUTED:
        return Value(reason="formula_not_computed")
    if unit == "year":
        words = _AGE.sub("", words)
    is_read = len(words) <= _LONGEST and _ERROR.fullmatch(words) is None
    numbers = _NUMBER.findall(fold(words).text) if is_read else []
    is_fraction = _FRACTION.search(words) is not None
    bound = _bound_of(words, unit) if numbers else None
    if is_fraction and (bound is None or unit not in _PERCENT or not _is_said(bound, words)):
        return Value(reason="fraction")  # of 12/12 communes, whatever the row is a share of
    if bound is None:
        kept = not numbers and len(words.split()) <= _MOST_WORDS_KEPT and _KEPT.match(fold(words).text)
        return Value(kept=True) if kept else Value(reason="value_not_understood")
    numbers = [] if is_fraction else numbers
    expected = 1 if bound.value_high is None else 2
    if len(numbers) == 1 and unit is not None:
        bound = _in_unit(bound, numbers[0], unit)
    if bound.other is not None and not decimal:
        return Value(reason="ambiguous_number")
    return Value(bound._replace(other=None), more=len(numbers) > expected)


def _bound_of(words: str, unit: str | None) -> Bound | None:
    """Give the bound of a cell where nothing in the cell speaks against it."""
    found = read_cell_bound(words)
    if found is None or found.named or found.narrowed or _DOUBTFUL.search(words):
        return None
    bound = found.bound
    bare = bound.unit is None and bound.value_high is None
    if bare and unit in _SHARES and (found.counted or _YEAR.fullmatch(words)):
        return None
    return None if bare and unit in {None, "count"} and _LEVEL.match(fold(words).text) else bound


def _is_said(bound: Bound, words: str) -> bool:
    """Say whether every part of a whole in a cell is the share beside it: "95% (19/20 xã)"."""
    parts = [(Decimal(part), Decimal(whole)) for part, whole in _FRACTION.findall(words)]
    return all(whole and Fraction(part, whole).says(bound.value) for part, whole in parts)


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


def names_money(words: str) -> bool:
    """Say whether the words of a unit column name money, be it for each person or in a spelling of their own.

    >>> [names_money(words) for words in ("triệu đồng/người", "Tr.đ", "Hợp đồng")]
    [True, True, False]
    """
    return _MONEY.search(fold(words).text) is not None


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
