"""What starting costs, as a ratio of `from pydantic import BaseModel` in the same run.

Each case is a process of its own; the rounds are interleaved; the ratio is taken inside a round, of CPU time over
that of an empty program, and its median is shown.

python benchmarks/import_cost.py [--rounds 9]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys

CASES = {
    "empty program": "pass",
    "from pydantic import BaseModel": "from pydantic import BaseModel",
    "pydantic and one small model": "from pydantic import BaseModel\nclass M(BaseModel): x: int = 1",
    "import vnhealthplan": "import vnhealthplan",
    "from vnhealthplan import convert": "from vnhealthplan import convert",
    "from vnhealthplan import Observation": "from vnhealthplan import Observation",
    "from vnhealthplan import Target": "from vnhealthplan import Target",
    "from vnhealthplan import Plan": "from vnhealthplan import Plan",
    "first conversion (loads pint)": (
        "from decimal import Decimal; from vnhealthplan import convert; convert(Decimal(1), 'percent', 'per_mille')"
    ),
    "import pint": "import pint",
}
EMPTY, REFERENCE = list(CASES)[:2]


def cpu_seconds(code: str) -> float:
    """Run a program and give its CPU time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure all cases and print a table."""
    parser = argparse.ArgumentParser(description="import cost against pydantic's own")
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    times = [{name: cpu_seconds(code) for name, code in CASES.items()} for _ in range(rounds)]
    print("| case | CPU ms, median | x `from pydantic import BaseModel` |\n|---|---|---|")
    for name in CASES:
        ratios = [(run[name] - run[EMPTY]) / (run[REFERENCE] - run[EMPTY]) for run in times]
        milliseconds = 1000 * statistics.median(run[name] for run in times)
        print(f"| {name} | {milliseconds:.0f} | {statistics.median(ratios):.2f} |")


if __name__ == "__main__":
    main()
