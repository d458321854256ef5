"""Finding Roman headings of a document that are not numbered one after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.text_places import Found, tell_of_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Finding

_LONGEST_HEADING = 200  # characters
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_NUMBERS = {roman: number for number, roman in enumerate(_ROMAN, 1)}
# behind the number no initial: "V. I. Lê-nin" is a name
_HEADING = re.compile(r"[ \t*#]{0,9}([IVX]{1,5})\.\s{0,3}(?![A-ZĐ]\.)(\S.*)")
# a table of contents leads to its page numbers
_ENTRY = re.compile(r"(?:[.…·_][.…·_ ]+|\t\s*)[0-9]{1,4}\W{0,9}$")
# another part, an annex or another document begins here, and with it another numbering
_NEW_PART = re.compile(
    r"\W{0,5}(?:phụ lục|phần|chương|mẫu|biểu|bảng|danh mục|mục lục|quyết định$|kế hoạch$|đề án$|chương trình|báo cáo$|"
    r"nghị quyết$|thông tư$|"
    r"quy chế$|đề cương|độc lập|[a-zđ]\.\s)|.*kèm theo",
    re.IGNORECASE,
)


def heading_numbers_out_of_order(context: PlanContext) -> Iterator[Finding]:
    """Find Roman headings of the source text that begin anew, come twice or leave a number out."""
    if context.source is not None:
        yield from tell_of_source("VHP639", context.source, misnumbered(context.source))


def misnumbered(text: str) -> Iterator[Found]:
    r"""Give the Roman headings that do not follow the one before, within one part of a document.

    >>> [found.words for found in misnumbered("I. MỤC TIÊU\nII. NHIỆM VỤ\nI. KINH PHÍ\nII. TỔ CHỨC")]
    ['I. KINH PHÍ']
    """
    last, start, before, known = 0, 0, "", set[str]()  # 0: any number may come
    for line in text.split("\n"):
        heading = _HEADING.match(line) if len(line) <= _LONGEST_HEADING else None
        number = _NUMBERS.get(heading[1]) if heading and not _ENTRY.search(heading[2]) else None
        if heading and number is not None:
            words = " ".join(heading[2].casefold().split())
            begins_part = number == 1 and before.isupper()
            # a table of contents says every heading once before
            if last and number != last + 1 and words not in known and not begins_part:
                yield Found(start, line.strip())
            last = number
            known |= {words, words.rstrip("0123456789").rstrip()}  # some contents have a page without dots
            before = ""
        elif len(line) <= _LONGEST_HEADING and _NEW_PART.match(line):
            last = 0
        if number is None and line.strip():
            before = line  # a line in capitals is a heading without a number
        start += len(line) + 1
