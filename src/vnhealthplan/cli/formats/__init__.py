"""The forms of `validate`: each file writes the outcomes of all files as one text, in one form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.formats import github, json_text, jsonl, junit, sarif, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from vnhealthplan.cli.formats.outcome import Outcome
    from vnhealthplan.messages import Language

WRITERS: Mapping[str, Callable[[Sequence[Outcome], Language], str]] = {
    "text": text.write,
    "json": json_text.write,
    "jsonl": jsonl.write,
    "github": github.write,
    "sarif": sarif.write,
    "junit": junit.write,
}
