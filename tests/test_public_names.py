"""The public surface, pinned."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

import vnhealthplan

PUBLIC = [
    "Indicator",
    "Observation",
    "Period",
    "Plan",
    "Report",
    "ReportingRule",
    "Responsibility",
    "Target",
    "VnHealthPlanError",
    "__version__",
    "check",
    "check_file",
    "compare_plans",
    "compute_progress",
    "convert",
    "dump",
    "load",
    "load_plan",
    "load_report",
    "parse_unit",
    "read_plan",
    "read_targets",
]
HEAVY = ["pint", "numpy", "pandas", "polars", "narwhals", "rich", "dateutil", "pydantic", "jiter"]


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_the_public_names_are_these() -> None:
    assert vnhealthplan.__all__ == PUBLIC
    assert dir(vnhealthplan) == PUBLIC


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(vnhealthplan, name) is not None


def test_any_other_name_is_refused_by_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'load_everything'"):
        _ = vnhealthplan.load_everything


def test_a_public_name_is_never_the_name_of_a_submodule() -> None:
    """A name that is both would be one or the other by the order of imports."""
    code = (
        "import pkgutil, vnhealthplan;"
        "print({m.name for m in pkgutil.iter_modules(vnhealthplan.__path__)} & set(vnhealthplan.__all__))"
    )
    assert run(code) == "set()\n"


def test_importing_the_package_loads_nothing_else() -> None:
    code = f"import sys, vnhealthplan; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert run(code) == "[]\n"


def test_the_first_model_loads_no_pint() -> None:
    code = (
        "import sys; from vnhealthplan import load_plan; load_plan('examples/nhu-thanh-2021/plan.json');"
        "print([name for name in ('pint', 'numpy', 'rich', 'argparse') if name in sys.modules])"
    )
    assert run(code) == "[]\n"


def test_a_loaded_plan_pickles() -> None:
    plan = vnhealthplan.load_plan("examples/nhu-thanh-2021/plan.json")
    assert pickle.loads(pickle.dumps(plan)) == plan  # noqa: S301  # our own bytes
