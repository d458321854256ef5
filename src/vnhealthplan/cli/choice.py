"""Which findings the user wants to be told, and what a file comes to by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.cli.faults import INVALID, exit_code
from vnhealthplan.cli.formats.outcome import TOO_MANY, Outcome, gravest
from vnhealthplan.finding import Finding
from vnhealthplan.messages import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_TOLD = 1_000
_NO_LIMIT = 2**62
_END_OF_CHECKING = {("VHP107", ("kind",)), ("VHP109", ("kind",)), ("VHP110", ("kind",)), ("VHP113", ())}


class Choice(NamedTuple):
    """The codes to tell and those to leave out, by their beginnings, and how many findings a file at most.

    `ignore` counts more than `select`; none selected means all.  `most` is 0 where there is no limit.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    most: int = MOST_TOLD

    @property
    def to_collect(self) -> int:
        """How many findings of a file are to be found: enough to choose the gravest of those that are wanted."""
        return max(self.most, MOST_TOLD) if self.most else _NO_LIMIT

    def outcome(self, path: str, findings: Sequence[Finding]) -> Outcome:
        """Give what a file comes to: the exit code by all findings that are wanted, then the gravest of them.

        What kept the file from being checked cannot be left out.
        """
        cut = next((finding.details["more"] for finding in findings if finding.code == TOO_MANY), 0)
        not_shown = cut if isinstance(cut, int) else 0
        found = [finding for finding in findings if finding.code != TOO_MANY]
        wanted = tuple(finding for finding in found if self._wants(finding) or _ended_checking(finding))
        left_out = len(found) - len(wanted)
        code = exit_code(wanted, strict=self.strict)
        if not_shown:
            # nobody knows whether what was cut off are errors that are wanted
            code = max(code, INVALID)
        most = self.most or len(wanted)
        told = tuple(wanted[place] for place in gravest(wanted, most))
        not_shown += len(wanted) - len(told)
        if not_shown:
            told += (Finding(TOO_MANY, (), {"limit": len(told), "more": not_shown}),)
        return Outcome(path, told, not_shown, left_out, code, self.strict)

    def _wants(self, finding: Finding) -> bool:
        return finding.code.startswith(self.select or ("",)) and not finding.code.startswith(self.ignore or ("-",))


def _ended_checking(finding: Finding) -> bool:
    """Say whether no more of the file, or of the record, was looked at: without it that would pass as sound unseen."""
    in_record = finding.path[1:] if finding.path and isinstance(finding.path[0], int) else finding.path
    return finding.code in {*UNREADABLE, "VHP104"} or (finding.code, in_record) in _END_OF_CHECKING
