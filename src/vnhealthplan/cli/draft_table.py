"""A draft plan as text: the targets with the certainty of each field, and what was not read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vnhealthplan.cli.draft_words import DRAFT_WORDS, HEADS, MARKS
from vnhealthplan.cli.faults import SEVERITIES
from vnhealthplan.finding import escaped
from vnhealthplan.progress.columns import in_columns
from vnhealthplan.progress.words import bound_words, one_line, subject_name
from vnhealthplan.reading.reasons import reason_words
from vnhealthplan.reading.text_lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.messages import Language
    from vnhealthplan.models import Target
    from vnhealthplan.reading.draft import Draft
    from vnhealthplan.reading.records import DraftTarget

_PLAIN = frozenset({"heading_number", "document_number", "date", "year", "footnote", "page_number"})
"""What stands in every document and is no target: counted, and not listed one by one."""
_WIDEST = 44
_LONGEST_WORDS = 100
_MOST_LINES = 10


def draft_table(draft: Draft, text: str, lang: Language) -> str:
    """Write a draft for people: its targets, what to look at again, and what was not read."""
    lines = Lines(text)
    words = DRAFT_WORDS[lang]
    placed = draft.plan.targets if draft.plan is not None else ()
    rows = [
        _row(draft_of, placed[place] if place < len(placed) else None, lines, lang)
        for place, draft_of in enumerate(draft.drafts)
    ]
    parts = [*in_columns(HEADS[lang], rows), "", words["legend"]]
    if draft.plan is not None:
        plan = draft.plan
        counts = (len(plan.targets), len(plan.tasks), len(plan.responsibilities), len(plan.reporting))
        said = words["counts"].format(*counts, len(plan.legal_basis), one_line(plan.title))
        parts += ["", said]
    parts += _doubts(draft, lines, lang)
    parts += _unread(draft, lines, lang)
    return "\n".join(parts) + "\n"


def _row(draft: DraftTarget, target: Target | None, lines: Lines, lang: Language) -> tuple[str, ...]:
    name = one_line(subject_name(" ".join(draft.indicator.split()), draft.subgroup, None, lang), _WIDEST)
    own = DRAFT_WORDS[lang]["own"] if target is not None else "-"
    if target is not None:
        horizon = f"{target.horizon}{_mark(draft, 'horizon') if draft.horizon else MARKS['assumed']}"
    else:
        horizon = f"{draft.horizon or '-'}{_mark(draft, 'horizon')}"
    return (
        str(lines.place(draft.span)[0]),
        name + _mark(draft, "indicator"),
        own if draft.code is None else draft.code,
        _value(draft, lang) + max((_mark(draft, field) for field in ("comparator", "unit", "baseline")), key=_rank),
        horizon,
        one_line(draft.condition or "", _WIDEST),
    )


def _value(draft: DraftTarget, lang: Language) -> str:
    """Write the bound; a change with the period that it is compared with, "keep" where that is all that is asked."""
    words = DRAFT_WORDS[lang]
    if draft.value is None:
        return words["keep"] if draft.maintain else "-"
    bound = bound_words(draft.comparator, draft.value, draft.value_high, draft.unit or "count", lang)
    since = draft.baseline.period if draft.baseline is not None and draft.basis != "level" else None
    return one_line(bound if since is None else words["since"].format(bound, since), _WIDEST)


def _rank(mark: str) -> int:
    return list(MARKS.values()).index(mark)


def _mark(draft: DraftTarget, field: str) -> str:
    words = draft.evidence.get(field)
    return "" if words is None else MARKS[words.certainty]


def _doubts(draft: Draft, lines: Lines, lang: Language) -> Iterator[str]:
    """Write the notices of targets one by one, and the doubts about rows together by their reason."""
    if draft.notices or draft.notes:
        yield from ("", DRAFT_WORDS[lang]["doubts"])
    for finding in draft.notices:
        severity = SEVERITIES[lang][finding.severity]
        yield f"  {finding.line}: {severity} {finding.code}: {escaped(finding.message(lang))}"
    places: dict[str, list[int]] = {}
    for note in draft.notes:
        places.setdefault(note.reason, []).append(lines.place(note.span)[0])
    for reason, found in places.items():
        shown = ", ".join(map(str, dict.fromkeys(found[:_MOST_LINES])))
        yield f"  {shown}{', …' if len(found) > _MOST_LINES else ''}: {reason_words(reason, lang)}"


def _unread(draft: Draft, lines: Lines, lang: Language) -> Iterator[str]:
    if not draft.unread:
        return
    yield from ("", DRAFT_WORDS[lang]["unread"].format(len(draft.unread)))
    plain = Counter(one.reason for one in draft.unread if one.reason in _PLAIN)
    for reason, count in plain.items():
        yield f"  {count} × {reason_words(reason, lang)}"
    for one in draft.unread:
        if one.reason not in _PLAIN:
            words = one_line(lines.words(one.span), _LONGEST_WORDS)
            yield f"  {lines.place(one.span)[0]}: {words}: {reason_words(one.reason, lang)}"
