"""Inside names: bounds that only say which things a name is of, as in "tỷ lệ sinh trên 2 con"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.quantities import Quantity

_SHARES = tuple(fold(words).text for words in ("tỷ lệ", "tỷ trọng"))
_SIZES = frozenset({"children_per_woman", "cm", "m"})
_HAVING = fold("có").text
_NOT, _LEFT = fold("không").text, folded("có", "còn")
_PLURALS = folded("các", "những")
_BEYOND = frozenset({"gt", "lt"})
_BREAKS = frozenset({"comma", "sign", "colon", "open", "close"})
_LONGEST = 24
_AREAS = folded(
    *("toàn", "cả", "quốc", "nước", "tỉnh", "huyện", "thành phố", "chung", "bình quân", "bình", "quân", "trung", "của"),
    *("mức", "tỷ lệ", "là", "khu vực", "vùng"),
)
_LEADS = frozenset({"before", "reach", "to", "rise", "fall", "keep", "control"})
_LONGEST_LEAD = 6
_FIGURE = tuple(fold("con số").text.split())
_COMMENTING = folded("không", "chưa", "này", "trên", "là", "chỉ", "cho", "thể", "nói", "phản", "đã", "cũng", "được")
_WHOLES = folded("toàn", "cả", "chung")


def stands_in_name(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a number with its comparator stands in the words of a name, and bounds nothing itself.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.quantities import find_quantities
    >>> pieces = pieces_of(fold("Tỷ lệ sinh trên 2 con dưới 7%"))
    >>> [stands_in_name(pieces, quantity) for quantity in find_quantities(pieces)]
    [True, False]
    """
    terms = [pieces[place] for place in range(quantity.lead, quantity.first)]
    if not terms or terms[-1].part != "before":
        return False
    if all(term.part == "before" for term in terms) and _is_denied(pieces, quantity.lead):
        return True
    if quantity.role == "measured":
        whole = quantity.number.value == quantity.number.value.to_integral_value()
        return len(terms) == 1 and whole and quantity.unit in _SIZES and is_of_share(pieces, quantity.lead)
    comparator = None if terms[-1].term is None else terms[-1].term.comparator
    described = [piece.text for piece in terms[:-1]] == [_HAVING] and comparator in _BEYOND
    return quantity.role == "count" and described and _is_of_object(pieces, quantity.lead)


def is_bracketed_bound(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a bracket with a bound says of which things a name is, and the value follows: "(>115%) còn 95%"."""
    first, last = quantity.lead, quantity.last
    if not first or last + 2 >= len(pieces) or pieces[first - 1].kind != "open" or pieces[last].kind != "close":
        return False
    if not any(pieces[place].part == "before" for place in range(first, quantity.first)):
        return False
    for place in range(last + 1, min(last + _LONGEST_LEAD, len(pieces))):
        if pieces[place].kind == "number":
            return place > last + 1
        if pieces[place].part not in _LEADS:
            return False
    return False


def is_commented(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a sentence speaks of a number itself: "Con số 71% không chỉ là ..."."""
    place, last = quantity.lead, quantity.last
    if place != quantity.first or place < len(_FIGURE) or last >= len(pieces):
        return False
    said = tuple(piece.text for piece in pieces[place - len(_FIGURE) : place])
    return said == _FIGURE and pieces[last].text.partition(" ")[0] in _COMMENTING


def is_of_whole_area(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a bracket gives what a larger area has, beside the value before it: "(toàn quốc là dưới 0,5%)"."""
    place = quantity.lead
    while place and pieces[place - 1].text in _AREAS:
        place -= 1
    words = {piece.text for piece in pieces[place : quantity.lead]}
    return place > 0 and pieces[place - 1].kind == "open" and not words.isdisjoint(_WHOLES)


def is_of_share(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the words before a place go back to a share: "tỷ lệ sinh ...", "7% phụ nữ sinh ...".

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> is_of_share(pieces_of(fold("Tỷ lệ trẻ sinh dưới")), 3), is_of_share(pieces_of(fold("Lượng muối dưới")), 2)
    (True, False)
    """
    for before in range(place - 1, max(-1, place - _LONGEST), -1):
        piece = pieces[before]
        if piece.part == "measure":
            return piece.text.startswith(_SHARES)
        if piece.kind == "unit":
            return piece.meaning == "percent"
        if piece.kind in _BREAKS or piece.part in {"rise", "fall"}:
            return False
    return False


def _is_denied(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a bound is of what there is none of: "các nơi không có vụ ngộ độc trên 30 người", but of no share."""
    denied = False
    for before in range(place - 1, max(-1, place - _LONGEST), -1):
        piece = pieces[before]
        if piece.part == "measure" or piece.kind in {"unit", "number"}:
            return False
        if piece.kind in _BREAKS:
            break
        denied = denied or (piece.text == _NOT and pieces[before + 1].text in _LEFT)
    return denied


def _is_of_object(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the words before a place are the object of an act: "phát triển các dân tộc [có dưới 6.000 người]"."""
    plural = False
    for before in range(place - 1, max(-1, place - _LONGEST), -1):
        piece = pieces[before]
        if piece.part == "action":
            return plural
        if piece.kind in _BREAKS or piece.kind == "time" or piece.part in {"measure", "effort"}:
            return False
        plural = plural or piece.text in _PLURALS
    return False
