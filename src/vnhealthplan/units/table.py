"""Every unit that a health plan can use: one row a unit, and nothing but data.

A share (`part`) is bare (%, ‰) or bound to a denominator of its own (per 10,000 people): that difference
is what keeps a rate of live births apart from a rate of people.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Unit(NamedTuple):
    """One unit: its names, its size, and what it may be converted into.

    `scale` is the size in the base unit of its dimension (metre, dong, a part of one): one percent is 0.01.
    `denominator` is what a rate is counted over, null for a bare share and for all that is no share.
    `pint` is the same kind in the words of pint, the base unit without `scale`.

    >>> UNITS["per_10k"].scale, UNITS["per_10k"].denominator
    (Decimal('0.0001'), 'population')
    """

    code: str
    label_vi: str
    label_en: str
    symbol_vi: str
    symbol_en: str
    spellings: tuple[str, ...]
    scale: Decimal
    dimension: str
    denominator: str | None
    pint: str


def _row(
    names: tuple[str, str, str, str, str],
    spellings: tuple[str, ...],
    kind: tuple[str, str, str | None, str],
) -> Unit:
    scale, dimension, denominator, pint = kind
    return Unit(*names, spellings, Decimal(scale), dimension, denominator, pint)


def _all(*choices: tuple[str, ...]) -> tuple[str, ...]:
    """Give every text that takes one word of each choice, in their order."""
    return tuple(" ".join(words) for words in product(*choices))


_OVER = ("/", "trên", "/trên", "cho")
_THOUSAND = ("1.000", "1000", "1 nghìn", "một nghìn", "1 ngàn", "một ngàn")
_MYRIAD = (
    *("vạn", "1 vạn", "01 vạn", "một vạn", "10.000", "10000", "10 nghìn", "mười nghìn"),
    *("10 ngàn", "mười ngàn"),
    *("vạ", "1 vạ", "01 vạ"),  # scanned pages lose the n
)
_LAKH = ("100.000", "100000", "100 nghìn", "một trăm nghìn", "100 ngàn", "một trăm ngàn", "mười vạn")
_PEOPLE = ("dân", "người dân", "dân số")
_LIVE_BIRTHS = (
    "trẻ đẻ sống",
    "trẻ đẻ ra sống",
    "trẻ sinh ra sống",
    "trẻ sinh sống",
    "trẻ sơ sinh sống",
    "sơ sinh sống",
    "trẻ đẻ ra còn sống",
    "ca đẻ sống",
    "ca sinh sống",
    "ca sinh ra sống",
    "trẻ",  # the news shorten it so
)
_STAFF_AND_BEDS = (
    *("bác sĩ", "bác sỹ", "dược sĩ", "dược sỹ", "dược sĩ đại học", "dược sỹ đại học"),
    *("điều dưỡng", "điều dưỡng viên", "giường", "giường bệnh", "giường bệnh viện"),
)
_EVENTS = ("ca", "ca mắc", "vụ", "người", "người mắc")
_OTHER_COUNTED = ("mẫu", "trẻ", "hộ", "lượt", "trạm", "trạm y tế", "xã", "thôn", "cơ sở")

_PEOPLE_RATE = ("part", "population", "part / population")
_BIRTHS_RATE = ("part", "live_births", "part / live_births")
_MONEY = ("money", None, "dong")
_LENGTH = ("length", None, "metre")

_ROWS = (
    _row(
        ("percent", "phần trăm", "percent", "%", "%"),
        ("％", "per cent"),
        ("0.01", "part", None, "part"),
    ),
    _row(
        ("per_mille", "phần nghìn", "per mille", "‰", "‰"),
        ("%o", "%0", "⁰/00", "o/oo", "permille", "per 1,000", *_all(_OVER, _THOUSAND)),
        ("0.001", "part", None, "part"),
    ),
    _row(
        ("per_1k", "trên 1.000 dân", "per 1,000 population", "/1.000 dân", "per 1,000 people"),
        _all(_OVER, _THOUSAND, _PEOPLE),
        ("0.001", *_PEOPLE_RATE),
    ),
    _row(
        ("per_10k", "trên 10.000 dân", "per 10,000 population", "/vạn dân", "per 10,000 people"),
        _all(_OVER, _MYRIAD, _PEOPLE) + _all(_STAFF_AND_BEDS, ("/", "trên"), _MYRIAD, ("dân",)),
        ("0.0001", *_PEOPLE_RATE),
    ),
    _row(
        ("per_100k", "trên 100.000 dân", "per 100,000 population", "/100.000 dân", "per 100,000 people"),
        ("⁰/0000", "⁰/00000", *_all(_OVER, _LAKH, _PEOPLE), *_all(_EVENTS, ("/", "trên"), _LAKH, ("dân",))),
        ("0.00001", *_PEOPLE_RATE),
    ),
    _row(
        (
            *("per_1k_live_births", "trên 1.000 trẻ đẻ sống", "per 1,000 live births"),
            *("/1.000 trẻ đẻ sống", "per 1,000 live births"),
        ),
        _all(_OVER, _THOUSAND, _LIVE_BIRTHS) + _all(("‰",), _LIVE_BIRTHS),
        ("0.001", *_BIRTHS_RATE),
    ),
    _row(
        (
            *("per_100k_live_births", "trên 100.000 trẻ đẻ sống", "per 100,000 live births"),
            *("/100.000 trẻ đẻ sống", "per 100,000 live births"),
        ),
        _all(_OVER, _LAKH, _LIVE_BIRTHS),
        ("0.00001", *_BIRTHS_RATE),
    ),
    _row(
        ("percentage_point", "điểm phần trăm", "percentage point", "điểm phần trăm", "percentage points"),
        ("điểm %",),
        ("1", "percentage_point", None, "point"),
    ),
    _row(
        ("boys_per_100_girls", "số bé trai/100 bé gái", "sex ratio", "bé trai/100 bé gái", "boys per 100 girls"),
        (
            *_all(("bé trai", "trẻ trai", "số bé trai"), ("/", "trên", "so với"), ("100",), ("bé gái", "trẻ gái")),
            "trẻ sơ sinh trai/100 trẻ sơ sinh gái",
            "bé trai/100 bé gái sinh ra sống",
        ),
        ("0.01", "sex_ratio", None, "boys / girls"),
    ),
    _row(
        ("children_per_woman", "số con/phụ nữ", "births per woman", "con/phụ nữ", "children per woman"),
        ("con", "con trên phụ nữ", "con/1 phụ nữ", "con/01 phụ nữ", "số con bình quân/phụ nữ"),
        ("1", "fertility", None, "children / women"),
    ),
    _row(
        ("index_100", "thang điểm 100", "index from 0 to 100", "điểm", "points"),
        (),
        ("1", "index", None, "index_point"),
    ),
    _row(("year", "năm", "year", "năm", "years"), ("tuổi",), ("1", "time", None, "annum")),
    _row(("cm", "xăng-ti-mét", "centimetre", "cm", "cm"), (), ("0.01", *_LENGTH)),
    _row(("m", "mét", "metre", "m", "m"), (), ("1", *_LENGTH)),
    _row(
        ("count", "số lượng", "number", "", ""),  # no symbol: the name of the indicator says what is counted
        (*_STAFF_AND_BEDS, *_EVENTS, *_OTHER_COUNTED),
        ("1", "count", None, "item"),
    ),
    _row(
        ("times_per_year", "số lần mỗi năm", "times a year", "lần/năm", "times per year"),
        ("lần/1 năm", "lần/01 năm", "lần mỗi năm"),
        ("1", "yearly_frequency", None, "occurrence / annum"),
    ),
    _row(
        ("sessions_per_week", "số buổi mỗi tuần", "sessions a week", "buổi/tuần", "sessions per week"),
        ("buổi/1 tuần", "buổi/01 tuần", "buổi mỗi tuần"),
        ("1", "weekly_frequency", None, "session / week"),
    ),
    _row(("vnd", "đồng", "dong", "đồng", "VND"), ("VNĐ",), ("1", *_MONEY)),
    _row(("million_vnd", "triệu đồng", "million dong", "triệu đồng", "million VND"), (), ("1000000", *_MONEY)),
    _row(
        ("billion_vnd", "tỷ đồng", "billion dong", "tỷ đồng", "billion VND"),
        ("tỉ đồng",),
        ("1000000000", *_MONEY),
    ),
)

UNITS: Mapping[str, Unit] = MappingProxyType({unit.code: unit for unit in _ROWS})
"""Every unit by its code."""

DENOMINATORS: frozenset[str] = frozenset(unit.denominator for unit in _ROWS if unit.denominator is not None)
"""The denominators that units of the table own; an indicator may have others (women, households)."""
