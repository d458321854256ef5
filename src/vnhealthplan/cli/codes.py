"""Lists of codes in the words of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.finding import shown
from vnhealthplan.messages import MESSAGES
from vnhealthplan.rule_messages import RULE_MESSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

_START = "VHP"
_MOST_NAMED = 5


def read_codes(text: str) -> list[str]:
    """Read codes, or how they begin, between commas; raises ValueError for one that no code begins with.

    >>> read_codes("VHP203, vhp6")
    ['VHP203', 'VHP6']
    """
    known = sorted({*MESSAGES, *RULE_MESSAGES})
    codes = []
    for part in text.split(","):
        code = part.strip().upper()
        if not code.startswith(_START) or not any(name.startswith(code) for name in known):
            message = f"{shown(part.strip())} is no code; {_near(code, known)}"
            raise ValueError(message)
        codes.append(code)
    return codes


def _near(code: str, known: Sequence[str]) -> str:
    """Name the codes that begin most like a wrong one."""
    for end in range(len(_START) + 2, len(_START), -1):
        near = [name for name in known if name.startswith(code[:end])] if len(code) >= end else []
        if near:
            return f"near it are {', '.join(near[:_MOST_NAMED])}"
    return "write codes such as VHP203, or how they begin, such as VHP2"
