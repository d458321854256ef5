"""Own indicators: what the catalogue does not have becomes an indicator of the plan, with a code made from its name."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from vnhealthplan.models import Indicator
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.reading.documents.duty_records import fit
from vnhealthplan.reading.folding import fold
from vnhealthplan.units import are_convertible
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from vnhealthplan.models.indicator import Direction, Measure
    from vnhealthplan.reading.records import DraftTarget

_MOST_WORDS = 7
_LONGEST = 50  # of 64 characters: a number may follow
_LETTERS = re.compile(r"[^a-z0-9]+")
_DIRECTIONS: dict[str, Direction] = {"ge": "higher", "gt": "higher", "le": "lower", "lt": "lower"}
_MEASURES: dict[str, Measure] = {"percent": "proportion", "per_mille": "rate", "count": "count", "index_100": "index"}


class OwnIndicators:
    """The indicators of one plan, each known by its folded name and unit; codes are unique."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_name: dict[tuple[str, str | None], Indicator] = {}
        self._codes = set(built_in_indicators())
        self._uses: dict[str, int] = {}

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Every indicator made so far, in the order of the text."""
        return tuple(self._by_name.values())

    def indicator_for(self, draft: DraftTarget) -> Indicator:
        """Give the indicator of the catalogue where the unit fits it, else one of the plan.

        The direction of a new one is that of its comparator or of its change; "đạt 95%" alone says none.  One that is
        only to be kept, without a unit, is qualitative.
        """
        known = built_in_indicators().get(draft.code or "")
        if known is not None and known.unit is not None and _fits(draft, known):
            return known
        unit = level_unit(draft)
        key = (fold(draft.indicator).text, unit)
        if key not in self._by_name:
            self._by_name[key] = self._new(draft, unit)
        return self._by_name[key]

    def _new(self, draft: DraftTarget, unit: str | None) -> Indicator:
        if unit is None and draft.value is not None:
            unit = "count"  # "giảm 10% số vụ ...": of what falls by a share, nothing but a number is known
        row = None if unit is None else UNITS[unit]
        measure = "qualitative" if row is None else _MEASURES.get(row.code, "rate" if row.denominator else "mean")
        return Indicator.model_validate(
            {
                "code": self._free_code(draft.indicator),
                "name": {"vi": fit(draft.indicator)},
                "measure": measure,
                "unit": None if row is None else row.code,
                "denominator": None if row is None else row.denominator,
                "direction": _direction(draft),
            }
        )

    def _free_code(self, name: str) -> str:
        code = code_of(name)
        while True:
            self._uses[code] = number = self._uses.get(code, 0) + 1
            free = code if number == 1 else f"{code}_{number}"
            if free not in self._codes:
                self._codes.add(free)
                return free


def code_of(name: str) -> str:
    """Give a code made from the first words of a name, without marks.

    >>> code_of("Tỷ lệ hồ sơ được giải quyết đúng hạn")
    'ti_le_ho_so_duoc_giai_quyet'
    """
    letters = unicodedata.normalize("NFD", fold(name[: 8 * _LONGEST]).text.replace("đ", "d"))
    words = _LETTERS.sub(" ", "".join(letter for letter in letters if not unicodedata.combining(letter))).split()
    code = "_".join(words[:_MOST_WORDS])[:_LONGEST].strip("_")
    return code if code[:1].isalpha() else f"chi_so_{code}".rstrip("_")


def level_unit(draft: DraftTarget) -> str | None:
    """Give the unit of the values that a draft speaks of; percent of a result says it only with a starting value."""
    if draft.basis == "relative_change":
        return None if draft.baseline is None else draft.baseline.unit
    return "percent" if draft.unit == "percentage_point" else draft.unit


def _direction(draft: DraftTarget) -> Direction:
    if draft.basis != "level" and draft.value:
        return "lower" if draft.value < 0 else "higher"
    if draft.value == 0 and draft.comparator == "eq":
        return "lower"
    return _DIRECTIONS.get(draft.comparator, "none")


def _fits(draft: DraftTarget, indicator: Indicator) -> bool:
    unit = level_unit(draft)
    return unit is None or are_convertible(unit, str(indicator.unit), indicator.denominator)
