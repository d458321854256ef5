"""The words of targets: each wording of the tables means in a sentence what its table says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.lexicon import Part, terms
from vnhealthplan.reading.reader import read_targets

if TYPE_CHECKING:
    from vnhealthplan.reading.records import DraftTarget

NAME = "tỷ lệ dân số tham gia bảo hiểm y tế"
CODE = "health_insurance_coverage"
ESTIMATED = {"ước", "ước đạt", "ước khỏang"}  # folded; they tell results, see test_observed.py
NO_REACH = {"quy mô", "mức"}  # they stand before a value only as part of other words


def words_of(*parts: Part) -> list[str]:
    return [words for words, term in terms().items() if term.part in parts and not term.meant]


def comparing(part: Part) -> list[tuple[str, str]]:
    """Give the folded wordings of a part, misspelt or not, with their comparators."""
    return [(words, str(term.comparator)) for words, term in terms().items() if term.part == part]


def only(text: str) -> DraftTarget:
    (draft,) = read_targets(text).targets
    return draft


@pytest.mark.parametrize(("words", "comparator"), [pair for pair in comparing("before") if pair[0] not in ESTIMATED])
def test_a_wording_before_a_value_is_its_comparator(words: str, comparator: str) -> None:
    text = f"{NAME} {words} 95%"
    draft = only(text)
    assert (draft.code, draft.comparator, str(draft.value)) == (CODE, comparator, "95")
    span = draft.evidence["comparator"].span
    assert span is not None
    assert fold(span.of(text)).text == words


@pytest.mark.parametrize(("words", "comparator"), comparing("after"))
def test_a_wording_behind_a_value_is_its_comparator(words: str, comparator: str) -> None:
    assert only(f"{NAME} đạt 95% {words}").comparator == comparator
    assert only(f"{NAME} từ 95% {words}").comparator == comparator


@pytest.mark.parametrize("words", sorted(set(words_of("reach")) - NO_REACH))
def test_a_wording_of_reaching_leaves_the_value_equal(words: str) -> None:
    draft = only(f"{NAME} {words} 95%")
    assert (draft.code, draft.comparator, str(draft.value), draft.basis) == (CODE, "eq", "95", "level")


@pytest.mark.parametrize("words", words_of("to"))
def test_a_wording_of_arriving_makes_a_trend_a_level(words: str) -> None:
    draft = only(f"{NAME} giảm {words} 95%")
    assert (draft.code, draft.comparator, str(draft.value), draft.basis) == (CODE, "eq", "95", "level")


FALLING = words_of("fall")
OF_EACH_YEAR = [words for words in FALLING if "năm" in words]


@pytest.mark.parametrize("words", [words for words in FALLING if words not in OF_EACH_YEAR])
def test_a_wording_of_falling_is_a_change_below_zero(words: str) -> None:
    draft = only(f"{NAME} {words} 5% so với năm 2020")
    assert (draft.code, draft.comparator, str(draft.value), draft.basis) == (CODE, "eq", "-5", "relative_change")


@pytest.mark.parametrize("words", OF_EACH_YEAR)
def test_what_falls_each_year_is_no_change_since_a_year(words: str) -> None:
    reading = read_targets(f"{NAME} {words} 5% so với năm 2020")
    assert reading.targets == ()
    assert ("5", "yearly_change") in [(one.text, one.reason) for one in reading.unread]


@pytest.mark.parametrize("words", ["tăng", "tăng thêm", "thêm", "tăng dần", "gia tăng", "tăng được"])
def test_a_wording_of_rising_is_a_change_above_zero(words: str) -> None:
    draft = only(f"{NAME} {words} 5% so với năm 2020")
    assert (draft.code, draft.comparator, str(draft.value), draft.basis) == (CODE, "eq", "5", "relative_change")


@pytest.mark.parametrize("words", words_of("rise"))
def test_a_wording_of_rising_before_a_name_leads_to_a_level(words: str) -> None:
    draft = only(f"{words} {NAME} lên 95%")
    assert (draft.code, draft.comparator, str(draft.value), draft.basis) == (CODE, "eq", "95", "level")


@pytest.mark.parametrize("words", words_of("keep"))
def test_a_wording_of_keeping_sets_maintain_alone(words: str) -> None:
    draft = only(f"{words} {NAME} trên 95%")
    assert (draft.code, draft.comparator, str(draft.value), draft.maintain) == (CODE, "gt", "95", True)


@pytest.mark.parametrize("words", words_of("control", "effort"))
def test_a_wording_of_effort_changes_nothing(words: str) -> None:
    draft = only(f"{words} {NAME} dưới 95%")
    assert (draft.code, draft.comparator, str(draft.value), draft.maintain) == (CODE, "lt", "95", False)


@pytest.mark.parametrize("words", words_of("zero"))
def test_a_wording_of_none_at_all_is_zero(words: str) -> None:
    end = " xảy ra" if words == "không để" else ""
    draft = only(f"{words} ngộ độc thực phẩm đông người{end}")
    assert (draft.comparator, str(draft.value), draft.unit) == ("eq", "0", "count")


@pytest.mark.parametrize("words", words_of("measure"))
def test_a_measure_begins_the_name_of_an_indicator(words: str) -> None:
    name = f"{words} thử nghiệm tại phòng khám"
    assert only(f"Phấn đấu {name} đạt 95%").indicator == name


def test_words_are_keyed_by_their_folded_form() -> None:
    assert [words for words in terms() if fold(words).text != words] == []


def test_comparing_words_and_no_others_have_a_comparator() -> None:
    assert {term.part for term in terms().values() if term.comparator is not None} == {"before", "after"}
    assert [words for words, term in terms().items() if term.part in {"before", "after"} and not term.comparator] == []
