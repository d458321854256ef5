"""What each of two plans says of one indicator, subgroup and horizon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from vnhealthplan.comparison.obstacle import Obstacle
    from vnhealthplan.comparison.strictness import Verdict
    from vnhealthplan.models.target import Comparator


@dataclass(frozen=True, slots=True)
class Side:
    """The target of one plan: its id, what it asks for in the unit of the row, and its condition in words.

    `value` is null where the plan does not say enough for a level: a change or a target to keep without a baseline.

    >>> Side("t", "ge", None).value_high is None
    True
    """

    id: str
    comparator: Comparator
    value: Decimal | None
    value_high: Decimal | None = None
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class ComparedTarget:
    """One row of a comparison; values are in `unit`, and a side is null where that plan has no such target.

    `reason` says why two targets are not comparable, and is null for any other verdict.

    >>> ComparedTarget("imr", "2025", {}, "only_second", "per_mille", None, Side("t", "lt", None)).first is None
    True
    """

    indicator: str
    horizon: str
    subgroup: dict[str, str]
    verdict: Verdict
    unit: str | None
    first: Side | None
    second: Side | None
    reason: Obstacle | None = None
