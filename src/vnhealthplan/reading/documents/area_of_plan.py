"""Which of the places that a document names is the one it plans for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from vnhealthplan.reading.documents.areas import REFORM, PlaceWords, level_of_office, places_of, system_of
from vnhealthplan.reading.documents.records import DraftArea
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.records import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnhealthplan.models.area import AreaSystem
    from vnhealthplan.reading.documents.head_lines import TitleWords
    from vnhealthplan.reading.documents.lines import Page
    from vnhealthplan.reading.documents.records import DraftReference, Line


def area_of(
    page: Page,
    head: Sequence[Line],
    title: TitleWords | None,
    fields: dict[str, Any],
    references: Sequence[DraftReference],
) -> DraftArea | None:
    """Give the area of a plan, or nothing where no word says even its level.

    The level is that of the issuer; the place is the first of this level at the head, else for a province the one
    that the text names most.  A district has no code, and the province at the head is its parent.
    """
    evidence: dict[str, Evidence] = {}
    system = system_of(fields.get("issued_on"), fields.get("year"))
    level = level_of_office(fold(fields.get("issuer") or "").text)
    at_head = [(line, place) for line in head for place in places_of(page, line, system)]
    titled = [pair for pair in at_head if title is not None and pair[0] in title.lines]
    if level is None and titled:
        level = min((place.level for _, place in titled), key=_LEVELS.index)
    if level is None:
        return None
    chosen = next((pair for pair in (*titled, *at_head) if pair[1].level == level), None)
    certainty_of_place: Any = "stated"
    if chosen is None and level == "province":
        chosen, certainty_of_place = _most_named(page, system), "carried"
    if chosen is not None:
        evidence["name"] = Evidence(certainty_of_place, page.span(chosen[0], chosen[1].start, chosen[1].end))
    system = system or _system_by_other_words(level, chosen, references, evidence)
    province = chosen[1].province if chosen else None
    parent = next((place.province for _, place in at_head if place.province and level != "province"), None)
    return DraftArea(
        name=province.name if province else chosen[1].name if chosen else None,
        level=level,
        code=province.code if province and province.system == (system or province.system) else None,
        parent=parent.code if parent else None,
        system=system,
        evidence=evidence,
    )


_LEVELS = ("commune", "district", "province", "country")


def _most_named(page: Page, system: AreaSystem | None) -> tuple[Line, PlaceWords] | None:
    named = [
        (line, place)
        for line in page.lines
        for place in places_of(page, line, system)
        if place.province is not None and place.name[:1].islower()
    ]
    counts = Counter(place.province.code for _, place in named if place.province)
    if not counts:
        return None
    code = counts.most_common(1)[0][0]
    return next(pair for pair in named if pair[1].province and pair[1].province.code == code)


def _system_by_other_words(
    level: str,
    chosen: tuple[Line, PlaceWords] | None,
    references: Iterable[DraftReference],
    evidence: dict[str, Evidence],
) -> AreaSystem | None:
    """Say the map where the document has no date: districts ended with the old one; else by the dates it cites."""
    if level == "district" and chosen is not None:
        evidence["system"] = Evidence("carried", evidence["name"].span)
        return "pre-2025"
    days = [cited.issued_on for cited in references if cited.issued_on is not None]
    if not days:
        return None
    evidence["system"] = Evidence("assumed")
    return "pre-2025" if max(days) < REFORM else "post-2025"
