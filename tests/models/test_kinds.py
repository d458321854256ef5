"""The kinds of documents."""

from __future__ import annotations

from vnhealthplan.models.kinds import KINDS


def test_every_kind_is_the_word_that_its_model_writes() -> None:
    assert {kind: model.model_fields["kind"].default for kind, model in KINDS.items()} == {kind: kind for kind in KINDS}
