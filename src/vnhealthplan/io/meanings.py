"""Signs and Vietnamese words that stand for a word of a closed list."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from vnhealthplan.finding import did_you_mean
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTHING = Words("", "")
_LONGEST = 64
_MEANINGS = {
    "comparator": {
        **dict.fromkeys(("<", "dưới", "nhỏ hơn"), "lt"),
        **dict.fromkeys(("<=", "=<", "≤", "không quá", "tối đa"), "le"),
        **dict.fromkeys((">", "trên", "lớn hơn"), "gt"),
        **dict.fromkeys((">=", "=>", "≥", "ít nhất", "tối thiểu"), "ge"),
        **dict.fromkeys(("=", "==", "bằng"), "eq"),
        **dict.fromkeys(("≈", "~", "khoảng"), "approx"),
    },
    "level": {
        **dict.fromkeys(("quốc gia", "cả nước"), "country"),
        **dict.fromkeys(("tỉnh", "thành phố"), "province"),
        **dict.fromkeys(("huyện", "quận", "thị xã"), "district"),
        **dict.fromkeys(("xã", "phường", "thị trấn"), "commune"),
    },
}


def meant(field: str, value: object, allowed: Sequence[str]) -> Words:
    """Propose the allowed word that a value stands for, to be put behind a message; nothing where none is near.

    >>> meant("comparator", "≥", ["ge", "lt"]).en
    '; did you mean ge?'
    """
    word = _meaning(field, value) if isinstance(value, str) and len(value) <= _LONGEST else None
    if word in allowed:
        hint = Words(f"có phải là {word}?", f"did you mean {word}?")
    else:
        hint = did_you_mean(value, allowed, _NOTHING)
    return Words(f"; {hint.vi}", f"; {hint.en}") if hint.vi else _NOTHING


def _meaning(field: str, value: str) -> str | None:
    said = " ".join(unicodedata.normalize("NFC", value).casefold().split())
    if field == "comparator" and said.startswith("từ ") and " đến" in said:
        return "range"
    return _MEANINGS.get(field, {}).get(said)
