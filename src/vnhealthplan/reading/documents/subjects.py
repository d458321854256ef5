"""Subjects: the bodies that a clause begins with, and where the words on what they do begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.documents import body_words as lexicon
from vnhealthplan.reading.documents.body_lists import bodies_at
from vnhealthplan.reading.documents.word_list import links_at, starts_with, verb_at, word_at
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.documents.word_list import Word

_END = r"(?![^\W_])"
ASK = re.compile(rf"{any_of('giao cho|giao|đề nghị|yêu cầu|phân công|ủy quyền cho|mời')}{_END}\s{{1,3}}")
"""Words that ask a body for something, before its name."""

_ASK_INSIDE = re.compile(rf"[,;]\s{{0,3}}(?P<ask>{any_of('đề nghị|yêu cầu')}\s{{1,3}})")
_LEAD_IN_WORDS = any_of(
    "căn cứ|trên cơ sở|đối với|trong quá trình|định kỳ|hàng|hằng|để|nhằm|khi|nếu|từ|theo|sau khi|sau|"
    "trước|trong|tại|ngay|với|chậm nhất|thực hiện|quá trình|trường hợp|giai đoạn|riêng|vào|mỗi|"
    "kết thúc|tùy"
)
LEAD_IN = re.compile(rf"{_LEAD_IN_WORDS}{_END}")
"""Words that may stand before the subject, up to a comma."""

DUTY = re.compile(
    rf"\s{{0,3}}[:,]?\s{{0,3}}{any_of('có trách nhiệm|chịu trách nhiệm|có nhiệm vụ')}{_END}\s{{0,3}}:?\s{{0,3}}"
)
"""Words between a body and what it does."""

_OFFICE = any_of("chức năng|nhiệm vụ|quyền hạn|thẩm quyền|lĩnh vực|phạm vi|phân cấp|trách nhiệm")
_OFFICE_TAIL = any_of(
    "được giao|được phân công|của mình|của ngành|của đơn vị|của từng đơn vị|quản lý|quản lý nhà nước|phụ trách|"
    "hiện hành"
)
_BY_OFFICE = re.compile(
    rf"{any_of('theo|trong phạm vi')}\s{{1,3}}{_OFFICE}(?:(?:,|\s{{1,3}}{any_of('và')})?\s{{1,3}}{_OFFICE}){{0,3}}"
    rf"(?:\s{{1,3}}{_OFFICE_TAIL}){{0,2}},?\s{{1,3}}"
)
_SOLE = re.compile(rf"{any_of('phối hợp|chủ trì|chủ động|tham mưu')}{_END}")
_BROKEN, _TOGETHER = fold("trong việc").text, fold("cùng").text


class Subject(NamedTuple):
    """The bodies that a clause begins with, as places in the text, and where the words on what they do begin.

    `doing` tells that those are known words of doing, `broken` that they are "trong việc ...", and `bare` that
    the bodies are a noun of a kind alone.
    """

    bodies: tuple[tuple[int, int], ...]
    predicate: int
    doing: bool
    broken: bool
    bare: bool


def subject_at(text: str, words: Sequence[Word], start: int) -> Subject | None:
    """Give the bodies that a clause begins with, where words on what they do follow.

    >>> from vnhealthplan.reading.documents.word_list import words_of
    >>> raw = "Giao Sở Tài chính bố trí kinh phí"
    >>> text = fold(raw).text
    >>> subject = subject_at(text, words_of(text, raw), 0)
    >>> [text[first:last] for first, last in subject.bodies], text[subject.predicate :]
    (['sở tài chính'], 'bố trí kinh phí')
    """
    ask = ASK.match(text, start)
    found = bodies_at(text, words, word_at(words, ask.end() if ask else start), opening=True)
    if found is None or found.following >= len(words):
        return None
    after, sign = found.following, words[found.following].text
    if sign in {":", ","}:
        after += 1
    if after + 1 < len(words) and words[after].text == _TOGETHER and verb_at(words, after + 1):
        after += 1  # "A và B cùng chủ trì"
    office = _BY_OFFICE.match(text, words[after].start) if after < len(words) else None
    if office and starts_with(words, word_at(words, office.end()), lexicon.VERBS):
        return Subject(found.bodies, words[after].start, doing=True, broken=False, bare=found.bare)
    if after >= len(words) or (sign != ":" and links_at(words, after)):
        return None
    predicate = words[after].start
    duty = DUTY.match(text, predicate)
    doing = bool(duty or verb_at(words, after))
    if not doing and (sign == "," or found.bare or not words[after].text[0].isalpha()):
        return None
    broken = text.startswith(_BROKEN, predicate)
    return Subject(found.bodies, duty.end() if duty else predicate, doing=doing, broken=broken, bare=found.bare)


def later_subject(text: str, words: Sequence[Word], start: int, end: int) -> Subject | None:
    """Find a subject behind words such as "Căn cứ ..., " or before "đề nghị"."""
    if asked := _ASK_INSIDE.search(text, start, end):
        subject = subject_at(text, words, asked.start("ask"))
        if subject is not None and not subject.bare:
            return subject
    if not LEAD_IN.match(text, start):
        return None
    for comma in range(word_at(words, start), len(words) - 1):
        later = words[comma + 1].start
        if later >= end or (words[comma].text == "," and _SOLE.match(text, later)):
            return None
        subject = subject_at(text, words, later) if words[comma].text == "," else None
        if subject is not None and subject.doing and not subject.broken and not subject.bare:
            return subject
    return None
