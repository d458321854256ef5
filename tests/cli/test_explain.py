"""`explain`: the targets that are named, or all; an id that is not there is wrong usage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from commands import PLAN, REPORT
from judging import BASELINE, plan_of

from vnhealthplan import compute_progress, dump, load_plan, load_report
from vnhealthplan.cli import main
from vnhealthplan.exact import check_date

if TYPE_CHECKING:
    from pathlib import Path

    from vnhealthplan.progress import Scorecard

AT = ("--report", REPORT, "--as-of", "2023-12-31")


@pytest.fixture(scope="module")
def card() -> Scorecard:
    return compute_progress(load_plan(PLAN), [load_report(REPORT)], as_of=check_date("2023-12-31"))


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["explain", PLAN, *arguments]) == 0
    written = capsys.readouterr()
    assert written.err == ""
    return written.out


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_named_targets_are_explained_in_the_order_of_their_names(
    lang: str, card: Scorecard, capsys: pytest.CaptureFixture[str]
) -> None:
    told = printed(capsys, "row-07", "row-01", "row-07", *AT, "--lang", lang)
    wanted = [card.explain(name, "vi" if lang == "vi" else "en") for name in ("row-07", "row-01")]
    assert told == "\n\n".join(wanted) + "\n"


def test_without_a_name_every_target_is_explained(card: Scorecard, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, *AT).split("\n\n") == [
        *(card.explain(row.id) for row in card.targets[:-1]),
        card.explain(card.targets[-1].id) + "\n",
    ]


def test_json_has_the_text_beside_the_id_and_its_status(card: Scorecard, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(printed(capsys, "row-07", *AT, "--format", "json"))
    assert list(told) == ["plan", "as_of", "method", "explanations"]
    assert told["explanations"] == [
        {
            "id": "row-07",
            "status": "pending",
            "reason": "nothing_since_baseline",
            "text": card.explain("row-07"),
        }
    ]


@pytest.mark.parametrize(("lang", "words"), [("vi", "có phải là row-01?"), ("en", "did you mean row-01?")])
def test_an_unknown_id_is_wrong_usage_and_the_nearest_is_named(
    lang: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", PLAN, "row-07", "row_01", "\x1b[31m\n", "row_01", *AT, "--lang", lang]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.count("VHP403") == written.err.count("\n") == 2
    assert words in written.err
    assert "\x1b" not in written.err


def test_a_faulty_file_is_told_instead(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", REPORT, "row-01"]) == 1
    assert main(["explain", PLAN, "row-01", "--report", "missing.json"]) == 3
    written = capsys.readouterr()
    assert written.out == ""
    assert "VHP101" in written.err


def test_the_folder_of_reports_and_the_method_count(capsys: pytest.CaptureFixture[str]) -> None:
    folder = REPORT.rpartition("/")[0]
    told = printed(
        capsys, "row-01", "--reports", folder, "--as-of", "2023-12-31", "--method", "aarr", "--format", "json"
    )
    assert json.loads(told)["method"] == "aarr"


def test_a_plan_without_targets_has_nothing_to_explain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(dump(plan_of({"value": 30, "baseline": BASELINE}).model_copy(update={"targets": ()})))
    assert main(["explain", str(path)]) == 0
    assert capsys.readouterr() == ("", "")
