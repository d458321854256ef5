"""Withheld: a text that no message tells unless it is asked to, such as the name of a person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from vnhealthplan.finding import shown

if TYPE_CHECKING:
    from vnhealthplan.finding import Finding

_LIKE_A_FIELD = re.compile("[a-z_$]+")


@dataclass(frozen=True, slots=True)
class Withheld:
    """A value of a message in two forms: `sign` stands for it wherever it is written, `shown` is the value itself.

    The sign holds no word, so that it reads the same in every language.

    >>> name = Withheld('"Nguyễn Văn A"', '"…"(12)')
    >>> print(name, name.shown)
    "…"(12) "Nguyễn Văn A"
    """

    shown: str = field(repr=False)
    sign: str

    def __str__(self) -> str:
        """Give the sign."""
        return self.sign


def withheld(value: object) -> str | Withheld:
    """Show a value as `shown` does, a text by the number of its characters alone.

    What is no text tells no name: its kind is what the message is about.

    >>> print(withheld("Nguyễn Văn A"), withheld(""), withheld(7), withheld(["Nguyễn Văn A"]))
    "…"(12) ""(0) 7 […]
    """
    if not isinstance(value, str):
        return shown(value)
    return Withheld(shown(value), f'"{"…" if value else ""}"({len(value)})')


def is_like_a_field(key: str) -> bool:
    """Say whether a key looks like the name of a field: any other may be the name of a person.

    >>> is_like_a_field("signed_for"), is_like_a_field("$schema"), is_like_a_field("Nguyễn Văn A")
    (True, True, False)
    """
    return _LIKE_A_FIELD.fullmatch(key) is not None


def with_values(finding: Finding) -> Finding:
    """Give a finding whose message tells what is withheld.

    >>> from vnhealthplan.finding import Finding
    >>> finding = Finding("VHP114", ("name",), {"field": "name", "value": withheld(" An")})
    >>> finding.message("en").split(":")[0], with_values(finding).message("en").split(":")[0]
    ('name is "…"(3)', 'name is " An"')
    """
    if not any(isinstance(value, Withheld) for value in finding.details.values()):
        return finding
    details = {name: value.shown if isinstance(value, Withheld) else value for name, value in finding.details.items()}
    return replace(finding, details=details)
