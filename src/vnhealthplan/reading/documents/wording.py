"""Wording: alternatives of printed phrases as a part of a regular expression over folded text."""

from __future__ import annotations

import re

from vnhealthplan.reading.folding import fold


def any_of(phrases: str) -> str:
    r"""Give a group that matches any of some phrases, which a bar separates, the longest first, with any blanks inside.

    >>> any_of("Sở|Sở Y tế")
    '(?:sở\\s+y\\s+tế|sở)'
    """
    folded = {fold(phrase).text.strip() for phrase in phrases.split("|")}
    longest_first = sorted(folded, key=lambda phrase: (-len(phrase), phrase))
    blanks = r"\s+"
    return f"(?:{'|'.join(blanks.join(map(re.escape, phrase.split())) for phrase in longest_first)})"
