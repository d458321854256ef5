"""What converts, what is refused and why, and what a conversion costs."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from vnhealthplan.errors import NumberError, UnitError
from vnhealthplan.units import are_convertible, conversion, convert, registry

if TYPE_CHECKING:
    from collections.abc import Callable

CONVERTED = [
    ("8.5", "per_mille", "per_1k_live_births", "live_births", "8.5"),
    ("8.5", "per_mille", "per_100k_live_births", "live_births", "850.0"),
    ("9.8", "per_10k", "per_100k", None, "98.0"),
    ("9.8", "per_10k", "per_100k", "population", "98.0"),
    ("0.46", "per_1k_live_births", "per_mille", "live_births", "0.46"),
    ("36", "percent", "per_mille", None, "360"),
    ("36", "percent", "per_mille", "households", "360"),
    ("12.3", "per_mille", "percent", "live_births", "1.23"),
    ("1.685", "m", "cm", None, "168.500"),
    ("1.685", "m", "cm", "population", "168.500"),
    ("1500", "million_vnd", "billion_vnd", None, "1.500"),
    ("1", "billion_vnd", "vnd", None, "1000000000"),
    ("1", "vnd", "billion_vnd", None, "1E-9"),
    ("2.10", "children_per_woman", "children_per_woman", "women", "2.10"),
]

REFUSED = [
    ("per_mille", "per_1k", None, "per_mille has no denominator"),
    ("per_1k", "per_mille", None, "per_mille has no denominator"),
    ("per_mille", "per_1k", "live_births", 'per_1k is per population, not per "live_births"'),
    ("per_1k_live_births", "per_mille", "women", 'per_1k_live_births is per live_births, not per "women"'),
    ("per_1k", "per_1k_live_births", None, "population and live_births are different denominators"),
    ("per_1k", "per_1k", "live_births", 'per_1k is per population, not per "live_births"'),
    ("per_1k", "per_10k", "", 'per_1k is per population, not per ""'),
    ("percent", "percentage_point", None, "part and percentage_point are different kinds"),
    ("percent", "index_100", None, "part and index are different kinds"),
    ("times_per_year", "sessions_per_week", None, "yearly_frequency and weekly_frequency are different kinds"),
    ("cm", "vnd", None, "length and money are different kinds"),
]


@pytest.mark.parametrize(("value", "source", "goal", "over", "expected"), CONVERTED)
def test_conversion(value: str, source: str, goal: str, over: str | None, expected: str) -> None:
    assert str(convert(Decimal(value), source, goal, denominator=over)) == expected
    assert are_convertible(source, goal, over)


@pytest.mark.parametrize(("source", "goal", "over", "reason"), REFUSED)
def test_refusal_names_what_differs(source: str, goal: str, over: str | None, reason: str) -> None:
    for _ in range(2):  # no refusal is forgotten once the units were seen
        with pytest.raises(UnitError, match="VHP205") as caught:
            convert(1, source, goal, denominator=over)
        assert f"{source} to {goal}: {reason}" in str(caught.value)
        assert reason not in caught.value.findings[0].message("vi")
    assert not are_convertible(source, goal, over)


@pytest.mark.parametrize("bad", ["per_mile", "%", "", "x" * 50_000, "10**10**10", None, 5, ["percent"]])
def test_unknown_units_are_refused_on_either_side(bad: Any) -> None:  # noqa: ANN401  # any type is the test
    for source, goal in ((bad, "percent"), ("percent", bad), (bad, bad)):
        with pytest.raises(UnitError, match="VHP201"):
            convert(1, source, goal)
        with pytest.raises(UnitError, match="VHP201"):
            are_convertible(source, goal)


@pytest.mark.parametrize("over", [5, ["population"], b"population"])
def test_a_denominator_is_a_text(over: Any) -> None:  # noqa: ANN401  # any type is the test
    convert(1, "percent", "per_mille", denominator="women")
    with pytest.raises(UnitError, match="VHP113"):
        convert(1, "percent", "per_mille", denominator=over)
    with pytest.raises(UnitError, match="VHP113"):
        are_convertible("m", "m", over)


def test_numbers_are_refused_even_where_nothing_changes() -> None:
    for value in (Decimal("NaN"), 0.5, "1", True):
        with pytest.raises(NumberError):
            convert(value, "percent", "percent")  # type: ignore[arg-type]  # what is refused is what is tested


def test_pint_is_asked_once_a_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str, str | None]] = []
    ask = registry.factor

    def counted(source: str, goal: str, over: str | None) -> Decimal:
        asked.append((source, goal, over))
        return ask(source, goal, over)

    monkeypatch.setattr(conversion, "_factors", {})
    monkeypatch.setattr(conversion, "_answers", {})
    monkeypatch.setattr(registry, "factor", counted)
    for number in range(10_000):
        convert(number, "per_mille", "per_1k", denominator="population")
        convert(number, "percent", "per_mille", denominator=f"denominator {number}")
        convert(number, "percent", "percent")
    assert len(asked) == 2


def test_denominators_from_a_file_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    factors: dict[tuple[str, str, str | None], Decimal] = {}
    answers: dict[tuple[str, str, str | None], Decimal] = {}
    monkeypatch.setattr(conversion, "_factors", factors)
    monkeypatch.setattr(conversion, "_answers", answers)
    monkeypatch.setattr(conversion, "_MOST_REMEMBERED", 100)
    for number in range(1000):
        assert convert(1, "percent", "per_mille", denominator=f"denominator {number}") == 10
    assert len(factors) == 1
    assert len(answers) == 100


def test_eight_threads_may_convert_first(run_fresh: Callable[[str], str]) -> None:
    program = """
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from vnhealthplan.units import convert
together = Barrier(8)
def first(number):
    together.wait()
    shares = convert(number, "per_mille", "per_1k", denominator="population"), convert(number, "percent", "per_mille")
    return (*shares, convert(number, "m", "cm"), convert(number, "vnd", "million_vnd") * 1000000)
with ThreadPoolExecutor(8) as pool:
    found = list(pool.map(first, range(8)))
print(found == [(n, 10 * n, 100 * n, n) for n in range(8)])
"""
    assert run_fresh(program) == "True"


def test_the_first_use_does_not_depend_on_the_callers_context(run_fresh: Callable[[str], str]) -> None:
    program = """
import decimal
decimal.setcontext(decimal.Context(prec=1, Emax=1, Emin=-1, traps=[decimal.Inexact, decimal.Overflow]))
from vnhealthplan.units import convert
print(convert(decimal.Decimal("12345.67"), "vnd", "million_vnd"), convert(123, "billion_vnd", "vnd"))
"""
    assert run_fresh(program) == "0.01234567 123000000000"
