"""The five real plans: their files load and dump unchanged, and hold what their documents say."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from vnhealthplan import dump, load, load_plan, load_report
from vnhealthplan.io import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan import Plan
    from vnhealthplan.models import Model, Source

EXAMPLES = Path("examples")
FILES = sorted([*EXAMPLES.glob("*/plan.json"), *EXAMPLES.glob("*/reports/*.json")])
ILLUSTRATIVE = sorted(EXAMPLES.glob("*/illustrative-reports-*/*.json"))


class Document(NamedTuple):
    """What a source is: the digest of its bytes, and the lines between which its targets stand."""

    sha256: str
    begin: str
    end: str


DOCUMENTS = {
    "dong-nai-2018": Document(
        "f6aefc3854e89f07960fd6676bc4f20ef0b3485e58ab1ee3854447007b4074dc",
        "II. MỤC TIÊU\n",
        "III. NHIỆM VỤ VÀ GIẢI PHÁP THỰC HIỆN",
    ),
    "bac-ninh-2024": Document(
        "aa0bbdace6d3ce2e7b4e8c89121cdea120024b50f4105090db43a0aec204b90e",
        "II. MỤC TIÊU\n",
        "III. NHIỆM VỤ, GIẢI PHÁP\n",
    ),
    "binh-thuan-2018": Document(
        "3775ce71b06dc926dcd14696e121ab2aae80569798cca3a9dffb6ac3fdcfa766",
        "I. MỤC TIÊU\n",
        "II. NHIỆM VỤ VÀ GIẢI PHÁP",
    ),
    "nhu-thanh-2021": Document(
        "47c5450552ed24b08fff5bb59d08955588c6bbbb777c785aca542690137c4497",
        "II. MỤC TIÊU\n",
        "III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU",
    ),
    "ba-ria-vung-tau-2024": Document(
        "399249c8bb2e235e71b9958e5eae448c0212219ae78a134b0e680ee473e63486",
        "I. MỤC TIÊU, CHỈ TIÊU",
        "II. TRỌNG TÂM CHỈ ĐẠO ĐIỀU HÀNH",
    ),
}
ALL = sorted(DOCUMENTS)
NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
HEADING_NUMBER = re.compile(r"(?m)^[ \t]*(?:[IVX]+|[0-9]+(?:\.[0-9]+)*|[a-zđ])[.)]")


@cache
def plan_of(name: str) -> Plan:
    return load_plan(EXAMPLES / name / "plan.json")


@cache
def text_of(name: str) -> str:
    return unicodedata.normalize("NFC", (EXAMPLES / name / "source.txt").read_text(encoding="utf-8"))


def sources_of(model: Model) -> Iterator[Source]:
    """Give every source that stands anywhere inside a document."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        for part in value if isinstance(value, tuple) else (value,):
            if type(part).__name__ == "Source":
                yield part
            elif hasattr(type(part), "model_fields"):
                yield from sources_of(part)


@pytest.mark.parametrize("path", [*FILES, *ILLUSTRATIVE], ids=str)
def test_a_file_loads_and_dumps_to_the_same_bytes(path: Path) -> None:
    data = path.read_bytes()
    assert check(data) == ()
    assert dump(load(data)) == data
    assert dump(load(dump(load(data)))) == data


