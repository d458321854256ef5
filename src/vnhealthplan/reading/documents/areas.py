"""The area of a plan: provinces and districts named in words, on the map of the document's date."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.models.province import Province, find_province
from vnhealthplan.reading.documents.wording import any_of
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from vnhealthplan.models.area import AreaLevel, AreaSystem
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import Line

REFORM = date(2025, 7, 1)
"""The day from which the map of 34 provinces without districts holds."""

_LEVELS: dict[str, AreaLevel] = {
    "tỉnh": "province",
    "thành phố": "province",
    "tp": "province",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
_COMMITTEES = {"tỉnh ủy": "tỉnh", "thành ủy": "thành phố", "huyện ủy": "huyện", "quận ủy": "quận", "thị ủy": "thị xã"}
_WORD = any_of("|".join([*_LEVELS, *_COMMITTEES]))
_PLACE = re.compile(rf"(?<![^\W_])(?P<word>{_WORD})(?:(?<=tp)\.)?\s{{0,3}}(?<=[\s.])(?!hội\s)(?=[^\W\d_])")
_NAME = re.compile(r"[^\W\d_]+(?:(?:\s?-\s?|\s)[^\W\d_]+){0,5}")
_CHAIN = re.compile(r"\s?-\s?|\s")
_OFFICE: tuple[tuple[re.Pattern[str], AreaLevel], ...] = (
    (
        re.compile(
            any_of("huyện ủy|quận ủy|thị ủy|ubnd huyện|ubnd quận|ubnd thị xã|đảng bộ huyện|nhân dân huyện|phòng y tế")
        ),
        "district",
    ),
    (
        re.compile(any_of("đảng ủy xã|ubnd xã|ubnd phường|ubnd thị trấn|ubnd đặc khu|nhân dân xã|nhân dân phường")),
        "commune",
    ),
    (
        re.compile(
            any_of(
                "tỉnh ủy|thành ủy|ubnd tỉnh|nhân dân tỉnh|đảng bộ tỉnh|sở|hđnd tỉnh|nhân dân thành phố|ubnd thành phố"
            )
        ),
        "province",
    ),
    (re.compile(any_of("bộ trưởng|bộ y tế|chính phủ|thủ tướng|quốc hội|trung ương")), "country"),
)


class PlaceWords(NamedTuple):
    """A place in a line: its level, its name as printed with the word for its kind, and its places in the line."""

    level: AreaLevel
    name: str
    start: int
    end: int
    province: Province | None


def system_of(day: date | None, year: int | None) -> AreaSystem | None:
    """Give the map that a document of a day, or of a year alone, belongs to; 2025 alone does not say it.

    >>> system_of(date(2024, 7, 31), None), system_of(None, 2025), system_of(None, 2026)
    ('pre-2025', None, 'post-2025')
    """
    if day is not None:
        return "pre-2025" if day < REFORM else "post-2025"
    if year is None or year == REFORM.year:
        return None
    return "pre-2025" if year < REFORM.year else "post-2025"


def level_of_place(name: str) -> AreaLevel | None:
    """Give the level that the name of a place begins with; nothing where it begins with no word for a kind.

    >>> level_of_place("Huyện Như Thanh"), level_of_place("TP. Huế"), level_of_place("Bắc Ninh")
    ('district', 'province', None)
    """
    word = _PLACE.match(f"{fold(name).text} ")
    return None if word is None else _LEVELS.get(" ".join(word["word"].split()))


def level_of_office(words: str) -> AreaLevel | None:
    """Give the level at which a body works, from its folded name.

    >>> level_of_office("ubnd huyện như thanh"), level_of_office("sở y tế")
    ('district', 'province')
    """
    return next((level for form, level in _OFFICE if form.search(words)), None)


def places_of(page: Page, line: Line, system: AreaSystem | None) -> list[PlaceWords]:
    """Give the places that a line names with the word for their kind, in order.

    A province is looked up, so that what follows its name does no harm; of any other place the words with a
    capital belong to the name.  "thành phố" is a province only where the table has it.
    """
    found: list[PlaceWords] = []
    for match in _PLACE.finditer(line.text):
        committee = _COMMITTEES.get(" ".join(match["word"].split()))
        level = _LEVELS[committee or " ".join(match["word"].split())]
        name = _NAME.match(line.text, match.end())
        if name is None or not page.span(line, name.start(), name.start() + 1).of(page.folded.raw).isupper():
            continue
        ends = [*(sign.start() for sign in _CHAIN.finditer(line.text, name.start(), name.end())), name.end()]
        province, end = None, 0
        if level == "province":
            for end in reversed(ends):
                named = page.words(line, name.start() if committee else match.start(), end)
                province = _province(f"{committee} {named}" if committee else named, system)
                if province is not None:
                    break
            if province is None:
                continue
        else:
            end = _capitals(page, line, name.start(), ends)
        printed = page.words(line, name.start() if committee else match.start(), end)
        printed = f"{committee} {printed}" if committee else printed
        found.append(PlaceWords(level, printed, match.start(), end, province))
    return found


def _province(words: str, system: AreaSystem | None) -> Province | None:
    maps: tuple[AreaSystem, ...] = (system,) if system else ("pre-2025", "post-2025")
    return next((found for one in maps if (found := find_province(words, one))), None)


def _capitals(page: Page, line: Line, start: int, ends: list[int]) -> int:
    last, begun = start, start
    for end in ends:
        word = page.words(line, begun, end).strip(" -")
        if word and not word[0].isupper():
            break
        last, begun = end, end
    return last
