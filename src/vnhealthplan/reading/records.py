"""What reading gives: draft targets, what was not read, and where each word stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple

from vnhealthplan.finding import Finding
from vnhealthplan.models import Period
from vnhealthplan.models.target import Basis, Comparator

Certainty = Literal["stated", "carried", "assumed"]
"""stated: words at the target say so; carried: words elsewhere do, such as a heading; assumed: no words, a default."""


class Span(NamedTuple):
    """A stretch of the raw text: offsets of its first character and of the one after its last.

    >>> Span(4, 8).of("đạt 95%!")
    '95%!'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words."""
        return text[self.start : self.end]


class Evidence(NamedTuple):
    """How a field is known: its certainty, and where the words stand; no span where it is assumed."""

    certainty: Certainty
    span: Span | None = None


class Candidate(NamedTuple):
    """An indicator that a name may mean, with the likeness of the two names, from 0 to 1."""

    code: str
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftBaseline:
    """The result that a phrase starts from: "từ 20% năm 2020"; either part may be missing."""

    period: Period | None = None
    value: Decimal | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTarget:
    """One target as far as the words say it; what they leave open is null.

    `indicator` is the printed name, without qualifiers that stand in `subgroup` and `condition`; `code` is the
    indicator of the catalogue, if that is certain, else `candidates` are offered.  `value` is as in a Target: a
    change is signed.  `evidence` has an entry for each field that is set.
    """

    indicator: str
    span: Span
    code: str | None = None
    candidates: tuple[Candidate, ...] = ()
    comparator: Comparator = "eq"
    value: Decimal | None = None
    value_high: Decimal | None = None
    unit: str | None = None
    denominator: str | None = None
    basis: Basis = "level"
    maintain: bool = False
    subgroup: Mapping[str, str] = field(default_factory=dict)
    condition: str | None = None
    horizon: Period | None = None
    baseline: DraftBaseline | None = None
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    notices: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A number or a target word that ended in no target, with the reason as a stable word of UNREAD_REASONS."""

    text: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says: its targets in the order of their values, what was not read, and what is odd in the text."""

    targets: tuple[DraftTarget, ...]
    unread: tuple[Unread, ...]
    notices: tuple[Finding, ...] = ()
