"""From what somebody wrote to a row of the table of units, through a closed list of spellings."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from vnhealthplan.errors import UnitError
from vnhealthplan.finding import Finding, printable, shown
from vnhealthplan.messages import Words
from vnhealthplan.units.table import UNITS, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LONGEST = 64
_LONGEST_WITH_HINT = 24  # nobody misspells a longer text by a letter, and comparing it costs more
_SEE = Words("xem vnhealthplan.units.UNITS", "see vnhealthplan.units.UNITS")
_BLANKS = re.compile(r"[^\S\x1c-\x1f\x85]+")  # white space, but not the control characters that re counts to it


def fold(text: str) -> str:
    """Give the form in which two spellings of one unit are equal: NFC, no case, no blanks.

    Compatibility forms stay apart: "⁰/00" is per mille, "0/00" is nothing.

    >>> fold("/ Vạn dân")
    '/vạndân'
    """
    return _BLANKS.sub("", unicodedata.normalize("NFC", text).casefold())


def names_of(unit: Unit) -> tuple[str, ...]:
    """Give every text that stands for the unit: its code, labels, symbols and spellings.

    >>> names_of(UNITS["m"])
    ('m', 'mét', 'metre', 'm', 'm')
    """
    return (*_main_names(unit), *unit.spellings)


def _main_names(unit: Unit) -> tuple[str, ...]:
    names = (unit.code, unit.label_vi, unit.label_en, unit.symbol_vi, unit.symbol_en)
    return tuple(name for name in names if name)


@cache
def _codes() -> Mapping[str, str]:
    """Give the code of every folded spelling; made on first use, because most runs read no printed unit."""
    return {fold(name): unit.code for unit in UNITS.values() for name in names_of(unit)}


@cache
def _to_compare() -> tuple[str, ...]:
    """Give what a misspelling is compared with: a file can hold a million, and all spellings take 6 ms each."""
    return tuple(dict.fromkeys(fold(name) for unit in UNITS.values() for name in _main_names(unit)))


def parse_unit(text: str) -> str:
    """Give the code of the unit that a text names.

    Text is a unit alone, as printed: no number stands before it. Case, blanks and the Unicode form do not
    matter. Only listed spellings count; nothing is worked out from the parts of the text.

    Raises UnitError (VHP201) for anything that is not in the list.

    >>> parse_unit("/01 vạn dân")
    'per_10k'
    >>> parse_unit("‰")
    'per_mille'
    """
    code = _codes().get(fold(text)) if _is_short_text(text) else None
    if code is None:
        raise _unknown_unit(text)
    return code


def find_unit(code: str) -> Unit:
    """Give the row of a unit code.

    Raises UnitError (VHP201) for anything that is not a code; the message names the codes close to it.

    >>> find_unit("percent").symbol_vi
    '%'
    """
    unit = UNITS.get(code) if _is_short_text(code) else None
    if unit is None:
        raise _unknown_unit(code)
    return unit


def _is_short_text(text: object) -> bool:
    return isinstance(text, str) and len(text) <= _LONGEST


def _unknown_unit(text: object) -> UnitError:
    # only the type of what is no text: writing the thing itself out may cost much, or fail
    value = shown(text) if isinstance(text, str) else printable(type(text).__name__)
    return UnitError(Finding("VHP201", (), {"value": value, "hint": hint_for(text)}))


def hint_for(text: object) -> Words:
    """Name the unit codes that a text which is no code may mean, or where to find them."""
    if not isinstance(text, str) or len(text) > _LONGEST_WITH_HINT:
        return _SEE
    codes = ", ".join(dict.fromkeys(_codes()[name] for name in _near(fold(text))))
    return Words(f"có phải là {codes}?", f"did you mean {codes}?") if codes else _SEE


@lru_cache(maxsize=1024)
def _near(key: str) -> Sequence[str]:
    # a file repeats its few misspellings in row after row, and comparing one takes 0.5 ms
    if key in _codes():
        return [key]
    from difflib import get_close_matches  # noqa: PLC0415  # only a misspelt unit needs it

    return get_close_matches(key, _to_compare())
