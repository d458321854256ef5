"""Reading what a plan says of itself: lines, headings, cited documents, header, signature, money."""

from __future__ import annotations

from vnhealthplan.reading.documents.accounted import read_accounted
from vnhealthplan.reading.documents.dates import read_dates
from vnhealthplan.reading.documents.funding import read_funding
from vnhealthplan.reading.documents.header import read_header
from vnhealthplan.reading.documents.headings import read_sections, section_at
from vnhealthplan.reading.documents.lines import Page, read_page
from vnhealthplan.reading.documents.records import (
    Accounted,
    DraftAmount,
    DraftArea,
    DraftDate,
    DraftFunding,
    DraftHeader,
    DraftReference,
    DraftSignature,
    Line,
    Section,
)
from vnhealthplan.reading.documents.references import read_references
from vnhealthplan.reading.documents.signature import read_signature

__all__ = [
    "Accounted",
    "DraftAmount",
    "DraftArea",
    "DraftDate",
    "DraftFunding",
    "DraftHeader",
    "DraftReference",
    "DraftSignature",
    "Line",
    "Page",
    "Section",
    "read_accounted",
    "read_dates",
    "read_funding",
    "read_header",
    "read_page",
    "read_references",
    "read_sections",
    "read_signature",
    "section_at",
]
