"""What reading text costs, as a ratio of a bare search for figures in the same texts and the same run.

The bare search is one regular expression that finds figures with % or ‰; it knows neither what a figure is of nor how
it bounds.  Times are CPU time; the rounds are interleaved and a ratio is taken inside a round.  Distinct phrases are
those of the corpus with other figures each time; repeated ones are the corpus again and again.

The second table is of texts of 10,000 characters that repeat one pattern, the slowest first, each with how many times
the time of an ordinary sentence it takes.

python benchmarks/reading.py [--rounds 7]
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from vnhealthplan.reading import read_targets

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CORPUS = Path("tests/data/phrases.jsonl")
SOURCES = sorted(Path("examples").glob("*/source.txt"))
CHARACTERS = 10_000
SENTENCE = "Đến năm 2025, tỷ lệ người dân tham gia bảo hiểm y tế đạt trên 95% dân số. "
PATTERNS = (
    *("Giảm tỷ suất tử vong trẻ em dưới 5 tuổi xuống còn 15‰ vào năm 2025; ", "5% dân số, ", "từ 5% lên ", "nam nữ "),
    *(
        "5%\n",
        "1% ",
        "1.\n",
        "|a|1|\n",
        "từ 1 đến ",
        "+ 1%\n",
        "95% ",
        "1-2 ",
        "trên dưới ",
        "(5%",
        "\n- 5",
        "1 ",
        "a ",
    ),
    *("năm 2025 ", "nhóm tuổi 15-24 ", "một trăm nghìn ", "20-NQ/TW ", "- ", ". "),
)
FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*\s*[%‰]")
SHARE = re.compile(r"[0-9]{1,2}(?=\s*[%‰])")


def distinct(phrases: Sequence[str], number: int) -> list[str]:
    """Give the phrases with other shares in them; the figures are made up."""
    random = Random(number)  # noqa: S311  # made-up figures need no secrets
    return [SHARE.sub(lambda _: str(random.randrange(10, 100)), phrase) for phrase in phrases]


def bare(texts: Sequence[str]) -> None:
    """Search each text for figures alone."""
    for text in texts:
        FIGURE.findall(text)


def read(texts: Sequence[str]) -> None:
    """Read the targets of each text."""
    for text in texts:
        read_targets(text, horizon="2025")


def cpu_seconds(case: Callable[[Sequence[str]], None], texts: Sequence[str]) -> float:
    """Give the CPU time of one pass over texts."""
    began = time.process_time()
    case(texts)
    return time.process_time() - began


def print_texts(phrases: Sequence[str], plans: Sequence[str], rounds: int) -> None:
    """Print what phrases and whole plans cost."""
    print("| texts | read, texts a CPU second | read, characters a CPU second | time, x bare search |")
    print("|---|---|---|---|")
    kinds: dict[str, Callable[[int], Sequence[str]]] = {
        "distinct phrases": lambda number: distinct(phrases, number),
        "repeated phrases": lambda _: phrases,
        "the five plans": lambda _: plans,
    }
    for kind, texts_of in kinds.items():
        runs = []
        for number in range(rounds):
            texts = texts_of(number)
            runs.append((texts, cpu_seconds(read, texts), cpu_seconds(bare, texts)))
        each = statistics.median(len(texts) / seconds for texts, seconds, _ in runs)
        characters = statistics.median(sum(map(len, texts)) / seconds for texts, seconds, _ in runs)
        ratio = statistics.median(seconds / searched for _, seconds, searched in runs)
        print(f"| {kind} | {each:,.0f} | {characters:,.0f} | {ratio:.0f} |")


def print_patterns(rounds: int) -> None:
    """Print what 10,000 characters of each pattern cost, the slowest first."""
    texts = {pattern: (pattern * CHARACTERS)[:CHARACTERS] for pattern in (SENTENCE, *PATTERNS)}
    runs = [{pattern: cpu_seconds(read, [text]) for pattern, text in texts.items()} for _ in range(rounds)]
    seconds = {pattern: statistics.median(run[pattern] for run in runs) for pattern in texts}
    print("\n| 10,000 characters of | CPU ms | time, x sentence |\n|---|---|---|")
    for pattern in sorted(texts, key=lambda pattern: -seconds[pattern]):
        ratio = statistics.median(run[pattern] / run[SENTENCE] for run in runs)
        print(f"| {pattern!r} | {1000 * seconds[pattern]:.0f} | {ratio:.1f} |")


def main() -> None:
    """Measure phrases and whole plans, and print a table."""
    parser = argparse.ArgumentParser(description="reading text against a bare search for figures")
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    phrases = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    plans = [path.read_text(encoding="utf-8") for path in SOURCES]
    read(phrases[:20])  # the tables of words are built on first use
    print_texts(phrases, plans, rounds)
    print_patterns(rounds)


if __name__ == "__main__":
    main()
