"""Which of the cited documents a plan carries out, by the words of its title and of its preamble."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.citations import citations_of
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.documents.head_lines import TitleWords
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import DraftReference, Line
    from vnhealthplan.reading.records import Span

_CARRIES_OUT = re.compile(rf"{any_of('thực hiện|triển khai|quán triệt|cụ thể hóa')}\s*$")
_DECREES = re.compile(rf"^(?:về\s)?(?:việc\s)?(?:{any_of('phê duyệt|ban hành')}\s)?")
_ENOUGH, _LOOK_BACK = 20, 24


def carried_out(
    page: Page, head: Sequence[Line], title: TitleWords | None, references: Sequence[DraftReference]
) -> tuple[DraftReference, ...]:
    """Give the references that the plan says it carries out, in the order of print.

    Those that "thực hiện" stands before at the head, but not inside the title of another; those that the title of
    the plan names; and those whose own title the title of the plan repeats.
    """
    starts: set[Span] = set()
    for line in head:
        reached = 0
        for citation in citations_of(page, line):
            before = line.text[max(0, citation.start - _LOOK_BACK) : citation.start]
            if citation.start >= reached and _CARRIES_OUT.search(before):
                starts.add(citation.reference.spans[0])
            reached = max(reached, citation.end)
    words = _bare(" ".join(line.text for line in title.lines)) if title else ""
    inside = [line.span for line in title.lines] if title else []
    found: list[DraftReference] = []
    for cited in references:
        own = _bare(_DECREES.sub("", fold(cited.title or "").text))
        in_title = any(span.start <= cited.spans[0].start < span.end for span in inside)
        named = in_title and cited.number is None and cited.symbol is None
        repeated = not in_title and cited.number is not None and len(own) >= _ENOUGH and own in words
        if (
            named
            or starts & set(cited.spans)
            or (repeated and any(cited.spans[0].end <= line.span.end for line in head))
        ):
            found.append(cited)
    return tuple(found)


def _bare(folded: str) -> str:
    return re.sub(r"[\W_]+", " ", folded).strip()
