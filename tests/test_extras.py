"""The extras: a library that is there is fetched, one that is not is named with what to install."""

from __future__ import annotations

import decimal
import tomllib
from typing import TYPE_CHECKING, get_args

import pytest

from vnhealthplan.errors import MissingExtraError
from vnhealthplan.extras import Extra, require

if TYPE_CHECKING:
    from pathlib import Path


def test_a_library_that_is_there_is_fetched() -> None:
    assert require("decimal", "frames") is decimal


@pytest.mark.parametrize("extra", get_args(Extra))
def test_a_missing_library_is_named_with_its_extra(extra: Extra) -> None:
    with pytest.raises(MissingExtraError) as refused:
        require("no_such_library", extra)
    assert refused.value.code == "VHP901"
    assert refused.value.findings[0].details == {"library": "no_such_library", "extra": extra}


def test_every_extra_is_one_of_the_project(pytestconfig: pytest.Config) -> None:
    root: Path = pytestconfig.rootpath
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(get_args(Extra)) == set(project["optional-dependencies"]) - {"dev"}
