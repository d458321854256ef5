"""Words of the rules on numbers and units that contradict each other."""

from __future__ import annotations

from vnhealthplan.messages import Message

UNITS: dict[str, Message] = {
    "VHP301": Message(
        "printed-unit-contradicts",
        "warning",
        "văn bản in đơn vị {printed} ({code}) cạnh giá trị {value}, còn unit của chỉ tiêu là {unit}; "
        "hỏi nơi ban hành đơn vị nào đúng, rồi sửa unit hoặc đề nghị đính chính văn bản",
        "the document prints the unit {printed} ({code}) beside the value {value}, but the target's unit is {unit}; "
        "ask the issuer which is right, then correct unit or have the document corrected",
    ),
    "VHP302": Message(
        "printed-unit-is-none",
        "note",
        "đơn vị in {printed} cạnh giá trị {value} {what}; lần sau in {better}",
        "the printed unit {printed} beside the value {value} {what}; next time print {better}",
    ),
    "VHP303": Message(
        "unit-contradicts-words",
        "warning",
        "unit là {unit}, nhưng {where} nói {said}: {text}; sửa unit, hoặc ghi printed_unit nếu văn bản in sai",
        "unit is {unit}, but {where} says {said}: {text}; correct unit, or give printed_unit if the document is wrong",
    ),
    "VHP304": Message(
        "unit-of-another-size",
        "warning",
        "{value} {unit} nằm ngoài giới hạn {limits}; có phải đơn vị là {usual}?",
        "{value} {unit} lies outside the limits {limits}; should the unit be {usual}?",
    ),
    "VHP310": Message(
        "per-mille-without-denominator",
        "warning",
        "chỉ số {code} tính bằng ‰ nhưng không có denominator, nên không đổi sang đơn vị khác được; {hint}",
        "indicator {code} is in ‰ but has no denominator, so that it converts into no other unit; {hint}",
    ),
}
