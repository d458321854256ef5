"""Rules on who answers, and what is due when."""

from __future__ import annotations

from vnhealthplan.checks.context import PlanContext
from vnhealthplan.checks.rule import Rule
from vnhealthplan.checks.rules.assignment import (
    find_monitored_more_often_than_measured,
    find_responsibilities_without_frequency,
    find_targets_without_responsible,
)
from vnhealthplan.checks.rules.deadlines import find_deadlines_before_plan, find_deadlines_outside_period
from vnhealthplan.checks.rules.reporting_days import find_plan_without_reporting, find_reports_without_day
from vnhealthplan.checks.rules.reporting_order import find_onward_reports_before_source, find_reports_before_period_ends
from vnhealthplan.messages import Words

DUTIES: tuple[Rule[PlanContext], ...] = (
    Rule(
        "VHP511",
        find_targets_without_responsible,
        why=Words(
            "Chỉ tiêu không ai phụ trách thì không ai báo cáo, đến cuối năm mới thấy thiếu.",
            "A target that nobody answers for is not reported, which is seen at the end of the year.",
        ),
    ),
    Rule(
        "VHP512",
        find_responsibilities_without_frequency,
        why=Words(
            "Không có định kỳ thì không có báo cáo nào bị trễ.",
            "Where no rhythm is set no report is ever late.",
        ),
    ),
    Rule(
        "VHP513",
        find_reports_without_day,
        why=Words(
            "Báo cáo không có ngày hạn thì không thể trễ, và lịch báo cáo bỏ qua nó.",
            "A report without a day is never late, and no calendar shows it.",
        ),
    ),
    Rule(
        "VHP514",
        find_monitored_more_often_than_measured,
        why=Words(
            "Mười một trong mười hai báo cáo chép lại số cũ, hoặc đưa một con số khác dưới cùng một tên.",
            "Eleven reports of twelve copy the old figure, or put another one under its name.",
        ),
    ),
    Rule(
        "VHP515",
        find_deadlines_outside_period,
        why=Words(
            "Một năm gõ nhầm làm thời hạn rơi ra ngoài kế hoạch, và không ai được nhắc.",
            "A year that is mistyped puts the deadline outside the plan, and nobody is reminded.",
        ),
    ),
    Rule(
        "VHP516",
        find_onward_reports_before_source,
        why=Words(
            "Báo cáo tổng hợp phải nộp trước báo cáo nguồn thì chỉ có thể là số ước.",
            "A summary that is due before what it sums up can only be a guess.",
        ),
    ),
    Rule(
        "VHP517",
        find_plan_without_reporting,
        why=Words(
            "Chỉ tiêu không có báo cáo thì không ai biết đã đạt hay chưa.",
            "Whether a target is met nobody knows where nobody reports.",
        ),
    ),
    Rule(
        "VHP518",
        find_deadlines_before_plan,
        why=Words(
            "Thời hạn đã qua khi ban hành thì việc đó trễ ngay từ ngày đầu, thường là do gõ nhầm năm.",
            "What was due before the plan was issued is late from its first day; mostly a year is mistyped.",
        ),
    ),
    Rule(
        "VHP519",
        find_reports_before_period_ends,
        why=Words(
            "Báo cáo nộp trước khi hết kỳ thiếu số liệu những tuần cuối, mà vẫn được đọc như số của cả kỳ.",
            "A report that is due before its period ends lacks the last weeks, and is read as the figure of the whole.",
        ),
    ),
)
