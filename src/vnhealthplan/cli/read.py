"""`vnhealthplan read`: a draft plan from the text of a document, with how sure each field is and what was not read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.draft_table import draft_table
from vnhealthplan.cli.escaping import line_start
from vnhealthplan.cli.faults import INVALID, UNREADABLE, VALID, line_of
from vnhealthplan.cli.gathering import Input
from vnhealthplan.cli.read_words import MISSING, NO_WORDS, NOTHING, OPTIONS_OF, OVERWRITES, TOO_LONG
from vnhealthplan.cli.saving import not_written, save
from vnhealthplan.cli.standard_input import NAME, StandardInput
from vnhealthplan.cli.told_area import doubts_about_area, map_of, told_area
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.io import dump, read_json
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.as_json import draft_as_dict
from vnhealthplan.reading.file_text import FileText, read_text_of, text_of_bytes
from vnhealthplan.reading.reader import MOST_CHARACTERS

if TYPE_CHECKING:
    from argparse import Namespace

    from vnhealthplan.messages import Language
    from vnhealthplan.reading import Draft

WRONG_USAGE = 2
_STDIN = "-"


def run(options: Namespace) -> Answer:
    """Read a file; what its text does not say can be said by options."""
    lang: Language = options.lang
    name = _name(options.file)
    output = options.output
    if output not in {None, _STDIN} and Input(options.file).is_same_file(output):
        return Answer(WRONG_USAGE, "", OVERWRITES[lang].format(file=line_start(output)))
    try:
        file = _text(options.file)
    except VnHealthPlanError as error:
        return Answer(UNREADABLE, "", "".join(line_of(name, finding, lang) for finding in error.findings))
    if len(file.text) > MOST_CHARACTERS:
        return Answer(UNREADABLE, "", TOO_LONG[lang].format(file=line_start(name), limit=MOST_CHARACTERS))
    draft = _draft(file, options)
    return _answer(draft, file.text, options, _complaints(draft, file.text, options))


def _draft(file: FileText, options: Namespace) -> Draft:
    system = options.map or (map_of(file.text, options.period) if options.area is not None else None)
    # without its map a name stands for no area
    area = None if system is None else told_area(options.area, options.level, system)
    draft = read_plan(file.text, title=options.title, area=area, period=options.period, decimals=file.decimals)
    doubts = () if draft.plan is None else doubts_about_area(draft.plan)
    return replace(draft, notes=(*file.notes, *draft.notes), notices=(*doubts, *draft.notices))


def _answer(draft: Draft, text: str, options: Namespace, complaints: str) -> Answer:
    """Print a draft and write the plan of a whole one; what is missing, and that nothing was found, is a complaint."""
    lang: Language = options.lang
    if options.output is not None and draft.plan is not None and not complaints:
        if options.output == _STDIN:
            return Answer(VALID, json_text(read_json(dump(draft.plan))))
        try:
            save(dump(draft.plan).decode(), options.output)
        except (OSError, ValueError) as error:
            return Answer(UNREADABLE, "", not_written(options.output, error, lang))
    code = INVALID if complaints else VALID
    if options.format == "json":
        return Answer(code, json_text(draft_as_dict(draft, text, lang)), complaints)
    return Answer(code, draft_table(draft, text, lang), complaints)


def _complaints(draft: Draft, text: str, options: Namespace) -> str:
    """Say why there is no plan to write: first what no option can mend, then every option that is needed."""
    lang, file = options.lang, line_start(_name(options.file))
    if not draft.drafts:
        has_words = any(sign.isalnum() for sign in text)
        return (NOTHING if has_words else NO_WORDS)[lang].format(file=file)
    if not draft.missing:
        return ""
    needed = [each for each in draft.missing if each != "area" or options.area is None]
    if "area" in draft.missing and options.map is None and map_of(text, options.period) is None:
        needed.append("map")
    fields, names = zip(*(said for field, said in OPTIONS_OF[lang].items() if field in needed), strict=True)
    return MISSING[lang].format(file=file, fields=", ".join(fields), options=" ".join(names))


def _name(file: str) -> str:
    return NAME if file == _STDIN else file


def _text(file: str) -> FileText:
    if file == _STDIN:
        return FileText(text_of_bytes(StandardInput().whole(), NAME))
    return read_text_of(file)
