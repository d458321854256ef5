"""Reading undoes printing: whatever way a target is printed, the same target is read."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from printed_series import Series, over_groups, over_times, with_one_unit
from printed_targets import Printed, Said, capital, changes, horizons, levels, said_by, shares, small, targets, trends
from text_variants import VARIANTS, half_decomposed

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.groups import groups
from vnhealthplan.reading.lexicon import terms
from vnhealthplan.reading.numbers import read_number
from vnhealthplan.reading.reader import read_targets
from vnhealthplan.units.table import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnhealthplan.reading.records import Reading, Span

KINDS = {"levels": levels(), "shares": shares(), "trends": trends(), "changes": changes()}
SERIES = {"times": over_times(), "subgroups": over_groups(), "one unit": with_one_unit()}
NOTES = ("⁽¹⁾", "²", "*", "[3]")
GIVEN = "2044"
SENTENCES = (". ", ".\n", "\n- ", "!\n", "\n\n")
LISTS = (", ", "; ", " và ", ", đồng thời ")
BLANKS = st.sampled_from([" ", "", "  ", "\u00a0"])
WORDS = st.sampled_from(
    [
        *sorted(terms()),
        *sorted(groups()),
        *("tỷ lệ trẻ em dưới 5 tuổi", "trạm y tế", "bác sĩ", "dân số", "mỗi năm một lần", "năm", "tuổi", "con", "số"),
        *("hai mươi", "triệu", "một trăm nghìn", "đến năm 2030", "giai đoạn 2021-2025", "năm 2025", "ngày 5/7/2018"),
        *("20-NQ/TW", "95-95-95", "8/12/14", "Điều 5", "hạng 2", "không để xảy ra", "mỗi trạm có", "lần lượt", "thứ"),
    ]
)
DIGITS = st.sampled_from(
    [
        *("5", "05", "12,5", "1.000", "10.000", "1,685", "2.500", "95", "0,1", "3,0", "1.234,5", "1,2,3", "1..2"),
        *(
            "00",
            "20212025",
            "9" * 21,
            "-5",
            "+0,1",
            "5-10",
            "1/2",
            "15-49",
            "5-5-5",
            "31/12/2025",
            "31/13/2025",
            "2025",
        ),
    ]
)
SIGNS = st.sampled_from(
    [
        *(",", ";", ":", ".", "(", ")", "[", "]", "-", "\u2013", "+", "/", "%", "‰", "<", ">", "≥", "<=", "\n", "\t"),
        *("\n- ", "\n1. ", "\na) ", "\nII. ", "⁽¹⁾", "¹", "*", "…", "&", '"', "%0", "⁰/00", "_", "\x00", "\u0301"),
        *("\u2028", "\r\n"),
    ]
)
UNIT_WORDS = st.sampled_from(sorted({spelling for unit in UNITS.values() for spelling in unit.spellings[:6]}))


@st.composite
def mixtures(draw: st.DrawFn) -> str:
    """Words of targets, digits and signs in no order."""
    parts = draw(st.lists(WORDS | DIGITS | SIGNS | UNIT_WORDS, max_size=20))
    return "".join(chain.from_iterable((part, draw(BLANKS)) for part in parts))


def spans_of(reading: Reading) -> Iterable[Span]:
    """Give every span of a reading."""
    for target in reading.targets:
        yield target.span
        yield from (evidence.span for evidence in target.evidence.values() if evidence.span is not None)
    yield from (missed.span for missed in reading.unread)


@pytest.mark.parametrize("kind", KINDS)
def test_a_printed_target_is_read_as_it_was_meant(kind: str) -> None:
    @given(KINDS[kind])
    def law(printed: Printed) -> None:
        assert [said_by(draft) for draft in read_targets(printed.text).targets] == [printed.said]

    law()


@given(levels() | changes())
def test_the_name_of_an_unknown_indicator_is_the_printed_one(printed: Printed) -> None:
    (draft,) = read_targets(printed.text).targets
    if draft.code is None:
        assert draft.indicator.lower() == printed.name.lower()


@given(targets())
def test_the_evidence_of_a_value_is_the_printed_number(printed: Printed) -> None:
    (draft,) = read_targets(printed.text).targets
    span = draft.evidence["value"].span
    assert span is not None
    assert draft.value is not None
    number = read_number(fold(span.of(printed.text)).text, draft.unit)
    assert number is not None
    assert str(number.value) == str(abs(draft.value))


@pytest.mark.parametrize("variant", VARIANTS)
def test_another_way_of_writing_changes_nothing(variant: str) -> None:
    @given(targets())
    def law(printed: Printed) -> None:
        reading = read_targets(VARIANTS[variant](printed.text))
        assert [said_by(draft) for draft in reading.targets] == [printed.said]

    law()


@pytest.mark.parametrize("kind", SERIES)
def test_the_targets_of_one_sentence_are_read_each_for_itself(kind: str) -> None:
    @given(SERIES[kind])
    def law(series: Series) -> None:
        assert tuple(said_by(draft) for draft in read_targets(series.text).targets) == series.said

    law()


@given(st.data())
def test_letters_composed_and_loose_marks_mix(data: st.DataObject) -> None:
    printed = data.draw(targets())
    text = data.draw(half_decomposed(printed.text))
    assert [said_by(draft) for draft in read_targets(text).targets] == [printed.said]


@pytest.mark.parametrize("note", NOTES)
def test_a_footnote_mark_behind_a_target_changes_nothing(note: str) -> None:
    @given(targets())
    def law(printed: Printed) -> None:
        assume(note != "²" or not printed.text.endswith("m"))  # "cm²" is another unit
        assert [said_by(draft) for draft in read_targets(printed.text + note).targets] == [printed.said]

    law()


@pytest.mark.parametrize("between", SENTENCES)
def test_sentences_and_lines_are_read_each_for_itself(between: str) -> None:
    """The year that opens a paragraph may hold for a sentence that names none; all else is of each sentence alone."""

    @given(targets(), targets())
    def law(first: Printed, second: Printed) -> None:
        head = "- " if between == "\n- " else ""
        reading = read_targets(head + first.text + between + second.text)
        said = [said_by(draft) for draft in reading.targets]
        if between not in {"\n- ", "\n\n"} and second.said.horizon is None and said[1].horizon == first.said.horizon:
            said[1] = said[1]._replace(horizon=None)
        assert said == [first.said, second.said]

    law()


@pytest.mark.parametrize("between", LISTS)
def test_a_list_of_named_targets_gives_each_of_them(between: str) -> None:
    """A time carries over a list; all else is of each target alone."""

    @given(st.lists(levels(listed=True), min_size=2, max_size=3))
    def law(listed: list[Printed]) -> None:
        reading = read_targets(capital(between.join(small(printed.text) for printed in listed)))
        read = [said_by(draft)._replace(horizon=None) for draft in reading.targets]
        assert read == [printed.said._replace(horizon=None) for printed in listed]
        own = [printed.said.horizon for printed in listed]
        times = [said_by(draft).horizon for draft in reading.targets]
        assert [time for time, horizon in zip(times, own, strict=True) if horizon] == [time for time in own if time]

    law()


@given(targets())
def test_a_time_in_the_text_goes_before_that_of_the_heading(printed: Printed) -> None:
    (draft,) = read_targets(printed.text, horizon=GIVEN).targets
    horizon = printed.said.horizon
    assert said_by(draft) == printed.said._replace(horizon=horizon or GIVEN)
    assert draft.evidence["horizon"].certainty == ("stated" if horizon else "carried")


@given(horizons(), st.lists(shares(), min_size=1, max_size=3))
def test_a_heading_with_a_time_speaks_of_the_lines_under_it(time: tuple[str, str], listed: list[Printed]) -> None:
    words, period = time
    text = "\n- ".join([f"{capital(words)}:", *(printed.text for printed in listed)])
    expected = [printed.said._replace(horizon=printed.said.horizon or period) for printed in listed]
    assert [said_by(draft) for draft in read_targets(text).targets] == expected


@given(st.text() | mixtures())
def test_text_of_any_kind_is_read_and_accounted_for(text: str) -> None:
    """Nothing raises; spans lie inside; no ASCII digit is dropped in silence; targets stand in the order of values."""
    reading = read_targets(text)
    accounted = set[int]()
    for span in spans_of(reading):
        assert 0 <= span.start < span.end <= len(text)
        accounted.update(range(*span))
    assert [sign for place, sign in enumerate(text) if sign in "0123456789" and place not in accounted] == []
    places = [draft.evidence["value"].span or (0, 0) for draft in reading.targets]
    assert places == sorted(places)
    assert [missed for missed in reading.unread if missed.span.of(text) != missed.text] == []


@given(mixtures())
def test_a_draft_has_evidence_of_every_field_and_a_whole_range(text: str) -> None:
    for draft in read_targets(text).targets:
        assert draft.indicator
        assert draft.value is not None
        assert (draft.value_high is not None) == (draft.comparator == "range")
        assert draft.value_high is None or draft.value <= draft.value_high
        fields = ["indicator", "comparator", "value"]
        fields += [name for name in ("unit", "horizon", "baseline") if getattr(draft, name) is not None]
        fields += ["subgroup"] if draft.subgroup else []
        assert [name for name in fields if name not in draft.evidence] == []


def test_what_a_target_says_is_compared_in_every_field() -> None:
    """The laws above see a wrong comparator, value, time and group: a check of the comparison itself."""
    draft = read_targets("Đến năm 2025, tỷ lệ dân số tham gia bảo hiểm y tế ở miền núi đạt 95,0% trở lên").targets[0]
    expected = Said("health_insurance_coverage", "ge", "95.0", None, "percent", (("region", "mountainous"),), "2025")
    assert said_by(draft) == expected
