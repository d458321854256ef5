"""The arguments of `validate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.cli.arguments.common import add_output
from vnhealthplan.cli.arguments.values import Values

if TYPE_CHECKING:
    from vnhealthplan.cli.arguments.parser import Parser

EXAMPLE = "vnhealthplan validate plans --format sarif --output findings.sarif"


def add_checking(command: Parser) -> None:
    """Add the files, which findings count and are told, and where the result goes."""
    values, say = Values(command.lang), command.say
    files = say(
        "tệp JSON, kind cho biết là tài liệu gì; thư mục: mọi tệp .json, .jsonl, .ndjson bên trong; - là đầu vào chuẩn",
        "a JSON file, whose kind says what it is; a folder for all .json, .jsonl, .ndjson below it; - for stdin",
    )
    select = say("chỉ nêu các mã này, như VHP203,VHP3", "tell these codes alone, such as VHP203,VHP3")
    ignore = say("bỏ qua các mã này", "leave these codes out")
    strict = say("cảnh báo cũng làm tệp không hợp lệ", "a warning makes a file invalid too")
    most = say(
        "số phát hiện nêu cho mỗi tệp, 0 là tất cả (mặc định: 1000)", "findings a file, 0 for all (default: 1000)"
    )
    source = say(
        "văn bản gốc của kế hoạch, UTF-8: các quy tắc đối chiếu với văn bản này",
        "the text that the plan was typed from, in UTF-8: rules compare with it",
    )
    show = say("nêu cả tên người khi thông báo nói về tên đó", "tell people's names too, where a message is about one")
    output = say("ghi kết quả vào tệp", "write the result to a file")
    command.add_argument("files", nargs="+", metavar="PATH", help=files)
    command.add_argument("--select", type=values.codes, action="extend", default=[], metavar="CODES", help=select)
    command.add_argument("--ignore", type=values.codes, action="extend", default=[], metavar="CODES", help=ignore)
    command.add_argument("--strict", action="store_true", help=strict)
    command.add_argument("--max-errors", type=values.most, default=1_000, metavar="N", help=most)
    command.add_argument("--source", metavar="FILE", help=source)
    command.add_argument("--show-values", action="store_true", help=show)
    command.add_argument("-o", "--output", type=values.file, metavar="FILE", help=output)
    add_output(command, ("text", "json", "jsonl", "github", "sarif", "junit"))
