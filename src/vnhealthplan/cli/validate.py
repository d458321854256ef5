"""`vnhealthplan validate`: every fault of every file, with its code and place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from vnhealthplan.checks.documents import read_source
from vnhealthplan.cli.answer import Answer
from vnhealthplan.cli.bar import Bar
from vnhealthplan.cli.choice import Choice
from vnhealthplan.cli.escaping import line_start
from vnhealthplan.cli.examining import examine_all
from vnhealthplan.cli.faults import UNREADABLE, line_of
from vnhealthplan.cli.formats import WRITERS
from vnhealthplan.cli.formats.text import summary
from vnhealthplan.cli.gathering import Input, inputs_of
from vnhealthplan.cli.saving import not_written, save
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.withheld import with_values

if TYPE_CHECKING:
    from argparse import Namespace

    from vnhealthplan.messages import Language

WRONG_USAGE = 2
_OVERWRITES = {
    "vi": "vnhealthplan: --output {file} là một trong các tệp được đọc; chọn tệp khác\n",
    "en": "vnhealthplan: --output {file} is one of the files that are read; choose another\n",
}


def run(options: Namespace) -> Answer:
    """Check the files; the gravest exit code of all counts."""
    inputs = inputs_of(options.files)
    output = None if options.output == "-" else options.output
    # beside the working folder "-" is the name of a file
    read = inputs if options.source is None else [*inputs, Input(str(Path.cwd() / options.source))]
    if output is not None and any(given.is_same_file(output) for given in read):
        return Answer(WRONG_USAGE, "", _OVERWRITES[options.lang].format(file=line_start(output)))
    choice = Choice(tuple(options.select), tuple(options.ignore), options.strict, options.max_errors)
    source = None
    if options.source is not None:
        try:
            source = read_source(options.source)
        except VnHealthPlanError as error:
            return Answer(UNREADABLE, "", _refused_source(options.source, error, options.lang))
    with Bar(inputs) as bar:
        examined = examine_all(inputs, source=source, most=choice.to_collect, bar=bar)
    outcomes = []
    for given, one in zip(inputs, examined, strict=True):
        findings = tuple(map(with_values, one.findings)) if options.show_values else one.findings
        outcomes.append(choice.outcome(given.name, findings)._replace(records=one.records))
    code = max(outcome.code for outcome in outcomes)
    text = WRITERS[options.format](outcomes, options.lang)
    if output is None:
        return Answer(code, text)
    try:
        save(text, output)
    except (OSError, ValueError) as error:
        return Answer(max(code, UNREADABLE), "", not_written(output, error, options.lang))
    return Answer(code, "", summary(outcomes, options.lang))


def _refused_source(path: str, error: VnHealthPlanError, lang: Language) -> str:
    return "".join(line_of(path, finding, lang) for finding in error.findings)
