"""Changes whose sign or comparator says the opposite of the words: "giảm 10%" written as 10."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from vnhealthplan.finding import Finding, shown
from vnhealthplan.messages import Words
from vnhealthplan.models.folding import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.checks.context import PlanContext
    from vnhealthplan.models import Target

Sense = Literal["down", "up", "down_at_least", "up_at_least"]

_CLAUSES = re.compile(r"[;:\n]|[.,](?=\s|$)")
_NUMBER = re.compile(r"(?<![\w.,])[0-9]{1,9}(?:[.,][0-9]{1,9})?(?![\w]|[.,][0-9])")
# not the verbs in the names of things: "tăng huyết áp" is no rise
_VERB = re.compile(
    r"(?<!gia )(?<!suy )\b(giảm|hạ|tăng|thêm)\b(?!\s{1,3}(?:áp|âm|bạch cầu|cân|cánh|chú ý|cường|đau|động|đường huyết|"
    r"giá|huyết|lưu|lipid|mỡ|nghèo|nhãn áp|nhẹ|nhiệt|sinh nở|sốt|tải|tầng|thân nhiệt|thị lực|thính lực|tiểu cầu|tốc|"
    r"trưởng|vào đó)\b)"
)
_FALLING = frozenset({"giảm", "hạ"})
_MOST_WORDS_BETWEEN = 4
_LEVEL = re.compile(r"\b(còn|xuống|lên|đến|tới|từ|ở mức|đạt|bằng)\b")
_COMPARED = re.compile(r"\b(?:thấp|cao|ít|nhiều|lớn|nhỏ|tốt|kém|nhanh|chậm) hơn\b|\bnâng\b|\bđể\b")
_AT_LEAST = re.compile(r"\b(ít nhất|tối thiểu|không dưới|trên|hơn)\b")
_LIMITS = re.compile(r"\b(không quá|tối đa|nhiều nhất|dưới|không vượt quá)\b")


def find_changes_against_words(context: PlanContext) -> Iterator[Finding]:
    """Find changes whose quote says "giảm" or "tăng" right before the number, and whose sign says the other.

    A fall "by at least" that is held from below (`ge` on a negative change) says the opposite too.
    """
    indicators = context.plan.known_indicators()
    for index, target in enumerate(context.plan.targets):
        if target.basis == "level" or not target.value or target.source is None:
            continue
        senses = set(_senses(target, target.source.quote))
        sense = senses.pop() if len(senses) == 1 else None
        if sense is None or _VERB.search(folded(indicators[target.indicator].name.vi)):
            continue  # "mức giảm sinh" that rises
        falls = sense.startswith("down")
        place: tuple[str | int, ...] = ("targets", index)
        word = Words("giảm" if falls else "tăng", '"giảm" (fall)' if falls else '"tăng" (rise)')
        value = shown(target.value)
        if falls != (target.value < 0):
            wanted = shown(-target.value)
            hint = Words(f"ghi value là {wanted}", f"write {wanted} as value")
            yield Finding("VHP430", (*place, "value"), {"word": word, "value": value, "hint": hint})
        elif sense.endswith("at_least") and target.comparator in (("ge", "gt") if falls else ("le", "lt")):
            wanted = "le" if falls else "ge"
            hint = Words(
                f"{target.comparator} cho phép thay đổi ít hơn, ghi comparator là {wanted}",
                f"{target.comparator} allows less of a change, write {wanted} as comparator",
            )
            yield Finding("VHP430", (*place, "comparator"), {"word": word, "value": value, "hint": hint})


def _senses(target: Target, quote: str) -> Iterator[Sense | None]:
    """Give what the words before each mention of the number say; null where they say nothing of a change."""
    wanted = abs(target.value or Decimal())
    for clause in _CLAUSES.split(unicodedata.normalize("NFC", quote).casefold()):
        end = 0
        for number in _NUMBER.finditer(clause):
            before, end = clause[end : number.start()], number.end()
            if Decimal(number[0].replace(",", ".")) == wanted:
                yield _sense(before)


def _sense(before: str) -> Sense | None:
    verbs = list(_VERB.finditer(before))
    ways = {verb[1] in _FALLING for verb in verbs}
    if len(ways) != 1:
        return None
    between = before[verbs[-1].end() :]
    is_far = len(between.split()) > _MOST_WORDS_BETWEEN
    if is_far or any(words.search(between) for words in (_LEVEL, _LIMITS, _COMPARED)):
        return None
    falls = ways.pop()
    if _AT_LEAST.search(between):
        return "down_at_least" if falls else "up_at_least"
    return "down" if falls else "up"
