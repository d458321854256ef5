"""A scorecard as a small HTML table, for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from vnhealthplan.progress.text_table import HEADS, cells_of, summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnhealthplan.progress.record import Progress
    from vnhealthplan.progress.scorecard import Scorecard

_MOST_ROWS = 200
"""A notebook keeps what it shows: a plan has tens of targets, and a faulty one may have thousands."""
_MORE = "… và {more} chỉ tiêu nữa / and {more} more targets"


def html_table(card: Scorecard) -> str:
    """Write a scorecard as HTML: a row a target in Vietnamese, 200 at most, and the counts in both languages.

    Every text is escaped, and nothing is fetched or run: no script, no style, no link.  The class names begin with
    `vnhealthplan-`, and a row has the class of its status.
    """
    heads = "".join(f'<th scope="col">{_text(head)}</th>' for head in HEADS["vi"])
    rows = "\n".join(_row(card, row) for row in card.targets[:_MOST_ROWS])
    more = len(card) - _MOST_ROWS
    return "\n".join(
        [
            '<div class="vnhealthplan-scorecard" lang="vi">',
            "<table>",
            f"<thead><tr>{heads}</tr></thead>",
            f"<tbody>\n{rows}\n</tbody>" if rows else "<tbody></tbody>",
            "</table>",
            *([f"<p>{_text(_MORE.format(more=more))}</p>"] if more > 0 else []),
            f'<p class="vnhealthplan-summary">{_text(summary(card, "vi"))}</p>',
            f'<p class="vnhealthplan-summary" lang="en">{_text(summary(card, "en"))}</p>',
            "</div>",
        ]
    )


def _row(card: Scorecard, row: Progress) -> str:
    return f'<tr class="vnhealthplan-{_text(row.status)}">{_cells(cells_of(card, row, "vi"))}</tr>'


def _cells(cells: Iterable[str]) -> str:
    return "".join(f"<td>{_text(cell)}</td>" for cell in cells)


def _text(text: str) -> str:
    return escape(text, quote=True)
