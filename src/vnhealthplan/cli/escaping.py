"""Names of files, made safe to print."""

from __future__ import annotations

import os
from pathlib import Path

from vnhealthplan.finding import escaped


def file_name(path: str) -> str:
    """Give the name of a file as UTF-8 spells it, also where the locale made other characters of its bytes."""
    return os.fsencode(path).decode(errors="surrogateescape")


def line_start(path: str) -> str:
    r"""Give the name of a file for the beginning of a line, where colons would be a command to a build server.

    >>> line_start("plan.json"), line_start("::error::x\n.json")
    ('plan.json', './::error::x\\x0a.json')
    """
    name = escaped(file_name(path))
    return f"./{name}" if name.lstrip().startswith(":") else name


def from_here(path: str) -> str:
    """Give the path of a file from the working folder, where it lies below it; any other stays as it is."""
    if not Path(path).is_absolute():
        return path
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path
