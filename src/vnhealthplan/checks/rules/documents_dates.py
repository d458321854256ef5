"""Finding documents whose date contradicts the plan, their own number or their own title."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.documents_cited import called, cited_documents, last_day_to_cite
from vnhealthplan.checks.rules.documents_forms import year_of_number
from vnhealthplan.finding import Finding, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext

_DECEMBER = 12
_LONGEST_TITLE = 1_000
_FORWARD = re.compile(r"(?:về )?(?:việc )?(?:phương hướng|mục tiêu|nhiệm vụ)\b")
_LATER_CHANGES = re.compile(r"bổ sung|điều chỉnh|sửa đổi|kết quả|tổng kết|đánh giá|thay thế")
# a part of the year, or another time that only names it
_NOT_THE_YEAR = re.compile(
    r"\b(?:tháng|quý|tuần|ngày|cuối|dịp|tết|giai đoạn|nhiệm kỳ|bắt đầu|thời kỳ)\b"
    r"|\b(?:từ|trước|sau|đến|hết|vào)\s+năm\b"
)
_YEAR = re.compile(r"(?<![0-9/.-])((?:19|20|21)[0-9]{2})(?![0-9/.-])")


def cited_after_the_document(context: PlanContext) -> Iterator[Finding]:
    """Find cited documents that are dated later than the plan that cites them."""
    limit = last_day_to_cite(context.plan)
    for path, document in cited_documents(context.plan):
        if document.issued_on is not None and document.issued_on > limit.day:
            details = {
                "document": called(document),
                "date": shown(document.issued_on),
                "limit": shown(limit.day),
                "reason": limit.reason,
            }
            yield Finding("VHP611", (*path, "issued_on"), details)


def issued_after_the_period(context: PlanContext) -> Iterator[Finding]:
    """Find a plan that is dated after the last day it is for."""
    issued, period = context.plan.document.issued_on, context.plan.period
    if issued is not None and issued > period.last:
        details = {"date": shown(issued), "period": str(period), "last": shown(period.last)}
        yield Finding("VHP617", ("document", "issued_on"), details)


def tasks_for_a_year_that_is_over(context: PlanContext) -> Iterator[Finding]:
    """Find cited documents that set the tasks of one year and are dated in its last month, or later."""
    for path, document in cited_documents(context.plan):
        year = _year_ahead(document.title)
        if year is not None and document.issued_on is not None and document.issued_on >= dt.date(year, _DECEMBER, 1):
            details = {"document": called(document), "year": year, "date": shown(document.issued_on)}
            yield Finding("VHP621", (*path, "title"), details)


def number_year_against_date(context: PlanContext) -> Iterator[Finding]:
    """Find documents whose number says another year than their date."""
    own = ("document",), context.plan.document
    for path, document in (own, *cited_documents(context.plan)):
        year = year_of_number(document.number)
        if year is not None and document.issued_on is not None and document.issued_on.year != year:
            details = {"number": shown(document.number), "year": year, "date": shown(document.issued_on)}
            yield Finding("VHP622", (*path, "issued_on"), details)


def _year_ahead(title: str | None) -> int | None:
    """Give the only year in a title that opens with the directions, aims or tasks of a whole year."""
    if title is None or len(title) > _LONGEST_TITLE:
        return None
    words = unicodedata.normalize("NFC", title).casefold()
    years = _YEAR.findall(words)
    if (
        len(years) != 1
        or not _FORWARD.match(words)
        or any(other.search(words) for other in (_LATER_CHANGES, _NOT_THE_YEAR))
    ):
        return None
    return int(years[0])
