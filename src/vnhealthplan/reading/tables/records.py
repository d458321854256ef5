"""What reading a table gives: rows of targets, duties, headings, and what was not read, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from vnhealthplan.models import Period
from vnhealthplan.models.scalars import Frequency
from vnhealthplan.reading.records import Candidate, DraftBaseline, DraftTarget, Evidence, Span, Unread

Role = Literal[
    "number",
    "name",
    "unit",
    "result",
    "plan",
    "leader",
    "advising",
    "lead",
    "coordinating",
    "frequency",
    "due",
    "outputs",
    "note",
    "other",
]
"""What the cells of a column say; `other` is a header that is not known."""

BODIES: tuple[Role, ...] = ("leader", "advising", "lead", "coordinating")
"""The columns that name people and bodies, whose cells are often merged over several rows."""

TABLE_UNREAD_REASONS = frozenset(
    {
        "no_value_sign",  # "-", "…", "x", "không giao"
        "empty_cell",
        "value_not_understood",
        "fraction",
        "formula_not_computed",  # a formula whose value the workbook does not hold
        "money",
        "ambiguous_number",  # "1,500" of a count
        "result_not_plain",  # a result with a comparator or a range
        "due_not_understood",
        "frequency_not_understood",
        "unknown_column",
        "beyond_header",  # more cells than the header has
        "nameless_row",
        "page_number",
        "outside_table",
    }
)
TABLE_NOTE_REASONS = frozenset(
    {
        "unit_is_noun",  # the name states a rate, the column what is counted
        "unit_contradicts_name",
        "unit_differs_in_cell",
        "unit_unknown",
        "unit_unusual",  # a share of another size than that of the indicator
        "maybe_fraction",  # a sheet may hold 95 % as 0.95
        "number_repeated",
        "joined_rows",
        "joined_over_page",
        "shifted_cells",  # fewer cells than the header has
        "cells_shared",  # one cell stands for several items of its row
        "carried",
        "header_spread",  # which columns an upper header covers is not printed
        "hidden_sheet",
    }
)


class Note(NamedTuple):
    """Something doubtful about a row, as a stable word of TABLE_NOTE_REASONS, and the words it is about."""

    reason: str
    span: Span


class Heading(NamedTuple):
    """A row that only names the group of the rows below it."""

    number: str | None
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what its cells say, the printed label, and the year and unit that the label names.

    `spans` are all its labels, also those that a later page repeats; `qualifier` is a lower label that is neither
    a year nor a role, such as "Nam" below "Kế hoạch 2025"; `assumed` says that only a year tells it is a plan's.
    """

    role: Role
    label: str
    spans: tuple[Span, ...] = ()
    period: Period | None = None
    unit: str | None = None
    qualifier: str | None = None
    assumed: bool = False


class Result(NamedTuple):
    """One result of a row: the value of a column such as "Thực hiện 2023"."""

    baseline: DraftBaseline
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """One row of indicators, with a target for each plan column that holds a value.

    `number` is printed as it stands; `printed_unit` are the words of the unit column, `unit` what the row means;
    `quote` is the row as printed, tabs kept; `places` says where the cells stand that are no value.
    """

    number: str | None
    name: str
    name_span: Span
    span: Span
    quote: str
    unit: str | None = None
    printed_unit: str | None = None
    targets: tuple[DraftTarget, ...] = ()
    results: tuple[Result, ...] = ()
    group: tuple[Heading, ...] = ()
    places: Mapping[Role, tuple[Span, ...]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


class Leader(NamedTuple):
    """A person in charge: "Bs. Phạm Minh An – Giám đốc SYT"."""

    name: str
    title: str | None = None
    position: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDuty:
    """Who answers for one target or one task; empty fields are blank in the row.

    `subject` are the words of the target or task, `subject_kind` what the header calls it.  `carried` holds what
    filled cells above say where the row's own cell is blank: the cells may be merged, and nothing says so.
    `evidence` has an entry for each field, `carried` ones with the place of the cell above.
    """

    number: str | None
    subject: str
    subject_span: Span
    subject_kind: Literal["target", "task"]
    span: Span
    quote: str
    code: str | None = None
    candidates: tuple[Candidate, ...] = ()
    leader: Leader | None = None
    advising: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    frequency: Frequency | None = None
    due: date | None = None
    inclusive: bool = True
    horizon: Period | None = None
    outputs: tuple[str, ...] = ()
    carried: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    group: tuple[Heading, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    places: Mapping[Role, tuple[Span, ...]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReading:
    """What the tables of a text or of one sheet say; every span lies in `text`.

    Every number of the text stands in a header, in a heading, in a place of a row or duty, or in `unread`.
    `sheet` is the name of the sheet, and null for a text; `decimals` are the offsets of numbers of a sheet such as
    "1,685", whose comma is known to be the decimal sign.
    """

    text: str
    columns: tuple[tuple[Column, ...], ...] = ()
    headings: tuple[Heading, ...] = ()
    rows: tuple[DraftRow, ...] = ()
    duties: tuple[DraftDuty, ...] = ()
    unread: tuple[Unread, ...] = ()
    notes: tuple[Note, ...] = ()
    sheet: str | None = None
    decimals: frozenset[int] = frozenset()
