"""The labels of columns: which words say what the cells below hold, and the year and unit that they name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from vnhealthplan.errors import PeriodError, UnitError
from vnhealthplan.models import Period
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.tables.records import Role
from vnhealthplan.reading.times import find_times
from vnhealthplan.units import parse_unit

LONGEST_LABEL = 120
_MOST_WORDS_OF_A_NAME = 12
_MOST_PARTS = 4

LabelRole = Role | Literal["year"]
"""`year` is a label of nothing but a year or period, which another label may explain."""


class Label(NamedTuple):
    """What a label says; `sure` is false where the words fit a column of names as well as one of plans."""

    role: LabelRole | None
    period: Period | None = None
    unit: str | None = None
    sure: bool = True


def _any(*words: str) -> str:
    return "|".join(re.escape(fold(word).text) for word in words)


def _set(*words: str) -> frozenset[str]:
    return frozenset(fold(word).text for word in words)


_NUMBER = _set("stt", "tt", "số tt", "số thứ tự", "no", "stt/tt", "s tt", "mã số", "mã")
_UNIT = _set(
    *("đơn vị tính", "đvt", "đơn vị", "đơn vị đo", "đv tính", "đơn vị đo lường", "đơn vị tính toán", "đ.v.t"),
    *("đ.vị tính", "đơn vị tính (đvt)"),
)
_NOTE = re.compile(rf"(?:{_any('ghi chú', 'lưu ý', 'nguồn', 'giải trình', 'căn cứ', 'phương pháp')})(?:\W|$)")
_COMPARISON_WORDS = _any(
    *("so sánh", "so với", "tăng/giảm", "tăng, giảm", "tăng (+)", "chênh lệch", "tỷ lệ thực hiện", "% thực hiện"),
    *("tỷ lệ đạt", "% đạt", "mức độ hoàn thành", "tỷ lệ hoàn thành", "đánh giá", "% so"),
)
_COMPARISON = re.compile(rf"^(?:{_COMPARISON_WORDS})|\b{_any('so với')}\b")
_LEADER = re.compile(_any("lãnh đạo", "người phụ trách", "người chịu trách nhiệm", "đồng chí phụ trách", "họ và tên"))
_ADVISING = re.compile(
    rf"^(?:{_any('phòng', 'các phòng', 'bộ phận')})\b"
    rf".*(?:{_any('phụ trách', 'tham mưu', 'theo dõi', 'chuyên môn', 'đầu mối')})|{_any('tham mưu', 'phòng phụ trách')}"
)
_COORDINATING = re.compile(_any("phối hợp"))
_LEAD = re.compile(
    _any(
        *("chủ trì", "đầu mối", "đơn vị thực hiện", "cơ quan thực hiện", "chịu trách nhiệm", "phân công", "phụ trách"),
        *("tổ chức thực hiện", "đơn vị, cá nhân thực hiện", "cơ quan, đơn vị thực hiện", "nơi thực hiện"),
    )
)
_FREQUENCY = re.compile(_any("định kỳ", "chế độ báo cáo", "kỳ báo cáo", "tần suất", "kỳ thu thập", "kỳ công bố"))
_DUE = re.compile(
    _any("thời gian", "thời hạn", "tiến độ", "hạn hoàn thành", "lộ trình", "ngày hoàn thành", "thời điểm")
)
_OUTPUTS = re.compile(
    _any("sản phẩm", "kết quả đầu ra", "kết quả cần đạt", "kết quả dự kiến", "dự kiến kết quả", "đầu ra")
)
_RESULT_WORDS = _any(
    "thực hiện", "kết quả", "hiện trạng", "đạt được", "đã đạt", "số liệu", "năm gốc", "năm cơ sở", "giá trị gốc"
)
_RESULT_SHORT = _any("th", "uth", "ước", "kq", "ước th")
_PLAN_WORDS = _any("kế hoạch", "mục tiêu", "phấn đấu", "dự kiến", "chỉ tiêu", "giao", "định hướng", "lộ trình", "mốc")
_VALUE = re.compile(
    rf"(?P<result>{_RESULT_WORDS}|\b(?:{_RESULT_SHORT})\b)|(?P<plan>{_PLAN_WORDS}|\b(?:{_any('kh', 'mt', 'ct')})\b)"
)
_NAMING_WORDS = ("chỉ tiêu", "chỉ số", "nhiệm vụ", "mục tiêu", "công việc", "hoạt động", "giải pháp", "hạng mục")
_BESIDE_NAMING = (
    *("tên", "các", "nhóm", "hệ thống", "công tác", "đề án", "chủ yếu", "cụ thể", "trọng tâm", "chương trình", "dự án"),
    *("y tế", "sức khỏe", "kế hoạch"),
)
_NAMING = re.compile(_any(*_NAMING_WORDS, "nội dung", "danh mục"))
_NAME = re.compile(rf"(?:{_any(*_NAMING_WORDS, 'nội dung', 'danh mục', *_BESIDE_NAMING)}|[\s,/&;-]|{_any('và')}\s)+")
_ALSO_A_PLAN = _set("chỉ tiêu", "mục tiêu", "chỉ tiêu kế hoạch", "mục tiêu kế hoạch", "kế hoạch")

_YEAR = "(?:19|2[01])[0-9]{2}"
_YEARS = re.compile(rf"(?<![0-9]){_YEAR}(?![0-9])")
_RANGE = re.compile(rf"(?<![0-9])({_YEAR})\s*(?:-|{_any('đến')}(?:\s+{_any('năm')})?)\s*({_YEAR})(?![0-9])")
_ONLY_A_TIME = re.compile(
    rf"(?:{_any('năm', 'đến', 'hết', 'giai đoạn', 'quý', 'tháng', 'đầu', 'cuối', 'tới', 'vào', 'trong', 'từ')}"
    r"|[0-9]|\bi{1,3}\b|\biv\b|[\s/.,()-])+"
)
_BRACKET = re.compile(r"\(([^()]{1,60})\)")


@lru_cache(maxsize=512)
def read_label(words: str) -> Label:
    """Say what a label means.

    Words are without markup.  A label that is not known, or is too long to be one, has no role.

    >>> read_label("Ước thực hiện năm 2023 (%)")
    Label(role='result', period=Period('2023'), unit='percent', sure=True)
    >>> read_label("Lãnh đạo Sở Y tế phụ trách").role, read_label("Đến năm 2030").role, read_label("Bác sĩ").role
    ('leader', 'year', None)
    """
    if not words or len(words) > LONGEST_LABEL:
        return Label(None)
    folded = " ".join(fold(words).text.split()).strip(" .:*_")
    unit = next((code for inside in _BRACKET.findall(folded) if (code := unit_of(inside))), None)
    bare = " ".join(_BRACKET.sub(lambda match: "" if unit_of(match[1]) else match[0], folded).split())
    period = _period(bare)
    role, sure = _role(bare, period)
    return Label(role, period, unit, sure)


def unit_of(words: str) -> str | None:
    """Give the code of the unit that words name; nothing where they name none.

    >>> unit_of("(%)"), unit_of("kg")
    ('percent', None)
    """
    try:
        return parse_unit(words.strip(" ()[].:"))
    except UnitError:
        return None


def _role(key: str, period: Period | None) -> tuple[LabelRole | None, bool]:
    if key in _NUMBER or key in _UNIT:
        return "number" if key in _NUMBER else "unit", True
    years = len(set(_YEARS.findall(key)))
    if _COMPARISON.search(key) or (years > 1 and _RANGE.search(key) is None):
        return "other", True
    if period is not None and _ONLY_A_TIME.fullmatch(key):
        return "year", True
    duty = _duty_role(key, years)
    if duty is not None:
        return duty, True
    if _NAMING.search(key) and years == 0 and _NAME.fullmatch(key) and len(key.split()) <= _MOST_WORDS_OF_A_NAME:
        return "name", key not in _ALSO_A_PLAN
    return "other" if _is_ratio(key) else _value_role(key, period), True


def is_comparison(label: str) -> bool:
    """Say whether a label heads what is worked out from other columns, whatever the labels below it say.

    >>> is_comparison("So sánh (%)"), is_comparison("TH/KH năm 2023"), is_comparison("Kế hoạch 2024")
    (True, True, False)
    """
    key = " ".join(fold(label).text.split())
    return _COMPARISON.search(key) is not None or _is_ratio(key)


def _is_ratio(key: str) -> bool:
    """Say whether a label divides a result by a plan or the other way round: "TH 2023/KH 2023"."""
    found = [_VALUE.search(part) for part in key.split("/")[:_MOST_PARTS]] if "/" in key else []
    return len(found) > 1 and len({match.lastgroup for match in found if match}) > 1


def _duty_role(key: str, years: int) -> Role | None:
    if _NOTE.match(key):
        return "note"
    return next((role for role, pattern in _DUTIES if pattern.search(key) and not (role == "due" and years)), None)


def _value_role(key: str, period: Period | None) -> Role | None:
    value = _VALUE.search(key)
    if value is None:
        return None
    if value["plan"]:
        return "plan"
    return "outputs" if period is None and key in _PRODUCTS else "result"


_PRODUCTS = _set("kết quả", "kết quả thực hiện nhiệm vụ", "kết quả đạt được", "kết quả/sản phẩm")
_DUTIES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("outputs", _OUTPUTS),
    ("leader", _LEADER),
    ("advising", _ADVISING),
    ("frequency", _FREQUENCY),
    ("due", _DUE),
    ("lead", re.compile(rf"{_any('chủ trì')}.*{_any('phối hợp')}")),
    ("coordinating", _COORDINATING),
    ("lead", _LEAD),
)


def _period(key: str) -> Period | None:
    """Give the period that a label names: "giai đoạn 2021-2025", "6 tháng đầu năm 2024", "KH 2024"."""
    times = [time.periods for time in find_times(key)]
    if len(times) == 1 and len(times[0]) == 1:
        return times[0][0]
    stretch = _RANGE.search(key)
    try:
        if stretch:
            return Period(f"{stretch[1]}/{stretch[2]}")
        years = set(_YEARS.findall(key))
        return Period(years.pop()) if len(years) == 1 else None
    except PeriodError:  # 2025 - 2021
        return None
