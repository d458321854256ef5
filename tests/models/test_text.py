"""Texts of a document: names, sources, persons."""

from __future__ import annotations

import pytest
from samples import faults_in

from vnhealthplan.models import BilingualText, Person, Source
from vnhealthplan.models.base import Model


@pytest.mark.parametrize(("model", "field"), [(BilingualText, "vi"), (Source, "quote"), (Person, "name")])
def test_one_text_is_needed_and_all_others_may_be_null(model: type[Model], field: str) -> None:
    others = dict.fromkeys(set(model.model_fields) - {field})
    assert faults_in(model, {field: "Văn bản", **others}) == []
    assert faults_in(model, others) == [("VHP110", f"$.{field}")]


def test_a_name_is_no_plain_text() -> None:
    assert faults_in(BilingualText, "Tên") == [("VHP113", "$")]


def test_a_quote_keeps_its_blanks_and_its_unicode_form() -> None:
    quote = "tỷ lệ\u00a0 95 %\tđạt\n"
    assert Source(quote=quote).quote == quote
