"""Areas: a level, a map, and codes of digits."""

from __future__ import annotations

import pytest
from samples import faults_in

from vnhealthplan.models import Area

AREA = {"name": "Bà Rịa - Vũng Tàu", "level": "province", "system": "pre-2025", "code": "77", "parent": None}


@pytest.mark.parametrize("level", ["country", "province", "district", "commune"])
@pytest.mark.parametrize("system", ["pre-2025", "post-2025"])
def test_every_level_on_both_maps(level: str, system: str) -> None:
    assert faults_in(Area, {**AREA, "level": level, "system": system}) == []


@pytest.mark.parametrize("field", ["level", "system"])
def test_a_level_or_map_outside_the_list_is_vhp112(field: str) -> None:
    assert faults_in(Area, {**AREA, field: "tỉnh"}) == [("VHP112", f"$.{field}")]


@pytest.mark.parametrize("field", ["name", "level", "system"])
def test_name_level_and_map_are_needed(field: str) -> None:
    assert faults_in(Area, {key: value for key, value in AREA.items() if key != field}) == [("VHP110", f"$.{field}")]


def test_a_code_is_a_text_because_01_is_not_1() -> None:
    assert faults_in(Area, {**AREA, "code": 1}) == [("VHP113", "$.code")]
    assert Area.model_validate({**AREA, "code": "01"}).code == "01"
