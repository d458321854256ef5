"""The raw reader: bytes to plain Python values, exact, or an error with its place."""

from __future__ import annotations

import jiter

from vnhealthplan.errors import UnreadableError
from vnhealthplan.finding import Finding
from vnhealthplan.messages import Words

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
MOST_BYTES = 64 * 1024 * 1024
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_ZIP_MARK = b"PK\x03\x04"
_GZIP_MARK = b"\x1f\x8b"
_OFFICE_FILE = Words(
    "đây là tệp Word, Excel hoặc tệp nén, lưu nội dung thành JSON",
    "this is a Word, Excel or zip file, save its content as JSON",
)
_PACKED = Words("đây là tệp nén gzip, giải nén trước", "this is a gzip file, unpack it first")
_UTF16 = Words("có vẻ là UTF-16 hoặc UTF-32", "it looks like UTF-16 or UTF-32")


def without_byte_order_mark(data: bytes) -> tuple[bytes, bool]:
    r"""Give the bytes without one leading byte order mark, and whether there was one.

    >>> without_byte_order_mark(b"\xef\xbb\xbf{}")
    (b'{}', True)
    """
    if data.startswith(BYTE_ORDER_MARK):
        return data[len(BYTE_ORDER_MARK) :], True
    return data, False


def read_json(data: bytes, *, most_bytes: int = MOST_BYTES) -> object:
    """Read one JSON text with exact numbers: integers as int, all others as Decimal.

    One byte order mark is skipped.  `most_bytes` bounds the input (default 64 MiB); objects nest at
    most 200 deep.

    Raises UnreadableError: VHP102 not UTF-8, VHP103 not JSON (NaN and Infinity are not), VHP105 too
    big, VHP106 too deep; InvalidDocumentError: VHP104 a key that stands twice in one object.

    >>> read_json(b'{"value": 99.99999999999999999}')
    {'value': Decimal('99.99999999999999999')}
    """
    if len(data) > most_bytes:
        raise UnreadableError(Finding("VHP105", (), {"size": len(data), "limit": most_bytes}))
    body, _ = without_byte_order_mark(data)
    if fault := not_json_text(body):
        raise UnreadableError(fault)
    utf8_text(body)
    try:
        return _parsed(body)
    except ValueError as error:
        from vnhealthplan.exact.refusal import refusal  # noqa: PLC0415  # only a text that is no JSON needs it

        raise refusal(body, str(error)) from None


def try_json(data: bytes) -> object:
    """Read one JSON text as `read_json` does, without a word on what is wrong; None also stands for no JSON.

    For texts that come by the thousands, most of them sound: of the others `read_json` says the reason.

    >>> try_json(b"[0.30]"), try_json(b'{"a": 1, "a": 1}')
    ([Decimal('0.30')], None)
    """
    try:
        return _parsed(data)
    except ValueError:
        return None


def _parsed(data: bytes) -> object:
    return jiter.from_json(data, float_mode="decimal", catch_duplicate_keys=True, allow_inf_nan=False, cache_mode="all")


def not_json_text(data: bytes) -> Finding | None:
    r"""Tell by its first bytes a text that no part of can be read: a packed file, UTF-16 or UTF-32.

    >>> print(not_json_text(b"\x1f\x8b\x08"))
    VHP103: not JSON: this is a gzip file, unpack it first; mend the syntax at line 1, column 1
    """
    if data.startswith((_ZIP_MARK, _GZIP_MARK)):
        reason = _OFFICE_FILE if data.startswith(_ZIP_MARK) else _PACKED
        return Finding("VHP103", (), {"reason": reason, "line": 1, "column": 1}, 1, 1)
    if data.startswith(_UTF16_MARKS) or b"\x00" in data[:4]:
        return Finding("VHP102", (), {"reason": _UTF16})
    return None


def utf8_text(data: bytes) -> str:
    r"""Give the text of bytes in UTF-8; raises UnreadableError (VHP102) where they are no UTF-8.

    >>> utf8_text(b"\xc4\x91\xe1\xba\xa1t")
    'đạt'
    """
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if data.startswith(_UTF16_MARKS):
            raise UnreadableError(Finding("VHP102", (), {"reason": _UTF16})) from None
        byte, place = f"{data[error.start]:#04x}", error.start
        reason = Words(
            f"byte {byte} tại vị trí {place}; có thể là bảng mã cũ như TCVN3, windows-1258",
            f"byte {byte} at offset {place}; perhaps an old code page such as TCVN3, windows-1258",
        )
        raise UnreadableError(Finding("VHP102", (), {"reason": reason})) from None
