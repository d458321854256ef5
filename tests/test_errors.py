"""The exceptions: one root, every finding carried, and a text of bounded length."""

from __future__ import annotations

import copy
import pickle

import pytest

from vnhealthplan import errors
from vnhealthplan.errors import (
    DateError,
    InvalidDocumentError,
    MissingExtraError,
    NumberError,
    PeriodError,
    RecurrenceError,
    UnitError,
    UnreadableError,
    VnHealthPlanError,
)
from vnhealthplan.finding import Finding
from vnhealthplan.messages import Words

KINDS = [DateError, InvalidDocumentError, NumberError, PeriodError, RecurrenceError, UnitError, UnreadableError]
EVERY = pytest.mark.parametrize("kind", KINDS)
FIRST = Finding("VHP110", ("targets", 0, "id"), {"field": "id"})
SECOND = Finding("VHP201", ("targets", 1, "unit"), {"value": '"x"', "hint": Words("a", "b")}, 3, 4)


def test_the_tree_is_listed_here() -> None:
    found = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, VnHealthPlanError)]
    assert {*found} == {*KINDS, MissingExtraError, VnHealthPlanError}


def test_a_missing_library_is_an_import_error() -> None:
    error = MissingExtraError(Finding("VHP901", (), {"library": "icalendar", "extra": "calendar"}))
    assert isinstance(error, ImportError)
    assert pickle.loads(pickle.dumps(error)).findings == error.findings  # noqa: S301  # our own bytes
    assert "pip install '.[calendar]'" in str(error)


@EVERY
def test_every_refusal_is_a_value_error_too(kind: type[VnHealthPlanError]) -> None:
    with pytest.raises(ValueError, match="VHP110"):
        raise kind(FIRST)


@EVERY
def test_an_error_carries_its_findings(kind: type[VnHealthPlanError]) -> None:
    assert kind(FIRST).findings == (FIRST,)
    error = kind([FIRST, SECOND])
    assert error.findings == (FIRST, SECOND)
    assert error.args == (error.findings,)
    assert error.code == "VHP110"
    assert str(error) == f"{FIRST}\n{SECOND}"


@EVERY
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_survives_pickling_and_copying(kind: type[VnHealthPlanError], protocol: int) -> None:
    error = kind([FIRST, SECOND])
    for again in (pickle.loads(pickle.dumps(error, protocol)), copy.deepcopy(error)):  # noqa: S301  # our own bytes
        assert type(again) is kind
        assert again.findings == error.findings
        assert str(again) == str(error)


@pytest.mark.parametrize(("count", "lines"), [(1, 1), (20, 20), (21, 21), (1000, 21)])
def test_the_text_of_an_error_shows_20_findings_at_most(count: int, lines: int) -> None:
    error = InvalidDocumentError([FIRST] * count)
    assert len(error.findings) == count
    assert len(str(error).split("\n")) == lines
    assert ("980 more" in str(error)) == (count == 1000)
    assert len(str(error)) < 2000
