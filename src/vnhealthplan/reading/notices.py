"""Notices: what a reader of a draft should look at again, as findings without a place in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.exact.number import plain
from vnhealthplan.finding import Finding, printable, shown
from vnhealthplan.models.built_in import built_in_indicators
from vnhealthplan.reading.folding import fold

_SHARES = tuple(fold(words).text for words in ("tỷ lệ ", "tỷ trọng "))

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from vnhealthplan.reading.names import Match
    from vnhealthplan.reading.targets import Found


def notices_of(found: Found, match: Match, name: str) -> Iterator[Finding]:
    """Give the notices of one value: misspellings, the comparator of its list, percent of a share, its indicator."""
    value = found.quantity.number.value
    for printed, meant in found.scanned:
        yield Finding("VHP121", (), {"printed": shown(printed), "meant": shown(meant)})
    if found.quantity.within is not None:
        high = None if found.quantity.high is None else found.quantity.high.value
        yield within_range(found.quantity.within, found.quantity.number.value, high)
    if found.listed:
        yield Finding("VHP122", (), {"words": shown(found.listed), "value": plain(value)})
    if found.lead.basis == "relative_change" and _is_share(match, name):
        yield Finding("VHP124", (), {"value": plain(value)})
    yield from uncertain(match, name)


def _is_share(match: Match, name: str) -> bool:
    """Say whether a name is certainly a share, or, being of no indicator that is known, begins like one."""
    indicator = built_in_indicators().get(match.code or "")
    return indicator.unit == "percent" if indicator is not None else fold(name).text.startswith(_SHARES)


def within_range(printed: tuple[Decimal, Decimal], value: Decimal, high: Decimal | None) -> Finding:
    """Tell of a word of bound that stands before a range, and what was read of the two."""
    read = plain(value) if high is None else f"{plain(value)} - {plain(high)}"
    return Finding("VHP128", (), {"range": f"{plain(printed[0])} - {plain(printed[1])}", "read": read})


def uncertain(match: Match, name: str) -> Iterator[Finding]:
    """Tell of an indicator that is near to some of the catalogue, and is none for certain."""
    if match.code is None and match.candidates:
        codes = printable(", ".join(candidate.code for candidate in match.candidates))
        yield Finding("VHP123", (), {"name": shown(name), "candidates": codes})
