"""Finding what typing, scanning and page breaks leave behind: words said twice, cut sentences, markup."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.text_places import Found, tell_of_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Finding

_RUN = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?: [^\W\d_]+){3,}")
_LONGEST_REPEATED = 6  # words
# what is said twice on purpose: "step by step", "one after the other"
_SAID_TWICE = frozenset({("ngày", "càng"), ("lần", "lượt"), ("dần", "dà"), ("đời", "này"), ("hết", "lớp")})
_EACH = "từng"
_BREAK = re.compile(r"\n[ \t]{0,20}\n\s*")
_SHORTEST_CUT = 60  # characters of the last line before a break: a shorter one may be a heading
_OPENS_IN_THE_MIDDLE = re.compile(r"[^\W\d_]{2,}[ ,]")
_TAG = re.compile(
    r"</?(?:p|br|b|i|u|ul|ol|li|em|strong|span|div|table|thead|tbody|tr|td|th|sup|sub|h[1-6])(?:\s[^<>]{0,200})?/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|#[0-9]{1,6});|\*\*(?=[^\s*][^*\n]{0,300}\*\*)",
    re.IGNORECASE,
)


def doubled_words(context: PlanContext) -> Iterator[Finding]:
    """Find two words or more that stand twice in a row in the source text."""
    if context.source is not None:
        yield from tell_of_source("VHP636", context.source, repeated_in(context.source))


def sentence_cut_in_two(context: PlanContext) -> Iterator[Finding]:
    """Find paragraphs of the source text that go on in the next one, in the middle of a sentence."""
    if context.source is not None:
        yield from tell_of_source("VHP637", context.source, _cuts(context.source))


def markup_in_text(context: PlanContext) -> Iterator[Finding]:
    """Find tags of HTML and stars of Markdown in the source text."""
    if context.source is not None:
        tags = (Found(match.start(), match[0]) for match in _TAG.finditer(context.source))
        yield from tell_of_source("VHP638", context.source, tags)


def repeated_in(text: str) -> Iterator[Found]:
    """Give what stands twice in a row, parted by one blank; one word alone may be doubled ("hành vi vi phạm").

    >>> [found.words for found in repeated_in("theo Kế hoạch Kế hoạch số 94, hành vi vi phạm")]
    ['Kế hoạch Kế hoạch']
    """
    for run in _RUN.finditer(text):
        words = run[0].split(" ")
        starts = accumulate((len(word) + 1 for word in words), initial=run.start())
        skipped = 0
        for index, start in enumerate(starts):
            length = _repeated_length(words, index) if index >= skipped else 0
            if length:
                told = tuple(word.casefold() for word in words[index : index + length])
                skipped = index + 2 * length
                if told not in _SAID_TWICE and told[0] != _EACH:
                    yield Found(start, " ".join(words[index:skipped]))


def _repeated_length(words: list[str], index: int) -> int:
    """Give how many words from this one on come again behind themselves; 0 for none."""
    for length in range(2, min(_LONGEST_REPEATED, (len(words) - index) // 2) + 1):
        if words[index] == words[index + length] and words[index] != words[index + 1]:
            row = words[index : index + 2 * length]
            if row[:length] == row[length:]:
                return length
    return 0


def _cuts(text: str) -> Iterator[Found]:
    for match in _BREAK.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        line = text[start : match.start()].rstrip()
        follows = _OPENS_IN_THE_MIDDLE.match(text, match.end())
        is_open = len(line) >= _SHORTEST_CUT and line[-1].islower()
        if is_open and follows and follows[0].islower():
            yield Found(match.start(), f"{line[-20:].lstrip()} … {text[match.end() : match.end() + 20].rstrip()}")
