"""VHP619 and VHP620: the area is on the map of the plan's date, under its own code."""

from __future__ import annotations

import pytest
from rule_plans import places_of

from vnhealthplan.checks.rules.documents_areas import area_not_on_its_map, code_and_name_of_different_areas

OLD = {"code": "77", "name": "Bà Rịa - Vũng Tàu", "level": "province", "system": "pre-2025"}
NEW = {"code": "24", "name": "tỉnh Bắc Ninh", "level": "province", "system": "post-2025"}


@pytest.mark.parametrize(
    ("area", "issued", "period", "places"),
    [
        (OLD, "2024-01-02", "2024", []),
        (OLD, "2025-06-30", "2026/2030", []),
        (OLD, None, "2026/2030", []),
        (OLD, "2025-07-01", "2025", ["$.area.system"]),
        (NEW, "2025-12-01", "2026", []),
        (NEW, "2025-06-12", "2026", []),
        (NEW, "2024-12-01", "2025", ["$.area.system"]),
        (NEW, None, "2024", ["$.area.system"]),
        (NEW, None, "2021/2025", []),
        ({**OLD, "code": "78"}, None, "2024", ["$.area.code"]),
        ({**OLD, "code": "1"}, None, "2024", ["$.area.code"]),
        ({**OLD, "code": None, "name": "Bình Phúoc"}, None, "2024", ["$.area.name"]),
        ({**OLD, "code": None, "name": "TỈNH THANH HOÁ"}, None, "2024", []),
        ({**OLD, "code": None, "name": "Hà Tây"}, None, "2006", []),  # the table begins after it was merged
        ({**NEW, "code": None, "name": "Bình Phước"}, None, "2026", ["$.area.name"]),
        ({**OLD, "level": "district", "code": "403", "name": "Như Thanh"}, None, "2021/2025", []),
        ({**NEW, "level": "district", "code": None, "name": "Như Thanh"}, None, "2026", ["$.area.level"]),
        ({**NEW, "level": "commune", "code": None, "name": "xã A"}, None, "2026", []),
        ({**OLD, "level": "country", "code": None, "name": "Việt Nam"}, None, "2024", []),
    ],
)
def test_the_area_is_on_its_map(area: dict[str, object], issued: str | None, period: str, places: list[str]) -> None:
    assert places_of(area_not_on_its_map, area=area, document={"issued_on": issued}, period=period) == places


@pytest.mark.parametrize(
    ("area", "count"),
    [
        (OLD, 0),
        (NEW, 0),
        ({**NEW, "code": "27"}, 0),  # no province has it: that is VHP619
        ({**NEW, "code": "79"}, 1),
        ({**OLD, "code": "24", "name": "Bắc Ninh"}, 1),  # the code of the new map, where the old one has Bắc Giang
        ({**OLD, "name": "BR-VT"}, 0),
        ({**OLD, "code": None}, 0),
        ({**OLD, "level": "commune", "code": "24", "name": "Bắc Ninh"}, 0),
    ],
)
def test_code_and_name_are_of_one_area(area: dict[str, object], count: int) -> None:
    assert places_of(code_and_name_of_different_areas, area=area) == ["$.area.code"] * count
