"""Paragraphs of Word: the words that a reader of the printed document sees, and what else stands between them."""

from __future__ import annotations

from typing import Any, NamedTuple

from vnhealthplan.reading.word.tags import compatible, maths, word

_RUN, _TEXT, _PROPERTIES = word("r"), frozenset({word("t"), maths("t")}), word("pPr")
_SIGNS = {
    word("tab"): "\t",
    word("ptab"): "\t",
    word("br"): "\n",
    word("cr"): "\n",
    word("noBreakHyphen"): "-",
}
_DELETED = frozenset({word("del"), word("moveFrom")})
_SILENT = frozenset(word(name) for name in ("rPr", "sdtPr", "sdtEndPr", "rt", "tblPr", "tblGrid", "trPr", "tcPr"))
_NOTES = frozenset({word("footnoteReference"), word("endnoteReference")})
_SYMBOLS = {"A3": "≤", "B3": "≥", "B1": "±", "B4": "×", "B0": "°", "B7": "•", "BB": "≈", "B9": "≠", "2D": "-"}
"""Signs of the font Symbol by their place in it, which texts from old keyboards hold instead of letters."""

_RAISED = str.maketrans("0123456789()+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻")
_UNKNOWN = "\ufffd"


class Words(NamedTuple):
    """The words of a paragraph, its text boxes, what was left out, and whether the next paragraph goes on with it."""

    text: str
    boxes: tuple[Any, ...]
    left_out: frozenset[str]
    goes_on: bool


def words_of(paragraph: Any) -> Words:  # noqa: ANN401  # an element of a library that may be missing
    """Give what a paragraph shows: insertions as they stand, deletions, hidden words and foot notes left out.

    Of a field its last result is shown; raised digits stay raised, so that "95%¹" is no 951.
    """
    reader = _Reader()
    properties = paragraph.find(_PROPERTIES)
    mark = None if properties is None else properties.find(word("rPr"))
    goes_on = mark is not None and any(mark.find(tag) is not None for tag in _DELETED)
    if properties is not None and (number := properties.find(word("numPr"))) is not None:
        chosen = number.find(word("numId"))
        if chosen is not None and chosen.get(word("val")) != "0":
            reader.left_out.add("automatic_numbers")
    reader.read(paragraph)
    return Words("".join(reader.pieces), tuple(reader.boxes), frozenset(reader.left_out), goes_on)


class _Reader:
    """The pieces of a paragraph as they come."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.boxes: list[Any] = []
        self.left_out: set[str] = set()

    def read(self, element: Any) -> None:  # noqa: ANN401  # elements of lxml have no types here
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._run(child)
            elif tag in _TEXT:
                self.pieces += (child.text or "", *(inner.tail or "" for inner in child))  # a comment parts a text
            elif tag in _SIGNS:
                self.pieces.append(_SIGNS[tag])
            elif tag == word("sym"):
                self.pieces.append(_SYMBOLS.get((child.get(word("char")) or "")[-2:].upper(), _UNKNOWN))
            elif tag in _DELETED:
                self.left_out.add("deletions_left_out")
            elif tag in _NOTES:
                self.left_out.add("notes_left_out")
            elif tag == word("txbxContent"):
                self.boxes.append(child)
            elif tag not in _SILENT and tag != _PROPERTIES:
                self._other(child)

    def _run(self, run: Any) -> None:  # noqa: ANN401  # elements of lxml have no types here
        look = run.find(word("rPr"))
        if look is None:
            self.read(run)
        elif is_on(look.find(word("vanish"))):
            self.left_out.add("hidden_text_left_out")
        else:
            first = len(self.pieces)
            self.read(run)
            height = look.find(word("vertAlign"))
            if height is not None and height.get(word("val")) == "superscript":
                self.pieces[first:] = [piece.translate(_RAISED) for piece in self.pieces[first:]]

    def _other(self, element: Any) -> None:  # noqa: ANN401  # elements of lxml have no types here
        """Read inside an element that only holds others; of two forms of one thing the new one is read."""
        tag = element.tag
        if tag == compatible("AlternateContent"):
            forms = [form for name in ("Choice", "Fallback") for form in element.findall(compatible(name))]
            for form in forms[:1]:
                self.read(form)
        elif tag == maths("f"):
            for place, part in enumerate(("num", "den")):
                self.pieces.append("/" if place else "")
                inside = element.find(maths(part))
                if inside is not None:
                    self.read(inside)
        elif tag == maths("sup"):
            first = len(self.pieces)
            self.read(element)
            self.pieces[first:] = [piece.translate(_RAISED) for piece in self.pieces[first:]]
        else:
            self.read(element)


def is_on(element: Any) -> bool:  # noqa: ANN401  # elements of lxml have no types here
    """Say whether a switch of Word is on: it is there, and does not say that it is off."""
    return element is not None and element.get(word("val"), "1") not in {"0", "false", "off"}
