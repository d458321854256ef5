"""The command line in a process of its own, as a shell runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

FOLDER = "examples/ba-ria-vung-tau-2024"
PLAN = f"{FOLDER}/plan.json"
REPORT = f"{FOLDER}/reports/2023.json"
OBSERVATION = b'{"kind": "observation", "indicator": "imr", "period": "2023"}'
SOURCES = str(Path("src").resolve())


def command(*arguments: str | bytes) -> list[str | bytes]:
    return [sys.executable, "-m", "vnhealthplan", *arguments]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": SOURCES, **more}


def run(*arguments: str | bytes, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line with these variables of the environment, and give what it wrote."""
    return subprocess.run(command(*arguments), capture_output=True, check=False, timeout=60, env=environment(**more))
