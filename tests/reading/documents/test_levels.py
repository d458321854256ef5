"""How far the reading of the five documents reaches, counted against their plans field by field."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest

from vnhealthplan.reading.documents import (
    read_funding,
    read_header,
    read_references,
    read_sections,
    read_signature,
    section_at,
)
from vnhealthplan.reading.folding import fold

EXAMPLES = Path("examples")
PLANS = ("ba-ria-vung-tau-2024", "bac-ninh-2024", "binh-thuan-2018", "dong-nai-2018", "nhu-thanh-2021")


@cache
def source(name: str) -> str:
    return (EXAMPLES / name / "source.txt").read_text(encoding="utf-8")


@cache
def plan(name: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads((EXAMPLES / name / "plan.json").read_text(encoding="utf-8")))


def bare(text: str | None) -> str:
    """Give words without case, signs and spelling variants; the long name of a committee is its short one."""
    words = re.sub(r"[\W_]+", " ", fold(text or "").text).strip()
    return words.replace("ủy ban nhân dân", "ubnd")


def test_the_chain_of_headings_of_218_of_220_target_quotes_is_that_of_the_plans() -> None:
    """The two others are items "c)" of Đồng Nai, whose chain that plan ends above the item, unlike Bắc Ninh."""
    reached = missed = 0
    for name in PLANS:
        folded, sections = fold(source(name)), read_sections(source(name))
        for target in plan(name)["targets"]:
            words = target["source"]
            wanted = {words["section"]}
            if words.get("row"):  # the column of a table ends the chain, and is for the reader of tables
                wanted.add(words["section"].rpartition(" > ")[0])
            quote = fold(words["quote"]).text
            places = [folded.start(found.start()) for found in re.finditer(re.escape(quote), folded.text)]
            assert places
            found = {section.path for place in places if (section := section_at(sections, place))}
            reached, missed = reached + bool(wanted & found), missed + (not wanted & found)
    assert (reached, missed) == (218, 2)


def test_all_53_cited_documents_with_a_number_are_found_with_their_dates_types_and_issuers() -> None:
    """16 issuers are printed shorter than the plan of Bắc Ninh gives them: "UBND tỉnh" for "UBND tỉnh Bắc Ninh"."""
    wanted = found = exact = shorter = 0
    for name in PLANS:
        cited = read_references(source(name))
        for known in plan(name)["legal_basis"]:
            if known["number"] is None:
                continue
            wanted += 1
            for one in cited:
                day = None if one.issued_on is None else one.issued_on.isoformat()
                if (one.number, day, one.type) == (known["number"], known["issued_on"], known.get("type")):
                    found += 1
                    exact += bare(one.issuer) == bare(known.get("issuer"))
                    shorter += one.issuer is not None and bare(known["issuer"]).startswith(bare(one.issuer) + " ")
    assert (wanted, found, exact, shorter) == (53, 53, 37, 16)


def test_no_number_is_found_that_the_plans_do_not_cite() -> None:
    for name in PLANS:
        known = {entry["number"] for entry in plan(name)["legal_basis"]}
        assert {one.number for one in read_references(source(name)) if one.number} <= known


def test_titles_are_found_for_44_of_45_numbered_documents_that_have_one() -> None:
    """Plans drop "về" or "về việc" by turns, so the words are compared; a longer title holds the wanted one."""
    wanted = found = 0
    for name in PLANS:
        titles = {(one.number, str(one.issued_on)): bare(one.title) for one in read_references(source(name))}
        for known in plan(name)["legal_basis"]:
            if known["number"] is not None and known.get("title"):
                wanted += 1
                title = re.sub("^về (?:việc )?", "", bare(known["title"]))
                found += title in titles[known["number"], str(known["issued_on"])]
    assert (wanted, found) == (45, 44)


def test_22_of_34_documents_without_a_number_are_found() -> None:
    """The rest has neither a period nor the nation in its name, or begins small: "đề án cấp cứu trước viện"."""
    wanted = found = 0
    for name in PLANS:
        titles = {bare(one.title) for one in read_references(source(name)) if one.number is None}
        for known in plan(name)["legal_basis"]:
            if known["number"] is None:
                wanted += 1
                found += bool(known.get("title")) and bare(known["title"]) in titles
    assert (wanted, found) == (34, 22)


@pytest.mark.parametrize("name", PLANS)
def test_the_header_of_each_plan_is_read(name: str) -> None:
    header, known = read_header(source(name)), plan(name)["document"]
    assert header.type == known["type"]
    assert header.number == known["number"]
    assert (header.issued_on and header.issued_on.isoformat()) == known["issued_on"]
    assert header.place == known.get("place")
    assert bare(known["issuer"]).startswith(bare(header.issuer))
    assert header.title is not None
    assert bare(header.full_title) == bare(plan(name)["title"])
    assert bare(known["title"]).endswith(bare(header.title))
    assert bare(header.goal) == bare(plan(name)["goal"])


@pytest.mark.parametrize("name", PLANS)
def test_what_each_plan_carries_out_is_found(name: str) -> None:
    known = {(one["type"], one["number"]) for one in plan(name).get("implements") or []}
    assert {(one.type, one.number) for one in read_header(source(name)).implements} == known


@pytest.mark.parametrize("name", [name for name in PLANS if "2018" not in name])
def test_period_and_vision_are_those_of_the_plans_where_the_year_of_issue_or_the_period_is_printed(name: str) -> None:
    header = read_header(source(name))
    assert (header.period and header.period.text) == plan(name)["period"]
    assert (header.vision and header.vision.text) == plan(name).get("vision")


@pytest.mark.parametrize("name", [name for name in PLANS if "2018" in name])
def test_no_period_is_made_up_where_no_year_of_issue_is_printed(name: str) -> None:
    assert read_header(source(name)).period is None


@pytest.mark.parametrize("name", PLANS)
def test_areas_are_those_of_the_plans_as_far_as_the_text_names_them(name: str) -> None:
    """Bình Thuận never names itself; the code of a district is in no table."""
    area, known = read_header(source(name)).area, plan(name)["area"]
    assert area is not None
    assert (area.level, area.system) == (known["level"], known["system"])
    if name == "binh-thuan-2018":
        assert (area.name, area.code) == (None, None)
    else:
        assert (area.name, area.parent) == (known["name"], known.get("parent"))
        assert area.code == (known["code"] if known["level"] == "province" else None)


@pytest.mark.parametrize("name", PLANS)
def test_signatures_are_those_of_the_plans(name: str) -> None:
    found, known = read_signature(source(name)), plan(name)["document"]
    if known.get("signatory") is None:
        assert found is None
        return
    assert found is not None
    assert found.name == known["signatory"]["name"]
    assert bare(found.position) == bare(known["signatory"]["position"])
    assert found.signed_for == known.get("signed_for")


def test_35_of_39_statements_on_money_are_found_with_17_that_the_plans_do_not_list() -> None:
    wanted = found = more = 0
    for name in PLANS:
        read = [bare(one.description) for one in read_funding(source(name))]
        quotes = [bare(one["source"]["quote"]) for one in plan(name).get("funding") or []]
        wanted += len(quotes)
        found += sum(any(one in quote or quote in one for one in read) for quote in quotes)
        more += sum(not any(one in quote or quote in one for quote in quotes) for one in read)
    assert (wanted, found, more) == (39, 35, 17)
