"""A Finding: one fault with its code, its severity and its place, in words that are safe to show."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from vnhealthplan.messages import LANGUAGES, MESSAGES, Language, Message, Severity, Words, unknown_language

LONGEST_SHOWN = 80
_LONGEST_WRITTEN_OUT = 4_000  # bits: python refuses to write out an int of more than 4,300 digits
_LONGEST_GUESSED = 64
_MOST_GUESSES = 100
_LAST_LATIN_1 = 0xFF
_PLAIN_KEY = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]{0,63}")
BUILD_COMMAND = r"#(?=#[A-Za-z]*\[)"
"""Where the log of a build server would see a command, such as `##[error]`, in the middle of a line."""
_UNSAFE = re.compile(
    f"[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]|{BUILD_COMMAND}"
)

Path = tuple[str | int, ...]


def shown(value: object) -> str:
    r"""Give a value as one line of at most 80 characters, without control characters.

    Text from outside passes here before it reaches a message, so that it can forge no line, colour
    or direction of writing; a lone surrogate is shown by its number.  Objects, lists and giant
    integers are shown by signs that read the same in every language, and what JSON has no sign for by
    the name of its type: code of an unknown object never runs.

    >>> shown("95,5")
    '"95,5"'
    >>> print(shown("a\x1b[31mb"))
    "a\x1b[31mb"
    """
    if isinstance(value, str):
        text = f'"{value[: LONGEST_SHOWN + 1]}"'
    elif isinstance(value, Mapping):
        text = "{…}" if value else "{}"
    elif isinstance(value, list | tuple):
        text = "[…]" if value else "[]"
    elif value is None or isinstance(value, bool):
        text = {None: "null", True: "true", False: "false"}[value]
    else:
        text = _plainly(value)
    return printable(text)


def _plainly(value: object) -> str:
    """Write a number or a date by the method of its plain type, which no subclass changes."""
    match value:
        case int() if value.bit_length() > _LONGEST_WRITTEN_OUT:
            return f"{'-' if value < 0 else ''}2^{value.bit_length() - 1}…"
        case int():
            return int.__repr__(value)
        case float():
            return float.__repr__(value)
        case Decimal():
            return Decimal.__str__(value)
        case dt.date() if not isinstance(value, dt.datetime):  # a time of day may ask its time zone
            return dt.date.isoformat(value)
    return type(value).__name__


def printable(text: str) -> str:
    """Escape control, direction and zero-width characters, and cut the text to 80 characters.

    >>> printable("x" * 100)[-4:]
    'xxx…'
    """
    safe = _UNSAFE.sub(_escaped, text[: LONGEST_SHOWN + 3])
    return safe if len(safe) <= LONGEST_SHOWN + 2 else safe[: LONGEST_SHOWN - 1] + "…"


def escaped(text: str) -> str:
    r"""Escape what could forge a line, a colour or a direction of writing, and cut nothing.

    >>> print(escaped("a\nb\x9b31m"))
    a\x0ab\x9b31m
    """
    return _UNSAFE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    number = ord(match[0])
    return f"\\x{number:02x}" if number <= _LAST_LATIN_1 else f"\\u{number:04x}"


def did_you_mean(name: object, known: Iterable[str], otherwise: Words) -> Words:
    """Name the known word that is nearest to a misspelt one, or give the other way out.

    Only names of at most 64 characters are compared, and with at most the 100 known words next to them
    in the alphabet, because comparing takes time and a file may hold thousands of misspelt names.

    >>> did_you_mean("percnt", ["percent", "year"], Words("xem danh sách", "see the list")).en
    'did you mean percent?'
    """
    if isinstance(name, str) and len(name) <= _LONGEST_GUESSED:
        words = sorted(known)
        first = max(min(bisect(words, name) - _MOST_GUESSES // 2, len(words) - _MOST_GUESSES), 0)
        near = _nearest(str.__str__(name), tuple(words[first : first + _MOST_GUESSES]))
        if near:
            return Words(f"có phải là {near[0]}?", f"did you mean {near[0]}?")
    return otherwise


@lru_cache(maxsize=1024)
def _nearest(name: str, words: tuple[str, ...]) -> Sequence[str]:
    # a file repeats its few misspellings in row after row
    from difflib import get_close_matches  # noqa: PLC0415  # only a misspelt word needs it

    return get_close_matches(name, words, n=1)


def json_path(path: Path) -> str:
    r"""Write a path as JSONPath; a key that is no plain name stands in quotes, where it can forge no step.

    >>> json_path(("targets", 31, "value"))
    '$.targets[31].value'
    >>> print(json_path(('a"]["b',)))
    $["a\"][\"b"]
    """
    parts = ["$"]
    for step in path:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        elif _PLAIN_KEY.fullmatch(step):
            parts.append(f".{step}")
        else:
            parts.append(f'["{_in_quotes(step)}"]')
    return "".join(parts)


def _in_quotes(key: str) -> str:
    escaped = key[: LONGEST_SHOWN + 1].replace("\\", r"\\").replace('"', r"\"")
    safe = _UNSAFE.sub(_escaped, escaped)
    return safe if len(safe) <= LONGEST_SHOWN else safe[: LONGEST_SHOWN - 1] + "…"


def message_of(code: str) -> Message:
    """Give the words of a code, of the models or of a rule; raises KeyError for an unknown one.

    >>> message_of("VHP110").name
    'missing-field'
    """
    if code in MESSAGES:
        return MESSAGES[code]
    from vnhealthplan.rule_messages import RULE_MESSAGES  # noqa: PLC0415  # reading needs none of them

    return RULE_MESSAGES[code]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: a stable code, the place, and the values that its message names.

    `line` and `column` count from 1 and are null where only the path is known.

    >>> finding = Finding("VHP110", ("targets", 0), {"field": "horizon"})
    >>> finding.message("en")
    'required field horizon is missing; add it'
    >>> finding.place
    '$.targets[0]'
    """

    code: str
    path: Path = ()
    details: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None
    column: int | None = None

    @property
    def severity(self) -> Severity:
        """How bad it is: only an `error` makes a document invalid."""
        return message_of(self.code).severity

    @property
    def name(self) -> str:
        """The name of the fault in words, as stable as its code."""
        return message_of(self.code).name

    @property
    def place(self) -> str:
        """The place as JSONPath."""
        return json_path(self.path)

    def message(self, lang: Language = "vi") -> str:
        """Say what is wrong and give the way out, in Vietnamese (`vi`) or English (`en`).

        Raises ValueError for any other language.
        """
        if lang not in LANGUAGES:
            raise unknown_language(lang)
        template = message_of(self.code)
        holes = {
            name: getattr(value, lang) if isinstance(value, Words) else value for name, value in self.details.items()
        }
        return (template.vi if lang == "vi" else template.en).format_map(holes)

    def as_dict(self, lang: Language = "vi") -> dict[str, str | int | None]:
        """Give the finding as plain values, its message in a language.

        >>> list(Finding("VHP108").as_dict())
        ['code', 'severity', 'message', 'path', 'line', 'column']
        """
        return {
            "code": self.code,
            "severity": self.severity,
            "message": self.message(lang),
            "path": self.place,
            "line": self.line,
            "column": self.column,
        }

    def __str__(self) -> str:
        """Show code, place and the English words in one line; without a place where there is no document."""
        place = f" {self.place}" if self.path else ""
        return f"{self.code}{place}: {self.message('en')}"
