"""Targets printed in Vietnamese in many ways, each with what it says: reading must undo the printing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st
from printed_words import (
    AT_LEAST,
    BOUNDS,
    COMPARING,
    EFFORTS,
    FALLS_AND_RISES,
    FOLLOWING,
    GROUPS,
    MADE_UP,
    PERIODS,
    REACHES,
    SHARES,
    TIMES,
    UNIT_TEXTS,
    Name,
    names,
    wordings,
)

if TYPE_CHECKING:
    from vnhealthplan.models.target import Basis, Comparator
    from vnhealthplan.reading.records import DraftTarget


class Said(NamedTuple):
    """What a target says; values as printed, horizon and baseline as the texts of their periods."""

    code: str | None
    comparator: Comparator
    value: str
    value_high: str | None
    unit: str | None
    subgroup: tuple[tuple[str, str], ...] = ()
    horizon: str | None = None
    maintain: bool = False
    basis: Basis = "level"
    baseline: tuple[str | None, str | None] | None = None


class Printed(NamedTuple):
    """One printed target: its text without a full stop, what it says, and its name as printed."""

    text: str
    said: Said
    name: str


def said_by(draft: DraftTarget) -> Said:
    """Give what a draft says, in the same form."""
    base = draft.baseline
    return Said(
        draft.code,
        draft.comparator,
        str(draft.value),
        None if draft.value_high is None else str(draft.value_high),
        draft.unit,
        tuple(sorted(draft.subgroup.items())),
        None if draft.horizon is None else str(draft.horizon),
        draft.maintain,
        draft.basis,
        None if base is None else (base.period and str(base.period), None if base.value is None else str(base.value)),
    )


@st.composite
def numbers(draw: st.DrawFn, unit: str) -> tuple[str, str]:
    """Draw a value of a unit as it is and as it is printed: "12,50", "05", "1.250"."""
    low, high = BOUNDS[unit]
    whole = draw(st.integers(low, high))
    decimals = 0 if unit == "count" else draw(st.integers(0, 2))
    fraction = draw(st.integers(0, 10**decimals - 1)) if whole < high else 0
    value = Decimal(whole * 10**decimals + fraction).scaleb(-decimals)
    if not decimals and whole < 10 and draw(st.booleans()):
        return str(value), f"0{whole}"
    return str(value), f"{value:,}".replace(",", "_").replace(".", ",").replace("_", ".")


@st.composite
def bounds(draw: st.DrawFn, name: Name) -> tuple[str, Comparator, str, str | None]:
    """Draw the words, comparator and values behind a name: " đạt từ 95% trở lên"."""
    unit = "" if name.inside else draw(st.sampled_from(UNIT_TEXTS[name.unit]))
    value, printed = draw(numbers(name.unit))
    reach = draw(st.sampled_from(REACHES if unit else REACHES[:-1]))  # a bare number without a word bounds nothing
    form = draw(st.sampled_from(["plain", "before", "before", "before", "sign", "after", "range"]))
    if form == "before":
        comparator = draw(st.sampled_from(sorted(wordings())))
        words = draw(st.sampled_from(wordings()[comparator]))
        lead = " " if words.startswith("đạt") else reach
        return f"{lead}{words} {printed}{unit}", comparator, value, None
    if form == "sign":
        sign, comparator = draw(st.sampled_from(COMPARING))
        return f"{reach}{sign}{draw(st.sampled_from(['', ' ']))}{printed}{unit}", comparator, value, None
    if form == "after":
        words, comparator = draw(st.sampled_from(FOLLOWING))
        return f"{reach}{draw(st.sampled_from(['từ ', '']))}{printed}{unit} {words}", comparator, value, None
    if form == "range":
        other, printed_other = draw(numbers(name.unit).filter(lambda pair: Decimal(pair[0]) > Decimal(value)))
        words = draw(st.sampled_from(["từ {} đến {}", "{} - {}", "{}–{}", "trong khoảng {} - {}", "từ {} tới {}"]))
        return reach + words.format(printed, printed_other) + unit, "range", value, other
    return reach + printed + unit, "eq", value, None


@st.composite
def horizons(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a time as printed, and its period."""
    year = draw(st.integers(2021, 2050))
    if draw(st.integers(0, 3)):
        return draw(st.sampled_from(TIMES)).format(year), str(year)
    words, period = draw(st.sampled_from(PERIODS))
    return words.format(year, year + 4), period.format(year, year + 4)


def small(words: str) -> str:
    """Give words as they stand inside a sentence."""
    return words[0].lower() + words[1:]


def capital(words: str) -> str:
    """Give words as they stand at the head of a sentence."""
    return words[0].upper() + words[1:]


