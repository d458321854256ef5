"""The plain-text table: columns that stand straight, groups, and nothing that a terminal obeys."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import plan_of, report_of, row
from progress_strategies import DAY, HOSTILE, card_of, hostile_texts, row_of, rows

from vnhealthplan.messages import LANGUAGES, Language
from vnhealthplan.progress import Progress, Scorecard, compute_progress
from vnhealthplan.progress.group import KEYS, Key
from vnhealthplan.progress.text_table import HEADS, counted

if TYPE_CHECKING:
    from collections.abc import Sequence

RULE = re.compile(r"-+(?:  -+)+")


def tables_of(text: str) -> list[list[str]]:
    """Give the lines of each table: its head, its rule and its rows."""
    lines = text.split("\n")
    starts = [number - 1 for number, line in enumerate(lines) if RULE.fullmatch(line)]
    return [lines[start : lines.index("", start)] for start in starts]


def assert_straight(lines: Sequence[str]) -> None:
    places = [match.start() for match in re.finditer(r"(?<!-)-", lines[1])]
    assert len(places) == len(HEADS["vi"])
    for line in [lines[0], *lines[2:]]:
        for place in places[1:]:
            assert line[place - 2 : place] == "  ", line
            assert line[place] != " ", line


@given(st.lists(rows(), max_size=3), st.sampled_from(LANGUAGES), st.none() | st.sampled_from(KEYS))
def test_every_column_of_every_table_begins_at_one_place(
    targets: list[Progress], lang: Language, by: Key | None
) -> None:
    """A table a group, a line a target, and printable characters only."""
    card = card_of(*targets)
    text = card.to_text(lang, by)
    tables = tables_of(text)
    assert [len(lines) - 2 for lines in tables] == (
        [len(targets)] if by is None else [len(group.targets) for group in card.by(by)]
    )
    for lines in tables:
        assert_straight(lines)
    assert not set(text) & set("\x1b\x9b\u202e\u2066\t\r")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_stay_in_their_cell(text: str) -> None:
    bad = row_of(id=text, indicator=text, leads=(text,), horizon=text)
    card = Scorecard(text, DAY, "linear", (bad, row_of()))
    for by in (None, *KEYS):
        told = card.to_text(by=by)
        assert "\x1b" not in told
        assert "\u202e" not in told
        for lines in tables_of(told):
            assert_straight(lines)


@given(hostile_texts)
def test_a_heading_is_one_line(name: str) -> None:
    """Whatever a lead is called, its group is a heading of one line above a blank one."""
    lines = card_of(row_of(leads=(name,))).to_text(by="lead").split("\n")
    assert lines[0].startswith("Đơn vị chủ trì ")
    assert lines[0].endswith(": đánh giá được 1/1 chỉ tiêu, 0 có số liệu mới; chờ số liệu 1")
    assert lines[1] == ""


def test_the_last_line_counts_and_states_the_coverage() -> None:
    card = card_of(row_of(), row_of(status="unknown", reason="no_data"))
    assert card.to_text().split("\n")[-2:] == [
        "",
        (
            "p, đến hết ngày 31/12/2024, phương pháp linear: đánh giá được 1/2 chỉ tiêu, 0 có số liệu mới; "
            "chờ số liệu 1, chưa rõ 1"
        ),
    ]
    assert card.to_text("en").endswith(
        "p, at the end of 2024-12-31, method linear: 1 of 2 targets assessed, 0 with a new result; pending 1, unknown 1"
    )


def test_groups_are_named_in_the_language() -> None:
    card = card_of(row_of(level="impact", leaders=("Ông A",)))
    assert card.to_text("vi", "status").startswith("Trạng thái chờ số liệu: ")
    assert card.to_text("en", "status").startswith("Status pending: ")
    assert card.to_text("vi", "level").startswith("Cấp chỉ số tác động: ")
    assert card.to_text("en", "level").startswith("Level impact: ")
    assert card.to_text("en", "leader").startswith("Leader in charge Ông A: ")
    assert card.to_text("vi", "lead").startswith("Đơn vị chủ trì (không ghi): ")


def test_names_come_from_the_plan_and_else_the_code_stands_for_them() -> None:
    card = compute_progress(plan_of({"value": Decimal("30.0")}), [report_of(row("2024", 25))], as_of=DAY)
    assert "Độ bao phủ" in card.to_text()
    assert "coverage" in card_of(*card.targets).to_text()


def test_an_empty_scorecard_is_its_head_and_its_counts() -> None:
    assert counted(card_of(), "vi") == "đánh giá được 0/0 chỉ tiêu, 0 có số liệu mới"
    assert [len(lines) for lines in tables_of(card_of().to_text())] == [2]
    assert (
        card_of().to_text(by="lead")
        == "p, đến hết ngày 31/12/2024, phương pháp linear: đánh giá được 0/0 chỉ tiêu, 0 có số liệu mới"
    )


def test_another_language_or_key_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        card_of().to_text("fr")  # type: ignore[arg-type]  # that it is refused is the point
    with pytest.raises(ValueError, match="leader"):
        card_of().to_text(by="unit")  # type: ignore[arg-type]  # the same
