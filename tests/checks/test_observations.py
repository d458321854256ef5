"""One observation by itself: what the rules find in it is what they find in a report that holds it alone."""

from __future__ import annotations

import io
import json
from decimal import Context, Decimal, localcontext
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.catalogue import built_in_catalogue
from vnhealthplan.checks import check, examine_observation, examine_report
from vnhealthplan.io.stream import check_stream
from vnhealthplan.models import Observation, Report
from vnhealthplan.units import UNITS

if TYPE_CHECKING:
    from vnhealthplan.finding import Finding

COVERAGE = {"indicator": "health_insurance_coverage", "period": "2023", "unit": "percent"}
INDICATORS = [row for row in built_in_catalogue().indicators if row.unit is not None]
LIMITS = {
    row.code: sorted(
        {
            end
            for part in (row.plausible.hard, row.plausible.soft)
            for one in part
            for end in (one.low, one.high)
            if end is not None
        }
    )
    for row in INDICATORS
    if row.plausible is not None
}
SLIPS = [Decimal(slip) for slip in ("1", "10", "0.1", "100", "0.01", "1000", "0.001", "1.01", "0.99")]


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    """Give observations of known indicators whose values lie near the ends of limits, or nearly fit their parts."""
    indicator = draw(st.sampled_from(INDICATORS))
    unit = draw(st.sampled_from([str(indicator.unit), str(indicator.unit), *sorted(UNITS)]))
    below = draw(st.none() | st.integers(0, 1_000))
    above = draw(st.none() | st.integers(0, 1_000))
    if above is not None and below and draw(st.booleans()):
        value = round(Decimal(above) / Decimal(below) / UNITS[unit].scale, draw(st.integers(0, 3)))
        value += draw(st.sampled_from([Decimal(0), Decimal("0.1"), Decimal("0.01"), Decimal(1)]))
    else:
        ends = LIMITS.get(indicator.code, [Decimal(50)])
        value = draw(st.sampled_from(ends)) * draw(st.sampled_from(SLIPS))
    return Observation.model_validate(
        {
            "indicator": indicator.code,
            "period": draw(st.sampled_from(["2023", "2023-06", "2021/2023"])),
            "area": draw(st.sampled_from([None, "79"])),
            "subgroup": draw(st.sampled_from([{}, {"sex": "male"}, {"age": "18", "sex": "male"}])),
            "value": draw(st.sampled_from([value, None])),
            "unit": unit,
            "numerator": above,
            "denominator": below,
        }
    )


def told(findings: tuple[Finding, ...]) -> set[tuple[str, tuple[object, ...], str]]:
    return {(finding.code, finding.path, finding.message("en")) for finding in findings}


@given(observations())
def test_it_is_what_the_rules_find_in_a_report_of_this_one(observation: Observation) -> None:
    """The quick screen lets nothing pass that a rule would tell."""
    report = Report(id="one", plan="none", period=observation.period, observations=(observation,))
    wanted = {(code, path[2:], words) for code, path, words in told(examine_report(report))}
    assert told(examine_observation(observation)) == wanted


def test_the_callers_decimal_context_has_no_say() -> None:
    row = {**COVERAGE, "value": Decimal("93.27"), "numerator": 9327, "denominator": 10000}
    with localcontext(Context(prec=1)):
        assert examine_observation(Observation.model_validate(row)) == ()
        (found,) = examine_observation(Observation.model_validate({**row, "numerator": 9300}))
    assert found.code == "VHP720"


@pytest.mark.parametrize(
    ("given", "code", "place"),
    [
        ({"value": 93, "unit": "year"}, "VHP712", "$.unit"),
        ({"value": 101}, "VHP723", "$.value"),
        ({"value": 9.3}, "VHP715", "$.value"),
        ({"value": 93, "numerator": 93, "denominator": 39}, "VHP719", "$.numerator"),
        ({"value": 93, "numerator": 90, "denominator": 100}, "VHP720", "$.value"),
    ],
)
def test_each_kind_of_doubt_is_told_at_its_place(given: dict[str, object], code: str, place: str) -> None:
    document = {"kind": "observation", **COVERAGE, **given}
    found = check(json.dumps(document))
    assert [(finding.code, finding.place, finding.line) for finding in found] == [(code, place, 1)]


@pytest.mark.parametrize(
    "given",
    [{"value": 93.0, "numerator": 93, "denominator": 100}, {"value": None}, {"indicator": "own_code", "value": 930}],
)
def test_what_is_sound_or_unknown_is_not_told(given: dict[str, object]) -> None:
    assert check({"kind": "observation", **COVERAGE, **given}) == ()


ROWS = [
    json.dumps({"kind": "observation", **COVERAGE, **given})
    for given in ({"value": 93}, {"value": 101}, {"value": "9,3"}, {"value": 93, "unit": "year"})
]


@pytest.mark.parametrize(("begin", "between"), [("", "\n"), ("[", ",\n")])
def test_records_of_an_export_are_told_with_line_and_column(begin: str, between: str) -> None:
    text = begin + between.join(ROWS) + "]" * len(begin)
    result = check_stream(io.BytesIO(text.encode()), doubts=examine_observation)
    assert (result.records, result.invalid, result.not_shown) == (4, 2, 0)
    lines = text.split("\n")
    assert [(found.code, found.line) for found in result.findings] == [("VHP723", 2), ("VHP203", 3), ("VHP712", 4)]
    for found, key in zip(result.findings, ("101", '"9,3"', '"year"'), strict=True):
        assert found.line is not None
        assert found.column == lines[found.line - 1].index(key) + 1
        assert found.path == (*((found.line - 1,) if begin else ()), "unit" if key == '"year"' else "value")


def test_errors_are_kept_before_doubts() -> None:
    export = "\n".join([ROWS[1]] * 5 + [ROWS[3]]).encode()
    result = check_stream(io.BytesIO(export), most=2, doubts=examine_observation)
    assert [finding.code for finding in result.findings] == ["VHP723", "VHP712"]
    assert (result.invalid, result.not_shown) == (1, 4)
