"""The likeliest slips in a text that should be a period, each with what to write instead."""

from __future__ import annotations

import re

from vnhealthplan.messages import Words

_YEAR = "(?:19|2[01])[0-9]{2}"
_RANGE = re.compile(rf"\s*(?:giai đoạn\s+)?({_YEAR})\s*[-–—/]\s*({_YEAR})\s*", re.IGNORECASE)
_MONTH = re.compile(rf"\s*(?:tháng\s+)?(0?[1-9]|1[0-2])\s*[-/.]\s*({_YEAR})\s*", re.IGNORECASE)
_FORMS = Words(
    "viết 2025, 2025-H1, 2025-Q3, 2025-06, 2025-9M hoặc 2021/2025",
    "write 2025, 2025-H1, 2025-Q3, 2025-06, 2025-9M or 2021/2025",
)
_LONGEST = 64


def period_hint(value: object) -> Words:
    """Say what to write for a text that is no period: what it seems to mean, or the forms that there are.

    >>> period_hint("2021-2025").en, period_hint("2024/2021").en, period_hint("6/2023").en
    ('write 2021/2025', 'the earlier year comes first: write 2021/2024', 'write 2023-06')
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return _FORMS
    if years := _RANGE.fullmatch(value):
        first, last = sorted(years.groups())
        if first == last:
            return _write(first)
        if years[1] == first:
            return _write(f"{first}/{last}")
        return Words(
            f"năm trước đứng trước: viết {first}/{last}", f"the earlier year comes first: write {first}/{last}"
        )
    if month := _MONTH.fullmatch(value):
        return _write(f"{month[2]}-{month[1]:0>2}")
    return _FORMS


def _write(text: str) -> Words:
    return Words(f"viết {text}", f"write {text}")
