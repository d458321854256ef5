"""Rules on reports beside their plan."""

from __future__ import annotations

from vnhealthplan.checks.context import ReportContext
from vnhealthplan.checks.rule import Rule
from vnhealthplan.checks.rules.reports_cells import find_cells_with_two_values
from vnhealthplan.checks.rules.reports_days import find_periods_out_of_plan, find_reports_handed_in_late
from vnhealthplan.checks.rules.reports_figures import find_units_of_another_kind
from vnhealthplan.checks.rules.reports_indicators import find_indicators_without_target, find_unknown_indicators
from vnhealthplan.checks.rules.reports_targets import find_targets_without_value
from vnhealthplan.checks.rules.reports_totals import find_falling_totals
from vnhealthplan.checks.rules.reports_values import (
    find_numerators_above_denominators,
    find_outside_hard_limits,
    find_outside_soft_limits,
    find_powers_of_ten,
    find_reported_shares_above_100,
    find_shares_against_their_parts,
    find_values_of_another_size,
)
from vnhealthplan.messages import Words

REPORTS: tuple[Rule[ReportContext], ...] = (
    Rule(
        "VHP711",
        find_unknown_indicators,
        why=Words(
            "Một mã gõ sai thì số liệu không vào chỉ tiêu nào, và chỉ tiêu ấy bị coi là chưa có số liệu.",
            "A figure under a mistyped code reaches no target, and the target seems to have no data.",
        ),
    ),
    Rule(
        "VHP712",
        find_units_of_another_kind,
        why=Words(
            "Số tuyệt đối gửi cho một tỷ suất thì không so được với chỉ tiêu, và tiến độ thành không rõ.",
            "A count given for a rate cannot be set beside the target, and its progress turns unknown.",
        ),
    ),
    Rule(
        "VHP713",
        find_powers_of_ten,
        why=Words(
            "Một dấu phẩy lệch chỗ trong một dòng làm thành bước nhảy giả trong cả chuỗi số liệu.",
            "One decimal sign out of place in one row makes a leap in the series that never was.",
        ),
    ),
    Rule(
        "VHP714",
        find_outside_hard_limits,
        why=Words(
            "Giá trị không thể có đi vào số trung bình và biểu đồ mà không ai chặn lại.",
            "A value that cannot be goes into averages and charts, and nobody stops it.",
        ),
    ),
    Rule(
        "VHP715",
        find_outside_soft_limits,
        why=Words(
            "Giá trị hiếm gặp có khi là tin quan trọng, có khi là lỗi gõ: chỉ người giữ sổ mới biết.",
            "A rare value may be news or a slip of the finger: only who keeps the records can tell.",
        ),
    ),
    Rule(
        "VHP716",
        find_targets_without_value,
        why=Words(
            "Báo cáo tổng kết bỏ sót chỉ tiêu thì chỉ tiêu đó không bao giờ được đánh giá.",
            "What the closing report leaves out is never judged.",
        ),
    ),
    Rule(
        "VHP717",
        find_reports_handed_in_late,
        why=Words(
            "Báo cáo trễ một nơi làm báo cáo tổng hợp phải dùng số ước.",
            "One late report makes the summary rest on guesses.",
        ),
    ),
    Rule(
        "VHP718",
        find_periods_out_of_plan,
        why=Words(
            "Gõ nhầm năm của kỳ thì số liệu rơi vào năm khác, và năm này trống.",
            "With the wrong year the figures land in another one, and this one stays empty.",
        ),
    ),
    Rule(
        "VHP719",
        find_numerators_above_denominators,
        why=Words(
            "Tử số và mẫu số đổi chỗ, hoặc mẫu số tính thiếu: tỷ lệ nào tính ra cũng sai.",
            "The two changed places or the denominator leaves some out: every share made from them is wrong.",
        ),
    ),
    Rule(
        "VHP720",
        find_shares_against_their_parts,
        why=Words(
            "Khi cộng các địa bàn người ta dùng tử số và mẫu số, nên tỷ lệ chung sẽ khác các tỷ lệ đã báo cáo.",
            "Areas are added up by their parts, so that the whole will not agree with the shares that were reported.",
        ),
    ),
    Rule(
        "VHP721",
        find_falling_totals,
        why=Words(
            "Số cộng dồn giảm nghĩa là có tháng bị ghi như số riêng của tháng, hoặc có tháng sai.",
            "A total that falls means that one month was told by itself, or that one is wrong.",
        ),
    ),
    Rule(
        "VHP722",
        find_cells_with_two_values,
        why=Words(
            "Hai giá trị cho cùng một ô thì không rõ giá trị nào đúng, và chỉ tiêu không đánh giá được.",
            "With two values for one cell nobody knows which stands, and the target cannot be judged.",
        ),
    ),
    Rule(
        "VHP723",
        find_reported_shares_above_100,
        why=Words(
            "Tỷ lệ trên 100 % là dấu hiệu mẫu số sai, và che mất nơi đạt thấp khi lấy chung.",
            "A share above 100 % shows a wrong denominator, and hides who is behind when all are taken together.",
        ),
    ),
    Rule(
        "VHP724",
        find_indicators_without_target,
        why=Words(
            "Số liệu không gắn với chỉ tiêu nào thì không hiện trong tiến độ; có khi đó là nhầm mã gần giống.",
            "What no target asks for is not seen in the progress; at times a near code was meant.",
        ),
    ),
    Rule(
        "VHP725",
        find_values_of_another_size,
        why=Words(
            "Chữ số đúng nhưng đơn vị sai: người đọc thấy con số quen và bỏ qua.",
            "The digits are right and the unit is not: the reader sees a well-known number and reads on.",
        ),
    ),
)
