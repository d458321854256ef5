"""Known wordings: every term, unit, subgroup and fixed group of words as one tree of tokens."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.groups import groups
from vnhealthplan.reading.lexicon import terms
from vnhealthplan.reading.tokens import tokens_of
from vnhealthplan.units.spelling import names_of
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.units.table import Unit


_Apart = Literal["note", "reference", "list", "name"]
PieceKind = Literal[
    "number", "unit", "term", "time", "group", "word", "comma", "colon", "open", "close", "sign", _Apart
]

_SHARP = frozenset(
    [
        "percent",
        "per_mille",
        "per_1k",
        "per_10k",
        "per_100k",
        "per_1k_live_births",
        "per_100k_live_births",
        "percentage_point",
        "boys_per_100_girls",
        "times_per_year",
        "sessions_per_week",
        "million_vnd",
        "billion_vnd",
    ]
)
"""Units whose wordings mean nothing else; the others, such as năm or con, are units only behind a number."""
_BOYS = (("trẻ em trai", "trẻ em gái"), ("trai", "gái"), ("nam", "nữ"), ("bé trai", "gái"))
_MORE_PEOPLE = ("dân", "người", "người dân", "dân cư", "dân số")
_OVER = "/;trên;/trên;cho;trên mỗi;tính trên;bình quân;bình quân trên;tính bình quân trên;mỗi"
_PLAIN = """
việt nam; miền nam; đông nam; tây nam; nữ hộ sinh; thành phố hồ chí minh; không lây nhiễm; một số; tăng huyết áp;
tăng dân số; tăng trưởng; chỉ số khối cơ thể; cân nặng sơ sinh; tuyến dưới; tuyến trên; có thai; mang thai; có kỹ năng;
có thẻ; giảm nghèo; đạt chuẩn; đạt yêu cầu; đạt quy chuẩn; cân nặng theo tuổi; chiều cao theo tuổi; cân nặng/tuổi;
chiều cao/tuổi; đạt tiêu chuẩn; thành niên; cộng đồng; là chủ; trở thành; hiện có; phụ nữ;
theo cân nặng; theo chiều cao; huyết áp mục tiêu; vùng cao nguyên; lưu giữ; cất giữ; thu giữ; nơi ở; chỗ ở; nhà ở;
văn bằng; bằng cấp; bằng tốt nghiệp; cân bằng; công bằng
"""
"""Groups of words that begin like a term or a subgroup and are none."""


class Known(NamedTuple):
    """What a known wording is; `part` is the part of a term, and "bare" of a rate that names nobody: "/100.000"."""

    kind: PieceKind
    meaning: object = None
    part: str = ""


class Node:
    """A place in the tree of wordings: the tokens that may follow, and what those so far are, if anything."""

    __slots__ = ("after", "known")

    def __init__(self) -> None:
        """Begin with no token behind."""
        self.after: dict[str, Node] = {}
        self.known: Known | None = None


def _bare_names(unit: Unit) -> Iterator[str]:
    """Give the wordings of a unit alone: no code, and of a rate none that names what is counted too."""
    for name in names_of(unit):
        over = unit.denominator is None or not name[0].isalpha() or name.startswith(("trên", "cho", "phần"))
        if over and "_" not in name:
            yield name


@lru_cache(maxsize=1024)
def step_of(number: str) -> str:
    """Make "01" and "1", "10.000", "10 000" and "10000" the same step of a wording."""
    return number.lstrip("0").replace(".", "").replace(" ", "") or "0"


@cache
def wordings() -> Node:
    """Build the tree of all wordings; of two meanings of one wording the later holds."""
    root = Node()
    wordings: list[tuple[str, Known]] = [
        *((words, Known("group", group)) for words, group in groups().items()),
        *((words, Known("term", term, term.part)) for words, term in terms().items()),
        *((words, Known("word")) for words in _PLAIN.split(";")),
        *(
            (name, Known("unit", unit.code))
            for unit in UNITS.values()
            if unit.code in _SHARP
            for name in _bare_names(unit)
        ),
        *(
            (f"{over} {power} {noun}", Known("unit", code))
            for over in _OVER.split(";")
            for power, code in _POWERS
            for noun in _MORE_PEOPLE
        ),
        *((f"/{power}", Known("unit", code, "bare")) for power, code in _POWERS if code != "per_1k"),
        *((words, Known("unit", code)) for words, code in _MORE_UNITS.items()),
    ]
    for words, known in wordings:
        node = root
        for token in tokens_of(fold(words)):
            node = node.after.setdefault(step_of(token.text) if token.kind == "number" else token.text, Node())
        node.known = known
    return root


_MORE_UNITS = {
    **dict.fromkeys(("con/phụ nữ", "con/01 phụ nữ", "con/1 phụ nữ", "con trên một phụ nữ"), "children_per_woman"),
    **dict.fromkeys(
        ("trẻ em trai/100 trẻ em gái", "bé trai/100 bé gái", "trẻ trai/100 trẻ gái", "nam/100 nữ"), "boys_per_100_girls"
    ),
    "thang điểm 100": "index_100",
    "phần vạn": "per_10k",
}
_POWERS = (
    *((power, "per_1k") for power in ("1.000", "1 nghìn", "một nghìn")),
    *((power, "per_10k") for power in ("vạn", "1 vạn", "một vạn", "10.000", "10 nghìn", "mười nghìn")),
    *((power, "per_100k") for power in ("100.000", "100 nghìn", "một trăm nghìn", "10 vạn", "mười vạn")),
    *((power, "per_1k") for power in ("1 ngàn", "một ngàn")),
    *((power, "per_10k") for power in ("10 ngàn", "mười ngàn")),
    *((power, "per_100k") for power in ("100 ngàn", "một trăm ngàn")),
)
