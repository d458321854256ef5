"""Libraries of the extras: fetched on first use, and where one is missing, what to install is said."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal

from vnhealthplan.errors import MissingExtraError
from vnhealthplan.finding import Finding

if TYPE_CHECKING:
    from types import ModuleType

Extra = Literal["bar", "calendar", "docx", "frames", "sheets"]


def require(module: str, extra: Extra) -> ModuleType:
    """Import a library that an extra brings.

    Raises MissingExtraError (VHP901) where it is not installed.

    >>> require("no_such_library", "frames")
    Traceback (most recent call last):
    vnhealthplan.errors.MissingExtraError: VHP901 ...
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise MissingExtraError(Finding("VHP901", (), {"library": module, "extra": extra})) from error
