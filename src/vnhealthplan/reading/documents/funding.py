"""Where the money comes from: statements on funds, and the amounts that they print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.headings import section_at, sections_of
from vnhealthplan.reading.documents.lines import Page, read_page
from vnhealthplan.reading.documents.records import DraftAmount, DraftFunding, Line, Section
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.numbers import read_number
from vnhealthplan.reading.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.models.plan import MoneyUnit

_FUNDS = re.compile(
    any_of(
        "kinh phí|ngân sách|nguồn vốn|nguồn lực|các lực|vốn đầu tư|đầu tư công|dự toán|"
        "tài trợ|viện trợ|chi trả|viện phí|giá dịch vụ|chi thường xuyên|hợp tác công - tư|tài chính"
    )
)
_MOVES = re.compile(
    any_of(
        "huy động|bố trí|ưu tiên|đảm bảo|bảo đảm|từ nguồn|nguồn|phân bổ|tranh thủ|tăng|lồng ghép|hỗ trợ|"
        "dành|cơ chế|thống nhất|chuyển|đa dạng hóa|tự chủ|đầu tư|khả năng ngân sách"
    )
)
_STOP = re.compile(r"[.](?=\s|$)|;|\t")
_LEAD = re.compile(r"[\s*_#+•-]{0,8}")
_AMOUNT = re.compile(
    r"(?<![0-9.,/])(?P<number>[0-9]{1,3}(?:\.[0-9]{3}){1,6}(?:,[0-9]{1,6})?|[0-9]{1,15}(?:[.,][0-9]{1,6})?)\s{0,3}"
    r"(?P<unit>(?:(?:nghìn|ngàn|triệu|tỉ)\s{1,3}){0,2}"
    r"(?:đồng(?!\s(?:bào|bộ|chí|thời|đều|nai|tháp))|vnđ|vnd|đ|usd|đô la|euro)|(?:triệu|tỉ)(?=[\s,.;)]|$))(?![^\W_])"
)
_UNITS: dict[str, tuple[int, MoneyUnit]] = {
    "": (0, "vnd"),
    "nghìn": (3, "vnd"),
    "ngàn": (3, "vnd"),
    "triệu": (0, "million_vnd"),
    "tỉ": (0, "billion_vnd"),
    "nghìn tỉ": (3, "billion_vnd"),
    "ngàn tỉ": (3, "billion_vnd"),
    "triệu tỉ": (6, "billion_vnd"),
}
_OUTSIDE = frozenset({"goal", "targets", "organisation"})


def read_funding(text: str) -> tuple[DraftFunding, ...]:
    r"""Give the statements of a text on where money comes from, in order.

    In a section on funds every paragraph is one; elsewhere, outside goals, targets and the duties of bodies, every
    clause that names funds and says what becomes of them, or that prints an amount.  A bare "tỷ" is money only
    beside words on funds.  Amounts are never summed nor guessed.

    >>> (found,) = read_funding("IV. KINH PHÍ\nTổng kinh phí 1.250,5 triệu đồng từ ngân sách tỉnh.")
    >>> found.section, [(str(amount.value), amount.unit) for amount in found.amounts]
    ('IV. KINH PHÍ', [('1250.5', 'million_vnd')])
    """
    page = read_page(text)
    return funding_of(page, sections_of(page))


def funding_of(page: Page, sections: Sequence[Section]) -> tuple[DraftFunding, ...]:
    """Give the statements on money of a text that is split already, as read_funding does."""
    headings = {section.heading for section in sections if section.title is not None}
    found: list[DraftFunding] = []
    for line in page.lines:
        if line.span in headings or line.kind not in {"paragraph", "row"}:
            continue
        section = section_at(sections, line.span.start)
        if section is None:
            continue
        for start, end in _clauses(line, whole=section.kind == "funding" and line.kind == "paragraph"):
            amounts = amounts_of(page, line, start, end)
            if section.kind != "funding" and not amounts:
                words = line.text[start:end]
                if (
                    line.kind == "row"
                    or section.kind in _OUTSIDE
                    or not (_FUNDS.search(words) and _MOVES.search(words))
                ):
                    continue
            span = page.span(line, start, end)
            found.append(
                DraftFunding(
                    description=page.words(line, start, end),
                    span=span,
                    section=section.path,
                    amounts=tuple(amounts),
                    evidence={"description": Evidence("stated", span)},
                )
            )
    return tuple(found)


def amounts_of(page: Page, line: Line, start: int, end: int) -> list[DraftAmount]:
    """Give the amounts of money between two places of a line; a foreign currency has no unit."""
    amounts: list[DraftAmount] = []
    for match in _AMOUNT.finditer(line.text, start, end):
        scale = " ".join(re.sub(r"đồng|vnđ|vnd|đ$", "", match["unit"]).split())
        if match["unit"] in {"triệu", "tỉ"} and not _FUNDS.search(line.text, start, end):
            continue
        power, unit = _UNITS.get(scale, (0, None))
        number = read_number(match["number"], unit)
        if number is not None:
            amounts.append(DraftAmount(number.value * 10**power, unit, page.span(line, *match.span())))
    return amounts


def _clauses(line: Line, *, whole: bool) -> Iterator[tuple[int, int]]:
    text = line.text
    start = 0
    stops = [] if whole else [(match.start(), match.end()) for match in _STOP.finditer(text)]
    for end, after in [*stops, (len(text), len(text))]:
        lead = _LEAD.match(text, start, end)
        first = lead.end() if lead else start
        if first < end:
            yield first, end
        start = after
