"""Name ends: what stands at the ends of a name and does not belong to it: subgroups, an age, the next clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.groups import POPULATION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.reading.naming import Group
    from vnhealthplan.reading.pieces import Piece


_RIGHT = frozenset({"link", "filler", "before", "keep", "control"})
_SIGNS_BEHIND = frozenset({"comma", "colon", "note", "sign"})
_SIGNS_BEFORE = frozenset({"comma", "sign", "colon", "close"})
_ACTS = frozenset({"action", "effort", "rise", "fall", "keep"})
_WITHIN = folded("của", "ở", "tại", "đối với")
_AGE = folded("tuổi", "tháng", "ngày", "tháng tuổi", "năm")
_AND_SIGNS = folded("và", ",")
_PLACES = folded("thành phố")  # "trên địa bàn thành phố" is all of a place, and no part of its people
_BETWEEN, _COMPARED = fold("giữa").text, 4  # pieces of "giữa nam và nữ"
_BEING = fold("là").text
_WHOLE = folded("của", "trên địa bàn", "thuộc", "cho", "trong")
CHILDREN = folded("trẻ", "em", "trẻ em")
GROUP = fold("nhóm").text
"""What says that the words behind it are a group, and no part of what is counted."""
_FEW = folded("trẻ", "em", "người", "từ", "dưới", "trên", "đến", "đủ")


def stripped(kept: list[Piece]) -> list[Piece]:
    """Leave out the signs and the words of transition at both ends."""
    first, last = 0, len(kept)
    while last and (kept[last - 1].part in _RIGHT or kept[last - 1].kind in _SIGNS_BEHIND):
        last -= 1
    while first < last and kept[first].kind in _SIGNS_BEFORE:
        first += 1
    return kept if last - first == len(kept) else kept[first:last]


def without_groups(kept: list[Piece], groups: list[Group], *, behind: bool) -> list[Piece]:
    """Take subgroups off the end: "... đối với nam" leaves the name, and "nông thôn" alone no name at all."""
    while kept:
        last = kept[-1]
        if last.group is None:
            break
        alone = len(kept) == 1 or (len(kept) == 2 and kept[0].text == GROUP)  # noqa: PLR2004  # "nhóm nữ"
        linked = not alone and (
            kept[-2].part == "link"
            or kept[-2].text == GROUP
            or (kept[-2].kind == "comma" and not behind)
            or last.group[0] == "age"
        )
        if (behind and alone) or not (alone or linked):
            break
        if not alone and kept[-2].text in _AND_SIGNS and len(kept) >= _COMPARED and kept[-_COMPARED].text == _BETWEEN:
            break  # "chênh lệch giữa thành thị và nông thôn"
        if last.text in _PLACES and not alone and kept[-2].text in _WHOLE:
            break  # "trên địa bàn thành phố"
        if last.group[0] == "facility" and not alone:
            break  # "khám bệnh tại trạm y tế" names what is counted
        groups.append((*last.group, (last.start, last.end)))
        kept = kept[:-2] if len(kept) > 1 and kept[-2].text == GROUP else kept[:-1]
        kept = stripped(kept)
    return kept


def until_next(kept: list[Piece]) -> list[Piece]:
    """Cut a name behind its value where another clause begins."""
    for place, piece in enumerate(kept):
        if piece.kind in {"sign", "colon"} and piece.text in ";:.":
            return kept[:place]
        if place and piece.part in _ACTS and kept[place - 1].kind == "comma":
            return kept[: place - 1]
    return kept


def without_age(kept: Sequence[Piece]) -> list[Piece]:
    """Give a name without the age at its end: "tử vong trẻ em [dưới 5 tuổi]"."""
    end = len(kept)
    if end and kept[-1].part == "after":
        end -= 1
    if not end or kept[end - 1].text not in _AGE:
        return list(kept)
    end -= 1
    numbers = 0
    while end and (
        kept[end - 1].kind == "number" or kept[end - 1].text in _FEW or kept[end - 1].text in {"-", "<", "≤", "≥", ">"}
    ):
        numbers += kept[end - 1].kind == "number"
        end -= 1
        if kept[end].part == "before":
            break
    return list(kept[:end]) if numbers else list(kept)


def inner_groups(kept: Sequence[Piece]) -> Iterator[Group]:
    """Give the subgroups inside a name: "chất thải [của bệnh viện] được xử lý", "hộ [nông thôn] có nhà tiêu".

    The word that puts a subgroup there belongs to it; without one a facility is what is counted, and no subgroup.
    """
    for place, piece in enumerate(kept):
        if piece.kind != "group" or piece.group is None:
            continue
        before = kept[place - 1] if place else None
        if piece.text in _PLACES or (before is not None and before.text == _BEING):
            continue  # "cán bộ là nữ" says of whom the share is, and of all people
        within = before is not None and before.text in _WITHIN
        joined = before is not None and place > 1 and before.text in _AND_SIGNS and kept[place - 2].group is not None
        if within or piece.group[0] in POPULATION:
            start = before.start if before is not None and (within or joined) else piece.start
            yield (*piece.group, (start, piece.end))
