"""Which findings the user wants to be told, and what a file comes to by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.cli.faults import INVALID, VALID, exit_code
from vnhealthplan.cli.formats.outcome import LEFT_OUT, NOT_RUN, TOO_MANY, Outcome, gravest
from vnhealthplan.finding import Finding
from vnhealthplan.messages import MESSAGES, REPORTS, UNREADABLE

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
        """Give what a file comes to: the exit code, then the gravest of the findings that are wanted.

        What kept the file from being checked cannot be left out.  A fault of the form counts even where it is left
        out: a file that no command can read is not called valid, whatever is told of it.
        """
        cut = next((finding.details["more"] for finding in findings if finding.code == TOO_MANY), 0)
        not_shown = cut if isinstance(cut, int) else 0
        notes = tuple(finding for finding in findings if finding.code == NOT_RUN and self._wants(finding))
        found = [finding for finding in findings if finding.code not in (TOO_MANY, NOT_RUN)]
        wanted = tuple(finding for finding in found if self._wants(finding) or _ended_checking(finding))
        left_out = [finding for finding in found if not (self._wants(finding) or _ended_checking(finding))]
        hidden = [finding for finding in left_out if _is_of_form(finding)]
        code = exit_code((*wanted, *hidden), strict=self.strict)
        if not_shown and any(self._fails(finding) for finding in found):
            # the gravest are kept: what was cut off may be as grave, and wanted
            code = max(code, INVALID)
        most = self.most or len(wanted)
        told = tuple(wanted[place] for place in gravest(wanted, most))
        not_shown += len(wanted) - len(told)
        if not_shown:
            notes += (Finding(TOO_MANY, (), {"limit": len(told), "more": not_shown}),)
        if hidden:
            codes = ", ".join(sorted({finding.code for finding in hidden}))
            notes += (Finding(LEFT_OUT, (), {"count": len(hidden), "codes": codes}),)
        return Outcome(path, (*told, *notes), not_shown, len(left_out), code, self.strict)

    def _fails(self, finding: Finding) -> bool:
        return exit_code([finding], strict=self.strict) != VALID

    def _wants(self, finding: Finding) -> bool:
        return finding.code.startswith(self.select or ("",)) and not finding.code.startswith(self.ignore or ("-",))


def _is_of_form(finding: Finding) -> bool:
    """Say whether a finding is an error of the model, which no choice makes good; what a rule finds is a judgement."""
    return finding.severity == "error" and finding.code in MESSAGES and finding.code not in REPORTS


def _ended_checking(finding: Finding) -> bool:
    """Say whether no more of the file, or of the record, was looked at: without it that would pass as sound unseen."""
    in_record = finding.path[1:] if finding.path and isinstance(finding.path[0], int) else finding.path
    return finding.code in {*UNREADABLE, "VHP104"} or (finding.code, in_record) in _END_OF_CHECKING
