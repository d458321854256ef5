"""Responsibilities are for something; tasks say what is to be done."""

from __future__ import annotations

import pytest
from samples import Record, faults_in

from vnhealthplan.models import Duty, Responsibility, Task


@pytest.mark.parametrize("what", [{"targets": ["t"]}, {"tasks": ["k"], "duty": None}, {"duty": "trực"}])
def test_a_target_a_task_or_a_duty_in_words_is_enough(what: Record) -> None:
    assert faults_in(Responsibility, {"id": "r", "for": what}) == []


@pytest.mark.parametrize("what", [{}, {"targets": []}, {"targets": [], "tasks": [], "duty": None}])
def test_a_responsibility_for_nothing_is_vhp503(what: Record) -> None:
    assert faults_in(Duty, what) == [("VHP503", "$")]
    assert faults_in(Responsibility, {"id": "r", "for": what}) == [("VHP503", "$.for")]


@pytest.mark.parametrize("record", [{"id": "r"}, {"id": "r", "for_": {"duty": "trực"}}])
def test_the_key_in_a_file_is_for(record: Record) -> None:
    assert ("VHP110", "$.for") in faults_in(Responsibility, record)


def test_every_fault_of_a_row_stands_at_its_place() -> None:
    record = {
        "id": "R1",
        "for": {"targets": ["T"]},
        "leader": {"title": "Bs."},
        "lead": "Sở Y tế",
        "frequency": "often",
        "due": "31/12/2025",
    }
    assert faults_in(Responsibility, record) == [
        ("VHP115", "$.id"),
        ("VHP115", "$.for.targets[0]"),
        ("VHP110", "$.leader.name"),
        ("VHP113", "$.lead"),
        ("VHP112", "$.frequency"),
        ("VHP601", "$.due"),
    ]


def test_every_fault_of_a_task_stands_at_its_place() -> None:
    record = {"id": "k", "horizon": "2025-13", "due": "2025-02-29", "outputs": ["a", ""]}
    assert faults_in(Task, record) == [
        ("VHP110", "$.title"),
        ("VHP601", "$.due"),
        ("VHP602", "$.horizon"),
        ("VHP114", "$.outputs[1]"),
    ]
