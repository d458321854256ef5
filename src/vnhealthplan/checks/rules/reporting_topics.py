"""What a report is about, by the words of its content that not every report says of itself."""

from __future__ import annotations

import re

from vnhealthplan.models.folding import folded

_WORD = re.compile(r"[^\W\d_]+")
_NO_TOPIC = frozenset(
    _WORD.findall(
        "báo cáo tổng hợp kết quả tình hình thực hiện công tác kế hoạch gửi về của và các cho theo việc nội dung số "
        "liệu triển khai định kỳ hằng hàng năm quý tháng tuần đầu cuối trước ngày để từ đến trên địa bàn tỉnh huyện xã "
        "sở ubnd ủy ban nhân dân y tế ngành đơn vị kèm phụ lục chung lại cả đánh giá sơ kết tổng kết chỉ tiêu mục"
    )
)


def topics_in(content: str) -> frozenset[str]:
    """Give the words that say what a report is about; none where it is about all.

    >>> sorted(topics_in("Tổng hợp kết quả tiêm chủng")), sorted(topics_in("Báo cáo kết quả thực hiện"))
    (['chủng', 'tiêm'], [])
    """
    return frozenset(_WORD.findall(folded(content))) - _NO_TOPIC


def are_about_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether a report on some topics may go into one on others: all of the one are among those of the other.

    >>> are_about_the_same(topics_in("tiêm chủng"), topics_in("tiêm chủng mở rộng"))
    True
    >>> are_about_the_same(topics_in("phòng chống dịch"), topics_in("phòng chống tác hại thuốc lá"))
    False
    """
    return not (one and other) or one <= other or other <= one
