"""What the user wants to be told, and what a file comes to by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outcome_strategies import findings

from vnhealthplan.cli.choice import Choice
from vnhealthplan.cli.faults import exit_code
from vnhealthplan.finding import Finding
from vnhealthplan.messages import MESSAGES, UNREADABLE

HIDING = [Choice(select=("VHP7",)), Choice(ignore=("VHP",)), Choice(select=("VHP1",), ignore=("VHP1",))]
CUT = Finding("VHP118", (), {"limit": 1_000, "more": 7})


@given(st.lists(findings(), max_size=6))
def test_without_a_choice_every_finding_is_told(found: list[Finding]) -> None:
    outcome = Choice().outcome("a", found)
    assert outcome.findings == tuple(found)
    assert (outcome.not_shown, outcome.left_out, outcome.code) == (0, 0, exit_code(found))


@given(st.lists(findings(), max_size=6), st.integers(1, 6))
def test_a_limit_changes_no_exit_code_and_counts_what_it_cuts(found: list[Finding], most: int) -> None:
    """Told and not shown make all, and the exit code is that of all."""
    outcome = Choice(most=most).outcome("a", found)
    told = [finding for finding in outcome.findings if finding.code != "VHP118"]
    assert len(told) == min(most, len(found))
    assert len(told) + outcome.not_shown == len(found)
    assert outcome.code == exit_code(found)
    assert ("VHP118" in [finding.code for finding in outcome.findings]) == bool(outcome.not_shown)


@pytest.mark.parametrize("choice", HIDING)
@pytest.mark.parametrize("code", sorted(UNREADABLE))
def test_what_kept_a_file_from_being_read_cannot_be_left_out(code: str, choice: Choice) -> None:
    outcome = choice.outcome("a", [Finding(code)])
    assert (outcome.code, [finding.code for finding in outcome.findings]) == (3, [code])


@pytest.mark.parametrize("choice", HIDING)
@pytest.mark.parametrize(
    "finding",
    [Finding("VHP104", ("a",)), Finding("VHP107", ("kind",)), Finding("VHP110", (7, "kind")), Finding("VHP113")],
)
def test_what_kept_a_file_from_being_checked_cannot_be_left_out(finding: Finding, choice: Choice) -> None:
    outcome = choice.outcome("a", [finding])
    assert (outcome.code, outcome.findings) == (1, (finding,))


@pytest.mark.parametrize(
    ("choice", "codes"),
    [
        (Choice(select=("VHP2",)), ["VHP203", "VHP205"]),
        (Choice(select=("VHP203", "VHP108")), ["VHP108", "VHP203", "VHP127"]),
        (Choice(ignore=("VHP2",)), ["VHP108", "VHP702", "VHP127"]),
        (Choice(select=("VHP2",), ignore=("VHP205",)), ["VHP203", "VHP127"]),
    ],
)
def test_codes_are_chosen_by_their_beginnings_and_the_others_counted(choice: Choice, codes: list[str]) -> None:
    found = [Finding(code, ("value",)) for code in ("VHP108", "VHP203", "VHP205", "VHP702")]
    outcome = choice.outcome("a", found)
    assert [finding.code for finding in outcome.findings] == codes
    assert outcome.left_out == 4 - len(set(codes) - {"VHP127"})
    assert outcome.code == 1


def test_a_fault_of_the_form_counts_where_it_is_left_out_and_its_codes_are_told() -> None:
    """No command can read such a file: not to be told of it does not make it sound."""
    found = [Finding("VHP203", ("value",)), Finding("VHP201", ("unit",)), Finding("VHP203", ("value",))]
    outcome = Choice(ignore=("VHP2",)).outcome("a", found)
    (note,) = outcome.findings
    assert (note.code, note.details) == ("VHP127", {"count": 3, "codes": "VHP201, VHP203"})
    assert (outcome.code, outcome.valid, outcome.fails(note), outcome.left_out) == (1, False, True, 3)


@pytest.mark.parametrize("code", ["VHP308", "VHP712", "VHP701"])
def test_what_a_rule_finds_counts_for_nothing_where_it_is_left_out(code: str) -> None:
    assert Choice().outcome("a", [Finding(code)]).code == 1
    outcome = Choice(ignore=(code,)).outcome("a", [Finding(code)])
    assert (outcome.code, outcome.findings, outcome.left_out) == (0, (), 1)


def test_the_note_that_no_rule_was_run_stands_last_and_outside_of_the_limit() -> None:
    found = [Finding("VHP203"), Finding("VHP201"), Finding("VHP126")]
    outcome = Choice(most=1).outcome("a", found)
    assert [finding.code for finding in outcome.findings] == ["VHP203", "VHP126", "VHP118"]
    assert outcome.not_shown == 1
    assert Choice(ignore=("VHP126",)).outcome("a", found).findings == tuple(found[:2])


@pytest.mark.parametrize(
    ("code", "strict", "exit_code"), [("VHP715", True, 0), ("VHP714", False, 0), ("VHP714", True, 1)]
)
def test_doubts_that_were_cut_off_make_a_file_no_worse_than_those_that_are_told(
    code: str,
    strict: bool,  # noqa: FBT001  # a parameter of a test
    exit_code: int,
) -> None:
    assert Choice(strict=strict).outcome("a", [*[Finding(code)] * 1_000, CUT]).code == exit_code


def test_strict_makes_a_warning_count() -> None:
    assert Choice(strict=True).outcome("a", [Finding("VHP702")]).code == 1
    assert Choice().outcome("a", [Finding("VHP702")]).code == 0


def test_a_file_with_faults_that_nobody_listed_is_never_sound() -> None:
    outcome = Choice(ignore=("VHP113",)).outcome("a", [*[Finding("VHP113", ("x",))] * 1_000, CUT])
    assert (outcome.code, outcome.not_shown, outcome.left_out) == (1, 7, 1_000)
    assert [finding.code for finding in outcome.findings] == ["VHP118", "VHP127"]


@pytest.mark.parametrize(("most", "collected"), [(1, 1_000), (1_000, 1_000), (5_000, 5_000)])
def test_enough_is_collected_to_choose_from(most: int, collected: int) -> None:
    assert Choice(most=most).to_collect == collected
    assert Choice(most=0).to_collect > 10**12


def test_the_codes_that_end_a_check_are_known() -> None:
    assert {"VHP104", "VHP107", "VHP110", "VHP113", "VHP118"} <= set(MESSAGES)
