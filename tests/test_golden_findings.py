"""What the rules find in the five plans is what was read and found right, line by line."""

from __future__ import annotations

import pytest
from golden_findings import GOLDEN, PLANS, lines_of, path_of


def test_every_plan_has_its_file() -> None:
    assert {*GOLDEN.glob("findings-*")} == {path_of(name) for name in PLANS}


@pytest.mark.parametrize("name", PLANS)
def test_the_findings_are_those_that_were_read(name: str) -> None:
    assert "".join(f"{line}\n" for line in lines_of(name)) == path_of(name).read_text(encoding="utf-8")
