"""Names that a package fetches from its modules on first use: who needs one does not pay for all."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def fetch(namespace: dict[str, Any], module_of: Mapping[str, str], name: str) -> object:
    """Fetch a public name of a package from the module that has it, and keep it in the package's namespace.

    Raises AttributeError for a name that is not in the table, as a module does.
    """
    package = namespace["__name__"]
    if name not in module_of:
        message = f"module {package!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(f"{package}.{module_of[name]}"), name)
    namespace[name] = value
    return value