@pytest.mark.parametrize("name", ALL)
def test_a_source_is_as_its_publisher_left_it(name: str) -> None:
    data = (EXAMPLES / name / "source.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == DOCUMENTS[name].sha256


@pytest.mark.parametrize("path", FILES, ids=str)
def test_every_quote_is_a_piece_of_its_source(path: Path) -> None:
    text = text_of(path.relative_to(EXAMPLES).parts[0])
    quotes = [unicodedata.normalize("NFC", source.quote) for source in sources_of(load(path))]
    assert len(quotes) > 10
    assert [quote for quote in quotes if quote not in text] == []


@pytest.mark.parametrize("name", ALL)
def test_every_heading_of_a_section_stands_in_the_source(name: str) -> None:
    text = " ".join(text_of(name).split())  # a tab of a table is a blank in a heading
    headings = {
        unicodedata.normalize("NFC", heading)
        for source in sources_of(plan_of(name))
        for heading in (source.section or "").split(" > ")
    }
    assert [heading for heading in headings if " ".join(heading.split()) not in text] == []


@pytest.mark.parametrize("name", ALL)
def test_every_number_of_the_target_section_is_accounted_for(name: str) -> None:
    """A number stands in a quote, a heading or the general goal; only the numbering of headings does not count."""
    text, plan = text_of(name), plan_of(name)
    begin, end = text.index(DOCUMENTS[name].begin), text.index(DOCUMENTS[name].end)
    pieces = {heading for source in sources_of(plan) for heading in (source.section or "").split(" > ") if heading}
    pieces |= {source.quote for source in sources_of(plan)} | {plan.goal or plan.title}
    covered = [match.span() for match in HEADING_NUMBER.finditer(text)]
    for piece in pieces:
        words = unicodedata.normalize("NFC", piece)
        covered += [(found.start(), found.end()) for found in re.finditer(re.escape(words), text)]
    numbers = list(NUMBER.finditer(text, begin, end))
    lost = [
        (match[0], text[match.start() - 40 : match.end() + 20])
        for match in numbers
        if not any(low <= match.start() and match.end() <= high for low, high in covered)
    ]
    assert len(numbers) > 15
    assert lost == []


def test_the_five_plans_cite_53_numbered_documents() -> None:
    numbered = {name: sum(row.number is not None for row in plan_of(name).legal_basis) for name in ALL}
    assert numbered == {
        "dong-nai-2018": 5,
        "bac-ninh-2024": 28,
        "binh-thuan-2018": 2,
        "nhu-thanh-2021": 6,
        "ba-ria-vung-tau-2024": 12,
    }
    assert sum(numbered.values()) == 53


def test_the_15_rows_of_2024_are_what_the_table_prints() -> None:
    rows = {
        target.id: (
            target.indicator,
            target.comparator,
            target.value,
            target.unit,
            target.baseline and target.baseline.value,
        )
        for target in plan_of("ba-ria-vung-tau-2024").targets
        if target.id.startswith("row-")
    }
    expected = [
        ("doctors_per_10k", "eq", "9.8", "per_10k", "9.5"),
        ("beds_per_10k", "eq", "21.3", "per_10k", "20.4"),
        ("chs_doctor", "eq", "100", "percent", "100"),
        ("epi_coverage", "eq", "98", "percent", "89.46"),
        ("medical_waste", "eq", "100", "percent", "100"),
        ("life_expectancy", "eq", "76.7", "year", "76.7"),
        ("natural_increase", "lt", "10.0", "percent", "10.0"),
        ("srb", "lt", "109.8", "boys_per_100_girls", "106.8"),
        ("mmr", "lt", "26", "per_100k_live_births", "25.9"),
        ("imr", "lt", "8", "per_1k_live_births", "1.8"),
        ("u5mr", "lt", "14", "per_1k_live_births", "2.5"),
        ("hiv_prevalence", "lt", "0.3", "percent", "0.29"),
        ("food_poisoning", "lt", "7", "per_100k", "0.43"),
        ("satisfaction", "ge", "95", "percent", "93.3"),
        ("population_managed", "eq", "95", "percent", "91"),
    ]
    assert rows == {
        f"row-{number:02}": (code, comparator, Decimal(value), unit, Decimal(base))
        for number, (code, comparator, value, unit, base) in enumerate(expected, start=1)
    }


def test_the_results_of_2023_are_the_baselines_of_2024() -> None:
    report = load_report(EXAMPLES / "ba-ria-vung-tau-2024/reports/2023.json")
    results = {row.indicator: (row.value, row.unit) for row in report.observations}
    baselines = {
        target.indicator: (target.baseline.value, target.baseline.unit)
        for target in plan_of("ba-ria-vung-tau-2024").targets
        if target.baseline
    }
    assert len(results) == 15
    assert results == baselines


def test_what_a_source_leaves_blank_is_null() -> None:
    document = plan_of("nhu-thanh-2021").document
    assert (document.number, document.issued_on) == (None, None)
    assert plan_of("binh-thuan-2018").document.number is None


def test_reports_of_2024_are_due_on_the_days_the_plan_prints() -> None:
    plan = plan_of("ba-ria-vung-tau-2024")
    days = {day.isoformat() for rule in plan.reporting for day in rule.due_dates(plan.period)}
    monthly = {f"2024-{month:02}-12" for month in range(1, 13)}
    assert monthly | {"2024-06-01", "2024-09-01", "2024-11-01", "2024-11-05"} == days
