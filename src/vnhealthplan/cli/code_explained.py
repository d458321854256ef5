"""`vnhealthplan explain VHP309`: what a code means, why it matters, and where its page is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from vnhealthplan.checks import PLAN_RULES, REPORT_RULES
from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.codes import read_codes
from vnhealthplan.cli.faults import SEVERITIES, VALID
from vnhealthplan.finding import message_of

if TYPE_CHECKING:
    from argparse import Namespace

    from vnhealthplan.checks import Rule

CODE = re.compile(r"(?i)VHP[0-9]{3}")
_WRONG_USAGE = 2
_WHY = {"vi": "Vì sao", "en": "Why"}
_PAGE = {"vi": "Trang tài liệu: {page}", "en": "Page: {page}"}


def explain_code(code: str, options: Namespace) -> Answer:
    """Explain a code of the models or of a rule; one that is not there is wrong usage, and those near it are named."""
    try:
        message = message_of(code)
    except KeyError:
        try:
            read_codes(code)
        except ValueError as error:
            return Answer(_WRONG_USAGE, "", f"vnhealthplan: {error}\n")
        raise
    rules: list[Rule[Any]] = [*PLAN_RULES, *REPORT_RULES]
    why = next((rule.why for rule in rules if rule.code == code), None)
    page = "docs/errors.md" if why is None else f"docs/rules/{code}.md"
    words = message.vi if options.lang == "vi" else message.en
    reason = None if why is None else (why.vi if options.lang == "vi" else why.en)
    if options.format == "json":
        told = {"code": code, "name": message.name, "severity": message.severity, "message": words, "why": reason}
        return Answer(VALID, json_text({**told, "page": page}))
    lines = [f"{code} {message.name} ({SEVERITIES[options.lang][message.severity]})", words]
    if reason is not None:
        lines.append(f"{_WHY[options.lang]}: {reason}")
    lines.append(_PAGE[options.lang].format(page=page))
    return Answer(VALID, "\n".join(lines) + "\n")
