"""Arguments that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.arguments.values import Values

if TYPE_CHECKING:
    from vnhealthplan.cli.arguments.parser import Parser


def add_plan(command: Parser) -> None:
    """Add the plan that the command speaks of."""
    words = command.say("kế hoạch: tệp JSON có kind là plan", "the plan: a JSON file of kind plan")
    command.add_argument("plan", metavar="PLAN", help=words)


def add_reports(command: Parser, vi: str, en: str) -> None:
    """Add the reports, single files and those of a folder; the words say what they are for the command."""
    what = command.say(vi, en)
    one = command.say("một hoặc nhiều tệp báo cáo của kế hoạch này", "one or more report files of this plan")
    every = command.say("mọi tệp .json trong thư mục", "every .json file of a folder")
    command.add_argument("--report", nargs="+", action="extend", default=[], metavar="FILE", help=f"{what}: {one}")
    command.add_argument("--reports", metavar="DIR", help=f"{what}: {every}")


def add_as_of(command: Parser) -> None:
    """Add the day that is judged at."""
    words = command.say(
        "tính đến hết ngày, như 2023-12-31 (mặc định: hôm nay)",
        "the day to judge at, such as 2023-12-31 (default: today)",
    )
    command.add_argument("--as-of", type=Values(command.lang).date, metavar="DATE", help=words)


def add_output(command: Parser, formats: tuple[str, ...]) -> None:
    """Add the forms of the result, the first being the default, and its language."""
    form = command.say(f"dạng kết quả (mặc định: {formats[0]})", f"form of the result (default: {formats[0]})")
    command.add_argument("--format", choices=formats, default=formats[0], help=form)
    add_language(command)


def add_language(command: Parser) -> None:
    """Add the language of all that is said; where it is not given, that of the whole program counts."""
    words = command.say("ngôn ngữ thông báo (mặc định: vi; in English: en)", "language of the messages (default: vi)")
    command.add_argument("--lang", choices=("vi", "en"), default=command.lang, help=words)
