"""Frames: the words that say that something is planned, and by whom, and not what: "Tỉnh cũng đặt mục tiêu ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece

_WORDS = frozenset(
    fold(
        # documents, and what they hold
        "kế hoạch chương trình đề án dự án nghị quyết chiến lược quyết định chỉ thị văn bản mục tiêu chỉ tiêu nhiệm vụ "
        "lộ trình kết quả yêu cầu định hướng cụ thể chung tổng quát chủ yếu sau đây dưới đây khác "
        # who plans
        "tỉnh huyện xã thành phố thị trấn quận phường ngành y tế sở bộ ubnd hđnd ủy ban nhân dân hội đồng chính phủ "
        "đảng nhà nước địa phương đơn vị cả toàn nước quốc việt nam chúng ta hành động quốc gia "
        # planning
        "đặt đề nêu đưa ra xác định góp phần hướng tới nhằm hoàn thành thực hiện theo tức nghĩa cần phải giao được "
        # what joins these
        "đặc biệt ngoài bên cạnh trước hết nhất "
        "cũng còn mà đã là và với của các những này đó trên trong vào đến tại về cho như để đều đồng thời tiếp tục"
    ).text.split()
)
_PLANNING = folded("đặt", "đặt ra", "đề ra", "xác định", "nêu ra", "đưa ra", "hướng tới", "hướng đến")
_GOALS = folded("mục tiêu", "chỉ tiêu", "đạt mục tiêu", "đạt chỉ tiêu")
_PASSIVE = folded("được", "bị")
_STRIVING = fold("phấn đấu").text
_BEING = fold("là").text


def is_frame(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Say whether words only tell that something is planned, so that they name no indicator.

    They do where each is a word of plans, of those who plan or of planning, and where they end with a verb of planning,
    whoever its subject may be.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> def is_one(words):
    ...     pieces = pieces_of(fold(words))
    ...     return is_frame(pieces, 0, len(pieces))
    >>> is_one("Tỉnh cũng đặt"), is_one("Thị xã Mẫu Sơn đề ra"), is_one("Trạm y tế xã"), is_one("Người được xác định")
    (True, True, False, False)
    """
    words = [word for piece in pieces[first:last] if piece.kind != "time" for word in piece.text.split()]
    return _plans(pieces, first, last) or all(word in _WORDS or not word.isalnum() for word in words)


def sets_a_goal(pieces: Sequence[Piece], first: int, lead: int, last: int) -> bool:
    """Say whether the words up to a value make it a goal that is named behind it: "đạt mục tiêu 90% học sinh ..."."""
    if any(pieces[place].text in _GOALS for place in range(lead, last)):
        return True
    return first < last and pieces[first].text in _GOALS and pieces[last - 1].text == _BEING


def end_of_frame(pieces: Sequence[Piece], first: int, last: int) -> int:
    """Give the place behind "Tỉnh đặt mục tiêu", "Ngành y tế phấn đấu" before a name; `first` where there is none."""
    for place in range(last - 2, first, -1):
        if pieces[place].text in _GOALS:
            return place + 1 if is_frame(pieces, first, place) else first
        if pieces[place].part == "effort" and pieces[place].text.startswith(_STRIVING):
            return place + 1
    return first


def _plans(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Say whether words end with a verb of planning."""
    while last > first and (pieces[last - 1].kind in {"comma", "time"} or pieces[last - 1].text in _GOALS):
        last -= 1  # "... đề ra mục tiêu đến năm 2028, đạt 90% ..."
    for start in range(max(first, last - 2), last):
        if " ".join(piece.text for piece in pieces[start:last]) in _PLANNING:
            return start == first or pieces[start - 1].text not in _PASSIVE
    return False
