"""What reading gives about the document itself: lines, sections, references, header, signature, money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from vnhealthplan.models import Period
from vnhealthplan.models.area import AreaLevel, AreaSystem
from vnhealthplan.models.document import DocumentType
from vnhealthplan.models.plan import MoneyUnit
from vnhealthplan.reading.records import Evidence, Span

LineKind = Literal["paragraph", "row", "footnote", "page", "rule"]
SectionKind = Literal["goal", "targets", "duties", "organisation", "funding", "legal_basis", "appendix", "other"]
DateFault = Literal["blank", "impossible", "malformed", "no_year"]
ReferenceFault = Literal["blank_number", "blank_date", "impossible_date", "malformed_date"]
AccountedKind = Literal[
    "document_number", "date", "heading_number", "row_number", "footnote_number", "page_number", "period", "amount"
]


class Line(NamedTuple):
    """One logical line: a paragraph, though the print broke it, or a row of a table, a footnote, a page number.

    `start` is where it begins in the folded text; `text` is its folded text, as long as the stretch it stands for,
    with blanks for tags and for the `breaks` that it was put together at; `span` and `breaks` are raw.
    """

    kind: LineKind
    start: int
    text: str
    span: Span
    breaks: tuple[Span, ...] = ()


class DraftDate(NamedTuple):
    """A printed date; `value` is null where the print leaves it blank or cannot mean a day, and `fault` says so.

    `year` is the printed one where only that is known.
    """

    span: Span
    value: date | None
    fault: DateFault | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it, or one numbered item; spans are raw, parent is a place in the list.

    `number` is the printed one ("II.", "2.1", "đ)"); `title` is null for an item, whose line is itself the content.
    `path` is the chain of headings as plans print them, joined with ' > '; `level` counts it from 1.  The horizon
    is that of the heading (stated) or of one above it (carried).
    """

    number: str | None
    title: str | None
    level: int
    kind: SectionKind
    path: str
    heading: Span
    span: Span
    number_span: Span | None = None
    parent: int | None = None
    horizon: Period | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReference:
    """A document that the text cites, with every place that cites it; what no place says is null.

    `number` is as printed, without blanks inside; `symbol` is the part of it behind the digits, which stands also
    where the digits are left blank.  `faults` tell why a date or number is null.
    """

    type: DocumentType | None
    number: str | None
    issuer: str | None
    issued_on: date | None
    title: str | None
    symbol: str | None
    spans: tuple[Span, ...]
    numbers: tuple[Span, ...]
    dates: tuple[Span, ...]
    faults: tuple[ReferenceFault, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftArea:
    """The area of a plan as far as the text says it; a code only for provinces, none for a district."""

    name: str | None
    level: AreaLevel | None
    code: str | None = None
    parent: str | None = None
    system: AreaSystem | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftHeader:
    """What the head of a document says of it; `full_title` is the name of its type and its title together.

    `year` is the year of issue also where day and month are left blank.  `implements` are the documents that it
    says it carries out.
    """

    type: DocumentType | None = None
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    place: str | None = None
    issued_on: date | None = None
    year: int | None = None
    title: str | None = None
    full_title: str | None = None
    area: DraftArea | None = None
    period: Period | None = None
    vision: Period | None = None
    goal: str | None = None
    implements: tuple[DraftReference, ...] = ()
    faults: tuple[ReferenceFault, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSignature:
    """Who signed, in which position, and on whose behalf: "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH"."""

    name: str | None
    position: str | None
    signed_for: str | None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


class DraftAmount(NamedTuple):
    """An amount of money as printed, in a unit of Funding; null where a foreign currency has none."""

    value: Decimal
    unit: MoneyUnit | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFunding:
    """One statement on where money comes from, with the amounts that it prints."""

    description: str
    span: Span
    section: str | None
    amounts: tuple[DraftAmount, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)


class Accounted(NamedTuple):
    """Digits of a text that are no target, and what they are instead."""

    span: Span
    kind: AccountedKind
