"""Accounting: every number of a text is in a target, or told with the reason why it is not."""

from __future__ import annotations

import re
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from vnhealthplan.reading.fractions import Fraction
from vnhealthplan.reading.loose_times import LooseTime
from vnhealthplan.reading.records import Span, Unread
from vnhealthplan.reading.times import Time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from vnhealthplan.reading.bare_figures import Bare
    from vnhealthplan.reading.clauses import Clause
    from vnhealthplan.reading.folding import Folded
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.sentences import Line

UNREAD_REASONS = {
    "heading_number": ("số thứ tự đề mục", "the number of a heading"),
    "document_number": ("số, ký hiệu văn bản", "the number of a document"),
    "date": ("ngày tháng", "a date"),
    "year": ("năm, giai đoạn không gắn với chỉ tiêu", "a year or period that belongs to no target"),
    "impossible_year": ("năm không thể có", "a year that cannot be meant"),
    "year_alone_after": ("sau một năm, không rõ đến bao giờ", "after a year, and not said until when"),
    "footnote": ("chú thích", "a footnote"),
    "name": ("con số trong tên gọi", "a number inside a name"),
    "ordinal": ("số thứ tự, hạng, cấp, khóa", "an ordinal: a rank, a level, a term"),
    "money": ("số tiền", "an amount of money"),
    "age_band": ("nhóm tuổi", "the age of a group"),
    "count_without_bound": ("số đếm không phải mức phải đạt", "a count that bounds nothing"),
    "ambiguous_number": ("con số có hai cách đọc", "a number that can be read in two ways"),
    "no_indicator": ("không rõ chỉ số nào", "no indicator is named"),
    "no_value": ("có ý chỉ tiêu nhưng không có giá trị", "words of a target without a value"),
    "change_without_baseline": ("thay đổi nhưng không có số gốc", "a change without what it is compared with"),
    "yearly_change": (
        "thay đổi của mỗi năm, không phải đến cuối kỳ",
        "a change of each year, and none up to a horizon",
    ),
    "too_many_targets": ("quá nhiều năm và nhóm cho một con số", "more years and groups than one number can have"),
    "no_unit": ("không rõ đơn vị", "no unit is known"),
    "funding_share": ("tỷ lệ của nguồn kinh phí, không phải chỉ tiêu", "a share of funds, no target"),
    "fraction": (
        "phân số như 2/3, không ra tỷ lệ chính xác của chỉ số nào",
        "a part of a whole such as 2/3 that is no exact share of an indicator",
    ),
    "observed": ("kết quả đã đạt, không phải chỉ tiêu", "a past result, no target"),
}
"""Every reason by its stable word, in Vietnamese and in English."""

_DIGITS = re.compile(r"\d+")  # of any script
_OF_ROLE = {
    "age": "age_band",
    "qualifier": "count_without_bound",
    "ordinal": "ordinal",
    "year": "year",
    "money": "money",
    "name": "name",
    "malformed": "ambiguous_number",
    "count": "count_without_bound",
    "fraction": "fraction",
    "rate": "no_indicator",
    "measured": "no_indicator",
}
_OF_KIND = {"list": "name", "name": "name", "note": "footnote", "time": "year", "number": "count_without_bound"}
_HOLDING = frozenset({"reference", "unit", *_OF_KIND})
"""Kinds of pieces that can hold a number."""


