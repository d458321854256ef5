"""The result of a command in a file: the old one or the new one whole, never a piece."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path


def save(text: str, path: str) -> None:
    """Write a text as UTF-8 beside its place, then put it there; what is no plain file, as /dev/null, is written to.

    Raises OSError, or ValueError for what is no path; the old file is then as it was.
    """
    data = text.encode(errors="backslashreplace")
    # where a link leads is replaced, not the link
    target = Path(os.path.realpath(path))
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
