"""Two plans side by side: a district beside its province, a province beside the plan that it carries out."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.comparison.maps import find_two_maps
from vnhealthplan.comparison.obstacle import is_same_indicator, is_same_text
from vnhealthplan.comparison.side import ComparedTarget, Side
from vnhealthplan.comparison.strictness import VERDICTS, judge_strictness
from vnhealthplan.errors import UnitError
from vnhealthplan.exact import write_json
from vnhealthplan.progress.bound import in_other_unit, level_unit, stated_bound
from vnhealthplan.progress.results import Measuring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.comparison.obstacle import Obstacle
    from vnhealthplan.comparison.strictness import Verdict
    from vnhealthplan.finding import Finding
    from vnhealthplan.messages import Language
    from vnhealthplan.models import Indicator, Period, Plan, Subgroup, Target
    from vnhealthplan.progress import Bound

    Cell = tuple[str, Subgroup, Period]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The targets of two plans, in the order of the first and then of the second; iterating gives the rows.

    `findings` say what makes the plans doubtful to compare, such as areas of two maps (VHP603).

    >>> Comparison("a", "b", ()).counts["same"]
    0
    """

    first: str
    second: str
    targets: tuple[ComparedTarget, ...]
    findings: tuple[Finding, ...] = ()

    def __iter__(self) -> Iterator[ComparedTarget]:
        """Give the rows."""
        return iter(self.targets)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.targets)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows have each verdict, every verdict named."""
        found = Counter(row.verdict for row in self.targets)
        return {verdict: found[verdict] for verdict in VERDICTS}

    def as_dict(self, lang: Language = "vi") -> dict[str, object]:
        """Give the comparison as plain values, numbers as Decimal, and the messages of its findings in a language."""
        return {
            "first": self.first,
            "second": self.second,
            "counts": self.counts,
            "targets": [asdict(row) for row in self.targets],
            "findings": [finding.as_dict(lang) for finding in self.findings],
        }

    def to_json(self, lang: Language = "vi") -> str:
        """Give the comparison as JSON text, every digit of its numbers kept."""
        return write_json(self.as_dict(lang))


class _Asked(NamedTuple):
    """One target with its indicator and the level that it comes to, in a unit of its own."""

    target: Target
    indicator: Indicator
    unit: str
    bound: Bound | None


def compare_plans(first: Plan, second: Plan) -> Comparison:
    """Compare two plans, target by target, where indicator, subgroup and horizon are the same.

    Values are converted to the unit of the first plan's target.  Of several targets of one plan for one cell each is
    set beside that of the other plan which comes in the same turn.  Indicators with one code that are not of the
    catalogue are the same only if their Vietnamese names are.  Milestones and qualitative goals are no bounds: they
    are `not_comparable` where both plans have them.  Results of one area say nothing of another, and so only what is
    asked for is compared.  Plans of the maps before and after July 2025 are compared too, with a finding (VHP603).

    >>> from vnhealthplan import load_plan
    >>> plans = [load_plan(f"examples/{name}/plan.json") for name in ("dong-nai-2018", "binh-thuan-2018")]
    >>> compare_plans(*plans).counts["same"] > 10
    True
    """
    cells = [_cells(first), _cells(second)]
    keys = dict.fromkeys([*cells[0], *cells[1]])
    rows = tuple(row for key in keys for row in _rows(key, cells[0], cells[1]))
    return Comparison(first.id, second.id, rows, tuple(find_two_maps(first, second)))


def _cells(plan: Plan) -> dict[Cell, list[_Asked]]:
    known = plan.known_indicators()
    cells: dict[Cell, list[_Asked]] = {}
    for target in plan.targets:
        indicator = known[target.indicator]
        key = (target.indicator, target.subgroup, target.horizon)
        cells.setdefault(key, []).append(_asked(target, indicator))
    return cells


def _asked(target: Target, indicator: Indicator) -> _Asked:
    if indicator.unit is None:
        return _Asked(target, indicator, "", None)
    return _Asked(target, indicator, level_unit(target, indicator), stated_bound(target, indicator))


def _rows(key: Cell, first: dict[Cell, list[_Asked]], second: dict[Cell, list[_Asked]]) -> Iterator[ComparedTarget]:
    ones, twos = first.get(key, []), second.get(key, [])
    for turn in range(max(len(ones), len(twos))):
        one = ones[turn] if turn < len(ones) else None
        two = twos[turn] if turn < len(twos) else None
        yield _row(key, one, two)


def _row(key: Cell, one: _Asked | None, two: _Asked | None) -> ComparedTarget:
    code, subgroup, horizon = key
    unit = next(asked.unit for asked in (one, two) if asked is not None) or None
    converted = _in_unit(two, unit)
    verdict: Verdict
    reason: Obstacle | None = None
    if one is None:
        verdict = "only_second"
    elif two is None:
        verdict = "only_first"
    else:
        verdict, reason = _judged(one, two, converted)
    sides = (_side(one, None if one is None else one.bound), _side(two, converted))
    return ComparedTarget(code, str(horizon), subgroup.as_map(), verdict, unit, *sides, reason)


def _judged(one: _Asked, two: _Asked, converted: Bound | None) -> tuple[Verdict, Obstacle | None]:
    """Say which of two targets asks for more, or why that cannot be said; `converted` is the second bound."""
    if not is_same_indicator(one.indicator, two.indicator):
        return "not_comparable", "indicator"
    if one.bound is None or two.bound is None:
        return "not_comparable", "level"
    if not is_same_text(one.target.condition, two.target.condition):
        return "not_comparable", "condition"
    if converted is None:
        return "not_comparable", "unit"
    verdict = judge_strictness(one.bound, converted, one.indicator.direction)
    if judge_strictness(one.bound, converted, two.indicator.direction) != verdict:
        # two local indicators that want to go different ways: neither side's way is that of both
        verdict = "not_comparable"
    return verdict, "way" if verdict == "not_comparable" else None


def _side(asked: _Asked | None, bound: Bound | None) -> Side | None:
    if asked is None:
        return None
    target = asked.target
    if bound is None:
        return Side(target.id, target.comparator, None, None, target.condition)
    return Side(target.id, bound.comparator, bound.value, bound.high, target.condition)


def _in_unit(asked: _Asked | None, unit: str | None) -> Bound | None:
    if asked is None or asked.bound is None or unit is None:
        return None
    try:
        return in_other_unit(asked.bound, asked.unit, Measuring(asked.target.horizon, asked.indicator, unit))
    except UnitError:
        return None
