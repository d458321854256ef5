"""`schema`: the schemas that the project publishes."""

from __future__ import annotations

from pathlib import Path

import pytest

from vnhealthplan.cli import main


@pytest.mark.parametrize("kind", ["plan", "report", "catalogue", "observation", "findings"])
def test_the_printed_schema_is_the_published_one(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", kind]) == 0
    published = Path(f"schemas/v1/{kind}.schema.json").read_text(encoding="utf-8")
    assert capsys.readouterr().out == published


def test_the_schema_of_a_plan_is_printed_where_no_kind_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema", "plan"])
    plan = capsys.readouterr().out
    main(["schema"])
    assert capsys.readouterr().out == plan
