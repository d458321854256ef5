"""The raw reader: JSON and nothing else, numbers exact, every refusal with its place."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vnhealthplan.errors import InvalidDocumentError, UnreadableError, VnHealthPlanError
from vnhealthplan.exact import MOST_BYTES, read_json, utf8_text, without_byte_order_mark

D = Decimal
ACCEPTED: list[tuple[str, object]] = [
    ("null", None),
    ("true", True),
    ("false", False),
    (" \t\r\n1 \t\r\n", 1),
    ("0", 0),
    ("-0", 0),
    ("-1", -1),
    ("123456789012345678901234567890", 123456789012345678901234567890),
    ("9223372036854775808", 9223372036854775808),
    ("0.30", D("0.30")),
    ("-0.0", D("-0.0")),
    ("1.0", D("1.0")),
    ("99.99999999999999999", D("99.99999999999999999")),
    ("0.1000000000000000055511151231257827", D("0.1000000000000000055511151231257827")),
    ("1e2", D("1E+2")),
    ("1E-2", D("0.01")),
    ("1.5e+1", D("15")),
    ("0e5", D("0E+5")),
    ('""', ""),
    ('"\\u0061\\/\\"\\\\\\b\\f\\n\\r\\t"', 'a/"\\\b\f\n\r\t'),
    ('"\\uD834\\uDD1E"', "\U0001d11e"),
    ('"\\u0000"', "\0"),
    ('"\u2028\u2029\x7f"', "\u2028\u2029\x7f"),
    ('"tỷ lệ ‰"', "tỷ lệ ‰"),
    ('"ty\u0309"', "ty\u0309"),
    ('"\uffff"', "\uffff"),
    ("[]", []),
    ("[ ]", []),
    ("{}", {}),
    ("[[],{}]", [[], {}]),
    ('{"":0}', {"": 0}),
    ('{"a":{"a":1},"b":[{"a":2}]}', {"a": {"a": 1}, "b": [{"a": 2}]}),
    ('{"é":1,"e\u0301":2}', {"é": 1, "e\u0301": 2}),
    ("[" * 100 + "]" * 100, None),
    ("\ufeff[1]", [1]),
]
NOT_JSON = [
    *["", " ", "\ufeff", "nul", "True", "None", "NaN", "-NaN", "Infinity", "-Infinity", "inf", "undefined"],
    *["01", "-01", "+1", ".5", "5.", "-", "1e", "1e+", "1.e1", "0x10", "1_000", "1,5", "--1", "- 1", "٩", "９", "1f"],
    *[
        "'a'",
        '"a',
        '"\\x41"',
        '"\\u12"',
        '"\\ud800"',
        '"\\ud800\\ud800"',
        '"\\udc00"',
        '"a\nb"',
        '"a\tb"',
        '["ab\x00"]',
    ],
    *["[", "]", "[1", "[1,]", "[,1]", "[1 2]", "[1}", "[1]]", "1 2", "[] []", "\ufeff\ufeff1", "\u00a01", "\x0c1"],
    *["{", "{a:1}", '{"a"}', '{"a":}', '{"a":1,}', "{1:1}", '{"a":1 "b":2}', "{'a':1}", "/* */1", "1 // x", "# 1"],
    *["9" * 5000, "-" + "9" * 5000, "1e99999999999999999999", "1e-99999999999999999999", "0e99999999999999999999"],
]
TWICE = ['{"a":1,"a":1}', '{"a":1,"b":2,"a":3}', '{"a":1,"\\u0061":2}', '[{"x":{"":1,"":2}}]', '{"a":null,"a":[]}']
NOT_UTF8 = [
    b'"\xff"',
    b'"\xc0\xaf"',
    b'"\xed\xa0\x80"',
    b'"\xf4\x90\x80\x80"',
    b'"a\xc3"',
    b"\xff\xfe",
    '{"a":1}'.encode("utf-16"),
    '{"a":1}'.encode("utf-16-le"),
    '{"a":1}'.encode("utf-16-be"),
    '{"a":1}'.encode("utf-32"),
    '{"a":1}'.encode("utf-32-be"),
    '"kế hoạch"'.encode().replace(b"\xba\xbf", b"\xea"),
    '"Đắk"'.encode("cp1258", errors="replace"),
]


def refusal_of(data: bytes) -> VnHealthPlanError:
    with pytest.raises(VnHealthPlanError) as caught:
        read_json(data)
    (finding,) = caught.value.findings
    assert finding.message("vi") != finding.message("en")
    return caught.value


def numbered(texts: list[str]) -> list[str]:
    return [f"{number}-{text[:12]!a}" for number, text in enumerate(texts)]


@pytest.mark.parametrize(("text", "value"), ACCEPTED, ids=numbered([text for text, _ in ACCEPTED]))
def test_json_is_read_exactly(text: str, value: object) -> None:
    read = read_json(text.encode())
    if value is not None:
        assert repr(read) == repr(value)  # 1, 1.0 and True are equal, and not the same


@pytest.mark.parametrize("text", NOT_JSON, ids=numbered(NOT_JSON))
def test_what_is_no_json_is_refused(text: str) -> None:
    error = refusal_of(text.encode())
    assert type(error) is UnreadableError
    assert error.code == "VHP103"
    assert error.findings[0].line is not None


@pytest.mark.parametrize("text", TWICE, ids=numbered(TWICE))
def test_a_key_that_stands_twice_is_refused(text: str) -> None:
    error = refusal_of(text.encode())
    assert type(error) is InvalidDocumentError
    assert error.code == "VHP104"


@pytest.mark.parametrize("data", NOT_UTF8, ids=repr)
def test_what_is_no_utf8_is_refused(data: bytes) -> None:
    error = refusal_of(data)
    assert type(error) is UnreadableError
    assert error.code == "VHP102"


def test_a_text_is_utf8_or_refused() -> None:
    assert utf8_text("đạt 95‰\n".encode()) == "đạt 95‰\n"
    for data in (b"\xff\xfek\x00", b"k\xea ho\xb9ch", b"\xed\xa0\x80"):
        with pytest.raises(UnreadableError) as refused:
            utf8_text(data)
        assert refused.value.code == "VHP102"


@pytest.mark.parametrize("opened", ["[", '{"a":', '[{"a":', '{"a":['], ids=repr)
@pytest.mark.parametrize("closed", [True, False])
def test_5000_levels_are_too_deep(opened: str, closed: bool) -> None:  # noqa: FBT001  # a parameter of the test
    ends = "".join({"[": "]", "{": "}"}[sign] for sign in reversed(opened) if sign in "[{")
    text = opened * 5000 + ("1" + ends * 5000 if closed else "")
    assert refusal_of(text.encode()).code == "VHP106"


def test_a_text_longer_than_the_bound_is_refused_before_it_is_read() -> None:
    assert read_json(b"[1]", most_bytes=3) == [1]
    with pytest.raises(UnreadableError) as caught:
        read_json(b"[1] ", most_bytes=3)
    assert caught.value.code == "VHP105"
    assert MOST_BYTES == 64 * 1024 * 1024


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[1,\n x]", 2, 2),
        ('{"tỷ lệ": x}', 1, 11),
        ('["ếếế", +]', 1, 9),
        ("[1]\n\n\n]", 4, 1),
        ("\ufeff[x]", 1, 2),
        ('{"a":1,\n"\U0001f3e5":2,"a":3}', 2, 11),  # where the value of the second key begins
    ],
)
def test_the_place_counts_characters_as_an_editor_does(text: str, line: int, column: int) -> None:
    finding = refusal_of(text.encode()).findings[0]
    assert (finding.line, finding.column) == (line, column)


@pytest.mark.parametrize("key", ["\x1b[31m", "a\n::error::b", "x" * 50_000, "\u202eabc", "k at line 7 column 9"])
def test_a_strange_key_that_stands_twice_is_shown_safely(key: str) -> None:
    escaped = "".join(sign if sign.isascii() and sign.isprintable() else f"\\u{ord(sign):04x}" for sign in key)
    error = refusal_of(f'{{"{escaped}":1,"{escaped}":2}}'.encode())
    assert error.code == "VHP104"
    assert str(error).isprintable()
    assert len(str(error)) < 200
    assert error.findings[0].line == 1


@pytest.mark.parametrize(
    ("data", "rest", "marked"),
    [
        (b"\xef\xbb\xbf{}", b"{}", True),
        (b"\xef\xbb\xbf\xef\xbb\xbf{}", b"\xef\xbb\xbf{}", True),
        (b"{}", b"{}", False),
        (b"\xef\xbb", b"\xef\xbb", False),
        (b"", b"", False),
    ],
)
def test_one_byte_order_mark_is_taken_off(data: bytes, rest: bytes, marked: bool) -> None:  # noqa: FBT001  # a parameter
    assert without_byte_order_mark(data) == (rest, marked)
