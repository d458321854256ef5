"""What argparse says of wrong arguments, in Vietnamese."""

from __future__ import annotations

import re

_OF_ARGUMENT = "argument "
_SAID = tuple(
    (re.compile(pattern, re.DOTALL), words)
    for pattern, words in (
        (r"the following arguments are required: (.*)", "thiếu {}"),
        (r"unrecognized arguments: (.*)", "không có tham số hoặc tùy chọn này: {}"),
        (r"ambiguous option: (.*) could match (.*)", "tùy chọn {} viết tắt không rõ, có thể là {}"),
        (r"invalid choice: (.*) \(choose from (.*)\)", "không nhận {}; chọn một trong {}"),
        (r"invalid (?:\S*) value: (.*)", "giá trị {} không hợp lệ"),
        (r"ignored explicit argument (.*)", "tùy chọn này không nhận giá trị {}"),
        (r"not allowed with argument (.*)", "không dùng cùng {}"),
        (r"expected one argument", "cần một giá trị"),
        (r"expected at least one argument", "cần ít nhất một giá trị"),
        (r"expected at most one argument", "chỉ nhận nhiều nhất một giá trị"),
        (r"expected (\d+) arguments?", "cần {} giá trị"),
    )
)


def in_vietnamese(message: str) -> str:
    """Give a refusal of argparse in Vietnamese; what it does not say itself, or says in new words, stays.

    >>> in_vietnamese("argument --by: expected one argument")
    '--by: cần một giá trị'
    >>> in_vietnamese("unrecognized arguments: --fast"), in_vietnamese("một lời khác")
    ('không có tham số hoặc tùy chọn này: --fast', 'một lời khác')
    """
    if message.startswith(_OF_ARGUMENT):
        name, colon, rest = message.removeprefix(_OF_ARGUMENT).partition(": ")
        return f"{name}{colon}{in_vietnamese(rest)}" if colon else message
    found = ((pattern.fullmatch(message), words) for pattern, words in _SAID)
    return next((words.format(*match.groups()) for match, words in found if match is not None), message)
