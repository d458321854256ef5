"""The words of the command line, and nothing of the work."""

from __future__ import annotations

import argparse
import datetime as dt
import platform
from contextlib import suppress
from importlib.metadata import version
from typing import TYPE_CHECKING, NoReturn

from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.finding import escaped, shown
from vnhealthplan.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXAMPLE = "vnhealthplan progress plan.json --report results.json --as-of 2023-12-31"
_EXPLAIN_EXAMPLE = "vnhealthplan explain plan.json imr-2025 --report results.json --as-of 2023-12-31"
# named here again, so that --help starts without the library; the tests hold them equal
_METHODS = ("linear", "cagr_statcan", "un_progress_chart", "eurostat", "aarr", "aarr_endpoint")
_KEYS = ("status", "level", "leader", "lead")
_EXAMPLE_OF_VALIDATE = "vnhealthplan validate plans --format sarif --output findings.sarif"
_EXAMPLE_OF_SCHEDULE = "vnhealthplan schedule plan.json --reports handed-in --from 2024-01-01 --to 2024-06-30"
_EXAMPLE_OF_READ = "vnhealthplan read plan.txt --output plan.json"
_MOST_DIGITS = 9
_MOST_LETTERS = 500


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the arguments; wrong usage ends the program with code 2, as argparse does."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command == "schedule" and options.start and options.end and options.end < options.start:
        parser.error(f"--to {options.end} is before --from {options.start}; give the earlier day behind --from")
    if options.command == "read" and options.area is None and (options.level or options.map):
        parser.error("--level and --map speak of the area; name it with --area")
    if options.command == "validate" and options.files.count("-") > 1:
        parser.error("- stands for standard input, which can be read once; give it once")
    return options


