"""Codes in the words of the command line: lists of them, names for them, and why a rule matters."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from vnhealthplan.checks.table import PLAN_RULES, REPORT_RULES
from vnhealthplan.finding import shown
from vnhealthplan.messages import MESSAGES
from vnhealthplan.rule_messages import RULE_MESSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vnhealthplan.checks.rule import Rule
    from vnhealthplan.messages import Language, Words

_START = "VHP"
_MOST_NAMED = 5
_NO_CODE: Mapping[Language, str] = {
    "vi": "không có mã {text}; gần giống là {near}",
    "en": "{text} is no code; near it are {near}",
}
_NO_FORM: Mapping[Language, str] = {
    "vi": "không có mã {text}; ghi mã như VHP203, hoặc phần đầu của mã như VHP2",
    "en": "{text} is no code; write codes such as VHP203, or how they begin, such as VHP2",
}


def read_codes(text: str, lang: Language = "en") -> list[str]:
    """Read codes, or how they begin, between commas; raises ValueError for one that no code begins with.

    `lang` is the language of what that error says.

    >>> read_codes("VHP203, vhp6")
    ['VHP203', 'VHP6']
    """
    codes = []
    for part in text.split(","):
        code = part.strip().upper()
        if not code.startswith(_START) or not any(name.startswith(code) for name in (*MESSAGES, *RULE_MESSAGES)):
            raise ValueError(no_code(part.strip(), lang))
        codes.append(code)
    return codes


def no_code(text: str, lang: Language) -> str:
    """Say that a text is no code, and which codes are near it."""
    near = ", ".join(_near(text.upper(), sorted({*MESSAGES, *RULE_MESSAGES})))
    return (_NO_CODE if near else _NO_FORM)[lang].format(text=shown(text), near=near)


def code_named(text: str) -> str | None:
    """Give the code that a text names: in full, by its number or by its name; null for what is none of them.

    What has the form of a code in full is given as one, known or not.

    >>> code_named("vhp311"), code_named("311"), code_named("mortality-order"), code_named("plan.json")
    ('VHP311', 'VHP311', 'VHP311', None)
    """
    if re.fullmatch(r"(?i)VHP[0-9]{3}", text):
        return text.upper()
    known = {**MESSAGES, **RULE_MESSAGES}
    if f"{_START}{text}" in known:
        return f"{_START}{text}"
    return next((code for code, message in known.items() if message.name == text.lower()), None)


def why_of(code: str) -> Words | None:
    """Say why what a rule finds matters; null for the codes of the models, whose words say it themselves.

    >>> why_of("VHP203") is None
    True
    """
    return _reasons().get(code)


@cache
def _reasons() -> Mapping[str, Words]:
    rules: list[Rule[Any]] = [*PLAN_RULES, *REPORT_RULES]
    return {rule.code: rule.why for rule in rules}


def _near(code: str, known: Sequence[str]) -> Sequence[str]:
    """Give the codes that begin most like a wrong one; none where nothing does."""
    for end in range(len(_START) + 2, len(_START), -1):
        near = [name for name in known if name.startswith(code[:end])] if len(code) >= end else []
        if near:
            return near[:_MOST_NAMED]
    return ()