@st.composite
def levels(draw: st.DrawFn, *, listed: bool = False) -> Printed:
    """Draw a target whose name stands before its value, with the time before, behind, in the name or nowhere.

    In a list it begins with its name and ends with its value or its time.
    """
    name = draw(st.sampled_from(names()))
    bound, comparator, value, high = draw(bounds(name))
    time, horizon = draw(horizons())
    place = draw(st.sampled_from(["behind", "nowhere"] if listed else ["before", "inside", "behind", "nowhere"]))
    group, where = "", tuple[tuple[str, str], ...]()
    if not listed and draw(st.integers(0, 3)) == 0:
        words, group_of_words = draw(st.sampled_from(sorted(GROUPS.items())))
        group, where = draw(st.sampled_from([" ở {}", " đối với {}", " ({})"])).format(words), (group_of_words,)
    keeps = not listed and draw(st.integers(0, 4)) == 0
    verbs = ("Duy trì ", "Tiếp tục duy trì ", "Giữ vững ") if keeps else ("",) if listed else EFFORTS
    verb = draw(st.sampled_from(verbs))
    text = (small(name.words) if verb else name.words) + group
    text = capital(verb + text + (f" {time}" if place == "inside" else "") + bound)
    if place == "before":
        text = f"{capital(time)}, {small(text)}"
    if place == "behind":
        text += f" {time}"
    said = Said(name.code, comparator, value, high, name.unit, where, None if place == "nowhere" else horizon, keeps)
    return Printed(text, said, name.words)


@st.composite
def shares(draw: st.DrawFn) -> Printed:
    """Draw a target whose share stands before its name: "trên 95% dân số tham gia ..."."""
    name = draw(st.sampled_from(SHARES))
    value, printed = draw(numbers("percent"))
    comparator = draw(st.sampled_from(["eq", *sorted(wordings())]))
    words = "" if comparator == "eq" else draw(st.sampled_from(wordings()[comparator])) + " "
    effort = draw(st.sampled_from(["", "Phấn đấu ", "Bảo đảm ", "Có ", "Phấn đấu có "]))
    text = capital(f"{effort}{words}{printed}{draw(st.sampled_from(['%', ' %']))} {name.words}")
    time, horizon = draw(horizons())
    place = draw(st.sampled_from(["before", "behind", "nowhere"]))
    text = f"{capital(time)}, {small(text)}" if place == "before" else f"{text} {time}" if place == "behind" else text
    said = Said(name.code, comparator, value, None, "percent", (), None if place == "nowhere" else horizon)
    return Printed(text, said, name.words)


@st.composite
def trends(draw: st.DrawFn) -> Printed:
    """Draw a level that a word of trend leads to, from an earlier result or not."""
    name = draw(st.sampled_from([name for name in names() if not name.inside and UNIT_TEXTS[name.unit][0]]))
    unit = draw(st.sampled_from(UNIT_TEXTS[name.unit]))
    value, printed = draw(numbers(name.unit))
    verb, words = draw(st.sampled_from(FALLS_AND_RISES))
    year = draw(st.integers(2025, 2050))
    below = verb in {"Giảm", "Kéo giảm"} and draw(st.booleans())
    start, baseline = "", None
    if draw(st.booleans()):
        first, printed_first = draw(numbers(name.unit))
        start, baseline = f" từ {printed_first}{unit} năm {year - 5}", (str(year - 5), first)
    bound = " dưới" if below else ""
    text = f"{verb} {small(name.words)}{start} {words}{bound} {printed}{unit} năm {year}"
    said = Said(name.code, "lt" if below else "eq", value, None, name.unit, (), str(year), baseline=baseline)
    return Printed(text, said, name.words)


@st.composite
def changes(draw: st.DrawFn) -> Printed:
    """Draw a change compared with an earlier result, signed."""
    name = draw(st.sampled_from(MADE_UP))
    value, printed = draw(numbers("percent").filter(lambda pair: Decimal(pair[0]) < Decimal(100)))
    verb, sign = draw(st.sampled_from([("giảm", "-"), ("tăng", "")]))
    words, rising, falling = draw(st.sampled_from(AT_LEAST))
    year = draw(st.integers(2015, 2024))
    since = draw(st.sampled_from(["so với năm {}", "so với kết quả năm {}", "so với giai đoạn 2010 - {}"])).format(year)
    text = f"{name.words} {verb} {words}{printed}% {since}"
    if draw(st.booleans()):
        text = f"{capital(verb)} {words}{printed}% {small(name.words)} {since}"
    period = f"2010/{year}" if "giai đoạn" in since else str(year)
    comparator = falling if sign else rising
    said = Said(name.code, comparator, sign + value, None, "percent", basis="relative_change", baseline=(period, None))
    return Printed(text, said, name.words)


def targets() -> st.SearchStrategy[Printed]:
    """Any one printed target."""
    return levels() | shares() | trends() | changes()
