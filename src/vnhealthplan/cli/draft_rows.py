"""The targets of a draft plan as lines of text, and what the signs in these lines mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.cli.draft_words import DRAFT_WORDS, HEADS, LEFT_OUT, MARKS, NONE, SIGNS
from vnhealthplan.progress.columns import in_columns
from vnhealthplan.progress.words import bound_words, one_line, subject_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.cli.draft_words import Sign
    from vnhealthplan.messages import Language
    from vnhealthplan.models import Target
    from vnhealthplan.reading.draft import Draft
    from vnhealthplan.reading.records import Certainty, DraftTarget
    from vnhealthplan.reading.text_lines import Lines

_WIDEST = 44
_LEAST_SURE: tuple[Certainty, ...] = ("assumed", "carried", "stated")
_OF_VALUE = ("comparator", "unit", "baseline")


class _Row(NamedTuple):
    """The cells of one target, and the signs that stand in them."""

    cells: tuple[str, ...]
    signs: frozenset[Sign]


def target_lines(draft: Draft, lines: Lines, lang: Language) -> list[str]:
    """Give a line a target and the meaning of the signs in them; no line where there is no target.

    A target that was read and cannot stand in the plan is marked at its line number.
    """
    if not draft.drafts:
        return []
    rows = list(_rows(draft, lines, lang))
    used = frozenset[str]().union(*(row.signs for row in rows))
    legend = "; ".join(words for sign, words in SIGNS[lang].items() if sign in used)
    return [*in_columns(HEADS[lang], [row.cells for row in rows]), *(("", legend) if legend else ())]


def _rows(draft: Draft, lines: Lines, lang: Language) -> Iterator[_Row]:
    placed = () if draft.plan is None else draft.plan.targets
    for place, each in enumerate(draft.drafts):
        target = placed[place] if place < len(placed) else None
        row = _row(each, target, lang)
        is_left = target is None and draft.plan is not None
        number = f"{lines.place(each.span)[0]}{LEFT_OUT if is_left else ''}"
        yield _Row((number, *row.cells), row.signs | {"left"} if is_left else row.signs)


def _row(draft: DraftTarget, target: Target | None, lang: Language) -> _Row:
    name = one_line(subject_name(" ".join(draft.indicator.split()), draft.subgroup, None, lang), _WIDEST)
    own, code_sign = (NONE, "none") if target is None else (DRAFT_WORDS[lang]["own"], "own")
    value, horizon = _value(draft, lang), str((target or draft).horizon or NONE)
    marks = {
        "indicator": _certainty(draft, "indicator"),
        "value": min((_certainty(draft, field) for field in _OF_VALUE), key=_LEAST_SURE.index),
        "horizon": "assumed" if target is not None and draft.horizon is None else _certainty(draft, "horizon"),
    }
    signs = {*marks.values(), *(["none"] if NONE in (value, horizon) else ()), *([code_sign] if not draft.code else ())}
    cells = (
        name + MARKS[marks["indicator"]],
        draft.code or own,
        value + MARKS[marks["value"]],
        horizon + MARKS[marks["horizon"]],
        one_line(draft.condition or "", _WIDEST),
    )
    return _Row(cells, frozenset(signs))


def _value(draft: DraftTarget, lang: Language) -> str:
    """Write the bound, with "keep" where it is to be kept; a change with the period that it is compared with."""
    words = DRAFT_WORDS[lang]
    if draft.value is None:
        return words["keep"] if draft.maintain else NONE
    bound = bound_words(draft.comparator, draft.value, draft.value_high, draft.unit or "count", lang)
    if draft.baseline is not None and draft.baseline.period is not None and draft.basis != "level":
        bound = words["since"].format(bound, draft.baseline.period)
    return one_line(words["kept"].format(bound) if draft.maintain else bound, _WIDEST)


def _certainty(draft: DraftTarget, field: str) -> Certainty:
    words = draft.evidence.get(field)
    return "stated" if words is None else words.certainty
