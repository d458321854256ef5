"""The block of the signature: on whose behalf, in which position, and who."""

from __future__ import annotations

import re

from vnhealthplan.reading.documents.lines import Page, read_page
from vnhealthplan.reading.documents.records import DraftSignature, Line
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.records import Evidence, Span

_SIGNS = '*_ "'
_FOR = re.compile(r"(?:tm|t/m|t\.m|kt|k/t|k\.t|tl|t/l|tuq|q)\s?\.?\s(?=[^\W\d_])|thừa (?:lệnh|ủy quyền)\s")
_OFFICES = any_of(
    "chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|bí thư|phó bí thư|bộ trưởng|thứ trưởng|cục trưởng|phó cục trưởng|"
    "thủ tướng|phó thủ tướng|tổng cục trưởng|vụ trưởng|chánh văn phòng|phó chánh văn phòng|trưởng ban|phó trưởng ban|"
    "trưởng phòng|phó trưởng phòng|hiệu trưởng|viện trưởng|quyền giám đốc|quyền chủ tịch|phó bí thư thường trực"
)
_POSITION = re.compile(rf"{_OFFICES}(?:\s[^.,;:]{{1,60}})?")
_BOTH = re.compile(rf"[*_ ]{{0,4}}(?:{_FOR.pattern})(?:{_OFFICES})\s+(?P<own>(?:{_OFFICES}).{{0,60}})")
_SKIPPED = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|(?:đã )?kí\b.{0,20}")
_NAMED_BY = re.compile(r"[\s*•_·-]{0,6}người kí\s?:\s?")
_TITLES = re.compile(r"(?:(?:gs|pgs|ts|ths|bs|ck[12i]{1,2}|bscki{1,2})\.?\s?){1,5}(?=[^\W\d_]{2})")
_BEHALF = re.compile(r"(?:tm|t/m|t\.m|kt|k/t|k\.t|tl|t/l|tuq)\s?\.?\s(?=[^\W\d_]{2})")
_OFFICE = re.compile(_OFFICES)
_RECIPIENTS = re.compile(r"[*_ ]{0,4}nơi nhận(?![^\W_])")
_BULLETS = "-+*•"
_LONGEST = 80
_NAME_WORDS = range(2, 7)


def read_signature(text: str) -> DraftSignature | None:
    r"""Give who signed a text, or nothing where no line names a position.

    Lines in capitals such as "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH" make the block; the first one
    that stands for nobody else is the position, and the next line of two to six words with capitals is the name.

    >>> found = read_signature("T/M TỈNH ỦY\nBÍ THƯ\n\n(đã ký)\n\nNguyễn Văn Mẫu")
    >>> found.signed_for, found.position, found.name
    ('T/M TỈNH ỦY', 'BÍ THƯ', 'Nguyễn Văn Mẫu')
    """
    return signature_of(read_page(text))


def signature_of(page: Page) -> DraftSignature | None:
    """Give who signed a text that is split already, as read_signature does."""
    found: DraftSignature | None = None
    lines = _columns(page)
    place = 0
    while place < len(lines):
        behalf: list[Line] = []
        position: Line | None = None
        while place < len(lines) and _is_capitals(page, lines[place]) and position is None:
            words = lines[place].text.strip(_SIGNS)
            if _FOR.match(words):
                behalf.append(lines[place])
            elif _POSITION.fullmatch(words):
                position = lines[place]
            else:
                break
            place += 1
        if position is not None or behalf:
            found = _block(page, behalf, position, lines[place : place + 4])
        place += 1 if position is None and not behalf else 0
    return _with_name_from_the_publisher(page, lines, found)


def opens_signature(page: Page, line: Line, later: Line | None) -> bool:
    """Say whether a line begins the block of a signature: on whose behalf, or an office and under it a name."""
    words = line.text.strip(_SIGNS)
    if line.kind != "paragraph" or len(words) > _LONGEST or not _is_capitals(page, line):
        return False
    if _BEHALF.match(words):
        return True
    return bool(
        _OFFICE.fullmatch(words)
        and later is not None
        and (_SKIPPED.fullmatch(later.text.strip(_SIGNS)) or _is_name(page, later))
    )


def _columns(page: Page) -> list[Line]:
    """Give the paragraphs, and beside the recipients the last cell of each row: the second column is the signature."""
    lines: list[Line] = []
    beside = False
    for line in page.lines:
        first, tab, last = line.text.rpartition("\t")
        beside = (beside or bool(tab and _RECIPIENTS.match(line.text))) and line.kind in {"row", "paragraph"}
        if beside and tab:
            if last.strip(_SIGNS):
                start = len(first) + 1 + len(last) - len(last.lstrip())
                end = len(line.text.rstrip())
                lines.append(Line("paragraph", line.start + start, line.text[start:end], page.span(line, start, end)))
        elif line.kind == "paragraph" and not (beside and line.text[:1] in _BULLETS):
            lines.append(line)
    return lines


def _block(page: Page, behalf: list[Line], position: Line | None, after: list[Line]) -> DraftSignature:
    evidence: dict[str, Evidence] = {}
    if behalf:
        evidence["signed_for"] = Evidence("stated", Span(behalf[0].span.start, behalf[-1].span.end))
    if position is not None:
        evidence["position"] = Evidence("stated", position.span)
    name = next((line for line in after if not _SKIPPED.fullmatch(line.text.strip(_SIGNS))), None)
    if name is not None and not _is_name(page, name):
        name = None
    if name is not None:
        evidence["name"] = Evidence("stated", name.span)
    words = [page.words(line) for line in behalf]
    own = None if position is None else page.words(position)
    if own is None and (both := _BOTH.match(behalf[-1].text)):
        start, end = both.span("own")
        own, words[-1] = page.words(behalf[-1], start, end), page.words(behalf[-1], 0, start)
        evidence["position"] = Evidence("stated", page.span(behalf[-1], start, end))
    return DraftSignature(
        name=None if name is None else page.words(name),
        position=own,
        signed_for=", ".join(words) or None,
        evidence=evidence,
    )


def _is_capitals(page: Page, line: Line) -> bool:
    return page.raw(line).isupper()


def _is_name(page: Page, line: Line) -> bool:
    title = _TITLES.match(line.text)
    words = page.words(line, title.end() if title else 0).split()
    return len(words) in _NAME_WORDS and all(word[0].isupper() and word.replace("-", "").isalpha() for word in words)


def _with_name_from_the_publisher(page: Page, lines: list[Line], found: DraftSignature | None) -> DraftSignature | None:
    """Take the name from "Người ký: ..." where the block has none."""
    if found is not None and found.name is not None:
        return found
    for line in lines:
        label = _NAMED_BY.match(line.text)
        if label is None or label.end() == len(line.text):
            continue
        span = page.span(line, label.end(), len(line.text))
        before = found or DraftSignature(name=None, position=None, signed_for=None)
        return DraftSignature(
            name=page.words(line, label.end()),
            position=before.position,
            signed_for=before.signed_for,
            evidence={**before.evidence, "name": Evidence("carried", span)},
        )
    return found
