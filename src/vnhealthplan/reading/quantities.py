"""Quantities: the numbers of a clause with their units, and the part each plays."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.reading.counted_words import has_unknown_unit
from vnhealthplan.reading.folding import fold, folded
from vnhealthplan.reading.foreign_units import FOREIGN
from vnhealthplan.reading.fractions import Fraction
from vnhealthplan.reading.inside_names import is_of_share
from vnhealthplan.reading.numbers import MAGNITUDES, PrintedNumber, read_number
from vnhealthplan.reading.other_rates import OtherRate, find_other_rate
from vnhealthplan.reading.roles import SHARES_AND_RATES, WEAK_UNITS, Role, role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.models.target import Comparator
    from vnhealthplan.reading.pieces import Piece


@dataclass(slots=True)
class Quantity:
    """A number, or the two of a range, with its unit, in the pieces `first` to `last` (exclusive).

    `lead` is where the words before it begin that say how it is meant; `noun` is the stretch of pieces between the
    number and its unit: "30 [giường bệnh viện] trên 10.000 dân".  `bare` says that its rate does not name whom it is
    over ("45/100.000"), `reason` why it can be no value, although it stands where one does.  `within` is the range that
    a word of bound stands before ("không quá 8 - 10%"), of which the value is the end that holds for certain; `yearly`
    says that the value is one of each year: "0,5%/năm".
    """

    first: int
    last: int
    lead: int
    role: Role
    number: PrintedNumber
    high: PrintedNumber | None = None
    unit: str | None = None
    noun: tuple[int, int] | None = None
    after: Comparator | None = None
    negative: bool = False
    bare: bool = False
    reason: str | None = None
    within: tuple[Decimal, Decimal] | None = None
    yearly: bool = False


_LEADING = frozenset({"before", "reach", "to", "rise", "fall", "keep", "control", "effort", "filler", "zero"})
_DASHES = frozenset("-~–")
_UNTIL = folded("đến", "tới")
_SHARES = frozenset({"percent", "per_mille"})
_FROM = folded("từ", "đạt từ")
_RATES = folded("tỷ lệ", "tỷ suất", "tỷ số")
_A_YEAR = folded("/ năm", "mỗi năm", "hằng năm", "hàng năm", "một năm")
_LENGTHS, _POWERS = folded("m", "km", "cm", "mm"), frozenset("23²³")
_LONGEST_NOUN = 9
_EQUAL, _HAVING, _RAISED = (fold(word).text for word in ("bằng", "có", "nâng cao"))
_REACHED = folded("đạt", "là", "chiếm")
_DONE = folded("được", "lượng", "tục")  # "được nâng cao", "chất lượng nâng cao", "liên tục nâng cao"
_FEW_WORDS = 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def find_quantities(pieces: Sequence[Piece]) -> list[Quantity]:
    """Find every number of a clause, from left to right, and say what it is.

    >>> from vnhealthplan.reading.folding import fold
    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> [
    ...     (found.role, str(found.number.value), found.unit)
    ...     for found in find_quantities(
    ...         pieces_of(fold("trẻ em dưới 5 tuổi được tiêm 12 loại vắc xin đạt từ 90 đến 95%"))
    ...     )
    ... ]
    [('age', '5', None), ('qualifier', '12', None), ('rate', '90', 'percent')]
    """
    found: list[Quantity] = []
    place = 0
    for first in [place for place, piece in enumerate(pieces) if piece.kind == "number"]:
        if first >= place:
            quantity = _quantity(pieces, first, found[-1].last if found else 0)
            found.append(quantity)
            place = quantity.last
    return found


class _Printed(NamedTuple):
    """What is printed of a value: a second number, the unit and the noun before it, and where all that ends."""

    last: int
    second: int | None = None
    unit: str | None = None
    noun: tuple[int, int] | None = None
    bare: bool = False
    reason: str | None = None


def _quantity(pieces: Sequence[Piece], first: int, after: int) -> Quantity:
    printed = _printed(pieces, first)
    lead = first
    negative = lead > after and _is_minus(pieces, lead - 1)
    lead -= negative
    while lead > after and (_leads(pieces[lead - 1]) or (lead > after + 1 and _is_bounded(pieces, lead - 1))):
        if _is_of_name(pieces, lead - 1, first):
            break
        lead -= 1
    number = _value(pieces[first], printed.unit)
    if number is None:
        return Quantity(first, first + 1, lead, "malformed", PrintedNumber(Decimal(0)))
    high = _value(pieces[printed.second], printed.unit) if printed.second else None
    if high is not None and printed.second is not None:
        number = _of_one_scale(number, pieces[first], pieces[printed.second])
    quantity = Quantity(
        first,
        printed.last,
        lead,
        "rate",
        number,
        high,
        printed.unit,
        printed.noun,
        negative=negative,
        bare=printed.bare,
        reason=printed.reason,
    )
    _settle(pieces, quantity, printed.second)
    return quantity


def _settle(pieces: Sequence[Piece], quantity: Quantity, second: int | None) -> None:
    """Say what a number is, and take or leave what stands behind it accordingly."""
    last = quantity.last
    fraction = pieces[quantity.first].meaning
    if isinstance(fraction, Fraction) and not fraction.bounds:
        quantity.role, quantity.unit = "fraction", None
    if quantity.reason is not None or quantity.role == "fraction":
        return
    quantity.role = role_of(pieces, quantity)
    if _is_squared(pieces, last):
        quantity.role, quantity.reason, quantity.last = "count", "no_unit", last + 2
    elif last < len(pieces) and pieces[last].text in FOREIGN and _is_amount(pieces, quantity):
        quantity.role, quantity.reason = "count", "no_unit"
    word = pieces[last].text if last < len(pieces) else ""
    if quantity.role in {"age", "qualifier", "ordinal", "year", "name"}:
        quantity.noun, quantity.unit = None, None
        quantity.last = second + 1 if second else quantity.first + 1
    elif word in WEAK_UNITS and quantity.unit is None and has_unknown_unit(pieces, quantity):
        quantity.reason = "no_unit"
    elif quantity.role == "measured" and quantity.unit is None:
        quantity.unit = WEAK_UNITS[pieces[last].text]
        quantity.number = _value(pieces[quantity.first], quantity.unit) or quantity.number
        quantity.last = last + 1
    elif quantity.bare and quantity.noun is None and last < len(pieces) and pieces[last].kind in {"word", "group"}:
        quantity.reason = "no_unit"  # over something else than people: "8/10.000 hộ"
    _take_year(pieces, quantity)
    _take_after(pieces, quantity)
    _hold(pieces, quantity)


def _is_squared(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether an area or a volume stands behind a number: "40 m2", "30 km²"."""
    if place + 1 >= len(pieces) or pieces[place].text not in _LENGTHS:
        return False
    return pieces[place + 1].text in _POWERS and pieces[place + 1].start == pieces[place].end


