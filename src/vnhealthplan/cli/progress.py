"""`vnhealthplan progress`: what is met, what is kept, what is still to go."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from vnhealthplan.cli.answer import Answer, json_text
from vnhealthplan.cli.judging import judge
from vnhealthplan.progress.csv_text import write_rows

if TYPE_CHECKING:
    from argparse import Namespace

    from vnhealthplan.progress import Scorecard


def run(options: Namespace) -> Answer:
    """Tell the progress of a plan as a table, as JSON or as CSV, with `by` in groups."""
    card, code, complaints = judge(options)
    if card is None:
        return Answer(code, "", complaints)
    write = {"table": _table, "json": _json, "csv": _csv}[options.format]
    return Answer(code, write(card, options), complaints)


def _table(card: Scorecard, options: Namespace) -> str:
    return card.to_text(options.lang, options.by) + "\n"


def _json(card: Scorecard, options: Namespace) -> str:
    if options.by is None:
        return json_text(card.as_dict())
    groups = [
        {
            "name": group.name,
            "counts": group.counts,
            "coverage": group.coverage,
            "targets": [row.id for row in group.targets],
        }
        for group in card.by(options.by)
    ]
    return json_text({**card.as_dict(), "groups": groups})


def _csv(card: Scorecard, options: Namespace) -> str:
    if options.by is None:
        return card.to_csv()
    rows = [{"group": group.name, **asdict(row)} for group in card.by(options.by) for row in group.targets]
    return write_rows(["group", *card.columns()], rows)
