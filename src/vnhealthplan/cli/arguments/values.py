"""What the values of arguments may be; a wrong one is told with the right form, in one language."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NamedTuple

from vnhealthplan.errors import VnHealthPlanError
from vnhealthplan.finding import shown
from vnhealthplan.messages import Words

if TYPE_CHECKING:
    import datetime as dt

    from vnhealthplan.messages import Language

_MOST_DIGITS = 9
_MOST_LETTERS = 500
_NO_NAME = Words("tên tệp để trống; ghi tên một tệp", "the name is empty; write that of a file")
_BAD_WORDS = Words(
    "{} để trống, dài quá {} ký tự hoặc chứa ký tự điều khiển",
    "{} is empty, has more than {} characters or holds a control character",
)
_NO_NUMBER = Words(
    "{} không phải số phát hiện; ghi số như 50, hoặc 0 để nêu tất cả",
    "{} is no number of findings; write one such as 50, or 0 for all",
)


class Values(NamedTuple):
    """The kinds of values: each method reads one, or raises argparse.ArgumentTypeError."""

    lang: Language

    def file(self, text: str) -> str:
        """Read the name of a file."""
        if not text:
            raise argparse.ArgumentTypeError(self._say(_NO_NAME))
        return text

    def date(self, text: str) -> dt.date:
        """Read a day such as 2023-12-31."""
        from vnhealthplan.exact.date import check_date  # noqa: PLC0415  # only dates need it, and --help starts fast

        try:
            return check_date(text, "DATE")
        except VnHealthPlanError as error:
            raise argparse.ArgumentTypeError(error.findings[0].message(self.lang)) from None

    def period(self, text: str) -> str:
        """Read a period such as 2021/2025."""
        from vnhealthplan.models.period import Period  # noqa: PLC0415  # only --period of read needs it

        try:
            return Period(text).text
        except VnHealthPlanError as error:
            raise argparse.ArgumentTypeError(error.findings[0].message(self.lang)) from None

    def words(self, text: str) -> str:
        """Read a line of at most 500 printable characters."""
        words = " ".join(text.split())
        if not words or len(words) > _MOST_LETTERS or not words.isprintable():
            raise argparse.ArgumentTypeError(self._say(_BAD_WORDS).format(shown(text), _MOST_LETTERS))
        return words

    def codes(self, text: str) -> list[str]:
        """Read codes, or how they begin, between commas."""
        from vnhealthplan.cli.codes import read_codes  # noqa: PLC0415  # only --select and --ignore need the table

        try:
            return read_codes(text, self.lang)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    def most(self, text: str) -> int:
        """Read a limit of at most nine digits, 0 for none."""
        if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
            raise argparse.ArgumentTypeError(self._say(_NO_NUMBER).format(shown(text)))
        return int(text)

    def _say(self, words: Words) -> str:
        return words.vi if self.lang == "vi" else words.en