def _is_amount(pieces: Sequence[Piece], quantity: Quantity) -> bool:
    """Say whether a number with a unit that no table has is a value, and says no more of whom a share is."""
    if quantity.role == "count":
        return True
    bounds = any(pieces[place].part for place in range(quantity.lead, quantity.first))
    if not quantity.lead or pieces[quantity.lead - 1].kind == "open":
        return False  # "(tối thiểu 2 ngày/tuần)" is a condition
    return quantity.role == "qualifier" and bounds and not is_of_share(pieces, quantity.lead)


def _printed(pieces: Sequence[Piece], first: int) -> _Printed:
    """Find what belongs to a number behind it: its unit, the noun before that, or the other end of a range."""
    fraction = pieces[first].meaning
    if isinstance(fraction, Fraction):
        is_unread = fraction.bounds and fraction.share is None
        return _Printed(first + 1, unit="percent", reason=fraction.reason or ("fraction" if is_unread else None))
    last, second, noun = first + 1, None, None
    if last < len(pieces) and pieces[last].kind == "note" and _unit_at(pieces, last + 1) in _SHARES:
        last += 1  # a footnote glued between: "95²%"
    unit = _unit_at(pieces, last)
    if unit:
        last += 1
    if unit is None and _is_of_a_scale(pieces, last):
        if pieces[last + 1].text != _WHOLE_SCALE:
            return _Printed(last + 3, reason="no_unit")  # 4,2 of 5 points are not 4,2 of 100
        unit, last = "index_100", last + 3
    last += _is_measured_range(pieces, last)
    if last + 1 < len(pieces) and _joins(pieces[last]) and pieces[last + 1].kind == "number":
        second = last + 1
        last = second + 1
        closing = _unit_at(pieces, last)
        if closing:
            unit, last = closing, last + 1
    if unit is None:
        noun, unit, last = _noun_and_unit(pieces, last)
    if unit is None and (other := _other_rate(pieces, last)) is not None:
        reason = "no_unit" if other.unit is None else None
        return _Printed(other.last, second, other.unit, noun, bare=True, reason=reason)
    return _Printed(last, second, unit, noun, pieces[last - 1].part == "bare")


