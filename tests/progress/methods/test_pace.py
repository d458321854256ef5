"""The record of a pace, and its closed list of reasons."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import get_args

import pytest

from vnhealthplan.progress.methods import PACE_REASONS, Pace, PaceReason


def test_every_reason_is_told_in_a_sentence() -> None:
    assert tuple(PACE_REASONS) == get_args(PaceReason)
    assert all(PACE_REASONS.values())


def test_a_pace_is_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Pace("linear", None, None, "no_time", {}).status = "met"  # type: ignore[misc]  # the fault under test
