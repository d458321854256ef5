"""The result of a command in a file: the old one or the new one whole, never a piece."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from vnhealthplan.cli.escaping import line_start
from vnhealthplan.finding import printable
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    from vnhealthplan.messages import Language

_NOT_WRITTEN = {
    "vi": "vnhealthplan: không ghi được {file}: {reason}; {hint}\n",
    "en": "vnhealthplan: cannot write {file}: {reason}; {hint}\n",
}
_CHECK = Words("kiểm tra thư mục và quyền ghi", "check the folder and the right to write")
_FULL = Words("đĩa đầy", "the disk is full")
_MAKE_ROOM = Words("xóa bớt tệp rồi chạy lại", "make room, then run it again")
_REASONS = {
    FileNotFoundError: Words("không có thư mục này", "there is no such folder"),
    PermissionError: Words("không có quyền ghi", "there is no right to write there"),
    IsADirectoryError: Words("đây là thư mục", "it is a folder"),
    NotADirectoryError: Words("một phần của đường dẫn không phải thư mục", "a part of the path is no folder"),
}
_LOOP = Words("các liên kết dẫn vòng về chính nó", "its links lead back to themselves")


def save(text: str, path: str) -> None:
    """Write a text as UTF-8 beside its place, then put it there; what is no plain file, as /dev/null, is written to.

    Raises OSError, or ValueError for what is no path; the old file is then as it was.
    """
    data = text.encode(errors="backslashreplace")
    # where a link leads is replaced, not the link
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        # only a link of a loop is still one
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path)
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    draft = target.with_name(f".vnhealthplan-{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def not_written(path: str, error: Exception, lang: Language) -> str:
    """Say why a result could not be written, as a line for stderr."""
    known = (words for kind, words in _REASONS.items() if isinstance(error, kind))
    said = getattr(error, "strerror", None) or str(error)
    words, hint = next(known, Words(said, said)), _CHECK
    number = getattr(error, "errno", None)
    if number == errno.ENOSPC:
        words, hint = _FULL, _MAKE_ROOM
    elif number == errno.ELOOP:
        words = _LOOP
    reason = printable(getattr(words, lang))
    return _NOT_WRITTEN[lang].format(file=line_start(path), reason=reason, hint=getattr(hint, lang))
