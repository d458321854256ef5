"""The small signs of tables: row numbers and their ranks, bullets, page numbers, and cells that say nothing."""

from __future__ import annotations

import re

from vnhealthplan.reading.folding import fold

NOT_COMPUTED = "=?"
"""What stands for a formula of a sheet whose value the file does not hold."""

_ROW_NUMBER = re.compile(
    r"\(?(?:[0-9]{1,4}(?:[.,\-/][0-9]{1,3}){0,5}|[ivxlc]{1,7}|[a-zđ](?:[.\-]?[0-9]{1,3}){0,3})[.):/]*"
)
_PREFIX = re.compile(r"(?:[IVXLC]{1,7}|[A-ZĐ]|[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}|[a-zđ](?=[)]))\s?[.):/-]\s*(?=\S)")
_ROMAN = re.compile(r"[ivxlc]+")
_BULLET = re.compile(r"[-+*•●▪–—·○◦](?=\s|[^\W\d_])\s*")
_PAGE = re.compile(r"(?:trang\s*)?-?\s*[0-9]{1,4}\s*(?:/\s*[0-9]{1,4})?\s*-?")
_SENTENCE_END = re.compile(r"""[.;:!?…]["'”’)\]]*$""")
_FOOT = re.compile("|".join(fold(words).text for words in (r"ghi chú\s*:", r"\(\*", r"nguồn\s*:", r"nơi nhận\s*:")))
_NO_VALUE = frozenset(
    fold(words).text
    for words in (
        *(
            "-",
            "--",
            "–",
            "…",
            "...",
            "..",
            ".",
            "x",
            "X",
            "không giao",
            "không",
            "không có",
            "k giao",
            "chưa có",
            "chưa giao",
        ),
        *(
            "chưa có số liệu",
            "chưa thống kê",
            "không đánh giá",
            "không thực hiện",
            "kxđ",
            "không xác định",
            "n/a",
            "na",
            "/",
            "*",
        ),
        *("chưa thu thập", "không thu thập", "chưa đánh giá", "x/x", "(-)", "(…)", "+"),
    )
)
_BELOW_ALL = 99
_SECTION, _ROMAN_RANK, _ARABIC, _SMALL = 1, 2, 3, 9


def is_row_number(words: str) -> bool:
    """Say whether words only number a row: "01", "1.2", "IV", "a)".

    >>> [is_row_number(words) for words in ("01", "II.", "1.2.3", "a)", "2025 dân", "Bác sĩ")]
    [True, True, True, True, False, False]
    """
    return _ROW_NUMBER.fullmatch(fold(words).text) is not None


def split_number(words: str) -> tuple[str | None, str]:
    """Cut a printed number off the words of a heading.

    >>> split_number("II. Chỉ tiêu đầu ra"), split_number("Y tế dự phòng")
    (('II', 'Chỉ tiêu đầu ra'), (None, 'Y tế dự phòng'))
    """
    match = _PREFIX.match(words)
    return (match[0].rstrip(" .):/-"), words[match.end() :]) if match else (None, words)


def rank_of(number: str | None) -> int:
    """Give how deep a row number stands: A before I before 1 before 1.1 before a; no number stands below all.

    >>> [rank_of(number) for number in ("A", "IV", "02", "2.1", "a)", None)]
    [1, 2, 3, 4, 9, 99]
    """
    if not number:
        return _BELOW_ALL
    bare = number.strip(" .):/(")
    if _ROMAN.fullmatch(bare.lower()) and (bare.isupper() or len(bare) > 1):
        return _ROMAN_RANK
    if bare[:1].isdigit():
        return min(_ARABIC + len(re.split(r"[.,\-/]", bare)) - 1, _SMALL - 1)
    return _SECTION if bare.isupper() else _SMALL


def bullet_of(words: str) -> str | None:
    """Give the sign that begins an item of a list.

    >>> bullet_of("- Xây dựng kế hoạch"), bullet_of("-5")
    ('-', None)
    """
    match = _BULLET.match(words)
    return match[0].strip() if match else None


def without_bullet(words: str) -> str:
    """Give the words behind the sign of a list.

    >>> without_bullet("+ Trạm y tế")
    'Trạm y tế'
    """
    match = _BULLET.match(words)
    return words[match.end() :] if match else words


def is_page_number(words: str) -> bool:
    """Say whether a line is nothing but a page number: "12", "- 12 -", "Trang 3/8"."""
    return _PAGE.fullmatch(fold(words).text.strip()) is not None


def is_foot(words: str) -> bool:
    """Say whether a line stands below a table and explains it: "Ghi chú: ..."."""
    return _FOOT.match(fold(words).text) is not None


def ends_sentence(words: str) -> bool:
    """Say whether words end with the sign of a sentence or a list."""
    return _SENTENCE_END.search(words[-8:]) is not None


def begins_small(words: str) -> bool:
    """Say whether words begin with a small letter, as those do that continue others."""
    return words[:1].islower()


def is_no_value(words: str) -> bool:
    """Say whether a cell says that there is no value.

    >>> [is_no_value(words) for words in ("-", "…", "không giao", "0")]
    [True, True, True, False]
    """
    return " ".join(fold(words).text.split()) in _NO_VALUE
