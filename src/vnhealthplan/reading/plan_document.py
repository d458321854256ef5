"""What a draft plan says of the document: its record, the documents it cites, its money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.models.area import Area
from vnhealthplan.reading.documents.duty_records import fit, source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.reading.documents.records import DraftFunding, DraftHeader, DraftReference, DraftSignature


def document_record(header: DraftHeader, signature: DraftSignature | None) -> dict[str, object]:
    """Give the record of the document itself; what the text leaves blank is null."""
    person = None
    if signature is not None and signature.name is not None:
        position = None if signature.position is None else fit(signature.position)
        person = {"name": fit(signature.name), "position": position}
    return {
        "type": header.type,
        "number": _fit(header.number),
        "issuer": _fit(header.issuer),
        "issued_on": header.issued_on,
        "title": _fit(header.title),
        "place": _fit(header.place),
        "signatory": person,
        "signed_for": None if signature is None else _fit(signature.signed_for),
    }


def reference_records(references: Sequence[DraftReference], text: str) -> list[dict[str, object]]:
    """Give the records of cited documents, each with the words that first cite it."""
    return [
        {
            "type": each.type,
            "number": _fit(each.number),
            "issuer": _fit(each.issuer),
            "issued_on": each.issued_on,
            "title": _fit(each.title),
            "source": source(None, each.spans[0], text),
        }
        for each in references
    ]


def funding_records(funding: Sequence[DraftFunding], text: str) -> list[dict[str, object]]:
    """Give the records of money; a statement with several amounts gives none of them, for none is the whole."""
    records: list[dict[str, object]] = []
    for each in funding:
        amounts = [amount for amount in each.amounts if amount.unit is not None]
        only = amounts[0] if len(amounts) == 1 else None
        records.append(
            {
                "description": fit(each.description),
                "amount": None if only is None else only.value,
                "unit": None if only is None else only.unit,
                "source": source(each.section, each.span, text),
            }
        )
    return records


def area_of_header(header: DraftHeader) -> Area | None:
    """Give the area that a header says, or nothing where it says no name, level or map."""
    area = header.area
    if area is None or area.name is None or area.level is None or area.system is None:
        return None
    return Area(name=fit(area.name), level=area.level, code=area.code, parent=area.parent, system=area.system)


def _fit(words: str | None) -> str | None:
    return None if words is None else fit(words)
