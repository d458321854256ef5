"""A draft plan as text: the targets with the certainty of each field, and what was not read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vnhealthplan.cli.draft_rows import target_lines
from vnhealthplan.cli.draft_words import DRAFT_WORDS
from vnhealthplan.cli.faults import SEVERITIES
from vnhealthplan.finding import escaped
from vnhealthplan.progress.words import one_line
from vnhealthplan.reading.reasons import reason_words
from vnhealthplan.reading.text_lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.messages import Language
    from vnhealthplan.reading.draft import Draft

_PLAIN = frozenset({"heading_number", "document_number", "date", "year", "footnote", "page_number"})
"""What stands in every document and is no target: counted, and not listed one by one."""
_LONGEST_WORDS = 100
_MOST_LINES = 10


def draft_table(draft: Draft, text: str, lang: Language) -> str:
    """Write a draft for people: its targets, what to look at again, and what was not read; empty for a blank text."""
    lines = Lines(text)
    blocks = (
        target_lines(draft, lines, lang),
        _counts(draft, lang),
        _doubts(draft, lines, lang),
        _unread(draft, lines, lang),
    )
    return "\n".join("".join(f"{line}\n" for line in block) for block in map(list, blocks) if block)


def _counts(draft: Draft, lang: Language) -> Iterator[str]:
    if draft.plan is not None:
        plan = draft.plan
        counts = (len(plan.targets), len(plan.tasks), len(plan.responsibilities), len(plan.reporting))
        yield DRAFT_WORDS[lang]["counts"].format(*counts, len(plan.legal_basis), one_line(plan.title))


def _doubts(draft: Draft, lines: Lines, lang: Language) -> Iterator[str]:
    """Write the notices of targets one by one, and the doubts about rows together by their reason."""
    if draft.notices or draft.notes:
        yield DRAFT_WORDS[lang]["doubts"]
    for finding in draft.notices:
        severity = SEVERITIES[lang][finding.severity]
        # what no line says, as an area that was given, has its place in the plan alone
        place = finding.place if finding.line is None else finding.line
        yield f"  {place}: {severity} {finding.code}: {escaped(finding.message(lang))}"
    places: dict[str, list[int]] = {}
    for note in draft.notes:
        places.setdefault(note.reason, []).append(lines.place(note.span)[0])
    for reason, found in places.items():
        shown = ", ".join(map(str, dict.fromkeys(found[:_MOST_LINES])))
        yield f"  {shown}{', …' if len(found) > _MOST_LINES else ''}: {reason_words(reason, lang)}"


def _unread(draft: Draft, lines: Lines, lang: Language) -> Iterator[str]:
    if not draft.unread:
        return
    yield DRAFT_WORDS[lang]["unread"].format(len(draft.unread))
    plain = Counter(one.reason for one in draft.unread if one.reason in _PLAIN)
    for reason, count in plain.items():
        yield f"  {count} × {reason_words(reason, lang)}"
    for one in draft.unread:
        if one.reason not in _PLAIN:
            words = one_line(lines.words(one.span), _LONGEST_WORDS)
            yield f"  {lines.place(one.span)[0]}: {words}: {reason_words(one.reason, lang)}"
