"""Finding a plan whose area is not on the map of its date, or whose code and name are those of two places."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vnhealthplan.finding import Finding, did_you_mean, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.province import find_province, provinces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.models.area import Area, AreaSystem
    from vnhealthplan.models.plan import Plan

_REFORM = dt.date(2025, 7, 1)
_RESOLVED = dt.date(2025, 6, 12)  # Resolution 202/2025/QH15; plans for the new provinces may be as old as that
_FIRST_YEAR_OF_THE_TABLE = 2009  # Hà Tây joined Hà Nội in August 2008
_OTHER: dict[AreaSystem, AreaSystem] = {"pre-2025": "post-2025", "post-2025": "pre-2025"}
_NO_DISTRICTS = Words("từ 01/7/2025 không còn cấp huyện", "there are no districts since 1 July 2025")
_TOO_NEW = Words("kế hoạch có trước ngày 01/7/2025", "the plan is older than 1 July 2025")
_NO_HINT = Words("", "")
_TOO_OLD = Words("kế hoạch ban hành từ ngày 01/7/2025 trở đi", "the plan is dated 1 July 2025 or later")


def area_not_on_its_map(context: PlanContext) -> Iterator[Finding]:
    """Find an area of the map that the plan's date rules out, and one that its own map does not have."""
    plan = context.plan
    area = plan.area
    if (reason := _of_date(plan)) is not None:
        yield _finding("system", area, reason)
    if area.level == "district" and area.system == "post-2025":
        yield _finding("level", area, _NO_DISTRICTS)
    elif area.level == "province" and plan.period.last.year >= _FIRST_YEAR_OF_THE_TABLE:
        known = area.code in provinces(area.system) if area.code else find_province(area.name, area.system)
        if not known:
            yield _finding("code" if area.code else "name", area, _absent(area))


def code_and_name_of_different_areas(context: PlanContext) -> Iterator[Finding]:
    """Find a province whose code is that of one, and whose name is that of another on the same map."""
    area = context.plan.area
    if area.level != "province" or area.code is None:
        return
    owner, named = provinces(area.system).get(area.code), find_province(area.name, area.system)
    if owner is not None and named is not None and owner.code != named.code:
        details = {
            "code": shown(area.code),
            "owner": owner.name,
            "name": shown(area.name),
            "right": named.code,
            "system": area.system,
        }
        yield Finding("VHP620", ("area", "code"), details)


def _of_date(plan: Plan) -> Words | None:
    issued = plan.document.issued_on
    if plan.area.system == "pre-2025":
        return _TOO_OLD if issued is not None and issued >= _REFORM else None
    last = issued if issued is not None else plan.period.last
    return _TOO_NEW if last < _RESOLVED else None


def _absent(area: Area) -> Words:
    what = area.code or area.name
    other = find_province(what, _OTHER[area.system])
    if other is None:
        names = () if area.code else (row.name for row in provinces(area.system).values())
        near = did_you_mean(area.name, names, _NO_HINT)
        vi, en = (f" ({hint})" if hint else "" for hint in near)
        return Words(f"không tỉnh, thành phố nào có mã hoặc tên này{vi}", f"no province has this code or name{en}")
    return Words(f"{other.name} thuộc bản đồ {other.system}", f"{other.name} is of the map {other.system}")


def _finding(field: str, area: Area, reason: Words) -> Finding:
    name = shown(area.code if field == "code" else area.name)
    return Finding("VHP619", ("area", field), {"area": name, "system": area.system, "reason": reason})
