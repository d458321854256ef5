"""A report whose plan is not among the files is told so; beside one plan alone it is of another plan."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from commands import OBSERVATION

from vnhealthplan.cli import main

if TYPE_CHECKING:
    from pathlib import Path

PLAN = {
    "kind": "plan",
    "schema_version": "1",
    "id": "a",
    "title": "Kế hoạch mẫu",
    "document": {"type": "KH"},
    "area": {"name": "Tỉnh A", "level": "province", "system": "pre-2025"},
    "period": "2024",
}
REPORT = {"kind": "report", "schema_version": "1", "id": "r", "plan": "a", "period": "2024"}
FILES = {
    "a.json": PLAN,
    "b.json": {**PLAN, "id": "b"},
    "c.json": {**PLAN, "id": "c"},
    "faulty.json": {**PLAN, "period": "2024-Q7"},
    "report.json": REPORT,
}


@pytest.mark.parametrize(
    ("beside", "code", "exit_code"),
    [
        ([], "VHP706", 0),
        (["a.json"], None, 0),
        (["a.json", "b.json"], None, 0),
        (["b.json"], "VHP701", 1),
        (["b.json", "c.json"], "VHP706", 0),
        (["b.json", "faulty.json"], "VHP706", 1),
        (["b.json", "rows.jsonl"], "VHP701", 1),
    ],
)
def test_a_report_is_set_beside_its_own_plan_or_that_it_is_not_is_told(
    beside: list[str], code: str | None, exit_code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, document in FILES.items():
        (tmp_path / name).write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "rows.jsonl").write_bytes(OBSERVATION)
    files = [str(tmp_path / name) for name in [*beside, "report.json"]]
    assert main(["validate", *files, "--format", "json", "--ignore", "VHP6"]) == exit_code
    *_, told = json.loads(capsys.readouterr().out)["files"]
    found = [(finding["code"], finding["path"], finding["line"]) for finding in told["findings"]]
    assert found == ([(code, "$.plan", 1)] if code else [])
