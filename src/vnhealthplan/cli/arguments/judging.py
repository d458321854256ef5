"""The arguments of `progress`, `explain` and `schedule`: a plan, its reports and a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.arguments.common import add_as_of, add_output, add_plan, add_reports
from vnhealthplan.cli.arguments.values import Values

if TYPE_CHECKING:
    from vnhealthplan.cli.arguments.parser import Parser

EXAMPLE_OF_PROGRESS = "vnhealthplan progress plan.json --report results.json --as-of 2023-12-31"
EXAMPLE_OF_EXPLAIN = "vnhealthplan explain plan.json imr-2025 --report results.json --as-of 2023-12-31"
EXAMPLE_OF_SCHEDULE = "vnhealthplan schedule plan.json --reports handed-in --from 2024-01-01 --to 2024-06-30"
# named here again, so that --help starts without the library; the tests hold them equal
_METHODS = ("linear", "cagr_statcan", "un_progress_chart", "eurostat", "aarr", "aarr_endpoint")
_KEYS = ("status", "level", "leader", "lead")


def add_progress(command: Parser) -> None:
    """Add the arguments of `progress`."""
    add_plan(command)
    _add_judging(command)
    by = command.say("gộp chỉ tiêu theo nhóm, nhóm kém nhất trước", "put the targets together, the worst group first")
    command.add_argument("--by", choices=_KEYS, help=by)
    add_output(command, ("table", "json", "csv"))


def add_explain(command: Parser) -> None:
    """Add the arguments of `explain`: the plan, or codes."""
    plan = command.say(
        "kế hoạch: tệp JSON có kind là plan; hoặc các mã, như VHP309",
        "the plan: a JSON file of kind plan; or codes, such as VHP309",
    )
    targets = command.say(
        "mã (id) các chỉ tiêu, ghi ngay sau kế hoạch (mặc định: mọi chỉ tiêu)",
        "ids of targets, right after the plan (default: every target)",
    )
    command.add_argument("plan", metavar="PLAN", help=plan)
    command.add_argument("targets", nargs="*", metavar="TARGET", help=targets)
    _add_judging(command)
    add_output(command, ("text", "json"))


def add_schedule(command: Parser) -> None:
    """Add the arguments of `schedule`."""
    values = Values(command.lang)
    first = command.say("ngày đầu (mặc định: theo kế hoạch)", "the first day (default: the plan's)")
    last = command.say("ngày cuối (mặc định: theo kế hoạch)", "the last day (default: the plan's)")
    add_plan(command)
    add_reports(command, "báo cáo đã nộp", "what was handed in")
    command.add_argument("--from", dest="start", type=values.date, metavar="DATE", help=first)
    command.add_argument("--to", dest="end", type=values.date, metavar="DATE", help=last)
    add_as_of(command)
    add_output(command, ("table", "json", "csv", "ics"))


def _add_judging(command: Parser) -> None:
    add_reports(command, "số liệu thực hiện", "results")
    add_as_of(command)
    words = command.say(
        f"cách tính nhịp độ (mặc định: {_METHODS[0]})", f"how to judge the pace (default: {_METHODS[0]})"
    )
    command.add_argument("--method", choices=_METHODS, default=_METHODS[0], help=words)
