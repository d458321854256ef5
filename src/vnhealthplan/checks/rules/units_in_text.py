"""The numbers and the units of shares and rates that a Vietnamese text names."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from vnhealthplan.units.spelling import fold
from vnhealthplan.units.table import UNITS

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_LONGEST = 30  # characters; no figure of a plan is longer
_SIZES = {
    "vạn": "10k",
    "vạ": "10k",  # scanned pages lose the n
    "10000": "10k",
    "mườinghìn": "10k",
    "nghìn": "1k",
    "ngàn": "1k",
    "1000": "1k",
    "100000": "100k",
    "mộttrămnghìn": "100k",
}
_SIGNS = {
    "%": ("percent",),
    "％": ("percent",),
    "phầntrăm": ("percent",),
    "%o": ("percent", "per_mille"),  # a bad ‰, or a percent sign with a letter or figure behind it
    "%0": ("percent", "per_mille"),
    "‰": ("per_mille",),
    "⁰/00": ("per_mille",),
    "o/oo": ("per_mille",),
    "phầnnghìn": ("per_mille",),
    "⁰/0000": ("per_100k", "per_100k_live_births"),
    "⁰/00000": ("per_100k", "per_100k_live_births"),
}
_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_SIZE = r"mộttrămnghìn|mườinghìn|nghìn|ngàn|vạn|vạ|100[.,]?000|10[.,]?000|1[.,]?000"
_BIRTHS = r"trẻ(?:đẻra|đẻ|sinhra|sinh|sơsinh)sống|sơsinhsống|cađẻsống"
_UNIT = re.compile(
    rf"(?P<sign>{_SIGN})"
    rf"|(?P<over>/|trên|cho)(?:/|trên)?(?:0?1|một)?(?P<size>{_SIZE})(?:(?P<births>{_BIRTHS})|(?:người)?dân)"
)


_NUMBER_BEFORE = re.compile(rf"({_NUMBER.pattern})(?:ca|cas|người|trẻ|trườnghợp|vụ)?$")


class Named(NamedTuple):
    """Units that one place of a text may mean, and the number that stands right before it.

    `may_be_a_bound` where "trên 10.000 dân" may say "more than".
    """

    codes: tuple[str, ...]
    may_be_a_bound: bool
    number: str | None = None


def units_in(text: str) -> tuple[Named, ...]:
    """Give the units of shares and rates that a text names, in their order.

    >>> [named.codes for named in units_in("dưới 20 trên 1.000 trẻ đẻ sống, đạt 95 %")]
    [('per_1k_live_births',), ('percent',)]
    """
    folded = fold(text)
    found = []
    for match in _UNIT.finditer(folded):
        named = _named(match)
        if named is not None:
            number = _NUMBER_BEFORE.search(folded[max(match.start() - _LONGEST, 0) : match.start()])
            found.append(named._replace(number=number and number[1]))
    return tuple(found)


def _named(match: re.Match[str]) -> Named | None:
    if match["sign"] is not None:
        return Named(_SIGNS[match["sign"]], may_be_a_bound=False)
    size = _SIZES[re.sub("[.,]", "", match["size"])]
    if match["births"] is None:
        return Named((f"per_{size}",), may_be_a_bound=match["over"] != "/")
    code = f"per_{size}_live_births"
    return Named((code,), may_be_a_bound=False) if code in UNITS else None


def agree(one: str, other: str) -> bool:
    """Say whether two units of shares may mean the same: of one size, and not over two different denominators.

    >>> agree("per_mille", "per_1k_live_births"), agree("per_1k", "per_1k_live_births")
    (True, False)
    """
    left, right = UNITS[one], UNITS[other]
    return (left.dimension, left.scale) == (right.dimension, right.scale) and (
        left.denominator is None or right.denominator is None or left.denominator == right.denominator
    )


def prints(text: str, value: Decimal) -> bool:
    """Say whether a text prints a number, whichever of comma and point is its decimal sign.

    >>> prints("còn dưới 8,5‰", Decimal("8.50")), prints("10.000 dân", Decimal(10000)), prints("18", Decimal(8))
    (True, True, False)
    """
    wanted = value.copy_abs()
    return any(wanted in _readings(token[0]) for token in _NUMBER.finditer(text))


def _readings(token: str) -> set[Decimal]:
    if len(token) > _LONGEST:
        return set()
    swapped = token.translate(str.maketrans(".,", ",."))
    plain = (form.replace(",", "") for form in (token, swapped))
    return {Decimal(form) for form in plain if form.count(".") <= 1}
