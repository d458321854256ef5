"""stream_observations: an export row by row, the sound rows and the faulty ones side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.finding import Finding
from vnhealthplan.io.stream.judgement import examine_record, judge
from vnhealthplan.io.stream.pieces import pieces_of
from vnhealthplan.models import Observation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.io.stream.pieces import Source


class ObservationRow(NamedTuple):
    """One record of an export: the observation, or None and why, at the line and column where it begins.

    A fault that is in no record, such as a comma that is missing between two, is a row of its own.
    """

    line: int
    column: int
    observation: Observation | None
    findings: tuple[Finding, ...] = ()


def stream_observations(source: Source) -> Iterator[ObservationRow]:
    r"""Read an export of observations row by row, in constant memory, exact, with every fault of every row.

    `source` is a path, or a file opened for bytes: JSON Lines, or an array of observations.  Each record is judged
    as `check` judges it alone, so it says its kind, and a key that stands twice is a fault.  `line` counts from 1;
    `column` too, in characters.

    Raises UnreadableError (VHP101) at the first row for a path that cannot be read; TypeError for what is neither
    a path nor a file opened for bytes.  Bad data never raise.

    >>> import io
    >>> export = b'{"kind": "observation", "indicator": "imr", "period": "2023"}\n{"kind": "plan"}\n'
    >>> for row in stream_observations(io.BytesIO(export)):
    ...     print(row.line, row.observation and row.observation.indicator, [found.code for found in row.findings])
    1 imr []
    2 None ['VHP109']
    """
    with pieces_of(source) as pieces:
        for piece in pieces:
            if isinstance(piece, Finding):
                yield ObservationRow(piece.line or 1, piece.column or 1, None, (piece,))
                continue
            result = judge(piece.document)
            if isinstance(result, Observation):
                yield ObservationRow(piece.line, piece.column, result)
            else:
                observation, findings, more = examine_record(piece, result)
                if more:
                    findings += (
                        Finding("VHP118", piece.path, {"limit": len(findings), "more": more}, piece.line, piece.column),
                    )
                yield ObservationRow(piece.line, piece.column, observation, findings)
