"""Convert exact numbers between units; a rate is never mixed up with a rate over something else."""

from __future__ import annotations

from decimal import Decimal

from vnhealthplan.errors import UnitError
from vnhealthplan.finding import Finding, printable, shown
from vnhealthplan.messages import Words
from vnhealthplan.units.number import exact_product
from vnhealthplan.units.spelling import find_unit
from vnhealthplan.units.table import DENOMINATORS, Unit

_ONE = Decimal(1)
_TEXT = Words("một chuỗi hoặc None", "a text or None")
_OTHER = "other"  # stands for every denominator that no unit owns: they all answer alike, and the dict stays small

_MOST_REMEMBERED = 10_000  # denominators can come from files: the memory of answers must not grow without end

_Key = tuple[str, str, str | None]
_answers: dict[_Key, Decimal] = {}
"""The factor of every question asked so far, under the words of the question: what a conversion looks up."""
_factors: dict[_Key, Decimal] = {}
"""The factor of every pair of units, with one stand-in for all denominators that no unit owns."""


def convert(value: Decimal | int, from_unit: str, to_unit: str, *, denominator: str | None = None) -> Decimal:
    """Give the same quantity in another unit, exactly.

    Units are codes of `UNITS`. `denominator` is what the value is counted over (`live_births`, `population`): a bare
    share (percent, per_mille) converts to a rate over that denominator, and to no other. The result keeps
    every digit, whatever the caller's decimal context; at most 60 digits.

    Raises UnitError: VHP201 for an unknown unit, VHP205 for units that do not convert, VHP113 for a denominator
    that is no text. Raises NumberError: VHP204 for a float, VHP203 for a text, VHP202 for a number that is not
    finite or too long, VHP113 for any other type.

    >>> convert(Decimal("8.5"), "per_mille", "per_1k_live_births", denominator="live_births")
    Decimal('8.5')
    >>> convert(Decimal("9.8"), "per_10k", "per_100k")
    Decimal('98.0')
    """
    try:
        factor = _answers[from_unit, to_unit, denominator]
    except (KeyError, TypeError):  # a first use, or a unit that is no text and cannot be looked up
        factor = _first_factor(from_unit, to_unit, denominator)
    return exact_product(value, factor)


def are_convertible(from_unit: str, to_unit: str, denominator: str | None = None) -> bool:
    """Say whether `convert` has an answer for the two units; the table alone decides.

    Raises UnitError: VHP201 for an unknown unit, VHP113 for a denominator that is no text.

    >>> are_convertible("per_mille", "per_1k")
    False
    >>> are_convertible("per_mille", "per_1k", "population")
    True
    """
    return _obstacle(find_unit(from_unit), find_unit(to_unit), denominator) is None


def _first_factor(from_unit: str, to_unit: str, denominator: str | None) -> Decimal:
    reason = _obstacle(find_unit(from_unit), find_unit(to_unit), denominator)
    if reason is not None:
        details = {"from_unit": from_unit, "to_unit": to_unit, "reason": reason}
        raise UnitError(Finding("VHP205", (), details))
    key = (from_unit, to_unit, _owned(denominator))
    if from_unit == to_unit:
        _factors[key] = _ONE
    elif key not in _factors:
        from vnhealthplan.units import registry  # noqa: PLC0415  # pint takes 0.2 s to load: only who converts pays

        _factors[key] = registry.factor(*key)
    if len(_answers) < _MOST_REMEMBERED:
        _answers[from_unit, to_unit, denominator] = _factors[key]
    return _factors[key]


def _owned(denominator: object) -> str | None:
    """Give the denominator if a unit owns it, one stand-in for all the others."""
    if denominator is None:
        return None
    if not isinstance(denominator, str):
        details = {"field": "denominator", "value": printable(type(denominator).__name__), "expected": _TEXT}
        raise UnitError(Finding("VHP113", (), details))
    return denominator if denominator in DENOMINATORS else _OTHER


def _obstacle(source: Unit, goal: Unit, denominator: str | None) -> Words | None:
    """Say what keeps two units apart; null if nothing does."""
    given = _owned(denominator)
    if source.dimension != goal.dimension:
        one, other = source.dimension, goal.dimension
        return Words(f"{one} và {other} là hai loại khác nhau", f"{one} and {other} are different kinds")
    for unit in (source, goal):
        if given is not None and unit.denominator not in (None, given):
            name, own, over = unit.code, unit.denominator, shown(denominator)
            return Words(f"{name} tính trên {own}, không phải {over}", f"{name} is per {own}, not per {over}")
    if given is not None or source.denominator == goal.denominator:
        return None
    if source.denominator and goal.denominator:
        one, other = source.denominator, goal.denominator
        return Words(f"{one} và {other} là hai mẫu số khác nhau", f"{one} and {other} are different denominators")
    bare = goal.code if source.denominator else source.code
    return Words(f"{bare} chưa có mẫu số", f"{bare} has no denominator and none was given")
