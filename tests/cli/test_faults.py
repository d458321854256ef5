"""Findings as lines and exit codes."""

from __future__ import annotations

import pytest

from vnhealthplan.cli.faults import exit_code, line_of
from vnhealthplan.finding import Finding
from vnhealthplan.messages import READING


@pytest.mark.parametrize("code", [name for name, message in READING.items() if message.severity == "error"])
def test_what_kept_a_file_from_being_read_is_graver_than_what_was_read(code: str) -> None:
    unreadable = {"VHP101", "VHP102", "VHP103", "VHP105", "VHP106"}
    assert exit_code([Finding("VHP110"), Finding(code), Finding("VHP108")]) == (3 if code in unreadable else 1)


def test_a_note_is_no_fault() -> None:
    assert exit_code([]) == 0
    assert exit_code([Finding("VHP108")]) == 0


def test_a_warning_counts_as_an_error_where_that_is_asked_for() -> None:
    assert exit_code([Finding("VHP702")]) == 0
    assert exit_code([Finding("VHP702")], strict=True) == 1
    assert exit_code([Finding("VHP108")], strict=True) == 0
    assert exit_code([Finding("VHP702"), Finding("VHP103")], strict=True) == 3


def test_a_line_can_begin_no_command_of_a_build_server() -> None:
    for name in ("::error::x", " ::error::x", ":"):
        assert line_of(name, Finding("VHP108"), "en").startswith(f"./{name}: note VHP108: ")
    assert line_of("a##[error]", Finding("VHP108"), "en").startswith(r"a\x23#[error]: note ")


def test_a_place_that_is_not_known_is_left_out() -> None:
    details = {"key": '"a"'}
    assert line_of("f", Finding("VHP104", ("a", 1), details, 3, 7), "en").startswith("f:3:7: error VHP104: ")
    assert line_of("f", Finding("VHP104", ("a", 1), details, 3), "en").startswith("f:3: error VHP104: ")
    assert line_of("f", Finding("VHP104", ("a", 1), details), "en").endswith("  $.a[1]\n")
    assert line_of("f", Finding("VHP104", (), details), "en").endswith("of them\n")
