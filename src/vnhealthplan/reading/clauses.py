"""Clauses: which numbers of a sentence are bounds, and which words belong to each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.boundaries import BOUNDING, JOINING, boundary_of
from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.inside_names import is_bracketed_bound, is_commented, stands_in_name
from vnhealthplan.reading.listed_counts import repeats_counted, with_listed
from vnhealthplan.reading.quantities import find_quantities
from vnhealthplan.reading.roles import RATES
from vnhealthplan.reading.shared_units import share_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity


class Item(NamedTuple):
    """One value with the pieces `first` to `last` (exclusive) that speak of it."""

    quantity: Quantity
    first: int
    last: int


class Clause(NamedTuple):
    """A sentence cut into items, the numbers that bound nothing, and the unit at its head that its values share."""

    pieces: Sequence[Piece]
    items: Sequence[Item]
    others: Sequence[Quantity]
    unit: Piece | None = None


_WORKS = tuple(
    tuple(fold(words).text.split())
    for words in (
        *(
            "xây mới",
            "xây dựng mới",
            "xây dựng",
            "thành lập",
            "thành lập mới",
            "đào tạo",
            "tuyển dụng",
            "nâng cấp",
            "cải tạo",
        ),
        *(
            "bổ sung",
            "mua sắm",
            "sửa chữa",
            "đầu tư",
            "trang bị",
            "tổ chức",
            "triển khai",
            "mở",
            "khám",
            "thu hút",
            "cấp",
        ),
        *("lấy", "cấp phát", "tập huấn", "xét nghiệm", "điều trị", "kiểm tra", "giám sát"),
    )
)


def read_clause(
    pieces: Sequence[Piece], taken: Sequence[tuple[int, int]] = (), unit: str | None = None, *, due: bool = False
) -> Clause:
    """Find the bounds of one sentence and give each the words around it.

    What is `taken` bounds nothing more; `unit` is that of the head of a list: "tính trên 10.000 dân: bác sĩ 9,5".
    Where the sentence is `due` by a horizon, a number that repeats what "số ..." before it counts bounds that.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> clause = read_clause(pieces_of(fold("Tuổi thọ khoảng 75 tuổi, số năm sống khỏe đạt tối thiểu 68 năm")))
    >>> [(str(item.quantity.number.value), item.first, item.last) for item in clause.items]
    [('75', 0, 4), ('68', 5, 11)]
    """
    quantities = find_quantities(pieces)
    shared = share_units(pieces, quantities, unit)
    used = {place for first, last in taken for place in range(first, last)}
    bounds = [
        quantity
        for quantity in quantities
        if quantity.first not in used and (_can_bound(pieces, quantity) or (due and repeats_counted(pieces, quantity)))
    ]
    if len(bounds) > 1:
        bounds = _without_qualifiers(pieces, bounds)
    bounds, ends = with_listed(pieces, quantities, bounds)
    items: list[Item] = []
    start = 0
    for place, quantity in enumerate(bounds):
        following = bounds[place + 1] if place + 1 < len(bounds) else None
        end = boundary_of(pieces, start, quantity, following) if following else _end_of_last(pieces, quantity)
        told = bisect_left(ends, quantity.last)
        items.append(Item(quantity, start, min(end, ends[told]) if told < len(ends) else end))
        start = end
        while following and start < following.lead and pieces[start].kind in {"comma", "sign"}:
            start += 1
    if len(bounds) == len(quantities):
        return Clause(pieces, items, (), shared)
    kept = {id(quantity) for quantity in bounds}
    return Clause(pieces, items, [quantity for quantity in quantities if id(quantity) not in kept], shared)


def _end_of_last(pieces: Sequence[Piece], quantity: Quantity) -> int:
    """End the words of the last value where a comma and a new measure follow: "... ≥ 95%, số mẫu giám sát ..."."""
    for place in range(quantity.last, len(pieces) - 1):
        if pieces[place].kind == "comma" and pieces[place + 1].part == "measure":
            return place
    return len(pieces)


def _can_bound(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    if quantity.first and pieces[quantity.first - 1].text == _GIVE_OR_TAKE:
        return False
    if stands_in_name(pieces, quantity):
        return False
    if quantity.role in {"rate", "measured"}:
        return _bounds_with_unit(pieces, quantity)
    if quantity.role != "count" or _is_level(pieces, quantity):
        return False
    leads = {piece.part or piece.kind for piece in pieces[quantity.lead : quantity.first]}
    word = pieces[quantity.first]
    if isinstance(word.meaning, int) and " " not in word.text and "before" not in leads:
        return False  # "đạt một bước tiến": a word of number is an article more often than a value
    if leads & BOUNDING or quantity.after:
        return True
    if "colon" in leads:
        ends = quantity.last == len(pieces) or pieces[quantity.last].kind in {"comma", "sign", "time", "open"}
        return ends or _is_measured(pieces, quantity.lead)
    return _is_work(pieces, quantity) or _follows_group(pieces, quantity) or _ends_name(pieces, quantity)


def _is_level(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a number is one of a row of levels, which is told: "đạt chứng nhận mức độ 4 trở lên"."""
    if not quantity.first or pieces[quantity.first - 1].text != _LEVEL or quantity.number.value not in _LEVELS:
        return False
    quantity.reason = "ordinal"
    return True


