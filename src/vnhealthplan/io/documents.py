"""load and dump: a document from a file or bytes to its model, and back to the same bytes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

from vnhealthplan.errors import InvalidDocumentError, UnreadableError
from vnhealthplan.exact import write_json
from vnhealthplan.finding import Finding, shown
from vnhealthplan.io.checking import examine
from vnhealthplan.io.files import read_bytes
from vnhealthplan.messages import UNREADABLE, Words
from vnhealthplan.models import Observation, Plan, Report

if TYPE_CHECKING:
    from vnhealthplan.models import Catalogue, Model

Content = str | os.PathLike[str] | bytes
_CHOOSE = Words("chọn đúng tệp; load() đọc mọi loại", "choose the right file; load() reads any kind")
_BEFORE = Words(
    "chọn tệp báo cáo, kế hoạch đứng trước --report; load() đọc mọi loại",
    "choose a report, a plan stands before --report; load() reads any kind",
)
_BEHIND = Words(
    "chọn tệp kế hoạch; progress, explain và schedule nhận báo cáo sau --report, load() đọc mọi loại",
    "choose a plan; progress, explain and schedule take reports behind --report, load() reads any kind",
)
Wanted = TypeVar("Wanted", Plan, Report)


def load(source: Content) -> Plan | Report | Catalogue | Observation:
    """Read a document of any kind from a path, or from its bytes.

    Raises UnreadableError where it is no JSON document, InvalidDocumentError with every fault where it
    breaks the rules of its model, TypeError for what is neither path nor bytes.

    >>> load(b'{"kind": "observation", "indicator": "imr", "period": "2023"}').indicator
    'imr'
    """
    model, findings = examine(source if isinstance(source, bytes) else read_bytes(source))
    if model is None:
        raise (UnreadableError if findings[-1].code in UNREADABLE else InvalidDocumentError)(findings)
    return model


def load_plan(source: Content) -> Plan:
    """Read a plan from a path, or from its bytes; raises as `load` does, and VHP109 for any other kind.

    >>> load_plan("examples/nhu-thanh-2021/plan.json").period
    Period('2021/2025')
    """
    return _of_kind(load(source), Plan, "plan")


def load_report(source: Content) -> Report:
    """Read a report from a path, or from its bytes; raises as `load` does, and VHP109 for any other kind.

    >>> len(load_report("examples/ba-ria-vung-tau-2024/reports/2023.json").observations)
    15
    """
    return _of_kind(load(source), Report, "report")


def dump(document: Model) -> bytes:
    r"""Write a document as UTF-8 JSON: keys in the order of the model, numbers as printed, a newline at the end.

    What was given is written, nulls too; what was left out stays out.  `load` gives the same document.

    >>> print(
    ...     dump(
    ...         load(b'{"period":"2023","indicator":"imr","kind":"observation","value":1.80,"unit":"per_mille"}')
    ...     ).decode()
    ... )
    {
      "kind": "observation",
      "indicator": "imr",
      "period": "2023",
      "value": 1.80,
      "unit": "per_mille"
    }
    <BLANKLINE>
    """
    kind = {"kind": document.kind} if isinstance(document, Observation) else {}
    return f"{write_json({**kind, **document.model_dump(exclude_unset=True)})}\n".encode()


def _of_kind(document: Model, kind: type[Wanted], name: str) -> Wanted:
    if isinstance(document, kind):
        return document
    hint = _BEHIND if isinstance(document, Report) else _BEFORE if isinstance(document, Plan) else _CHOOSE
    details = {"value": shown(getattr(document, "kind", None)), "expected": name, "hint": hint}
    raise InvalidDocumentError(Finding("VHP109", ("kind",), details))
