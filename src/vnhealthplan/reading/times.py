"""Times in running text: "đến năm 2025", "giai đoạn 2021 - 2025", "6 tháng đầu năm 2024", "31/12/2020"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from vnhealthplan.models import Period
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.tokens import SUPERSCRIPT

if TYPE_CHECKING:
    from collections.abc import Iterator

Relation = Literal["by", "since", "from", "before", "after", "as_of", "in", "on"]
"""by: đến, vào, hết năm; since: từ năm; from: từ năm ..., hằng năm; before: trước năm; after: sau năm;
as_of: so với; in: a stretch or a bare year; on: a day that something is dated, such as a document."""


class Time(NamedTuple):
    """A time in the folded text: where it stands, the periods it names in their order, and how it is meant."""

    start: int
    end: int
    periods: tuple[Period, ...]
    relation: Relation
    dated: bool = False
    """It names a day."""


def _w(words: str) -> str:
    return r"\s{1,9}".join(fold(words).text.split())


_YEAR = "(?:19|20|21)[0-9]{2}"
_TO = rf"\s*(?:-|{_w('đến')}|{_w('tới')})\s*(?:{_w('hết')}\s+)?(?:{_w('năm')}\s+)?"
_BY = "|".join(
    _w(words)
    for words in (
        *(
            "tính đến hết",
            "tính đến",
            "đến hết",
            "đến cuối",
            "đến trước",
            "cho đến",
            "đến",
            "tới",
            "vào",
            "vào cuối",
            "hết",
        ),
        *("cuối", "trong", "của", "khoảng", "là vào", "kể từ", "bắt đầu từ", "từ", "trước"),
        *(
            "sau",
            "ngay trong",
            "ngay từ",
            "mục tiêu",
            "chỉ tiêu",
            "kế hoạch",
            "thực hiện",
            "cả",
            "chậm nhất",
        ),
    )
)
_COMPARED = "|".join(
    _w(words)
    for words in (
        *("trung bình", "bình quân", "cùng kỳ", "kết quả", "mức", "số", "tỷ lệ", "tỷ suất", "các"),
        *("ca", "vụ", "người", "lượt", "trường hợp", "mắc", "chết", "tử vong", "hằng năm", "hàng năm", "mỗi năm"),
        *("3 năm", "5 năm", "10 năm", "03 năm", "05 năm"),
    )
)
"""Words of what is compared with between "so với" and its time: "so với trung bình số ca của giai đoạn 2016-2020"."""
_LEAD = rf"\b(?:{_w('so')}(?:\s+{_w('với')})?\s+(?:(?:{_COMPARED}|{_BY})\s+){{0,8}}|(?:(?:{_BY})\s+){{1,3}})"
_END = rf"(?![^\W_{SUPERSCRIPT}])"  # a footnote mark may touch a year
_IN = rf"(?:{_w('năm')}\s+)?"
_UNTIL = rf"(?:{_w('đến')}\s+)(?:{_w('hết')}\s+)?{_IN}"
_NEXT = rf"(?:\s*,\s*|\s*(?:{_w('và')}|{_w('và đến')}|,\s*{_w('đến')})\s*{_IN}){_YEAR}{_END}(?!\s*-)"
"""Another year of a list; after a comma alone "năm 2030" begins anew: "95% năm 2025, năm 2030 đạt 97%"."""
_GOES_ON = f"(?:{'|'.join(map(_w, ('tỷ lệ', 'tỷ suất', 'tỷ số', 'tổng', 'phấn đấu', 'toàn', 'đạt')))})"
"""Words behind a year that stands without "năm": "đến 2025 tỷ lệ ..."."""
_MONTH = "[0-9]{1,2}"
_PARTS = "|".join(
    _w(words)
    for words in (
        *("6 tháng đầu năm", "06 tháng đầu năm", "sáu tháng đầu năm", "6 tháng cuối năm", "9 tháng đầu năm"),
        *("09 tháng đầu năm", "9 tháng năm", "chín tháng đầu năm"),
    )
)
_OF_YEAR = rf"(?:\s+{_w('năm')}|\s*/)"
_FIRST = "".join(sorted({words.removeprefix("(?:")[0] for words in _BY.split("|")} | set("gtnqc0123456789")))
_TIME = re.compile(
    rf"""
    (?:\b(?=[{_FIRST}])|(?=[0-9]|{_w("ngày")})|(?<=\())  # where a time can begin; most of a text is left out fast
    (?P<lead>(?:{_LEAD})?)
    (?:
      \b(?:{_w("giai đoạn")}|{_w("thời kỳ")}|{_w("nhiệm kỳ")})\s*\(?(?:{_w("từ")}\s+)?{_IN}
        (?P<from1>{_YEAR}){_TO}(?P<to1>{_YEAR}){_END}
    | \b{_w("giai đoạn")}\s+{_UNTIL}(?P<stage>{_YEAR}){_END}
    | \b{_w("năm")}\s+(?P<from2>{_YEAR})\s*-\s*{_IN}(?P<to2>{_YEAR}){_END}
    | \b(?P<part>{_PARTS}|{_w("quý")}\s+(?:[1-4]|iv|i{{1,3}}){_OF_YEAR}|{_w("tháng")}\s+{_MONTH}{_OF_YEAR}
        |{_w("ngày")}\s+{_MONTH}\s+{_w("tháng")}\s+{_MONTH}\s+{_w("năm")})\s*(?P<partyear>{_YEAR}){_END}
    | (?:{_w("ngày")}\s+)?(?<![0-9/.])(?P<day>[0-9]{{1,2}})[/.-](?P<month>{_MONTH})[/.-](?P<dateyear>{_YEAR})(?![0-9/])
    | (?:\b{_w("các")}\s+)?\b{_w("năm")}\s+(?P<years>{_YEAR}(?:{_NEXT})*)(?![0-9/])
    | (?<=\()\s*(?P<bracket>{_YEAR})\s*(?=\))
    | (?:(?<=[,;]\ )|(?<=[^\W\d_]\ ))(?P<opening>{_YEAR})(?=\s*:\s*[<>≤≥]?\s*[0-9])
    | (?<=[,;]\ )(?P<again>{_YEAR})(?=\s+{_w("đạt")}\b)
    | (?<=\b)(?P<bare>{_YEAR})(?=\s*(?:$|[,;.)]|{_GOES_ON}\b))(?<![0-9].{{4}})
    )
    """,
    re.VERBOSE,
)
_ANEW = re.compile(
    rf"\s*(?:{_w('và')}|,)\s*(?:{_w('đến')}\s+)?{_IN}{_YEAR}\s+(?:{_w('đạt')}|{_w('là')}|{_w('còn')}|{_w('dưới')})\b"
)
"""Where a year behind a value opens the next: "95% vào năm 2025 và năm 2030 đạt 97%"."""
_VALUE = re.compile(r"[0-9%‰]\s*$")
_VERB_LENGTH, _MARGIN = 8, 3
_ANY_YEAR = re.compile(_YEAR)
_SINCE = re.compile(rf"(?:{_w('từ')}|{_w('kể từ')})\s*$")
_EACH_YEAR = rf"(?:{_w('hằng năm')}|{_w('hàng năm')}|{_w('mỗi năm')})"
_EACH_BEHIND = re.compile(rf"(?:\s+{_w('trở đi')})?\s*,?\s*{_EACH_YEAR}\b")
_EACH_BEFORE = re.compile(rf"\b{_EACH_YEAR}\s*,?\s*$")
_LONGEST_EACH = 24
_BEFORE = re.compile(rf"{_w('trước')}\s*$")
_AFTER = re.compile(rf"{_w('sau')}\s*$")
_AS_OF = re.compile(rf"{_w('so')}\s")
_DOCUMENT_NAMES = "nghị quyết;quyết định;thông tư;nghị định;chỉ thị;công văn"
_DOCUMENT = re.compile(
    rf"\b(?:{'|'.join(map(_w, _DOCUMENT_NAMES.split(';')))}|(?<!{fold('pháp ').text}){_w('luật')})\s+$"
)
"""What is of the year behind it: "Nghị quyết năm 2021"."""
_LONGEST_DOCUMENT = 16
_DAY = fold("ngày").text
_MONTHS = 12
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@lru_cache(maxsize=256)
def period_of(text: str) -> Period:
    """Make a period, each once: texts name few, and each many times.

    >>> period_of("2025").kind
    'year'
    """
    return Period(text)


def find_times(text: str, start: int = 0, end: int | None = None) -> Iterator[Time]:
    """Find the times of a folded text from left to right.

    >>> from vnhealthplan.reading.folding import fold
    >>> [(time.periods, time.relation) for time in find_times(fold("Giai đoạn 2021 - 2025 và đến năm 2030, 2045").text)]
    [((Period('2021/2025'),), 'in'), ((Period('2030'), Period('2045')), 'by')]
    """
    stop = len(text) if end is None else end
    if _ANY_YEAR.search(text, start, stop) is None:
        return
    for match in _matches(text, start, stop):
        lead = match["lead"]
        if match["bare"] and not lead:
            continue
        periods = _periods(match)
        if periods and not lead and _DOCUMENT.search(text, max(0, match.start() - _LONGEST_DOCUMENT), match.start()):
            yield Time(match.start(), match.end(), periods, "on")
        elif periods:
            dated = _is_dated(match)
            relation = _relation(lead, match, dated=dated)
            if relation == "since" and _is_of_each_year(text, match):
                relation = "from"
            yield Time(match.start(), match.end(), periods, relation, dated)


def _matches(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    match = _TIME.search(text, start, stop)
    while match is not None:
        first, last = match.span()
        if match["years"] and _DOCUMENT.search(text, max(0, first - _LONGEST_DOCUMENT), first):
            match = _TIME.match(text, first, _ANY_YEAR.search(text, first).end()) or match  # type: ignore[union-attr]  # it has a year
        elif _VALUE.search(text, max(0, first - _MARGIN), first):
            anew = _ANEW.search(text, first, min(len(text), last + _VERB_LENGTH))
            if anew is not None:
                match = _TIME.match(text, first, anew.start()) or match
        yield match
        match = _TIME.search(text, match.end(), stop)


def _is_of_each_year(text: str, match: re.Match[str]) -> bool:
    """Say whether something holds anew in each year from one on, and is due in none: "từ năm 2026, hằng năm ..."."""
    first = match.start()
    before = _EACH_BEFORE.search(text, max(0, first - _LONGEST_EACH), first)
    return before is not None or _EACH_BEHIND.match(text, match.end()) is not None


def _is_dated(match: re.Match[str]) -> bool:
    return match.lastgroup == "dateyear" or (match.lastgroup == "partyear" and match["part"].startswith(_DAY))


def _relation(lead: str, match: re.Match[str], *, dated: bool) -> Relation:
    if not lead:
        return "on" if dated else "by" if match.lastgroup == "years" else "in"
    if _AS_OF.search(lead):
        return "as_of"
    if _SINCE.search(lead):
        return "since"
    if _BEFORE.search(lead):
        return "before"
    return "after" if _AFTER.search(lead) else "by"


def _periods(match: re.Match[str]) -> tuple[Period, ...]:
    """Give the periods of a match, by the last group of the alternative that has matched."""
    kind = match.lastgroup
    if kind == "to1" or kind == "to2":  # noqa: PLR1714  # faster than a set
        first, last = match["from1" if kind == "to1" else "from2"], match[kind]
        return (period_of(f"{first}/{last}"),) if first < last else ()
    if kind == "partyear":
        text = _part(" ".join(match["part"].split()), match["partyear"])
        return (period_of(text),) if text else ()
    if kind == "dateyear":
        month = int(match["month"])
        if 1 <= month <= _MONTHS:
            return (period_of(match["dateyear"] if month == _MONTHS else f"{match['dateyear']}-{month:02}"),)
        return ()
    return tuple(map(period_of, _ANY_YEAR.findall(match[match.lastindex or 0])))


def _part(words: str, year: str) -> str | None:
    numbers = [int(number) for number in re.findall("[0-9]+", words)]
    first = words.split()
    if first[0] == fold("quý").text:
        number = _ROMAN.get(first[1].rstrip("/"), numbers[0] if numbers else 0)
        return f"{year}-Q{number}"
    if fold("đầu năm").text in words or fold("9 tháng năm").text in words:
        nine = numbers[:1] == [9] or first[0] == fold("chín").text
        return f"{year}-9M" if nine else f"{year}-H1"
    if fold("cuối năm").text in words:
        return f"{year}-H2"
    month = numbers[-1]
    return f"{year}-{month:02}" if 1 <= month <= _MONTHS else None
