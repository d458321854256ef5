"""The period that a report is wanted for: told by how often a rule asks, and by the day that it is due."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from vnhealthplan.errors import PeriodError
from vnhealthplan.models import Period

if TYPE_CHECKING:
    import datetime as dt

    from vnhealthplan.models import Plan, ReportingRule

# how the periods of a length are spelt, by the number of months, and the place of the one with a month
_FORMS = {1: "{year}-{place:02}", 3: "{year}-Q{place}", 6: "{year}-H{place}", 12: "{year}"}
_MONTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}
_NINE_MONTHS = 9
_EARLY = Fraction(1, 3)


def wanted_period(rule: ReportingRule, due: dt.date, plan: Plan) -> Period | None:
    """Give the period that a report due on a day is wanted for, or null where no form of a period says it.

    A rule with a frequency of 1, 3, 6, 9 or 12 months wants the period of that length that holds the due day
    (`covers` is `current`) or the last one that ended before it (`previous`).  Without `covers`, a day in the
    first third of its period speaks of the one before: nobody reports in January on the year that has begun.
    From October to December, 9 months are always those of the year.  A rule of fixed dates that says no
    frequency, or `once`, wants the period of the plan, if that is one year.

    >>> from vnhealthplan.models import Plan, ReportingRule
    >>> import datetime as dt
    >>> area = {"name": "A", "level": "province", "system": "pre-2025"}
    >>> plan = Plan(id="p", title="Kế hoạch", document={}, area=area, period="2024")
    >>> rule = ReportingRule(id="r", frequency="monthly")
    >>> wanted_period(rule, dt.date(2024, 3, 12), plan), wanted_period(rule, dt.date(2024, 4, 5), plan)
    (Period('2024-03'), Period('2024-03'))
    """
    if rule.frequency in _MONTHS:
        return _by_day(rule, due, _MONTHS[rule.frequency])
    if rule.frequency == "nine_monthly":
        return _nine_months(rule, due)
    # a recurrence that says no frequency asks for something again and again, and the plan's year is one
    is_of_the_plan = rule.frequency == "once" or (rule.frequency is None and rule.recurrence is None)
    return plan.period if is_of_the_plan and plan.period.kind == "year" else None


def _by_day(rule: ReportingRule, due: dt.date, months: int) -> Period | None:
    current = _with_month(due.year, due.month, months)
    if current is None or not _speaks_of_the_one_before(rule, due, current):
        return current
    before = current.first - timedelta(1)
    return _with_month(before.year, before.month, months)


def _with_month(year: int, month: int, months: int) -> Period | None:
    return _period(_FORMS[months].format(year=year, place=(month - 1) // months + 1))


def _nine_months(rule: ReportingRule, due: dt.date) -> Period | None:
    current = _period(f"{due.year}-9M")
    if current is None or due.month > _NINE_MONTHS or not _speaks_of_the_one_before(rule, due, current):
        return current
    return _period(f"{due.year - 1}-9M")


def _speaks_of_the_one_before(rule: ReportingRule, due: dt.date, current: Period) -> bool:
    if rule.covers is None:
        return current.elapsed(due) <= _EARLY
    return rule.covers == "previous"


def _period(text: str) -> Period | None:
    """Give a period, or null for a year that periods do not reach: a fixed date may lie in any year."""
    try:
        return Period(text)
    except PeriodError:
        return None
