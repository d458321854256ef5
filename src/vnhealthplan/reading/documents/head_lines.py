"""The lines at the head of a document: number, place and date, issuer, type and title, and a publisher's labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents.bodies import BODY, body_end
from vnhealthplan.reading.documents.dates import dates_of
from vnhealthplan.reading.documents.document_types import TYPE_WORDS, type_of_words
from vnhealthplan.reading.documents.numbers_of_documents import NumberWords, numbers_of
from vnhealthplan.reading.documents.wording import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.models.document import DocumentType
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import DraftDate, Line

_SIGNS = '*_# "'
_NUMBER = re.compile(r"(?:^|\t)[\s*_]*số\s?:?")
_PLACE = re.compile(r"(?:^|\t)[\s*_(]*(?P<place>[^\t,;:.]{2,40}),\s?(?=ngày)")
_TYPE = re.compile(rf"{TYPE_WORDS}(?![^\W_])")
_NO_TITLE = re.compile(any_of("căn cứ|trên cơ sở|nhằm|để|xét|theo đề nghị|kính gửi|phần|số") + r"(?![^\W_])")
_MAKES = re.compile(
    rf"(?:^|[,;.:]\s{{1,3}}|\svà\s)(?P<issuer>{BODY.pattern}[^,;:.\t]{{0,100}}?)\s+"
    rf"{any_of('ban hành|xây dựng|triển khai|đề ra|lập')}\s+{TYPE_WORDS}(?![^\W_])"
)
_LABEL = any_of("số hiệu|số ký hiệu|loại văn bản|ngày ban hành|nơi ban hành|cơ quan ban hành")
_LABELS = re.compile(rf"[\s*•_·-]{{0,6}}(?P<label>{_LABEL})\s?:\s?")
_COUNTRY = any_of("cộng hòa|đảng cộng sản|độc lập")
_TITLE_LINES = 4


class TitleWords(NamedTuple):
    """The type and the title at the head: the line with the type and its place, and the lines of the title."""

    place: int
    line: Line
    type: DocumentType | None
    words: str
    lines: tuple[Line, ...]


def title_of(page: Page, lines: Sequence[Line]) -> TitleWords | None:
    r"""Give the line in capitals that is or begins with a type of document, and the title under it.

    >>> from vnhealthplan.reading.documents.lines import read_page
    >>> page = read_page("KẾ HOẠCH\nCông tác y tế năm 2024\nCăn cứ Luật;")
    >>> title_of(page, page.lines).lines[0].text
    'công tác y tế năm 2024'
    """
    for place, line in enumerate(lines):
        bare = line.text.strip(_SIGNS)
        found = _TYPE.match(bare)
        if found is None or not page.raw(line).isupper():
            continue
        title: list[Line] = []
        for later in lines[place + 1 : place + 1 + _TITLE_LINES]:
            words = later.text.strip(_SIGNS)
            if (
                later.kind != "paragraph"
                or words[-1:] in {":", ";", "."}
                or _NO_TITLE.match(words)
                or _MAKES.search(words)
            ):
                break
            title.append(later)
        return TitleWords(place, line, type_of_words(found[0]), page.words(line), tuple(title))
    return None


def number_of_head(page: Page, lines: Sequence[Line]) -> tuple[Line, NumberWords] | None:
    """Give the number that follows "Số:" at the head, which may be blank."""
    for line in lines:
        label = _NUMBER.search(line.text)
        if label is None:
            continue
        for number in numbers_of(page, line):
            if number.end > label.start() and not number.labelled:
                return line, number
    return None


def place_and_date(page: Page, lines: Sequence[Line]) -> tuple[Line, tuple[int, int], DraftDate] | None:
    """Give the place and the date of "Bắc Ninh, ngày 31 tháng 7 năm 2024", which may be blank."""
    for line in lines:
        found = _PLACE.search(line.text)
        if found is None:
            continue
        for day, start, _ in dates_of(page, line):
            if start >= found.end() and not line.text[found.end() : start].strip():
                return line, found.span("place"), day
    return None


def issuer_of_head(page: Page, lines: Sequence[Line], title: TitleWords | None) -> tuple[Line, int, int] | None:
    """Give the body in capitals above the title, in one or two lines, or else the one that says it makes the plan."""
    above = lines if title is None else lines[: title.place]
    for line in reversed(above):  # the body itself stands below the one that it belongs to
        cell = line.text.split("\t")[0].strip(_SIGNS)
        start = line.text.index(cell) if cell else 0
        if BODY.match(cell) and page.words(line, start, start + len(cell)).isupper():
            return line, start, start + len(cell)
    for line in lines[0 if title is None else title.place :]:
        found = _MAKES.search(line.text)
        if found is not None and page.words(line, *found.span("issuer"))[:1].isupper():
            return line, found.start("issuer"), body_end(line.text, found.start("issuer"))
    return None


def line_below(page: Page, lines: Sequence[Line], line: Line) -> Line | None:
    """Give the line in capitals that goes on with the name of the issuer: "ỦY BAN NHÂN DÂN / TỈNH BẮC NINH"."""
    place = next((place for place, one in enumerate(lines) if one is line), -1)
    later = lines[place + 1] if 0 <= place < len(lines) - 1 else None
    if later is None or later.kind != "paragraph" or not page.raw(later).isupper():
        return None
    return None if re.match(_COUNTRY, later.text) or _TYPE.match(later.text) or _NUMBER.match(later.text) else later


def labels_of(page: Page) -> dict[str, tuple[Line, int]]:
    """Give what a publisher adds, such as "Số hiệu: 242/KH-UBND": the line and where its value begins."""
    found: dict[str, tuple[Line, int]] = {}
    for line in page.lines:
        label = _LABELS.match(line.text)
        if label is not None and label.end() < len(line.text):
            found.setdefault(label["label"], (line, label.end()))
    return found
