"""What the rules find in the reports of Bà Rịa - Vũng Tàu beside their plan, each one read by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from vnhealthplan import load_plan, load_report
from vnhealthplan.checks import examine_report

FOLDER = Path("examples/ba-ria-vung-tau-2024")
FILES = sorted([*FOLDER.glob("reports/*.json"), *FOLDER.glob("illustrative-reports-2024/*.json")])
RIGHT = {
    "2023": ["VHP725 $.observations[6].unit"],  # growth of 10.0 in %, which is told in ‰
    "illustrative-2024-04": ["VHP717 $.submitted_on"],  # on the 15th, due before the 12th
    "illustrative-2024-07": ["VHP717 $.submitted_on"],  # on the 12th
    "illustrative-2024-9m": ["VHP717 $.submitted_on"],  # on 4 September, due before the 1st
    "illustrative-2024-final": ["VHP716 $.observations", "VHP725 $.observations[6].unit"],  # 6 indicators are left out
    "illustrative-2024-provisional": ["VHP725 $.observations[6].unit"],
}


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
@pytest.mark.parametrize("alone", [True, False])
def test_every_finding_is_right(path: Path, alone: bool) -> None:  # noqa: FBT001  # with the other reports or without
    plan = load_plan(FOLDER / "plan.json")
    others = () if alone else [load_report(other) for other in FILES]
    findings = examine_report(load_report(path), plan=plan, earlier=others)
    assert [f"{finding.code} {finding.place}" for finding in findings] == RIGHT.get(path.stem, [])
