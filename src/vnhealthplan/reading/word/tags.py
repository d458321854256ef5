"""Tags of the XML of Word, in the form in which parsers give them."""

from __future__ import annotations

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def word(name: str) -> str:
    """Give the tag or attribute of a name of Word.

    >>> word("p")[-2:]
    '}p'
    """
    return _MAIN + name


def maths(name: str) -> str:
    """Give the tag of a name in formulas.

    >>> maths("num")[-4:]
    '}num'
    """
    return _MATHS + name


def compatible(name: str) -> str:
    """Give the tag of a name that parts what old and new programs read.

    >>> compatible("Choice")[-7:]
    '}Choice'
    """
    return _COMPATIBLE + name
