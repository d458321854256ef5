"""The words for a period, as Vietnamese plans print them and as English readers expect them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vnhealthplan.messages import Language

_VIETNAMESE = {
    "": "năm {}",
    "H1": "6 tháng đầu năm {}",
    "H2": "6 tháng cuối năm {}",
    "9M": "9 tháng đầu năm {}",
    "Q1": "quý I năm {}",
    "Q2": "quý II năm {}",
    "Q3": "quý III năm {}",
    "Q4": "quý IV năm {}",
    **{f"{month:02}": f"tháng {month} năm {{}}" for month in range(1, 13)},
}
# Written out, because calendar.month_name speaks the language of the machine.
_ENGLISH = {
    "": "{}",
    "H1": "first half of {}",
    "H2": "second half of {}",
    "9M": "first nine months of {}",
    "Q1": "first quarter of {}",
    "Q2": "second quarter of {}",
    "Q3": "third quarter of {}",
    "Q4": "fourth quarter of {}",
    "01": "January {}",
    "02": "February {}",
    "03": "March {}",
    "04": "April {}",
    "05": "May {}",
    "06": "June {}",
    "07": "July {}",
    "08": "August {}",
    "09": "September {}",
    "10": "October {}",
    "11": "November {}",
    "12": "December {}",
}
_RANGE: dict[Language, str] = {"vi": "giai đoạn {}-{}", "en": "{}-{}"}
_PARTS: dict[Language, dict[str, str]] = {"vi": _VIETNAMESE, "en": _ENGLISH}


def period_label(text: str, lang: Language) -> str:
    """Say the text of a valid period in words, in Vietnamese or English.

    >>> period_label("2025-Q3", "vi")
    'quý III năm 2025'
    >>> period_label("2021/2025", "vi")
    'giai đoạn 2021-2025'
    """
    if "/" in text:
        return _RANGE[lang].format(*text.split("/"))
    year, _, part = text.partition("-")
    return _PARTS[lang][part].format(year)
