"""Explanations: every status and reason has complete sentences, with the numbers and the way out."""

from __future__ import annotations

import datetime as dt
import decimal
import re
from decimal import Decimal
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import BASELINE, judged, plan_of, report_of, row
from progress_strategies import HOSTILE, card_of, row_of, rows

from vnhealthplan.messages import LANGUAGES, Language
from vnhealthplan.models import Indicator
from vnhealthplan.models.indicator import Direction
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress import STATUSES, Progress, Reason, Status, compute_progress, explain
from vnhealthplan.progress.explanation import missing_target
from vnhealthplan.progress.sentences import WAYS_OUT
from vnhealthplan.progress.words import REASON_WORDS, STATUS_WORDS

REASONS: tuple[Reason, ...] = get_args(Reason)
SENTENCE = re.compile(r"[.](?: |$)(?=[A-ZĐ]|$)")
LANGS = st.sampled_from(LANGUAGES)
NOON = dt.date(2024, 6, 30)


def assert_complete(text: str) -> None:
    assert 2 <= len(SENTENCE.findall(text)) <= 5, text
    assert text.endswith(".")
    assert "None" not in text, text
    assert not re.search(r"[{}]|  | [,.;:)]|\( | -[ ,.;)]|\(\)|: [.,;]", text), text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("status", STATUSES)
def test_every_status_and_reason_has_a_complete_text(status: Status, lang: Language) -> None:
    number, on = Decimal("9.5"), dt.date(2023, 12, 31)
    told = {"unit": "per_10k", "value": Decimal("9.8"), "actual": number, "observed_on": on, "start": Decimal(9)}
    told |= {"met": False, "gap": Decimal("0.3"), "start_on": dt.date(2022, 12, 31)}
    for reason, fields in product(REASONS, (told, {})):
        text = explain(row_of(status=status, reason=reason, **fields), lang=lang)
        assert_complete(text)
        assert f": {STATUS_WORDS[lang][status]}, {REASON_WORDS[lang][reason]}." in text


@given(rows(st.just("Sở Y tế")), LANGS)
def test_any_row_has_a_complete_text(one: Progress, lang: Language) -> None:
    """Two to five sentences without a hole, whichever of the fields are null."""
    assert_complete(explain(one, lang=lang))


@given(rows(), LANGS)
def test_no_text_of_a_row_forges_a_line_or_a_colour(one: Progress, lang: Language) -> None:
    """One printable line, whatever the method calls it."""
    text = explain(one, lang=lang)
    assert len(text.splitlines()) == 1
    assert not set(text) & set("\x1b\x9b\u202e\u2066")


@pytest.mark.parametrize("text", HOSTILE)
def test_names_of_targets_and_indicators_are_shown_harmless(text: str) -> None:
    told = explain(row_of(id=text, indicator=text, method_status=text), method=text)
    assert len(told.splitlines()) == 1
    assert not set(told) & set("\x1b\x9b\u202e\u2066")


def test_the_numbers_of_a_target_with_a_way_to_go_are_all_told() -> None:
    """All figures are made up."""
    found = judged({"value": 30, "baseline": BASELINE, "comparator": "ge"}, row("2024-06", 24), as_of=NOON)
    text = explain(found, lang="en", method="linear")
    for words in ("at least 30%", "by 2025-12-31", "at 20% (2023-12-31)", "the newest figure is 24% (2024-06-30)"):
        assert words in text
    assert "it must still rise by 6 percentage points" in text
    assert "It has covered 40% of the way" in text
    assert "asks for 22.49% on 2024-06-30" in text
    assert "from 2024-06-30 on it must rise by" in text.lower()


def test_vietnamese_has_its_own_days_and_decimal_comma() -> None:
    """The figures are made up."""
    target = {"value": Decimal("30.5"), "baseline": BASELINE}
    text = explain(judged(target, row("2024-06", Decimal("24.25")), as_of=NOON))
    for words in ("30,5%", "chậm nhất ngày 31/12/2025", "24,25% (ngày 30/06/2024)", "6,25 điểm phần trăm"):
        assert words in text


