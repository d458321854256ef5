"""Where a value of an array ends, told from quotes, brackets and commas alone, be the value right or wrong."""

from __future__ import annotations

import re

_TOKEN = re.compile(rb'"[^"\\\n]*(?:\\.[^"\\\n]*)*(["\n])?|[\[\]{},]', re.DOTALL)
_QUOTE, _COMMA = b'",'
_CLOSING = dict(zip(b"[{", b"]}", strict=True))


def item_end(data: bytes, start: int) -> int | None:
    """Give the offset behind the value that begins at `start`; None where the data end before that is known.

    A value ends with the bracket that closes its first, or before a comma or closing bracket that is not its own.
    In a faulty one, a closing bracket closes those left open inside it, and a line that ends closes a string.

    >>> item_end(b'{"a": "}"}, 7', 0), item_end(b"7, 8", 0), item_end(b"7]", 0), item_end(b'{"a": 1', 0)
    (10, 1, 1, None)
    """
    awaited = bytearray()
    for token in _TOKEN.finditer(data, start):
        sign = data[token.start()]
        if sign == _QUOTE:
            if token[1] is None:
                return None
        elif sign in _CLOSING:
            awaited.append(_CLOSING[sign])
        elif sign != _COMMA:
            opened = awaited.rfind(sign)
            if opened < 0:
                return max(token.start(), start + 1)
            del awaited[opened:]
            if not awaited:
                return token.end()
        elif not awaited:
            return token.start()
    return None
