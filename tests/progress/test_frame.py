"""The data frame of a scorecard: its columns and their kinds, its numbers and its nulls."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from typing import Any

import pandas as pd  # type: ignore[import-untyped]  # pandas brings no types of its own
import pytest
from hypothesis import given
from hypothesis import strategies as st
from progress_strategies import card_of, row_of, rows

from vnhealthplan.errors import MissingExtraError
from vnhealthplan.progress import Progress, Scorecard

NUMBERS = [
    *("actual", "value", "gap", "covered", "expected", "required_per_year", "projected"),
    *("value_high", "start", "pace"),
]
KINDS = {
    **dict.fromkeys(Scorecard.columns(), "string"),
    **dict.fromkeys(NUMBERS, "Float64"),
    **dict.fromkeys(("observed_on", "start_on"), "datetime64[s]"),
    "met": "boolean",
    "projected_from": "Int64",
}


def as_plain(value: object) -> object:
    """Give a value of a row as the frame should say it."""
    match value:
        case Decimal():
            return float(value)
        case dict():
            return ";".join(f"{key}={one}" for key, one in value.items()) or None
        case tuple():
            return "; ".join(value) or None
    return value


def told(cell: Any) -> object:  # noqa: ANN401  # whatever a frame holds
    """Give a cell as a plain value."""
    if cell is pd.NA or cell is pd.NaT:
        return None
    return cell.date() if isinstance(cell, pd.Timestamp) else cell


@given(st.lists(rows(), max_size=3))
def test_the_frame_says_what_the_rows_say(targets: list[Progress]) -> None:
    """A row a target; numbers as the nearest float, of at least 15 digits; null where the row says null."""
    card = card_of(*targets)
    found = card.to_frame()
    assert list(found.columns) == Scorecard.columns()
    assert len(found) == len(targets)
    for number, row in enumerate(card.rows()):
        for name, value in row.items():
            assert told(found[name].iloc[number]) == as_plain(value), name


@pytest.mark.parametrize("targets", [(), (row_of(),)])
def test_every_column_keeps_its_kind_with_nothing_in_it(targets: tuple[Progress, ...]) -> None:
    kinds = card_of(*targets).to_frame().dtypes.astype(str).to_dict()
    assert kinds == KINDS


def test_days_lists_and_counts_can_be_computed_with() -> None:
    one = row_of(
        observed_on=dt.date(2024, 6, 30), leads=("A", "B"), projected_from=3, met=True, subgroup={"sex": "male"}
    )
    cells = card_of(one).to_frame().iloc[0]
    assert cells["observed_on"] == pd.Timestamp("2024-06-30")
    assert (cells["leads"], cells["projected_from"], cells["met"], cells["subgroup"]) == ("A; B", 3, True, "sex=male")


def test_without_pandas_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError) as refused:
        card_of().to_frame()
    assert refused.value.findings[0].details == {"library": "pandas", "extra": "frames"}