@pytest.mark.parametrize(
    ("comparator", "direction", "words"),
    [
        ("ge", "none", "ít nhất 8‰"),
        ("gt", "none", "trên 8‰"),
        ("le", "none", "không quá 8‰"),
        ("lt", "none", "dưới 8‰"),
        ("approx", "lower", "khoảng 8‰"),
        ("range", "lower", "từ 8‰ đến 10‰"),
        ("eq", "higher", "đạt 8‰ trở lên"),
        ("eq", "lower", "còn 8‰ trở xuống"),
        ("eq", "none", "đúng 8‰"),
    ],
)
def test_what_is_asked_is_said_as_plans_say_it(comparator: Comparator, direction: Direction, words: str) -> None:
    known = Indicator.model_validate(
        {"code": "x", "name": {"vi": "Tỷ lệ"}, "measure": "rate", "unit": "per_mille", "direction": direction}
    )
    high = Decimal(10) if comparator == "range" else None
    asked = row_of(indicator="x", comparator=comparator, value=Decimal(8), value_high=high, unit="per_mille")
    assert f"Tỷ lệ {words}, chậm nhất" in explain(asked, known)


@pytest.mark.parametrize(
    ("met", "gap", "words"),
    [
        (True, "0", ": met."),
        (True, "2.5", ": met, 2.5‰ away from the bound."),
        (False, "2.5", "still rise by 2.5‰."),
        (False, "-2.5", "still fall by 2.5‰."),
        (False, "0", "just at the bound is not enough."),
    ],
)
def test_the_verdict_says_which_way_and_how_far(met: bool, gap: str, words: str) -> None:  # noqa: FBT001  # a column of the table
    one = row_of(unit="per_mille", actual=Decimal(9), observed_on=NOON, met=met, gap=Decimal(gap))
    assert words in explain(one, lang="en")


@pytest.mark.parametrize("reason", sorted(WAYS_OUT["vi"]))
def test_what_is_unknown_tells_the_way_out(reason: Reason) -> None:
    told = explain(row_of(status="unknown", reason=reason))
    assert WAYS_OUT["vi"][reason].split("{", maxsplit=1)[0] in told


@pytest.mark.parametrize("status", ["achieved", "maintained", "breached"])
def test_what_is_known_by_an_older_result_asks_for_the_newest(status: Status) -> None:
    told = explain(row_of(status=status, reason="last_known_result"))
    assert "Để kết luận, cần số liệu của kỳ kết thúc ngày 31/12/2024." in told


def test_of_six_sentences_the_last_is_left_out() -> None:
    numbers = {"actual": Decimal(9), "observed_on": NOON, "covered": Decimal("0.5"), "projected": Decimal(10)}
    told = explain(row_of(status="unknown", reason="not_observed_at_horizon", value=Decimal(12), **numbers), lang="en")
    assert len(SENTENCE.findall(told)) == 5
    assert told.endswith("It has covered 50% of the way.")


def test_a_single_figure_is_no_way_from_itself_to_itself() -> None:
    one = {"actual": Decimal(9), "observed_on": NOON, "start": Decimal(9)}
    assert "The newest figure is 9 (2024-06-30)." in explain(row_of(start_on=NOON, **one), lang="en")
    assert "It began at 9 (2023-12-31)" in explain(row_of(start_on=dt.date(2023, 12, 31), **one), lang="en")


def test_what_is_known_asks_for_nothing() -> None:
    told = explain(row_of(status="achieved", reason="zero_value"))
    assert WAYS_OUT["vi"]["zero_value"] not in told


def test_a_result_that_moves_away_is_told_so() -> None:
    assert "moved back by 20% of the way" in explain(row_of(covered=Decimal("-0.2")), lang="en").lower()


