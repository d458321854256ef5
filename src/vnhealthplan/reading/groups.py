"""Subgroups in words: "nam", "vùng khó khăn", "nông thôn", with the dimension and code of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

POPULATION = frozenset({"sex", "residence", "region", "ethnicity", "income"})
"""Dimensions of people and places: their words narrow a name wherever they stand, and seldom make another one."""
_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("sex", "male"): (
        "nam",
        "nam giới",
        "bé trai",
        "trẻ trai",
        "trẻ em trai",
        "nam thanh niên",
        "trẻ em nam",
        "học sinh nam",
    ),
    ("sex", "female"): (
        "nữ",
        "nữ giới",
        "bé gái",
        "trẻ gái",
        "trẻ em gái",
        "nữ thanh niên",
        "trẻ em nữ",
        "học sinh nữ",
    ),
    ("residence", "urban"): (
        "thành thị",
        "đô thị",
        "thành phố",
        "khu vực thành thị",
        "nội thành",
        "khu vực đô thị",
        "vùng đô thị",
    ),
    ("residence", "rural"): ("nông thôn", "khu vực nông thôn", "ngoại thành", "vùng nông thôn"),
    ("region", "disadvantaged"): (
        *("vùng khó khăn", "khu vực khó khăn", "vùng đặc biệt khó khăn", "xã đặc biệt khó khăn", "xã khó khăn"),
        *("khu vực đặc biệt khó khăn", "địa bàn khó khăn", "địa bàn đặc biệt khó khăn", "huyện nghèo", "xã nghèo"),
        *("vùng có điều kiện kinh tế - xã hội khó khăn", "vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn"),
    ),
    ("region", "mountainous"): (
        "miền núi",
        "vùng núi",
        "vùng cao",
        "khu vực miền núi",
        "vùng miền núi",
        "trung du miền núi",
        "xã miền núi",
        "huyện miền núi",
    ),
    ("region", "island"): (
        "hải đảo",
        "vùng hải đảo",
        "biển đảo",
        "vùng biển đảo",
        "vùng biển, đảo",
        "xã đảo",
        "huyện đảo",
    ),
    ("region", "lowland"): ("đồng bằng", "vùng đồng bằng", "khu vực đồng bằng"),
    ("region", "border"): ("biên giới", "vùng biên giới", "khu vực biên giới", "xã biên giới"),
    ("region", "remote"): ("vùng sâu", "vùng xa", "vùng sâu, vùng xa", "vùng sâu vùng xa"),
    ("ethnicity", "minority"): (
        *("dân tộc thiểu số", "đồng bào dân tộc thiểu số", "vùng đồng bào dân tộc thiểu số", "người dân tộc thiểu số"),
        *("vùng dân tộc thiểu số", "vùng đồng bào dân tộc", "DTTS", "người DTTS", "đồng bào DTTS", "vùng DTTS"),
        *(
            "vùng đồng bào DTTS",
            "người đồng bào dân tộc thiểu số",
            "người đồng bào DTTS",
            "đồng bào các dân tộc thiểu số",
        ),
    ),
    ("ethnicity", "kinh"): ("người Kinh", "dân tộc Kinh", "đồng bào Kinh"),
    ("income", "poor"): (
        "người nghèo",
        "hộ nghèo",
        "hộ gia đình nghèo",
        "người thuộc hộ nghèo",
        "người thuộc hộ gia đình nghèo",
    ),
    ("income", "near_poor"): (
        *("người cận nghèo", "hộ cận nghèo", "cận nghèo", "hộ gia đình cận nghèo", "người thuộc hộ cận nghèo"),
        *("người thuộc hộ gia đình cận nghèo",),
    ),
    ("ownership", "public"): ("công lập", "cơ sở công lập", "khu vực công", "khu vực công lập"),
    ("ownership", "private"): ("tư nhân", "ngoài công lập", "cơ sở tư nhân", "khu vực tư nhân"),
    ("facility", "hospital"): ("bệnh viện",),
    ("facility", "provincial_hospital"): ("bệnh viện tuyến tỉnh", "bệnh viện tỉnh", "tuyến tỉnh"),
    ("facility", "district_hospital"): ("bệnh viện tuyến huyện", "bệnh viện huyện", "tuyến huyện"),
    ("facility", "commune_health_station"): ("trạm y tế", "trạm y tế xã", "tuyến xã"),
}


def groups() -> dict[str, tuple[str, str]]:
    """Give the dimension and code of every wording.

    >>> groups()["vùng khó khăn"], groups()["nữ giới"]
    (('region', 'disadvantaged'), ('sex', 'female'))
    """
    return {words: group for group, all_words in _WORDS.items() for words in all_words}


def _w(words: str) -> str:
    return fold(words).text.replace(" ", r"\s{1,3}")


_AGE_GROUP = re.compile(
    rf"\b(?:{_w('nhóm tuổi')}|{_w('nhóm')}|{_w('độ tuổi')}|{_w('lứa tuổi')})\s{{1,3}}(?:{_w('từ')}\s{{1,3}})?"
    rf"(?P<low>[0-9]{{1,3}})(?:\s?(?:-|{_w('đến')})\s?(?P<high>[0-9]{{1,3}}))?(?P<age>\s?{_w('tuổi')})?"
    rf"(?P<open>\s{{1,3}}{_w('trở lên')})?(?![0-9.,]*[0-9%‰])"
)
_AGE_WORD = re.compile(rf"{_w('nhóm')}|{_w('độ tuổi')}|{_w('lứa tuổi')}")


def find_age_groups(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Find ages that stand as a group of their own in a folded text, with their code.

    >>> [code for _, _, code in find_age_groups(fold("ở nhóm tuổi 15-24, nhóm từ 60 tuổi trở lên").text, 0, 99)]
    ['15-24', '60+']
    """
    if _AGE_WORD.search(text, start, end) is None:
        return
    for match in _AGE_GROUP.finditer(text, start, end):
        if match["high"]:
            yield match.start(), match.end(), f"{int(match['low'])}-{int(match['high'])}"
        elif match["open"]:
            yield match.start(), match.end(), f"{int(match['low'])}+"
