"""The pages of the rules, written anew by `PYTHONPATH=src:tests python tests/rule_pages.py`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rule_examples import EARLIER, PLAN, RULES, example, findings_in, found_beside

from vnhealthplan.finding import message_of

if TYPE_CHECKING:
    from vnhealthplan.checks import Rule

PAGES = Path("docs/rules")
TOPICS = {
    "3": "Numbers, units and plausibility",
    "4": "Coherence inside a plan",
    "5": "Responsibilities and reporting",
    "6": "Documents, areas and text",
    "7": "Reports beside their plan",
}


def page_of(rule: Rule[Any]) -> str:
    """Write the page of a rule: what it finds, why that matters, its words, and its two examples."""
    message = message_of(rule.code)
    bad, good = example(rule.code, "bad"), example(rule.code, "good")
    found = [finding for finding in findings_in(bad) if finding.code == rule.code]
    shown = "\n".join(f"{finding.place}: {finding.message('en')}" for finding in found[:3])
    said = "\n".join(f"{finding.place}: {finding.message('vi')}" for finding in found[:3])
    return f"""# {rule.code} {message.name}

Severity: {message.severity}.

{rule.why.en}

{rule.why.vi}

## Words

- English: {message.en}
- Vietnamese: {message.vi}

## Bad

[`{bad.name}`](../../{bad.as_posix()}) has it; the figures are illustrative. {needed_by(rule.code, bad)}

```text
$ {command_for(rule.code, bad)}
```

```text
{shown}
```

```text
{said}
```

## Good

[`{good.name}`](../../{good.as_posix()}) is the same without the fault.
"""


def needed_by(code: str, path: Path) -> str:
    """Say what an example must be read beside so that its rule speaks."""
    others = beside(code, path)
    if not others:
        return "The file alone shows it."
    named = " and ".join(f"[`{other.name}`](../../{other.as_posix()})" for other in others)
    if others == [PLAN]:
        what = "its plan"
    elif others == [EARLIER]:
        what = "an earlier report"
    else:
        what = "its text" if others[0].suffix == ".txt" else "its plan and an earlier report"
    return f"It shows beside {what}, {named}."


def command_for(code: str, path: Path) -> str:
    """Give the command that shows the fault."""
    others = beside(code, path)
    source = [f"--source {other.as_posix()}" for other in others if other.suffix == ".txt"]
    files = [other.as_posix() for other in others if other.suffix != ".txt"]
    return " ".join(["vnhealthplan validate", path.as_posix(), *files, *source, f"--select {code} --lang en"])


def beside(code: str, path: Path) -> list[Path]:
    """Give the fewest files that an example must be read beside so that its rule speaks."""
    source = path.with_suffix(".txt")
    wanted = [finding for finding in findings_in(path) if finding.code == code]
    for others in ([], [source] if source.exists() else [PLAN], [EARLIER], [PLAN, EARLIER]):
        if [finding for finding in found_beside(path, others) if finding.code == code] == wanted:
            return others
    raise AssertionError(path)


def index() -> str:
    """Write the page that names all rules, by topic."""
    lines = [
        "# Rules",
        "",
        "This page names what the rules find doubtful in plans and reports that the models accept.",
        "",
        "A rule looks only where it can be sure: a false alarm is worse than a miss. Codes never change their meaning.",
        "Each page has an example that breaks the rule, and the command that shows it: some rules need the text that a",
        "plan was typed from (`--source`), or the plan of a report or earlier reports among the files. The codes of",
        "faults that keep a document from being read stand in [errors.md](../errors.md).",
    ]
    for digit, topic in TOPICS.items():
        rules = [rule for rule in RULES if rule.code[3] == digit]
        if rules:
            lines += ["", f"## {topic}", "", "| Code | Name | Severity | English |", "| --- | --- | --- | --- |"]
            for rule in rules:
                message = message_of(rule.code)
                lines.append(f"| [{rule.code}]({rule.code}.md) | {message.name} | {message.severity} | {message.en} |")
    return "\n".join(lines) + "\n"


def pages() -> dict[Path, str]:
    """Give every page by its file."""
    return {PAGES / "index.md": index(), **{PAGES / f"{rule.code}.md": page_of(rule) for rule in RULES}}


if __name__ == "__main__":
    PAGES.mkdir(exist_ok=True)
    for old in PAGES.glob("*.md"):
        old.unlink()
    for file, text in pages().items():
        file.write_text(text, encoding="utf-8")
    print(json.dumps({"pages": len(pages())}))  # noqa: T201  # a script says what it did
