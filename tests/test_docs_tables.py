"""The tables of docs/ hold what the code holds: a row more or less, or an old word, fails here.

A table that fails is printed as it should be, to be pasted into its page.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

import pytest
from samples import MODEL_NAMES

from vnhealthplan import models
from vnhealthplan.catalogue import built_in_catalogue
from vnhealthplan.messages import MESSAGES
from vnhealthplan.models.document import DocumentReference, PlanDocument
from vnhealthplan.models.indicator import Grade
from vnhealthplan.models.province import provinces
from vnhealthplan.progress import DEADLINE_STATUSES, STATUSES, Reason, Schedule, Scorecard
from vnhealthplan.progress.deadline_words import DEADLINE_WORDS
from vnhealthplan.progress.words import REASON_WORDS, STATUS_WORDS
from vnhealthplan.schema import KINDS, json_schema
from vnhealthplan.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.models.area import AreaSystem

DOCS = Path("docs")
CELL = re.compile(r"(?<!\\)\|")
HEADING = re.compile(r"(?m)^#{2,4} ")
LINK = re.compile(r"\]\(([^)#\s]*)(?:#([^)\s]*))?\)")
MODELS = [name for name in MODEL_NAMES if name not in {"Document", "Model"}]


@cache
def text_of(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return line(head) + line(["---"] * len(head)) + "".join(map(line, rows))


def section(page: str, heading: str) -> str:
    """Give what stands under a heading, down to the next one of any level."""
    _, found, rest = text_of(page).partition(f"# {heading}\n")
    assert found, f"docs/{page} has no heading {heading!r}"
    return HEADING.split(rest, maxsplit=1)[0]


def cells_of(page: str, heading: str) -> list[list[str]]:
    """Give the cells of the first table under a heading, its head first, without the line below the head."""
    lines = re.search(r"(?m)(?:^\|.*\n)+", section(page, heading))
    assert lines, f"docs/{page} has no table under {heading!r}"
    rows = [[cell.strip() for cell in CELL.split(row)[1:-1]] for row in lines[0].splitlines()]
    return [rows[0], *rows[2:]]


def assert_shown(page: str, heading: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Hold the first columns of a page's table equal to the code's; further columns are the page's own words."""
    shown = [row[: len(head)] for row in cells_of(page, heading)]
    wanted = [list(head), *map(list, rows)]
    if shown != wanted:  # without a trace, the table stands on lines of its own
        pytest.fail(f"docs/{page}, {heading!r}: each row should begin with\n\n{table(head, rows)}", pytrace=False)


def code(text: str | None) -> str:
    return f"`{text}`" if text else "-"


def as_cell(text: str) -> str:
    return text.replace("|", r"\|").replace("<", r"\<")


def test_the_table_of_units_is_the_code_s() -> None:
    head = ("Code", "Vietnamese", "Printed", "English", "Printed", "Size", "Kind", "Counted over")
    rows = [
        (
            *(code(unit.code), unit.label_vi, unit.symbol_vi or "-", unit.label_en, unit.symbol_en or "-"),
            *(f"{unit.scale:f}", code(unit.dimension), code(unit.denominator)),
        )
        for unit in UNITS.values()
    ]
    assert_shown("units.md", "The table", head, rows)


def test_the_table_of_errors_is_the_code_s() -> None:
    head = ("Code", "Name", "Severity", "English", "Vietnamese")
    rows = [
        (f"`{key}`", row.name, row.severity, as_cell(row.en), as_cell(row.vi)) for key, row in sorted(MESSAGES.items())
    ]
    assert_shown("errors.md", "All codes", head, rows)


def test_the_table_of_indicators_is_the_catalogue_s() -> None:
    head = ("Code", "Vietnamese name", "Unit", "Denominator", "Better", "Level")
    rows = [
        (
            *(code(row.code), as_cell(row.name.vi), code(row.unit), code(row.denominator)),
            f"{row.band.low} to {row.band.high}" if row.band else row.direction,
            row.level or "-",
        )
        for row in built_in_catalogue().indicators
    ]
    assert len(rows) == 69
    assert_shown("catalogue.md", "The 69 indicators", head, rows)


def test_the_relations_are_the_catalogue_s() -> None:
    rows = [(code(row.left), code(row.comparator), code(row.right)) for row in built_in_catalogue().relations]
    assert_shown("catalogue.md", "Relations", ("Left", "Comparator", "Right"), rows)


def test_the_grades_are_counted_in_the_catalogue() -> None:
    every = [entry.grade for row in built_in_catalogue().indicators for entry in row.external]
    rows = [(code(grade), str(every.count(grade))) for grade in get_args(Grade)]
    assert_shown("catalogue.md", "Grades of evidence", ("Grade", "Entries"), rows)


