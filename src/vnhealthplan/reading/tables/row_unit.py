"""The unit of a row: what its name states, what the column of units prints, and where the two disagree."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.tables.labels import unit_of
from vnhealthplan.units import UNITS

_OVER = re.compile(r"/|(?:trên|cho|so với)(?=\s*(?:[0-9]|một|mười|vạ))")
_BRACKET = re.compile(r"\(([^()]{1,60})\)")
_THOUSANDS = "|".join(fold(words).text for words in ("nghìn", "ngàn", "triệu", "chục nghìn"))
_MANY = re.compile(rf"\s?(?:{_THOUSANDS}|1\.?000)\s?(?!\d)[^\W\d_]")
_END = re.compile(r"[(),;:]")
_MOST_WORDS = 8
_LONGEST = 400


class RowUnit(NamedTuple):
    """The unit of a row, whether the name states it, and the note on the printed one where there is one."""

    unit: str | None
    from_name: bool = False
    doubt: str | None = None


@lru_cache(maxsize=1024)
def row_unit(name: str, printed: str) -> RowUnit:
    """Decide on the unit of a row; the rate that the name states wins over what the column prints.

    Both are words without markup; `printed` is empty where the cell is.

    >>> row_unit("Bác sĩ/ vạn dân", "Bác sĩ")
    RowUnit(unit='per_10k', from_name=True, doubt='unit_is_noun')
    >>> row_unit("Tỷ suất tử vong trẻ em dưới 1 tuổi (trên 1.000 trẻ đẻ sống)", "%").doubt
    'unit_contradicts_name'
    >>> row_unit("Tỷ lệ tăng dân số tự nhiên", "%")
    RowUnit(unit='percent', from_name=False, doubt=None)
    """
    stated = stated_unit(name)
    shown = unit_of(printed) if printed else None
    if stated is None and _in_thousands(name):
        return RowUnit(None, doubt="unit_unknown" if shown is None else "unit_contradicts_name")
    if stated is None:
        return RowUnit(shown, doubt="unit_unknown" if printed and shown is None else None)
    if not printed or _agree(stated, shown):
        return RowUnit(stated, from_name=True)
    noun = shown == "count" or (shown is None and not any(map(str.isdigit, printed)))
    return RowUnit(stated, from_name=True, doubt="unit_is_noun" if noun else "unit_contradicts_name")


def _in_thousands(name: str) -> bool:
    """Say whether brackets of a name count in thousands or millions, which no unit of the table does."""
    text = fold(name[:_LONGEST]).text
    return "(" in text and any(_MANY.match(inside) for inside in _BRACKET.findall(text))


def stated_unit(name: str) -> str | None:
    """Give the unit that a name states: what it is counted over, or the unit in brackets.

    >>> stated_unit("Số người mắc ngộ độc thực phẩm trên 100.000 dân"), stated_unit("Tỷ lệ trẻ thấp còi (%)")
    ('per_100k', 'percent')
    >>> stated_unit("Tỷ lệ người nhiễm HIV/AIDS trong cộng đồng") is None
    True
    """
    text = " ".join(fold(name[:_LONGEST]).text.split())
    for match in _OVER.finditer(text):
        end = _END.search(text, match.end())
        words = text[match.end() : end.start() if end else len(text)].split()[:_MOST_WORDS]
        sign = match[0] if match[0] == "/" else f"{match[0]} "
        for count in range(len(words), 0, -1):
            if unit := unit_of(sign + " ".join(words[:count])):
                return unit
    return next(
        (unit for inside in _BRACKET.findall(text) if (unit := unit_of(inside))),
        unit_of(text.rpartition(" ")[2]) if text.endswith(("%", "‰")) else None,
    )


def _agree(stated: str, shown: str | None) -> bool:
    """Say whether a printed unit is the stated one, or the same share without its denominator."""
    if shown is None:
        return False
    one, other = UNITS[stated], UNITS[shown]
    return one is other or (one.dimension == other.dimension and one.scale == other.scale and other.denominator is None)
