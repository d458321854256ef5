"""Cells as lines of text, each column beginning at one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def in_columns(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    r"""Give the head, a line of hyphens and a line for each row; two blanks stand between the columns.

    >>> print("\n".join(in_columns(["Id", "Due"], [["monthly", "12/01"]])))
    Id       Due
    -------  -----
    monthly  12/01
    """
    cells = [head, *rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return lines
