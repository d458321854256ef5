"""Naming: the words of a clause that name an indicator, apart from unit, subgroup and condition."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.foreign_units import FOREIGN
from vnhealthplan.reading.fractions import Fraction
from vnhealthplan.reading.frames import end_of_frame
from vnhealthplan.reading.name_ends import CHILDREN, inner_groups, stripped, until_next, without_age, without_groups
from vnhealthplan.reading.quantities import find_quantities
from vnhealthplan.reading.roles import RATES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece


Stretch = tuple[int, int]
"""Two folded places: of the first character and right behind the last."""
Group = tuple[str, str, Stretch]
"""A dimension, a code in it, and the words that say so."""


class Named(NamedTuple):
    """The words that name an indicator, in one or more stretches, and what stands among them.

    `core` are the stretches without an age at their end, `unit` the unit that the name states, at `where`; `inner`
    are subgroups inside the name: "chất thải y tế [của bệnh viện] được xử lý".
    """

    stretches: tuple[Stretch, ...] = ()
    core: tuple[Stretch, ...] = ()
    unit: str | None = None
    where: Stretch | None = None
    groups: tuple[Group, ...] = ()
    conditions: tuple[Stretch, ...] = ()
    inner: tuple[Group, ...] = ()
    text: str = ""
    kept: tuple[Piece, ...] = ()
    """The pieces of the words that name it."""
    aged: bool = False
    """The words are only an age, such as "dưới 5 tuổi": part of a name that stands elsewhere."""
    bare: bool = False
    """The unit is a rate that does not say whom it is over: "số bác sĩ/10.000"."""
    deed: tuple[Piece, ...] = ()
    """The words of it that say what is done, before the value: "[khám sức khỏe cho] 90% người cao tuổi"."""


NO_NAME = Named()
"""What words name that name nothing."""
OPENING = frozenset({"rise", "fall", "keep", "control", "effort", "action"})
"""Parts that stand before a name and do not belong to it."""
_LEFT = OPENING - {"action"} | {"reach", "to", "filler", "link", "zero"}
_GENERIC = folded(
    "dân số",
    "dân",
    "người dân",
    "số dân",
    "tổng dân số",
    "tổng số",
    "trẻ",
    "hộ",
    "trẻ em",
    "",
    "ca",
    "người",
    "vụ",
    "trường hợp",
    "ca mắc",
    "người mắc",
)
_PLACES = frozenset({"residence", "region"})
_PLURALS = folded("các", "những", "số")
_BACK = folded(
    "tỷ lệ này", "mức này", "chỉ tiêu này", "con số này", "tỷ suất này", "chỉ số này", "tỷ số này", "số này", "này"
)
_NO_NAMES = _BACK | _PLURALS
_FOR = fold("để").text
_UNTIL = folded("đến", "tới")
_BACK_WORDS = tuple(_BACK - {fold("này").text})
_AND = fold("và").text
_PACES = folded("tốc độ", "nhịp độ", "mức độ", "mức", "tỷ lệ", "chỉ số")
_ENDING = folded("và", "mức sinh thay thế")
"""Words behind which another name may begin; the second is an aim and no measure."""
_CHANGING = folded("giảm", "tăng")
_PACE_WORDS = _CHANGING | folded(
    "mức", "tốc", "nhịp", "độ", "đà", "bình", "quân", "trung", "mỗi", "hằng", "hàng", "năm"
)
_NO_UNITS = frozenset({"times_per_year", "sessions_per_week", "vnd", "million_vnd", "billion_vnd"})
"""Units that belong to the words of a name and not to its value."""
_MONEY = frozenset({"vnd", "million_vnd", "billion_vnd"})
_LABELS = folded("chỉ số", "chỉ tiêu", "mục tiêu", "nhiệm vụ", "giải pháp", "kết quả", "thực hiện", "kế hoạch")


def name_before(pieces: Sequence[Piece], first: int, last: int, *, several: bool = False) -> Named:
    """Take the name from the words before a value; of several names the first is taken too where `several` is set.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> text = fold("Duy trì, nâng cao tỷ lệ hộ có nhà tiêu hợp vệ sinh ở nông thôn")
    >>> pieces = pieces_of(text)
    >>> named = name_before(pieces, 0, len(pieces))
    >>> [text.text[first:last] for first, last in named.stretches], [group[:2] for group in named.groups]
    (['tỉ lệ hộ có nhà tiêu hợp vệ sinh'], [('residence', 'rural')])
    """
    if first >= last:
        return NO_NAME
    for place in range(last - 1, first - 1, -1):
        if pieces[place].text == _FOR and _names_before(pieces, first, place, last):
            last = place
        elif pieces[place].text == _FOR or (pieces[place].kind == "unit" and _ends_money(pieces, place, last)):
            first = place + 1
            break
    closes = "close" in [piece.kind for piece in pieces[first:last]]
    while first < last and (is_margin(pieces[first]) or (pieces[first].kind == "open" and not closes)):
        first += 1
    if first >= last:
        return NO_NAME
    start = _measure_start(pieces, first, last, several=several)
    if start == first and pieces[first].part != "measure":
        start = end_of_frame(pieces, first, last)
        while first < start < last and is_margin(pieces[start]):
            start += 1
    named = _named(pieces, start, last, behind=False)
    return named if named.text not in _NO_NAMES else named._replace(stretches=(), core=())


def _names_before(pieces: Sequence[Piece], first: int, place: int, last: int) -> bool:
    """Say whether the name stands before "để" and only a time behind: "tăng tỷ lệ ... để đến năm 2026 đạt 63%"."""
    behind = pieces[place + 1 : last]
    if not behind or any(piece.kind != "time" and piece.part not in _LEFT for piece in behind):
        return False
    return any(piece.part == "measure" for piece in pieces[first:place])


def _ends_money(pieces: Sequence[Piece], place: int, last: int) -> bool:
    """Say whether an amount of money ends at a unit, with a comma behind it: "12,5 tỷ đồng, trong đó ..."."""
    return pieces[place].meaning in _MONEY and place + 1 < last and pieces[place + 1].kind == "comma"


def name_behind(pieces: Sequence[Piece], first: int, last: int) -> Named:
    """Take the name from the words behind a value: "95% [trạm y tế xã có bác sĩ]"."""
    while first < last and (is_margin(pieces[first]) or pieces[first].text in _PLURALS):
        if pieces[first].part == "link":
            return NO_NAME
        first += 1
    if first >= last or pieces[first].text in FOREIGN:
        return NO_NAME
    named = _named(pieces, first, last, behind=True)
    if len(named.kept) == 1 and named.kept[0].group is not None and named.kept[0].group[0] in _PLACES:
        return NO_NAME  # "dưới 3,5% khu vực nông thôn"
    return named if named.text not in _GENERIC else named._replace(stretches=(), core=())


def refers_back(pieces: Sequence[Piece]) -> bool:
    """Say whether a sentence begins with "tỷ lệ này", which names the indicator of the one before."""
    return " ".join([piece.text for piece in pieces[:3]]).startswith(_BACK_WORDS)


def is_only_pace(named: Named) -> bool:
    """Say whether a name is the change alone, and not what changes: "duy trì [mức giảm] 3-4%/năm"."""
    words = named.text.split()
    return bool(words) and set(words) <= _PACE_WORDS and not _CHANGING.isdisjoint(words)


def put_together(head: Named, part: Named) -> Named:
    """Put a part, such as an age or a subgroup, to the head of its list."""
    if part == NO_NAME:
        return head
    anew = part.aged and bool(part.stretches)
    stretches, words = head.stretches, head.kept
    if anew:
        stretches, words = head.core, tuple(without_age(head.kept))
    if anew and part.kept[0].text in CHILDREN:
        while words and words[-1].text in CHILDREN:
            words = words[:-1]
        stretches = stretches_of(words)
    return Named(
        (*stretches, *part.stretches),
        stretches,
        part.unit or head.unit,
        part.where if part.unit else head.where,
        part.groups or (() if part.stretches else head.groups),
        part.conditions or (() if part.stretches or part.groups else head.conditions),
        (*head.inner, *part.inner),
        f"{head.text} {part.text}".strip() if part.stretches else head.text,
        (*words, *(part.kept if part.stretches else ())),
        bare=part.bare if part.unit else head.bare,
    )


def tail_of(pieces: Sequence[Piece], first: int, last: int) -> tuple[tuple[Group, ...], tuple[Stretch, ...]]:
    """Give subgroups and condition behind a value that is named before it: "ở nông thôn", "với 12 loại vắc xin"."""
    if first >= last or _begins_anew(pieces, first, last):
        return (), ()
    words = stripped([piece for piece in pieces[first:last] if piece.kind not in {"time", "note"}])
    plain = [
        piece
        for piece in words
        if piece.kind not in {"open", "close", "comma"} and piece.part not in {"link", "filler"}
    ]
    groups = tuple((*piece.group, (piece.start, piece.end)) for piece in plain if piece.group is not None)
    if groups and len(groups) == len(plain):
        return groups, ()
    words = stripped(_until_measure(words))
    if not plain or not words or " ".join(piece.text for piece in words) in _GENERIC:
        return (), ()
    return (), ((words[0].start, words[-1].end),)


def _begins_anew(pieces: Sequence[Piece], first: int, last: int) -> bool:
    """Say whether a comma right behind a value begins something else, such as another measure."""
    return pieces[first].kind == "comma" and first + 1 < last and pieces[first + 1].part == "measure"


def _until_measure(words: list[Piece]) -> list[Piece]:
    """End the words behind a value where another measure begins: "95%, số mẫu giám sát 1.500"."""
    for place in range(1, len(words)):
        if words[place].part == "measure" and (words[place - 1].kind == "comma" or words[place - 1].text == _AND):
            return words[: place - 1]
    return words


def name_in(pieces: Sequence[Piece]) -> Named | None:
    """Give what the words before a colon name for what follows: an indicator, or only a unit; else nothing.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> (
    ...     name_in(pieces_of(fold("Nhân lực tính trên 10.000 dân: bác sĩ 9,5"))).unit,
    ...     name_in(pieces_of(fold("Đến năm 2025:"))),
    ... )
    ('per_10k', None)
    """
    kinds = [piece.kind for piece in pieces]
    if "colon" not in kinds:
        return None
    colon = kinds.index("colon")
    if _has_share(pieces[:colon]):
        return None
    last = colon
    while last and pieces[last - 1].part in {"reach", "to"}:
        last -= 1
    named = name_before(pieces, 0, last)
    measured = any(piece.part == "measure" for piece in pieces[:colon])
    labelled = any(piece.text in _LABELS for piece in pieces[:colon]) and not _is_measured_label(pieces[:colon])
    if measured and named.stretches and not labelled:
        return named
    return Named(unit=named.unit, where=named.where) if named.unit in RATES else None


def _has_share(pieces: Sequence[Piece]) -> bool:
    """Say whether % stands in words, and not in brackets as the unit of what follows: "Tỷ lệ trẻ em (%): ..."."""
    return any(
        piece.kind == "unit" and piece.text[0] in "%‰" and not (place and pieces[place - 1].kind == "open")
        for place, piece in enumerate(pieces)
    )


def _is_measured_label(pieces: Sequence[Piece]) -> bool:
    """Say whether a label is followed by the measure it labels: "chỉ tiêu tỷ lệ ..."."""
    return sum(piece.part == "measure" and piece.text not in _LABELS for piece in pieces) > 0


def is_margin(piece: Piece) -> bool:
    """Say whether a piece stands around a name and not in it."""
    return (
        piece.part in _LEFT
        or piece.text in _UNTIL
        or piece.kind in {"comma", "colon", "time", "note", "close"}
        or isinstance(piece.meaning, Fraction)
        or (piece.kind == "sign" and piece.text not in {"≥", "≤", "<", ">"})
    )


def stretches_of(kept: Sequence[Piece]) -> tuple[Stretch, ...]:
    """Join neighbouring pieces; what was taken out of the middle leaves two stretches."""
    if not kept:
        return ()
    found: list[Stretch] = []
    begun, done = kept[0].start, kept[0].start
    for piece in kept:
        if piece.start - done > 1:
            found.append((begun, done))
            begun = piece.start
        done = piece.end
    found.append((begun, done))
    return tuple(found)


def _named(pieces: Sequence[Piece], first: int, last: int, *, behind: bool) -> Named:
    """Take a name from a stretch: units, times, notes and what stands in brackets are no part of it."""
    groups: list[Group] = []
    conditions: list[Stretch] = []
    units: list[Piece] = []
    kept: list[Piece] = []
    place = first
    while place < last:
        piece = pieces[place]
        kind = piece.kind
        if kind == "open":
            closing = _closing(pieces, place, last)
            bracket = pieces[place + 1 : closing]
            units.extend(each for each in bracket if each.kind == "unit")
            inside, rest = tail_of(bracket, 0, len(bracket))
            groups.extend(inside)  # also where the value itself stands in the bracket: "(nam: 39%"
            told = rest and closing < last and not all(each.kind == "unit" for each in bracket) and not _counts(bracket)
            conditions.extend([(piece.start, pieces[closing].end)] if told else [])
            place = closing
        elif kind == "close" and behind:
            break
        elif kind == "unit" and piece.meaning not in _NO_UNITS:
            units.append(piece)
            kept.extend([piece] if kept and piece.part != "bare" else [])
        elif kind != "time" and kind != "note":  # noqa: PLR1714  # faster than a set
            kept.append(piece)
        place += 1
    if behind:
        kept = until_next(kept)
    kept = without_groups(stripped(kept), groups, behind=behind)
    core = without_age(kept)
    stretches = stretches_of(kept)
    return Named(
        stretches,
        stretches if len(core) == len(kept) else stretches_of(core),
        str(units[0].meaning) if units else None,
        (units[0].start, units[0].end) if units else None,
        tuple(sorted(groups, key=lambda group: group[2])) if groups else (),
        tuple(conditions),
        tuple(inner_groups(kept)),
        " ".join([piece.text for piece in kept]),
        tuple(kept),
        bool(kept) and (not core or (len(core) < len(kept) and all(piece.text in CHILDREN for piece in core))),
        bool(units) and units[0].part == "bare",
    )


def _counts(bracket: Sequence[Piece]) -> bool:
    """Say whether a number in a bracket is a count of its own and no condition: "95% dân số (900.000 người)"."""
    if all(piece.kind != "number" for piece in bracket):
        return False
    return any(quantity.role == "count" and quantity.lead == 0 for quantity in find_quantities(bracket))


def _closing(pieces: Sequence[Piece], opening: int, last: int) -> int:
    """Find the bracket that closes another; without one, all the rest stands in brackets."""
    depth = 0
    for place in range(opening, last):
        depth += (pieces[place].kind == "open") - (pieces[place].kind == "close")
        if depth == 0:
            return place
    return last


def _measure_start(pieces: Sequence[Piece], first: int, last: int, *, several: bool) -> int:
    """Begin a name at the last measure that opens a group of words; what stands before it is a verb."""
    start = None
    for place in range(first, last):
        if pieces[place].part != "measure" or (several and start is not None):
            continue
        before = pieces[place - 1] if place else None
        if (
            place == first
            or before is None
            or (_opens_name(before) and not (start is not None and _is_pace(pieces, place)))
            or (start is None and pieces[first].part != "measure" and before.part not in {"before", "link", "reach"})
        ):
            start = place
    return first if start is None else _with_difference(pieces, first, start)


def _with_difference(pieces: Sequence[Piece], first: int, start: int) -> int:
    """Begin a name before the words that make a difference of its measure: "[chênh lệch] tỷ lệ hộ nghèo giữa ..."."""
    for place in range(start, max(first, start - _FEW) - 1, -1):
        if place > first and (pieces[place - 1].text, pieces[place].text) in _DIFFERENCES:
            return place - 1
    return start


_FEW = 3  # pieces, for "chênh lệch về tỷ lệ"
_DIFFERENCES = frozenset(tuple(fold(words).text.split()) for words in ("chênh lệch", "khoảng cách"))


def _is_pace(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether the measure at a place is one whose pace is measured: "tốc độ tăng [tỷ số giới tính khi sinh]"."""
    return place > 1 and pieces[place - 1].part in {"rise", "fall"} and pieces[place - 2].text in _PACES


def _opens_name(piece: Piece) -> bool:
    return piece.kind in {"comma", "colon"} or piece.part in OPENING or piece.text in _ENDING


def all_stretches(named: Named) -> list[Stretch]:
    """Give every stretch of words that a name was taken from."""
    stretches = [*named.stretches, *named.conditions, *(stretch for _, _, stretch in named.groups)]
    if named.where is not None:
        stretches.append(named.where)
    return stretches
