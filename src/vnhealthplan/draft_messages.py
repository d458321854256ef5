"""What reading tells of the targets of a draft: the name, severity and words of each code, in two languages."""

from __future__ import annotations

from typing import Literal

DRAFTS: dict[str, tuple[str, Literal["note", "warning"], str, str]] = {
    "VHP121": (
        "scanned-misspelling",
        "note",
        "{printed} được đọc là {meant}; kiểm tra bản in",
        "{printed} is read as {meant}; look at the print",
    ),
    "VHP122": (
        "comparator-of-a-list",
        "warning",
        "{words} đứng trước giá trị đầu của dãy, không rõ có áp dụng cho {value} không; ghi comparator cho rõ",
        "{words} stands before the first value of a list, and may speak of {value} too; set the comparator by hand",
    ),
    "VHP123": (
        "uncertain-indicator",
        "warning",
        "không chắc {name} là chỉ số nào; có thể là {candidates}; chọn một mã, hoặc giữ chỉ số riêng của kế hoạch",
        "it is not certain which indicator {name} is; maybe {candidates}; choose a code, or keep it as the plan's own",
    ),
    "VHP124": (
        "percent-or-points",
        "warning",
        "{value}% của một tỷ lệ có thể là phần trăm hoặc điểm phần trăm; đọc là phần trăm so với số gốc, sửa nếu sai",
        "{value}% of a share can be percent or percentage points; read as percent of the baseline, mend it if not so",
    ),
    "VHP125": (
        "unit-beside-name",
        "warning",
        "cột đơn vị in {printed}, còn tên chỉ số nói {unit}; lấy theo tên, kiểm tra lại",
        "the unit column prints {printed}, the name says {unit}; the name is followed, check it",
    ),
    "VHP128": (
        "bound-before-a-range",
        "warning",
        "chữ như “không quá”, “tối thiểu” đứng trước khoảng {range}; chỉ đọc được {read}, kiểm tra lại",
        "a word such as at most or at least stands before the range {range}; {read} was read, check it",
    ),
    "VHP129": (
        "value-beyond-limits",
        "warning",
        "{value} nằm ngoài {limits}; kiểm tra chữ số, dấu và đơn vị",
        "{value} lies outside of {limits}; look at its digits, its sign and its unit",
    ),
}
