"""References inside a plan: every id unique, every name known, every value in a unit that fits its indicator."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.finding import did_you_mean, json_path, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.models.fault import fault
from vnhealthplan.models.indicator import UNMEASURED
from vnhealthplan.units import are_convertible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic_core import PydanticCustomError

    from vnhealthplan.finding import Path
    from vnhealthplan.models.indicator import Indicator
    from vnhealthplan.models.period import Period
    from vnhealthplan.models.reporting import ReportingRule
    from vnhealthplan.models.responsibility import Responsibility, Task
    from vnhealthplan.models.target import Baseline, Target

    Fault = tuple[Path, PydanticCustomError]

MOST_FAULTS = 1_001  # one more than is ever told, so that it can be told that there are more
_SINGULAR = {"targets": Words("chỉ tiêu", "target"), "tasks": Words("nhiệm vụ", "task")}


class PlanParts(NamedTuple):
    """The parts of a plan that refer to each other, each with its index in the document.

    `known_codes`, `known_targets` and `known_tasks` name what the document holds besides: parts that are
    faulty themselves and so not listed, but that others may still refer to.
    """

    period: Period | None
    vision: Period | None
    indicators: Mapping[int, Indicator]
    targets: Mapping[int, Target]
    tasks: Mapping[int, Task]
    responsibilities: Mapping[int, Responsibility]
    reporting: Mapping[int, ReportingRule]
    known_codes: frozenset[str] = frozenset()
    known_targets: frozenset[str] = frozenset()
    known_tasks: frozenset[str] = frozenset()


def find_reference_faults(parts: PlanParts) -> list[Fault]:
    """Find every fault between the parts of a plan, with its place in the plan; 1,001 at most.

    Codes: VHP401 duplicate, VHP402 unknown indicator, VHP403 unknown target or task, VHP406 horizon
    outside the plan, VHP205 unit not convertible, VHP206 baseline whose unit cannot be told, VHP407 and
    VHP408 value missing or not wanted.
    """
    # a faulty indicator of the plan hides the catalogue's of the same code: nothing is known of its unit
    shared = {code: row for code, row in built_in_indicators().items() if code not in parts.known_codes}
    known = {**shared, **{row.code: row for row in parts.indicators.values()}}
    found = chain(
        _duplicates("indicators", "code", ((index, row.code) for index, row in parts.indicators.items())),
        _duplicates("targets", "id", ((index, row.id) for index, row in parts.targets.items())),
        _duplicates("tasks", "id", ((index, row.id) for index, row in parts.tasks.items())),
        _duplicates("responsibilities", "id", ((index, row.id) for index, row in parts.responsibilities.items())),
        _duplicates("reporting", "id", ((index, row.id) for index, row in parts.reporting.items())),
        _of_targets(parts, known),
        _of_responsibilities(parts),
    )
    return list(islice(found, MOST_FAULTS))


def _duplicates(part: str, key: str, rows: Iterable[tuple[int, str]]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for index, name in rows:
        if name in first:
            place = json_path((part, first[name]))
            yield (part, index, key), fault("VHP401", id=shown(name), first=place)
        else:
            first[name] = index


def _of_targets(parts: PlanParts, known: Mapping[str, Indicator]) -> Iterator[Fault]:
    for index, target in parts.targets.items():
        place: Path = ("targets", index)
        if not _is_inside(target.horizon, parts):
            spans = [str(period) for period in (parts.period, parts.vision) if period is not None]
            covered = Words(" hoặc ".join(spans), " or ".join(spans))
            yield (*place, "horizon"), fault("VHP406", horizon=str(target.horizon), period=covered)
        if target.indicator in known:
            yield from _of_value(place, target, known[target.indicator])
        elif target.indicator not in parts.known_codes:
            hint = did_you_mean(target.indicator, known, Words("thêm vào indicators", "add it to indicators"))
            yield (*place, "indicator"), fault("VHP402", code=shown(target.indicator), hint=hint)


def _is_inside(horizon: Period, parts: PlanParts) -> bool:
    if parts.period is None:
        return True
    last = max(period.last for period in (parts.period, parts.vision) if period is not None)
    return parts.period.first <= horizon.last <= last


def _of_value(place: Path, target: Target, indicator: Indicator) -> Iterator[Fault]:
    if indicator.measure in UNMEASURED:
        if target.value is not None:
            details = {"measure": indicator.measure, "value": shown(target.value)}
            yield (*place, "value"), fault("VHP408", **details)
        return
    if target.value is None and not target.maintain:
        yield (*place, "value"), fault("VHP407", measure=indicator.measure)
    if indicator.unit is None:
        return
    if target.unit is not None and not _fits(target, indicator):
        yield (*place, "unit"), _misfit(target.unit, indicator)
    if target.baseline is not None:
        yield from _of_baseline((*place, "baseline"), target, target.baseline, indicator)


def _fits(target: Target, indicator: Indicator) -> bool:
    unit = target.unit
    if unit is None or indicator.unit is None:
        return True
    if target.basis == "relative_change":
        return unit == "percent"
    if are_convertible(unit, indicator.unit, indicator.denominator):
        return True
    is_change_of_points = target.basis == "absolute_change" and unit == "percentage_point"
    return is_change_of_points and are_convertible(indicator.unit, "percent", indicator.denominator)


def _of_baseline(place: Path, target: Target, baseline: Baseline, indicator: Indicator) -> Iterator[Fault]:
    level, own = str(indicator.unit), baseline.unit
    if own is not None and not are_convertible(own, level, indicator.denominator):
        yield (*place, "unit"), _misfit(own, indicator)
    if own is None and baseline.value is not None and not _is_unit_of_levels(target, level, indicator.denominator):
        yield (*place, "unit"), fault("VHP206", value=shown(baseline.value))


def _is_unit_of_levels(target: Target, level: str, denominator: str | None) -> bool:
    """Say whether the target's unit can be the baseline's: the percent of a relative change measures no level."""
    unit = target.unit or level
    return unit == level if target.basis == "relative_change" else are_convertible(unit, level, denominator)


def _misfit(unit: str, indicator: Indicator) -> PydanticCustomError:
    of = indicator.denominator
    reason = Words(
        f"chỉ số tính bằng {indicator.unit}, mẫu số {of or 'không có'}",
        f"the indicator is measured in {indicator.unit}, denominator {of or 'none'}",
    )
    return fault("VHP205", from_unit=unit, to_unit=indicator.unit, reason=reason)


def _of_responsibilities(parts: PlanParts) -> Iterator[Fault]:
    ids = {
        "targets": {row.id for row in parts.targets.values()} | parts.known_targets,
        "tasks": {row.id for row in parts.tasks.values()} | parts.known_tasks,
    }
    for index, row in parts.responsibilities.items():
        for what, wanted in (("targets", row.for_.targets), ("tasks", row.for_.tasks)):
            for number, name in enumerate(wanted):
                if name not in ids[what]:
                    hint = did_you_mean(
                        name, ids[what], Words("dùng một mã có trong kế hoạch", "use an id of the plan")
                    )
                    details = {"what": _SINGULAR[what], "id": shown(name), "hint": hint}
                    yield ("responsibilities", index, "for", what, number), fault("VHP403", **details)
