"""What a line begins with: a number, a letter, a bullet or the name of a part, and how high that stands."""

from __future__ import annotations

import re
from typing import NamedTuple

PART, CHAPTER, ARTICLE_GROUP, ROMAN, CAPITAL, DECIMAL, LETTER, BRACKETED, LABEL, GROUP_ROW, DASH, PLUS, STAR = (
    0.0,
    1.0,
    2.0,
    3.0,
    4.0,
    5.0,
    11.0,
    12.0,
    13.0,
    14.0,
    15.0,
    16.0,
    17.0,
)
APPENDIX = -1.0
BULLETS = frozenset({DASH, PLUS, STAR})

_LEAD = re.compile(r"[#*_> ]{0,12}")
_APPENDIX = re.compile(
    r"(?:phụ lục|phụ biểu|biểu mẫu|biểu|mẫu)(?: số)?"
    r"(?: ?(?:[0-9]{1,3}(?:[.-][0-9]{1,2})?[a-z]?|[ivxlc]{1,6}|[a-h]))?(?![^\W_])[ .:)-]{0,3}"
)
_PART = re.compile(
    r"(?P<name>phần|chương|mục|điều) (?:thứ [^\W\d_]{2,6}|[ivxlc]{1,7}|[0-9]{1,3}|[a-h])(?![^\W_])[ .:)-]{0,3}"
)
_ROMAN = re.compile(r"(?=[ivxlc])(?:x{0,3}(?:ix|iv|v?i{0,3})|xl|l)(?P<sign> ?[./):-])?(?:\s|$)")
_CAPITAL = re.compile(r"[a-zđ] ?[./)](?:\s|$)")
_DECIMAL = re.compile(r"[0-9]{1,2}(?P<more>(?:\.[0-9]{1,2}){0,4})(?P<sign> ?[.)/:-])?(?:\s{1,4}|(?=[^\W\d_])|$)")
_LETTER = re.compile(r"[a-zđ] ?[)./](?:\s{1,4}|(?=[^\W\d_])|$)")
_BRACKETED = re.compile(r"\((?:[0-9]{1,2}|[a-zđ]|[ivx]{1,4})\)\s{0,4}")
_BULLET = re.compile(r"(?:-\s{0,3}\+|[-+•●○▪◦·*])\s{0,4}")
_PART_RANKS = {"phần": PART, "chương": CHAPTER, "mục": ARTICLE_GROUP, "điều": ROMAN}
_BULLET_RANKS = {"+": PLUS, "*": STAR, "○": PLUS, "◦": PLUS}


class Mark(NamedTuple):
    """What a line begins with: its rank (smaller stands higher), and its places in the line.

    The number lies between `start` and `end`; the words after it begin at `rest`.
    """

    rank: float
    start: int
    end: int
    rest: int


def read_mark(text: str, raw: str) -> Mark | None:
    """Give what a folded line begins with; `raw` is the same line as printed, which tells capitals.

    >>> [read_mark(raw.lower(), raw).rank for raw in ("II. MỤC TIÊU", "2.1 Tốc độ", "đ) Công tác", "+ Rà soát")]
    [3.0, 6.0, 11.0, 16.0]
    >>> read_mark("95% dân số", "95% dân số")
    """
    lead = _LEAD.match(text)
    first = lead.end() if lead else 0
    mark = _numbered(text, raw, first)
    if mark is None and (found := _BULLET.match(text, 0 if text.startswith("* ") else first)):
        sign = found[0].strip()
        mark = Mark(_BULLET_RANKS.get(sign[-1], DASH), found.start(), found.start() + len(sign), found.end())
    return mark


def _numbered(text: str, raw: str, first: int) -> Mark | None:
    capital = raw[first : first + 1].isupper()
    if capital and (found := _APPENDIX.match(text, first)) and _is_title(text, found):
        return _marked(APPENDIX, found)
    if capital and (found := _PART.match(text, first)):
        return _marked(_PART_RANKS[found["name"]], found)
    if capital and (found := _ROMAN.match(text, first)) and (found["sign"] or _is_capitals(raw[found.end() :])):
        return _marked(ROMAN, found)
    if capital and (found := _CAPITAL.match(text, first)):
        return _marked(CAPITAL, found)
    if (found := _DECIMAL.match(text, first)) and _is_number(found, raw):
        return _marked(DECIMAL + found["more"].count("."), found)
    if raw[first : first + 2] in {"l.", "|."} and (found := re.compile(r"[l|]\.\s{1,4}").match(text, first)):
        return _marked(DECIMAL, found)  # a 1 that a scanner took for a letter
    if not capital and (found := _LETTER.match(text, first)):
        return _marked(LETTER, found)
    found = _BRACKETED.match(text, first)
    return _marked(BRACKETED, found) if found else None


def _marked(rank: float, found: re.Match[str]) -> Mark:
    return Mark(rank, found.start(), found.start() + len(found[0].rstrip()), found.end())


def _is_title(text: str, found: re.Match[str]) -> bool:
    """Tell a line that names an appendix from a sentence that begins with the word."""
    if "phụ" in found[0]:
        return not text.rstrip("*_ ").endswith((".", ";")) or found.end() == len(text)
    return found[0].rstrip(" .:)-")[-1:].isdigit()


def _is_number(found: re.Match[str], raw: str) -> bool:
    """Tell a numbered line from one that begins with a figure: the number has a sign, or parts and a capital behind."""
    behind = raw[found.end() : found.end() + 1]
    if found["sign"] is None:
        return bool(found["more"]) and behind.isupper() and found[0][-1:].isspace()
    if found["sign"].strip() in {"/", "-", ":"} or not found[0][-1:].isspace():
        return behind.isupper()
    return True


def _is_capitals(raw: str) -> bool:
    return raw.isupper() and len(raw.split()) > 1
