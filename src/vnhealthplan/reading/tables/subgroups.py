"""Words that name a part of the people: "Nam", "nông thôn", as rows and columns of tables print them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.groups import groups


def subgroup_of(words: str) -> tuple[str, str] | None:
    """Give the dimension and the code of a subgroup; nothing where words name none.

    >>> subgroup_of("Nữ"), subgroup_of("Bác sĩ")
    (('sex', 'female'), None)
    """
    return _folded().get(fold(words.strip(" ().,;:-+")).text)


@cache
def _folded() -> Mapping[str, tuple[str, str]]:
    return {fold(words).text: group for words, group in groups().items()}
