"""The words of the command line, and nothing of the work."""

from __future__ import annotations

import argparse
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from vnhealthplan.cli.arguments import checking, drafting, judging
from vnhealthplan.cli.arguments.common import add_language, add_output
from vnhealthplan.cli.arguments.parser import PARSERS, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vnhealthplan.cli.arguments.parser import Parser
    from vnhealthplan.messages import Language

_END_OF_OPTIONS = "--"
_LANGUAGE = "--lang"


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the arguments; wrong usage ends the program with code 2, as argparse does."""
    parser = _parser(language_of(arguments))
    options = parser.parse_args(arguments)
    if options.command == "schedule" and options.start and options.end and options.end < options.start:
        parser.error(
            parser.say(
                f"--to {options.end} trước --from {options.start}; ghi ngày sớm hơn sau --from",
                f"--to {options.end} is before --from {options.start}; give the earlier day behind --from",
            )
        )
    if options.command == "read" and options.area is None and (options.level or options.map):
        parser.error(
            parser.say(
                "--level và --map nói về địa bàn; ghi tên địa bàn bằng --area",
                "--level and --map speak of the area; name it with --area",
            )
        )
    if options.command == "validate" and options.files.count("-") > 1:
        parser.error(
            parser.say(
                "- là đầu vào chuẩn, chỉ đọc được một lần; chỉ ghi một lần",
                "- stands for standard input, which can be read once; give it once",
            )
        )
    return options


def language_of(arguments: Sequence[str] | None) -> Language:
    """Give the language that the arguments ask for, before they are read: refusals and help are in it too.

    >>> language_of(["read", "--lang=en"]), language_of(["--lang", "en", "--help"]), language_of([])
    ('en', 'en', 'vi')
    """
    asked: Language = "vi"
    words = [*(sys.argv[1:] if arguments is None else arguments), ""]
    for word, behind in pairwise(words):
        if word == _END_OF_OPTIONS:
            break
        name, equals, value = word.partition("=")
        given = value if equals else behind
        if name == _LANGUAGE and given in PARSERS:
            asked = "en" if given == "en" else "vi"
    return asked


def _parser(lang: Language) -> Parser:
    codes = {
        "vi": "mã thoát: 0 hợp lệ, 1 không hợp lệ, 2 sai cách dùng, 3 không đọc được, 4 lỗi của chương trình",
        "en": "exit codes: 0 valid, 1 invalid, 2 wrong usage, 3 unreadable, 4 a fault of ours",
    }
    more = {
        "vi": "tùy chọn của một lệnh: vnhealthplan LỆNH --help; in English: --lang en",
        "en": "options of a command: vnhealthplan COMMAND --help",
    }
    about = {
        "vi": "Kiểm tra kế hoạch y tế Việt Nam và tính tiến độ các chỉ tiêu.",
        "en": "Check Vietnamese health plans and compute where their targets stand.",
    }
    example = _example(lang, judging.EXAMPLE_OF_PROGRESS)
    parser = PARSERS[lang](
        prog="vnhealthplan", description=about[lang], epilog=f"{more[lang]}\n{codes[lang]}\n{example}"
    )
    say = parser.say
    version = say("in các phiên bản rồi thoát", "show the versions and exit")
    parser.add_argument("--version", action=Version, nargs=0, default=argparse.SUPPRESS, help=version)
    add_language(parser)
    commands = parser.add_subparsers(dest="command", required=True, metavar=say("LỆNH", "COMMAND"))

    def add(name: str, words: str, fill: Callable[[Parser], None], example: str | None = None) -> None:
        epilog = None if example is None else _example(lang, example)
        options = say("tùy chọn", "options")
        usage = f"vnhealthplan explain PLAN [TARGET ...] [{options}]" if name == "explain" else None
        command = commands.add_parser(name, help=words, description=words, epilog=epilog, usage=usage)
        fill(command)
        debug = say("in cả dấu vết lỗi của chương trình", "show the traceback of a fault of ours")
        command.add_argument("--debug", action="store_true", help=debug)

    words = say("kiểm tra kế hoạch, báo cáo, danh mục và số liệu", "check plans, reports, catalogues and observations")
    add("validate", words, checking.add_checking, checking.EXAMPLE)
    words = say("cho biết từng chỉ tiêu của kế hoạch đang ở đâu", "say where every target of a plan stands")
    add("progress", words, judging.add_progress, judging.EXAMPLE_OF_PROGRESS)
    words = say(
        "nói vì sao chỉ tiêu có trạng thái đó, hoặc một mã nghĩa là gì",
        "say why a target has its status, or what a code means",
    )
    add("explain", words, judging.add_explain, judging.EXAMPLE_OF_EXPLAIN)
    words = say(
        "cho biết việc gì đến hạn ngày nào, việc gì chậm hoặc thiếu",
        "say what a plan wants by which day, and what is late or missing",
    )
    add("schedule", words, judging.add_schedule, judging.EXAMPLE_OF_SCHEDULE)
    words = say("đặt chỉ tiêu của hai kế hoạch cạnh nhau", "set the targets of two plans side by side")
    add("compare", words, _fill_compare)
    words = say(
        "đọc văn bản kế hoạch thành bản nháp, không bỏ sót số nào",
        "read the text of a plan into a draft, with nothing dropped",
    )
    add("read", words, drafting.add_drafting, drafting.EXAMPLE)
    words = say("in JSON Schema của một loại tài liệu", "print the JSON Schema of a kind of document")
    add("schema", words, _fill_schema)
    return parser


def _example(lang: Language, command: str) -> str:
    return f"{'ví dụ' if lang == 'vi' else 'example'}: {command}"


def _fill_compare(command: Parser) -> None:
    first = command.say("một kế hoạch: tệp JSON có kind là plan", "a plan: a JSON file of kind plan")
    second = command.say("kế hoạch để so sánh", "the plan to set beside it")
    command.add_argument("first", metavar="PLAN", help=first)
    command.add_argument("second", metavar="OTHER", help=second)
    add_output(command, ("table", "json", "csv"))


def _fill_schema(command: Parser) -> None:
    kinds = ("plan", "report", "catalogue", "observation", "findings")
    names = ", ".join(kinds)
    words = command.say(
        f"{names} (mặc định: plan; findings là dạng mà validate --format json in ra)",
        f"{names} (default: plan; findings are what validate --format json prints)",
    )
    command.add_argument("kind", nargs="?", default="plan", choices=kinds, metavar="KIND", help=words)
    add_language(command)
