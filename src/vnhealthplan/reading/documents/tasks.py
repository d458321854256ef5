"""Tasks: works that the running text on duties orders, with what they yield."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.duty_labels import Labelled, duty_label, in_time
from vnhealthplan.reading.documents.duty_records import DraftTask, Tasks
from vnhealthplan.reading.documents.headings import sections_of
from vnhealthplan.reading.documents.lines import read_page
from vnhealthplan.reading.documents.outputs import outputs_of
from vnhealthplan.reading.documents.statements import Statement, statements_of
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.documents.work_times import work_time
from vnhealthplan.reading.records import Evidence, Span, Unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.documents.deadlines import Deadline
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Line, Section
    from vnhealthplan.reading.documents.work_times import WorkTime

_EDGE, _END = r"(?<![^\W_])", r"(?![^\W_])"
_MANNER = any_of(
    "tiếp tục|đẩy mạnh|từng bước|tập trung|tăng cường|chủ động|khẩn trương|sớm|phấn đấu|hàng năm|hằng năm|tích cực|"
    "ưu tiên|thực hiện|triển khai|và|tổ chức|có|hiệu quả|tốt|đầy đủ|đồng bộ|có hiệu quả|hoàn chỉnh|quyết liệt|"
    "nghiêm túc"
)
_ADVERBS = rf"(?:{_MANNER}{_END},?\s{{1,3}}){{0,8}}"
_NAMES = any_of(
    "kế hoạch|đề án|chương trình|chiến lược|dự án|nghị quyết|chỉ thị|quyết định|gói dịch vụ|hệ thống|mô hình|mạng lưới|"
    "quy hoạch|phong trào|chính sách|cơ chế|danh mục|định mức|quy trình|quy chế|kịch bản|phương án|phác đồ|hồ sơ|"
    "cơ sở dữ liệu|các nhiệm vụ|mục tiêu|các mục tiêu"
)
_CARRY_WORDS = any_of(
    "thực hiện|triển khai|hoàn thành|hoàn chỉnh|đẩy mạnh|triển khai thực hiện|tổ chức thực hiện|"
    "phát triển|thực hiện tốt|áp dụng|mở rộng"
)
_CARRY = re.compile(
    rf"{_ADVERBS}(?:{_CARRY_WORDS}{_END}\s{{1,3}})"
    rf"(?:[^\W\d_]+,?\s{{1,3}}){{0,6}}?(?:{any_of('các|những|“')}\s{{0,3}})?{_NAMES}{_END}"
)
_MAKE_WORDS = any_of(
    "xây dựng|ban hành|thiết lập|lập|xây mới|thành lập|đầu tư xây dựng|nâng cấp|cải tạo|sáp nhập|"
    "sát nhập|sắp xếp|rà soát|đầu tư|thống nhất"
)
_MAKE = re.compile(rf"{_ADVERBS}(?:{_MAKE_WORDS}){_END}")
_BUILD_WORDS = any_of(
    "xây mới|xây dựng mới|đầu tư xây dựng|đầu tư mua sắm|đầu tư nâng cấp|đầu tư, nâng cấp|"
    "đầu tư cơ sở|nâng cấp|cải tạo|mua sắm|thành lập|sáp nhập|sát nhập|sắp xếp lại|chuyển giao"
)
_BUILD = re.compile(rf"{_ADVERBS}{_BUILD_WORDS}{_END}")
_WORK_WORDS = any_of(
    "hoàn thành|hoàn thiện|hoàn tất|tổ chức|mua sắm|nghiệm thu|kiểm tra|giám sát|thanh tra|sửa chữa|lắp đặt|trang bị|"
    "khởi công|khánh thành|bàn giao|tiếp nhận|khám|tập huấn|đào tạo|tuyển dụng|bổ sung|cấp|cấp phát|mở|mở lớp|đưa vào|"
    "triển khai|thực hiện|xây dựng|ban hành|phát hành|in|rà soát|khảo sát|điều tra|thẩm định|phê duyệt|trình|công bố|"
    "đánh giá|ký|ký kết|kết nối|số hóa|cập nhật|giải thể|đấu thầu|giải ngân|tiêm|tiêm chủng|tẩy giun|phun|truyền thông"
)
_WORK = re.compile(rf"{_ADVERBS}{_WORK_WORDS}{_END}(?!\s{{1,3}}(?:{any_of('trước|trong|chậm nhất|vào|hết')}){_END})")
_DONE_BY = re.compile(rf"{any_of('hoàn thành|hoàn tất|xong|thời gian hoàn thành|thời hạn|thời gian')}{_END}")
_SIGNS = " ,;:./-"
_BREAK = re.compile(r"[;](?=\s)")


def read_tasks(text: str) -> Tasks:
    r"""Read the works that running text orders: those that make, issue or build something or carry out a named one.

    >>> task = read_tasks("III. NHIỆM VỤ, GIẢI PHÁP\n- Xây dựng kế hoạch quản lý dược.").tasks[0]
    >>> task.title, task.outputs
    ('Xây dựng kế hoạch quản lý dược', ('kế hoạch quản lý dược',))
    """
    page = read_page(text)
    return tasks_of(page, sections_of(page))


def tasks_of(page: Page, sections: Sequence[Section]) -> Tasks:
    """Give the tasks of a text that is split into sections already, as read_tasks does."""
    tasks: list[DraftTask] = []
    unread: list[Unread] = []
    last = -1
    labelled = Labelled(page)
    for said in statements_of(page, sections):
        if said.section is None or said.section.kind != "duties":
            continue
        label = duty_label(said)
        if label is not None:
            unread.extend(labelled.take(tasks, said, label))
            continue
        before = len(tasks)
        for start, end in _parts(said):
            time = work_time(said.text, start, end)
            if _orders(said.text, start, end) or (time.place and _WORK.match(said.text, start, end)):
                tasks.append(_task(page, said, start, end, time))
                last = said.paragraph
                unread.extend(_fault(page, said.line, fault) for fault in time.faults)
            elif time.place and tasks and last == said.paragraph and _DONE_BY.match(said.text, start, end):
                tasks[-1] = in_time(tasks[-1], page, said, time)
        labelled.goes_with(before if len(tasks) > before else None, said)
    return Tasks(tuple(tasks), tuple(unread))


def _parts(said: Statement) -> Iterator[tuple[int, int]]:
    """Cut a statement at semicolons; each part may order a work of its own."""
    first = said.predicate
    for match in _BREAK.finditer(said.text, said.predicate, said.end):
        yield _trimmed(said.text, first, match.start())
        first = match.end()
    yield _trimmed(said.text, first, said.end)


def _orders(text: str, start: int, end: int) -> bool:
    if start >= end:
        return False
    made = next(outputs_of(text, start, end), None)
    if made is not None and _MAKE.match(text, start, end):
        return True
    return bool(_CARRY.match(text, start, end) or _BUILD.match(text, start, end))


def _task(page: Page, said: Statement, start: int, end: int, time: WorkTime) -> DraftTask:
    line = said.line
    outputs = tuple(outputs_of(said.text, start, end))
    evidence = {"title": Evidence("stated", page.span(line, start, end))}
    lead = said.bodies if (said.certainty == "stated" or said.headed) and not said.broken else ()
    if lead:
        evidence["lead"] = Evidence(said.certainty, Span(lead[0].span.start, lead[-1].span.end))
    if outputs:
        evidence["outputs"] = Evidence("stated", page.span(line, outputs[0][0], outputs[-1][1]))
    section = said.section
    task = DraftTask(
        title=page.words(line, start, end),
        span=page.span(line, start, end),
        section=section.path if section else None,
        group=section.path.rsplit(" > ", 1)[-1] if section and section.path else None,
        lead=lead,
        outputs=tuple(page.words(line, *place) for place in outputs),
        evidence=evidence,
    )
    return in_time(task, page, said, time)


def _fault(page: Page, line: Line, found: Deadline) -> Unread:
    span = found.start, found.end
    return Unread(page.words(line, *span), page.span(line, *span), found.fault or "")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip(_SIGNS)), start + len(words.rstrip(_SIGNS))
