"""Duties to report: the level on the five plans, and made-up statements in the forms that other plans use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnhealthplan.reading.documents.deadlines import find_deadlines
from vnhealthplan.reading.documents.duty_records import as_reporting_rule
from vnhealthplan.reading.documents.reporting import read_reporting
from vnhealthplan.reading.documents.rhythms import find_rhythms
from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from vnhealthplan.reading.documents.duty_records import Body, DraftReporting

EXAMPLES = Path(__file__).parents[3] / "examples"
PLANS = ("ba-ria-vung-tau-2024", "bac-ninh-2024", "binh-thuan-2018", "dong-nai-2018", "nhu-thanh-2021")
LEVEL = {  # typed, read with the right sender, receiver and time, read beyond the typed ones
    "ba-ria-vung-tau-2024": (9, 9, 0),
    "bac-ninh-2024": (7, 5, 2),
    "binh-thuan-2018": (2, 2, 0),
    "dong-nai-2018": (3, 3, 0),
    "nhu-thanh-2021": (3, 3, 0),
}


def _name(words: str) -> str:
    """Give a body as typed plans name it: "UBND" for "Ủy ban nhân dân"."""
    return fold(" ".join(words.split())).text.replace(fold("ủy ban nhân dân").text, "ubnd")


def _names(bodies: tuple[Body, ...]) -> list[str]:
    return [_name(body.name) for body in bodies]


def _is_right(draft: DraftReporting, typed: dict[str, Any]) -> bool:
    return (
        _names(draft.sender) == [_name(body) for body in typed.get("from") or []]
        and _names(draft.receiver) == [_name(body) for body in typed.get("to") or []]
        and draft.recurrence == typed.get("recurrence")
        and [day.isoformat() for day in draft.dates] == (typed.get("dates") or [])
        and draft.inclusive == typed.get("inclusive", True)
        and draft.frequency == typed.get("frequency")
    )


@pytest.mark.parametrize("name", PLANS)
def test_the_level_on_the_five_plans(name: str) -> None:
    text = (EXAMPLES / name / "source.txt").read_text(encoding="utf-8")
    plan = json.loads((EXAMPLES / name / "plan.json").read_text(encoding="utf-8"))
    left = list(read_reporting(text).rules)
    right = 0
    for row in plan["reporting"]:
        exact = next((draft for draft in left if _is_right(draft, row)), None)
        if exact is not None:
            left.remove(exact)
            right += 1
    assert (len(plan["reporting"]), right, len(left)) == LEVEL[name]


Expected = tuple[list[str], list[str], str | None, str | None, list[str], bool]
MADE_UP: dict[str, list[Expected]] = {  # sender, receiver, frequency, recurrence, dates, whether the day is in time
    "Trạm Y tế các xã báo cáo Trung tâm Y tế huyện trước ngày 25 hằng tháng.": [
        (["Trạm Y tế các xã"], ["Trung tâm Y tế huyện"], "monthly", "FREQ=MONTHLY;BYMONTHDAY=25", [], False)
    ],
    "1. Sở Nội vụ\nĐịnh kỳ hàng năm, trước 10/12 báo cáo kết quả gửi Sở Y tế.": [
        (["Sở Nội vụ"], ["Sở Y tế"], "yearly", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10", [], False)
    ],
    "Các đơn vị báo cáo Sở Y tế chậm nhất đến ngày 20 tháng 11 năm 2025.": [
        (["Các đơn vị"], ["Sở Y tế"], None, None, ["2025-11-20"], True)
    ],
    "Sở Y tế định kỳ 6 tháng, năm báo cáo UBND tỉnh.": [
        (["Sở Y tế"], ["UBND tỉnh"], "half_yearly", None, [], True),
        (["Sở Y tế"], ["UBND tỉnh"], "yearly", None, [], True),
    ],
    "Các bệnh viện báo cáo kết quả về Sở Y tế trước ngày 15 của tháng cuối quý để tổng hợp báo cáo UBND tỉnh.": [
        (["Các bệnh viện"], ["Sở Y tế"], "quarterly", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15", [], False),
        (["Sở Y tế"], ["UBND tỉnh"], "quarterly", None, [], True),
    ],
    "Yêu cầu các đơn vị báo cáo về Chi cục Dân số trước ngày 10 tháng đầu quý sau.": [
        (["các đơn vị"], ["Chi cục Dân số"], "quarterly", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10", [], False)
    ],
    "- Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 gửi Sở Y tế.": [
        ([], ["Sở Y tế"], "half_yearly", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15", [], False),
        ([], ["Sở Y tế"], "yearly", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", [], False),
    ],
    "Sở Y tế báo cáo Bộ Y tế hằng năm vào ngày 31/12.": [
        (["Sở Y tế"], ["Bộ Y tế"], "yearly", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", [], True)
    ],
    "Trạm Y tế báo cáo dịch trước 15 giờ hàng ngày về Trung tâm Y tế huyện.": [
        (["Trạm Y tế"], ["Trung tâm Y tế huyện"], "daily", "FREQ=DAILY", [], True)
    ],
    "Trạm Y tế báo cáo Phòng Y tế vào thứ Sáu hàng tuần.": [
        (["Trạm Y tế"], ["Phòng Y tế"], "weekly", "FREQ=WEEKLY;BYDAY=FR", [], True)
    ],
    "UBND các huyện gửi kế hoạch về Sở Y tế trước ngày 31/3/2025.": [
        (["UBND các huyện"], ["Sở Y tế"], "once", None, ["2025-03-31"], False)
    ],
    "Sở Y tế báo cáo UBND tỉnh theo định kỳ 6 tháng (trước ngày 10/6) và 1 năm (trước ngày 10/12).": [
        (["Sở Y tế"], ["UBND tỉnh"], "half_yearly", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", [], False),
        (["Sở Y tế"], ["UBND tỉnh"], "yearly", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10", [], False),
    ],
    "Sở Y tế định kỳ báo cáo UBND tỉnh.": [(["Sở Y tế"], ["UBND tỉnh"], "periodic", None, [], True)],
    "Sở Y tế định kỳ 5 năm tổ chức sơ kết, tổng kết.": [(["Sở Y tế"], [], "five_yearly", None, [], True)],
    "Các đơn vị báo cáo Sở Y tế trước ngày 01/6/2025 và 01/12/2025.": [
        (["Các đơn vị"], ["Sở Y tế"], None, None, ["2025-06-01", "2025-12-01"], False)
    ],
    "Sơ kết 06 tháng và 09 tháng, gửi Sở Y tế trước ngày 05/6/2025 và 05/9/2025.": [
        ([], ["Sở Y tế"], "half_yearly", None, ["2025-06-05"], False),
        ([], ["Sở Y tế"], "nine_monthly", None, ["2025-09-05"], False),
    ],
    "Các bệnh viện báo cáo Sở Y tế chậm nhất ngày cuối cùng hàng tháng.": [
        (["Các bệnh viện"], ["Sở Y tế"], "monthly", "FREQ=MONTHLY;BYMONTHDAY=-1", [], True)
    ],
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2025, Sở Y tế báo cáo UBND tỉnh hằng quý.": [
        (["Sở Y tế"], ["UBND tỉnh"], "quarterly", None, [], True)
    ],
}


def _organisation(statement: str) -> str:
    return f"V. TỔ CHỨC THỰC HIỆN\n\n{statement}\n"


@pytest.mark.parametrize(("statement", "expected"), MADE_UP.items())
def test_made_up_statements_say_who_reports_to_whom_and_when(statement: str, expected: list[Expected]) -> None:
    text = _organisation(statement)
    rules = read_reporting(text).rules
    assert [
        (
            [body.name for body in rule.sender],
            [body.name for body in rule.receiver],
            rule.frequency,
            rule.recurrence,
            [day.isoformat() for day in rule.dates],
            rule.inclusive,
        )
        for rule in rules
    ] == expected
    for rule in rules:
        as_reporting_rule(rule, "r", text)


MADE_UP_DEADLINES = {
    "trước ngày 31/02/2025": ["impossible_date"],
    "trước ngày 15/6": ["deadline_without_year"],
}


@pytest.mark.parametrize(("words", "reasons"), MADE_UP_DEADLINES.items())
def test_a_deadline_that_says_no_day_is_unread(words: str, reasons: list[str]) -> None:
    read = read_reporting(_organisation(f"Các đơn vị báo cáo Sở Y tế {words}."))
    assert (read.rules, [unread.reason for unread in read.unread]) == ((), reasons)


MADE_UP_WITHOUT_A_TIME = [
    "Sở Y tế báo cáo UBND tỉnh.",
    "Người dân được khám sức khỏe định kỳ.",
    "Báo cáo số 15/BC-SYT ngày 12/01/2025 của Sở Y tế.",
    "Tính đến ngày 31/12/2024, số liệu báo cáo của các đơn vị đầy đủ.",
]


@pytest.mark.parametrize("statement", MADE_UP_WITHOUT_A_TIME)
def test_where_no_time_is_said_there_is_no_rule(statement: str) -> None:
    assert read_reporting(_organisation(statement)).rules == ()


def test_numbers_of_deadlines_are_given_with_their_places() -> None:
    text = _organisation("Các đơn vị báo cáo Sở Y tế trước ngày 05/6/2025.")
    (rule,) = read_reporting(text).rules
    assert [span.of(text) for span in rule.numbers] == ["05", "6", "2025"]


_PIECES = st.sampled_from(
    [
        *[
            "báo",
            "cáo",
            "gửi",
            "về",
            "Sở",
            "Y",
            "tế",
            "UBND",
            "trước",
            "ngày",
            "31/12",
            "31/02/2025",
            "12",
            "tháng",
            "quý",
            "năm",
            "hàng",
            "định",
            "kỳ",
            "và",
            ",",
            ";",
            ".",
            "(",
            ")",
            "để",
        ],
        "để tổng hợp",
        "sơ kết",
        "tháng cuối quý",
        "ngày 0 hàng tháng",
        "\ud83d",
        "\n- ",
        "́",
    ]
)
_TEXTS = st.text() | st.lists(_PIECES, max_size=60).map(" ".join)


@settings(max_examples=200)
@given(_TEXTS)
def test_any_text_is_read_and_every_rule_becomes_a_model(words: str) -> None:
    text = _organisation(words)
    read = read_reporting(text)
    for rule in read.rules:
        as_reporting_rule(rule, "r", text)
        assert all(span.of(text).isdigit() for span in rule.numbers)
    assert all(unread.span.of(text) for unread in read.unread)


@given(_TEXTS)
def test_deadlines_and_rhythms_lie_inside_the_text(words: str) -> None:
    folded = fold(words).text
    places = [(found.start, found.end) for found in find_deadlines(folded)]
    places += [(found.start, found.end) for found in find_rhythms(folded)]
    assert all(0 <= start < end <= len(folded) for start, end in places)
