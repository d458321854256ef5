"""Rules on targets that contradict each other, their baseline or their annex."""

from __future__ import annotations

from vnhealthplan.checks.context import PlanContext
from vnhealthplan.checks.rule import Rule
from vnhealthplan.checks.rules.baselines import (
    find_changes_from_nothing,
    find_easier_than_baseline,
    find_no_distance,
    find_nothing_to_maintain,
)
from vnhealthplan.checks.rules.later_horizons import find_easier_later_horizons, find_maintained_before_reached
from vnhealthplan.checks.rules.row_numbers import find_duplicate_row_numbers, find_missing_row_numbers
from vnhealthplan.checks.rules.same_cell import find_repeated_targets, find_two_targets_for_one_cell
from vnhealthplan.checks.rules.table_and_annex import find_table_against_annex
from vnhealthplan.checks.rules.worded_changes import find_changes_against_words
from vnhealthplan.messages import Words

COHERENCE: tuple[Rule[PlanContext], ...] = (
    Rule(
        "VHP421",
        find_easier_later_horizons,
        why=Words(
            "Mốc sau dễ hơn mốc trước thì đạt mốc trước rồi tụt lại vẫn được chấm là hoàn thành.",
            "Where the later target is easier, falling back after the first one still counts as success.",
        ),
    ),
    Rule(
        "VHP422",
        find_easier_than_baseline,
        why=Words(
            "Trần cao hơn kết quả đã có thì tình hình xấu đi vẫn đạt chỉ tiêu, và bảng điểm toàn màu xanh.",
            "With a ceiling above the last result things may get worse and the target is met: all looks well.",
        ),
    ),
    Rule(
        "VHP423",
        find_no_distance,
        why=Words(
            "Chỉ tiêu bằng số liệu gốc thì không tính được tiến độ, trừ khi nói rõ là duy trì.",
            "No progress can be told of a target that equals its start, unless it says that it is to be kept.",
        ),
    ),
    Rule(
        "VHP424",
        find_two_targets_for_one_cell,
        why=Words(
            "Hai mức cho một chỉ số thì mỗi báo cáo chọn một mức, và cả hai đều nói mình đúng.",
            "With two bounds for one thing each report picks its own, and each is right.",
        ),
    ),
    Rule(
        "VHP425",
        find_duplicate_row_numbers,
        why=Words(
            "Báo cáo và phụ lục dẫn theo số thứ tự: hai dòng cùng số thì số liệu vào nhầm dòng.",
            "Reports and annexes refer to rows by number: with two rows of one number figures land in the wrong one.",
        ),
    ),
    Rule(
        "VHP426",
        find_missing_row_numbers,
        why=Words(
            "Số bị nhảy thường là một dòng đã mất khi nhập hoặc khi ngắt trang.",
            "A number that is left out is often a row that was lost in typing or at a page break.",
        ),
    ),
    Rule(
        "VHP427",
        find_table_against_annex,
        why=Words(
            "Phụ lục giao một việc khác với bảng chỉ tiêu: đơn vị được giao đo một thứ, kế hoạch chấm một thứ khác.",
            "The annex assigns another thing than the table sets: one is measured, by the other the plan is judged.",
        ),
    ),
    Rule(
        "VHP428",
        find_nothing_to_maintain,
        why=Words(
            "Duy trì mà không biết mức nào thì không ai chấm được, và dòng này lặng lẽ bị bỏ qua.",
            "What is to be kept at no known level cannot be judged, and drops out without a word.",
        ),
    ),
    Rule(
        "VHP429",
        find_changes_from_nothing,
        why=Words(
            "Giảm 10 % của một con số chưa biết thì không ai biết đích ở đâu.",
            "Ten percent less than an unknown figure is no aim.",
        ),
    ),
    Rule(
        "VHP430",
        find_changes_against_words,
        why=Words(
            "Dấu âm bị quên biến mục tiêu giảm thành mục tiêu tăng, và mọi đánh giá đảo ngược.",
            "A minus sign that is forgotten turns a fall into a rise, and every judgement with it.",
        ),
    ),
    Rule(
        "VHP431",
        find_maintained_before_reached,
        why=Words(
            "Không thể duy trì mức chưa đạt: tiến độ sẽ bị chấm là tụt lùi ngay từ đầu.",
            "What was never reached cannot be kept: progress is judged a breach from the first day.",
        ),
    ),
    Rule(
        "VHP432",
        find_repeated_targets,
        why=Words(
            "Dòng dán hai lần được đếm hai lần trong mọi tỷ lệ hoàn thành.",
            "A row that was pasted twice counts twice in every share of targets met.",
        ),
    ),
)
