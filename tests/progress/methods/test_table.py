"""The table of methods: complete, read-only, each with an example that gives just what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vnhealthplan.progress.methods import METHODS, Method, Pace, assess

if TYPE_CHECKING:
    from collections.abc import MutableMapping


def test_the_methods_have_their_ids() -> None:
    assert list(METHODS) == ["linear", "cagr_statcan", "un_progress_chart", "eurostat", "aarr", "aarr_endpoint"]
    assert all(method.id == key for key, method in METHODS.items())


def test_the_table_is_read_only() -> None:
    table: MutableMapping[str, Method] = METHODS  # type: ignore[assignment]  # the fault under test
    with pytest.raises(TypeError):
        table["linear"] = METHODS["aarr"]


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_a_worked_example_gives_just_what_it_says(method: Method) -> None:
    example = method.example
    found = assess(
        method.id,
        baseline=example.baseline,
        current=example.current,
        target=example.target,
        direction=example.direction,
        comparator=example.comparator,
        limit=example.limit,
        between=example.between,
    )
    assert found == Pace(method.id, example.pace, example.status, example.reason, dict(example.numbers))


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_a_method_is_told_in_full(method: Method) -> None:
    assert method.version == 1
    assert all((method.formula, method.source, method.undefined, method.statuses))
    assert "not be read" in method.source or method.id not in {"un_progress_chart", "eurostat"}