@pytest.mark.parametrize(
    ("system", "other", "heading", "last"),
    [
        ("pre-2025", "post-2025", "The 63 provinces before", "Became part of"),
        ("post-2025", "pre-2025", "The 34 provinces after", "Formed from"),
    ],
)
def test_the_provinces_are_the_code_s(system: AreaSystem, other: AreaSystem, heading: str, last: str) -> None:
    kinds = {"province": "tỉnh", "city": "thành phố"}
    names = {row.code: f"{code(row.code)} {row.name}" for row in provinces(other).values()}
    rows = [
        (
            *(code(row.code), row.name, kinds[row.kind], ", ".join(row.spellings) or "-"),
            names[row.successor] if row.successor else ", ".join(names[part] for part in row.formed_from),
        )
        for row in provinces(system).values()
    ]
    assert str(len(rows)) in heading
    assert_shown("areas.md", heading, ("Code", "Name", "Kind", "Also written", last), rows)


def test_the_statuses_are_the_code_s() -> None:
    rows = [(code(name), STATUS_WORDS["vi"][name], STATUS_WORDS["en"][name]) for name in STATUSES]
    assert_shown("progress.md", "Statuses", ("Status", "Vietnamese", "English"), rows)


def test_the_reasons_are_the_code_s() -> None:
    rows = [(code(name), REASON_WORDS["vi"][name], REASON_WORDS["en"][name]) for name in get_args(Reason)]
    assert_shown("progress.md", "Reasons", ("Reason", "Vietnamese", "English"), rows)


def test_the_fields_of_a_row_of_progress_are_the_code_s() -> None:
    assert_shown("progress.md", "What a row holds", ("Field",), [(code(name),) for name in Scorecard.columns()])


def test_the_statuses_of_deadlines_are_the_code_s() -> None:
    rows = [(code(name), DEADLINE_WORDS["vi"][name], DEADLINE_WORDS["en"][name]) for name in DEADLINE_STATUSES]
    assert_shown("schedule.md", "Statuses of deadlines", ("Status", "Vietnamese", "English"), rows)


def test_the_fields_of_a_deadline_are_the_code_s() -> None:
    assert_shown("schedule.md", "What a deadline holds", ("Field",), [(code(name),) for name in Schedule.columns()])


@cache
def schemas() -> dict[str, dict[str, object]]:
    """Give the JSON Schema of every model, by its name."""
    whole = {kind: json_schema(kind) for kind in KINDS}
    parts = [cast("dict[str, dict[str, object]]", one["$defs"]) for one in whole.values()]
    named = {name: part for some in parts for name, part in some.items()}
    return {**named, **{KINDS[kind].__name__: one for kind, one in whole.items()}}


@pytest.mark.parametrize("name", MODELS)
def test_the_fields_of_a_model_are_the_code_s(name: str) -> None:
    """The fourth cell begins with "required" for the fields that every file must give, and for no other."""
    model = getattr(models, name)
    inherited = DocumentReference.model_fields if model is PlanDocument else {}
    fields = {row.alias or key: row for key, row in model.model_fields.items() if key not in inherited}
    rows = [(code(key), row.title, as_cell(row.description)) for key, row in fields.items()]
    assert_shown("plan-form.md", name, ("Field", "Vietnamese", "Meaning"), rows)
    said = {row[0].strip("`") for row in cells_of("plan-form.md", name)[1:] if row[3].startswith("required")}
    assert said == {*cast("list[str]", schemas()[name].get("required", []))} & fields.keys()


def test_every_word_of_every_closed_list_is_on_the_page() -> None:
    words = {
        word
        for schema in schemas().values()
        for field in cast("dict[str, dict[str, object]]", schema["properties"]).values()
        for word in cast("list[str | None]", field.get("enum", []))
    }
    assert {word for word in words - UNITS.keys() if word and f"`{word}`" not in text_of("plan-form.md")} == set()


def test_the_index_names_every_page_once() -> None:
    pages = [page for page, _ in LINK.findall(text_of("index.md"))]
    own = [path.name for path in DOCS.glob("*.md") if path.name != "index.md"]
    assert sorted(pages) == sorted([*own, "rules/index.md"])


def anchors_of(page: Path) -> set[str]:
    """Give what the headings of a page can be reached by: small letters, blanks as hyphens, no other signs."""
    headings = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=str)
def test_every_link_between_pages_leads_to_a_heading_that_is_there(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link[0]]
    targets = [(page.parent / name if name else page, anchor) for name, anchor in links]
    assert [goal for goal, _ in targets if not goal.exists()] == []
    assert [(goal, anchor) for goal, anchor in targets if anchor and anchor not in anchors_of(goal)] == []
