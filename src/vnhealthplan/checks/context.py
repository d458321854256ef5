"""What a rule looks at: a plan with its original text, or a report with its plan and what was reported before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnhealthplan.models import Plan, Report

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Context:
    """What is worked out once about a document."""

    _answers: dict[Callable[[Any], Any], object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, work: Callable[[Self], Answer]) -> Answer:
        """Give what a function says of this document, worked out on first use: several rules ask the same."""
        if work not in self._answers:
            self._answers[work] = work(self)
        return cast("Answer", self._answers[work])


@dataclass(frozen=True, slots=True)
class PlanContext(_Context):
    """A sound plan; `source` is the text of the document that it was typed from, where that is at hand."""

    plan: Plan
    source: str | None = None


@dataclass(frozen=True, slots=True)
class ReportContext(_Context):
    """A sound report; `plan` is the one it reports on, `earlier` the other reports on that plan."""

    report: Report
    plan: Plan | None = None
    earlier: tuple[Report, ...] = ()
