"""References inside a plan: unique ids, known names, units that fit, horizons that are reached."""

from __future__ import annotations

import pytest
from samples import Faults, Record, faults_of, indicator, plan, target

from vnhealthplan.io import check

# an indicator of each kind of unit: a bare share over live births, a rate with its own denominator, and a length
UNITS = {"imr": "per_mille", "mmr": "per_100k_live_births", "stunting_u5": "percent", "height_18": "cm"}
TASK = {"id": "a", "title": "Việc"}
DUTY = {"id": "a", "for": {"duty": "trực"}}
RULE = {"id": "a", "frequency": "yearly"}


def faults_of_target(**changes: object) -> Faults:
    """Give the faults of one target of a plan, with their places inside the target."""
    return [(code, place.replace("$.targets[0]", "$")) for code, place in faults_of(plan(targets=[target(**changes)]))]


@pytest.mark.parametrize(
    ("part", "key", "row"),
    [
        ("indicators", "code", indicator(code="a")),
        ("targets", "id", target(id="a")),
        ("tasks", "id", TASK),
        ("responsibilities", "id", DUTY),
        ("reporting", "id", RULE),
    ],
)
def test_an_id_that_stands_twice_is_vhp401_wherever_it_stands(part: str, key: str, row: Record) -> None:
    rows = [row, {**row, key: "b"}, row, row]
    assert faults_of(plan(**{part: rows})) == [("VHP401", f"$.{part}[2].{key}"), ("VHP401", f"$.{part}[3].{key}")]
    assert [finding.details["first"] for finding in check(plan(**{part: rows}))] == [f"$.{part}[0]"] * 2


def test_parts_of_different_kinds_may_share_an_id() -> None:
    rows: Record = {"targets": [target(id="a")], "tasks": [TASK], "responsibilities": [DUTY], "reporting": [RULE]}
    assert faults_of(plan(id="a", **rows)) == []


def test_an_unknown_indicator_is_vhp402_with_the_nearest_code() -> None:
    document = plan(
        indicators=[indicator(code="wells")], targets=[target(indicator="well"), target(id="u", indicator="imrr")]
    )
    findings = check(document)
    assert [(finding.code, finding.place) for finding in findings] == [
        ("VHP402", "$.targets[0].indicator"),
        ("VHP402", "$.targets[1].indicator"),
    ]
    assert "wells" in findings[0].message("en")
    assert "imr" in findings[1].message("vi")


def test_an_unknown_indicator_like_no_other_is_to_be_added() -> None:
    (finding,) = check(plan(targets=[target(indicator="zzzzzz")]))
    assert "add it to indicators" in finding.message("en")
    assert "thêm vào indicators" in finding.message("vi")


def test_an_unknown_target_or_task_is_vhp403_with_the_nearest_id() -> None:
    duty = {"id": "r", "for": {"targets": ["row-4", "row-04"], "tasks": ["clinic", "row-04"]}}
    document = plan(targets=[target(id="row-04")], tasks=[{"id": "clinics", "title": "Việc"}], responsibilities=[duty])
    findings = check(document)
    assert [(finding.code, finding.place) for finding in findings] == [
        ("VHP403", "$.responsibilities[0].for.targets[0]"),
        ("VHP403", "$.responsibilities[0].for.tasks[0]"),
        ("VHP403", "$.responsibilities[0].for.tasks[1]"),
    ]
    assert "row-04" in findings[0].message("en")
    assert "clinics" in findings[1].message("vi")


def test_a_task_named_as_a_target_is_seen_beside_other_faults_too() -> None:
    document = plan(tasks=[TASK], responsibilities=[{"id": "r", "for": {"targets": ["a"]}}])
    fault = ("VHP403", "$.responsibilities[0].for.targets[0]")
    assert faults_of(document) == [fault]
    assert faults_of({**document, "goal": ""}) == [("VHP114", "$.goal"), fault]


def test_what_is_faulty_itself_may_still_be_referred_to() -> None:
    document = plan(
        indicators=[indicator(unit="%")],
        targets=[target(value="10"), target(id="u", indicator="local", unit="percent")],
        responsibilities=[{"id": "r", "for": {"targets": ["t"]}}],
    )
    assert faults_of(document) == [("VHP201", "$.indicators[0].unit"), ("VHP203", "$.targets[0].value")]


def test_a_faulty_indicator_hides_that_of_the_catalogue() -> None:
    document = plan(indicators=[indicator(code="imr", unit="coun")], targets=[target(unit="count")])
    assert faults_of(document) == [("VHP201", "$.indicators[0].unit")]


