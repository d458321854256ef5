"""`vnhealthplan validate`: every fault of every file, with its code and place."""

from __future__ import annotations

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
from vnhealthplan.cli.gathering import inputs_of
from vnhealthplan.cli.saving import save
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.finding import printable
from vnhealthplan.messages import Words
from vnhealthplan.withheld import with_values

if TYPE_CHECKING:
    from argparse import Namespace

    from vnhealthplan.messages import Language

WRONG_USAGE = 2
_OVERWRITES = {
    "vi": "vnhealthplan: --output {file} là một trong các tệp được kiểm tra; chọn tệp khác\n",
    "en": "vnhealthplan: --output {file} is one of the files to check; choose another\n",
}
_NOT_WRITTEN = {
    "vi": "vnhealthplan: không ghi được {file}: {reason}; kiểm tra thư mục và quyền ghi\n",
    "en": "vnhealthplan: cannot write {file}: {reason}; check the folder and the right to write\n",
}
_REASONS = {
    FileNotFoundError: Words("không có thư mục này", "there is no such folder"),
    PermissionError: Words("không có quyền ghi", "there is no right to write there"),
    IsADirectoryError: Words("đây là thư mục", "it is a folder"),
}


def run(options: Namespace) -> Answer:
    """Check the files; the gravest exit code of all counts."""
    inputs = inputs_of(options.files)
    output = None if options.output == "-" else options.output
    if output is not None and any(given.is_same_file(output) for given in inputs):
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
    if options.show_values:
        examined = [tuple(map(with_values, found)) for found in examined]
    outcomes = [choice.outcome(given.name, found) for given, found in zip(inputs, examined, strict=True)]
    code = max(outcome.code for outcome in outcomes)
    text = WRITERS[options.format](outcomes, options.lang)
    if output is None:
        return Answer(code, text)
    try:
        save(text, output)
    except (OSError, ValueError) as error:
        known = (words for kind, words in _REASONS.items() if isinstance(error, kind))
        words = next(known, Words(str(error), str(error)))
        reason = printable(words.vi if options.lang == "vi" else words.en)
        return Answer(
            max(code, UNREADABLE), "", _NOT_WRITTEN[options.lang].format(file=line_start(output), reason=reason)
        )
    return Answer(code, "", summary(outcomes, options.lang))


def _refused_source(path: str, error: VnHealthPlanError, lang: Language) -> str:
    return "".join(line_of(path, finding, lang) for finding in error.findings)
