"""The area that `read` is told: at which level it is, of which map, and what is doubtful about it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from vnhealthplan.checks.context import PlanContext
from vnhealthplan.checks.rules.documents_areas import area_not_on_its_map, code_and_name_of_different_areas
from vnhealthplan.models import Area, Period
from vnhealthplan.models.province import find_province
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.documents import read_header
from vnhealthplan.reading.documents.areas import level_of_place, system_of

if TYPE_CHECKING:
    from vnhealthplan.finding import Finding
    from vnhealthplan.models import Plan
    from vnhealthplan.models.area import AreaLevel, AreaSystem


def told_area(name: str, level: AreaLevel | None, system: AreaSystem) -> Area:
    """Give the area of a name, with the code of a province; without a level it is that which the name begins with.

    >>> told_area("tỉnh Bắc Ninh", None, "pre-2025").code, told_area("huyện Như Thanh", None, "pre-2025").level
    ('27', 'district')
    """
    known = level or level_of_place(name) or "province"
    province = find_province(name, system) if known == "province" else None
    if province is None:
        return Area.model_validate({"name": name, "level": known, "system": system})
    return Area(name=province.name, level="province", code=province.code, system=system)


def map_of(text: str, period: str | None) -> AreaSystem | None:
    """Give the map that a document is of: by its own date and place, else by the first year of the plan."""
    header = read_header(text)
    if header.area is not None and header.area.system is not None:
        return header.area.system
    years = Period(period) if period is not None else header.period
    return system_of(None, years.first.year if years is not None else _first_horizon(text))


def doubts_about_area(plan: Plan) -> tuple[Finding, ...]:
    """Give what the rules find doubtful in the area of a plan: VHP619 not on its map or not known, VHP620."""
    context = PlanContext(plan)
    return tuple(chain(area_not_on_its_map(context), code_and_name_of_different_areas(context)))


def _first_horizon(text: str) -> int | None:
    horizons = (draft.horizon for draft in read_plan(text).drafts)
    return min((horizon.first.year for horizon in horizons if horizon is not None), default=None)
