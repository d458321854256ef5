"""Files of either form, and what is none."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from vnhealthplan.errors import UnreadableError
from vnhealthplan.finding import Finding
from vnhealthplan.io.stream.pieces import Source, pieces_of
from vnhealthplan.io.stream.record import Record


class Trickle(io.BytesIO):
    """A pipe that gives three bytes at a time."""

    def read(self, size: int | None = -1) -> bytes:
        """Give no more than three bytes."""
        return super().read(min(size or 0, 3))


def documents_of(data: bytes) -> list[object]:
    with pieces_of(io.BytesIO(data)) as pieces:
        return [
            piece.document if isinstance(piece, Record) else (piece.code, piece.line, piece.column) for piece in pieces
        ]


@pytest.mark.parametrize("data", [b'{"a": 1}\n{"b": 2}', b' \n[{"a": 1},\n{"b": 2}]'])
def test_a_file_a_path_and_a_pipe_are_read_alike(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "export"
    path.write_bytes(data)
    sources: list[Source] = [path, str(path), io.BytesIO(data), Trickle(data)]
    for source in sources:
        with pieces_of(source) as pieces:
            assert [piece.document for piece in pieces if isinstance(piece, Record)] == [{"a": 1}, {"b": 2}]


def test_an_open_file_stays_open() -> None:
    file = io.BytesIO(b"1")
    with pieces_of(file) as pieces:
        list(pieces)
    assert not file.closed


@pytest.mark.parametrize("data", [b"", b" \n\t", b"[]", b"[ ]\n"])
def test_an_export_may_be_empty(data: bytes) -> None:
    assert documents_of(data) == []


@pytest.mark.parametrize("text", [b"1\n2", b"[1,2]"])
def test_a_byte_order_mark_is_a_note_and_moves_no_column(text: bytes) -> None:
    assert documents_of(b"\xef\xbb\xbf" + text) == [("VHP108", 1, 1), 1, 2]
    with pieces_of(io.BytesIO(b"\xef\xbb\xbf" + text)) as pieces:
        columns = [piece.column for piece in pieces if isinstance(piece, Record)]
    assert columns[0] == text.index(b"1") + 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ('{"a": 1}\n'.encode("utf-16"), "VHP102"),
        ('{"a": 1}\n'.encode("utf-16-le"), "VHP102"),
        ("[1]".encode("utf-32"), "VHP102"),
        (gzip.compress(b'{"a": 1}\n'), "VHP103"),
        (b"PK\x03\x04", "VHP103"),
    ],
)
def test_a_file_that_no_part_of_can_be_read_is_one_finding(data: bytes, code: str) -> None:
    assert documents_of(data) == [(code, 1, 1)]


@pytest.mark.parametrize("path", ["", "no-such.jsonl", ".", "[1]", Path("no-such.jsonl")])
def test_a_path_that_cannot_be_read_is_refused(path: str | Path) -> None:
    with pytest.raises(UnreadableError) as refused, pieces_of(path):
        pass
    assert refused.value.code == "VHP101"


def test_a_file_that_fails_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    path = tmp_path / "export.jsonl"
    monkeypatch.setattr(Path, "open", lambda _path, _mode: Failing())
    with pytest.raises(UnreadableError) as refused, pieces_of(path) as pieces:
        list(pieces)
    assert refused.value.code == "VHP101"


@pytest.mark.parametrize("source", [b"{}", None, 7, io.StringIO("{}")])
def test_what_is_neither_a_path_nor_a_file_of_bytes_is_a_type_error(source: object) -> None:
    with pytest.raises(TypeError), pieces_of(source) as pieces:  # type: ignore[arg-type]  # what the types forbid
        assert not any(isinstance(piece, Finding) for piece in pieces)
