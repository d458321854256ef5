"""stream_observations: sound rows and faulty ones side by side, as they come."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest

from vnhealthplan.errors import UnreadableError
from vnhealthplan.io.stream import check_stream, stream_observations

EXPORT = (
    b'{"kind": "observation", "indicator": "imr", "period": "2023", "value": 1.50, "unit": "per_mille"}\n'
    b"\n"
    b'{"kind": "observation", "indicator": "imr", "period": "2023-Q5"}\n'
    b'{"kind": "observation", "indicator": "imr", "period": "2024", "value": 99.999999999999999999, "unit": "percent"}'
)
ARRAY = b"[" + b" ,".join(line for line in EXPORT.split(b"\n") if line) + b",]"
SECOND = ARRAY.index(b"{", 3)
THIRD = ARRAY.index(b"{", SECOND + 1)


@pytest.mark.parametrize(
    ("export", "places"),
    [(EXPORT, [(1, 1), (3, 1), (4, 1)]), (ARRAY, [(1, 2), (1, SECOND + 1), (1, THIRD + 1), (1, len(ARRAY))])],
)
def test_rows_come_with_their_place_and_every_digit(export: bytes, places: list[tuple[int, int]]) -> None:
    rows = list(stream_observations(io.BytesIO(export)))
    assert [(row.line, row.column) for row in rows] == places
    assert [row.observation.value for row in rows if row.observation] == [
        Decimal("1.50"),
        Decimal("99.999999999999999999"),
    ]
    assert [one for row in rows for one in row.findings] == [*check_stream(io.BytesIO(export)).findings]


def test_rows_come_before_the_file_is_read_to_its_end() -> None:
    class Endless(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            return EXPORT + b"\n"

    rows = stream_observations(Endless())
    assert [next(rows).line for _ in range(1000)][-1] == 1333


def test_a_path_that_cannot_be_read_is_refused_at_the_first_row() -> None:
    rows = stream_observations("no-such.jsonl")
    with pytest.raises(UnreadableError) as refused:
        next(rows)
    assert refused.value.code == "VHP101"
