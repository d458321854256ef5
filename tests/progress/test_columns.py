"""Cells in columns."""

from __future__ import annotations

from vnhealthplan.progress.columns import in_columns


def test_every_column_is_as_wide_as_its_widest_cell_and_no_line_ends_in_a_blank() -> None:
    assert in_columns(["Mã", "Kỳ"], [["dài hơn", ""], ["a", "2024"]]) == [
        "Mã       Kỳ",
        "-------  ----",
        "dài hơn",
        "a        2024",
    ]


def test_without_rows_the_head_stands_alone() -> None:
    assert in_columns(["Mã", "Kỳ"], []) == ["Mã  Kỳ", "--  --"]
