"""The raw writer: plain values to JSON text that the raw reader gives back unchanged."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from vnhealthplan.errors import NumberError
from vnhealthplan.exact.number import plain
from vnhealthplan.finding import Finding, shown


def write_json(value: object, *, indent: int | None = 2) -> str:
    """Write plain values as JSON text: numbers with every printed digit, dates as ISO 8601.

    `indent` counts blanks a level; None writes one line.

    Raises NumberError, VHP202, for a Decimal that is not finite: JSON has no such number.

    >>> write_json({"value": Decimal("0.30")}, indent=None)
    '{"value": 0.30}'
    """
    import simplejson  # noqa: PLC0415  # who only reads does not pay for the writer

    def written(value: object) -> object:
        if isinstance(value, Decimal):
            if not value.is_finite():
                raise NumberError(Finding("VHP202", (), {"field": "value", "value": shown(value)}))
            return simplejson.RawJSON(plain(value))
        return value.isoformat() if isinstance(value, dt.date) else str(value)

    return simplejson.dumps(
        value,
        indent=indent,
        ensure_ascii=False,
        allow_nan=False,
        use_decimal=False,
        namedtuple_as_object=False,
        default=written,
    )
