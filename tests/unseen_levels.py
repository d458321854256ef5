"""How many phrases whose truth was typed before the reader was tried on them are read right: counted and printed.

    python tests/unseen_levels.py

A phrase is right where `phrase_readings.faults_of` finds nothing. Elsewhere each typed target goes with the one read
that has its value and is most alike. What differs is told by the names of the fields, by `missed` for a target that was
not read, `beyond` for one that nobody typed, and `unread` for a number that is left out otherwise than the line says.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from phrase_readings import Phrase, expected_of, faults_of, fields_of, phrases_of, unread_faults, words_left_out

from vnhealthplan.reading.reader import read_targets

FILE = "unseen-phrases.jsonl"


@dataclass
class Level:
    """What differs in one phrase, by name; nothing where it is read right."""

    typed: int
    differing: list[str] = field(default_factory=list)


def level_of(phrase: Phrase) -> Level:
    """Compare one phrase with what is read."""
    level = Level(len(phrase["targets"]))
    if not faults_of(phrase):
        return level
    reading = read_targets(phrase["text"], horizon=phrase.get("horizon"))
    free = [fields_of(draft) for draft in reading.targets]
    for target in phrase["targets"]:
        wanted = expected_of(target)
        near = [
            (
                [name for name, value in wanted.items() if got[name] != value]
                + ["indicator"] * bool(words_left_out(got, target)),
                number,
            )
            for number, got in enumerate(free)
            if got["value"] == wanted["value"]
        ]
        faults, number = min(near, key=lambda one: len(one[0]), default=(["missed"], -1))
        level.differing += faults
        if number >= 0:
            del free[number]
    level.differing += ["beyond"] * len(free)
    if "unread" not in phrase.get("open", ()):
        level.differing += ["unread"] * any(unread_faults(phrase, reading))
    return level


def summary() -> str:
    """Write the counts, and a line for each phrase that is not read right."""
    levels = [(phrase, level_of(phrase)) for phrase in phrases_of(FILE)]
    differing = [(phrase, level) for phrase, level in levels if level.differing]
    fields = Counter(name for _, level in differing for name in level.differing)
    lines = [
        f"{len(levels)} phrases, {len(levels) - len(differing)} read right in every field, {len(differing)} differ",
        f"{sum(level.typed for _, level in levels)} targets typed; what differs: "
        + ", ".join(f"{name} {count}" for name, count in fields.most_common()),
    ]
    lines += [
        f"{phrase['id']}: {', '.join(level.differing)}; read instead: {phrase.get('instead', 'not told')}"
        for phrase, level in differing
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(summary(), end="")  # noqa: T201  # it is asked for
