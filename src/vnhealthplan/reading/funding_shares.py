"""Shares of funds: "ngân sách tỉnh 60%, xã hội hóa 40%" says who pays, and is no health target."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnhealthplan.reading.folding import fold

if TYPE_CHECKING:
    from vnhealthplan.reading.naming import Named
    from vnhealthplan.reading.quantities import Quantity


def _any(words: str) -> str:
    return "|".join(fold(each).text for each in words.split("; "))


_FUNDS = _any("kinh phí; vốn; nguồn vốn; tổng kinh phí; nguồn kinh phí; tổng mức đầu tư; nguồn lực tài chính")
_PAYERS = _any("nhà nước; trung ương; địa phương; tỉnh; huyện; xã; thành phố; cấp tỉnh; cấp huyện; cấp xã")
_PAYING = _any("hỗ trợ; đảm bảo; bảo đảm; cấp; chi trả; bố trí; đóng góp; đối ứng")
_SHARED = re.compile(
    rf"(?:{_FUNDS})(?!\w).*"
    rf"|(?:(?:nguồn )?{fold('ngân sách').text}(?: (?:{_PAYERS}))?"
    rf"|(?:nguồn |vốn )?{fold('xã hội hóa').text}|{fold('người dân').text})(?: (?:{_PAYING}))?"
)
_OF_HEALTH = tuple(fold(words).text for words in ("y tế", "dự phòng", "dân số"))


def is_share_of_funds(named: Named, quantity: Quantity) -> bool:
    """Say whether a percentage is of money and of its payers; a share of the health budget is a target.

    >>> from vnhealthplan.reading.pieces import pieces_of
    >>> from vnhealthplan.reading.targets import find_values
    >>> def shared(words):
    ...     value = find_values(pieces_of(fold(words)))[0][0]
    ...     return is_share_of_funds(value.named, value.quantity)
    >>> shared("ngân sách tỉnh 60%"), shared("chi 30% ngân sách y tế cho y tế dự phòng")
    (True, False)
    """
    if quantity.unit != "percent" or _SHARED.fullmatch(named.text) is None:
        return False
    return not any(words in named.text for words in _OF_HEALTH)
