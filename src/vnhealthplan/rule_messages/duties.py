"""Words of the rules on responsibilities, deadlines and reporting."""

from __future__ import annotations

from vnhealthplan.messages import Message

DUTIES: dict[str, Message] = {
    "VHP511": Message(
        "target-without-responsible",
        "warning",
        "chỉ tiêu {target} ({indicator}) không có đơn vị phụ trách, trong khi các chỉ tiêu cùng mục đều có; "
        "bổ sung vào responsibilities",
        "no body answers for target {target} ({indicator}), where the others of its section have one; "
        "add it to responsibilities",
    ),
    "VHP512": Message(
        "responsibility-without-frequency",
        "warning",
        "phân công {id} không có frequency lẫn due, trong khi các dòng cùng phụ lục đều có; ghi định kỳ báo cáo",
        "responsibility {id} has neither frequency nor due, where the others of its annex have; "
        "say how often to report",
    ),
    "VHP513": Message(
        "report-without-day",
        "note",
        "chế độ báo cáo {id} có frequency {frequency} nhưng không có ngày hạn nào; ghi recurrence hoặc dates",
        "reporting rule {id} has the frequency {frequency} and no day; give recurrence or dates",
    ),
    "VHP514": Message(
        "monitored-more-often-than-measured",
        "note",
        "{indicator} báo cáo {monitored}, trong khi số liệu chỉ có {measured}; giảm định kỳ, hoặc nêu số liệu thay thế",
        "{indicator} is reported {monitored}, and its figures come {measured}; "
        "ask less often, or name the figure that is meant",
    ),
    "VHP515": Message(
        "deadline-outside-period",
        "warning",
        "thời hạn {due} nằm ngoài thời kỳ {period} của kế hoạch; xem lại năm của thời hạn",
        "the deadline {due} lies outside the period {period} of the plan; check the year of the deadline",
    ),
    "VHP516": Message(
        "report-before-its-source",
        "warning",
        "báo cáo tổng hợp hạn {due}, trước báo cáo mà nó tổng hợp (hạn {source_due}, {first}); lùi hạn tổng hợp",
        "the summary is due {due}, before the report that it sums up (due {source_due}, {first}); set a later day",
    ),
    "VHP517": Message(
        "plan-without-reporting",
        "note",
        "kế hoạch có chỉ tiêu ({targets}) mà không có chế độ báo cáo nào; bổ sung reporting",
        "the plan has targets ({targets}) and nobody reports on them; add reporting",
    ),
    "VHP518": Message(
        "deadline-before-plan",
        "warning",
        "thời hạn {due} đã qua khi kế hoạch ban hành ngày {issued}; xem lại hai ngày này",
        "the deadline {due} had passed when the plan was issued on {issued}; check the two days",
    ),
    "VHP519": Message(
        "report-before-period-ends",
        "note",
        "báo cáo kỳ {period} hạn {due}, trước khi kỳ kết thúc {left} ngày nên chưa đủ số liệu; "
        "lùi hạn, hoặc ghi covers là previous nếu báo cáo kỳ trước",
        "the report for {period} is due {due}, {left} days before the period ends, without its last figures; "
        "set a later day, or covers to previous where the period before is meant",
    ),
}
