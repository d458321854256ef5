"""check_stream: every fault of an export of any size, in constant memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import UnreadableError
from vnhealthplan.finding import Finding
from vnhealthplan.io.examination import MOST_FINDINGS
from vnhealthplan.io.stream.judgement import examine_record, judge, placed
from vnhealthplan.io.stream.pieces import pieces_of
from vnhealthplan.io.stream.record import TOO_LONG
from vnhealthplan.io.stream.told import Told
from vnhealthplan.models import Observation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnhealthplan.io.stream.pieces import Source

    Doubts = Callable[[Observation], Sequence[Finding]]


class StreamCheck(NamedTuple):
    """What an export came to.

    `records` counts the values where an observation must stand, `invalid` those of them that have an error.
    `findings` holds the gravest findings in the order of the file, and `not_shown` counts those found beyond them.
    """

    records: int
    invalid: int
    findings: tuple[Finding, ...]
    not_shown: int


def check_stream(source: Source, *, most: int = MOST_FINDINGS, doubts: Doubts | None = None) -> StreamCheck:
    """Find the faults of an export of observations, one record at a time.

    `source` is as for `stream_observations`; at most `most` findings (default 1,000) are held.  Each has its line
    and column.  Beyond them faults are counted, not told: a record that is no JSON counts as one.  `doubts` is asked
    what is doubtful in each sound observation, such as `vnhealthplan.checks.examine_observation`.  Neither bad data
    nor a file that cannot be read raises; TypeError for what is neither a path nor a file opened for bytes,
    ValueError for a negative `most`.

    >>> import io
    >>> result = check_stream(io.BytesIO(b'[{"kind": "observation", "indicator": "imr", "value": "9,5"}]'))
    >>> result.records, result.invalid, [(found.code, found.place, found.column) for found in result.findings]
    (1, 1, [('VHP110', '$[0].period', 2), ('VHP203', '$[0].value', 55)])
    """
    if most < 0:
        message = f"most counts the findings to hold: at least 0, not {most}"
        raise ValueError(message)
    told = Told(most)
    unread: tuple[Finding, ...] = ()
    records = invalid = 0
    try:
        with pieces_of(source) as pieces:
            for piece in pieces:
                if isinstance(piece, Finding):
                    told.add([piece])
                    records += piece.code == TOO_LONG
                    invalid += piece.code == TOO_LONG
                    continue
                records += 1
                result = judge(piece.document)
                if isinstance(result, Observation):
                    if doubts is not None and (doubtful := doubts(result)):
                        invalid += any(finding.severity == "error" for finding in doubtful)
                        if told.has_room_for(doubtful):
                            told.add(placed(piece, doubtful))
                        else:
                            told.count(len(doubtful))
                elif told.is_full:
                    invalid += 1
                    told.count(result.error_count() if result else 1)
                else:
                    examined = examine_record(piece, result, most)
                    invalid += examined.observation is None
                    told.add(examined.findings)
                    told.count(examined.more)
    except UnreadableError as error:
        unread = error.findings
    return StreamCheck(records, invalid, (*told.chosen(), *unread), told.not_shown)
