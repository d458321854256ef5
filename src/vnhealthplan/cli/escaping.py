"""Text from outside, made safe to print whole."""

from __future__ import annotations

import os

from vnhealthplan.finding import printable


def escaped(text: str) -> str:
    r"""Escape what could forge a line, a colour or a direction of writing, and cut nothing.

    >>> print(escaped("a\nb\x9b31m"))
    a\x0ab\x9b31m
    """
    return "".join(printable(character) for character in text)


def file_name(path: str) -> str:
    """Give the name of a file as UTF-8 spells it, also where the locale made other characters of its bytes."""
    return os.fsencode(path).decode(errors="surrogateescape")
