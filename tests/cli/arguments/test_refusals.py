"""What argparse says, in Vietnamese."""

from __future__ import annotations

import argparse

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.cli.arguments.refusals import in_vietnamese


def refusal(parser: argparse.ArgumentParser, arguments: list[str]) -> str:
    with pytest.raises(argparse.ArgumentError) as refused:
        parser.parse_args(arguments)
    return str(refused.value)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--one"], "--one: cần một giá trị"),
        (["--several"], "--several: cần ít nhất một giá trị"),
        (["--two", "1"], "--two: cần 2 giá trị"),
        (["--number", "x"], "--number: giá trị 'x' không hợp lệ"),
        (["--flag=x: y"], "--flag: tùy chọn này không nhận giá trị 'x: y'"),
        (["--only", "a", "--other", "b"], "--other: không dùng cùng --only"),
    ],
)
def test_each_refusal_of_argparse_is_told(arguments: list[str], said: str) -> None:
    parser = argparse.ArgumentParser(exit_on_error=False)
    parser.add_argument("--one")
    parser.add_argument("--several", nargs="+")
    parser.add_argument("--two", nargs=2)
    parser.add_argument("--number", type=int)
    parser.add_argument("--flag", action="store_true")
    exclusive = parser.add_mutually_exclusive_group()
    exclusive.add_argument("--only")
    exclusive.add_argument("--other")
    assert in_vietnamese(refusal(parser, arguments)) == said


@given(st.text())
def test_what_was_given_is_told_as_it_is(value: str) -> None:
    """Words of the one who typed them are never translated, whatever they look like."""
    assert in_vietnamese(f"unrecognized arguments: {value}").endswith(f": {value}")
    told = in_vietnamese(f"argument --by: invalid choice: {value!r} (choose from 'a', 'b')")
    assert told == f"--by: không nhận {value!r}; chọn một trong 'a', 'b'"