def _bounds_with_unit(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a number with a unit is striven for; in the bracket of a name, or only spoken of, it is told."""
    if is_bracketed_bound(pieces, quantity):
        quantity.reason = "name"
        return False
    if is_commented(pieces, quantity):
        quantity.reason = "no_indicator"
        return False
    return quantity.unit not in _FREQUENCIES or not _is_bracketed(pieces, quantity.first)


_LEVEL, _LEVELS = fold("mức độ").text, range(1, 10)
_GIVE_OR_TAKE = "±"
_RANGE = 3  # pieces: two numbers and what joins them
_LONGEST_HEAD = 30
_FREQUENCIES = frozenset({"times_per_year", "sessions_per_week"})


def _is_bracketed(pieces: Sequence[Piece], place: int) -> bool:
    kinds = [piece.kind for piece in pieces[max(0, place - _LONGEST_BRACKET) : place]]
    return kinds.count("open") > kinds.count("close")


_LONGEST_BRACKET = 40
_UNTIL = folded("đến", "tới")


def _follows_group(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a number goes on with a list of subgroups: "nam 167 cm, nữ 156"."""
    return (
        quantity.lead > 0
        and pieces[quantity.lead - 1].kind == "group"
        and (quantity.last == len(pieces) or pieces[quantity.last].kind in {"comma", "sign"})
    )


def _ends_name(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a number with decimals stands bare behind a measure and ends its words: "Tổng tỷ suất sinh 2,1."."""
    bare = quantity.lead == quantity.first and "," in pieces[quantity.first].text
    ends = quantity.last == len(pieces) or pieces[quantity.last].kind in {"comma", "sign", "time"}
    return bare and ends and quantity.first > 1 and _is_measured(pieces, quantity.first)


def _is_work(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a work that is counted stands before a number: "xây mới 04 trạm y tế", "đào tạo 25 - 30 bác sĩ"."""
    place = quantity.first
    noun = place + (1 if quantity.high is None and quantity.within is None else _RANGE)
    if noun >= len(pieces) or pieces[noun].kind not in {"word", "group"}:
        return False
    words = tuple(piece.text for piece in pieces[max(0, place - 3) : place])
    words = tuple(word for text in words for word in text.split())
    return any(words[-len(work) :] == work for work in _WORKS)


def is_work(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether the value counts a work, and its name stands behind it."""
    return quantity.role == "count" and _is_work(pieces, quantity)


def _is_measured(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a measure or the unit of a rate stands shortly before a place: "số giường/10.000 dân: 30 giường"."""
    near = pieces[max(0, place - _NEAR_HEAD) : place]
    return any(piece.part == "measure" or (piece.kind == "unit" and piece.meaning in RATES) for piece in near)


_NEAR_HEAD = 24


def _without_qualifiers(pieces: Sequence[Piece], bounds: Sequence[Quantity]) -> list[Quantity]:
    """Leave out counts inside the name of another bound: "có ít nhất 01 bác sĩ đạt 100%"."""
    kept = []
    for place, quantity in enumerate(bounds):
        following = bounds[place + 1] if place + 1 < len(bounds) else None
        before = bounds[place - 1] if place else None
        weak = quantity.role == "count" or quantity.unit in _FREQUENCIES
        inside = weak and (
            (
                following is not None
                and following.role == "rate"
                and not _is_where(pieces, quantity, following)
                and _leads_to(pieces, quantity, following)
            )
            or (
                before is not None
                and before.role == "rate"
                and not _is_work(pieces, quantity)
                and _is_one_chunk(pieces, before, quantity)
            )
        )
        if before is not None and _is_where(pieces, before, quantity):
            quantity.reason = "count_without_bound"
        elif not inside and not (before is not None and _is_inside_share(pieces, before, quantity)):
            kept.append(quantity)
    return kept


def _is_where(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    """Say whether a share only says where a measure has its value: "chỉ số BI dưới 20 tại 100% xã trọng điểm"."""
    place = following.first
    if following.lead != place or following.unit != "percent" or pieces[place - 1].text not in _AT:
        return False
    leads = {pieces[each].part for each in range(quantity.lead, quantity.first)}
    near = range(max(0, quantity.lead - _NEAR_HEAD), quantity.lead)
    measured = any(pieces[each].part == "measure" for each in near)
    return bool(leads & BOUNDING) and measured and _is_one_chunk(pieces, quantity, following)


_AT = folded("tại", "ở")


def _is_inside_share(pieces: Sequence[Piece], before: Quantity, quantity: Quantity) -> bool:
    """Say whether a share stands inside the name of another: "90% trạm y tế thực hiện được ít nhất 80% dịch vụ"."""
    between = pieces[before.last : quantity.lead]
    if (
        not between
        or between[0].kind not in {"word", "group"}
        or between[-1].text in _UNTIL
        or before.unit != "percent"
        or quantity.unit != "percent"
    ):
        return False
    parts = {pieces[place].part for place in range(quantity.lead, quantity.first)}
    plain = all(piece.kind in {"word", "group", "term"} for piece in between)
    plain = plain and between[-1].text not in JOINING and any(piece.kind == "word" for piece in between)
    return plain and "before" in parts and not parts & {"reach", "to"}


def _is_one_chunk(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    between = pieces[quantity.last : following.lead]
    return not any(piece.kind == "comma" or piece.text in JOINING for piece in between)


def _leads_to(pieces: Sequence[Piece], quantity: Quantity, following: Quantity) -> bool:
    """Say whether a count stands in the name of the rate behind it: "có ít nhất 01 bác sĩ và 02 y tá đạt 100%".

    A rate in a bracket of its own is another value: "3.500 giường (30,5 giường/vạn dân)".
    """
    depth = 0
    reached = any(pieces[place].part in BOUNDING for place in range(following.lead, following.first))
    for place in range(quantity.last, following.lead):
        piece = pieces[place]
        depth += (piece.kind == "open") - (piece.kind == "close")
        counts = reached and place + 1 < following.lead and pieces[place + 1].kind == "number"
        if piece.kind == "comma" or (piece.text in JOINING and not counts):
            return False
    return depth <= 0
