"""Group words: the subgroups that a qualifier names, and nothing else: "ở vùng dân tộc thiểu số và miền núi"."""

from __future__ import annotations

from functools import lru_cache

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.groups import POPULATION
from vnhealthplan.reading.pieces import pieces_of

_AROUND = frozenset({"open", "close", "comma"})


@lru_cache(maxsize=1024)
def groups_of(words: str) -> tuple[tuple[str, str], ...]:
    """Give the dimension and code of each subgroup, one a dimension; none where the words say anything else.

    >>> groups_of("ở vùng dân tộc thiểu số và miền núi"), groups_of("(nam, nữ)"), groups_of("toàn tỉnh")
    ((('ethnicity', 'minority'), ('region', 'mountainous')), (), ())
    """
    pieces = [piece for piece in pieces_of(fold(words)) if piece.kind not in _AROUND]
    found = [piece.group for piece in pieces if piece.group is not None]
    dimensions = {dimension for dimension, _ in found}
    links = dimensions <= POPULATION  # "của bệnh viện" says where, and counts no other people
    others = any(piece.group is None and not (links and piece.part == "link") for piece in pieces)
    return () if others or len(dimensions) < len(found) else tuple(found)
