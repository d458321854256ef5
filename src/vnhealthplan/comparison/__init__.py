"""Comparison: the targets of two plans side by side, and which of them asks for more."""

from __future__ import annotations

from vnhealthplan.comparison.compare import Comparison, compare_plans
from vnhealthplan.comparison.obstacle import OBSTACLES, Obstacle
from vnhealthplan.comparison.side import ComparedTarget, Side
from vnhealthplan.comparison.strictness import VERDICTS, Verdict

__all__ = ["OBSTACLES", "VERDICTS", "ComparedTarget", "Comparison", "Obstacle", "Side", "Verdict", "compare_plans"]
