"""What reading an export costs, as a ratio of pydantic's bare core validator in the same run; and its memory.

The bare validator reads each line through binary floats and sees no duplicate keys.  All figures of the exports are
made up.  Times are CPU time; the rounds are interleaved and a ratio is taken inside a round.  Memory is the peak of a
process of its own, less that of one that only imports the library.

python benchmarks/streaming.py [--rows 50000] [--rounds 7]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from vnhealthplan.checks import examine_observation
from vnhealthplan.io.stream import check_stream, stream_observations
from vnhealthplan.models import Observation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MIB = 1024 * 1024
SMALL, LARGE = 20_000, 200_000
ARRAY_BYTES = 100_000_000
# what people really get wrong: each is put into one line by replacing a piece of it
FAULTS = [
    ('"value": ', '"value": "9,5", "was": '),
    ('"unit": "', '"unit": "%'),
    ('"period": "', '"period": "Q'),
    ('"numerator": ', '"numerater": '),
    ('"area": "', '"area": "T'),
    ('"value": ', '"value": 1, "value": '),
    ('"value": ', '"value": ,'),
    ('"indicator": ', '"indicatr": '),
]
CODES = ["imr", "u5mr", "stunting_u5", "life_expectancy", "health_insurance_coverage", "measles_vaccination"]
PERIODS = ["2023", "2024-Q1", "2024-H1", "2025-06"]


def rows(number: int, bad: float = 0) -> Iterator[str]:
    """Make lines of observations, a share of them faulty."""
    random = Random(number)  # noqa: S311  # made-up figures need no secrets
    for _ in range(number):
        denominator = random.randrange(1_000, 100_000)
        row = {
            "kind": "observation",
            "indicator": random.choice(CODES),
            "area": f"{random.randrange(1, 97):02}",
            "period": random.choice(PERIODS),
            "subgroup": {"sex": random.choice(["male", "female"])},
            "value": random.randrange(100_000) / 1_000,
            "unit": "percent",
            "numerator": random.randrange(denominator),
            "denominator": denominator,
            "note": "số liệu tự đặt để đo thời gian",
        }
        line = json.dumps(row, ensure_ascii=False)
        if random.random() < bad:
            line = line.replace(*random.choice(FAULTS))
        yield line


def likely(number: int) -> Iterator[str]:
    """Make lines of observations that the rules find nothing in, nearly all with both parts of their share."""
    random = Random(number)  # noqa: S311  # made-up figures need no secrets
    for line in rows(number):
        row = json.loads(line)
        row["numerator"] = random.randrange(row["denominator"] * 93 // 100, row["denominator"])
        row["value"] = round(row["numerator"] / row["denominator"] * 100, 1)
        row["indicator"] = "health_insurance_coverage"
        yield json.dumps(row, ensure_ascii=False)


def bare(path: Path) -> None:
    """Read every line with the core validator alone."""
    validate = Observation.__pydantic_validator__.validate_json
    with path.open("rb") as file:
        for line in file:
            validate(line)


def whole(path: Path) -> None:
    """Find all faults of an export."""
    check_stream(path)


def with_rules(path: Path) -> None:
    """Find all faults of an export, and what the rules doubt."""
    check_stream(path, doubts=examine_observation)


def by_row(path: Path) -> None:
    """Take an export row by row."""
    for _ in stream_observations(path):
        pass


def cpu_seconds(case: Callable[[Path], None], path: Path) -> float:
    """Give the CPU time of one reading."""
    began = time.process_time()
    case(path)
    return time.process_time() - began


def peak(path: Path | None) -> float:
    """Give the peak memory in MiB of a process that checks an export, or of one that only imports (Linux)."""
    code = "import sys; from vnhealthplan.io.stream import check_stream; [check_stream(path) for path in sys.argv[1:]]"
    watch = f"{code}; print(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"
    done = subprocess.run(
        [sys.executable, "-c", watch, *([str(path)] if path else [])], check=True, capture_output=True
    )
    return int(done.stdout) * 1024 / MIB


def written(path: Path, lines: Iterator[str], begin: str = "", between: str = "\n", end: str = "\n") -> Path:
    """Write an export, a line at a time."""
    with path.open("w", encoding="utf-8") as file:
        file.write(begin)
        for number, line in enumerate(lines):
            file.write(f"{between if number else ''}{line}")
        file.write(end)
    return path


def measure_time(folder: Path, number: int, rounds: int) -> None:
    """Print the table of rates."""
    sound = written(folder / "sound.jsonl", rows(number))
    fitting = written(folder / "likely.jsonl", likely(number))
    cases: dict[str, tuple[Callable[[Path], None], Path]] = {
        "bare core validator, line by line, inexact": (bare, sound),
        "check_stream, JSON Lines": (whole, sound),
        "stream_observations, JSON Lines": (by_row, sound),
        "check_stream, JSON Lines, 1 % bad rows": (whole, written(folder / "bad.jsonl", rows(number, 0.01))),
        "check_stream, array": (whole, written(folder / "array.json", rows(number), "[", ",\n", "]")),
        "check_stream, likely values": (whole, fitting),
        "check_stream with rules, likely values": (with_rules, fitting),
        "check_stream with rules, every row doubtful": (with_rules, sound),
        "check_stream, array on one line": (whole, written(folder / "one.json", rows(number), "[", ", ", "]")),
    }
    times = [{name: cpu_seconds(*case) for name, case in cases.items()} for _ in range(rounds)]
    reference, streamed, *_ = cases
    print(f"{number} rows of {sound.stat().st_size / number:.0f} bytes\n")
    print("| case | rows a CPU second, median | rate, x bare | time, x check_stream |\n|---|---|---|---|")
    for name in cases:
        rate = number / statistics.median(run[name] for run in times)
        ratio = statistics.median(run[reference] / run[name] for run in times)
        cost = statistics.median(run[name] / run[streamed] for run in times)
        print(f"| {name} | {rate:,.0f} | {ratio:.2f} | {cost:.2f} |")


def measure_memory(folder: Path) -> None:
    """Print the table of memory."""
    need = ARRAY_BYTES // len(next(rows(1)).encode()) + 1
    cases = {
        f"JSON Lines, {SMALL:,} rows": written(folder / "small.jsonl", rows(SMALL)),
        f"JSON Lines, {LARGE:,} rows": written(folder / "large.jsonl", rows(LARGE)),
        f"array, {need:,} rows": written(folder / "large.json", rows(need), "[", ",\n", "]"),
    }
    start = peak(None)
    print(f"\nimport alone: {start:.0f} MiB\n\n| case | MB | peak, MiB | above import, MiB |\n|---|---|---|---|")
    for name, path in cases.items():
        most = peak(path)
        print(f"| {name} | {path.stat().st_size / 1e6:.0f} | {most:.0f} | {most - start:.1f} |")


def main() -> None:
    """Measure rates, then memory, and print two tables."""
    parser = argparse.ArgumentParser(description="reading an export against pydantic's bare core validator")
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure_time(Path(folder), options.rows, options.rounds)
        measure_memory(Path(folder))


if __name__ == "__main__":
    main()
