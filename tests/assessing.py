"""Short ways to assess made-up points and published rows, for tests of the methods."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnhealthplan.progress.methods import Pace, Point, assess

if TYPE_CHECKING:
    from vnhealthplan.models.indicator import Direction
    from vnhealthplan.models.target import Comparator
    from vnhealthplan.progress.methods import Year

    Told = tuple[Year, str]

DATA = Path(__file__).parent / "data"


def assessed(  # noqa: PLR0913, PLR0917  # the parts of a case, in the order in which they are told
    method: str,
    baseline: Told,
    current: Told,
    target: Told | None,
    direction: Direction = "higher",
    comparator: Comparator = "ge",
    limit: str | None = None,
    between: tuple[Told, ...] = (),
) -> Pace:
    """Assess points whose values are told as text."""
    return assess(
        method,
        baseline=point(baseline),
        current=point(current),
        target=None if target is None else point(target),
        direction=direction,
        comparator=comparator,
        limit=None if limit is None else Decimal(limit),
        between=[point(one) for one in between],
    )


def point(told: Told) -> Point:
    """Give a point whose value is told as text."""
    return Point(told[0], Decimal(told[1]))


def published(name: str) -> list[dict[str, str]]:
    """Give the rows of a file of published results."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def assessed_row(method: str, row: dict[str, str]) -> Pace:
    """Assess a published row; a target is met by its very value, as the publishers have it."""
    rises = row["direction"] == "1"
    return assessed(
        method,
        (int(row["base_year"]), row["base_value"]),
        (int(row["current_year"]), row["current_value"]),
        (int(row["target_year"]), row["target"]) if row["target"] else None,
        "higher" if rises else "lower",
        "ge" if rises else "le",
        row["limit"] or None,
    )


def agrees(found: Decimal | None, printed: str) -> bool:
    """Say whether a number is the printed one to a millionth, or both are missing."""
    return printed == "" if found is None else printed != "" and abs(found - Decimal(printed)) <= Decimal("0.000001")


def outcome(pace: Pace) -> tuple[Any, Any, Any]:
    """Give pace as text, word and reason."""
    return None if pace.pace is None else str(pace.pace), pace.status, pace.reason
