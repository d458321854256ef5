"""What a file came to, and the counts of all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outcome_strategies import findings, outcomes

from vnhealthplan.cli.formats.outcome import Outcome, count, gravest
from vnhealthplan.finding import Finding


@given(st.lists(outcomes(), max_size=2))
def test_the_counts_add_up(files: list[Outcome]) -> None:
    """Valid and invalid make all files, and the severities make all findings."""
    counts = count(files)
    assert counts.valid + counts.invalid == counts.files == len(files)
    assert counts.errors + counts.warnings + counts.notes == sum(len(file.findings) for file in files)


@given(outcomes())
def test_a_file_is_invalid_exactly_where_a_finding_that_is_told_makes_it_so(file: Outcome) -> None:
    assert file.valid == (not any(file.fails(finding) for finding in file.findings))


@given(st.lists(findings(), max_size=6), st.integers(0, 8))
def test_none_that_is_cut_is_graver_than_one_that_stays(found: list[Finding], most: int) -> None:
    ranks = {"error": 0, "warning": 1, "note": 2}
    kept = gravest(found, most)
    assert kept == sorted(kept)
    assert len(kept) == min(most, len(found))
    cut = [ranks[finding.severity] for place, finding in enumerate(found) if place not in kept]
    assert not cut or all(ranks[found[place].severity] <= min(cut) for place in kept)


@pytest.mark.parametrize(
    ("code", "strict", "fails"),
    [("VHP110", False, True), ("VHP702", False, False), ("VHP702", True, True), ("VHP108", True, False)],
)
def test_what_makes_a_file_invalid(code: str, strict: bool, fails: bool) -> None:  # noqa: FBT001  # pytest passes both
    assert Outcome("a", (), strict=strict).fails(Finding(code)) is fails
