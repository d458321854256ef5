"""Hypothesis strategies for what `validate` tells: findings of any code, with hostile names, places and values."""

from __future__ import annotations

from string import Formatter

from hypothesis import strategies as st

from vnhealthplan.cli.choice import Choice
from vnhealthplan.cli.faults import INVALID
from vnhealthplan.cli.formats.outcome import Outcome
from vnhealthplan.finding import Finding
from vnhealthplan.messages import MESSAGES, UNREADABLE

ATTACKS = (
    "\n::error::forged",
    "::set-env name=A::b",
    "##[error]forged",
    "##vso[task.complete]",
    "\r\nsound.json: ok",
    "\x1b[31m",
    "\x9b2J",
    "\u202e",
    "\u2028",
    "%0A::error::forged",
    "%",
    ",line=1",
    ":1:1",
    '"/><failure/>',
    "]]></failure>",
    "&amp;",
    "</script>",
    "\ufffe",
    "\ud800",
    "\x00",
    "\\u000a",
    '", "code": "VHP000',
    " ",
    "",
)
# paths with a lone surrogate that no byte stands behind cannot be: the others pass through os.fsencode
hostile_texts = st.lists(st.sampled_from(ATTACKS) | st.text(st.characters(codec="utf-8"), max_size=5), max_size=3).map(
    "".join
)
paths = hostile_texts.map(lambda text: text.replace("\ud800", "\udcff"))
places = st.lists(hostile_texts | st.integers(0, 99), max_size=3).map(tuple)


OF_A_CHOICE = {"VHP118", "VHP126", "VHP127"}
"""What is told of the findings themselves, behind them."""
CODES = {
    severity: [code for code, message in MESSAGES.items() if message.severity == severity and code not in OF_A_CHOICE]
    for severity in ("error", "warning", "note")
}


def holes_of(code: str) -> list[str]:
    """Name the holes in the words of a code."""
    return sorted({name for _, name, _, _ in Formatter().parse(MESSAGES[code].en) if name})


HOSTILE = [
    Outcome(
        attack.replace("\ud800", "\udcff"),
        (Finding("VHP203", ("x", attack), dict.fromkeys(holes_of("VHP203"), f"x{attack}"), 2, 3), Finding("VHP108")),
        code=INVALID,
    )
    for attack in ATTACKS
]
"""A file for every attack, with it as name, as key and as value."""


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Give findings of any code, whose values are put into the message as they are."""
    codes = CODES[draw(st.sampled_from(sorted(CODES)))]
    code = draw(st.sampled_from(codes))
    details = {hole: draw(hostile_texts) for hole in holes_of(code)}
    line = draw(st.none() | st.integers(1, 999)) if code not in UNREADABLE else None
    column = draw(st.integers(1, 999)) if line is not None else None
    return Finding(code, draw(places), details, line, column)


@st.composite
def outcomes(draw: st.DrawFn) -> Outcome:
    """Give one file with one or two findings, or none, some of them cut off."""
    choice = Choice(strict=draw(st.booleans()), most=draw(st.integers(0, 1)))
    return choice.outcome(draw(paths), draw(st.lists(findings(), max_size=2)))
