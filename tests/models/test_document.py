"""Document references: what is blank in print is null."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from samples import faults_in

from vnhealthplan.models import DocumentReference, PlanDocument
from vnhealthplan.models.document import DocumentType


def test_everything_may_be_blank() -> None:
    assert faults_in(DocumentReference, {}) == []
    assert faults_in(PlanDocument, dict.fromkeys(PlanDocument.model_fields)) == []


@pytest.mark.parametrize("kind", get_args(DocumentType))
def test_the_types_are_those_that_plans_cite(kind: str) -> None:
    assert DocumentReference.model_validate({"type": kind}).type == kind


@pytest.mark.parametrize("kind", ["KẾ HOẠCH", "kh", "QD", "NQ ", ""])
def test_any_other_type_is_vhp112(kind: str) -> None:
    assert faults_in(DocumentReference, {"type": kind}) == [("VHP112", "$.type")]


def test_only_the_plan_itself_is_signed() -> None:
    assert faults_in(DocumentReference, {"signatory": {"name": "A"}}) == [("VHP111", "$.signatory")]
    signed = PlanDocument.model_validate({"signatory": {"name": "A"}, "issued_on": "2024-01-12", "number": "1/KH"})
    assert signed.signatory is not None
    assert signed.issued_on == dt.date(2024, 1, 12)
