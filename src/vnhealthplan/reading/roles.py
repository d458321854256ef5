"""Roles: what a number is in its clause: a rate, a measure, a count, or no bound at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from vnhealthplan.reading.counted_words import is_counted
from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity

Role = Literal[
    "rate", "measured", "count", "age", "qualifier", "ordinal", "year", "money", "name", "fraction", "malformed"
]
"""rate: with %, ‰ or per so many; measured: with cm, tuổi, con ...; count: bare, or with a noun; the others are no
bounds: the age of a group, a number inside a name or a condition, an ordinal, a year, money, a part of a whole in
words or a bracket, no number at all."""

RATES = frozenset({"per_1k", "per_10k", "per_100k", "per_1k_live_births", "per_100k_live_births"})
"""Units over so many people or births."""
SHARES_AND_RATES = RATES | {"percent", "per_mille"}


def same_scale(one: str, other: str) -> bool:
    """Say whether two units are shares of one size, whatever they are over.

    >>> same_scale("per_100k", "per_100k_live_births"), same_scale("per_10k", "percent")
    (True, False)
    """
    return (UNITS[one].dimension, UNITS[one].scale) == (UNITS[other].dimension, UNITS[other].scale)


WEAK_UNITS = {
    **dict.fromkeys(folded("tuổi", "năm"), "year"),
    **dict.fromkeys(folded("cm", "centimet", "xentimet"), "cm"),
    **dict.fromkeys(folded("m", "mét"), "m"),
    **dict.fromkeys(folded("điểm"), "index_100"),
    **dict.fromkeys(folded("con"), "children_per_woman"),
    **dict.fromkeys(folded("đồng"), "vnd"),
}
"""Words that are units only right behind a number."""
_MONEY = frozenset({"vnd", "million_vnd", "billion_vnd"})
_MONEY_WORDS = folded("vnđ", "vnd", "đồng", "usd")
_LIFE = tuple(
    folded("tuổi thọ", "tuổi kết hôn", "tuổi trung bình", "tuổi bình quân", "số năm", "năm sống", "sống khỏe")
)
_AGE = folded("tuổi", "tháng", "ngày", "tuần")
_YEARS = folded("tuổi", "năm")
_TUOI, _NGAY, _DAU = (fold(word).text for word in ("tuổi", "ngày", "đầu"))
QUALIFIED = frozenset(
    fold(
        "loại lần buổi mũi liều bước cấp tuyến giờ ngày tháng tuần phút gam gram g kg km ml nhóm bệnh dịch mặt "
        "chiều kỳ khâu nội năm tiết"
    ).text.split()
)
"""Nouns whose number is a condition: "12 loại vắc xin", "2 lần trong thai kỳ"; nội: nội dung."""
_COUNTED = frozenset(tuple(fold(words).text.split()) for words in ("bệnh nhân", "bệnh viện", "nhóm trẻ"))
"""Nouns that begin like one of those and are counted."""
_ORDINAL = frozenset(
    fold(
        "thứ hạng cấp khóa độ số nhóm tuyến mũi án khoản điều mục lục bậc lớp phần chương vòng đợt type mức bảng biểu "
        "điểm tầng"
    ).text.split()
)
"""Nouns that a number only tells apart: "hạng 2", "tuyến 3", "phụ lục 1"."""
_NO_ORDINALS = frozenset(
    tuple(words.split()) for words in folded("dân số", "tổng số", "hồ sơ", "hệ số", "nâng cấp", "cung cấp", "tỷ số")
)
_NAMES = folded("án", "nghiệp", "trình")  # Đề án 06, công nghiệp 4.0, Chương trình 4
_YEAR_DIGITS, _FIRST_YEAR, _LAST_YEAR = 4, 1900, 2199
_FAR, _NEAR = 24, 6  # words before and behind a number that may speak of life


def role_of(pieces: Sequence[Piece], quantity: Quantity) -> Role:
    """Say what a number is, by its unit and the words next to it.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.quantities import find_quantities
    >>> [found.role for found in find_quantities(pieces_of(fold("Đề án 06, 12 loại vắc xin, 1 tuổi, 500 triệu đồng")))]
    ['name', 'qualifier', 'age', 'money']
    """
    if quantity.unit is not None:
        return "money" if quantity.unit in _MONEY else "rate" if quantity.unit in SHARES_AND_RATES else "measured"
    last = quantity.last
    word = pieces[last].text if last < len(pieces) and pieces[last].kind == "word" else ""
    if word in _MONEY_WORDS:
        return "money"
    if quantity.first and (role := _role_in_name(pieces, quantity, word)) is not None:
        return role
    if word in _YEARS and _speaks_of_life(pieces, quantity.first):
        return "measured"
    following = pieces[last + 1].text if last + 1 < len(pieces) else ""
    if word in _AGE:
        return "age" if _TUOI in {word, following} else "qualifier"
    if word in QUALIFIED and (word, following) not in _COUNTED:
        return "qualifier"
    if word in WEAK_UNITS:
        return "count" if is_counted(pieces, quantity) else "measured"
    return "year" if not word and is_year(pieces[quantity.first].text) else "count"


def is_year(printed: str) -> bool:
    """Say whether digits can be a year.

    >>> is_year("2025"), is_year("2500")
    (True, False)
    """
    return len(printed) == _YEAR_DIGITS and printed.isdigit() and _FIRST_YEAR <= int(printed) <= _LAST_YEAR


def _role_in_name(pieces: Sequence[Piece], quantity: Quantity, word: str) -> Role | None:
    """Tell a rank, a level or a number inside a name by the word before it."""
    before = pieces[quantity.first - 1]
    further = pieces[quantity.first - 2].text if quantity.first > 1 else ""
    if before.text in _NAMES or (word == _NGAY and pieces[min(quantity.last + 1, len(pieces) - 1)].text == _DAU):
        return "name"
    if before.kind == "word" and before.text in _ORDINAL and (further, before.text) not in _NO_ORDINALS:
        return "ordinal"
    return None


def _speaks_of_life(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether years are those of a life: "tuổi thọ ... 75 tuổi", and no measure of something else between."""
    first = max(0, place - _FAR)
    for before in range(place - 1, first - 1, -1):
        if pieces[before].part == "measure":
            first = before
            break
    words = " ".join(piece.text for piece in pieces[first : place + _NEAR])
    return any(life in words for life in _LIFE)
