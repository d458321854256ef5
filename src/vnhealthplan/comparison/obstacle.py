"""Obstacles: why two targets for one cell cannot be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from vnhealthplan.models.folding import folded_word, words_of

if TYPE_CHECKING:
    from vnhealthplan.models import Indicator

Obstacle = Literal["condition", "indicator", "level", "unit", "way"]
OBSTACLES: tuple[Obstacle, ...] = get_args(Obstacle)


def is_same_text(one: str | None, other: str | None) -> bool:
    """Say whether two texts have the same words, whatever their spelling, case, blanks and signs.

    >>> is_same_text("Bác sỹ, hoà", "bác sĩ hòa"), is_same_text("với 8 loại", "với 12 loại"), is_same_text(None, "")
    (True, False, True)
    """
    return _words(one) == _words(other)


def is_same_indicator(one: Indicator, other: Indicator) -> bool:
    """Say whether two indicators of one code are one: of the catalogue, or named alike."""
    return one == other or is_same_text(one.name.vi, other.name.vi)


def _words(text: str | None) -> list[str]:
    return [folded_word(word) for word in words_of(text or "")]
