"""The record of a method, and the plain status that its words come to."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from vnhealthplan.progress.methods import METHODS, Method, Pace, PlainStatus
from vnhealthplan.progress.methods.method import word_of


def test_a_band_begins_at_its_least_value() -> None:
    bands = ((Decimal(2), "high"), (Decimal(1), "middle"))
    assert [word_of(Decimal(value), bands, "low") for value in ("2", "1.9", "1", "0.9")] == [
        "high",
        "middle",
        "middle",
        "low",
    ]


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_every_word_has_a_meaning_and_a_plain_status(method: Method) -> None:
    assert set(method.plain) == set(method.statuses)
    assert set(method.plain.values()) == set(get_args(PlainStatus)) - (
        {"worsening"} if method.regress_below_zero else set()
    )
    assert {method.met, method.lost} <= set(method.statuses)
    assert method.plain[method.met] == "on_track"
    for word, plain in method.plain.items():
        assert method.status_of(Pace(method.id, Decimal(1), word, "pace", {})) == plain


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_what_is_lost_is_worsening_and_without_a_word_there_is_no_status(method: Method) -> None:
    assert method.status_of(Pace(method.id, None, method.lost, "lost", {})) == "worsening"
    assert method.status_of(Pace(method.id, None, method.met, "met", {})) == "on_track"
    assert method.status_of(Pace(method.id, None, None, "no_time", {})) is None


def test_the_lowest_word_of_the_un_chart_is_told_apart_by_the_pace() -> None:
    chart = METHODS["un_progress_chart"]
    word = "stagnation_or_regression"
    assert chart.status_of(Pace(chart.id, Decimal("0.05"), word, "pace", {})) == "off_track"
    assert chart.status_of(Pace(chart.id, Decimal("-0.05"), word, "pace", {})) == "worsening"


def test_a_name_holds_the_version() -> None:
    assert METHODS["aarr"].name == "aarr@1"
