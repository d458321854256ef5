"""JUnit XML, the form that build servers show as tests: a suite a file, a case a finding."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import TYPE_CHECKING

from vnhealthplan.cli.escaping import file_name
from vnhealthplan.cli.faults import line_of
from vnhealthplan.finding import escaped, shown
from vnhealthplan.messages import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.cli.formats.outcome import Outcome
    from vnhealthplan.finding import Finding
    from vnhealthplan.messages import Language

# what is left of the characters that XML 1.0 has no place for, after control characters and surrogates
_NO_XML = re.compile("[\ufffe\uffff]")


def write(outcomes: Sequence[Outcome], lang: Language) -> str:
    """Write a suite a file: a case a finding, or one that passes.

    What makes a file invalid has failed, what kept it from being read is an error, and any other finding is a case
    that was skipped, with its message.
    """
    now = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S")
    suites = (line for number, outcome in enumerate(outcomes) for line in _suite(number, outcome, now, lang))
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *suites, "</testsuites>"]) + "\n"


def _suite(number: int, outcome: Outcome, now: str, lang: Language) -> Iterator[str]:
    kinds = [_kind(outcome, finding) for finding in outcome.findings]
    name = _text(file_name(outcome.path)) if outcome.path.strip() else _text(shown(outcome.path))
    counts = {"tests": len(kinds) or 1, "failures": kinds.count("failure"), "errors": kinds.count("error")}
    totals = " ".join(f'{key}="{value}"' for key, value in {**counts, "skipped": kinds.count("skipped")}.items())
    # the schema wants a host, and allows this name where it is not told
    start = f'timestamp="{now}" hostname="localhost" time="0"'
    yield f'  <testsuite id="{number}" package="vnhealthplan" name="{name}" {totals} {start}>'
    yield "    <properties/>"
    for finding, kind in zip(outcome.findings, kinds, strict=True):
        at = "" if finding.line is None else f" {finding.line}:{finding.column or 1}"
        yield f'    <testcase classname="{name}" name="{finding.code}{at} {_text(finding.place)}" time="0">'
        kind_of = "" if kind == "skipped" else f' type="{finding.code} {finding.name}"'
        line = _text(line_of(outcome.path, finding, lang).rstrip("\n"))
        yield f'      <{kind}{kind_of} message="{_text(finding.message(lang))}">{line}</{kind}>'
        yield "    </testcase>"
    if not kinds:
        yield f'    <testcase classname="{name}" name="valid" time="0"/>'
    yield "    <system-out/>"
    yield "    <system-err/>"
    yield "  </testsuite>"


def _kind(outcome: Outcome, finding: Finding) -> str:
    if finding.code in UNREADABLE:
        return "error"
    return "failure" if outcome.fails(finding) else "skipped"


def _text(text: str) -> str:
    """Write a text for an attribute or an element, with characters of XML 1.0 alone."""
    return html.escape(_NO_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped(text)))
