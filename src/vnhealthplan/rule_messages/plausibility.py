"""Words of the rules on values that can hardly be, or not at all."""

from __future__ import annotations

from vnhealthplan.messages import Message

PLAUSIBILITY: dict[str, Message] = {
    "VHP305": Message(
        "scale-slip",
        "warning",
        "{value} {unit} nằm ngoài giới hạn {limits}; {hint}: kiểm tra dấu phẩy và đơn vị",
        "{value} {unit} lies outside the limits {limits}; {hint}: check the decimal sign and the unit",
    ),
    "VHP306": Message(
        "outside-hard-limits",
        "warning",
        "{value} {unit} nằm ngoài giới hạn cứng {limits}; kiểm tra giá trị và đơn vị với văn bản",
        "{value} {unit} lies outside the hard limits {limits}; check value and unit against the document",
    ),
    "VHP307": Message(
        "outside-soft-limits",
        "note",
        "{value} {unit} nằm ngoài khoảng thường gặp {limits}; xem lại giá trị, nếu đúng thì giữ nguyên",
        "{value} {unit} lies outside the usual range {limits}; look at the value again, and keep it if it is right",
    ),
    "VHP308": Message(
        "share-above-100",
        "error",
        "{value} {unit} lớn hơn toàn bộ; {hint}: sửa giá trị hoặc đơn vị",
        "{value} {unit} is more than the whole; {hint}: correct value or unit",
    ),
    "VHP309": Message(
        "at-least-100",
        "warning",
        "comparator là {comparator} với {value} {unit}, nhưng một tỷ lệ không thể vượt 100 %; lần sau viết 100 % (eq)",
        "comparator is {comparator} with {value} {unit}, but a share cannot exceed 100 %; next time write 100 % (eq)",
    ),
    "VHP311": Message(
        "mortality-order",
        "warning",
        "{left} là {value} {unit}, thấp hơn {right} là {other} {other_unit} tại {place} cùng kỳ, cùng phân nhóm; "
        "số ca của {right} nằm trong {left}, kiểm tra cả hai giá trị",
        "{left} is {value} {unit}, below {right}, {other} {other_unit} at {place}, for the same time and subgroup; "
        "the deaths of {right} are part of {left}, check both values",
    ),
    "VHP312": Message(
        "life-expectancy-order",
        "warning",
        "{left} là {value} {unit}, không thấp hơn {right} là {other} {other_unit} tại {place}; "
        "số năm sống khỏe nằm trong tuổi thọ, kiểm tra cả hai giá trị",
        "{left} is {value} {unit}, not below {right}, {other} {other_unit} at {place}; "
        "the years in good health are part of the years of life, check both values",
    ),
}
