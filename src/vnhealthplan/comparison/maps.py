"""Two maps: two plans of which one speaks of an area before the reform of 1 July 2025, the other of one after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.province import find_province, provinces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnhealthplan.models import Plan
    from vnhealthplan.models.area import Area, AreaLevel
    from vnhealthplan.models.province import Province

_COUNTRY = Words(
    "cả nước vẫn là một, nhưng 63 tỉnh, thành phố thành 34, cấp huyện đã bỏ và các xã được sắp xếp lại",
    "the country is the same, but its 63 provinces became 34, its districts ended and its communes were redrawn",
)
_WITHOUT_SUCCESSOR: Mapping[AreaLevel, Words] = {
    "province": Words(
        "bảng 63 tỉnh, thành phố cũ không có địa bàn này", "the table of the 63 provinces does not have it"
    ),
    "district": Words(
        "cấp huyện đã bỏ từ ngày 01/7/2025, không có đơn vị kế thừa",
        "districts ended on 1 July 2025 and have no successor",
    ),
    "commune": Words("các xã được sắp xếp lại từ ngày 01/7/2025", "communes were redrawn on 1 July 2025"),
}
_ONE_PLACE = Words(
    "xem lại các chỉ tiêu tính theo tỉnh, huyện hay xã",
    "look again at what is counted over provinces, districts or communes",
)
_TWO_PLACES = Words(
    "đọc kết quả như của hai địa bàn khác nhau",
    "read the verdicts as those of two different areas",
)


class _Fate(NamedTuple):
    """What became of the older area, and whether the newer one is the same place."""

    words: Words
    is_one_place: bool


def find_two_maps(first: Plan, second: Plan) -> Iterator[Finding]:
    """Find that two plans are of different maps, and say what became of the older area; VHP603, at `area` of either.

    It is told of places that kept their borders too: what is counted over districts or communes changed in all.

    >>> from vnhealthplan import load_plan
    >>> before = load_plan("examples/bac-ninh-2024/plan.json")
    >>> after = before.model_copy(update={"area": before.area.successor()})
    >>> [finding.details["first"] for finding in find_two_maps(before, after)], [*find_two_maps(after, after)]
    (['"27 Bắc Ninh"'], [])
    """
    one, other = first.area, second.area
    if one.system == other.system:
        return
    fate = _fate(one, other) if one.system == "pre-2025" else _fate(other, one)
    details = {
        "first": _name(one),
        "first_system": one.system,
        "second": _name(other),
        "second_system": other.system,
        "fate": fate.words,
        "hint": _ONE_PLACE if fate.is_one_place else _TWO_PLACES,
    }
    yield Finding("VHP603", ("area",), details)


def _fate(older: Area, newer: Area) -> _Fate:
    if older.level == "country":
        return _Fate(_COUNTRY, newer.level == "country")
    before = _province(older)
    if before is None or before.successor is None:
        return _Fate(_WITHOUT_SUCCESSOR[older.level], is_one_place=False)
    after = provinces("post-2025")[before.successor]
    is_named = _province(newer) == after
    if len(after.formed_from) == 1:
        return _Fate(_kept(before, after), is_named)
    merged = _merged(before, after)
    shared = _shared(before, after) if is_named else None
    if shared is not None:
        merged = Words(f"{merged.vi}, {shared.vi}", f"{merged.en}, {shared.en}")
    return _Fate(merged, is_one_place=False)


def _kept(before: Province, after: Province) -> Words:
    old, new = _coded(before), _coded(after)
    return Words(
        f"{old} giữ nguyên địa giới, nay là {new}, nhưng cấp huyện đã bỏ và các xã được sắp xếp lại",
        f"{old} kept its borders as {new}, but its districts ended and its communes were redrawn",
    )


def _merged(before: Province, after: Province) -> Words:
    others = [_coded(provinces("pre-2025")[code]) for code in after.formed_from if code != before.code]
    old, new = _coded(before), _coded(after)
    return Words(
        f"{old} đã hợp nhất với {' và '.join(others)} thành {new}",
        f"{old} was merged with {' and '.join(others)} into {new}",
    )


def _shared(before: Province, after: Province) -> Words | None:
    """Say what makes two places look like one: a name, a code or both that went on."""
    match before.name == after.name, before.code == after.code:
        case True, True:
            return Words("cùng tên, cùng mã nhưng khác địa giới", "other borders under the same name and code")
        case True, False:
            return Words("cùng tên nhưng khác địa giới", "other borders under the same name")
        case False, True:
            return Words("cùng mã nhưng khác địa giới", "other borders under the same code")
        case _:
            return None


def _province(area: Area) -> Province | None:
    return find_province(area.code or area.name, area.system) if area.level == "province" else None


def _coded(province: Province) -> str:
    return f"{province.code} {province.name}"


def _name(area: Area) -> str:
    return shown(area.name if area.code is None else f"{area.code} {area.name}")
