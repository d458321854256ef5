"""Files and bytes to models and back, exact both ways, with every fault named by code and place."""

from __future__ import annotations

from vnhealthplan.exact import read_json
from vnhealthplan.io.checking import check, examine, is_valid
from vnhealthplan.io.documents import dump, load, load_plan, load_report
from vnhealthplan.io.files import read_bytes

__all__ = ["check", "dump", "examine", "is_valid", "load", "load_plan", "load_report", "read_bytes", "read_json"]
