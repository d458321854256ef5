"""A scorecard as a pandas DataFrame, for notebooks and statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnhealthplan.extras import require

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pandas import DataFrame  # type: ignore[import-untyped]  # pandas brings no types of its own

    from vnhealthplan.progress.scorecard import Scorecard

_NUMBER, _TEXT, _DAY = "Float64", "string", "datetime64[s]"
_KINDS: Mapping[str, str] = {
    **dict.fromkeys(("actual", "value", "gap", "covered", "expected", "required_per_year", "projected"), _NUMBER),
    **dict.fromkeys(("value_high", "start", "pace"), _NUMBER),
    **dict.fromkeys(("observed_on", "start_on"), _DAY),
    "met": "boolean",
    "projected_from": "Int64",
}


def frame(card: Scorecard) -> DataFrame:
    """Give a scorecard as a DataFrame: a row a target, the columns of `Scorecard.columns()`, null where it says null.

    Numbers become Float64, and keep 15 digits of those of the scorecard; days become timestamps at midnight; a
    subgroup is written `sex=male;age=18`, and the names of leaders and leads stand with `; ` between them;
    null where there is none.

    Raises MissingExtraError (VHP901) without pandas.
    """
    pandas = require("pandas", "frames")
    rows = card.rows()
    columns = {
        name: pandas.array([_plain(row[name]) for row in rows], dtype=_KINDS.get(name, _TEXT))
        for name in card.columns()
    }
    return pandas.DataFrame(columns)


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return ";".join(f"{key}={one}" for key, one in value.items()) or None
    if isinstance(value, tuple):
        return "; ".join(map(str, value)) or None
    return value
