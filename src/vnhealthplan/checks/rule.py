"""A Rule: what it finds, why that matters, and the function that looks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from vnhealthplan.finding import Finding
from vnhealthplan.messages import Words

Context = TypeVar("Context")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Context]):
    """One rule; its words, name and severity stand in the table of messages under its code.

    `find` gives every place where the rule is broken, each as a finding of this code.  `why` says what goes wrong
    where nobody sees it.
    """

    code: str
    find: Callable[[Context], Iterator[Finding]]
    why: Words
