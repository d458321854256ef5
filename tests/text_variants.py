"""Other ways to write one Vietnamese text: they look alike, and mean the same."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

_EARLY = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_LATE = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
LATE_TONES = dict(zip(_EARLY, _LATE, strict=True))
OTHER_Y = {"tỷ": "tỉ", "Tỷ": "Tỉ", "sĩ": "sỹ"}
FULL_WIDTH = str.maketrans({sign: chr(ord(sign) + 0xFEE0) for sign in "%<>()0123456789,.:;/"})
LOOKING_ALIKE = str.maketrans({"Đ": "\u00d0", "đ": "\u00f0"})


def with_late_tones(text: str) -> str:
    """Set the tone on the last vowel: hoà for hòa."""
    for early, late in LATE_TONES.items():
        text = text.replace(early, late)
    return text


def with_other_y(text: str) -> str:
    """Write i for y, and y for i, where both are in use: tỉ lệ, bác sỹ."""
    for one, other in OTHER_Y.items():
        text = text.replace(one, other)
    return text


VARIANTS: dict[str, Callable[[str], str]] = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "capitals": str.upper,
    "small letters": str.lower,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "two blanks": lambda text: text.replace(" ", "  "),
    "late tones": with_late_tones,
    "other y": with_other_y,
    "full width": lambda text: text.translate(FULL_WIDTH),
    "look-alikes": lambda text: text.translate(LOOKING_ALIKE),
    "en dashes": lambda text: text.replace("-", "\u2013"),
}


@st.composite
def half_decomposed(draw: st.DrawFn, text: str) -> str:
    """Draw a text whose letters are composed or not, one by one."""
    loose = draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    pairs = zip(loose, text, strict=True)
    return "".join(unicodedata.normalize("NFD", letter) if apart else letter for apart, letter in pairs)
