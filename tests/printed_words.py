"""Words that printed targets are made of: names, units, comparing words, times and subgroups.

The names that the catalogue does not know are made up.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.reading.lexicon import terms

if TYPE_CHECKING:
    from vnhealthplan.models.target import Comparator


class Name(NamedTuple):
    """A printed name with its code, and the unit of its values; `inside` where the name itself has the unit."""

    words: str
    code: str | None
    unit: str
    inside: bool = False


RATES = {"trên 10.000 dân": "per_10k", "trên 100.000 dân": "per_100k", "trên 1.000 dân": "per_1k"}
MADE_UP = (
    Name("Tỷ lệ trạm y tế có vườn thuốc mẫu", None, "percent"),
    Name("Tỷ lệ học sinh được khám mắt", None, "percent"),
    Name("Tỷ lệ bệnh viện có khoa dinh dưỡng", None, "percent"),
    Name("Tỷ lệ mắc bệnh tay chân miệng", None, "per_100k"),
    Name("Tỷ suất chết đuối ở trẻ em dưới 16 tuổi", None, "per_100k"),
    Name("Số buổi truyền thông tại cộng đồng", None, "count"),
    Name("Số cơ sở được thẩm định", None, "count"),
)
SHARES = (
    Name("dân số tham gia bảo hiểm y tế", "health_insurance_coverage", "percent"),
    Name("trạm y tế xã có bác sĩ làm việc", "chs_doctor", "percent"),
    Name("phụ nữ đẻ tại cơ sở y tế", "facility_birth", "percent"),
    Name("hộ gia đình có nhà tiêu hợp vệ sinh", "sanitation", "percent"),
    Name("học sinh được khám mắt", None, "percent"),
    Name("bếp ăn tập thể được kiểm tra", None, "percent"),
)
UNIT_TEXTS = {
    "percent": ("%", " %", " phần trăm", "％"),
    "per_mille": ("‰", " ‰", "%o", "⁰/00", " phần nghìn"),
    "per_10k": ("/10.000 dân", "/vạn dân", "/ 01 vạn dân", " trên 10.000 dân", "/10000 dân", " trên một vạn dân"),
    "per_100k": ("/100.000 dân", " trên 100.000 dân", "/ 100000 dân", " ca/100.000 dân", " trên một trăm nghìn dân"),
    "per_100k_live_births": ("/100.000 trẻ đẻ sống", " trên 100.000 trẻ đẻ ra sống", "/100000 trẻ sinh ra sống"),
    "year": (" tuổi", " năm"),
    "cm": ("cm", " cm"),
    "children_per_woman": (" con/phụ nữ", " con", " con/01 phụ nữ"),
    "boys_per_100_girls": (" bé trai/100 bé gái", " trẻ trai/100 trẻ gái", " bé trai so với 100 bé gái"),
    "index_100": ("", " điểm"),
    "count": ("",),
}
BOUNDS = {
    "percent": (1, 100),
    "per_mille": (1, 60),
    "per_1k": (1, 60),
    "per_10k": (1, 99),
    "per_100k": (1, 400),
    "per_100k_live_births": (5, 200),
    "boys_per_100_girls": (101, 120),
    "children_per_woman": (1, 4),
    "year": (55, 85),
    "cm": (140, 185),
    "index_100": (40, 95),
    "count": (2, 99_000),
}
GROUPS = {
    "nam": ("sex", "male"),
    "nữ giới": ("sex", "female"),
    "khu vực thành thị": ("residence", "urban"),
    "vùng khó khăn": ("region", "disadvantaged"),
    "miền núi": ("region", "mountainous"),
}
EFFORTS = ("", "Phấn đấu ", "Bảo đảm ", "Đảm bảo ", "Phấn đấu đưa ", "Từng bước nâng ")
REACHES = (" đạt ", " là ", " ở mức ", ": ", " đạt mức ", " bằng ", " ")
COMPARING: tuple[tuple[str, Comparator], ...] = (
    *(("≥", "ge"), (">=", "ge"), ("<", "lt"), ("≤", "le"), ("<=", "le"), (">", "gt"), ("＜", "lt")),
)
FOLLOWING: tuple[tuple[str, Comparator], ...] = (("trở lên", "ge"), ("trở xuống", "le"))
FALLS_AND_RISES = (
    *(("Giảm", "xuống còn"), ("Giảm", "còn"), ("Giảm", "xuống"), ("Kéo giảm", "xuống còn")),
    *(("Nâng", "lên"), ("Tăng", "lên đến"), ("Tăng", "lên")),
)
AT_LEAST: tuple[tuple[str, Comparator, Comparator], ...] = (
    *(("", "eq", "eq"), ("ít nhất ", "ge", "le"), ("trên ", "gt", "lt"), ("tối thiểu ", "ge", "le")),
)
"""Words before a change, with the comparator of a rise and that of a fall."""
TIMES = ("đến năm {}", "vào năm {}", "năm {}", "đến hết năm {}", "đến cuối năm {}", "trong năm {}")
PERIODS = (
    ("giai đoạn {0} - {1}", "{0}/{1}"),
    ("giai đoạn {0}-{1}", "{0}/{1}"),
    ("6 tháng cuối năm {0}", "{0}-H2"),
    ("quý IV năm {0}", "{0}-Q4"),
    ("quý II năm {0}", "{0}-Q2"),
)


@cache
def names() -> tuple[Name, ...]:
    """Give every name that is printed: those of the catalogue and some that it does not have."""
    found = list(MADE_UP)
    for indicator in built_in_indicators().values():
        words, rate = indicator.name.vi, next((rate for rate in RATES if rate in indicator.name.vi), None)
        if rate is not None:
            found.append(Name(words, indicator.code, RATES[rate], inside=True))
        elif indicator.unit is not None:
            found.append(Name(words, indicator.code, indicator.unit))
    return tuple(found)


@cache
def wordings() -> dict[Comparator, tuple[str, ...]]:
    """Give the words before a value by their comparator; "đạt" can stand before each.

    Left out are misspellings, and "ước", which tells an estimated result.
    """
    found: dict[Comparator, list[str]] = {}
    for words, term in terms().items():
        estimated = words.split()[0] == "ước"
        if term.part == "before" and term.comparator is not None and not term.meant and not estimated:
            found.setdefault(term.comparator, []).append(words)
    return {comparator: tuple(words) for comparator, words in found.items()}
