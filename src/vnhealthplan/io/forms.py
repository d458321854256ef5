"""The forms of codes and ids in words, and what a text of another form may stand for."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from vnhealthplan.messages import Words
from vnhealthplan.models.scalars import AREA_PATTERN, CODE_PATTERN, ID_PATTERN, SUBGROUP_PATTERN

_LONGEST = 100
_BLANKS = re.compile(r"\s+")


class _Form(NamedTuple):
    """The words for a pattern, and what joins the words of a text that is folded into it."""

    words: Words
    replaced: str
    joint: str


_FORMS = {
    CODE_PATTERN: _Form(
        Words(
            "chữ cái thường a-z không dấu, chữ số và _, bắt đầu bằng chữ cái, tối đa 64 ký tự",
            "small letters a-z without marks, digits and _, beginning with a letter, 64 at most",
        ),
        "-",
        "_",
    ),
    ID_PATTERN: _Form(
        Words(
            "chữ cái thường a-z không dấu, chữ số, dấu chấm và -, bắt đầu bằng chữ cái hoặc chữ số, tối đa 80 ký tự",
            "small letters a-z without marks, digits, '.' and '-', beginning with a letter or digit, 80 at most",
        ),
        "_",
        "-",
    ),
    SUBGROUP_PATTERN: _Form(
        Words(
            "chữ cái thường a-z không dấu, chữ số, _ . + -, bắt đầu bằng chữ cái hoặc chữ số, tối đa 64 ký tự",
            "small letters a-z without marks, digits, _ . + -, beginning with a letter or digit, 64 at most",
        ),
        "",
        "_",
    ),
    AREA_PATTERN: _Form(Words("1 đến 5 chữ số", "1 to 5 digits"), "", ""),
}


def form_of(pattern: str, value: object) -> Words:
    """Say what to write for a pattern, led by a proposal where folding the value makes a valid one.

    >>> print(form_of(CODE_PATTERN, "Stunting_U5"))
    stunting_u5 (small letters a-z without marks, digits and _, beginning with a letter, 64 at most)
    """
    form = _FORMS[pattern]
    proposal = _folded(value, form) if isinstance(value, str) and len(value) <= _LONGEST else ""
    if not re.fullmatch(pattern, proposal):
        return form.words
    return Words(f"{proposal} ({form.words.vi})", f"{proposal} ({form.words.en})")


def _folded(text: str, form: _Form) -> str:
    letters = unicodedata.normalize("NFD", text.strip().casefold()).replace("đ", "d")
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _BLANKS.sub(form.joint, plain.replace(form.replaced, form.joint) if form.replaced else plain)
