"""What is withheld from a message: a sign wherever it is written, the value where it is asked for."""

from __future__ import annotations

import pickle
from typing import get_args

import pytest
from full_documents import changed, sample_plan, written
from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.finding import Finding, shown
from vnhealthplan.io import check
from vnhealthplan.messages import Language
from vnhealthplan.withheld import Withheld, with_values, withheld

NAME = "Đặng Thị Bí Mật"
SIGNATORY = ("document", "signatory")
LEADER = ("responsibilities", 0, "leader")


@given(st.text(min_size=1))
def test_a_text_is_told_by_its_length_alone(text: str) -> None:
    """Two texts of one length have one sign."""
    sign = withheld(text)
    assert isinstance(sign, Withheld)
    assert str(sign) == f"{sign}" == str(withheld("x" * len(text)))
    assert sign.shown == shown(text)


@pytest.mark.parametrize("value", [None, True, 7, 1.5, [], ["x"], {}, {"x": 1}])
def test_what_is_no_text_is_shown_as_ever(value: object) -> None:
    assert withheld(value) == shown(value)


@pytest.mark.parametrize("lang", get_args(Language))
def test_the_sign_stands_in_the_messages_of_both_languages(lang: Language) -> None:
    finding = Finding("VHP114", ("name",), {"field": "name", "value": withheld(NAME)})
    assert NAME not in finding.message(lang)
    assert f'"…"({len(NAME)})' in finding.message(lang)
    assert NAME not in f"{finding} {finding!r}"
    assert NAME in with_values(finding).message(lang)


def test_a_finding_that_withholds_nothing_stays_the_same() -> None:
    finding = Finding("VHP108")
    assert with_values(finding) is finding


def test_a_finding_that_withholds_something_pickles() -> None:
    finding = Finding("VHP114", ("name",), {"field": "name", "value": withheld(NAME)})
    assert pickle.loads(pickle.dumps(finding)) == finding  # noqa: S301  # our own bytes


@pytest.mark.parametrize(
    ("place", "value", "code", "where"),
    [
        ((*SIGNATORY, "name"), f" {NAME}", "VHP114", "$.document.signatory.name"),
        ((*SIGNATORY, "name"), NAME * 2_000, "VHP117", "$.document.signatory.name"),
        (SIGNATORY, NAME, "VHP113", "$.document.signatory"),
        (LEADER, NAME, "VHP113", "$.responsibilities[0].leader"),
        ((*LEADER, "nmae"), NAME, "VHP111", "$.responsibilities[0].leader.nmae"),
        ((*LEADER, NAME), "x", "VHP111", "$.responsibilities[0].leader"),
        ((*SIGNATORY, NAME), {}, "VHP111", "$.document.signatory"),
    ],
)
def test_a_name_is_withheld_wherever_a_person_may_stand(
    place: tuple[str | int, ...], value: object, code: str, where: str
) -> None:
    document = changed(sample_plan(), place, value)
    for data in (document, written(document)):
        (finding,) = check(data)
        assert (finding.code, finding.place) == (code, where)
        assert "Bí" not in f"{finding} {finding.message('vi')} {finding!r}"


def test_other_values_are_told() -> None:
    for place in ((*SIGNATORY, "position"), (*SIGNATORY, "title"), ("document", "issuer"), ("area", "name")):
        (finding,) = check(changed(sample_plan(), place, f" {NAME}"))
        assert NAME in finding.message("en")
