"""The record of one target, and the closed lists of its words."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from typing import get_args

import pytest
from judging import judged, row

from vnhealthplan.progress import STATUSES, Progress, Status

NAMED_IN_THE_DESIGN = (
    "id indicator horizon subgroup status reason met actual value unit gap covered expected required_per_year projected"
)


def test_the_statuses_are_told_in_one_order() -> None:
    assert get_args(Status) == STATUSES


def test_a_record_has_the_names_that_other_tools_rely_on_first() -> None:
    names = [field.name for field in fields(Progress)]
    assert names[:15] == NAMED_IN_THE_DESIGN.split()


def test_a_record_cannot_be_changed() -> None:
    found = judged({"value": 30}, row("2024", 25))
    with pytest.raises(FrozenInstanceError):
        found.status = "achieved"  # type: ignore[misc]  # that it is refused is the point
