"""VHP636, VHP637 and VHP638: words said twice, cut sentences, markup."""

from __future__ import annotations

import pytest
from rule_plans import findings_of, places_of

from vnhealthplan.checks.rules.text_layout import doubled_words, markup_in_text, repeated_in, sentence_cut_in_two

LONG = "Tranh thủ sự ủng hộ của Trung ương, các nguồn vốn từ Chương trình, dự"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theo Kế hoạch Kế hoạch số 94", ["Kế hoạch Kế hoạch"]),
        ("các cơ sở cơ sở y tế", ["cơ sở cơ sở"]),
        ("trạm y tế xã trạm y tế xã", ["trạm y tế xã trạm y tế xã"]),
        ("các hành vi vi phạm, phân công công tác, bệnh bệnh viện", []),
        ("thực hiện từng bước từng bước một", []),
        ("nhu cầu ngày càng ngày càng cao", []),
        ("các xã lần lượt lần lượt làm", []),
        ("đi từng nhà từng nhà một", []),
        ("hiệu lực, hiệu lực", []),
        ("cơ sở\tcơ sở", []),
        ("cơ sở\ncơ sở", []),
        ("la la la la la la", []),
        ("kế hoạch Kế hoạch", []),
        ("10 20 10 20", []),
    ],
)
def test_words_said_twice(text: str, found: list[str]) -> None:
    assert [place.words for place in repeated_in(text)] == found
    assert all(text[place.start :].startswith(place.words) for place in repeated_in(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{LONG}\n\nán và các nguồn khác.", 1),
        (f"{LONG}  \n \n\n  án và các nguồn khác.", 1),
        (f"{LONG}\nán và các nguồn khác.", 0),
        (f"{LONG}\n\nÁn và các nguồn khác.", 0),
        (f"{LONG}.\n\nán và các nguồn khác.", 0),
        (f"{LONG}:\n\nán và các nguồn khác.", 0),
        (f"{LONG}\n\na) án và các nguồn khác.", 0),
        (f"{LONG}\n\n- án và các nguồn khác.", 0),
        ("KẾ HOẠCH\n\nthực hiện Nghị quyết", 0),
        (f"{LONG.upper()}\n\nthực hiện Nghị quyết", 0),
    ],
)
def test_sentences_cut_in_two(text: str, count: int) -> None:
    assert len(places_of(sentence_cut_in_two, text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('<ul style="x"> - Một</ul><BR/>', 3),
        ("trước ngày **01/06/2024**", 1),
        ("a&nbsp;b", 1),
        ("dưới <10, <x>, 5 ** 3, **, Nguyễn & Trần;", 0),
    ],
)
def test_markup(text: str, count: int) -> None:
    found = findings_of(markup_in_text, text)
    assert [finding.details["count"] for finding in found] == ([count] if count else [])


def test_without_the_text_nothing_is_said() -> None:
    assert [places_of(rule) for rule in (doubled_words, sentence_cut_in_two, markup_in_text)] == [[], [], []]
