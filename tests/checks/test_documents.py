"""Whole documents checked: the models first, then the rules, each finding at its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from full_documents import changed, sample_plan
from rule_examples import CODES, EARLIER, PLAN, example

from vnhealthplan import check, check_file, load_plan, load_report
from vnhealthplan.checks import examine_plan, examine_report
from vnhealthplan.checks.documents import read_source
from vnhealthplan.errors import UnreadableError
from vnhealthplan.finding import json_path

FOLDER = Path("examples/ba-ria-vung-tau-2024")


def line_of(path: Path, place: str) -> int | None:
    """Give the line of the last key of a place by searching for it, where it is the only one of the file."""
    key = f'"{place.rsplit(".", 1)[-1]}":'
    lines = [number for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if key in line]
    return lines[0] if len(lines) == 1 else None


@pytest.mark.parametrize("code", CODES)
def test_every_finding_of_a_rule_has_its_line(code: str) -> None:
    path = example(code, "bad")
    source = path.with_suffix(".txt")
    found = check(
        path,
        source=source.read_text(encoding="utf-8") if source.exists() else None,
        plan=load_plan(PLAN),
        earlier=[load_report(EARLIER)],
    )
    assert code in {finding.code for finding in found}
    for finding in found:
        assert finding.line is not None
        assert finding.column is not None
        wanted = line_of(path, finding.place)
        assert wanted in {None, finding.line}


def test_check_file_gives_what_the_rules_give() -> None:
    plan, source = load_plan(FOLDER / "plan.json"), FOLDER / "source.txt"
    found = check_file(FOLDER / "plan.json", source=source)
    doubts = examine_plan(plan, source=source.read_text(encoding="utf-8"))
    assert [(one.code, one.path) for one in found] == [(one.code, one.path) for one in doubts]
    report = FOLDER / "reports/2023.json"
    beside = check_file(report, plan=plan)
    assert [one.code for one in beside] == [one.code for one in examine_report(load_report(report), plan=plan)]


@pytest.mark.parametrize(
    ("content", "code"), [(None, "VHP101"), (b"k\xea ho\xb9ch", "VHP102"), (b"\xff\xfek", "VHP102")]
)
def test_a_source_that_cannot_be_read_is_refused(content: bytes | None, code: str, tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    if content is not None:
        source.write_bytes(content)
    for read in (lambda: check_file(FOLDER / "plan.json", source=source), lambda: read_source(source)):
        with pytest.raises(UnreadableError) as refused:
            read()
        assert refused.value.code == code
        assert refused.value.findings[0].message("vi") != refused.value.findings[0].message("en")


def test_names_are_told_to_those_who_ask_for_them(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    bad = json.dumps(changed(sample_plan(), ("document", "signatory"), "Bí Mật"), default=float, ensure_ascii=False)
    file.write_text(bad, encoding="utf-8")
    for ask in (check, check_file):
        assert "Bí Mật" not in str(ask(file)[0])
        assert "Bí Mật" in str(ask(file, show_values=True)[0])
    # what the rules find too
    sound = changed(sample_plan(), ("document", "signatory", "name"), "Ðinh")
    (doubt,) = [finding for finding in check(sound) if finding.code == "VHP632"]
    (told,) = [finding for finding in check(sound, show_values=True) if finding.code == "VHP632"]
    assert ("Ðinh" in doubt.message(), "Ðinh" in told.message()) == (False, True)


def test_a_document_with_a_fault_of_its_model_is_not_looked_at_by_the_rules() -> None:
    document = json.loads((FOLDER / "plan.json").read_text(encoding="utf-8"))
    document["targets"][0]["unit"] = "kg"
    assert [finding.code for finding in check(document)] == ["VHP201"]
    assert [finding.code for finding in check(Path("no-such-file.json"))] == ["VHP101"]


def test_the_gravest_findings_stay_and_the_others_are_counted() -> None:
    path = FOLDER / "plan.json"
    every = check(path)
    *told, last = check(path, most=5)
    assert len(told) == 5
    assert {finding.severity for finding in told} == {"warning"}
    assert (last.code, last.details["more"]) == ("VHP118", len(every) - 5)


def test_a_document_that_was_read_has_places_and_no_lines() -> None:
    document = json.loads(example("VHP309", "bad").read_text(encoding="utf-8"))
    (finding,) = check(document)
    assert (finding.place, finding.line) == (json_path(("targets", 0, "comparator")), None)
