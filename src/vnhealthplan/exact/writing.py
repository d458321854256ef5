"""The raw writer: plain values to JSON text that the raw reader gives back unchanged."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from vnhealthplan.errors import NumberError
from vnhealthplan.exact.number import plain
from vnhealthplan.finding import Finding, shown

_MOST_PLACES = 100


def write_json(value: object, *, indent: int | None = 2) -> str:
    """Write plain values as JSON text: numbers with every printed digit, dates as ISO 8601.

    `indent` counts blanks a level; None writes one line.

    Raises NumberError (VHP202) for a Decimal that is not finite or has more than 100 places before or behind its
    point, and TypeError for what is no plain value.

    >>> write_json({"value": Decimal("0.30")}, indent=None)
    '{"value": 0.30}'
    """
    import simplejson  # noqa: PLC0415  # who only reads does not pay for the writer

    def written(value: object) -> object:
        if isinstance(value, Decimal):
            if not value.is_finite() or abs(value.adjusted()) > _MOST_PLACES:
                raise NumberError(Finding("VHP202", (), {"field": "value", "value": shown(value)}))
            return simplejson.RawJSON(plain(value))
        if isinstance(value, dt.date):
            return value.isoformat()
        message = f"{type(value).__name__} is no plain value of a JSON text"
        raise TypeError(message)

    return simplejson.dumps(
        value,
        indent=indent,
        ensure_ascii=False,
        allow_nan=False,
        use_decimal=False,
        encoding=None,
        namedtuple_as_object=False,
        default=written,
    )
