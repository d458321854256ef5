"""What holds of every draft, and texts to try it on: words that plans are made of, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from vnhealthplan.exact import read_json
from vnhealthplan.io import dump, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnhealthplan.reading import Draft
    from vnhealthplan.reading.records import Span

WORDS = (
    *("I. ", "2.1 ", "a) ", "- ", "+ ", "MỤC TIÊU\n", "Mục tiêu cụ thể:\n", "KẾ HOẠCH\n", "NHIỆM VỤ\n", "\n", "\n\n"),
    *("\t", ": ", "; ", ". ", ", ", " ", " và ", "(", ")", "lần lượt ", "./.", "¹", "<li>", "\x00", "\x1b[31m", "\r"),
    *("Số: ", "12/KH-UBND", " ngày 31/02/2021", " ngày 05/7/2018", "năm 2024", "đến năm 2030", "giai đoạn 2021-2025"),
    *("tầm nhìn 2035", "UBND tỉnh Bắc Ninh", "huyện Mẫu", "Quyết định số 1/QĐ-TTg", "kinh phí 5 tỷ đồng", "Nơi nhận:"),
    *("TM. UBND\nCHỦ TỊCH\nNguyễn Văn Mẫu\n", "V. TỔ CHỨC THỰC HIỆN\n", "Sở Y tế chủ trì, ", "phối hợp với Sở Mẫu "),
    *(
        "báo cáo hàng tháng ",
        "trước ngày 20 ",
        "TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n",
        "1\tXây dựng\tSở Y tế\tQuý II/2024\n",
    ),
    *(
        "STT\tChỉ tiêu\tĐơn vị\tTH 2023\tKH 2024\n",
        "STT;Chỉ tiêu;ĐVT;Thực hiện;KH 2024;KH 2030\n",
        "1;Số lạ;;1;2,5;3\n",
    ),
    *(
        "1\tBác sĩ/vạn dân\tBác sĩ\t9,5\t≥ 9,8\n",
        "2\tTử vong trẻ em\t‰\t95 - 90\tduy trì\n",
        "\t\t\t9\t8\n",
        "I\tNhóm 5\t\t\t\n",
    ),
    *(
        "Tỷ lệ trẻ em ",
        "dưới 5 tuổi ",
        "suy dinh dưỡng ",
        "Tuổi thọ ",
        "bác sĩ/vạn dân ",
        "mức sinh thay thế ",
        "số vụ ngộ độc ",
    ),
    *(
        "đạt ",
        "trên ",
        "dưới ",
        "giảm ",
        "tăng ",
        "duy trì ",
        "khoảng ",
        "xuống còn ",
        "so với năm 2020",
        "từ 20% năm 2020 ",
    ),
    *(
        "95%",
        "10‰",
        "1.250",
        "12,5",
        "0,5 điểm phần trăm",
        "5 mcg/dl",
        "nam ",
        "nữ ",
        "không để xảy ra dịch lớn",
        "9" * 30,
    ),
)
PLAN_TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=40).map("".join)


def assert_lawful(draft: Draft, text: str) -> None:
    """Hold that a draft plan is valid and reads back as itself, and that its evidence and spans are really there."""
    assert (draft.plan is None) == bool(draft.missing)
    for span in _spans(draft):
        assert 0 <= span.start <= span.end <= len(text)
    for one in draft.unread:
        assert one.text
    if draft.plan is None:
        return
    assert load(dump(draft.plan)) == draft.plan
    whole = read_json(dump(draft.plan))
    for path in draft.evidence:
        assert value_at(whole, path) not in (None, [], {}, ""), path
    for notice in draft.notices:
        if notice.path:
            value_at(whole, notice.place)
    assert len(draft.plan.targets) <= len(draft.drafts)


def value_at(whole: object, path: str) -> object:
    """Give what stands at a JSONPath of plain keys and places."""
    assert path[0] == "$"
    value = whole
    for step in path[1:].replace("[", ".").replace("]", "").split(".")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]  # type: ignore[index]  # else it is no path
    return value


def _spans(draft: Draft) -> Iterator[Span]:
    yield from (one.span for one in draft.unread)
    yield from (note.span for note in draft.notes)
    yield from (target.span for target in draft.drafts)
    words = [*draft.evidence.values(), *(each for target in draft.drafts for each in target.evidence.values())]
    yield from (each.span for each in words if each.span is not None)
