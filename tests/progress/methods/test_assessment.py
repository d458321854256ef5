"""One signature for all methods: what is refused, what decides first, and why there may be no pace."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from assessing import assessed, outcome

from vnhealthplan.progress.methods import METHODS, Pace, assess

if TYPE_CHECKING:
    from collections.abc import Callable

TINY, HUGE = "1E-60", "1E+60"


def lost_before_time(method: str) -> Pace:
    return assessed(method, (2020, "30"), (2020, "10"), (2025, "20"))


def strict(method: str) -> Pace:
    return assessed(method, (2020, "10"), (2021, "10"), (2025, "10"), "lower", "lt")


UNDEFINED: dict[str, Callable[[str], Pace]] = {
    "lost": lambda method: assessed(method, (2020, "30"), (2021, "10"), (2025, "20")),
    "no_target": lambda method: assessed(method, (2020, "30"), (2021, "10"), None),
    "no_time": lost_before_time,
    "no_distance": strict,
    "no_direction": lambda method: assessed(method, (2020, "30"), (2021, "10"), None, "band", "eq"),
    "zero_value": lambda method: assessed(method, (2020, "0"), (2021, "0"), (2025, "10")),
    "sign_change": lambda method: assessed(method, (2020, "-3"), (2021, "3"), (2025, "10")),
    "out_of_range": lambda method: assessed(method, (2020, "1E+61"), (2021, "3"), (2025, "10")),
}


@pytest.mark.parametrize(
    ("method", "reason"), [(one.id, reason) for one in METHODS.values() for reason in one.undefined]
)
def test_every_reason_for_no_pace_can_be_produced(method: str, reason: str) -> None:
    found = UNDEFINED[reason](method)
    assert found.reason == reason
    assert found.pace is None or found.status is None


@pytest.mark.parametrize("reason", UNDEFINED)
@pytest.mark.parametrize("method", METHODS)
def test_a_reason_for_no_pace_is_one_that_the_method_names(method: str, reason: str) -> None:
    found = UNDEFINED[reason](method)
    assert found.reason in METHODS[method].undefined or (found.pace is not None and found.status is not None)


@pytest.mark.parametrize("wrong", ["Linear", "", "linear@1", "\x1b[31mred", None, 5, ["linear"]])
def test_an_unknown_method_is_refused_with_the_known_ones(wrong: str) -> None:
    with pytest.raises(
        ValueError, match="give one of linear, cagr_statcan, un_progress_chart, eurostat, aarr"
    ) as raised:
        assessed(wrong, (2020, "1"), (2021, "2"), None)
    assert "\x1b" not in str(raised.value)


@pytest.mark.parametrize("method", METHODS)
def test_a_float_is_refused(method: str) -> None:
    with pytest.raises(TypeError, match="value of current"):
        assess(
            method,
            baseline=(2020, Decimal(1)),
            current=(2021, 1.5),  # type: ignore[arg-type]  # the fault under test
            target=None,
            direction="higher",
            comparator="ge",
        )


@pytest.mark.parametrize("method", METHODS)
def test_met_comes_before_no_time_and_no_time_before_lost(method: str) -> None:
    met = assessed(method, (2020, "10"), (2020, "30"), (2019, "20"))
    assert outcome(met) == (None, METHODS[method].met, "met")
    assert outcome(lost_before_time(method)) == (None, None, "no_time")
    late_target = assessed(method, (2020, "30"), (2021, "10"), (2019, "20"))
    assert outcome(late_target) == (None, METHODS[method].lost, "lost")


@pytest.mark.parametrize("method", METHODS)
def test_a_number_beyond_the_arithmetic_has_no_word_and_every_name(method: str) -> None:
    found = assessed(method, (2020, "1"), (2021, "1E+999999"), (2025, "10"))
    assert outcome(found) == (None, None, "out_of_range")
    assert dict(found.numbers) == dict.fromkeys(METHODS[method].number_names)


@pytest.mark.parametrize("method", METHODS)
def test_an_answer_beyond_the_arithmetic_leaves_what_the_comparator_says(method: str) -> None:
    soon = Decimal("2020.0000000000000000000000000000000000000000000000000000001")
    open_end = assessed(method, (2020, TINY), (soon, "10"), (2100, HUGE))
    if method != "linear":  # which has no powers
        assert outcome(open_end) == (None, None, "out_of_range")
    assert assessed(method, (2020, TINY), (soon, "10"), (2100, "9")).status == METHODS[method].met
    lost = assessed(method, (2020, HUGE), (soon, TINY), (2100, HUGE))
    assert lost.status in {METHODS[method].lost, None}


@pytest.mark.parametrize("method", METHODS)
def test_the_numbers_have_the_names_of_the_method(method: str) -> None:
    for found in (strict(method), lost_before_time(method), assessed(method, (2020, "1"), (2021, "2"), (2025, "3"))):
        assert tuple(found.numbers) == METHODS[method].number_names


def test_a_negative_zero_is_told_as_zero() -> None:
    found = assessed("cagr_statcan", (2020, "5"), (2021, "5"), (2025, "2"), "lower", "le")
    assert str(found.pace) == "0.000000"
    still = assessed("eurostat", (2020, "5"), (2021, "5"), (2025, "2"), "lower", "le")
    assert str(still.pace) == "0.000000"


@pytest.mark.parametrize("method", METHODS)
def test_whole_numbers_are_values_too(method: str) -> None:
    found = assess(
        method, baseline=(2020, 50), current=(2023, 68), target=(2025, 90), direction="higher", comparator="ge"
    )
    assert found == assessed(method, (2020, "50"), (2023, "68"), (2025, "90"))
