"""Faults inside pydantic: a code of the library, the English words, and all of them at once."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from vnhealthplan.messages import MESSAGES
from vnhealthplan.models.fault import fault, raise_faults


def test_a_fault_has_its_code_as_type_and_its_details_as_context() -> None:
    error = fault("VHP405", basis="relative_change")
    assert isinstance(error, PydanticCustomError)
    assert (error.type, error.context) == ("VHP405", {"basis": "relative_change"})
    assert "relative_change" in error.message()


def test_a_code_without_a_message_is_no_fault() -> None:
    assert "VHP000" not in MESSAGES
    with pytest.raises(KeyError):
        fault("VHP000")


def test_all_faults_are_raised_at_once_each_with_its_place() -> None:
    faults = [(("a", 0), fault("VHP504")), (("b",), fault("VHP503"))]
    with pytest.raises(ValidationError) as caught:
        raise_faults("Model", faults)
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [
        ("VHP504", ("a", 0)),
        ("VHP503", ("b",)),
    ]


def test_no_faults_raise_nothing() -> None:
    raise_faults("Model", [])
