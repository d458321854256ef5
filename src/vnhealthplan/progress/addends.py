"""Addends: the observations that are added up into one figure, each area once; what cannot be added is refused."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import InvalidDocumentError, UnitError
from vnhealthplan.finding import Finding, json_path, shown
from vnhealthplan.messages import Words
from vnhealthplan.models import Observation
from vnhealthplan.units import UNITS, convert

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from vnhealthplan.models import Period, Subgroup

    Addends = dict[str, Observation]
    Places = dict[str, tuple[int, Observation]]

COUNT = "count"
_RANK = {code: rank for rank, code in enumerate(UNITS)}
_AND = Words(" và ", " and ")
_ADD_IT = Words("thêm vào parents", "add it to parents")
_OF_THE_WHOLE = Words(
    "số liệu không ghi area là của toàn địa bàn: bỏ ra, hoặc ghi area",
    "a figure without area is for the whole: leave it out, or say its area",
)


class Whole(NamedTuple):
    """What is added up: one indicator, period and subgroup in one area; without parents, the area has no code."""

    area: str | None
    indicator: str
    period: Period
    subgroup: Subgroup


def gather_addends(
    observations: Iterable[Observation], parents: Mapping[str, str] | None
) -> dict[Whole, dict[str, Observation]]:
    """Give the observations of every whole by the code of their area; those that say nothing are left out.

    `parents` maps the code of an area to that of the area it is a part of; null: all are parts of one.

    Raises InvalidDocumentError with every refusal, each at the index of its observation: VHP703 parts missing,
    VHP704 two figures for one area, VHP705 no parent known, VHP205 units that do not convert, VHP206 parts without
    a unit, VHP119 a count that is not its own numerator.
    """
    wholes: dict[Whole, Places] = {}
    faults: list[tuple[int, Finding]] = []
    for index, row in enumerate(observations):
        if not isinstance(row, Observation):
            message = f"a list of observations is wanted, not of {type(row).__name__}"
            raise TypeError(message)
        if row.area is None or (parents is not None and row.area not in parents):
            hint = _OF_THE_WHOLE if row.area is None else _ADD_IT
            faults.append((index, Finding("VHP705", (), {"area": shown(row.area), "hint": hint})))
            continue
        parent = None if parents is None else parents[row.area]
        places = wholes.setdefault(Whole(parent, row.indicator, row.period, row.subgroup), {})
        if _figures(row) != (None, None, None):
            faults += [(index, fault) for fault in _faults_of(row)]
            first, other = places.get(row.area, (index, row))
            if (row.unit, *_figures(row)) != (other.unit, *_figures(other)):
                faults.append((index, _counted_twice(row, first)))
            # 10.0 and 10 are one figure: the one printed more precisely stands, whichever comes first
            places[row.area] = (first, min(other, row, key=_exponents))
    for places in wholes.values():
        faults += _inconvertible(places)
    if faults:
        told = sorted(faults, key=itemgetter(0))
        raise InvalidDocumentError([Finding(one.code, _path(index), one.details) for index, one in told])
    return {whole: {area: row for area, (_, row) in places.items()} for whole, places in wholes.items()}


def common_unit(rows: Collection[Observation]) -> str | None:
    """Give the unit that stands first in the table of units; null where no observation has one."""
    return min((row.unit for row in rows if row.unit is not None), key=_RANK.__getitem__, default=None)


def _faults_of(row: Observation) -> Iterator[Finding]:
    """Say what keeps an observation by itself from being added up."""
    needed = ("value",) if row.unit == COUNT else ("numerator", "denominator")
    missing = [name for name in needed if getattr(row, name) is None]
    if missing:
        yield Finding("VHP703", (), {**_cell(row), "missing": Words(*(word.join(missing) for word in _AND))})
    if row.unit is None:
        yield Finding("VHP206", (), {"value": shown(row.denominator if row.numerator is None else row.numerator)})
    if row.unit == COUNT and None not in (row.value, row.numerator) and row.value != row.numerator:
        numerator = shown(row.numerator)
        reason = Words(f"số đếm phải bằng tử số của nó là {numerator}", f"a count is its numerator, here {numerator}")
        yield Finding("VHP119", (), {"field": "value", "value": shown(row.value), "reason": reason})


def _counted_twice(row: Observation, first: int) -> Finding:
    return Finding("VHP704", (), {**_cell(row), "first": json_path(_path(first))})


def _inconvertible(places: Places) -> Iterator[tuple[int, Finding]]:
    unit = common_unit([row for _, row in places.values()])
    for index, row in places.values():
        if row.unit is not None and unit is not None:
            try:
                convert(1, row.unit, unit)
            except UnitError as error:
                yield index, error.findings[0]


def _cell(row: Observation) -> dict[str, object]:
    return {"indicator": shown(row.indicator), "area": shown(row.area), "period": str(row.period)}


def _figures(row: Observation) -> tuple[object, object, object]:
    return row.value, row.numerator, row.denominator


def _exponents(row: Observation) -> list[int]:
    numbers = (row.value, row.numerator, row.denominator)
    return [0 if number is None else int(number.as_tuple().exponent) for number in numbers]


def _path(index: int) -> tuple[str, int]:
    return "observations", index
