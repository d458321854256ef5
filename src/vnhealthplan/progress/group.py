"""Targets put together: by who answers for them, by level or by status, the worst first."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from vnhealthplan.finding import shown
from vnhealthplan.progress.record import STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnhealthplan.progress.record import Progress, Status

Key = Literal["status", "level", "leader", "lead"]
KEYS: tuple[Key, ...] = get_args(Key)

SEVERITY: tuple[Status, ...] = (
    "breached",
    "missed",
    "worsening",
    "off_track",
    "at_risk",
    "unknown",
    "pending",
    "on_track",
    "maintained",
    "achieved",
)
"""The statuses from the worst to the best.

First what was had and is lost, which can still be won back; then what is over and not met; then what goes the wrong
way, and what goes too slowly.  What nobody can say comes next, because it may hide any of them; then what only waits
for its figures.  Last what goes well: a result to keep can still be lost, so it stands before one that was reached.
"""
_RANK = {status: rank for rank, status in enumerate(SEVERITY)}


@dataclass(frozen=True, slots=True)
class Group:
    """Targets that have something in common; it counts and never averages.

    `name` is what they share: a status, a level, a leader or a body; empty where none is named.

    >>> Group("Sở Y tế", ()).coverage
    {'assessed': 0, 'updated': 0, 'targets': 0}
    """

    name: str
    targets: tuple[Progress, ...]
    """The rows, the worst first."""

    @property
    def counts(self) -> dict[str, int]:
        """How many targets have each status, every status named."""
        return counts_of(self.targets)

    @property
    def coverage(self) -> dict[str, int]:
        """How many targets there are, and for how many something could be said."""
        return coverage_of(self.targets)


def counts_of(rows: Iterable[Progress]) -> dict[str, int]:
    """Count the rows of each status, every status named."""
    found = Counter(row.status for row in rows)
    return {status: found[status] for status in STATUSES}


def coverage_of(rows: Sequence[Progress]) -> dict[str, int]:
    """Count the rows, those of which something could be said, and those with a result newer than their start."""
    return {
        "assessed": sum(row.status != "unknown" for row in rows),
        "updated": sum(row.observed_on != row.start_on for row in rows),
        "targets": len(rows),
    }


def worst_first(rows: Iterable[Progress]) -> tuple[Progress, ...]:
    """Sort rows by `SEVERITY`; rows of one status keep their order."""
    return tuple(sorted(rows, key=lambda row: _RANK[row.status]))


def group_by(rows: Iterable[Progress], key: Key) -> tuple[Group, ...]:
    """Put rows together by status, level, leader in charge or lead body, the worst group first.

    A target with two leads stands in both groups, one without any in the group without a name.  The group with the
    most breached targets is the first; where these are equal, the one with the most missed targets, and so on down
    `SEVERITY`; groups that are equal in all stand by name, the one without a name last.

    Raises ValueError for another key.

    >>> [group.name for group in group_by([], "lead")]
    []
    """
    if key not in KEYS:
        message = f"no group by {shown(key)}; use one of {', '.join(KEYS)}"
        raise ValueError(message)
    members: dict[str, list[Progress]] = {}
    for row in rows:
        for name in _names(row, key):
            members.setdefault(name, []).append(row)
    groups = [Group(name, worst_first(targets)) for name, targets in members.items()]
    return tuple(sorted(groups, key=_place))


def _names(row: Progress, key: Key) -> tuple[str, ...]:
    names: dict[Key, tuple[str, ...]] = {
        "status": (row.status,),
        "level": (row.level or "",),
        "leader": row.leaders,
        "lead": row.leads,
    }
    # what looks like one name is one name: each target stands once under it
    alike = dict.fromkeys(" ".join(unicodedata.normalize("NFC", name).split()) for name in names[key])
    return tuple(name for name in alike if name) or ("",)


def _place(group: Group) -> tuple[list[int], bool, str]:
    counts = group.counts
    return [-counts[status] for status in SEVERITY], not group.name, group.name
