"""Finding a title that speaks of other years than the plan's period, and years that no target is for."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Path
    from vnhealthplan.models.period import Period

_LONGEST_TITLE = 1_000
_YEAR = r"((?:19|20|21)[0-9]{2})(?![0-9/.-])"
_SPAN = re.compile(
    rf"(?:giai đoạn|thời kỳ|các năm)\s{{1,3}}(?:từ\s{{1,3}})?((?:19|20|21)[0-9]{{2}})\s{{0,3}}[-–—]\s{{0,3}}{_YEAR}"
)
# the year of the plan's own work closes the title, but for the place or the body that it is of
_ONE_YEAR = re.compile(
    rf"(?<!đến )(?<!từ )(?<!hết )(?<!trước )(?<!sau )(?<!sinh )(?<!trong )(?<!cuối )(?<!đầu )năm\s{{1,3}}{_YEAR}"
    r"(?=\W{0,9}$|[,(]?\s{1,3}(?:trên địa bàn|của|tại|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|ngành)\b)"
)
# what a title looks back on, or the other document that it carries out, may lie outside the plan's own years
_OF_OTHER_YEARS = re.compile(
    r"\bngày\b|\bkhắc phục|tồn tại|hạn chế|kết quả|tổng kết|kết luận|kiểm (?:điểm|toán)|thanh tra|rút kinh nghiệm|"
    r"đánh giá|điều chỉnh|bổ sung|sửa đổi|nghị quyết|quyết định|chỉ thị|kế hoạch số|chiến lược|đề án|thông báo|"
    r"\bluật\b|nghị định|thông tư|kế hoạch.*kế hoạch|chương trình.*chương trình|kế hoạch.*chương trình"
)
# before a year that an event or an aim has, and not the work of the plan
_NOT_ITS_WORK = re.compile(
    r"\bvào\b|\bđến\b|hướng tới|kỷ niệm|chuẩn bị|tuyển (?:quân|sinh|chọn)|nhập ngũ|nghĩa vụ quân sự|đại hội|bầu cử|"
    r"chấm dứt|loại trừ|thanh toán"
)
_DAY = dt.timedelta(days=1)


def plan_year_against_period(context: PlanContext) -> Iterator[Finding]:
    """Find a title all of whose years lie outside the plan's period."""
    plan = context.plan
    for path, title in ((("title",), plan.title), (("document", "title"), plan.document.title)):
        named = _years_in(title or "")
        if named and all(last < plan.period.first.year or first > plan.period.last.year for _, first, last in named):
            yield Finding("VHP616", path, {"words": shown(named[0][0]), "period": str(plan.period)})
            return


def period_gap(context: PlanContext) -> Iterator[Finding]:
    """Find the end of a period that no target reaches, and gaps between the horizons of one indicator."""
    plan = context.plan
    last = max((target.horizon.last for target in plan.targets), default=None)
    if last is not None and last.year < plan.period.last.year:
        yield _gap(("period",), Words("", ""), last + _DAY, plan.period.last)
    horizons = defaultdict(list)
    for index, target in enumerate(plan.targets):
        horizons[target.indicator, target.subgroup].append((target.horizon, index))
    for (code, _), rows in horizons.items():
        if any(horizon.kind == "range" for horizon, _ in rows):
            yield from _gaps_between(code, sorted(rows))


def _gaps_between(code: str, rows: list[tuple[Period, int]]) -> Iterator[Finding]:
    """Find the days between two horizons that are ranges; a year alone says nothing of those before it."""
    reached, is_range = rows[0][0].last, rows[0][0].kind == "range"
    for horizon, index in rows[1:]:
        if horizon.kind == "range" and is_range and horizon.first > reached + _DAY:
            of = Words(f"của chỉ số {code} ", f"of {code} ")
            yield _gap(("targets", index, "horizon"), of, reached + _DAY, horizon.first - _DAY)
        if horizon.last > reached:
            reached, is_range = horizon.last, horizon.kind == "range"


def _gap(path: Path, of: Words, first: dt.date, last: dt.date) -> Finding:
    return Finding("VHP618", path, {"of": of, "first": shown(first), "last": shown(last)})


def _years_in(title: str) -> list[tuple[str, int, int]]:
    """Give the years that a title says the plan is for, with its words; none where they may be another document's."""
    words = unicodedata.normalize("NFC", title[:_LONGEST_TITLE]).casefold()
    if len(title) > _LONGEST_TITLE or _OF_OTHER_YEARS.search(words):
        return []
    spans = [(found[0], int(found[1]), int(found[2])) for found in _SPAN.finditer(words)]
    years = [found for found in _ONE_YEAR.finditer(words) if not _NOT_ITS_WORK.search(words[: found.start()])]
    return spans + [(found[0], int(found[1]), int(found[1])) for found in years]
