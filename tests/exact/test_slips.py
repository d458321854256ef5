"""The likeliest slips of a writer: each is named with what to write, at its place, and nothing else is taken for it."""

from __future__ import annotations

import pytest

from vnhealthplan.errors import UnreadableError
from vnhealthplan.exact import read_json
from vnhealthplan.finding import Finding

# the text, line and column of the fault, and words that both languages hold
SLIPS: list[tuple[str, tuple[int, int], str]] = [
    ("{“kind”: 1}", (1, 2), '"'),
    ('{"kind": “plan”}', (1, 10), '"'),
    ('{"kind": ‘plan’}', (1, 10), '"'),
    ('{"kind”: 1,\n"a": 2}', (1, 12), '"'),
    ('{"kind”: "plan"}', (1, 11), '"'),
    ('{"a": "x”}', (1, 10), '"'),
    ('{"a": "x\ny"}', (1, 9), r"\n"),
    ('{"a": "x\r\ny"}', (1, 9), r"\n"),
    ('{"a": "nói “x\ny"}', (1, 14), r"\n"),
    ('{\n"ế": "x\ty"}', (2, 8), r"\t"),
    ('{"a": NaN}', (1, 7), "NaN null"),
    ('{"ế": None}', (1, 7), "None null"),
    ('{"a": -Infinity}', (1, 8), "-Infinity null"),
    ('{"a": undefined}', (1, 7), "undefined null"),
    ('{"a": True}', (1, 7), "True true"),
    ('{"a": FALSE,}', (1, 7), "FALSE false"),
    ('{"a": +5}', (1, 7), "+5 5"),
    ('{"a": +05.10}', (1, 7), "+05.10 5.10"),
    ('{"a": .5}', (1, 7), ".5 0.5"),
    ('{"a": -.5}', (1, 8), "-.5 -0.5"),
    ('{"a": 1.200.000}', (1, 12), "1200000"),
    ('{"a": -1.200.000}', (1, 13), "-1200000"),
    ("[1, 21.200.000,5]", (1, 11), "21200000.5"),
    ('{"a": 1,200,000}', (1, 9), "1200000"),
    ('{"value": 8,5}', (1, 13), "8.5"),
]
NO_SLIPS = [
    *('{"a": 1.200.00}', '{"a": 1.2000.000}', '{"a": 0.200.000}', '{"a": 1.200.0000}', '{"a": 1 True}', "[1.5 .5]"),
    *("Nope", "NaN1", '{"a": -}', '{"a": +}', '{"a": +x}', '{"a": .}', '{"a": 5.}', '{"a": 01}', '{"a": 1_000}'),
    *('{"a": "“x”" 1}', '{"“x”" 1}', '["x\x07"]', '{"a"', "'a'", "{'a': 1}", '{"a": +1.2.3}', '{"a": nul}'),
]
NAMED = ("write", "curly", "thousands", "decimal", "empty")


def finding_of(data: bytes) -> Finding:
    with pytest.raises(UnreadableError) as caught:
        read_json(data)
    (finding,) = caught.value.findings
    assert finding.code == "VHP103"
    return finding


@pytest.mark.parametrize(("text", "place", "words"), SLIPS, ids=[ascii(row[0]) for row in SLIPS])
def test_a_slip_is_named_at_its_place_with_what_to_write(text: str, place: tuple[int, int], words: str) -> None:
    finding = finding_of(text.encode())
    assert (finding.line, finding.column) == place
    for lang, write in (("vi", "viết "), ("en", "write ")):
        reason = getattr(finding.details["reason"], lang)
        *printed, wanted = words.split()
        assert reason.endswith(wanted) or f"{write}{wanted} " in reason
        assert write in reason
        assert [word for word in printed if not reason.startswith(f"{word} ")] == []


@pytest.mark.parametrize(
    ("text", "place", "sign"),
    [
        ('// kế hoạch\n{"a": 1}', (1, 1), "//"),
        ('{"a": 1, // ghi chú\n"b": 2}', (1, 10), "//"),
        ('{"a": 1 /* ghi chú */}', (1, 9), "/*"),
        ('{"a": # ghi chú\n1}', (1, 7), "#"),
    ],
)
def test_a_comment_is_named_at_its_place(text: str, place: tuple[int, int], sign: str) -> None:
    finding = finding_of(text.encode())
    assert (finding.line, finding.column) == place
    assert f"no comments, remove what follows {sign};" in finding.message("en")
    assert f"không có chú thích, bỏ phần sau {sign};" in finding.message("vi")


@pytest.mark.parametrize("text", NO_SLIPS, ids=ascii)
def test_another_fault_is_taken_for_no_slip(text: str) -> None:
    reason = getattr(finding_of(text.encode()).details["reason"], "en", "")
    assert reason
    assert [word for word in NAMED if word in reason and "well written" not in reason] == []


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\ufeff \t"], ids=ascii)
def test_an_empty_text_is_named_empty(text: str) -> None:
    finding = finding_of(text.encode())
    assert "the text is empty" in finding.message("en")
    assert "văn bản rỗng" in finding.message("vi")


@pytest.mark.parametrize("rest", [b"", b"\x14\x00\x06\x00\x08\x00", b"abc", b"\xff\xfe"])
def test_an_office_file_is_named_before_its_bytes_are_read_as_text(rest: bytes) -> None:
    finding = finding_of(b"PK\x03\x04" + rest)
    assert (finding.line, finding.column) == (1, 1)
    for text in (finding.message("vi"), finding.message("en")):
        assert "Word" in text
        assert "JSON" in text


def test_more_than_three_digits_before_a_comma_are_no_thousands() -> None:
    assert "12345.200" in finding_of(b'{"a": 12345,200,000}').message("en")
    assert "123200000" in finding_of(b'{"a": 123,200,000}').message("en")
