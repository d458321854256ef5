"""A draft as plain values for JSON: the plan, how sure its fields are, what was not read, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.exact import read_json
from vnhealthplan.io import dump
from vnhealthplan.reading.text_lines import Lines

if TYPE_CHECKING:
    from vnhealthplan.messages import Language
    from vnhealthplan.reading.draft import Draft
    from vnhealthplan.reading.records import DraftTarget, Evidence, Span, Unread
    from vnhealthplan.reading.tables.records import Note


def draft_as_dict(draft: Draft, text: str, lang: Language = "vi") -> dict[str, object]:
    """Give a draft as plain values; only the messages of `notices` are in a language.

    Keys: `plan` (null where something is `missing`), `missing`, `targets` as read, `evidence` by JSONPath, `unread`,
    `notices` and `notes`.
    """
    lines = Lines(text)
    return {
        "plan": None if draft.plan is None else read_json(dump(draft.plan)),
        "missing": list(draft.missing),
        "targets": [_target(target, lines) for target in draft.drafts],
        "evidence": {path: _evidence(words, lines) for path, words in draft.evidence.items()},
        "unread": [_told(one, lines) for one in draft.unread],
        "notices": [finding.as_dict(lang) for finding in draft.notices],
        "notes": [_told(one, lines) for one in draft.notes],
    }


def _target(target: DraftTarget, lines: Lines) -> dict[str, object]:
    baseline = target.baseline
    return {
        "indicator": " ".join(target.indicator.split()),
        "code": target.code,
        "candidates": [candidate.code for candidate in target.candidates],
        "comparator": target.comparator,
        "value": target.value,
        "value_high": target.value_high,
        "unit": target.unit,
        "basis": target.basis,
        "maintain": target.maintain,
        "subgroup": dict(target.subgroup),
        "condition": target.condition,
        "horizon": None if target.horizon is None else str(target.horizon),
        "baseline": None
        if baseline is None
        else {
            "period": None if baseline.period is None else str(baseline.period),
            "value": baseline.value,
            "unit": baseline.unit,
        },
        "evidence": {field: _evidence(words, lines) for field, words in target.evidence.items()},
        **_place(target.span, lines),
    }


def _evidence(words: Evidence, lines: Lines) -> dict[str, object]:
    if words.span is None:
        return {"certainty": words.certainty}
    return {"certainty": words.certainty, "text": lines.words(words.span), **_place(words.span, lines)}


def _told(one: Unread | Note, lines: Lines) -> dict[str, object]:
    return {"text": lines.words(one.span), "reason": one.reason, **_place(one.span, lines)}


def _place(span: Span, lines: Lines) -> dict[str, object]:
    line, column = lines.place(span)
    return {"line": line, "column": column}
