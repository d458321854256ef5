"""What jiter says of a text that is no JSON, in the library's codes, words and places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.errors import InvalidDocumentError, UnreadableError
from vnhealthplan.exact.slips import EMPTY, slip
from vnhealthplan.finding import Finding, printable, shown
from vnhealthplan.messages import Words
from vnhealthplan.withheld import is_like_a_field, withheld

if TYPE_CHECKING:
    from vnhealthplan.errors import VnHealthPlanError

_PLACE = re.compile(r"(?s)(.*) at line ([0-9]+) column ([0-9]+)")
_DUPLICATE = "Detected duplicate key "
_RECURSION = "recursion limit"

_REASONS = {
    "EOF while parsing": Words("văn bản kết thúc giữa chừng", "the text ends too early"),
    "Internal error": Words("có số vượt mọi giới hạn", "a number is out of every range"),
    "control character": Words("ký tự điều khiển trong chuỗi", "a control character stands in a string"),
    "expected `,`": Words("thiếu dấu phẩy hoặc dấu đóng", "a comma or a closing bracket is missing"),
    "expected `:`": Words("thiếu dấu hai chấm sau khóa", "a colon is missing after a key"),
    "expected": Words("cần một giá trị ở đây", "a value must stand here"),
    "invalid escape": Words("chuỗi thoát không hợp lệ", "an escape is not valid"),
    "invalid number": Words("số viết không đúng", "a number is not well written"),
    "invalid unicode": Words("mã ký tự không hợp lệ", "a code point is not valid"),
    "key must be": Words("khóa phải nằm trong dấu ngoặc kép", "a key must be in double quotes"),
    "lone leading surrogate": Words("nửa cặp mã thay thế", "half of a surrogate pair stands alone"),
    "number out of range": Words("có số vượt mọi giới hạn", "a number is out of every range"),
    "trailing characters": Words("còn văn bản sau phần JSON", "more text follows the document"),
    "trailing comma": Words("dấu phẩy thừa", "a comma stands before a closing bracket"),
    "unexpected end of hex": Words(
        "mã \\u chưa đủ bốn chữ số, hoặc nửa cặp", "a \\u escape is cut off, or half a pair"
    ),
}


def refusal(data: bytes, said: str) -> VnHealthPlanError:
    """Give the error for what the reader said of the data, with line and column in characters, from 1."""
    match = _PLACE.fullmatch(said)
    said, line, column = (match[1], int(match[2]), int(match[3])) if match else (said, 1, 1)
    line, before, after = _around(data, line, column)
    column = len(before) + 1
    if said.startswith(_DUPLICATE):
        key = said.removeprefix(_DUPLICATE)[1:-1]
        told = shown(key) if is_like_a_field(key) else withheld(key)
        return InvalidDocumentError(Finding("VHP104", (), {"key": told}, line, column))
    place = {"line": line, "column": column}
    if said.startswith(_RECURSION):
        return UnreadableError(Finding("VHP106", (), place, line, column))
    reason = (slip(said, before, after) if data.strip() else EMPTY) or _reason(said)
    return UnreadableError(Finding("VHP103", (), {"reason": reason, **place}, line, column))


def _reason(said: str) -> str | Words:
    known = (words for beginning, words in _REASONS.items() if said.startswith(beginning))
    return next(known, printable(said))


def _around(data: bytes, line: int, column: int) -> tuple[int, str, str]:
    """Give the line, and its text before and after a column in bytes: an editor counts characters."""
    lines = data.split(b"\n", line)
    if not column and 1 < line <= len(lines):  # a newline, which the reader counts to the line behind it
        line -= 1
        column = len(lines[line - 1]) + 1
    text = lines[line - 1] if line <= len(lines) else b""
    cut = max(column - 1, 0)
    return line, text[:cut].decode(errors="ignore"), text[cut : cut + 80].decode(errors="ignore")
