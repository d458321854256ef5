"""Names of files, made safe to print."""

from __future__ import annotations

import os


def file_name(path: str) -> str:
    """Give the name of a file as UTF-8 spells it, also where the locale made other characters of its bytes."""
    return os.fsencode(path).decode(errors="surrogateescape")
