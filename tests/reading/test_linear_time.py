"""Reading takes time that grows with the text: twice the text, about twice the calls, whatever the text is.

Calls are counted and no time is measured, so that the tests say the same on every machine.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from vnhealthplan.reading.bound import read_bound
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.reader import read_targets
from vnhealthplan.reading.times import find_times

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

CHARACTERS = 2_000
MOST_GROWTH = 2.5
FEWEST_CALLS = 50

PATTERNS = {
    "blanks": " ",
    "tabs": "\t",
    "lines": "\n",
    "numbers": "1 ",
    "digits": "1",
    "points": "1.000.",
    "commas": "1,",
    "dashes": "1-",
    "slashes": "1/",
    "open brackets": "(",
    "close brackets": ")",
    "brackets and numbers": "(5%",
    "loose marks": "a\u0301\u0323",
    "marks alone": "\u0301",
    "words": "tỷ lệ ",
    "past words": "huyện đã ",
    "days counted up to": "tính đến năm 2023 ",
    "results and efforts": "năm 2023 5% phấn đấu ",
    "unknown words": "abc ",
    "one word": "đ",
    "comparators": "trên dưới ",
    "trends": "giảm tăng còn ",
    "each": "mỗi trạm có một ",
    "all": "duy trì tất cả ",
    "zero": "không để ",
    "number words": "một trăm nghìn ",
    "years": "năm 2025 ",
    "many years": "năm 2025, 2026, ",
    "leads of times": "đến hết ",
    "years of lists": "đến năm 2027, tỷ lệ hộ có bếp đạt 5%; ",
    "years of paragraphs": "Đến năm 2027, hộ có bếp 5%. ",
    "years of plans": "kế hoạch giai đoạn 2021-2025 ",
    "closed lists": "hộ có bếp 5%; hộ có xe 2% năm 2028. ",
    "years to be reached": "tỷ lệ hộ để đến năm 2026 ",
    "dots": "hộ có bếp 5%… ",
    "periods": "giai đoạn 2021 - ",
    "percents": "5% ",
    "shares": "5% dân số, ",
    "lists": "5, 6, ",
    "lists of nouns": "5 bác sĩ, ",
    "lists with a unit": "5 bác sĩ; 6 giường, 7/10.000 dân; ",
    "groups": "nam nữ ",
    "subgroups": "nam 5%, nữ 6%, ",
    "colons": "tỷ lệ: ",
    "semicolons": "; ",
    "baselines": "từ 5% lên ",
    "compared": "tỷ lệ A giảm 5% so với năm 2020 ",
    "in turn": "lần lượt 5%, 6% ",
    "all of one": "đều đạt 5% và tỷ lệ ",
    "observed": "hiện nay đạt 5% ",
    "bullets": "\n- 5",
    "headings": "\n1. Đến năm 2025:\n",
    "broken lines": "tỷ lệ\n",
    "documents": "20-NQ/TW ",
    "almost documents": "20-NQ/",
    "dates": "1/1/2020 ",
    "footnotes": "5%⁽¹⁾",
    "capitals": "A1-",
    "ages": "nhóm tuổi 15-24 ",
    "life": "tuổi thọ 75 tuổi, ",
}


def calls_of(work: Callable[[str], object], text: str) -> int:
    """Count the calls, of Python and of C, that some work on a text makes."""
    count = 0

    def tell(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        work(text)
    finally:
        sys.setprofile(before)
    return count


def long_text(pattern: str, characters: int) -> str:
    """Repeat a whole pattern up to a length."""
    return pattern * (characters // len(pattern))


def growth(work: Callable[[str], object], pattern: str, characters: int) -> float:
    """Give how many times the calls grow when the text doubles; what is built once and kept is not counted."""
    once, twice = long_text(pattern, characters), long_text(pattern, 2 * characters)
    work(once)
    work(twice)
    return (calls_of(work, twice) + FEWEST_CALLS) / (calls_of(work, once) + FEWEST_CALLS)


@pytest.mark.parametrize("name", PATTERNS)
def test_twice_the_text_takes_about_twice_the_calls(name: str) -> None:
    assert growth(read_targets, PATTERNS[name], CHARACTERS) <= MOST_GROWTH


@pytest.mark.parametrize("name", PATTERNS)
def test_folding_and_times_take_no_more(name: str) -> None:
    assert growth(fold, PATTERNS[name], CHARACTERS) <= MOST_GROWTH
    assert growth(lambda text: list(find_times(fold(text).text)), PATTERNS[name], CHARACTERS) <= MOST_GROWTH


@pytest.mark.parametrize("name", PATTERNS)
def test_a_cell_takes_few_calls(name: str) -> None:
    text = long_text(PATTERNS[name], 200)
    read_bound(text)
    assert calls_of(read_bound, text) <= 20_000
