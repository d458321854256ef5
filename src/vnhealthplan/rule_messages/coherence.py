"""Words of the rules on targets that contradict each other, their baseline or their annex."""

from __future__ import annotations

from vnhealthplan.messages import Message

COHERENCE: dict[str, Message] = {
    "VHP421": Message(
        "later-horizon-easier",
        "warning",
        "{indicator} đến {horizon} chỉ đòi {value} {unit}, dễ hơn {earlier_value} của {earlier} ({first}); "
        "xem lại value hoặc horizon của hai chỉ tiêu",
        "{indicator} asks only for {value} {unit} by {horizon}, easier than {earlier_value} by {earlier} ({first}); "
        "check value or horizon of the two",
    ),
    "VHP422": Message(
        "target-easier-than-baseline",
        "warning",
        "value của {indicator} là {value} {unit}, {end} kết quả gốc {period} ({result}), nên kém đi vẫn đạt; "
        "siết lại chỉ tiêu, hoặc ghi maintain là true nếu chỉ cần giữ",
        "value of {indicator} is {value} {unit}, {end} the result of {period} ({result}): getting worse would meet it; "
        "tighten it, or set maintain to true where it is to be kept",
    ),
    "VHP423": Message(
        "no-distance",
        "note",
        "value của {indicator} là {value}, bằng số liệu gốc {period}, nên không có quãng đường để đo tiến độ; "
        "ghi maintain là true nếu ý là duy trì",
        "value of {indicator} is {value}, the same as the baseline of {period}, so that no progress can be told; "
        "set maintain to true where it is to be kept",
    ),
    "VHP424": Message(
        "two-targets-for-one-cell",
        "warning",
        "{indicator} đến {horizon} là {bound} ở đây và {first_bound} tại {first}; giữ một mức, "
        "hoặc ghi condition hay subgroup để phân biệt",
        "{indicator} by {horizon} is {bound} here and {first_bound} at {first}; keep one of them, "
        "or tell them apart by condition or subgroup",
    ),
    "VHP425": Message(
        "duplicate-row-number",
        "warning",
        "số thứ tự {row} đã có ở {first} trong cùng bảng; {hint}",
        "row number {row} stands already at {first} in the same table; {hint}",
    ),
    "VHP426": Message(
        "missing-row-number",
        "note",
        "số thứ tự nhảy từ {before} đến {row}; bổ sung dòng còn thiếu, hoặc đánh lại số",
        "row numbers go from {before} to {row}; add the row that is missing, or number them anew",
    ),
    "VHP427": Message(
        "table-and-annex-disagree",
        "warning",
        "phụ lục {what} {annex}, bảng chỉ tiêu ở dòng {row} ghi {table}; sửa cho khớp, hoặc nói rõ bản nào đúng",
        "the annex {what} it {annex}, the table of targets says {table} in row {row}; "
        "make them agree, or say which one holds",
    ),
    "VHP428": Message(
        "maintain-without-baseline",
        "warning",
        "maintain của {indicator} là true nhưng không có value lẫn baseline, nên không rõ giữ mức nào; "
        "ghi một trong hai",
        "maintain of {indicator} is true, and neither value nor baseline says which level to keep; give one of them",
    ),
    "VHP429": Message(
        "change-without-known-baseline",
        "warning",
        "thay đổi {value} của {indicator} tính từ {period}, mà baseline.value là {result}; "
        "ghi kết quả của kỳ đó (khác 0 nếu là phần trăm)",
        "the change of {indicator} by {value} counts from {period}, and baseline.value is {result}; "
        "give the result of that period (for a percentage not 0)",
    ),
    "VHP430": Message(
        "change-against-its-words",
        "warning",
        "văn bản viết {word} nhưng value là {value}; {hint}",
        "the text says {word}, and value is {value}; {hint}",
    ),
    "VHP431": Message(
        "maintained-before-reached",
        "note",
        "{indicator} duy trì {value} {unit}, nhưng {before} là {reached}; ghi maintain là false, hoặc xem lại value",
        "{indicator} is to be kept at {value} {unit}, and {before} is {reached}; set maintain to false, or check value",
    ),
    "VHP432": Message(
        "repeated-target",
        "note",
        "chỉ tiêu {indicator} lặp lại nguyên văn {first} nên sẽ được đếm hai lần; xóa một dòng",
        "the target for {indicator} repeats {first} word for word and would count twice; remove one of them",
    ),
}
