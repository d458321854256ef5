"""What a piece of work yields: the plan, scheme or system that it draws up, issues or builds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.wording import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_EDGE, _END = r"(?<![^\W_])", r"(?![^\W_])"
_MAKE_WORDS = any_of(
    "xây dựng và thực hiện|xây dựng và triển khai|xây dựng, ban hành|xây dựng|ban hành|thiết lập|hoàn thành|lập"
)
_MAKE_WORDS_2 = any_of(
    "kế hoạch|đề án|chương trình|dự án|quy chế|quy định|quy trình|chính sách|cơ chế|hệ thống|mô hình|"
    "kịch bản|phương án|danh mục|định mức|chuyên trang|công trình|phác đồ|cơ sở dữ liệu|bộ tiêu chí|"
    "hướng dẫn"
)
_MAKE = re.compile(
    rf"{_EDGE}{_MAKE_WORDS}{_END}\s{{1,3}}"
    rf"(?P<made>(?:{any_of('các|những|hệ thống')}\s{{1,3}})?"
    rf"{_MAKE_WORDS_2}{_END})"
)
_STOP_WORDS = any_of(
    "đưa|tăng|tiến tới|chủ động|hạn chế|từng bước|đẩy mạnh|đặc biệt|đảm bảo|bảo đảm|nhằm|đáp ứng|"
    "kết hợp|đồng thời|triển khai|tổ chức thực hiện|tổ chức triển khai|trong đó|nâng cao|góp phần|"
    "thực hiện|cụ thể|chỉ đạo|tập trung|tham mưu|phối hợp|phân công|trình|gắn|đề|báo cáo|gửi"
)
_STOP_WORDS_2 = any_of(
    "nhằm|để|và tổ chức|và triển khai|và đưa|và đề ra|và chỉ đạo|theo quy định|trước ngày|chậm nhất|"
    "và báo cáo|và gửi|gửi|phù hợp|tuyên truyền"
)
_STOP = re.compile(
    rf"[;.:…]|,\s(?={_STOP_WORDS}{_END})"
    rf"|\s{_STOP_WORDS_2}{_END}"
)
_LONGEST = 240


def outputs_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the places of what the work in a stretch of a folded text yields, in order.

    >>> text = "xây dựng kế hoạch cụ thể và tổ chức thực hiện"
    >>> [text[first:last] for first, last in outputs_of(text.replace("hoạ", "họa"), 0, len(text))]
    ['kế hoạch cụ thể']
    """
    place = start
    while match := _MAKE.search(text, place, end):
        limit = min(end, match.start("made") + _LONGEST)
        stop = _STOP.search(text, match.end("made"), limit)
        last = stop.start() if stop else limit
        yield match.start("made"), match.start("made") + len(text[match.start("made") : last].rstrip(" ,"))
        place = max(last, match.end())
