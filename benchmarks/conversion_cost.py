"""What a conversion costs, as a ratio of a dict look-up and a Decimal multiplication in the same run.

python benchmarks/conversion_cost.py [--rounds 7]
"""

from __future__ import annotations

import argparse
import statistics
import timeit
from decimal import Decimal
from typing import TYPE_CHECKING

from vnhealthplan import convert
from vnhealthplan.units.registry import build_registry

if TYPE_CHECKING:
    from collections.abc import Callable

VALUE = Decimal("9.8")
NUMBER = 20_000


def main() -> None:
    """Measure a bare look-up and product, our conversion, and pint's, and print a table."""
    parser = argparse.ArgumentParser(description="conversion cost against a look-up and a product")
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    factors = {("per_10k", "per_100k"): Decimal(10)}
    registry = build_registry()
    cases: dict[str, Callable[[], object]] = {
        "dict look-up and product": lambda: VALUE * factors["per_10k", "per_100k"],
        "vnhealthplan.convert": lambda: convert(VALUE, "per_10k", "per_100k"),
        "pint Quantity.to": lambda: registry.Quantity(VALUE, "per_10k").to("per_100k"),
    }
    for case in cases.values():
        case()
    times = [{name: timeit.timeit(case, number=NUMBER) for name, case in cases.items()} for _ in range(rounds)]
    reference = next(iter(cases))
    print("| case | ns each, median | x look-up and product |\n|---|---|---|")
    for name in cases:
        nanoseconds = 1e9 * statistics.median(run[name] for run in times) / NUMBER
        ratio = statistics.median(run[name] / run[reference] for run in times)
        print(f"| {name} | {nanoseconds:.0f} | {ratio:.1f} |")


if __name__ == "__main__":
    main()
