"""Run the command line as `python -m vnhealthplan`."""

from __future__ import annotations

import sys

from vnhealthplan.cli import main

sys.exit(main())
