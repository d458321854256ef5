"""Judging one target by a named method: the comparator first, then the pace, and always a reason."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, Overflow
from fractions import Fraction

from vnhealthplan.finding import shown
from vnhealthplan.models.indicator import Direction
from vnhealthplan.models.target import Comparator
from vnhealthplan.progress.arithmetic import quotient, rounded
from vnhealthplan.progress.methods.case import Case, read_case
from vnhealthplan.progress.methods.method import Exact, Measured, Method
from vnhealthplan.progress.methods.pace import Pace, PaceReason, PointLike
from vnhealthplan.progress.methods.table import METHODS

# far above any number of a plan, and short enough to be printed
_LARGEST = 10**30


def assess(  # noqa: PLR0913  # one argument for each part of the question, all by name
    method: str,
    *,
    baseline: PointLike,
    current: PointLike,
    target: PointLike | None,
    direction: Direction,
    comparator: Comparator,
    limit: Decimal | int | None = None,
    between: Iterable[PointLike] = (),
) -> Pace:
    """Judge how a value moves from its baseline to its target, by a method of METHODS.

    Points are pairs of a year (int, Decimal or Fraction) and a value in one unit; without a target, the trend is
    judged.  `limit` is the natural limit of the values, such as 100 percent; `between` the values between baseline
    and current, which only `aarr` uses.  A `range` is known by one end, and is judged like `eq`.

    The comparator decides first: what meets the target is met, and what met it at the baseline and does so no more
    is lost.  Every finite input has an answer; where there is no pace, the reason says why.

    Raises ValueError for an unknown method, direction or comparator and for a number that is not finite; TypeError
    for what is no pair, and for a number that is neither Decimal nor int, a float among them.

    >>> found = assess(
    ...     "linear",
    ...     baseline=(2020, Decimal(50)),
    ...     current=(2023, Decimal(68)),
    ...     target=(2025, Decimal(90)),
    ...     direction="higher",
    ...     comparator="ge",
    ... )
    >>> found.pace, found.status, found.reason
    (Decimal('0.750000'), 'at_risk', 'pace')
    """
    if not isinstance(method, str) or method not in METHODS:
        message = f"method is {shown(method)}; give one of {', '.join(METHODS)}"
        raise ValueError(message)
    chosen = METHODS[method]
    case = read_case(
        baseline=baseline,
        current=current,
        target=target,
        direction=direction,
        comparator=comparator,
        limit=limit,
        between=between,
    )
    if case is None:
        return _pace(chosen, _without_numbers(chosen, "out_of_range"))
    measured = _measure(chosen, case)
    try:
        return _pace(chosen, measured)
    except Overflow:
        return _pace(chosen, _decided(chosen, case, _without_numbers(chosen, "out_of_range")))


def _measure(method: Method, case: Case) -> Measured:
    """Measure a case, and let the comparator decide before the pace."""
    if not case.has_time:
        measured = _without_numbers(method, "no_time")
    elif case.sign == 0 and case.target is None:
        measured = _without_numbers(method, "no_direction")
    else:
        try:
            measured = method.measure(case)
        except Overflow:
            measured = _without_numbers(method, "out_of_range")
    return _decided(method, case, measured)


def _decided(method: Method, case: Case, measured: Measured) -> Measured:
    if case.met:
        return measured._replace(word=method.met, reason="met")
    if case.met_at_start and case.moved_on and measured.reason not in {"near_bound", "no_distance"}:
        return measured._replace(word=method.lost, reason="lost")
    return measured


def _without_numbers(method: Method, reason: PaceReason) -> Measured:
    return Measured(None, None, reason, dict.fromkeys(method.number_names))


def _pace(method: Method, measured: Measured) -> Pace:
    numbers = {name: _rounded(number) for name, number in measured.numbers.items()}
    return Pace(method.id, _rounded(measured.pace), measured.word, measured.reason, numbers)


def _rounded(number: Exact | None) -> Decimal | None:
    """Round to 6 decimals, half up; raises Overflow for what no plan could mean."""
    if number is None:
        return None
    size = abs(number) if isinstance(number, Fraction) else number.copy_abs()
    if size >= _LARGEST:
        raise Overflow
    return rounded(number) if isinstance(number, Fraction) else quotient(number, 1)
