"""check_stream: every fault of an export of any size, in constant memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import UnreadableError
from vnhealthplan.finding import Finding
from vnhealthplan.io.examination import MOST_FINDINGS
from vnhealthplan.io.stream.judgement import examine_record, judge
from vnhealthplan.io.stream.pieces import pieces_of
from vnhealthplan.io.stream.record import TOO_LONG
from vnhealthplan.models import Observation

if TYPE_CHECKING:
    from vnhealthplan.io.stream.pieces import Source


class StreamCheck(NamedTuple):
    """What an export came to.

    `records` counts the values where an observation must stand, `invalid` those of them that are none.  `findings`
    holds the first faults in the order of the file, and `not_shown` counts those found beyond them.
    """

    records: int
    invalid: int
    findings: tuple[Finding, ...]
    not_shown: int


def check_stream(source: Source, *, most: int = MOST_FINDINGS) -> StreamCheck:
    """Find the faults of an export of observations, one record at a time.

    `source` is as for `stream_observations`; at most `most` findings (default 1,000) are held.  Each has its line
    and column.  Beyond them faults are counted, not told: a record that is no JSON counts as one.  Neither bad data
    nor a file that cannot be read raises; TypeError for what is neither a path nor a file opened for bytes.

    >>> import io
    >>> result = check_stream(io.BytesIO(b'[{"kind": "observation", "indicator": "imr", "value": "9,5"}]'))
    >>> result.records, result.invalid, [(found.code, found.place, found.column) for found in result.findings]
    (1, 1, [('VHP110', '$[0].period', 2), ('VHP203', '$[0].value', 55)])
    """
    findings: list[Finding] = []
    records = invalid = not_shown = 0
    try:
        with pieces_of(source) as pieces:
            for piece in pieces:
                if isinstance(piece, Finding):
                    found: tuple[Finding, ...] = (piece,)
                    records += piece.code == TOO_LONG
                    invalid += piece.code == TOO_LONG
                else:
                    records += 1
                    result = judge(piece.document)
                    if isinstance(result, Observation):
                        continue
                    if len(findings) >= most:
                        invalid += 1
                        not_shown += result.error_count() if result else 1
                        continue
                    observation, found = examine_record(piece, result)
                    invalid += observation is None
                room = most - len(findings)
                findings += found[:room]
                not_shown += len(found[room:])
    except UnreadableError as error:
        findings += error.findings
    return StreamCheck(records, invalid, tuple(findings), not_shown)
