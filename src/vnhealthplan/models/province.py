"""Province: the 63 provinces of before 1 July 2025 and the 34 after, and what became of each."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from vnhealthplan.exact import read_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.models.area import AreaSystem

ProvinceKind = Literal["province", "city"]

_PREFIXES = {"province": ("tỉnh",), "city": ("thành phố", "tp")}
_SEPARATORS = re.compile(r"[\s.,_\-\u2010-\u2015\u2212]+")
# the tone mark of an open oa, oe, uy stands on either letter: Hoà, Hòa
_OLD_TONES = {
    unicodedata.normalize("NFC", first + second + tone): unicodedata.normalize("NFC", first + tone + second)
    for first, second in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0303\u0309\u0323"
}
_OPEN_SYLLABLE = re.compile(rf"(?<!q)(?:{'|'.join(_OLD_TONES)})(?![\w\u0300-\u036f])")


class Province(NamedTuple):
    """One province or centrally run city, on one of the two maps.

    Code is the official one of 2 digits. Kind is `province` (tỉnh) or `city` (thành phố trực thuộc trung ương),
    as of 31 December 2024 on the old map and of 1 July 2025 on the new one. Spellings are other forms of the name
    than those that differ in case, blanks, hyphens, the place of a tone mark, or by the word for the kind. Successor
    is the code on the new map, null on the new map itself; formed_from are the codes on the old map, empty there.
    """

    code: str
    name: str
    kind: ProvinceKind
    system: AreaSystem
    spellings: tuple[str, ...]
    successor: str | None
    formed_from: tuple[str, ...]


@cache
def provinces(system: AreaSystem) -> Mapping[str, Province]:
    """Give the provinces of one map by code, in the order of the codes.

    >>> len(provinces("pre-2025")), len(provinces("post-2025"))
    (63, 34)
    """
    data = cast("dict[str, Any]", read_json(province_bytes()))
    return MappingProxyType({row["code"]: _province_of(row, system) for row in data[system]})


def find_province(text: str, system: AreaSystem) -> Province | None:
    """Give the province that a code or a name stands for on one map, or None.

    A name counts with and without the word for its kind ("tỉnh", "thành phố", "TP."), in any case, with its tone
    mark on either letter, with hyphens or blanks. It is not guessed from a part, nor without its diacritics. That
    the text speaks of a province is the caller's to know: "thành phố Bắc Ninh" of the old map is a district and is
    not found, but "thành phố Huế" was a district until 2024 and a province in the first half of 2025.

    >>> find_province("TP. Hồ Chí Minh", "pre-2025").code
    '79'
    >>> find_province("tỉnh Thanh Hoá", "post-2025").formed_from
    ('38',)
    """
    rows = provinces(system)
    return rows.get(text) or rows.get(_codes(system).get(fold_name(text), ""))


def fold_name(text: str) -> str:
    """Give the form in which two ways to write one name are equal: NFC, no case, one blank, one place for a tone mark.

    >>> fold_name("THỪA THIÊN - HUẾ") == fold_name("Thừa Thiên Huế")
    True
    """
    letters = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()).replace("ð", "đ")
    words = _SEPARATORS.sub(" ", letters).strip()
    return _OPEN_SYLLABLE.sub(lambda found: _OLD_TONES[found[0]], words)


def names_of(province: Province) -> tuple[str, ...]:
    """Give every text that names the province: its name and spellings, alone and after the word for its kind.

    >>> names_of(find_province("48", "pre-2025"))
    ('Đà Nẵng', 'thành phố Đà Nẵng', 'tp Đà Nẵng')
    """
    plain = (province.name, *province.spellings)
    return (*plain, *(f"{prefix} {name}" for prefix in _PREFIXES[province.kind] for name in plain))


def province_bytes() -> bytes:
    """Give the data file of the provinces as it is shipped."""
    return files("vnhealthplan").joinpath("models/provinces.json").read_bytes()


@cache
def _codes(system: AreaSystem) -> Mapping[str, str]:
    """Give the code of every folded name; made on first use, because most runs look no province up."""
    return {fold_name(name): row.code for row in provinces(system).values() for name in names_of(row)}


def _province_of(row: dict[str, Any], system: AreaSystem) -> Province:
    return Province(
        code=row["code"],
        name=row["name"],
        kind=row["kind"],
        system=system,
        spellings=tuple(row["spellings"]),
        successor=row.get("successor"),
        formed_from=tuple(row.get("formed_from", ())),
    )
