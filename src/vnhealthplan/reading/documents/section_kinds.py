"""What a section is about, by the words of its heading and by the section it stands in."""

from __future__ import annotations

import re

from vnhealthplan.reading.documents.records import SectionKind
from vnhealthplan.reading.documents.wording import any_of

_KINDS: tuple[tuple[SectionKind, re.Pattern[str]], ...] = (
    ("appendix", re.compile(any_of("phụ lục|phụ biểu"))),
    ("organisation", re.compile(any_of("tổ chức thực hiện|phân công|trách nhiệm|chế độ báo cáo|công tác báo cáo"))),
    ("funding", re.compile(any_of("kinh phí|nguồn vốn|nguồn lực tài chính|dự toán"))),
    ("legal_basis", re.compile(any_of("căn cứ|cơ sở pháp lý"))),
    ("targets", re.compile(any_of("chỉ tiêu|chỉ số|mục tiêu cụ thể|các mục tiêu"))),
    ("goal", re.compile(any_of("mục tiêu|mục đích|định hướng|quan điểm|tầm nhìn"))),
    ("duties", re.compile(any_of("nhiệm vụ|giải pháp|nội dung|hoạt động|chỉ đạo điều hành|trọng tâm"))),
)
_REPORTS = re.compile(
    rf"(?:{any_of('thông tin|sơ kết|tổng kết|đánh giá|giám sát|kiểm tra|theo dõi')}\s?[,;]?\s(?:{any_of('và')}\s)?)*"
    rf"{any_of('báo cáo')}(?:\s{any_of('định kỳ|kết quả thực hiện')})?[\s:.]*"
)
"""Headings of duties to report; one with more words may head results, and a line without a number the document."""
_OPEN = frozenset({"goal", "other"})


def kind_of(title: str, within: SectionKind | None) -> SectionKind:
    """Give the kind of a section from its folded heading; one inside a section of a plain kind is of the same kind.

    >>> kind_of("mục tiêu cụ thể", "goal"), kind_of("huy động kinh phí", "duties"), kind_of("sở y tế", None)
    ('targets', 'duties', 'other')
    """
    if within is not None and within not in _OPEN:
        return within
    own = next((kind for kind, words in _KINDS if words.search(title)), None)
    if own is None and _REPORTS.fullmatch(title):
        own = "organisation"
    if within == "goal" and own != "targets":
        return "goal"
    return own or within or "other"


def names_a_section(title: str) -> bool:
    """Say whether a folded line without a number names a part that plans have."""
    return any(words.match(title) for _, words in _KINDS)
