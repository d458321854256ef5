"""Hypothesis strategies for rows of progress, with any words and any numbers together, and hostile texts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, get_args

from hypothesis import strategies as st
from value_strategies import codes, dates, ids, numbers, texts

from vnhealthplan.models.indicator import Level
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress import Progress, Reason, Scorecard, Status
from vnhealthplan.units import UNITS

if TYPE_CHECKING:
    from vnhealthplan.models import Indicator

DAY = dt.date(2024, 12, 31)
HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "a\x1b[31mred\x9b0m",
    "\u202eabc\u2066",
    "two\nlines\r\nand\ta tab",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1)",
    "{braces} {0} %s",
    "x" * 500,
)

hostile_texts = st.sampled_from(HOSTILE) | texts()


@st.composite
def rows(draw: st.DrawFn, name: st.SearchStrategy[str] = hostile_texts) -> Progress:
    """Rows whose fields need not go together: what shows them must stand any."""
    number = st.none() | numbers()
    return Progress(
        id=draw(ids()),
        indicator=draw(codes()),
        horizon=draw(st.sampled_from(["2024", "2025-H1", "2021/2025"])),
        subgroup=draw(st.dictionaries(st.sampled_from(["sex", "age"]), codes())),
        status=draw(st.sampled_from(get_args(Status))),
        reason=draw(st.sampled_from(get_args(Reason))),
        met=draw(st.none() | st.booleans()),
        actual=draw(number),
        value=draw(number),
        unit=draw(st.none() | st.sampled_from(list(UNITS))),
        gap=draw(number),
        covered=draw(number),
        expected=draw(number),
        required_per_year=draw(number),
        projected=draw(number),
        comparator=draw(st.sampled_from(get_args(Comparator))),
        value_high=draw(number),
        observed_on=draw(st.none() | dates()),
        start=draw(number),
        start_on=draw(st.none() | dates()),
        projected_from=draw(st.none() | st.integers(2, 99)),
        pace=draw(number),
        method_status=draw(st.none() | name),
        level=draw(st.none() | st.sampled_from(get_args(Level))),
        leaders=tuple(draw(st.lists(name, max_size=3))),
        leads=tuple(draw(st.lists(name, max_size=3))),
    )


def card_of(*targets: Progress, **indicators: Indicator) -> Scorecard:
    """Give a scorecard with these rows."""
    return Scorecard("p", DAY, "linear", targets, indicators=indicators)


def row_of(**fields: object) -> Progress:
    """Give a row with nothing in it but these fields."""
    plain = {"id": "t", "indicator": "coverage", "horizon": "2024", "subgroup": {}, "status": "pending"}
    return Progress(**{**plain, "reason": "first_result", **fields})  # type: ignore[arg-type]  # any field of a row
