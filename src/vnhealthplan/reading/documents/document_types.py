"""Types of documents: the words that name them, and the letters in their numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from vnhealthplan.models.document import DocumentType

_WORDS: dict[str, DocumentType] = {
    "kế hoạch": "KH",
    "quyết định": "QĐ",
    "nghị quyết": "NQ",
    "chương trình hành động": "CTr",
    "chương trình": "CTr",
    "chỉ thị": "CT",
    "kết luận": "KL",
    "thông báo": "TB",
    "báo cáo": "BC",
    "thông tư liên tịch": "TTLT",
    "thông tư": "TT",
    "nghị định": "NĐ",
    "tờ trình": "TTr",
    "công văn": "CV",
    "đề án": "ĐA",
    "hướng dẫn": "HD",
    "luật": "LUẬT",
}
_BY_WORD: dict[str, DocumentType] = {fold(words).text: code for words, code in _WORDS.items()}
_BY_LETTERS: dict[str, DocumentType] = {fold(code).text: code for code in _WORDS.values()}
TYPE_WORDS = any_of("|".join(_WORDS))
"""The part of a regular expression that matches the name of a type of document in folded text."""

_LETTERS = re.compile(r"[a-zđ]+")
_ISSUERS = {"ttg": "Thủ tướng Chính phủ", "cp": "Chính phủ", "byt": "Bộ Y tế"}
_ASSEMBLY = re.compile(r"qh[0-9]+")


def type_of_words(words: str) -> DocumentType | None:
    """Give the type that folded words name.

    >>> type_of_words("nghị quyết"), type_of_words("văn bản")
    ('NQ', None)
    """
    return _BY_WORD.get(" ".join(words.split()))


def type_of_symbol(symbol: str) -> DocumentType | None:
    """Give the type that the letters of a number name, first or after the year.

    >>> type_of_symbol("KH-UBND"), type_of_symbol("TU"), type_of_symbol("QH15")
    ('KH', None, None)
    """
    letters = _LETTERS.match(symbol.lower())
    return _BY_LETTERS.get(letters[0]) if letters else None


def issuer_of_symbol(symbol: str) -> str | None:
    """Give the issuer where the letters of a number name one body of the whole country, and no other.

    >>> issuer_of_symbol("QĐ-TTg"), issuer_of_symbol("KH-UBND"), issuer_of_symbol("QH15"), issuer_of_symbol("CP")
    ('Thủ tướng Chính phủ', None, 'Quốc hội', None)
    """
    last = re.split(r"[-/]", symbol.lower())[-1]
    return "Quốc hội" if _ASSEMBLY.fullmatch(last) else _ISSUERS.get(last) if last != symbol.lower() else None
