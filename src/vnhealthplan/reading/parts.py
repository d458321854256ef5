"""Parts: a region, a group or a level of care that stands before a value in place of a name: "+ Vùng ven biển: 15%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.naming import NO_NAME, Named, stretches_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from vnhealthplan.reading.pieces import Piece

_PLURALS = folded("các", "những", "riêng")
_PLACES = folded(
    "vùng", "miền", "khu vực", "nhóm", "tuyến", "địa bàn", "cả nước", "toàn quốc", "toàn tỉnh", "toàn huyện", "toàn xã"
)
_OWN = folded("toàn tỉnh", "toàn huyện", "toàn xã")
"""The area of the plan, which says nothing of a part."""
_ALL = _OWN | folded("cả nước", "toàn quốc")
_ALONE = folded("xã", "phường", "huyện", "quận", "tỉnh", "thành phố", "thị xã", "các địa phương")
_NAMED = folded("tây nguyên", "đông nam bộ", "tây nam bộ", "bắc trung bộ", "nam trung bộ", "đồng bằng sông hồng")
_NAMED |= folded(
    "đồng bằng sông cửu long", "trung du và miền núi phía bắc", "duyên hải miền trung", "tây bắc", "đông bắc"
)
_TWINS = folded("nội trú", "ngoại trú")
_PREDICATES = folded(
    "được", "bị", "có", "đạt", "không", "chưa", "tham gia", "sử dụng", "thực hiện", "dùng", "mắc", "biết"
)
_PREDICATE_WORDS = frozenset(word.split()[0] for word in _PREDICATES)
_LEVEL = fold("tuyến").text
_FACILITIES = {
    fold("tỉnh").text: "provincial_hospital",
    fold("huyện").text: "district_hospital",
    fold("xã").text: "commune_health_station",
}
_MOST_WORDS = 9
_VERBAL = frozenset({"measure", "reach", "effort", "rise", "fall", "keep", "control", "action"})


def is_part(named: Named) -> bool:
    """Say whether words name a place or a group of people and nothing that is measured there.

    >>> from vnhealthplan.reading.naming import name_before
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> def one(words):
    ...     pieces = pieces_of(fold(words))
    ...     return is_part(name_before(pieces, 0, len(pieces)))
    >>> one("các xã vùng III"), one("vùng cao nguyên"), one("các xã vùng III có bác sĩ")
    (True, True, False)
    """
    words = named.text.split()
    if not 0 < len(words) <= _MOST_WORDS or not _PREDICATE_WORDS.isdisjoint(words):
        return False
    if any(piece.part in _VERBAL for piece in named.kept):
        return False
    plural = words[0] in _PLURALS
    words = words[plural:]
    text = " ".join(words)
    opening = " ".join(words[:2])
    if text in _ALONE or text in _NAMED or text in _TWINS:
        return True
    return bool(words) and (words[0] in _PLACES or opening in _PLACES or (plural and words[0] in _ALONE))


def is_area(part: Named) -> bool:
    """Say whether a part before its name may be all of the area of the plan: "Toàn tỉnh có ...", "Huyện đạt ..."."""
    return part.text in _OWN or part.text in _ALONE


def of_part(whole: Named, part: Named) -> Named:
    """Give the name of a whole for one of its parts: the part is its subgroup, or its condition.

    A part of the kind that the name itself speaks of takes the place of those words: "... người bệnh nội trú đạt 90%,
    ngoại trú đạt 85%".
    """
    where = (part.kept[0].start, part.kept[-1].end)
    level = _FACILITIES.get(part.text)
    if level is not None and (whole.groups or any(piece.text.startswith(_LEVEL) for piece in whole.kept)):
        kept = [piece for piece in whole.kept if not piece.text.startswith(_LEVEL)]
        return _of_pieces(whole, kept)._replace(groups=(("facility", level, where),))
    if part.text in _TWINS and whole.text.endswith(tuple(_TWINS)):
        return _of_pieces(whole, (*whole.kept[:-2], *part.kept))
    if part.text in _OWN:
        return whole
    groups = part.groups or part.inner
    place = _place_of_groups(whole.kept, {dimension for dimension, _, _ in groups})
    if place:
        kept = [*whole.kept[: place - (whole.kept[place - 1].part == "link")], *whole.kept[place + 1 :]]
        words = {piece.text for piece in part.kept if piece.group is None}
        conditions = () if words <= {piece.text for piece in kept} else (where,)
        return _of_pieces(whole, kept)._replace(groups=groups, conditions=conditions)
    kept = _without_place(whole, part.text.split()[0])
    whole = whole if len(kept) == len(whole.kept) else _of_pieces(whole, kept)
    return whole._replace(groups=groups, conditions=(where, *part.conditions))


def _place_of_groups(kept: Sequence[Piece], dimensions: Container[str]) -> int:
    """Give the place of a group of some dimension inside a name, 0 where there is none."""
    return next((at for at in range(1, len(kept)) if (kept[at].group or ("",))[0] in dimensions), 0)


def _without_place(whole: Named, kind: str) -> list[Piece]:
    """Take the place of a name off: one of the kind of another place, or all of an area."""
    kept = list(whole.kept)
    place = next((at for at in range(len(kept) - 1, 0, -1) if kept[at].text.split()[0] == kind), 0)
    if place and kind in _PLACES:
        return kept[: place - (kept[place - 1].part == "link")]
    return kept[:-2] if whole.text.endswith(tuple(_ALL)) and len(kept) > 2 else kept  # noqa: PLR2004  # "cả nước"


def _of_pieces(named: Named, kept: Sequence[Piece]) -> Named:
    stretches = stretches_of(kept)
    return named._replace(
        stretches=stretches,
        core=stretches,
        text=" ".join(piece.text for piece in kept),
        kept=tuple(kept),
        conditions=(),
        inner=tuple(group for group in named.inner if any(group[2][1] <= piece.end for piece in kept)),
    )


def named_part(part: Named, wholes: Sequence[Named | None]) -> Named:
    """Name a part after the first of some wholes that has a name; without one it names nothing."""
    whole = next((whole for whole in wholes if whole is not None and whole.stretches), None)
    return NO_NAME if whole is None else of_part(whole, part)
