"""`vnhealthplan read`: a draft plan from the text of a document, with how sure each field is and what was not read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.draft_table import draft_table
from vnhealthplan.cli.escaping import line_start
from vnhealthplan.cli.faults import INVALID, UNREADABLE, VALID, line_of
from vnhealthplan.cli.gathering import Input
from vnhealthplan.cli.read_words import AREA_NEEDS_MAP, MISSING, NOTHING, OPTIONS_OF, OVERWRITES, TOO_LONG
from vnhealthplan.cli.saving import not_written, save
from vnhealthplan.cli.standard_input import NAME, StandardInput
from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.io import dump, read_json
from vnhealthplan.models import Area, Period
from vnhealthplan.models.province import find_province
from vnhealthplan.reading import read_plan
from vnhealthplan.reading.as_json import draft_as_dict
from vnhealthplan.reading.documents import read_header
from vnhealthplan.reading.file_text import FileText, read_text_of, text_of_bytes
from vnhealthplan.reading.reader import MOST_CHARACTERS

if TYPE_CHECKING:
    from argparse import Namespace

    from vnhealthplan.messages import Language
    from vnhealthplan.models.area import AreaSystem
    from vnhealthplan.reading import Draft

WRONG_USAGE = 2
_STDIN = "-"
_REFORM_YEAR = 2025


class _Asked(NamedTuple):
    """What a command reads and says it by: the name of the file as it is safe to print, and the language."""

    file: str
    lang: Language


def run(options: Namespace) -> Answer:
    """Read a file; what its text does not say can be said by options."""
    lang: Language = options.lang
    name = NAME if options.file == _STDIN else options.file
    asked = _Asked(line_start(name), lang)
    output = options.output
    if output not in {None, _STDIN} and Input(options.file).is_same_file(output):
        return Answer(WRONG_USAGE, "", OVERWRITES[lang].format(file=line_start(output)))
    try:
        file = _text(options.file)
    except VnHealthPlanError as error:
        return Answer(UNREADABLE, "", "".join(line_of(name, finding, lang) for finding in error.findings))
    if len(file.text) > MOST_CHARACTERS:
        return Answer(UNREADABLE, "", TOO_LONG[lang].format(file=asked.file, limit=MOST_CHARACTERS))
    area = None
    if options.area is not None:
        system = options.map or _map_of(file.text, options.period)
        if system is None:
            return Answer(WRONG_USAGE, "", AREA_NEEDS_MAP[lang].format(file=asked.file))
        area = _area(options.area, options.level or "province", system)
    draft = read_plan(file.text, title=options.title, area=area, period=options.period)
    draft = replace(draft, notes=(*file.notes, *draft.notes))
    return _answer(draft, file.text, options, asked)


def _answer(draft: Draft, text: str, options: Namespace, asked: _Asked) -> Answer:
    """Print a draft and write the plan of a whole one; what is missing, and that nothing was found, is a complaint."""
    lang, complaints = asked.lang, _complaints(draft, asked)
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


def _complaints(draft: Draft, asked: _Asked) -> str:
    if draft.missing:
        fields, names = zip(*(OPTIONS_OF[asked.lang][field] for field in draft.missing), strict=True)
        return MISSING[asked.lang].format(file=asked.file, fields=", ".join(fields), options=" ".join(names))
    return "" if draft.drafts else NOTHING[asked.lang].format(file=asked.file)


def _text(file: str) -> FileText:
    if file == _STDIN:
        return FileText(text_of_bytes(StandardInput().whole(), NAME))
    return read_text_of(file)


def _map_of(text: str, period: str | None) -> AreaSystem | None:
    """Give the map that a document is of: by its own date and place, else by the first year of the plan."""
    header = read_header(text)
    if header.area is not None and header.area.system is not None:
        return header.area.system
    years = Period(period) if period is not None else header.period
    first = years.first.year if years is not None else _first_horizon(text)
    if first is None or first == _REFORM_YEAR:
        return None
    return "post-2025" if first > _REFORM_YEAR else "pre-2025"


def _first_horizon(text: str) -> int | None:
    horizons = (draft.horizon for draft in read_plan(text).drafts)
    return min((horizon.first.year for horizon in horizons if horizon is not None), default=None)


def _area(name: str, level: str, system: AreaSystem) -> Area:
    province = find_province(name, system) if level == "province" else None
    if province is None:
        return Area.model_validate({"name": name, "level": level, "system": system})
    return Area(name=province.name, level="province", code=province.code, system=system)
