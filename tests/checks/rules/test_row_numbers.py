"""VHP425 and VHP426: the numbers of the rows."""

from __future__ import annotations

import pytest
from coherence_plans import RULES, found, table, target
from hypothesis import given
from hypothesis import strategies as st
from samples import plan

from vnhealthplan import Plan
from vnhealthplan.checks import PlanContext


def rows(*numbers: str) -> list[dict[str, object]]:
    return table(*((number, f"Chỉ số {place}") for place, number in enumerate(numbers)))


def numbers_from(first: int, last: int) -> list[str]:
    return [f"{number:02}" for number in range(first, last + 1)]


@given(st.integers(0, 50), st.integers(0, 30))
def test_numbers_that_follow_each_other_are_never_found(first: int, length: int) -> None:
    numbers = rows(*numbers_from(first, first + length))
    assert found("VHP425", *numbers) == found("VHP426", *numbers) == []


@given(st.integers(2, 14))
def test_a_number_in_the_place_of_the_next_is_one_fault(slip: int) -> None:
    numbers = numbers_from(1, 15)
    numbers[slip - 1] = numbers[slip - 2]
    assert found("VHP425", *rows(*numbers)) == [f"$.targets[{slip - 1}].source.row"]
    assert found("VHP426", *rows(*numbers)) == []


@given(st.integers(2, 14))
def test_a_number_that_is_left_out(missing: int) -> None:
    numbers = numbers_from(1, 15)
    del numbers[missing - 1]
    assert found("VHP426", *rows(*numbers)) == [f"$.targets[{missing - 1}].source.row"]
    assert found("VHP425", *rows(*numbers)) == []


def test_a_repeat_beside_a_longer_gap_explains_only_one_number() -> None:
    numbers = [*numbers_from(1, 8), "08", *numbers_from(11, 20)]
    assert found("VHP425", *rows(*numbers)) == ["$.targets[8].source.row"]
    assert found("VHP426", *rows(*numbers)) == ["$.targets[9].source.row"]


def test_a_repeat_after_a_longer_gap_explains_only_one_number() -> None:
    numbers = [*numbers_from(1, 8), "11", *numbers_from(11, 20)]
    assert found("VHP425", *rows(*numbers)) == ["$.targets[9].source.row"]
    assert found("VHP426", *rows(*numbers)) == ["$.targets[8].source.row"]


@pytest.mark.parametrize(("numbers", "hint"), [(["1", "2", "2", "4"], "3"), (["1", "2", "2", "3"], "anew")])
def test_the_missing_number_is_named(numbers: list[str], hint: str) -> None:
    targets = [{"id": f"t{place}", **row} for place, row in enumerate(rows(*numbers))]
    (finding,) = RULES["VHP425"].find(PlanContext(Plan.model_validate(plan(targets=targets))))
    assert hint in str(finding.details["hint"])


@pytest.mark.parametrize(
    "numbers",
    [
        [*map(str, range(1, 13)), "1", "2", "4"],  # a second table, too short to tell
        ["1", "2", "3", "1", "2", "3"],  # two tables under one heading
        ["1", "1", "1", "2", "2", "3", "3"],  # the number of a group
        ["1", "1"],
        ["1", "4", "9", "12"],  # a selection
        ["2.1", "2.2", "2.10", "3.1"],
        ["I", "II", "II", "IV", "V"],
        ["9999999999", "1"],
    ],
)
def test_what_is_no_plain_numbering(numbers: list[str]) -> None:
    assert found("VHP425", *rows(*numbers)) == []
    assert found("VHP426", *rows(*numbers)) == []


def test_several_targets_of_one_row_are_one_row() -> None:
    quotes = ["1\tA", "2\tNam 167 cm, nữ 156 cm", "2\tNam 167 cm", "3\tB", "4\tC", "5\tD"]
    targets = [target(90, source={"row": quote[0], "quote": quote}) for quote in quotes]
    assert found("VHP425", *targets) == []


def test_a_quote_that_does_not_begin_with_its_number_shows_no_row() -> None:
    quotes = [("1", "- Phòng, chống dịch"), ("1", "- Tiêm chủng"), ("2", "- Khám"), ("3", "30 giường"), ("5", "- B")]
    targets = [target(90, source={"row": row, "quote": quote}) for row, quote in quotes]
    assert found("VHP425", *targets) == []
    assert found("VHP426", *targets) == []


def test_tasks_and_responsibilities_are_numbered_too() -> None:
    sources = [{"section": "PL", "row": row, "quote": f"{row}. {row * 9}"} for row in ("1", "2", "3", "5")]
    tasks = [{"id": f"n{place}", "title": "Việc", "source": source} for place, source in enumerate(sources)]
    duties = [{"id": f"r{place}", "for": {"duty": "x"}, "source": source} for place, source in enumerate(sources)]
    assert found("VHP426", tasks=tasks, responsibilities=duties) == [
        "$.responsibilities[3].source.row",
        "$.tasks[3].source.row",
    ]
