"""Progress: what the library says about one target at one date, with the numbers it used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from vnhealthplan.models.indicator import Level
    from vnhealthplan.models.target import Comparator

Status = Literal[
    "achieved",
    "maintained",
    "breached",
    "on_track",
    "at_risk",
    "off_track",
    "worsening",
    "missed",
    "pending",
    "unknown",
]
STATUSES: tuple[Status, ...] = get_args(Status)

Reason = Literal[
    "newly_met",
    "kept",
    "not_touched",
    "first_result",
    "last_known_result",
    "no_longer_met",
    "pace",
    "no_distance",
    "horizon_passed",
    "nothing_since_baseline",
    "not_observed_at_horizon",
    "no_data",
    "no_bound",
    "not_measured",
    "conflicting_values",
    "inconvertible_unit",
    "period_does_not_fit",
    "zero_value",
    "sign_change",
    "out_of_range",
    "zero_replaced",
    "near_bound",
]


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of one target; every number is in `unit`, shares run from 0 to 1, days are local dates.

    `gap` is the value less the actual: what is still to go, or the room that is left where the bound is met;
    `covered` the share of the way from `start` to the value; `expected` the value that the path asks for on the day
    of the actual; `required_per_year` the change a calendar year from then to the horizon, or to the end of its year
    for a part of a year's total; `projected` the value at the horizon on the line through `projected_from` results;
    `pace` the ratio of the method and `method_status` its own word; `provisional` whether drafts alone tell the
    actual.  A number that is not defined is null.

    >>> Progress("t", "imr", "2025", {}, "unknown", "no_data").met is None
    True
    """

    id: str
    indicator: str
    horizon: str
    subgroup: dict[str, str]
    status: Status
    reason: Reason
    met: bool | None = None
    actual: Decimal | None = None
    value: Decimal | None = None
    unit: str | None = None
    gap: Decimal | None = None
    covered: Decimal | None = None
    expected: Decimal | None = None
    required_per_year: Decimal | None = None
    projected: Decimal | None = None
    comparator: Comparator = "eq"
    value_high: Decimal | None = None
    observed_on: dt.date | None = None
    start: Decimal | None = None
    start_on: dt.date | None = None
    projected_from: int | None = None
    pace: Decimal | None = None
    method_status: str | None = None
    level: Level | None = None
    leaders: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    provisional: bool | None = None
