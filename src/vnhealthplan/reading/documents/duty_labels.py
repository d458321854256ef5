"""Labels behind a duty: "Sản phẩm: báo cáo", "Thời gian hoàn thành: trước ngày 30/6/2026"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from vnhealthplan.reading.documents.duty_records import DraftDuty, DraftTask
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.documents.work_times import work_time
from vnhealthplan.reading.records import Evidence, Unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.statements import Statement
    from vnhealthplan.reading.documents.work_times import WorkTime
    from vnhealthplan.reading.records import Span

Draft = TypeVar("Draft", DraftDuty, DraftTask)
_YIELDS = any_of("sản phẩm|kết quả đầu ra|kết quả dự kiến|đầu ra|kết quả")
_BY = any_of("thời gian|thời hạn|tiến độ|hạn hoàn thành")
_MORE = any_of("đầu ra|dự kiến|hoàn thành|thực hiện|cần đạt|cụ thể|chính|chủ yếu|trình|báo cáo")
LABEL_WORDS = rf"(?:(?P<yields>{_YIELDS})|(?P<by>{_BY}))(?:\s{{1,3}}{_MORE}){{0,2}}\s{{0,2}}:"
"""The part of a regular expression that matches a label, with its colon."""

_LABEL = re.compile(rf"[-+*•,;(.\s]{{0,6}}{LABEL_WORDS}\s{{0,3}}")
_SIGNS = " ,;:.)"


class DutyLabel(NamedTuple):
    """The words behind a label: whether they say what a duty yields or by when it is due, and their place."""

    yields: bool
    start: int
    end: int


def duty_label(said: Statement) -> DutyLabel | None:
    """Give the words of a statement that begins with a label, or nothing where it says something of its own."""
    label = _LABEL.match(said.text, said.start, said.end)
    if label is None:
        return None
    words = said.text[label.end() : said.end].rstrip(_SIGNS)
    return DutyLabel(label["yields"] is not None, label.end(), label.end() + len(words))


class Labelled:
    """Puts the words of labels to the duty or task that they stand behind, in its paragraph or right below."""

    def __init__(self, page: Page) -> None:
        """Begin with nothing that a label could stand behind."""
        self._page = page
        self._place: int | None = None
        self._paragraph = -1

    def goes_with(self, place: int | None, said: Statement) -> None:
        """Note the number of the record that a statement gave, or that it gave none."""
        self._place, self._paragraph = place, said.paragraph

    def take(self, drafts: list[Draft], said: Statement, label: DutyLabel) -> Iterator[Unread]:
        """Give the record before what a label says, and what of it is no day."""
        time = work_time(said.text, label.start, label.end)
        for fault in time.faults:
            words = fault.start, fault.end
            yield Unread(self._page.words(said.line, *words), self._page.span(said.line, *words), fault.fault or "date")
        if self._place is None or said.paragraph - self._paragraph > 1:
            return
        self._paragraph = said.paragraph
        draft: Draft = drafts[self._place]
        if not label.yields:
            drafts[self._place] = in_time(draft, self._page, said, time)
        elif label.start < label.end:
            span = self._page.span(said.line, label.start, label.end)
            words_of = self._page.words(said.line, label.start, label.end)
            evidence = {**draft.evidence, "outputs": Evidence("stated", span)}
            drafts[self._place] = replace(draft, outputs=(*draft.outputs, words_of), evidence=evidence)


def in_time(draft: Draft, page: Page, said: Statement, time: WorkTime) -> Draft:
    """Give a record its time, where it has none yet; a responsibility takes days alone."""
    timed = draft.due is not None or (isinstance(draft, DraftTask) and draft.horizon is not None)
    if time.place is None or timed or (time.day is None and not isinstance(draft, DraftTask)):
        return draft
    fields: dict[str, Any] = {"horizon": time.period} if time.day is None else {"due": time.day}
    first, last = time.place
    digits = re.finditer("[0-9]+", said.text[first:last])
    numbers: list[Span] = [page.span(said.line, first + match.start(), first + match.end()) for match in digits]
    known = Evidence("stated", page.span(said.line, first, last))
    return replace(
        draft,
        **fields,
        inclusive=time.inclusive,
        numbers=(*draft.numbers, *numbers),
        evidence={**draft.evidence, next(iter(fields)): known},
    )
