"""Run the command line, as `vnhealthplan` and as `python -m vnhealthplan`."""

from __future__ import annotations

import sys


def run() -> int:
    """Give the exit code; an interruption while the program is still being loaded is none other than a later one."""
    try:
        from vnhealthplan.cli import main  # noqa: PLC0415  # loading takes the most time, and can be interrupted

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(run())
