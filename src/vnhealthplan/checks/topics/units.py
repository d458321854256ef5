"""Rules on what units say and contradict."""

from __future__ import annotations

from vnhealthplan.checks.context import PlanContext
from vnhealthplan.checks.rule import Rule
from vnhealthplan.checks.rules.plausibility_size import find_units_of_another_size
from vnhealthplan.checks.rules.units_printed import find_contradicting_printed_units, find_units_that_are_none
from vnhealthplan.checks.rules.units_worded import find_bare_per_mille, find_units_against_words
from vnhealthplan.messages import Words

UNITS: tuple[Rule[PlanContext], ...] = (
    Rule(
        "VHP301",
        find_contradicting_printed_units,
        why=Words(
            "Bảng in % cho tỷ suất trên 1.000: người nhập sau đọc 8 % thay vì 8 ‰, lệch mười lần mà không ai thấy.",
            "A table prints % for a rate per 1,000: who types it next reads 8 % for 8 ‰, ten times too much, unseen.",
        ),
    ),
    Rule(
        "VHP302",
        find_units_that_are_none,
        why=Words(
            "Cột đơn vị ghi danh từ hoặc dấu ghép thì máy không đọc được, người đọc phải đoán mẫu số.",
            "Where the column of units holds a noun or a pieced sign, no program reads it and people guess.",
        ),
    ),
    Rule(
        "VHP303",
        find_units_against_words,
        why=Words(
            "Đơn vị nhập khác với lời văn thì mọi so sánh về sau đều sai theo cùng một hệ số.",
            "Where the typed unit is not that of the words, every later comparison is wrong by the same factor.",
        ),
    ),
    Rule(
        "VHP304",
        find_units_of_another_size,
        why=Words(
            "Tăng dân số 10 % thay vì 10 ‰, tử vong mẹ 20 trên 1.000 thay vì 100.000: chữ số quen nên dễ bỏ qua.",
            "Growth of 10 % for 10 ‰, maternal deaths per 1,000 for 100,000: the figures look right, and all read on.",
        ),
    ),
    Rule(
        "VHP310",
        find_bare_per_mille,
        why=Words(
            "‰ của dân số và ‰ của trẻ đẻ sống là hai số khác nhau, không có mẫu số thì không so sánh được.",
            "‰ of people and ‰ of live births are two things; without its denominator a rate compares with nothing.",
        ),
    ),
)
