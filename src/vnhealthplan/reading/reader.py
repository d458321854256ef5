"""read_targets: the targets of a text, and every number of it that ended in none."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from vnhealthplan.reading.accounting import Accounts
from vnhealthplan.reading.assembly import MOST_OF_ONE_VALUE, Assembler, Horizon, targets_of
from vnhealthplan.reading.bare_figures import bare_figures, lone_figure, names_nothing
from vnhealthplan.reading.clauses import read_clause
from vnhealthplan.reading.contrast import results_in_contrast
from vnhealthplan.reading.denials import untold_denials
from vnhealthplan.reading.documents.results import tells_of_results
from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.fractions import is_own_share
from vnhealthplan.reading.funding_shares import is_share_of_funds
from vnhealthplan.reading.held_times import NOTHING_HELD
from vnhealthplan.reading.missing_units import misses_unit
from vnhealthplan.reading.naming import Named, is_only_pace, name_in, refers_back
from vnhealthplan.reading.observed import UNDER_RESULTS, Past, find_observed, is_effort
from vnhealthplan.reading.past_words import is_aimed, is_by_a_time
from vnhealthplan.reading.pieces import pieces_of
from vnhealthplan.reading.records import Reading, Span
from vnhealthplan.reading.running_years import RunningYears
from vnhealthplan.reading.sentences import Line, cut_lines, sentences_of
from vnhealthplan.reading.spreading import spread
from vnhealthplan.reading.targets import Found, Scope, find_values, words_read
from vnhealthplan.reading.times import Time, period_of
from vnhealthplan.reading.under_headings import UnderHeadings
from vnhealthplan.reading.worded import find_worded
from vnhealthplan.reading.worded_targets import worded_targets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnhealthplan.models.period import Period
    from vnhealthplan.reading.clauses import Clause
    from vnhealthplan.reading.folding import Folded
    from vnhealthplan.reading.pieces import Piece
    from vnhealthplan.reading.records import DraftTarget
    from vnhealthplan.reading.sentences import Sentence

MOST_CHARACTERS = 1_000_000
_SHORT_HEADING = 6
_OPENING_WORDS = 3
_UNTIL = tuple(fold(words).text for words in ("đến ", "tới ", "hết ", "vào "))
_TREND = frozenset({"rise", "fall", "keep", "control"})


def read_targets(text: str, *, horizon: Period | str | None = None) -> Reading:
    """Read the targets of a phrase, a paragraph or a section.

    `horizon` is that of targets that name none, such as the year of a heading.  Every number of the text is in a
    target, or in `unread` with a reason; words of a target without a value are there too.  Text of any kind is
    read, in time that grows with its length; more than 1,000,000 characters raise a ValueError.

    >>> text = "Giảm tỷ suất tử vong trẻ em: dưới 5 tuổi còn dưới 10‰; dưới 1 tuổi còn dưới 5‰"
    >>> [(target.code, target.comparator, str(target.value)) for target in read_targets(text, horizon="2025").targets]
    [('u5mr', 'lt', '10'), ('imr', 'lt', '5')]
    """
    if len(text) > MOST_CHARACTERS:
        message = f"the text has {len(text)} characters, at most {MOST_CHARACTERS} are read; read it section by section"
        raise ValueError(message)
    given = period_of(horizon) if isinstance(horizon, str) else horizon
    reader = _Reader(fold(text), None if given is None else Horizon(given, None))
    for line in cut_lines(reader.folded):
        reader.read_line(line)
    return Reading(tuple(reader.targets), tuple(reader.accounts.unread(_spans(reader.targets))))


class _Reader:
    """The state of one reading: what lines above say of the lines below."""

    def __init__(self, folded: Folded, given: Horizon | None) -> None:
        self.folded = folded
        self.given = given
        self.horizon = given
        self.level = 0
        self.fresh = False
        self.accounts = Accounts(folded)
        self.assembler = Assembler(folded)
        self.targets: list[DraftTarget] = []
        self.head: Named | None = None
        self.whole: Named | None = None
        self.bullet = ""
        self.under = UnderHeadings(folded)
        self.past: Past | None = None
        self.contrasted: frozenset[int] = frozenset()
        self.past_value: Found | None = None
        self.years = RunningYears(folded)

    def read_line(self, line: Line) -> None:
        if line.number is not None:
            self.accounts.heading_number(line)
        lone = None if line.footnote else lone_figure(self.folded.text, line.start, line.end)
        pieces = [] if lone is not None else pieces_of(self.folded, line.start, line.end)
        self.accounts.add(pieces, "footnote" if line.footnote else None)
        if lone is None and (line.footnote or not pieces):
            return
        self._open_line(line, pieces)
        if lone is not None:
            if self.head is None and self.whole is None and not self.under.results and self.years.held == NOTHING_HELD:
                self.accounts.tell_bare((lone,))
                return
            pieces = pieces_of(self.folded, line.start, line.end)
            self.accounts.add(pieces)
        scope = Scope(self.head, whole=self.whole)
        last: Found | None = None
        known = len(self.targets)
        self.contrasted = results_in_contrast(pieces)
        for sentence in sentences_of(self.folded, pieces):
            self._go_on(sentence)
            times = self.years.times_for(sentence)
            if sentence.new:
                self.years.close_list(self.targets, headed=self.horizon is not None)
                back = scope.before if scope.before is not None and refers_back(sentence.pieces) else None
                before = scope.before if self._goes_on(scope, sentence) else None
                scope = Scope(self.head, times, before, back, whole=self.whole)
            else:
                scope = scope._replace(times=times)
            scope = self._read_sentence(sentence, scope)
            last = scope.before or last
        self.years.close_list(self.targets, headed=self.horizon is not None)
        if len(self.targets) == known:
            self._take_heading(line, pieces)
        elif pieces[-1].kind == "colon" and last is not None and not scope.row:
            self.whole, self.bullet = last.named, line.bullet

    def _open_line(self, line: Line, pieces: Sequence[Piece]) -> None:
        """Let go of what a line ends of the lines above: their head, their years, or the horizon of a heading."""
        if line.bullet == self.bullet or not line.bullet:
            self.head = self.whole = None
        self.years.begin_line(line, pieces, headed=self.horizon is not None)
        if line.numbered and self.fresh:
            self.level = line.level - 1  # numbers right below "Đến năm 2025:" are its items, up to a higher one
        elif line.numbered and line.level <= self.level:
            self.horizon = self.given
        self.fresh = False
        self.under.take(line, pieces)
        self.past = None

    def _go_on(self, sentence: Sentence) -> None:
        """Leave the past that does not hold in the next sentence; an aim of its own ends one that a report opened."""
        past = self.past
        if past is None and not sentence.new:
            return
        aimed = sentence.new and (is_aimed(sentence.pieces) or is_by_a_time(sentence.pieces))
        if past is None or aimed or not past.goes_on(new=sentence.new):
            self.past = UNDER_RESULTS if self.under.results else None

    def _goes_on(self, scope: Scope, sentence: Sentence) -> bool:
        """Say whether a sentence strives for what the one before tells of: "... đạt 92%. Phấn đấu năm 2024 đạt 93%"."""
        if scope.before is None or scope.before is not self.past_value:
            return False
        opens = any(is_effort(piece) for piece in sentence.pieces[:_OPENING_WORDS])
        return opens and not any(piece.part == "measure" for piece in sentence.pieces)

    def _read_sentence(self, sentence: Sentence, scope: Scope) -> Scope:
        pieces = sentence.pieces
        if not any((*scope, self.past, self.contrasted)) and names_nothing(pieces):
            self._tell_nameless(pieces)
            self.years.end_sentence(pieces, (), (), len(self.targets), past=False)
            return scope
        planned = self.horizon is not None or self.under.aims
        observed, self.past = find_observed(pieces, self.past, planned=planned)
        worded = list(find_worded(pieces))
        taken = [each.taken for each in worded]
        untold = list(untold_denials(pieces, taken))
        scope = scope._replace(due=(self.horizon is not None or bool(scope.times)) and not _names_a_year(pieces))
        values, clause = find_values(pieces, scope, sorted(taken + untold) if untold else taken)
        heading = None if self.horizon is None else self.horizon.period
        found = spread(pieces, values, scope.times, scope.row, heading)
        self.accounts.others(clause)
        for each in [each for each in worded if observed[each.first]]:
            self.accounts.tell(pieces[each.first].start, pieces[each.last - 1].end, "observed")
            worded.remove(each)
        denied = list(worded_targets(self.folded, pieces, worded, self._horizon_of(scope))) if worded else []
        if denied:
            found = [value for value in found if not self._is_inside(value, denied)]
        drafts = [*self._targets(pieces, found, clause, observed), *denied]
        for first, last in untold:
            self.accounts.tell(pieces[first].start, pieces[last - 1].end, "no_value")
        if worded:
            self.accounts.cover(stretch for each in worded for stretch in each.words_read(pieces))
            horizons = (draft.evidence.get("horizon") for draft in drafts)
            for span in {horizon.span for horizon in horizons if horizon is not None and horizon.span is not None}:
                self.accounts.cover_raw(span)
        if drafts and self.horizon is not None and self.horizon.span is not None:
            self.accounts.cover_raw(self.horizon.span)
        elif not drafts and not found and not untold and _is_about_a_target(pieces):
            self.accounts.tell(pieces[0].start, pieces[-1].end, "no_value")
        self.targets += drafts if len(drafts) == 1 else sorted(drafts, key=_place)
        head = name_in(pieces)
        past = self.past is not None or any(value is self.past_value for value in found)
        self.years.end_sentence(pieces, found, scope.times, len(self.targets) - len(drafts), past=past)
        before = found[-1] if found else scope.before
        return Scope(head or scope.head, (), before, row=tuple(found), whole=scope.whole)

    def _horizon_of(self, scope: Scope) -> Horizon | None:
        """Give the time that holds for a sentence: that of its paragraph before that of the headings."""
        return self.horizon if not scope.times else _heading(self.folded, scope.times[-1])

    def _tell_nameless(self, pieces: Sequence[Piece]) -> None:
        """Say why the numbers of a sentence that names nothing are no targets, without reading them as values."""
        bare = bare_figures(pieces)
        if bare is not None:
            self.accounts.tell_bare(bare)
            return
        clause = read_clause(pieces)
        self.accounts.others(clause)
        for quantity, _, _ in clause.items:
            share = is_own_share(pieces[quantity.first])
            unsure = quantity.number.other is not None
            reason = quantity.reason or ("fraction" if share else "ambiguous_number" if unsure else "no_indicator")
            self.accounts.say(pieces[quantity.first : quantity.last], reason)

    def _is_inside(self, value: Found, denied: Sequence[DraftTarget]) -> bool:
        """Say whether a number is in the name of what must not be: "không để xảy ra ngộ độc trên 30 người mắc"."""
        place = self.folded.start(value.bound[0])
        last = bisect_right(denied, place, key=_start_of_name)
        name = denied[last - 1].evidence["indicator"].span if last else None
        return name is not None and place < name.end and "," not in self.folded.raw[name.start : place]

    def _targets(
        self, pieces: Sequence[Piece], found: Sequence[Found], clause: Clause, observed: Sequence[bool]
    ) -> Iterator[DraftTarget]:
        """Give the targets of values in figures, and say of the others why they are none."""
        counts = [each for each in clause.others if each.role == "count"]
        for quantity in counts:
            if observed[quantity.first]:
                self.accounts.say(pieces[quantity.first : quantity.last], "observed")
        named: Named | None = None
        for value in found:
            first = value.quantity.first
            past = observed[first] or pieces[first].start in self.contrasted
            if past:
                self.past_value = value
            reason = _unread_reason(value, observed=past)
            if reason is None:
                drafts = list(self.assembler.assemble(pieces, value, self.horizon))
                if drafts[0].unit is None and misses_unit(pieces, value):
                    self.accounts.say(pieces[value.quantity.first : value.quantity.last], "no_unit")
                    continue
                for draft in drafts:
                    unit = draft.evidence.get("unit")
                    if unit is not None and unit.span is not None:
                        self.accounts.cover_raw(unit.span)
                    yield draft
                self.accounts.cover(words_read(value, named=value.named is not named))
                named = value.named
            else:
                self.accounts.say(pieces[value.quantity.first : value.quantity.last], reason)

    def _take_heading(self, line: Line, pieces: list[Piece]) -> None:
        """Take horizon and indicator from a line without values; one that ends with a colon heads the lines below."""
        if "number" in [piece.kind for piece in pieces]:
            return
        times = [time for time in _times(pieces) if time.relation in {"by", "in"} and not time.dated]
        closes = pieces[-1].kind == "colon"
        if tells_of_results(self.folded.text[line.start : line.end]):
            times = []
        if times and (closes or line.numbered or len(pieces) <= _SHORT_HEADING):
            self.horizon, self.level = _heading(self.folded, times[-1]), line.level
            self.fresh = not line.numbered
        if closes:
            self.head, self.bullet = name_in(pieces), line.bullet


def _heading(folded: Folded, time: Time) -> Horizon:
    return Horizon(time.periods[-1], Span(folded.start(time.start), folded.end(time.end)))


def _unread_reason(value: Found, *, observed: bool) -> str | None:
    """Say why a value is no target, or nothing where it is one."""
    if value.quantity.reason is not None:
        return value.quantity.reason
    if value.quantity.number.other is not None:
        return "ambiguous_number"
    if not value.named.stretches:
        return "no_indicator"
    if is_share_of_funds(value.named, value.quantity):
        return "funding_share"
    if observed or (unsure := _reason_of_times(value)) is not None:
        return "observed" if observed else unsure
    is_yearly = value.quantity.yearly
    if (value.lead.basis != "level" or is_only_pace(value.named)) and (
        is_yearly or (value.since is None and value.start is None)
    ):
        return "yearly_change" if is_yearly else "change_without_baseline"
    if targets_of(value) > MOST_OF_ONE_VALUE:
        return "too_many_targets"
    return None


def _reason_of_times(value: Found) -> str | None:
    if any(time.relation == "after" for time in value.times):
        return "year_alone_after"
    alone = value.loose is not None and value.loose.kind == "part" and not value.times
    return "deadline_without_year" if alone else None


def _start_of_name(draft: DraftTarget) -> int:
    return (draft.evidence["indicator"].span or draft.span).start


def _place(draft: DraftTarget) -> Span:
    """Give where the value stands; the targets of a text are in this order."""
    return draft.evidence["value"].span or draft.span


def _spans(drafts: Sequence[DraftTarget]) -> set[Span]:
    spans = {draft.span for draft in drafts}
    for draft in drafts:
        spans.update([span for _, span in draft.evidence.values() if span is not None])
    return spans


def _times(pieces: list[Piece]) -> Iterator[Time]:
    times = [piece.meaning for piece in pieces if piece.kind == "time"]
    return (time for time in times if isinstance(time, Time) and time.relation != "as_of")


def _names_a_year(pieces: list[Piece]) -> bool:
    """Say whether a sentence names a year that may be one of results: "năm 2024, số người ...", not "đến năm 2026"."""
    return any(piece.kind == "time" and not piece.text.startswith(_UNTIL) for piece in pieces)


def _is_about_a_target(pieces: list[Piece]) -> bool:
    parts = {piece.part for piece in pieces}
    return "measure" in parts and bool(parts & _TREND)
