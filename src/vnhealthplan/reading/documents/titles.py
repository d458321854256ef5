"""Which lines are headings and which are items: told by the mark, the last sign and what stands beneath."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents.marks import (
    APPENDIX,
    BULLETS,
    CAPITAL,
    GROUP_ROW,
    LABEL,
    PLUS,
    ROMAN,
    Mark,
    read_mark,
)
from vnhealthplan.reading.documents.records import Line
from vnhealthplan.reading.documents.results import tells_of_results
from vnhealthplan.reading.documents.section_kinds import names_a_section
from vnhealthplan.reading.documents.signature import opens_signature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.reading.documents.lines import Page

_LABEL_WORDS, _RUN_IN_WORDS, _HEADING_WORDS, _TITLE_WORDS = 8, 8, 40, 60
_STATEMENTS = re.compile(r"[.;]\s")
_TAIL = re.compile(r"[*_ ]{0,4}nơi nhận(?![^\W_])")
_GROUP = re.compile(r"(?P<number>[0-9]{1,3}|[ivxlc]{1,6}|[a-zđ])[.)]?\t(?P<title>[^\t]+)\t[\t ]*")
_SUB_ROW = 0.5
_CLOSERS = "*_ \"')"


class Titled(NamedTuple):
    """A line that is a heading, or an item (no title), with the places of its number and title in its text.

    `several`: the item holds several statements.  `ends`: the line opens nothing and closes whatever stands lower.
    """

    line: Line
    rank: float
    start: int = 0
    number: tuple[int, int] | None = None
    title: tuple[int, int] | None = None
    several: bool = False
    ends: bool = False


def titled_lines(page: Page) -> Iterator[Titled]:
    """Give the headings and items of a text in order, and the lines that close them."""
    lines = [line for line in page.lines if line.kind in {"paragraph", "row"}]
    marks = [read_mark(line.text, page.raw(line)) if line.kind == "paragraph" else None for line in lines]
    tail = begun = grouped = False
    found: Titled | None
    for place, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if mark is not None and mark.rank == APPENDIX:
            tail = False
        if tail:
            continue
        following = (lines[place + 1], marks[place + 1]) if place + 1 < len(lines) else None
        if grouped and line.kind != "row":
            yield Titled(line, GROUP_ROW, ends=True)
        is_tail = _TAIL.match(line.text) is not None
        if is_tail or opens_signature(page, line, following[0] if following else None):
            tail, found = is_tail, Titled(line, APPENDIX, ends=True)
        elif line.kind == "row":
            found = _group(line) if begun else None
        elif mark is not None:
            found = _marked(line, mark, following)
        else:
            found = _unmarked(line, page, following, begun=begun)
        grouped = (grouped or (found is not None and found.rank >= GROUP_ROW)) and line.kind == "row"
        if found is not None:
            begun = begun or found.title is not None
            yield found
        if line.text.rstrip(_CLOSERS).endswith("./.") and not tail:
            tail = True
            yield Titled(line._replace(span=line.span._replace(start=line.span.end)), APPENDIX, ends=True)


def _marked(line: Line, mark: Mark, following: tuple[Line, Mark | None] | None) -> Titled | None:
    text, number = line.text, (mark.start, mark.end)
    last = len(text.rstrip())
    heading = Titled(line, mark.rank, mark.start, number, (min(mark.rest, last), last))
    if mark.rank in BULLETS:
        below = following is not None and _stands_below(mark, following[1])
        is_heading = below and text.rstrip(_CLOSERS)[-1:] not in ".;,…!?" and len(text.split()) <= _HEADING_WORDS
        return heading._replace(number=None, start=mark.start) if is_heading else None
    if _is_heading(text[mark.rest :], mark, following):
        return heading
    colon = text.find(":", mark.rest)
    if (
        0 < colon < last - 1
        and len(text[mark.rest : colon].split()) <= _RUN_IN_WORDS
        and names_a_section(text[mark.rest :])
    ):
        return heading._replace(title=(mark.rest, colon))
    return heading._replace(title=None, several=bool(_STATEMENTS.search(text, mark.rest)))


def _is_heading(words: str, mark: Mark, following: tuple[Line, Mark | None] | None) -> bool:
    bare = words.rstrip(_CLOSERS)
    count = len(bare.split())
    if mark.rank <= CAPITAL:
        return count <= _TITLE_WORDS
    if following is None or not bare:
        return bare.endswith(":") or not bare
    deeper = following[1] is None or following[1].rank > mark.rank
    if bare[-1] == ".":
        return following[1] is not None and deeper and count <= _HEADING_WORDS and not _STATEMENTS.search(bare)
    return bare[-1] not in ";,!?…" and (deeper or bare[-1] == ":")


def _stands_below(mark: Mark, later: Mark | None) -> bool:
    """Tell whether a line stands under a bullet: a lower bullet, or plain words under the lower kind of bullet."""
    if later is None:
        return mark.rank >= PLUS
    return later.rank in BULLETS and later.rank > mark.rank


def _unmarked(line: Line, page: Page, following: tuple[Line, Mark | None] | None, *, begun: bool) -> Titled | None:
    words = line.text.strip(_CLOSERS + "#")
    raw = page.raw(line)
    count = len(words.split())
    whole = Titled(line, LABEL, 0, None, (0, len(line.text)))
    past = tells_of_results(words)
    if (begun or past) and words.endswith(":") and count <= _LABEL_WORDS and raw.lstrip("*_# ")[:1].isupper():
        opens = following is not None and (following[1] is not None or following[0].kind == "row")
        return whole if past or opens else None
    titled = raw.startswith("#") or raw.isupper()
    if titled and count <= _HEADING_WORDS and (past or names_a_section(words)):
        return whole._replace(rank=ROMAN)
    return None


def _group(line: Line) -> Titled | None:
    match = _GROUP.fullmatch(line.text)
    if match is None or not match["title"].strip():
        return None
    rank = GROUP_ROW if match["number"].isalpha() else GROUP_ROW + _SUB_ROW
    return Titled(line, rank, 0, match.span("number"), match.span("title"))
