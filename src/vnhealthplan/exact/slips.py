"""The likeliest slips in a text that should be JSON, each with what to write instead."""

from __future__ import annotations

import re

from vnhealthplan.messages import Words

_CURLY = frozenset("“”„‟‘’‚‛")
_JSON_WORDS = {
    **dict.fromkeys(("nan", "none", "null", "nil", "undefined", "inf", "infinity"), "null"),
    "true": "true",
    "false": "false",
}
_COMMENT = re.compile(r"//|/\*|#")
_WORD = re.compile(r"[A-Za-z]{1,9}(?![A-Za-z0-9_])")
_WITHOUT_WHOLE = re.compile(r"\+?([0-9]{0,20})(\.[0-9]{1,20})?(?![0-9.A-Za-z])")
_COMMA_BEFORE = re.compile(r":\s*(-?[0-9]{1,20}),$")
_DIGITS = re.compile(r"[0-9]{1,20}")
_MORE_COMMAS = re.compile(r"[0-9]{3}(?:,[0-9]{3}){1,5}(?![0-9,])")
_POINT_BEFORE = re.compile(r"(?:^|[\s:,\[])(-?[1-9][0-9]{0,2}\.[0-9]{3})$")
_MORE_POINTS = re.compile(r"((?:\.[0-9]{3}){1,5})(?:,([0-9]{1,20}))?(?![0-9.])")
_LONGEST_THOUSANDS = 3

CURLY_QUOTES = Words(
    'dấu ngoặc kép cong, viết dấu ngoặc kép thẳng "',
    'a curly quotation mark, write the straight double quote "',
)
EMPTY = Words(
    "văn bản rỗng, tài liệu phải bắt đầu bằng {",
    "the text is empty, a document begins with {",
)
NEWLINE = Words(
    "chuỗi bị ngắt dòng, viết \\n thay cho xuống dòng hoặc đóng dấu ngoặc kép",
    "a line ends inside a string, write \\n for a new line or close the quotes",
)
TAB = Words("dấu tab trong chuỗi, viết \\t", "a raw tab stands in a string, write \\t")


def slip(said: str, before: str, after: str) -> Words | None:
    """Name the slip behind what the reader said, from the text of the line around the place; None for any other.

    >>> slip("expected value", '{"value": ', "None}").en
    'None is no JSON, write null'
    """
    if after[:1] in _CURLY or _closed_by_curly(said, before):
        return CURLY_QUOTES
    if comment := _COMMENT.match(after):
        return Words(
            f"JSON không có chú thích, bỏ phần sau {comment[0]}",
            f"JSON has no comments, remove what follows {comment[0]}",
        )
    if said.startswith("control character"):
        return {"": NEWLINE, "\r": NEWLINE, "\t": TAB}.get(after[:1])
    if said.startswith(("expected value", "invalid number")):
        return _json_word(before, after) or _json_number(before, after)
    return _thousands(before, after) or _decimal_comma(before, after)


def _closed_by_curly(said: str, before: str) -> bool:
    """Say whether a string that began with a straight quote seems to end with a curly one."""
    if not said.startswith(("expected `:`", "control character", "EOF while parsing a string")):
        return False
    string = before.rstrip().removesuffix('"').rpartition('"')[2]
    opened, closed, _ = string.partition("”")
    return bool(closed) and "“" not in opened


def _json_word(before: str, after: str) -> Words | None:
    word = _WORD.match(after)
    wanted = _JSON_WORDS.get(word[0].lower()) if word else None
    return _write(f"{'-' if before.endswith('-') else ''}{word[0]}", wanted) if word and wanted else None


def _json_number(before: str, after: str) -> Words | None:
    match = _WITHOUT_WHOLE.match(after)
    if match is None or not (match[1] or match[2]) or before[-1:].isdigit():
        return None
    sign = "-" if before.endswith("-") else ""
    return _write(f"{sign}{match[0]}", f"{sign}{match[1].lstrip('0') or '0'}{match[2] or ''}")


def _write(printed: str, wanted: str) -> Words:
    return Words(f"{printed} không phải JSON, viết {wanted}", f"{printed} is no JSON, write {wanted}")


def _thousands(before: str, after: str) -> Words | None:
    whole, more = _POINT_BEFORE.search(before), _MORE_POINTS.match(after)
    if whole and more:
        number = f"{whole[1]}{more[1]}".replace(".", "") + (f".{more[2]}" if more[2] else "")
    else:
        whole, more = _COMMA_BEFORE.search(before), _MORE_COMMAS.match(after)
        if whole is None or more is None or len(whole[1].lstrip("-")) > _LONGEST_THOUSANDS:
            return None
        number = f"{whole[1]}{more[0]}".replace(",", "")
    return Words(f"số có dấu phân cách hàng nghìn, viết {number}", f"a number grouped in thousands, write {number}")


def _decimal_comma(before: str, after: str) -> Words | None:
    """Recognise the likeliest slip of a Vietnamese writer: `"value": 8,5` without quotes."""
    whole, decimals = _COMMA_BEFORE.search(before), _DIGITS.match(after)
    if whole is None or decimals is None:
        return None
    number = f"{whole[1]}.{decimals[0]}"
    return Words(f"dấu phẩy thập phân, viết {number}", f"a decimal comma, write {number}")
