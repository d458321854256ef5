"""`vnhealthplan explain VHP309`: what codes mean, why they matter, and where their pages are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.codes import no_code, why_of
from vnhealthplan.cli.faults import SEVERITIES, VALID
from vnhealthplan.finding import message_of

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from vnhealthplan.messages import Language

_WRONG_USAGE = 2
_WHY = {"vi": "Vì sao", "en": "Why"}
_PAGE = {"vi": "Trang tài liệu: {page}", "en": "Page: {page}"}


def explain_codes(codes: Sequence[str], options: Namespace) -> Answer:
    """Explain codes of the models or of rules; one that is not there is wrong usage, and those near it are named.

    In JSON one code is an object, several are a list of them.
    """
    for code in codes:
        try:
            message_of(code)
        except KeyError:
            return Answer(_WRONG_USAGE, "", f"vnhealthplan: {no_code(code, options.lang)}\n")
    if options.format == "json":
        told = [_as_dict(code, options.lang) for code in codes]
        return Answer(VALID, json_text(told[0] if len(told) == 1 else told))
    return Answer(VALID, "\n".join(_text(code, options.lang) for code in codes))


def _as_dict(code: str, lang: Language) -> dict[str, str | None]:
    message, why = message_of(code), why_of(code)
    return {
        "code": code,
        "name": message.name,
        "severity": message.severity,
        "message": message.vi if lang == "vi" else message.en,
        "why": None if why is None else (why.vi if lang == "vi" else why.en),
        "page": "docs/errors.md" if why is None else f"docs/rules/{code}.md",
    }


def _text(code: str, lang: Language) -> str:
    told = _as_dict(code, lang)
    lines = [f"{code} {told['name']} ({SEVERITIES[lang][message_of(code).severity]})", str(told["message"])]
    if told["why"] is not None:
        lines.append(f"{_WHY[lang]}: {told['why']}")
    lines.append(_PAGE[lang].format(page=told["page"]))
    return "\n".join(lines) + "\n"