def test_the_method_speaks_for_itself() -> None:
    judged_by = {"pace": Decimal("0.946336"), "method_status": "insufficient_progress"}
    told = explain(row_of(**judged_by), lang="en", method="eurostat")
    assert "The method eurostat gives a pace of 0.946 and calls it “insufficient progress”." in told
    assert "calls it “word”" in explain(row_of(method_status="word"), lang="en", method="aarr")
    same = row_of(status="on_track", method_status="on_track", pace=Decimal(1))
    assert "calls it" not in explain(same, lang="en", method="aarr")
    assert "The pace so far is 100% of the pace needed" in explain(same, lang="en")


def test_a_projection_says_on_how_many_figures_it_rests() -> None:
    told = {"projected": Decimal("94.908791"), "unit": "percent", "value": Decimal(95)}
    assert "trend through 3 points leads to 94.91% on" in explain(row_of(projected_from=3, **told), lang="en")
    assert "trend so far leads to 94.91% on" in explain(row_of(**told), lang="en")


def test_a_small_number_is_not_rounded_to_nothing() -> None:
    told = {"required_per_year": Decimal("0.000012"), "observed_on": NOON, "value": Decimal(1), "unit": "count"}
    assert "rise by 0.000012 a year" in explain(row_of(horizon="2026", **told), lang="en")


def test_within_the_last_year_the_days_are_counted() -> None:
    told = {"required_per_year": Decimal(12), "observed_on": NOON, "value": Decimal(1), "unit": "count"}
    assert "184 days are left from 2024-06-30 on" in explain(row_of(**told), lang="en").lower()


def test_what_fills_up_in_a_year_is_never_asked_to_fall() -> None:
    ceiling = {"value": 50, "unit": "percent", "comparator": "le", "horizon": "2025"}
    plan = plan_of(ceiling, accrual="cumulative", direction="lower")
    card = compute_progress(plan, [report_of(row("2025-H1", 51))], as_of=dt.date(2025, 7, 1))
    text = card.explain("t", "en")
    assert "it is 1 percentage points above" in text
    assert "fall" not in text


def test_an_old_and_a_provisional_figure_are_told_as_such() -> None:
    target = {"value": 30, "unit": "percent", "baseline": BASELINE}
    draft = report_of(row("2024-01", 21), status="draft")
    card = compute_progress(plan_of(target), [draft], as_of=dt.date(2025, 6, 30))
    assert "Số liệu này còn sơ bộ. Số liệu này đã cũ 17 tháng." in card.explain("t")
    fresh = compute_progress(plan_of(target), [draft], as_of=dt.date(2024, 6, 30))
    assert "months old" not in fresh.explain("t", "en")


def test_the_caller_s_decimal_context_changes_nothing() -> None:
    one = judged({"value": 30, "baseline": BASELINE}, row("2024-06", 24), as_of=NOON)
    expected = explain(one)
    with decimal.localcontext(prec=1, rounding=decimal.ROUND_UP):
        assert explain(one) == expected


def test_a_scorecard_explains_by_id_with_the_names_of_its_plan() -> None:
    card = compute_progress(plan_of({"value": 30}), [report_of(row("2024", 25))], as_of=NOON)
    assert "Độ bao phủ" in card.explain("t")
    assert card.explain("t", "en") == explain(card.targets[0], card.indicators["coverage"], "en", method=card.method)


def test_a_scorecard_without_indicators_explains_by_the_code() -> None:
    assert "Yêu cầu: coverage, " in card_of(row_of()).explain("t")


def test_an_unknown_id_is_refused_and_the_nearest_is_named() -> None:
    card = card_of(row_of(id="row-01"), row_of(id="other"))
    with pytest.raises(ValueError, match=r"row-1.*row-01"):
        card.explain("row-1")
    assert missing_target("row-1", ["row-01"]).code == "VHP403"


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        explain(row_of(), lang="fr")  # type: ignore[arg-type]  # that it is refused is the point
