"""Bodies and people in one cell: who stands there, each by the words of the cell."""

from __future__ import annotations

import re
from itertools import pairwise

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.tables.records import Leader


def _any(*words: str) -> str:
    return "|".join(re.escape(fold(word).text) for word in sorted(words, key=len, reverse=True))


_HEADS = _any(
    *(
        "sở",
        "ban",
        "phòng",
        "trung tâm",
        "bệnh viện",
        "chi cục",
        "cục",
        "vụ",
        "viện",
        "văn phòng",
        "thanh tra",
        "khoa",
        "tổ",
    ),
    *(
        "trạm",
        "trường",
        "hội",
        "liên đoàn",
        "đoàn",
        "công an",
        "bộ",
        "báo",
        "đài",
        "quỹ",
        "công ty",
        "tổng cục",
        "kho bạc",
    ),
    *(
        "ủy ban",
        "ủy ban nhân dân",
        "hội đồng",
        "bảo hiểm xã hội",
        "mặt trận",
        "lãnh đạo",
        "phòng y tế",
        "nhà máy",
        "học viện",
    ),
)
_SHORT_HEADS = _any(
    *(
        "ubnd",
        "hđnd",
        "ttyt",
        "ttksbt",
        "cdc",
        "bv",
        "bvđk",
        "cc",
        "pyt",
        "bhxh",
        "mttq",
        "tyt",
        "p.",
        "vp",
        "kcb",
        "attp",
        "bqp",
    ),
    *("ccattp", "ccds", "lđlđ", "ttytdp", "byt", "syt", "tt"),
)
_COLLECTIVE = _any("các", "cơ sở", "toàn bộ", "tất cả", "những", "mọi")
_AND = _any("và", "cùng", "phối hợp với")
_SEPARATOR = re.compile(
    rf"\s?;\s?(?:[-+•*]\s)?|\s?\n\s?[-+•*]\s?|(?P<soft>\s?\n\s?|,\s|\s(?:{_AND})\s)",
    re.IGNORECASE,
)
_NEW_BODY = re.compile(
    rf"(?:(?P<short>{_SHORT_HEADS})(?:[\s,.]|$)|(?P<head>{_HEADS})\s+(?P<own>\S)|(?P<many>{_COLLECTIVE})\s)"
)
_LOST_BREAK = re.compile(rf"(?<=[^\s,;:(])(?<!{fold('văn').text})(?<!hải)(?<!quốc)(?<!trưởng)(?<!phó) (?=phòng \S)")
_DEGREES = r"pgs|gs|ts|ths|bs\s?cki{1,2}|bs\s?ck[12]|bs|cki{1,2}|ck[12]|ds\s?cki{1,2}|ds|cn|ks|ttnd|ttưt"
_TITLE = re.compile(rf"(?:đ/c|đc|ông|bà|đồng chí|(?:(?:{_DEGREES})\b[.,]?\s?)+)\s?\.?\s?")
_OFFICE = re.compile(r"\s[-–—]\s|,\s|\s?\(")


def read_bodies(words: str) -> tuple[str, ...]:
    """Give the bodies that a cell names, without the full stop at its end.

    A semicolon or a line break parts bodies; a comma or "và" only where a new body begins behind it, because many a
    body has commas of its own.

    >>> read_bodies("TTKSBT tỉnh và TTYT các huyện, thị xã, thành phố.")
    ('TTKSBT tỉnh', 'TTYT các huyện, thị xã, thành phố')
    >>> read_bodies("Các phòng chuyên môn, cơ quan, đơn vị trực thuộc SYT")
    ('Các phòng chuyên môn, cơ quan, đơn vị trực thuộc SYT',)
    """
    words = "\n".join(" ".join(line.split()) for line in words.split("\n"))
    bodies: list[str] = []
    begin = place = 0
    inside = _in_brackets(words)
    for match in _SEPARATOR.finditer(words):
        if match.start() < place or inside[match.start()]:
            continue
        if match["soft"] is not None and not _begins_body(words, begin, match):
            continue
        bodies.append(words[begin : match.start()])
        begin = place = match.end()
    bodies.append(words[begin:])
    parted = (part for body in bodies for part in _with_lost_breaks(" ".join(body.split())))
    return tuple(body for part in parted if (body := _trimmed(part)))


def read_leader(words: str) -> Leader | None:
    """Give the person that a cell names: a title, a name and an office; nothing for an empty cell.

    >>> read_leader("Bs. Phạm Minh An – Giám đốc SYT")
    Leader(name='Phạm Minh An', title='Bs.', position='Giám đốc SYT')
    """
    plain = " ".join(words.split()).strip(" .;,")
    if not plain:
        return None
    match = _TITLE.match(plain.lower()) if len(plain.lower()) == len(plain) else None
    title = plain[: match.end()].strip() if match else None
    name, *office = _OFFICE.split(plain[match.end() :] if match else plain, maxsplit=1)
    position = office[0].strip(" ).;") if office else None
    return Leader(name.strip() or plain, title or None, position or None)


def _begins_body(words: str, begin: int, sign: re.Match[str]) -> bool:
    """Say whether a body of its own begins behind a sign, not one more word of the body before."""
    behind = words[sign.end() : sign.end() + 80]
    folded = fold(behind)
    match = _NEW_BODY.match(folded.text)
    if match is None:
        return False
    if match["short"]:
        return True
    if match["many"]:
        listed = _NEW_BODY.match(fold(words[begin : begin + 40]).text)
        return "," not in sign[0] or behind[:1].isupper() or not (listed and listed["many"])
    own = behind[folded.start(match.start("own")) :][:1]
    return own.isupper() or (behind[:1].isupper() and own not in ",;")


def _with_lost_breaks(body: str) -> list[str]:
    """Part "P. KHTC Phòng Nghiệp vụ", where a line break was lost before a capital."""
    folded = fold(body)
    cuts = [
        place
        for match in _LOST_BREAK.finditer(folded.text)
        if folded.raw[(place := folded.start(match.end())) :][:1] == "P" and folded.raw[place + 6 : place + 7].isupper()
    ]
    edges = [0, *cuts, len(body)]
    return [body[first:last] for first, last in pairwise(edges)]


def _trimmed(words: str) -> str:
    plain = words.strip().strip(";,").strip()
    return plain[:-1].rstrip() if plain.endswith(".") and not plain.endswith("..") else plain


def _in_brackets(words: str) -> list[bool]:
    """Say of each place whether it stands inside brackets."""
    inside: list[bool] = []
    depth = 0
    for sign in words:
        depth += (sign == "(") - (sign == ")" and depth > 0)
        inside.append(depth > 0)
    return inside
