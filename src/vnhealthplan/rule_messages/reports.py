"""Words of the rules on reports beside their plan."""

from __future__ import annotations

from vnhealthplan.messages import Message

REPORTS: dict[str, Message] = {
    "VHP711": Message(
        "indicator-unknown-to-plan",
        "warning",
        "mã chỉ số {indicator} không có trong kế hoạch lẫn danh mục ({count} dòng); {hint}",
        "neither plan nor catalogue has the indicator {indicator} (observations: {count}); {hint}",
    ),
    "VHP712": Message(
        "unit-of-another-kind",
        "error",
        "{indicator} ghi {value} {unit}, không đổi được sang {usual} ({count} dòng); báo cáo bằng {usual}",
        "{indicator} is given as {value} {unit}, which does not convert into {usual} (observations: {count}); "
        "report it in {usual}",
    ),
    "VHP713": Message(
        "power-of-ten",
        "warning",
        "{value} {unit} {times} {other} {other_unit} ({where}); một trong hai có thể sai dấu phẩy "
        "hoặc đơn vị, kiểm tra cả hai",
        "{value} {unit} is {times} {other} {other_unit} ({where}); a decimal sign or a unit of the two "
        "is probably wrong, check both",
    ),
    "VHP714": Message(
        "reported-outside-hard-limits",
        "warning",
        "{value} {unit} nằm ngoài giới hạn cứng {limits}; kiểm tra giá trị và đơn vị với sổ sách",
        "{value} {unit} lies outside the hard limits {limits}; check value and unit against the records",
    ),
    "VHP715": Message(
        "reported-outside-soft-limits",
        "note",
        "{value} {unit} nằm ngoài khoảng thường gặp {limits}; xem lại giá trị, nếu đúng thì giữ nguyên",
        "{value} {unit} lies outside the usual range {limits}; look at the value again, and keep it if it is right",
    ),
    "VHP716": Message(
        "targets-without-value",
        "warning",
        "báo cáo chính thức kỳ {period} thiếu số liệu của chỉ tiêu đến hạn ({count}: {targets}); bổ sung, hoặc ghi "
        "value là null nếu chưa có",
        "the final report for {period} has no observation for targets that are due ({count}: {targets}); add it, "
        "or give value null where it is not known",
    ),
    "VHP717": Message(
        "handed-in-late",
        "note",
        "báo cáo kỳ {period} gửi ngày {submitted_on}, trễ {days} ngày so với hạn {last_day} ({rule}); "
        "kiểm tra submitted_on, nếu đúng thì giữ nguyên",
        "the report for {period} was handed in on {submitted_on}, after the last day {last_day} ({rule}; "
        "days late: {days}); "
        "check submitted_on, and keep it if it is right",
    ),
    "VHP718": Message(
        "period-not-of-the-plan",
        "warning",
        "kỳ {period} ({count} chỗ) {outside}; kiểm tra năm và tháng của kỳ",
        "the period {period} (places: {count}) {outside}; check its year and month",
    ),
    "VHP719": Message(
        "numerator-above-denominator",
        "warning",
        "tử số {numerator} lớn hơn mẫu số {denominator}, nhưng đây là một tỷ lệ; kiểm tra có ghi ngược không, "
        "và mẫu số có đủ không",
        "the numerator {numerator} is above the denominator {denominator}, but this is a share; see whether the two "
        "changed places, and whether the denominator counts all",
    ),
    "VHP720": Message(
        "share-not-equal-to-its-parts",
        "warning",
        "value là {value} {unit}, nhưng {numerator}/{denominator} cho {expected} {unit}; sửa chỗ sai",
        "value is {value} {unit}, but {numerator}/{denominator} gives {expected} {unit}; correct what is wrong",
    ),
    "VHP721": Message(
        "cumulative-total-falls",
        "warning",
        "{indicator} cộng dồn từ 01/01 đến hết kỳ {period} là {value} {unit}, thấp hơn {other} {other_unit} của kỳ "
        "{other_period} ({where}); kiểm tra cả hai, số cộng dồn trong năm không giảm",
        "{indicator} counts from 1 January: {value} {unit} by the end of {period} is less than {other} {other_unit} "
        "by the end of {other_period} ({where}); check both, a total does not fall inside a year",
    ),
    "VHP722": Message(
        "one-cell-two-values",
        "warning",
        "{indicator} kỳ {period} là {value} {unit} ở đây và {other} {other_unit} tại {place}; giữ một giá trị, "
        "hoặc ghi rõ area hay subgroup nào",
        "{indicator} for {period} is {value} {unit} here and {other} {other_unit} at {place}; keep one, "
        "or say which area or subgroup each is for",
    ),
    "VHP723": Message(
        "reported-share-above-100",
        "warning",
        "{value} {unit} lớn hơn toàn bộ; {hint}: kiểm tra giá trị, đơn vị và mẫu số",
        "{value} {unit} is more than the whole; {hint}: check value, unit and denominator",
    ),
    "VHP724": Message(
        "indicator-without-target",
        "note",
        "kế hoạch không có chỉ tiêu nào cho {indicator} ({count} dòng), nên tiến độ không tính đến; "
        "nếu đúng ý thì giữ nguyên",
        "the plan has no target for {indicator} (observations: {count}), so that no progress counts it; "
        "keep it if that is meant",
    ),
    "VHP725": Message(
        "reported-value-of-another-size",
        "warning",
        "{value} {unit} nằm ngoài giới hạn {limits}; {hint}: kiểm tra dấu phẩy và đơn vị",
        "{value} {unit} lies outside the limits {limits}; {hint}: check the decimal sign and the unit",
    ),
}
