"""A second count behind a count is a target of its own or is told, and stands in no name and in no condition."""

from __future__ import annotations

import unicodedata

import pytest
from phrase_readings import phrases_of

from vnhealthplan.reading.folding import fold
from vnhealthplan.reading.pieces import pieces_of
from vnhealthplan.reading.quantities import find_quantities
from vnhealthplan.reading.reader import read_targets

Read = list[tuple[str, str, dict[str, str]]]

LISTS: list[tuple[str, Read]] = [
    ("Đạt 120 bác sĩ, trong đó 30 bác sĩ gia đình", [("120", "bác sĩ", {}), ("30", "bác sĩ gia đình", {})]),
    ("Đạt 120 bác sỹ (trong đó 30 bác sỹ gia đình)", [("120", "bác sỹ", {}), ("30", "bác sỹ gia đình", {})]),
    (
        "Đạt 90 y sĩ (20 y sĩ y học cổ truyền), 80 điều dưỡng",
        [("90", "y sĩ", {}), ("20", "y sĩ y học cổ truyền", {}), ("80", "điều dưỡng", {})],
    ),
    (
        "Toàn huyện có 250 giường, trong đó bệnh viện huyện 150 giường",
        [("250", "giường", {}), ("150", "giường", {"facility": "district_hospital"})],
    ),
    (
        "Đạt 1.250 giường công lập và 1.500 giường tư nhân",
        [("1250", "giường công lập", {}), ("1500", "giường tư nhân", {})],
    ),
    ("Đạt 3.500 giường (30,5 giường/vạn dân)", [("3500", "giường", {}), ("30.5", "giường", {})]),
    ("Số bác sĩ đạt 500 bác sĩ (12 bác sĩ/vạn dân)", [("500", "Số bác sĩ", {}), ("12", "bác sĩ", {})]),
    (
        "Tổng số giường bệnh đạt 250 giường, trong đó: tuyến huyện 150 giường, tuyến xã 100 giường",
        [
            ("250", "Tổng số giường bệnh", {}),
            ("150", "Tổng số giường bệnh", {"facility": "district_hospital"}),
            ("100", "Tổng số giường bệnh", {"facility": "commune_health_station"}),
        ],
    ),
    (
        "Tuyển dụng 50 viên chức, gồm 15 bác sĩ, 20 điều dưỡng và 15 kỹ thuật viên",
        [("50", "viên chức", {}), ("15", "bác sĩ", {}), ("20", "điều dưỡng", {}), ("15", "kỹ thuật viên", {})],
    ),
    (
        "Số cán bộ đạt 450 người trong đó 60 người có trình độ sau đại học",
        [("450", "Số cán bộ", {}), ("60", "người có trình độ sau đại học", {})],
    ),
]


@pytest.mark.parametrize(("text", "read"), LISTS)
def test_counts_that_go_on_with_a_list_are_targets_of_their_own(text: str, read: Read) -> None:
    for form in (text, unicodedata.normalize("NFD", text)):
        drafts = read_targets(form).targets
        names = [unicodedata.normalize("NFC", draft.indicator) for draft in drafts]
        assert [
            (str(draft.value), name, dict(draft.subgroup)) for draft, name in zip(drafts, names, strict=True)
        ] == read
        assert all(draft.condition is None for draft in drafts)


@pytest.mark.parametrize(
    ("text", "names", "told"),
    [
        ("95% trạm y tế có bác sĩ, trong đó 30 trạm có bác sĩ gia đình", ["trạm y tế có bác sĩ"], ["30"]),
        ("Tỷ lệ trạm y tế có bác sĩ đạt 95%, 20 xã có bác sĩ gia đình", ["Tỷ lệ trạm y tế có bác sĩ"], ["20"]),
        ("Tỷ lệ giường tư nhân đạt 10%, tương đương 350 giường", ["Tỷ lệ giường tư nhân"], ["350"]),
        ("95% dân số (khoảng 900.000 người) tham gia BHYT", ["dân số tham gia BHYT"], ["900.000"]),
        ("Tổ chức 12 lớp tập huấn cho 300 cán bộ y tế", ["lớp tập huấn"], ["300"]),
        ("Xây mới 04 trạm y tế xã tại 3 huyện, 20 thôn", ["trạm y tế xã"], ["3", "20"]),
        ("250 giường, trong đó bệnh viện huyện 150 giường", [], ["250", "150"]),
    ],
)
def test_counts_that_are_no_targets_are_told(text: str, names: list[str], told: list[str]) -> None:
    reading = read_targets(text)
    assert [draft.indicator for draft in reading.targets] == names
    assert [draft.condition for draft in reading.targets] == [None] * len(names)
    assert [missed.text for missed in reading.unread] == told


def test_who_has_the_part_is_a_condition_where_it_is_no_subgroup() -> None:
    whole, part = read_targets("Quy mô đạt 800 giường trong đó trung tâm y tế 300 giường").targets
    assert (whole.indicator, whole.condition) == ("giường", None)
    assert (part.indicator, part.condition, str(part.value)) == ("giường", "trung tâm y tế", "300")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Trạm y tế có ít nhất 01 bác sĩ và 02 điều dưỡng đạt 100%",
            "Trạm y tế có ít nhất 01 bác sĩ và 02 điều dưỡng",
        ),
        ("Tỷ lệ bệnh viện có trên 100 giường và 20 bác sĩ đạt 80%", "Tỷ lệ bệnh viện có trên 100 giường và 20 bác sĩ"),
    ],
)
def test_counts_that_say_which_things_are_meant_stay_in_the_name(text: str, name: str) -> None:
    (draft,) = read_targets(text).targets
    assert draft.indicator == name


_LEADING = {"before", "reach", "link"}


def _free_counts(words: str) -> list[str]:
    """Give the counts of some words that nothing holds there: no "có", no comparator, no count of that kind before."""
    pieces = pieces_of(fold(words))
    free: list[str] = []
    held = False
    for quantity in find_quantities(pieces):
        spelt = pieces[quantity.first]
        if quantity.role != "count" or spelt.meaning is not None:
            continue
        before = pieces[quantity.first - 1] if quantity.first else None
        joined = before is not None and (before.kind == "comma" or before.text == "và")
        follows = pieces[quantity.last].kind if quantity.last < len(pieces) else ""
        held = before is not None and (before.part in _LEADING or (joined and held) or before.text == "độ")
        if not held and follows in {"word", "group"}:
            free.append(words)
    return free


def test_no_number_stands_in_a_name_but_one_that_says_which_thing_is_meant() -> None:
    texts = [phrase["text"] for file in ("phrases.jsonl", "plan-sentences.jsonl") for phrase in phrases_of(file)]
    texts += [text for text, _ in LISTS]
    drafts = [draft for text in texts for draft in read_targets(text).targets]
    assert [free for draft in drafts for free in _free_counts(draft.indicator)] == []
    assert [free for draft in drafts for free in _free_counts(draft.condition or "")] == []