def _of_one_scale(number: PrintedNumber, low: Piece, high: Piece) -> PrintedNumber:
    """Count the first number of a range in what only the second prints: "3 - 5 vạn", "1-2 triệu"."""
    scale = MAGNITUDES.get(high.text.rpartition(" ")[2])
    if scale is None or not isinstance(high.meaning, Decimal) or low.meaning is not None:
        return number
    scaled = number.value * scale
    if scaled <= high.meaning:
        return PrintedNumber(scaled.quantize(Decimal(1)) if scaled == scaled.to_integral_value() else scaled)
    return PrintedNumber(number.value, scaled)  # "800 - 1 triệu": of 800 thousand, or of 800


def _is_measured_range(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a range goes on behind a number that has its unit already: "2 cm - 2,5 cm"."""
    if place + 3 >= len(pieces) or pieces[place].text not in WEAK_UNITS or pieces[place + 1].text not in _DASHES:
        return False
    return pieces[place + 2].kind == "number" and pieces[place + 3].text == pieces[place].text


def _is_part_of_a_visit(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether visits of one person are counted, for all people together have no part of one: "2,3 lượt/năm"."""
    return "," in pieces[place - 1].text and [piece.text for piece in pieces[place : place + 3]] == _VISITS_A_YEAR


def _other_rate(pieces: Sequence[Piece], place: int) -> OtherRate | None:
    """Find a rate that no wording has, and one without a unit also behind a noun: "5 ca trên 1 triệu dân"."""
    other = find_other_rate(pieces, place)
    if other is None and place < len(pieces) and pieces[place].kind == "word":
        other = find_other_rate(pieces, place + 1)
        return None if other is None or other.unit is not None else other
    return other


def _is_of_a_scale(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a scale stands behind a number: "4,2/5 điểm"."""
    if place + 2 >= len(pieces) or pieces[place].text != "/":
        return False
    kinds = [piece.kind for piece in pieces[place : place + 3]]
    return kinds == ["sign", "number", "word"] and pieces[place + 2].text == _POINTS


_POINTS = fold("điểm").text
_VISITS_A_YEAR = fold("lượt / năm").text.split()
_WHOLE_SCALE = "100"


def _take_after(pieces: Sequence[Piece], quantity: Quantity) -> None:
    """Take "trở lên" behind a value, also where the noun that is counted stands between: "12 bác sĩ trở lên"."""
    if quantity.role in {"ordinal", "name"}:
        return
    counted = quantity.role == "count" and quantity.noun is None
    few = _FEW_WORDS if counted or quantity.role == "rate" else 0
    for ahead in range(quantity.last, min(quantity.last + few + 1, len(pieces))):
        piece = pieces[ahead]
        if piece.kind == "note" and piece.term is not None:  # of a share, and in no name
            quantity.after = piece.term.comparator
            return
        if piece.part == "after" and (counted or ahead == quantity.last):
            quantity.after = None if piece.term is None else piece.term.comparator
            quantity.noun = (quantity.last, ahead) if ahead > quantity.last else None
            quantity.last = ahead + 1
            return
        if piece.kind not in {"word", "group"} and (counted or piece.part != "measure"):
            return


def _hold(pieces: Sequence[Piece], quantity: Quantity) -> None:
    """Keep of a range the end that a word of bound before it, or "trở lên" behind it, holds it to for certain."""
    if quantity.high is None:
        return
    words = (pieces[place] for place in range(quantity.lead, quantity.first) if pieces[place].text not in _FROM)
    said = [piece.term.comparator for piece in words if piece.part == "before" and piece.term is not None]
    comparator = quantity.after or (said[-1] if said else None)
    if comparator in {None, "approx", "range"}:
        return
    quantity.within = quantity.number.value, quantity.high.value
    if comparator != "gt":  # "trên 90 - 95%" is more than 90, and no more than 95
        quantity.number, quantity.high = (quantity.number if comparator == "ge" else quantity.high), None


def _take_year(pieces: Sequence[Piece], quantity: Quantity) -> None:
    """Note that a value is one of each year: "0,5%/năm", "mỗi năm giảm 0,5%"."""
    if quantity.unit is None:
        return
    behind = " ".join(piece.text for piece in pieces[quantity.last : quantity.last + 2])
    if behind in _A_YEAR:
        quantity.last += 2
        quantity.yearly = True
        return
    before = " ".join(piece.text for piece in pieces[max(0, quantity.lead - 2) : quantity.first])
    quantity.yearly = any(words in before for words in _A_YEAR)


def _value(piece: Piece, unit: str | None) -> PrintedNumber | None:
    if isinstance(piece.meaning, Fraction):
        return PrintedNumber(piece.meaning.share or piece.meaning.part)
    if isinstance(piece.meaning, int | Decimal):
        return PrintedNumber(Decimal(piece.meaning))
    return read_number(piece.text, unit)


def _joins(piece: Piece) -> bool:
    return (piece.kind == "sign" and piece.text in _DASHES) or (piece.kind == "word" and piece.text in _UNTIL)


def _leads(piece: Piece) -> bool:
    return piece.part in _LEADING or piece.kind == "colon" or (piece.kind == "sign" and piece.text == "+")


def _is_bounded(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a bare "tỷ lệ" stands between the words of a bound and the number: "xuống dưới tỷ lệ 11/100.000"."""
    return pieces[place].text in _RATES and pieces[place - 1].part in {"before", "to"}


def _is_of_name(pieces: Sequence[Piece], place: int, first: int) -> bool:
    """Say whether a word that could lead to a value ends the name before it: "có [bằng] đạt", "có loa [nâng cao]"."""
    before, text = pieces[place - 1] if place else None, pieces[place].text
    if before is None:
        return False
    if text == _EQUAL:
        return before.text == _HAVING and place + 1 < first and pieces[place + 1].text in _REACHED
    return text == _RAISED and before.kind == "word" and before.text not in _DONE and _opens_share(pieces, place + 1)


def _opens_share(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether nothing but "đạt" stands before a value."""
    place += pieces[place].text in _REACHED
    return place < len(pieces) and pieces[place].kind == "number"


def _is_minus(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether a dash right before a number is a minus: it touches the number, and nothing before it."""
    piece = pieces[place]
    free = place == 0 or pieces[place - 1].end < piece.start
    return piece.kind == "sign" and piece.text == "-" and piece.end == pieces[place + 1].start and free


def _unit_at(pieces: Sequence[Piece], place: int) -> str | None:
    if place < len(pieces) and pieces[place].kind == "unit":
        return str(pieces[place].meaning)
    return None


def _noun_and_unit(pieces: Sequence[Piece], place: int) -> tuple[tuple[int, int] | None, str | None, int]:
    """Find the unit of a rate behind the noun that is counted; nothing breaks in between."""
    if _is_part_of_a_visit(pieces, place):
        return None, "times_per_year", place + 3
    for ahead in range(place, min(place + _LONGEST_NOUN, len(pieces))):
        piece = pieces[ahead]
        if piece.kind == "unit" and piece.meaning in SHARES_AND_RATES and ahead > place and piece.text[0] in "/tc⁰":
            return (place, ahead), str(piece.meaning), ahead + 1
        if piece.kind not in {"word", "group", "name"} and piece.part != "measure":
            break
    return None, None, place
