"""Reasons: why something was not read, and what is doubtful about a row of a table, in Vietnamese and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.messages import Words
from vnhealthplan.reading.accounting import UNREAD_REASONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Language

UNREAD_WORDS: Mapping[str, Words] = {
    **{reason: Words(*words) for reason, words in UNREAD_REASONS.items()},
    # of tables
    "no_value_sign": Words("ô không giao giá trị: “-”, “…”, “x”", "a cell that gives no value: “-”, “…”, “x”"),
    "empty_cell": Words("ô giá trị để trống", "a value cell that is blank"),
    "value_not_understood": Words("không hiểu giá trị trong ô", "a value cell that is not understood"),
    "formula_not_computed": Words(
        "công thức chưa có kết quả trong tệp: mở tệp bằng Excel rồi lưu lại",
        "a formula without a value in the file: open it in Excel and save it again",
    ),
    "result_not_plain": Words("kết quả có dấu so sánh hoặc là khoảng", "a result with a comparator, or a range"),
    "due_not_understood": Words("không hiểu thời hạn trong ô", "a due day that is not understood"),
    "frequency_not_understood": Words("không hiểu định kỳ trong ô", "a frequency that is not understood"),
    "unknown_column": Words("cột không rõ nội dung", "a column that is not known"),
    "beyond_header": Words("ô nằm ngoài các cột của bảng", "a cell beyond the columns of its table"),
    "nameless_row": Words("hàng không có tên chỉ tiêu", "a row without a name"),
    "page_number": Words("số trang", "the number of a page"),
    "outside_table": Words("chữ nằm ngoài bảng", "words outside of a table"),
    # of duties and reports
    "impossible_date": Words("ngày không có trong lịch", "a day that no calendar has"),
    "deadline_without_year": Words("thời hạn không ghi năm", "a deadline without a year"),
    "deadline_of_several": Words(
        "nhiều thời hạn, không rõ của việc nào", "one of several deadlines, of which duty is not said"
    ),
    # of the plan
    "outside_period": Words("thời hạn nằm ngoài thời kỳ của kế hoạch", "a horizon outside the period of the plan"),
    "unfit_unit": Words("đơn vị không hợp với chỉ số", "a unit that does not fit the indicator"),
    "baseline_without_period": Words("số liệu gốc không ghi năm", "a starting value without its period"),
}
"""Every reason why something was not read, by its stable word."""

NOTE_WORDS: Mapping[str, Words] = {
    "unit_is_noun": Words("cột đơn vị ghi thứ được đếm", "the unit column names what is counted"),
    "unit_contradicts_name": Words("cột đơn vị trái với tên", "the unit column contradicts the name"),
    "unit_differs_in_cell": Words("đơn vị trong ô khác đơn vị của hàng", "the unit in the cell is not that of the row"),
    "unit_unknown": Words("đơn vị in không có trong bảng đơn vị", "the printed unit is not in the table of units"),
    "unit_unusual": Words("đơn vị in khác cỡ với đơn vị của chỉ số", "the indicator has a unit of another size"),
    "maybe_fraction": Words(
        "phần trăm không quá 1: bảng tính có thể lưu 95% là 0,95", "percent of at most 1: a sheet may hold 95% as 0.95"
    ),
    "number_repeated": Words("số thứ tự lặp lại", "a row number that stands twice"),
    "joined_rows": Words("hàng được ghép từ nhiều dòng", "a row put together from several lines"),
    "joined_over_page": Words("hàng bị ngắt trang, đã ghép lại", "a row that a page cut, put together"),
    "shifted_cells": Words("thiếu ô, đã dồn về đúng cột", "cells are missing; the others were put under their columns"),
    "cells_shared": Words("một ô dùng chung cho nhiều việc", "one cell stands for several items of its row"),
    "carried": Words(
        "ô trống, có thể đã gộp với ô trên; để trống trong bản nháp",
        "a blank cell, perhaps merged with the one above; left blank in the draft",
    ),
    "header_spread": Words(
        "tiêu đề trên không rõ gồm những cột nào", "which columns an upper header covers is not printed"
    ),
    "hidden_sheet": Words("trang tính bị ẩn", "a hidden sheet"),
    # of Word documents
    "automatic_numbers": Words(
        "số thứ tự tự động của Word không có trong văn bản", "the numbers that Word counts itself are not in the text"
    ),
    "notes_left_out": Words("chú thích cuối trang không được đọc", "foot notes are not read"),
    "deletions_left_out": Words("chữ đã xóa (theo dõi thay đổi) không được đọc", "tracked deletions are not read"),
    "hidden_text_left_out": Words("chữ ẩn không được đọc", "hidden words are not read"),
    "foreign_text_left_out": Words("tệp nhúng không được đọc", "another file inside of this one is not read"),
}
"""Everything doubtful about a row of a table, by its stable word."""


def reason_words(reason: str, lang: Language) -> str:
    """Say a reason, or a doubt about a row; a word that is not known stands for itself.

    >>> reason_words("year", "en"), reason_words("hidden_sheet", "vi")
    ('a year or period that belongs to no target', 'trang tính bị ẩn')
    """
    words = UNREAD_WORDS.get(reason) or NOTE_WORDS.get(reason)
    return reason if words is None else getattr(words, lang)
