"""Rules on values that can hardly be."""

from __future__ import annotations

from vnhealthplan.checks.context import PlanContext
from vnhealthplan.checks.rule import Rule
from vnhealthplan.checks.rules.plausibility_order import find_life_years_out_of_order, find_mortality_out_of_order
from vnhealthplan.checks.rules.plausibility_shares import find_at_least_100, find_shares_above_100
from vnhealthplan.checks.rules.plausibility_size import (
    find_slips,
    find_values_outside_hard_limits,
    find_values_outside_soft_limits,
)
from vnhealthplan.messages import Words

PLAUSIBILITY: tuple[Rule[PlanContext], ...] = (
    Rule(
        "VHP305",
        find_slips,
        why=Words(
            "Một dấu phẩy lệch chỗ thành giá trị gấp mười, gấp trăm, và đi thẳng vào số trung bình của tỉnh.",
            "A decimal sign in the wrong place makes ten or a hundred times the value, and enters the average.",
        ),
    ),
    Rule(
        "VHP306",
        find_values_outside_hard_limits,
        why=Words(
            "Giá trị không thể có thì không bao giờ đạt được, hoặc luôn luôn đạt.",
            "A value that cannot be is never reached, or always is.",
        ),
    ),
    Rule(
        "VHP307",
        find_values_outside_soft_limits,
        why=Words(
            "Giá trị lạ có thể đúng, nhưng nên có người nhìn lại một lần trước khi công bố.",
            "An unusual value may be right, but somebody should look at it once before it is published.",
        ),
    ),
    Rule(
        "VHP308",
        find_shares_above_100,
        why=Words(
            "Tỷ lệ trên 100 % cho thấy tử số và mẫu số không cùng một nhóm, hoặc sai dấu phẩy.",
            "A share above 100 % says that its two counts are of different groups, or that a decimal sign slipped.",
        ),
    ),
    Rule(
        "VHP309",
        find_at_least_100,
        why=Words(
            "100 % trở lên là chỉ tiêu không ai hiểu giống ai: đạt đủ 100 % thì có vượt hay chưa?",
            "Nobody can exceed the whole: at least 100 % leaves open what would be more than done.",
        ),
    ),
    Rule(
        "VHP311",
        find_mortality_out_of_order,
        why=Words(
            "Trẻ chết dưới 1 tuổi cũng là trẻ chết dưới 5 tuổi: ngược thứ tự là hai hàng bị đổi chỗ hoặc sai số.",
            "Who dies under one dies under five: out of order, two rows were exchanged or a figure is wrong.",
        ),
    ),
    Rule(
        "VHP312",
        find_life_years_out_of_order,
        why=Words(
            "Không ai sống khỏe lâu hơn sống: ngược thứ tự là hai số bị đổi chỗ.",
            "Nobody lives longer in health than at all: out of order, two figures were exchanged.",
        ),
    ),
)
