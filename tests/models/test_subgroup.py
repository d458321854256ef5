"""Subgroups: closed dimensions, open codes."""

from __future__ import annotations

import pytest
from samples import faults_in

from vnhealthplan.models import Subgroup
from vnhealthplan.models.subgroup import EVERYONE

DIMENSIONS = [
    *("sex", "age", "residence", "region", "ethnicity", "income"),
    *("ownership", "facility", "profession", "disease", "vaccine"),
]


def test_the_dimensions_are_a_closed_list_in_this_order() -> None:
    assert list(Subgroup.model_fields) == DIMENSIONS
    assert faults_in(Subgroup, {"gender": "male"}) == [("VHP111", "$.gender")]


@pytest.mark.parametrize("code", ["male", "0-4", "18", "60+", "a.b_c", "a" * 64])
def test_codes_that_are_taken(code: str) -> None:
    assert Subgroup(age=code).as_map() == {"age": code}


@pytest.mark.parametrize("code", ["", "+60", "Male", "nữ", "a b", "a" * 65, "male\n"])
def test_codes_of_another_form_are_vhp115(code: str) -> None:
    assert faults_in(Subgroup, {"age": code}) == [("VHP115", "$.age")]


def test_null_dimensions_say_nothing() -> None:
    assert Subgroup(sex=None) == EVERYONE == Subgroup()
    assert Subgroup(sex=None).as_map() == {}
    assert hash(Subgroup(sex=None)) == hash(EVERYONE)


def test_the_map_keeps_the_order_of_the_model() -> None:
    assert list(Subgroup(vaccine="mr", age="18", sex="male").as_map()) == ["sex", "age", "vaccine"]
