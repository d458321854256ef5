"""What the line and column of findings cost, as a ratio of the same check without them in the same run.

A report of made-up observations, some of them faulty, is checked as a text, which gives each finding its place, and as
the values read from that text, which have none.  Times are CPU time; the rounds are interleaved; the ratio is taken
inside a round, and its median is shown.

python benchmarks/position_cost.py [--rows 5000] [--rounds 9]
"""

from __future__ import annotations

import argparse
import json
import statistics
import time

from vnhealthplan import check
from vnhealthplan.exact import read_json

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


def ratio(text: bytes) -> float:
    """Give the CPU time of a check with positions over that of one without, the reading counted in both."""
    begin = time.process_time()
    check(text)
    between = time.process_time()
    check(read_json(text))  # type: ignore[arg-type]  # the text is an object, written above
    return (between - begin) / (time.process_time() - between)


def main() -> None:
    """Measure all cases and print a table."""
    parser = argparse.ArgumentParser(description="what positions cost")
    parser.add_argument("--rows", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    print(f"| faulty, of {options.rows} rows | findings | with positions, x without |\n|---|---|---|")
    for name, share in SHARES.items():
        text = report(options.rows, share)
        found = check(text)
        if not all(finding.line for finding in found):
            message = "a finding has no line"
            raise SystemExit(message)
        ratios = [ratio(text) for _ in range(options.rounds)]
        print(f"| {name} | {len(found)} | {statistics.median(ratios):.2f} |")


if __name__ == "__main__":
    main()
