"""Logical lines: paragraphs put together again over line and page breaks, rows, footnotes, page numbers, tags."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from vnhealthplan.reading.documents.marks import read_mark
from vnhealthplan.reading.documents.records import Line, LineKind
from vnhealthplan.reading.folding import Folded, fold
from vnhealthplan.reading.records import Span

_BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace() and code != ord("\t")) + "\ufeff\u200b"
_BREAK = re.compile("[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_TAG = re.compile(
    r"</?(?P<name>p|ul|ol|li|br|div|tr|table|tbody|thead|h[1-6]|b|i|u|em|strong|span|td|th|sup|sub|font|a)"
    r"(?:\s[^<>\n]{0,200})?/?>",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"</?(?:p|ul|ol|li|br|div|tr|table|h[1-6])\b")
_RULE = re.compile(r"[-_=*~.…‗ ]{3,}")
_PAGE = re.compile(r"(?:trang )?-? ?[0-9]{1,4}(?:/[0-9]{1,4})? ?-?")
_FOOTNOTE = re.compile(r"[⁽¹²³⁰⁴-⁹]|\[[0-9]{1,3}\]")
_ENDS = frozenset(".;:!?…")
_CLOSERS = "\"')]*_ "
_OPEN_WORDS = frozenset(
    fold(
        "của và các những về cho tại theo với trong đến để do từ bằng hoặc thuộc ban ủy bộ sở số ngày tháng hội hành"
    ).text.split()
)
_WRAPPED = 40


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its folded form and its logical lines."""

    folded: Folded
    lines: tuple[Line, ...]

    def span(self, line: Line, start: int, end: int) -> Span:
        """Give the raw stretch of two places in the text of a line."""
        return Span(self.folded.start(line.start + start), self.folded.end(line.start + end))

    def words(self, line: Line, start: int = 0, end: int | None = None) -> str:
        r"""Give the words between two places in the text of a line, as printed, without its breaks and without tags.

        >>> page = read_page("thực hiện Kế hoạch số 173-KH/TU của <b>Ban</b>\n\nChấp hành")
        >>> page.words(page.lines[0], 36)
        'Ban Chấp hành'
        """
        first, last = self.span(line, start, len(line.text) if end is None else end)
        raw, pieces = self.folded.raw, []
        for pause in line.breaks:
            if first <= pause.start and pause.end <= last:
                pieces.append(raw[first : pause.start])
                first = pause.end
        return shown(" ".join([*pieces, raw[first:last]]))

    def raw(self, line: Line) -> str:
        """Give a line as printed."""
        return line.span.of(self.folded.raw)


def shown(raw: str) -> str:
    """Give printed words in NFC, without tags and without Markdown signs around them.

    >>> shown("**KT. CHỦ TỊCH")
    'KT. CHỦ TỊCH'
    """
    text = _TAG.sub("", raw) if "<" in raw else raw
    return unicodedata.normalize("NFC", text.strip(" \t\r\n*_#\u00a0\ufeff\u200b"))


def read_page(raw: str) -> Page:
    r"""Split a text into logical lines.

    A line that breaks off inside a sentence goes on in the next one, also behind a page number or footnotes: where
    the next begins small, or where the last word cannot end a phrase ("của Ban / Chấp hành").  Rows of tables, told
    by a tab or a bar, are never put together.

    >>> page = read_page("trung hạn, hằng năm thực hiện đầu tư cơ sở\n\nhạ tầng\n\n¹ Theo số liệu")
    >>> [(line.kind, len(line.breaks)) for line in page.lines]
    [('paragraph', 1), ('footnote', 0)]
    """
    folded = fold(raw)
    groups: list[list[Line]] = []
    joinable: list[Line] | None = None
    for line in _printed_lines(folded):
        if line.kind == "paragraph" and joinable is not None and _goes_on(joinable[-1], line, folded):
            joinable.append(line)
            continue
        groups.append([line])
        if line.kind == "paragraph":
            joinable = groups[-1]
        elif line.kind in {"row", "rule"}:
            joinable = None
    return Page(folded, tuple(_joined(group) for group in groups))


def _printed_lines(folded: Folded) -> list[Line]:
    text = _without_tags(folded.text)
    lines: list[Line] = []
    start = 0
    for end in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        kind: LineKind = "paragraph"
        first, last = _trimmed(text, start, end, _BLANKS + "\t")
        if first < last and (text.count("\t", first, end) > 1 or "\t" in text[first:last] or text[first] == "|"):
            kind = "row"
            first, last = _trimmed(text, start, end, _BLANKS)
        if first < last:
            words = text[first:last]
            lines.append(Line(_kind_of(words) or kind, first, words, Span(folded.start(first), folded.end(last))))
        start = end + 1
    return lines


def _without_tags(text: str) -> str:
    """Blank the tags out; those that begin a block begin a line, except inside a row of a table."""
    if "<" not in text:
        return text

    def blank(match: re.Match[str]) -> str:
        row = "\t" in text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        return ("\n" if _BLOCK.match(match[0]) and not row else " ") + " " * (len(match[0]) - 1)

    return _TAG.sub(blank, text)


def _trimmed(text: str, start: int, end: int, blanks: str) -> tuple[int, int]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip(blanks))
    return first, max(first, start + len(words.rstrip(blanks)))


def _kind_of(words: str) -> LineKind | None:
    if _RULE.fullmatch(words):
        return "rule"
    if _PAGE.fullmatch(words):
        return "page"
    return "footnote" if _FOOTNOTE.match(words) else None


def _goes_on(line: Line, later: Line, folded: Folded) -> bool:
    before, raw = line.text.rstrip(_CLOSERS).rstrip(), later.span.of(folded.raw)
    if not before or before[-1] in _ENDS or line.text[-1] in "\"'" or read_mark(later.text, raw):
        return False
    if later.text[0] == "(" and later.text[-1] == ")":  # a remark of its own
        return False
    open_word = before[-1] == "," or (before[-_WRAPPED:].split()[-1] in _OPEN_WORDS and line.text[-1].isalpha())
    small = raw.lstrip("(")[:1].islower()
    return (small and (open_word or len(line.text) >= _WRAPPED)) or (
        open_word and before[-1] != "," and len(line.text) > _WRAPPED
    )


def _joined(group: list[Line]) -> Line:
    """Put the pieces of a paragraph together, with blanks for whatever stands between them."""
    first = group[0]
    if len(group) == 1:
        return first
    pieces, breaks = [first.text], []
    for line, later in pairwise(group):
        pieces += [" " * (later.start - line.start - len(line.text)), later.text]
        breaks.append(Span(line.span.end, later.span.start))
    return Line(first.kind, first.start, "".join(pieces), Span(first.span.start, group[-1].span.end), tuple(breaks))