class _Parser(argparse.ArgumentParser):
    """Shows what it refuses without control characters."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments, with exit code 2."""
        super().error(escaped(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="vnhealthplan",
        description="Check Vietnamese health plans and compute where their targets stand.",
        epilog=f"exit codes: 0 valid, 1 invalid, 2 wrong usage, 3 unreadable, 4 a fault of ours\nexample: {_EXAMPLE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, default=argparse.SUPPRESS, help="show the versions and exit"
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    validate = commands.add_parser(
        "validate",
        help="check plans, reports, catalogues and observations",
        epilog=f"example: {_EXAMPLE_OF_VALIDATE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    validate.add_argument(
        "files",
        nargs="+",
        metavar="PATH",
        help="a JSON file, whose kind says what it is; a folder for all .json, .jsonl, .ndjson below it; - for stdin",
    )
    validate.add_argument(
        "--select",
        type=_codes,
        action="extend",
        default=[],
        metavar="CODES",
        help="tell these codes alone, such as VHP203,VHP3",
    )
    validate.add_argument(
        "--ignore", type=_codes, action="extend", default=[], metavar="CODES", help="leave these codes out"
    )
    validate.add_argument("--strict", action="store_true", help="a warning makes a file invalid too")
    validate.add_argument(
        "--max-errors", type=_most, default=1_000, metavar="N", help="findings a file, 0 for all (default: 1000)"
    )
    validate.add_argument(
        "--source", metavar="FILE", help="the text that the plan was typed from, in UTF-8: rules compare with it"
    )
    validate.add_argument(
        "--show-values", action="store_true", help="tell people's names too, where a message is about one"
    )
    validate.add_argument("-o", "--output", type=_file, metavar="FILE", help="write the result to a file")
    _add_output(validate, ("text", "json", "jsonl", "github", "sarif", "junit"))

    progress = commands.add_parser(
        "progress",
        help="say where every target of a plan stands",
        epilog=f"example: {_EXAMPLE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    progress.add_argument("plan", metavar="PLAN", help="the plan: a JSON file of kind plan")
    _add_judging(progress)
    progress.add_argument("--by", choices=_KEYS, help="put the targets together, the worst group first")
    _add_output(progress, ("table", "json", "csv"))

    explain = commands.add_parser(
        "explain",
        usage="vnhealthplan explain PLAN [TARGET ...] [options]",
        help="say why a target has its status, or what a code means",
        epilog=f"example: {_EXPLAIN_EXAMPLE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    explain.add_argument("plan", metavar="PLAN", help="the plan: a JSON file of kind plan; or codes, such as VHP309")
    explain.add_argument(
        "targets", nargs="*", metavar="TARGET", help="ids of targets, right after the plan (default: every target)"
    )
    _add_judging(explain)
    _add_output(explain, ("text", "json"))

    schedule = commands.add_parser(
        "schedule",
        help="say what a plan wants by which day, and what is late or missing",
        epilog=f"example: {_EXAMPLE_OF_SCHEDULE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    schedule.add_argument("plan", metavar="PLAN", help="the plan: a JSON file of kind plan")
    _add_reports(schedule, "what was handed in")
    schedule.add_argument(
        "--from", dest="start", type=_date, metavar="DATE", help="the first day (default: the plan's)"
    )
    schedule.add_argument("--to", dest="end", type=_date, metavar="DATE", help="the last day (default: the plan's)")
    schedule.add_argument("--as-of", type=_date, metavar="DATE", help="the day to judge at (default: today)")
    _add_output(schedule, ("table", "json", "csv", "ics"))

    compare = commands.add_parser("compare", help="set the targets of two plans side by side")
    compare.add_argument("first", metavar="PLAN", help="a plan: a JSON file of kind plan")
    compare.add_argument("second", metavar="OTHER", help="the plan to set beside it")
    _add_output(compare, ("table", "json", "csv"))

    read = commands.add_parser(
        "read",
        help="read the text of a plan into a draft, with nothing dropped",
        epilog=f"example: {_EXAMPLE_OF_READ}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    read.add_argument("file", metavar="FILE", help="a text in UTF-8, CSV, or a workbook (.xlsx); - for stdin")
    read.add_argument("-o", "--output", type=_file, metavar="FILE", help="write the draft plan to a file, as JSON")
    read.add_argument("--title", type=_words, metavar="TEXT", help="the title, where the text has none")
    read.add_argument("--area", type=_words, metavar="NAME", help="the area, where the text does not say it")
    read.add_argument(
        "--level",
        choices=("country", "province", "district", "commune"),
        help="the level of --area (default: province)",
    )
    read.add_argument(
        "--map",
        choices=("pre-2025", "post-2025"),
        help="the map of --area: before or after 1 July 2025 (default: by its date)",
    )
    read.add_argument("--period", type=_period, metavar="PERIOD", help="the years of the plan, such as 2021/2025")
    _add_output(read, ("table", "json"))

    schema = commands.add_parser("schema", help="print the JSON Schema of a kind of document")
    schema.add_argument(
        "kind",
        nargs="?",
        default="plan",
        choices=("plan", "report", "catalogue", "observation", "findings"),
        help="default: plan; findings are what validate --format json prints",
    )
    schema.set_defaults(lang="vi")
    for command in (validate, progress, explain, schedule, compare, read, schema):
        command.add_argument("--debug", action="store_true", help="show the traceback of a fault of ours")
    return parser


def _add_judging(command: argparse.ArgumentParser) -> None:
    _add_reports(command, "results")
    command.add_argument(
        "--as-of", type=_date, metavar="DATE", help="the day to judge at, such as 2023-12-31 (default: today)"
    )
    command.add_argument("--method", choices=_METHODS, default=_METHODS[0], help="how to judge the pace")


def _add_reports(command: argparse.ArgumentParser, what: str) -> None:
    command.add_argument(
        "--report",
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE",
        help=f"{what}: one or more report files of this plan",
    )
    command.add_argument("--reports", metavar="DIR", help=f"{what}: every .json file of a folder")


def _add_output(command: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    command.add_argument("--format", choices=formats, default=formats[0])
    command.add_argument("--lang", choices=("vi", "en"), default="vi", help="language of the messages")


def _file(text: str) -> str:
    if not text:
        problem = "the name is empty; write that of a file"
        raise argparse.ArgumentTypeError(problem)
    return text


def _date(text: str) -> dt.date:
    from vnhealthplan.exact.date import check_date  # noqa: PLC0415  # only --as-of needs it, and --help starts fast

    try:
        return check_date(text, "DATE")
    except VnHealthPlanError as error:
        raise argparse.ArgumentTypeError(error.findings[0].message("en")) from None


def _period(text: str) -> str:
    from vnhealthplan.models.period import Period  # noqa: PLC0415  # only --period of read needs it

    try:
        return Period(text).text
    except VnHealthPlanError as error:
        raise argparse.ArgumentTypeError(error.findings[0].message("en")) from None


def _words(text: str) -> str:
    words = " ".join(text.split())
    if not words or len(words) > _MOST_LETTERS or not words.isprintable():
        problem = f"{shown(text)} is empty, has more than {_MOST_LETTERS} characters or holds a control character"
        raise argparse.ArgumentTypeError(problem)
    return words


def _codes(text: str) -> list[str]:
    from vnhealthplan.cli.codes import read_codes  # noqa: PLC0415  # only --select and --ignore need the table

    try:
        return read_codes(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _most(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        message = f"{shown(text)} is no number of findings; write one such as 50, or 0 for all"
        raise argparse.ArgumentTypeError(message)
    return int(text)


class _Version(argparse.Action):
    """Look the versions up only when they are asked for: it takes longer than to start."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        parts = [f"vnhealthplan {__version__}", "schema 1"]
        parts += [f"{name} {version(name)}" for name in ("pydantic", "pint")]
        with suppress(
            OSError
        ):  # as argparse does with its help: what could not be written is told when the program ends
            print(f"{', '.join(parts)}, Python {platform.python_version()}")  # noqa: T201  # a result, for stdout
        parser.exit()
