"""The arguments of `read`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.arguments.common import add_output
from vnhealthplan.cli.arguments.values import Values

if TYPE_CHECKING:
    from vnhealthplan.cli.arguments.parser import Parser

EXAMPLE = "vnhealthplan read plan.txt --output plan.json"


def add_drafting(command: Parser) -> None:
    """Add the file, where the draft goes, and what can be said where the text does not."""
    values, say = Values(command.lang), command.say
    file = say(
        "văn bản UTF-8, CSV, bảng tính (.xlsx) hoặc tệp Word (.docx); - là đầu vào chuẩn",
        "a text in UTF-8, CSV, a workbook (.xlsx) or a Word document (.docx); - for stdin",
    )
    output = say(
        "ghi kế hoạch nháp vào tệp, dạng JSON; - in ra riêng bản nháp",
        "write the draft plan to a file, as JSON; - prints it alone",
    )
    title = say("tiêu đề, khi văn bản không có", "the title, where the text has none")
    area = say("địa bàn, khi văn bản không ghi", "the area, where the text does not say it")
    level = say(
        "cấp của --area (mặc định: theo từ đứng đầu tên, không có thì province)",
        "the level of --area (default: by the first word of the name, else province)",
    )
    system = say(
        "bản đồ của --area: trước hay sau 01/7/2025 (mặc định: theo ngày của văn bản)",
        "the map of --area: before or after 1 July 2025 (default: by its date)",
    )
    period = say("các năm của kế hoạch, như 2021/2025", "the years of the plan, such as 2021/2025")
    command.add_argument("file", metavar="FILE", help=file)
    command.add_argument("-o", "--output", type=values.file, metavar="FILE", help=output)
    command.add_argument("--title", type=values.words, metavar="TEXT", help=title)
    command.add_argument("--area", type=values.words, metavar="NAME", help=area)
    command.add_argument("--level", choices=("country", "province", "district", "commune"), help=level)
    command.add_argument("--map", choices=("pre-2025", "post-2025"), help=system)
    command.add_argument("--period", type=values.period, metavar="PERIOD", help=period)
    add_output(command, ("table", "json"))
