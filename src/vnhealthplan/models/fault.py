"""Faults raised inside pydantic validation: a code of the library instead of a pydantic error type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from vnhealthplan.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnhealthplan.finding import Path


def fault(code: str, /, **details: object) -> PydanticCustomError:
    """Give the error that a validator raises for one code; `details` fill the holes of its message.

    >>> fault("VHP206", value="9").type
    'VHP206'
    """
    return PydanticCustomError(code, MESSAGES[code].en, {**details})


def raise_faults(title: str, faults: Sequence[tuple[Path, PydanticCustomError]]) -> None:
    """Raise all the faults at once, each with its place relative to the model; none is no error.

    pydantic keeps the single errors of a ValidationError that a validator raises and puts the place of
    the model before theirs, so that no fault hides another.
    """
    if faults:
        details = [InitErrorDetails(type=error, loc=path, input=None) for path, error in faults]
        raise ValidationError.from_exception_data(title, details)