@pytest.mark.parametrize(
    ("horizon", "vision", "sound"),
    [
        *((horizon, None, True) for horizon in ("2021", "2025", "2025-12", "2021-01", "2021/2025", "2016/2021")),
        *((horizon, None, False) for horizon in ("2020", "2020-12", "2026", "2026-01", "2021/2026", "2045")),
        *((horizon, "2045", True) for horizon in ("2025", "2045")),
        *((horizon, "2045", False) for horizon in ("2020", "2046", "2045/2046")),
    ],
)
def test_a_horizon_ends_inside_the_period_or_is_the_vision(horizon: str, vision: str | None, sound: bool) -> None:  # noqa: FBT001 - a column of the table
    found = faults_of(plan(vision=vision, targets=[target(horizon=horizon)]))
    assert found == ([] if sound else [("VHP406", "$.targets[0].horizon")])


@pytest.mark.parametrize(
    ("code", "basis", "fitting", "others"),
    [
        ("imr", "level", ["per_mille", "per_1k_live_births", "percent"], ["per_1k", "percentage_point"]),
        ("mmr", "level", ["per_100k_live_births", "per_1k_live_births", "per_mille"], ["per_100k", "count"]),
        ("stunting_u5", "level", ["percent", "per_mille"], ["per_1k_live_births", "percentage_point", "per_10k"]),
        ("height_18", "level", ["cm", "m"], ["year", "percent", "count"]),
        ("stunting_u5", "absolute_change", ["percentage_point", "percent", "per_mille"], ["cm", "per_100k"]),
        ("imr", "absolute_change", ["percentage_point", "per_1k_live_births"], ["per_1k"]),
        ("height_18", "absolute_change", ["cm", "m"], ["percentage_point", "percent"]),
        *((code, "relative_change", ["percent"], ["percentage_point", "per_1k", "m", "count"]) for code in UNITS),
    ],
)  # fmt: skip
def test_the_unit_of_a_target_fits_indicator_and_basis(
    code: str, basis: str, fitting: list[str], others: list[str]
) -> None:
    row = {"indicator": code, "basis": basis, "baseline": {"period": "2020"}}
    assert [unit for unit in fitting if faults_of_target(**row, unit=unit)] == []
    assert [unit for unit in others if faults_of_target(**row, unit=unit) != [("VHP205", "$.unit")]] == []


@pytest.mark.parametrize(("code", "unit"), UNITS.items())
@pytest.mark.parametrize("basis", ["level", "absolute_change", "relative_change"])
def test_the_unit_of_a_baseline_measures_the_indicator(code: str, unit: str, basis: str) -> None:
    row = {"indicator": code, "basis": basis}
    for own, wanted in ((unit, []), ("vnd", [("VHP205", "$.baseline.unit")])):
        assert faults_of_target(**row, baseline={"period": "2020", "value": 1, "unit": own}) == wanted
        assert faults_of_target(**row, baseline={"period": "2020", "unit": own}) == wanted
    assert faults_of_target(**row, baseline={"period": "2020", "value": 1}) == []


@pytest.mark.parametrize(
    ("code", "basis", "unit", "sound"),
    [
        ("stunting_u5", "level", "per_mille", True),
        ("stunting_u5", "absolute_change", "percent", True),
        ("stunting_u5", "absolute_change", "percentage_point", False),
        ("stunting_u5", "relative_change", "percent", True),
        ("height_18", "absolute_change", "m", True),
        ("height_18", "relative_change", "percent", False),
        ("imr", "relative_change", "percent", False),
        ("mmr", "relative_change", "percent", False),
    ],
)
def test_a_baseline_says_its_unit_where_that_of_the_change_measures_no_level(
    code: str,
    basis: str,
    unit: str,
    sound: bool,  # noqa: FBT001 - a column of the table
) -> None:
    row = {"indicator": code, "basis": basis, "unit": unit}
    found = faults_of_target(**row, baseline={"period": "2020", "value": 20})
    assert found == ([] if sound else [("VHP206", "$.baseline.unit")])
    assert faults_of_target(**row, baseline={"period": "2020", "value": None}) == []
    assert faults_of_target(**row, baseline={"period": "2020", "value": 20, "unit": UNITS[code]}) == []


def test_what_is_measured_in_percentage_points_changes_in_percentage_points() -> None:
    own = [indicator(unit="percentage_point", denominator=None)]
    row = target(indicator="local", basis="absolute_change", unit="percentage_point", baseline={"period": "2020"})
    assert faults_of(plan(indicators=own, targets=[row])) == []


def test_a_measured_target_has_a_value_or_maintains() -> None:
    assert faults_of_target(value=None) == [("VHP407", "$.value")]
    assert faults_of_target(value=None, maintain=True) == []
    assert faults_of_target(value=0) == []


@pytest.mark.parametrize("measure", ["milestone", "qualitative"])
def test_what_is_not_measured_takes_no_value(measure: str) -> None:
    own = [indicator(measure=measure, unit=None, direction="none")]
    assert faults_of(plan(indicators=own, targets=[target(indicator="local", value=None)])) == []
    assert faults_of(plan(indicators=own, targets=[target(indicator="local")])) == [("VHP408", "$.targets[0].value")]
