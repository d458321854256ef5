"""Finding characters that nobody sees and that split words, hide words or turn the direction of writing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from vnhealthplan.checks.rules.text_places import Found, tell_of_file, tell_of_source, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.finding import Finding

_MARK = "\u0300-\u036f"
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
# what turns the direction of writing, or hides whole words, is never right; the other signs are wrong inside a word,
# while beside a blank they do no harm, and after an emoji they belong to it
_HIDDEN = re.compile(
    f"(?P<flag>\U0001f3f4[\U000e0020-\U000e007f]+)"
    f"|[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]+|(?<=[\\w{_MARK}])[{INVISIBLE}]+(?=[\\w{_MARK}])"
)
_MOST_SHOWN = 3  # characters of one run


def invisible_characters(context: PlanContext) -> Iterator[Finding]:
    """Find soft hyphens, zero-width signs and tags inside words, and signs that turn the direction of writing."""
    source = context.source
    if source is not None:
        yield from tell_of_source("VHP634", source, hidden_in(source))
    texts = texts_of(context.plan)
    places = ((path, place.words) for path, text in texts for place in hidden_in(text))
    yield from tell_of_file("VHP634", places, quoted=False)


def hidden_in(text: str) -> Iterator[Found]:
    r"""Give every run of invisible characters between two letters or figures, or that is never right, by its numbers.

    >>> [place.words for place in hidden_in("chỉ\u00adtiêu, cuối \u200bcâu")]
    ['U+00AD']
    """
    if not text.isascii():
        found = (match for match in _HIDDEN.finditer(text) if match["flag"] is None)
        yield from (Found(match.start(), _numbers_of(match[0][:_MOST_SHOWN])) for match in found)


@lru_cache(maxsize=64)
def _numbers_of(signs: str) -> str:
    return " ".join(f"U+{ord(sign):04X}" for sign in signs)
