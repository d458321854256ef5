"""Reports and observations."""

from __future__ import annotations

import pytest
from samples import Record, faults_in, faults_of

from vnhealthplan.models import Observation, Report

OBSERVATION = {"kind": "observation", "indicator": "imr", "period": "2023", "value": 12, "unit": "per_mille"}
REPORT = {"kind": "report", "schema_version": "1", "id": "r", "plan": "p", "period": "2023"}


def test_a_value_without_unit_is_vhp206() -> None:
    assert faults_of({**OBSERVATION, "unit": None}) == [("VHP206", "$.unit")]
    report = {**REPORT, "observations": [OBSERVATION, {"indicator": "imr", "period": "2023", "value": 0}]}
    assert faults_of(report) == [("VHP206", "$.observations[1].unit")]


def test_a_value_may_be_unknown_with_and_without_unit() -> None:
    assert faults_of({**OBSERVATION, "value": None}) == []
    assert faults_of({**OBSERVATION, "value": None, "unit": None}) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"kind": "target"}, ("VHP107", "$.kind")),
        ({"period": "6/2023"}, ("VHP602", "$.period")),
        ({"area": "tỉnh"}, ("VHP115", "$.area")),
        ({"numerator": "12"}, ("VHP203", "$.numerator")),
        ({"denominator": 0.1 + 0.2}, ("VHP204", "$.denominator")),
        ({"unit": "%"}, ("VHP201", "$.unit")),
        ({"valeu": 12}, ("VHP111", "$.valeu")),
    ],
)
def test_faults_of_an_observation_stand_at_their_place(change: Record, fault: tuple[str, str]) -> None:
    assert faults_in(Observation, {**OBSERVATION, **change}) == [fault]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"schema_version": "2"}, ("VHP116", "$.schema_version")),
        ({"status": "provisional"}, ("VHP112", "$.status")),
        ({"submitted_on": "12/01/2024"}, ("VHP601", "$.submitted_on")),
        ({"plan": "KH 01"}, ("VHP115", "$.plan")),
        ({"observations": {}}, ("VHP113", "$.observations")),
    ],
)
def test_faults_of_a_report_stand_at_their_place(change: Record, fault: tuple[str, str]) -> None:
    assert faults_of({**REPORT, **change}) == [fault]


def test_a_report_is_final_unless_it_says_draft() -> None:
    assert Report.model_validate(REPORT).status == "final"
