"""The forms of document numbers, and what each malformed number should be.

The State writes `242/KH-UBND`, or `27/2023/TT-BYT` with the year where the act is normative; the Party writes
`20-NQ/TW`; the National Assembly writes `81/2023/QH15`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from vnhealthplan.messages import Words

LONGEST_NUMBER = 60
_TYPE = "TTLT|TTr|CTr|NQ|QĐ|KH|CT|KL|TB|BC|TT|NĐ|HD|ĐA"
_PARTY = "TW|TU|HU|QU|BCSĐ|BCS"
_STATE = "UBND|HĐND|TTg|CP|SYT|BYT"  # not BTC: a ministry, and a committee of the Party
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | {"Ð": "Đ", "⁄": "/"})
_WITHOUT_STROKE = {"QD": "QĐ", "ND": "NĐ", "HDND": "HĐND", "BCSD": "BCSĐ"}
_PIECES = re.compile("([-/])")
_WITH_YEAR = re.compile(r"[0-9]{1,6}/((?:19|20|21)[0-9]{2})/[A-ZĐ].*")

_OF_PARTY = re.compile(_PARTY)
_OF_KNOWN_ISSUER = re.compile(rf"[-/](?:{_PARTY}|{_STATE})$")
_PARTY_AS_STATE = re.compile(rf"([0-9]+[a-z]?)/({_TYPE})-({_PARTY})")
_STATE_AS_PARTY = re.compile(rf"([0-9]+[a-z]?)-({_TYPE})/({_STATE})")
_ONE_SIGN = re.compile(rf"(?P<number>[0-9]+[a-z]?)([-/])(?P<type>{_TYPE})\2(?P<issuer>{_PARTY}|{_STATE})")
_NO_SIGN = re.compile(rf"(?P<number>[0-9]+)(?P<type>{_TYPE})[-/](?P<issuer>{_PARTY}|{_STATE})")
_ASSEMBLY_WITHOUT_YEAR = re.compile(r"([0-9]+)/(QH[0-9]{1,2})")
_ASSEMBLY_WITH_TYPE = re.compile(r"([0-9]+)/([0-9]{4})/(?:NQ|LUẬT|L)-(QH[0-9]{1,2})")
_NORMATIVE_WITHOUT_YEAR = re.compile(r"([0-9]+)/(TT|TTLT|NĐ)-((?:CP|BYT|BTC|BNV)(?:-[A-ZĐ]+)*)")

_AS_PARTY = Words("văn bản của Đảng viết số-LOẠI/CƠ QUAN", "a Party document is number-TYPE/ISSUER")
_AS_STATE = Words("văn bản của Nhà nước viết số/LOẠI-CƠ QUAN", "a State document is number/TYPE-ISSUER")
_AS_ASSEMBLY = Words(
    "văn bản của Quốc hội viết số/năm/QH và khóa", "the National Assembly writes number/year/QH and term"
)
_AS_NORMATIVE = Words("nghị định, thông tư có năm trong số", "a decree or circular has the year in its number")
_STROKE = Words("thiếu nét ngang của chữ Đ", "the letter Đ lacks its stroke")


class BetterForm(NamedTuple):
    """How a number should be written, and the rule that says so."""

    form: str
    reason: Words


def fold_number(number: str) -> str:
    """Give a number in NFC, without blanks, with plain hyphens and the Vietnamese Đ.

    >>> fold_number("242 / KH – UBND")
    '242/KH-UBND'
    """
    return "".join(unicodedata.normalize("NFC", number[: 2 * LONGEST_NUMBER]).translate(_DASHES).split())


def year_of_number(number: str | None) -> int | None:
    """Give the year that the number of a normative act says.

    >>> year_of_number("27/2023/TT-BYT"), year_of_number("2023/QĐ-UBND")
    (2023, None)
    """
    found = _WITH_YEAR.fullmatch(fold_number(number)) if number is not None else None
    return int(found[1]) if found else None


def better_form(number: str, year: int | None = None) -> BetterForm | None:
    """Give the form that a malformed number should have; None for a good one, and for one that cannot be told.

    `year` is that of the date: without it, a number that lacks its year cannot be told.

    >>> better_form("45/CTr-TU").form
    '45-CTr/TU'
    >>> better_form("66/TCDS-KHTC") is None
    True
    """
    text = fold_number(number)
    if not text or len(text) > LONGEST_NUMBER:
        return None
    mended = "".join(_WITHOUT_STROKE.get(piece, piece) for piece in _PIECES.split(text))
    better = _rewritten(mended, year)
    if better is None and mended != text and _OF_KNOWN_ISSUER.search(mended):
        return BetterForm(mended, _STROKE)
    return better


def _rewritten(text: str, year: int | None) -> BetterForm | None:
    if found := _PARTY_AS_STATE.fullmatch(text):
        return BetterForm(_party(*found.groups()), _AS_PARTY)
    if found := _STATE_AS_PARTY.fullmatch(text):
        return BetterForm(_state(*found.groups()), _AS_STATE)
    if found := _ONE_SIGN.fullmatch(text) or _NO_SIGN.fullmatch(text):
        parts = found["number"], found["type"], found["issuer"]
        if _OF_PARTY.fullmatch(found["issuer"]):
            return BetterForm(_party(*parts), _AS_PARTY)
        return BetterForm(_state(*parts), _AS_STATE)
    if year is not None and (found := _ASSEMBLY_WITHOUT_YEAR.fullmatch(text)):
        return BetterForm(f"{found[1]}/{year}/{found[2]}", _AS_ASSEMBLY)
    if found := _ASSEMBLY_WITH_TYPE.fullmatch(text):
        return BetterForm(f"{found[1]}/{found[2]}/{found[3]}", _AS_ASSEMBLY)
    if year is not None and (found := _NORMATIVE_WITHOUT_YEAR.fullmatch(text)):
        return BetterForm(f"{found[1]}/{year}/{found[2]}-{found[3]}", _AS_NORMATIVE)
    return None


def _party(number: str, kind: str, issuer: str) -> str:
    return f"{number}-{kind}/{issuer}"


def _state(number: str, kind: str, issuer: str) -> str:
    return f"{number}/{kind}-{issuer}"