class Accounts:
    """The numbers of one text and what became of each, in folded places."""

    def __init__(self, folded: Folded) -> None:
        """Begin with no number."""
        self._folded = folded
        self._reasons: dict[tuple[int, int], str] = {}
        self._covered: list[tuple[int, int]] = []
        self._covered_raw: set[Span] = set()

    def add(self, pieces: Iterable[Piece], reason: str | None = None) -> None:
        """Note every piece that holds a number; without a reason, its own kind says why it may be unread."""
        for piece in pieces:
            if reason is not None and _is_told(piece) and any(map(str.isdigit, piece.text)):
                self._reasons[piece.start, piece.end] = reason
            elif isinstance(piece.meaning, Fraction):
                if piece.kind == "number" or piece.meaning.reason is not None:
                    self._reasons[piece.start, piece.end] = piece.meaning.reason or "fraction"
            elif piece.kind not in _HOLDING:
                continue
            elif piece.kind == "reference":
                self._reasons[piece.start, piece.end] = "date" if _is_date(piece.text) else "document_number"
            elif piece.kind == "time":
                self._add_time(piece)
            elif piece.kind in _OF_KIND and _is_told(piece) and piece.term is None:
                self._reasons[piece.start, piece.end] = _OF_KIND[piece.kind]
            elif piece.kind == "unit" and any(map(str.isdigit, piece.text)):
                self._reasons[piece.start, piece.end] = "no_indicator"

    def _add_time(self, piece: Piece) -> None:
        if any(map(str.isdigit, piece.text)):
            self._reasons[piece.start, piece.end] = _reason_of_time(piece.meaning)

    def others(self, clause: Clause) -> None:
        """Take the reasons of the numbers that bound nothing from the part each plays."""
        for quantity in clause.others:
            keys = [(piece.start, piece.end) for piece in clause.pieces[quantity.first : quantity.last]]
            known = [key for key in keys if self._reasons.pop(key, None) is not None]
            if known:
                self._reasons[known[0][0], known[-1][1]] = quantity.reason or _OF_ROLE[quantity.role]

    def say(self, pieces: Sequence[Piece], reason: str) -> None:
        """Set the reason of the numbers of one value, from the first of its pieces to the last that has a digit."""
        keys = [(piece.start, piece.end) for piece in pieces]
        known = [key for key in keys if self._reasons.pop(key, None) is not None] or keys
        self._reasons[keys[0][0], known[-1][1]] = reason

    def tell(self, start: int, end: int, reason: str) -> None:
        """Add a stretch of words that ended in no target."""
        self._reasons[start, end] = reason

    def tell_bare(self, figures: Iterable[Bare]) -> None:
        """Set the reasons of figures that nothing names."""
        reasons = self._reasons
        for start, end, reason, parts in figures:
            if parts is not None:
                del reasons[start, parts[0]], reasons[parts[1], end]
            reasons[start, end] = reason

    def cover(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Note the words that targets were read from."""
        self._covered.extend(stretches)

    def cover_raw(self, span: Span) -> None:
        """Note raw words that targets were read from, such as the year of a heading."""
        self._covered_raw.add(span)

    def heading_number(self, line: Line) -> None:
        """Note the number that opens a line."""
        if line.number is not None and any(sign.isdigit() for sign in self._folded.text[slice(*line.number)]):
            self._reasons[line.number] = "heading_number"

    def unread(self, read: Iterable[Span]) -> list[Unread]:
        """Give what no target was read from, in the order of the text; `read` is where the targets stand.

        Digits that are in neither are told too: what damaged text does to the rules above, it cannot hide a number.
        """
        told = self._unread()
        raw, place = self._folded.raw, 0
        known = merged([*read, *(missed.span for missed in told)])
        count = len(known)
        begun, done = known[0] if known else (len(raw), len(raw))
        hidden: list[Unread] = []
        for digits in _DIGITS.finditer(raw):
            first, last = digits.span()
            while done < last and place < count:
                place += 1
                begun, done = known[place] if place < count else (len(raw), len(raw))
            if begun > first:
                hidden.append(Unread(digits[0], Span(first, last), _OF_KIND["number"]))
        return sorted([*told, *hidden], key=_place)

    def _unread(self) -> list[Unread]:
        raw, places, unneeded = self._folded.raw, self._folded.places, self._covered_raw
        covered = merged(self._covered, self._touch)
        place, count = 0, len(covered)
        told: list[Unread] = []
        for (start, end), reason in sorted(self._reasons.items(), key=_place_of_words):
            while place < count and covered[place][1] < end:
                place += 1
            if place < count and covered[place][0] <= start:
                continue
            span = Span(start, end) if places is None else Span(places[start], places[end])
            if span not in unneeded:
                told.append(Unread(raw[span[0] : span[1]], span, reason))
        return told

    def _touch(self, end: int, start: int) -> bool:
        """Say whether two stretches have but one sign without a digit between them."""
        return start == end + 1 and not self._folded.text[end].isdigit()


def _reason_of_time(time: object) -> str:
    if isinstance(time, LooseTime):
        return "impossible_year" if time.kind == "never" else "year"
    return "date" if isinstance(time, Time) and time.dated else "year"


def _is_told(piece: Piece) -> bool:
    """Leave out number words that stand alone: "một" is an article more often than a number."""
    return not (piece.kind == "number" and isinstance(piece.meaning, int) and " " not in piece.text)


def _is_date(text: str) -> bool:
    return all(sign.isdigit() or sign in "/.-" for sign in text)


_place = attrgetter("span")
_place_of_words = itemgetter(0)


def merged(
    stretches: Iterable[tuple[int, int]], touch: Callable[[int, int], bool] | None = None
) -> list[tuple[int, int]]:
    """Join stretches that lie over each other or touch, in their order.

    >>> merged([(4, 6), (0, 2), (1, 3)])
    [(0, 3), (4, 6)]
    """
    joined: list[tuple[int, int]] = []
    begun, done = -1, -1
    for start, end in sorted(stretches):
        if begun >= 0 and (start <= done or (touch is not None and touch(done, start))):
            done = max(done, end)
        else:
            if begun >= 0:
                joined.append((begun, done))
            begun, done = start, end
    if begun >= 0:
        joined.append((begun, done))
    return joined
