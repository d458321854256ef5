"""The items of a cell: one cell of a table of tasks may list several, and its line breaks may be lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.records import Span


def _any(*words: str) -> str:
    return "|".join(re.escape(fold(word).text) for word in words)


_TASK_VERBS = _any(
    *(
        "tiếp tục",
        "tăng cường",
        "đẩy mạnh",
        "xây dựng",
        "triển khai",
        "tổ chức",
        "thực hiện",
        "nâng cao",
        "chủ động",
        "theo dõi",
    ),
    *(
        "phối hợp",
        "tham mưu",
        "ban hành",
        "hoàn thiện",
        "hoàn thành",
        "rà soát",
        "đào tạo",
        "củng cố",
        "quản lý",
        "giải quyết",
    ),
    *(
        "duy trì",
        "phân bổ",
        "kiểm tra",
        "thanh tra",
        "giám sát",
        "hướng dẫn",
        "chỉ đạo",
        "đầu tư",
        "bảo đảm",
        "đảm bảo",
    ),
    *(
        "huy động",
        "phát triển",
        "hỗ trợ",
        "mở rộng",
        "đề xuất",
        "lồng ghép",
        "tuyên truyền",
        "truyền thông",
        "thu hút",
        "cập nhật",
    ),
    *(
        "sắp xếp",
        "kiện toàn",
        "bố trí",
        "lập",
        "trình",
        "xử lý",
        "khắc phục",
        "ứng dụng",
        "chuẩn hóa",
        "cải cách",
        "đổi mới",
    ),
    *(
        "thường xuyên",
        "tập trung",
        "khuyến khích",
        "nghiên cứu",
        "đánh giá",
        "báo cáo",
        "tổng hợp",
        "phê duyệt",
        "mua sắm",
    ),
)
_ITEM = re.compile(
    rf"(?:(?:^|[.;:…!?”\"]|</?[a-z][^<>]{{0,200}}>|\n)\s{{0,20}}(?P<plain>[-+•*●▪○](?=\s)|[-+•](?=[^\W\d_]))"
    rf"|\s(?P<inner>[-+•])\s(?={_TASK_VERBS}))"
)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_PRODUCTS = _any(
    *(
        "báo cáo",
        "kế hoạch",
        "quyết định",
        "đề án",
        "nghị quyết",
        "tờ trình",
        "công văn",
        "văn bản",
        "chương trình",
        "hồ sơ",
    ),
    *("biên bản", "danh sách", "thông báo", "hướng dẫn", "dự thảo", "quy chế", "quy định", "tài liệu", "hợp đồng"),
)
_PRODUCT = re.compile(rf"\s*[;\n]\s*(?:[-+•]\s)?|(?P<lost> )(?=(?:{_PRODUCTS})(?!\w))")


def items_of(text: str, span: Span) -> Iterator[Span]:
    """Give the stretches of the items of one cell, each with its bullet; all of the cell where it lists none.

    Words before the first bullet are an item of their own.

    >>> text = "- Xây dựng kế hoạch. - Tổ chức tập huấn; + Giám sát"
    >>> [item.of(text) for item in items_of(text, Span(0, len(text)))]
    ['- Xây dựng kế hoạch.', '- Tổ chức tập huấn;', '+ Giám sát']
    """
    folded = fold(span.of(text))
    starts = [
        span.start + folded.start(match.start("plain") if match["plain"] else match.start("inner"))
        for match in _ITEM.finditer(folded.text)
        if match["plain"] or folded.raw[folded.start(match.end()) :][:1].isupper()
    ]
    edges = [span.start, *(start for start in starts if start > span.start), span.end]
    for start, end in pairwise(edges):
        item = _without_tags(text, start, end)
        if item.start < item.end:
            yield item


def _without_tags(text: str, start: int, end: int) -> Span:
    """Give a stretch without blanks and HTML tags at its ends."""
    while True:
        start += len(text[start:end]) - len(text[start:end].lstrip()) if text[start : start + 1].isspace() else 0
        while end > start and text[end - 1].isspace():
            end -= 1
        opened = _TAG.match(text, start, end) if text.startswith("<", start) else None
        closed = (
            _TAG.fullmatch(text, max(text.rfind("<", start, end), start), end)
            if text.endswith(">", start, end)
            else None
        )
        if opened is None and closed is None:
            return Span(start, end)
        start = opened.end() if opened else start
        end = closed.start() if closed and closed.start() >= start else end


def products_of(words: str) -> tuple[str, ...]:
    """Give the products that a cell names, also where the breaks between its lines were lost.

    >>> products_of("Kế hoạch triển khai Báo cáo kết quả hàng tháng")
    ('Kế hoạch triển khai', 'Báo cáo kết quả hàng tháng')
    """
    folded = fold(words)
    found: list[str] = []
    begin = 0
    for match in _PRODUCT.finditer(folded.text):
        start, end = folded.start(match.start()), folded.start(match.end())
        if match["lost"] and not (words[end : end + 1].isupper() and words[start - 1 : start].islower()):
            continue
        found.append(words[begin:start])
        begin = end
    found.append(words[begin:])
    return tuple(product for part in found if (product := part.strip(" -+•;,").rstrip(".")))
