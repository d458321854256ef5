"""A Question: one target, and all that is known around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

    from vnhealthplan.models import Indicator, Period, Target
    from vnhealthplan.progress.record import Reason
    from vnhealthplan.progress.results import Figures, Result, Series

    SeriesByKey = dict[tuple[Period, str, dt.date | None, dt.date, Result | None], Series | Reason]


class Question(NamedTuple):
    """One target of a plan, with what its judgement needs.

    `figures` are those of its indicator and subgroup, and `series` keeps what was read of them for the next target
    of the subject: a plan of thousands of targets for one subject is then no product of targets and figures;
    `milestones` the bounds of that subject on earlier days, in the unit of the target's levels; `leaders` and `leads`
    those who answer for it.
    """

    target: Target
    indicator: Indicator
    figures: Figures
    series: SeriesByKey
    milestones: tuple[Result, ...] = ()
    leaders: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
