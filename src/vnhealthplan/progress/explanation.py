"""An explanation: why a target has its status, in a few sentences with the numbers."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from typing import TYPE_CHECKING

from vnhealthplan.finding import Finding, did_you_mean, shown
from vnhealthplan.messages import LANGUAGES, Words, unknown_language
from vnhealthplan.models import Period
from vnhealthplan.progress.arithmetic import EXACT
from vnhealthplan.progress.pacing import DEFAULT_METHOD
from vnhealthplan.progress.sentences import BOUNDS, SENTENCES, WAYS_OUT
from vnhealthplan.progress.words import STATUS_WORDS, day, name_of, one_line, pace_words, quantity, reason_words
from vnhealthplan.units import UNITS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from vnhealthplan.messages import Language
    from vnhealthplan.models import Indicator
    from vnhealthplan.progress.record import Progress

_OPEN = frozenset({"unknown", "pending"})
_MOST_SENTENCES = 5
_A_YEAR_OF_MONTHS, _A_YEAR_OF_DAYS = 12, 366
_WIDEST = 200
_MOST_DECIMALS = 6
_MORE_DECIMALS = 2
_PLAIN = "count"  # the unit without a symbol
_HUNDRED = Decimal(100)
_A_TENTH = Decimal("0.1")
_A_TARGET = Words("chỉ tiêu", "target")
_SEE_THE_PLAN = Words("dùng một mã có trong targets của kế hoạch", "use an id of the plan's targets")


def explain(
    row: Progress,
    indicator: Indicator | None = None,
    lang: Language = "vi",
    *,
    method: str = DEFAULT_METHOD,
    as_of: dt.date | None = None,
) -> str:
    """Say in two to five sentences why a target has its status, each with its numbers and their units.

    They name the status and its reason; what is asked for and by when; where it began and where it stands; what must
    be supplied, where something is missing; how much of the way is covered, what was expected and what the method
    says; what is required a year and where the trend leads.  Of more than five the last are left out.  Without
    `indicator`, its code stands for its name.  Computed numbers are rounded to two decimals more than those of the
    plan and its reports.  A figure that is more than a year older than `as_of` is told as old.

    Raises ValueError for another language than `vi` and `en`, PeriodError for a horizon that is no period.

    >>> from vnhealthplan.progress import Progress
    >>> row = Progress("t", "imr", "2025", {}, "unknown", "no_data", value=Decimal(10), unit="per_mille")
    >>> print(explain(row, lang="en").split(". ")[1])
    Asked for: imr, 10‰, by 2025-12-31
    """
    if lang not in LANGUAGES:
        raise unknown_language(lang)
    return " ".join(_Explanation(row, indicator, lang, method, as_of).sentences()[:_MOST_SENTENCES])


def missing_target(name: str, known: Iterable[str]) -> Finding:
    """Name a target that is not there, and the one whose id is nearest (VHP403)."""
    hint = did_you_mean(name, known, _SEE_THE_PLAN)
    return Finding("VHP403", (), {"what": _A_TARGET, "id": shown(name), "hint": hint})


class _Explanation:
    """The parts of one explanation, each written only where its numbers are there."""

    def __init__(
        self, row: Progress, indicator: Indicator | None, lang: Language, method: str, as_of: dt.date | None
    ) -> None:
        self.row, self.indicator, self.lang = row, indicator, lang
        self.last, self.as_of = Period(row.horizon).last, as_of
        self.due = day(self.last, lang)
        self.is_even = method == DEFAULT_METHOD
        self.method = f" {one_line(method)}"
        printed = (value for value in (row.value, row.actual, row.start) if value is not None)
        most = max((0, *(-int(value.as_tuple().exponent) for value in printed)))
        self.places = min(most + _MORE_DECIMALS, _MOST_DECIMALS)

    def sentences(self) -> list[str]:
        row = self.row
        status, reason = STATUS_WORDS[self.lang][row.status], reason_words(row, self.lang)
        return [
            self._say("status", id=one_line(row.id), status=status, reason=reason),
            self._asked(),
            *self._seen(),
            *self._way_out(),
            *self._sentence([*self._covered(), *self._expected(), *self._judged()]),
            *self._sentence([*self._required(), *self._projected()]),
        ]

    def _asked(self) -> str:
        row = self.row
        name = one_line(name_of(row, self.indicator, self.lang), _WIDEST)
        if row.value is None:
            return self._say("asked_nothing", name=name, due=self.due)
        kind = f"eq_{self.indicator.direction}" if self.indicator and row.comparator == "eq" else row.comparator
        high = row.value if row.value_high is None else row.value_high
        bound = BOUNDS[self.lang][kind].format(value=self._level(row.value), high=self._level(high))
        return self._say("asked", name=name, bound=bound, due=self.due)

    def _seen(self) -> list[str]:
        row = self.row
        if row.actual is None or row.observed_on is None:
            return []
        now = {"actual": self._level(row.actual), "observed_on": day(row.observed_on, self.lang)}
        verdict = self._verdict()
        if row.start is None or row.start_on is None or row.start_on == row.observed_on:
            said = self._say("stands", verdict=verdict, **now)
        else:
            begun = {"start": self._level(row.start), "start_on": day(row.start_on, self.lang)}
            said = self._say("moved", verdict=verdict, **begun, **now)
        return [" ".join([said, *self._doubts(row.observed_on)])]

    def _doubts(self, observed_on: dt.date) -> list[str]:
        doubts = [self._say("provisional")] if self.row.provisional else []
        if self.as_of is not None:
            months = (self.as_of.year - observed_on.year) * 12 + self.as_of.month - observed_on.month
            if months > _A_YEAR_OF_MONTHS:
                doubts.append(self._say("old", months=months))
        return doubts

    def _verdict(self) -> str:
        row = self.row
        if row.met is None:
            return ""
        # inside a range, or beyond its better end, the way to an end says nothing
        gap = self._change(row.gap) if row.gap and not (row.met and row.value_high is not None) else ""
        if row.met:
            return self._say("met_by" if gap else "met", gap=gap)
        if row.gap is None or not gap:
            return self._say("at_bound")
        is_over = row.status == "missed"
        if row.gap > 0:
            return self._say("short" if is_over else "below", gap=gap)
        return self._say("exceeded" if is_over or self._fills_up() else "above", gap=gap)

    def _fills_up(self) -> bool:
        """Whether the figure is a total of a year, which cannot fall any more."""
        return self.indicator is not None and self.indicator.accrual == "cumulative"

    def _way_out(self) -> list[str]:
        row = self.row
        if row.reason not in WAYS_OUT[self.lang] or not (row.status in _OPEN or row.reason == "last_known_result"):
            return []
        unit = UNITS.get(row.unit or "")
        label = "" if unit is None else f" ({unit.label_vi if self.lang == 'vi' else unit.label_en})"
        names = {"code": one_line(row.indicator), "horizon": one_line(row.horizon), "due": self.due, "unit": label}
        return [WAYS_OUT[self.lang][row.reason].format(**names)]

    def _covered(self) -> list[str]:
        covered = self.row.covered
        if covered is None:
            return []
        # rounded down: nothing is wholly covered before it is met
        share = EXACT.multiply(covered.copy_abs(), _HUNDRED).quantize(_A_TENTH, rounding=ROUND_DOWN, context=EXACT)
        percent = quantity(share.normalize(EXACT), "percent", self.lang)
        return [self._say("moved_back" if covered < 0 else "covered", covered=percent)]

    def _expected(self) -> list[str]:
        row = self.row
        if row.expected is None or row.observed_on in (None, self.last):
            return []
        expected = self._level(self._rounded(row.expected))
        return [self._say("expected", expected=expected, observed_on=day(row.observed_on, self.lang))]

    def _judged(self) -> list[str]:
        row = self.row
        if self.is_even:
            return (
                []
                if row.pace is None or row.met or row.observed_on == self.last
                else [self._say("even", pace=pace_words(row.pace, self.lang))]
            )
        pace = "" if row.pace is None else quantity(round(row.pace, 3).normalize(EXACT), _PLAIN, self.lang)
        # a word that is the status itself has been said
        word = "" if row.method_status in (None, row.status) else one_line(str(row.method_status)).replace("_", " ")
        if not (pace or word):
            return []
        return [self._say("pace_and_word" if pace and word else "pace" if pace else "word", pace=pace, word=word)]

    def _required(self) -> list[str]:
        required, since = self.row.required_per_year, self.row.observed_on
        if not required or since is None or (required < 0 and self._fills_up()):
            return []
        if (self.last - since).days <= _A_YEAR_OF_DAYS:
            return [self._say("days_left", observed_on=day(since, self.lang), days=(self.last - since).days)]
        kind = "rise" if required > 0 else "fall"
        return [self._say(kind, required=self._change(self._rounded(required)), observed_on=day(since, self.lang))]

    def _projected(self) -> list[str]:
        row = self.row
        if row.projected is None:
            return []
        kind = "projected" if row.projected_from is None else "projected_from"
        projected = self._level(self._rounded(row.projected))
        return [self._say(kind, projected=projected, points=row.projected_from, due=self.due)]

    def _sentence(self, parts: list[str]) -> list[str]:
        text = "; ".join(parts)
        return [f"{text[0].upper()}{text[1:]}."] if text else []

    def _say(self, kind: str, **holes: object) -> str:
        return SENTENCES[self.lang][kind].format(method=self.method, **holes)

    def _level(self, value: Decimal) -> str:
        return quantity(value, self.row.unit or _PLAIN, self.lang)

    def _change(self, value: Decimal) -> str:
        """Write a difference without its sign; two percents differ by percentage points."""
        unit = "percentage_point" if self.row.unit == "percent" else self.row.unit or _PLAIN
        return quantity(value.copy_abs(), unit, self.lang)

    def _rounded(self, value: Decimal) -> Decimal:
        """Round a computed number for the eye, unless nothing would be left of it."""
        places = Decimal(1).scaleb(-self.places, context=EXACT)
        return (value.quantize(places, context=EXACT) or value).normalize(EXACT)
