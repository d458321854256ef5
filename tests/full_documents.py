"""A plan and a report made up for tests, with a value in nearly every field, and what every refusal must be like."""

from __future__ import annotations

import re
from copy import deepcopy
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from vnhealthplan import VnHealthPlanError, dump, load
from vnhealthplan.exact import read_json, write_json
from vnhealthplan.io import check, is_valid, load_plan, load_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.finding import Finding

Json = dict[str, Any]
Place = tuple[str | int, ...]

UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")
_SOURCE = {"section": "I. Mục tiêu", "row": "01", "quote": "đạt 95%", "printed_value": "95", "printed_unit": "%"}
_PLAN: Json = {
    "$schema": "../../schemas/v1/plan.schema.json",
    "kind": "plan",
    "schema_version": "1",
    "id": "made-up",
    "title": "Kế hoạch ví dụ",
    "document": {
        "type": "KH",
        "number": "1/KH-UBND",
        "issuer": "UBND huyện",
        "issued_on": "2021-02-01",
        "title": "Ví dụ",
        "source": _SOURCE,
        "note": "ví dụ",
        "place": "Huyện",
        "signatory": {"name": "Nguyễn Văn A", "title": "Bs.", "position": "Chủ tịch"},
        "signed_for": "KT. CHỦ TỊCH",
    },
    "area": {"code": "403", "name": "huyện A", "level": "district", "system": "pre-2025", "parent": "38"},
    "period": "2021/2025",
    "vision": "2030",
    "implements": [{"type": "QĐ", "number": "2/QĐ-TTg", "issued_on": "2020-12-31"}],
    "legal_basis": [{"type": "NQ", "number": "20-NQ/TW", "source": _SOURCE}],
    "goal": "Nâng cao sức khỏe",
    "indicators": [
        {
            "code": "own_rate",
            "name": {"vi": "Tỷ lệ riêng", "en": "Own rate"},
            "aliases": ["tỷ lệ A"],
            "measure": "proportion",
            "unit": "percent",
            "denominator": "population",
            "direction": "band",
            "band": {"low": 10, "high": Decimal("90.5")},
            "level": "outcome",
            "accrual": "snapshot",
            "plausible": {
                "soft": [{"low": 1, "high": 99, "source": "ví dụ"}],
                "hard": [{"low": 0, "high": 100, "subgroup": {"sex": "male"}, "source": "ví dụ"}],
            },
            "external": [{"system": "sdg", "code": "3.8.1", "series": "X", "grade": "unverified", "note": "gần đúng"}],
            "frequency": "yearly",
            "source": "Sở Y tế",
            "note": "ví dụ",
        }
    ],
    "targets": [
        {
            "id": "t1",
            "indicator": "own_rate",
            "horizon": "2025",
            "comparator": "range",
            "value": Decimal("0.30"),
            "value_high": 95,
            "basis": "level",
            "unit": "percent",
            "maintain": True,
            "subgroup": {"sex": "female", "age": "0-4"},
            "condition": "với 12 loại vắc xin",
            "baseline": {"period": "2020", "value": 50, "unit": "percent", "source": _SOURCE},
            "source": _SOURCE,
            "note": "ví dụ",
        },
        {"id": "t2", "indicator": "imr", "horizon": "2030", "comparator": "lt", "value": 10, "unit": "per_mille"},
    ],
    "tasks": [
        {
            "id": "w1",
            "title": "Xây trạm",
            "group": "Đầu tư",
            "lead": ["Phòng Y tế"],
            "coordinating": ["Trạm Y tế"],
            "due": "2024-06-30",
            "horizon": "2024",
            "outputs": ["báo cáo"],
            "source": _SOURCE,
            "note": "ví dụ",
        }
    ],
    "responsibilities": [
        {
            "id": "r1",
            "for": {"targets": ["t1", "t2"], "tasks": ["w1"], "duty": "theo dõi"},
            "leader": {"name": "Nguyễn Văn B"},
            "advising": ["Phòng Nghiệp vụ"],
            "lead": ["Trung tâm Y tế"],
            "coordinating": ["Trạm Y tế"],
            "frequency": "monthly",
            "due": "2024-12-31",
            "outputs": ["báo cáo"],
            "source": _SOURCE,
            "note": "ví dụ",
        }
    ],
    "reporting": [
        {
            "id": "q1",
            "from": ["Các đơn vị"],
            "to": ["Phòng Y tế"],
            "content": "kết quả",
            "frequency": "monthly",
            "recurrence": "FREQ=MONTHLY;BYMONTHDAY=12",
            "dates": ["2024-01-12"],
            "inclusive": False,
            "during": "2024",
            "covers": "previous",
            "source": _SOURCE,
            "note": "ví dụ",
        }
    ],
    "funding": [{"description": "ngân sách", "amount": Decimal("1.50"), "unit": "billion_vnd", "source": _SOURCE}],
    "note": "ví dụ",
}
_REPORT: Json = {
    "kind": "report",
    "schema_version": "1",
    "id": "made-up-2023",
    "plan": "made-up",
    "period": "2023",
    "rule": "q1",
    "issuer": "Trung tâm Y tế",
    "submitted_on": "2024-01-12",
    "status": "draft",
    "observations": [
        {
            "kind": "observation",
            "indicator": "own_rate",
            "area": "403",
            "period": "2023",
            "subgroup": {"sex": "female", "age": "0-4"},
            "value": Decimal("60.50"),
            "unit": "percent",
            "numerator": 605,
            "denominator": 1000,
            "source": _SOURCE,
            "note": "ví dụ",
        }
    ],
    "source": _SOURCE,
    "note": "ví dụ",
}


def sample_plan() -> Json:
    """Give a plan of its own, free to change."""
    return _read(written(_PLAN))


def sample_report() -> Json:
    """Give a report of its own, free to change."""
    return _read(written(_REPORT))


def written(document: object) -> bytes:
    """Write plain values as the bytes of a file."""
    return write_json(document, indent=None).encode()


def _read(data: bytes) -> Json:
    document = read_json(data)
    assert isinstance(document, dict)
    return document


def changed(document: Json, place: Sequence[str | int], value: object) -> Json:
    """Give a copy in which one place holds another value."""
    copy = deepcopy(document)
    inner: Any = copy
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    return copy


def places_of(value: object, place: Place = ()) -> Iterator[Place]:
    """Give the place of every value inside a document."""
    steps: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(value, dict):
        steps = iter(value.items())
    elif isinstance(value, list):
        steps = iter(enumerate(value))
    for step, inner in steps:
        yield (*place, step)
        yield from places_of(inner, (*place, step))


def assert_presentable(findings: Sequence[Finding]) -> None:
    """Hold every finding to words in both languages, of bounded length, that forge no line."""
    for finding in findings:
        for text in (finding.message("vi"), finding.message("en"), finding.place, str(finding)):
            assert text
            assert UNSAFE.search(text) is None
            assert len(text) < 1500


def refusal_of(data: bytes) -> list[str]:
    """Give the codes of a document that check finds faulty, and load, load_plan and load_report refuse alike."""
    findings = check(data)
    assert not is_valid(findings)
    assert_presentable(findings)
    for read in (load, load_plan, load_report):
        with pytest.raises(VnHealthPlanError) as caught:
            read(data)
        assert caught.value.findings == findings
    return [finding.code for finding in findings]


def kept(data: bytes) -> bool:
    """Say whether a sound document comes back from load and dump with every value as it was."""
    return read_json(dump(load(data))) == read_json(data)
