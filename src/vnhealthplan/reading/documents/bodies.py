"""Issuing bodies in running text: where the name of one begins and how far it goes."""

from __future__ import annotations

import re

from vnhealthplan.reading.documents.document_types import TYPE_WORDS
from vnhealthplan.reading.documents.wording import any_of

_HEADS = any_of(
    "thủ tướng|chính phủ|quốc hội|ủy ban|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|hội nghị|bộ chính trị|ban bí thư|"
    "ban chấp hành|bch|ban thường vụ|ban cán sự|ban chỉ đạo|đảng đoàn|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|"
    "bộ trưởng|bộ|sở|tổng cục|cục|chi cục|trung tâm|bệnh viện|phòng y tế|văn phòng|chủ tịch|liên bộ|bảo hiểm xã hội"
)
BODY = re.compile(rf"{_HEADS}(?![^\W_])")
"""The beginning of the name of a body in folded text."""

_WORDS_AFTER = any_of(
    "về|v/v|thực hiện|triển khai|ban hành|phê duyệt|quy định|thông báo|hướng dẫn|giao|sửa đổi|bổ sung|công bố|tại|đã|"
    "được|"
    "là|để|trên|cho|theo|kèm|đến|có|trong|năm|ngày|tiếp tục|xây dựng|phối hợp|chủ trì|như sau|nhằm|yêu cầu|trình|thuộc"
)
_END = re.compile(
    rf"[;:.\"\t\[\]]|\((?!khóa )|,(?!\s{{0,3}}khóa )|\s(?:{_WORDS_AFTER}|(?:và\s+|,\s*)?{TYPE_WORDS})(?![^\W_])"
)
_MOST = 160


def body_end(text: str, start: int) -> int:
    """Give the place behind the name of a body that begins at a place of a folded text.

    It ends at a sign or at a word that says what the body does; "(khóa XII)" and ", khóa IX" belong to it.

    >>> text = "ban chấp hành trung ương đảng (khóa xii) về tăng cường"
    >>> text[: body_end(text, 0)]
    'ban chấp hành trung ương đảng (khóa xii)'
    """
    found = _END.search(text, start, start + _MOST)
    end = found.start() if found else min(len(text), start + _MOST)
    words = text[start:end].rstrip(" ,")
    if words.endswith(")") and "(" not in words:
        words = words[:-1]
    return start + len(words)
