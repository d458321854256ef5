"""Other rates: those over a number that no wording has, such as "trên 10.000" and "/1.000.000 dân"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.folding import folded
from vnhealthplan.reading.numbers import read_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.pieces import Piece


class OtherRate(NamedTuple):
    """The unit of a rate, none where no unit is over so many or over such things, and where its words end."""

    unit: str | None
    last: int


_OVER = folded("/", "trên")
_PEOPLE = folded("dân", "người", "trẻ", "người dân", "dân số", "ca")
_BARE = {"1000": "per_mille", "10000": "per_10k", "100000": "per_100k"}
_LEAST_ZEROS = 3


def find_other_rate(pieces: Sequence[Piece], place: int) -> OtherRate | None:
    """Find the rate behind a number; `place` is that of the first piece behind it.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> [find_other_rate(pieces_of(fold(words)), 1) for words in ("2 trên 10.000", "2/1.000.000 dân", "2/3")]
    [OtherRate(unit='per_10k', last=3), OtherRate(unit=None, last=4), None]
    """
    if place + 1 >= len(pieces) or pieces[place].text not in _OVER or pieces[place + 1].kind != "number":
        return None
    meaning = pieces[place + 1].meaning
    number = None if isinstance(meaning, int | Decimal) else read_number(pieces[place + 1].text)
    base = Decimal(meaning) if isinstance(meaning, int | Decimal) else number.value if number is not None else None
    if base is None or not is_rate_base(base):
        return None
    end = place + 2
    behind = pieces[end] if end < len(pieces) else None
    if behind is not None and behind.text in _PEOPLE:
        return OtherRate(None, end + 1)
    is_over_others = behind is not None and behind.kind in {"word", "group"}
    return OtherRate(None if is_over_others else _BARE.get(str(base)), end)


def is_rate_base(number: Decimal) -> bool:
    """Say whether rates are counted over a number: a thousand and its tenfolds.

    >>> is_rate_base(Decimal(10000)), is_rate_base(Decimal(1200)), is_rate_base(Decimal(100))
    (True, False, False)
    """
    digits = str(number)
    return len(digits) > _LEAST_ZEROS and digits.rstrip("0") == "1"
