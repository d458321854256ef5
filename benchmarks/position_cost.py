"""What the line and column of findings cost, as a ratio of the same check without them in the same run.

A report of made-up observations, some of them faulty, is checked as a text, which gives each finding its place, and as
the values read from that text, which have none; the reading is counted in both.  Times are CPU time.  The two checks
take turns at going first, each begins after a garbage collection, so that neither clears up after the other; the ratio
is taken inside a round, and its median is shown, with the smallest and the largest.

python benchmarks/position_cost.py [--rows 5000] [--rounds 31]
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import time
from typing import TYPE_CHECKING

from vnhealthplan import check
from vnhealthplan.exact import read_json

if TYPE_CHECKING:
    from collections.abc import Callable

SHARES = {"one row": 0.0, "1 % of rows": 0.01, "10 % of rows": 0.1}
HEAD = {"kind": "report", "schema_version": "1", "id": "made-up", "plan": "made-up", "period": "2024"}


def report(rows: int, share: float) -> bytes:
    """Make a report whose last row is faulty, and a share of the others."""
    every = round(1 / share) if share else rows
    observations = [
        {
            "indicator": "imr",
            "period": "2024-13" if number % every == 0 else "2024",
            "value": number % 40,
            "unit": "per_mille",
        }
        for number in range(1, rows + 1)
    ]
    return json.dumps({**HEAD, "observations": observations}, indent=1).encode()


def seconds(work: Callable[[], object]) -> float:
    """Give the CPU time of some work."""
    gc.collect()
    begin = time.process_time()
    work()
    return time.process_time() - begin


def ratios(text: bytes, rounds: int) -> list[float]:
    """Give the CPU time of a check with positions over that of one without, a number a round."""
    checks = {
        "with": lambda: check(text),
        "without": lambda: check(read_json(text)),  # type: ignore[arg-type]  # the text is an object, written above
    }
    found = []
    for number in range(rounds):
        order = sorted(checks, reverse=number % 2 == 1)
        taken = {name: seconds(checks[name]) for name in order}
        found.append(taken["with"] / taken["without"])
    return found


def main() -> None:
    """Measure all cases and print a table."""
    parser = argparse.ArgumentParser(description="what positions cost")
    parser.add_argument("--rows", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=31)
    options = parser.parse_args()
    print(f"| faulty, of {options.rows} rows | findings | with positions, x without | from - to |\n|---|---|---|---|")
    for name, share in SHARES.items():
        text = report(options.rows, share)
        found = check(text)
        if not all(finding.line for finding in found):
            message = "a finding has no line"
            raise SystemExit(message)
        times = ratios(text, options.rounds)
        print(f"| {name} | {len(found)} | {statistics.median(times):.2f} | {min(times):.2f} - {max(times):.2f} |")


if __name__ == "__main__":
    main()
