"""The findings of an export that are told: the gravest, so many at most, in the order of the file."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnhealthplan.finding import Finding

_GRAVEST_FIRST = ("error", "warning", "note")


class Told:
    """Holds at most so many findings of each severity, and counts all.

    >>> from vnhealthplan.finding import Finding
    >>> told = Told(1)
    >>> told.add([Finding("VHP108"), Finding("VHP104"), Finding("VHP203")])
    >>> [finding.code for finding in told.chosen()], told.not_shown
    (['VHP104'], 2)
    """

    def __init__(self, most: int) -> None:
        """Hold nothing yet."""
        self._most = most
        self._counted = 0
        self._kept: dict[str, list[tuple[int, Finding]]] = {severity: [] for severity in _GRAVEST_FIRST}

    @property
    def is_full(self) -> bool:
        """Whether no further error can be told."""
        return len(self._kept["error"]) >= self._most

    def has_room_for(self, findings: Iterable[Finding]) -> bool:
        """Say whether one of these may be told: to find its place in the file costs."""
        return any(len(self._kept[finding.severity]) < self._most for finding in findings)

    @property
    def not_shown(self) -> int:
        """How many findings there are beyond those told."""
        return max(self._counted - self._most, 0)

    def add(self, findings: Iterable[Finding]) -> None:
        """Take findings in the order of the file."""
        for finding in findings:
            kept = self._kept[finding.severity]
            if len(kept) < self._most:
                kept.append((self._counted, finding))
            self._counted += 1

    def count(self, more: int) -> None:
        """Count findings that are not told."""
        self._counted += more

    def chosen(self) -> tuple[Finding, ...]:
        """Give the findings to tell."""
        gravest = list(chain.from_iterable(self._kept[severity] for severity in _GRAVEST_FIRST))[: self._most]
        return tuple(finding for _, finding in sorted(gravest, key=lambda pair: pair[0]))
