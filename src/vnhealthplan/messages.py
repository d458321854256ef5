"""Every fault the library can name: a stable code, a severity, and its words in two languages.

The tables are data; `finding.py` fills the words in.  1xx reading, 2xx numbers and units,
4xx coherence inside a plan, 5xx responsibilities and reporting, 6xx documents, areas and dates,
7xx reports against their plan.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from vnhealthplan.draft_messages import DRAFTS

Severity = Literal["error", "warning", "note"]
Language = Literal["vi", "en"]


class Message(NamedTuple):
    """The name of one fault and its words; `{holes}` are filled with values made safe to show."""

    name: str
    severity: Severity
    vi: str
    en: str


class Words(NamedTuple):
    """A piece of a message in both languages, for a hole that holds words instead of a value."""

    vi: str
    en: str

    def __str__(self) -> str:
        """Show the English words."""
        return self.en


LANGUAGES: tuple[Language, ...] = ("vi", "en")


def unknown_language(lang: object) -> ValueError:
    """Give the error for a language that there are no words in.

    >>> print(unknown_language("fr"))
    'fr' is no language of vnhealthplan; use 'vi' (Vietnamese) or 'en' (English)
    """
    return ValueError(f"{lang!a:.40} is no language of vnhealthplan; use 'vi' (Vietnamese) or 'en' (English)")


def _error(name: str, vi: str, en: str) -> Message:
    return Message(name, "error", vi, en)


READING = {
    "VHP101": _error(
        "unreadable-file",
        "không đọc được tệp {file}: {reason}; {hint}",
        "cannot read file {file}: {reason}; {hint}",
    ),
    "VHP102": _error(
        "not-utf8",
        "tệp không phải UTF-8 ({reason}); lưu lại với bảng mã UTF-8",
        "the text is not UTF-8 ({reason}); save it again as UTF-8",
    ),
    "VHP103": _error(
        "not-json",
        "không phải JSON: {reason}; sửa cú pháp tại dòng {line}, cột {column}",
        "not JSON: {reason}; mend the syntax at line {line}, column {column}",
    ),
    "VHP104": _error(
        "duplicate-key",
        "khóa {key} xuất hiện hai lần trong một đối tượng; giữ lại một",
        "key {key} stands twice in one object; keep one of them",
    ),
    "VHP105": _error(
        "too-big",
        "dữ liệu {size} byte vượt giới hạn {limit} byte; chia nhỏ tệp",
        "{size} bytes are more than the limit of {limit}; split the file",
    ),
    "VHP106": _error(
        "too-deep",
        "các đối tượng lồng nhau quá sâu (dòng {line}, cột {column}); mô hình chỉ sâu tối đa 8 cấp",
        "objects are nested too deep (line {line}, column {column}); the models are at most 8 deep",
    ),
    "VHP107": _error(
        "unknown-kind",
        "không nhận ra loại tài liệu: kind là {value}; dùng một trong {allowed}",
        "unknown kind of document: kind is {value}; use one of {allowed}",
    ),
    "VHP108": Message(
        "byte-order-mark",
        "note",
        "tệp bắt đầu bằng dấu thứ tự byte (BOM); đã bỏ qua",
        "the file begins with a byte order mark; it was skipped",
    ),
    "VHP109": _error(
        "wrong-kind",
        "đây là tài liệu loại {value}, cần loại {expected}; {hint}",
        "this is a document of kind {value}, wanted is {expected}; {hint}",
    ),
    "VHP110": _error(
        "missing-field",
        "thiếu trường bắt buộc {field}; bổ sung trường này",
        "required field {field} is missing; add it",
    ),
    "VHP111": _error(
        "unknown-field",
        "trường {field} không có trong mô hình; {hint}",
        "field {field} is not part of the model; {hint}",
    ),
    "VHP112": _error(
        "not-in-list",
        "{field} là {value}; chỉ nhận {allowed}{hint}",
        "{field} is {value}; it must be {allowed}{hint}",
    ),
    "VHP113": _error(
        "wrong-type",
        "{field} là {value}; phải là {expected}",
        "{field} is {value}; it must be {expected}",
    ),
    "VHP114": _error(
        "bad-text",
        "{field} là {value}: văn bản rỗng, bắt đầu bằng khoảng trắng hoặc chứa ký tự điều khiển; sửa lại",
        "{field} is {value}: the text is empty, begins with a blank or holds a control character; mend it",
    ),
    "VHP115": _error("bad-form", "{field} là {value}; viết {form}", "{field} is {value}; write {form}"),
    "VHP116": _error(
        "unknown-version",
        "schema_version là {value}; thư viện này đọc phiên bản {allowed}",
        "schema_version is {value}; this library reads version {allowed}",
    ),
    "VHP117": _error(
        "bad-length",
        "{field} có độ dài {actual}; cho phép {allowed}",
        "{field} has length {actual}; allowed is {allowed}",
    ),
    "VHP118": Message(
        "too-many-findings",
        "note",
        "chỉ nêu {limit} phát hiện, còn ít nhất {more} phát hiện nữa; xử lý các phát hiện này rồi kiểm tra lại",
        "{limit} findings are told, at least {more} more were found; deal with these and check again",
    ),
    "VHP119": _error(
        "invalid-value",
        "{field} là {value}: {reason}; sửa lại giá trị",
        "{field} is {value}: {reason}; correct the value",
    ),
    "VHP120": _error(
        "record-too-long",
        "bản ghi dài hơn {limit} byte nên không đọc; {hint}",
        "the record has more than {limit} bytes and was not read; {hint}",
    ),
    "VHP126": Message(
        "rules-not-run",
        "note",
        "chưa chạy quy tắc nào vì tài liệu còn lỗi; sửa các lỗi trước rồi kiểm tra lại",
        "the rules were not run, because the document has errors; mend the errors first, then check again",
    ),
    "VHP127": Message(
        "errors-left-out",
        "note",
        "số lỗi bị bỏ qua theo --select, --ignore: {count} ({codes}); tệp vẫn không hợp lệ, sửa các lỗi này",
        "errors left out by --select, --ignore: {count} ({codes}); the file is invalid all the same, mend these",
    ),
}
READING = dict(sorted((READING | {code: Message(*words) for code, words in DRAFTS.items()}).items()))

NUMBERS_AND_UNITS = {
    "VHP201": _error(
        "unknown-unit",
        "không có đơn vị {value} trong bảng; {hint}",
        "unit {value} is not in the table; {hint}",
    ),
    "VHP202": _error(
        "number-out-of-bounds",
        "{field} là {value}; chỉ nhận số có tối đa 20 chữ số, không có số mũ",
        "{field} is {value}; numbers have at most 20 digits and no exponent",
    ),
    "VHP203": _error(
        "text-for-number",
        "{field} là chuỗi {value}, không phải số; {hint}",
        "{field} is the text {value}, not a number; {hint}",
    ),
    "VHP204": _error(
        "inexact-number",
        "{field} là số nhị phân {value}, không chính xác; dùng Decimal('{value}') hoặc đọc tệp bằng vnhealthplan.load",
        "{field} is the binary float {value}, which is inexact; "
        "use Decimal('{value}') or read the file with vnhealthplan.load",
    ),
    "VHP205": _error(
        "inconvertible-units",
        "không đổi được {from_unit} sang {to_unit}: {reason}; chỉ đổi giữa các đơn vị cùng loại, cùng mẫu số",
        "cannot convert {from_unit} to {to_unit}: {reason}; convert only between units of one kind and one denominator",
    ),
    "VHP206": _error(
        "value-without-unit",
        "có giá trị {value} nhưng không có đơn vị; thêm unit",
        "there is a value {value} but no unit; add unit",
    ),
    "VHP207": _error(
        "unit-without-value",
        "có đơn vị {unit} nhưng không có số tiền; thêm amount hoặc bỏ unit",
        "there is a unit {unit} but no amount; add amount or leave unit out",
    ),
}

COHERENCE = {
    "VHP401": _error(
        "duplicate-id",
        "mã {id} đã dùng tại {first}; đặt mã khác",
        "{id} is already used at {first}; choose another",
    ),
    "VHP402": _error(
        "unknown-indicator",
        "chỉ số {code} không có trong kế hoạch và không có trong danh mục; {hint}",
        "indicator {code} is neither in the plan nor in the catalogue; {hint}",
    ),
    "VHP403": _error(
        "unknown-reference",
        "không có {what} nào mang mã {id} trong kế hoạch; {hint}",
        "the plan has no {what} with the id {id}; {hint}",
    ),
    "VHP404": _error(
        "bad-range",
        "khoảng không hợp lệ: comparator là {comparator}, value {low}, value_high {high}; "
        "khoảng cần hai giá trị tăng dần, so sánh khác chỉ cần value",
        "not a range: comparator is {comparator}, value {low}, value_high {high}; "
        "a range needs two rising values, any other comparator only value",
    ),
    "VHP405": _error(
        "change-without-baseline",
        "basis là {basis} nhưng thiếu baseline; ghi rõ so với kỳ nào",
        "basis is {basis} but there is no baseline; say against which period",
    ),
    "VHP406": _error(
        "horizon-outside-plan",
        "horizon {horizon} kết thúc ngoài thời kỳ {period} của kế hoạch; sửa horizon hoặc period, vision",
        "horizon {horizon} ends outside the plan's period {period}; correct horizon, period or vision",
    ),
    "VHP407": _error(
        "target-without-value",
        "chỉ tiêu định lượng ({measure}) không có value và không phải maintain; thêm value",
        "a quantitative target ({measure}) has no value and does not maintain; add value",
    ),
    "VHP408": _error(
        "value-on-qualitative",
        "chỉ số định tính ({measure}) không nhận value {value}; bỏ value hoặc sửa measure",
        "a {measure} indicator takes no value {value}; leave it out or correct measure",
    ),
    "VHP409": _error(
        "bad-band",
        "direction là {direction}, band là {band}; direction 'band' cần low <= high, hướng khác thì không có band",
        "direction is {direction}, band is {band}; direction 'band' needs low <= high, any other direction has no band",
    ),
    "VHP410": _error(
        "bad-limits",
        "giới hạn không hợp lệ: low {low}, high {high}; cần ít nhất một, và low <= high",
        "bad limits: low {low}, high {high}; at least one is needed, and low <= high",
    ),
    "VHP411": _error(
        "indicator-without-unit",
        "chỉ số loại {measure} phải có unit; thêm unit",
        "an indicator of measure {measure} needs a unit; add unit",
    ),
    "VHP412": _error(
        "foreign-denominator",
        "đơn vị {unit} tính trên {own}, nhưng denominator là {denominator}; sửa đơn vị hoặc bỏ denominator",
        "unit {unit} is per {own}, but denominator is {denominator}; correct the unit or leave denominator out",
    ),
}

DUTIES = {
    "VHP501": _error(
        "bad-recurrence",
        "recurrence {value} không hợp lệ: {reason}; ví dụ FREQ=MONTHLY;BYMONTHDAY=12",
        "recurrence {value} is not valid: {reason}; for example FREQ=MONTHLY;BYMONTHDAY=12",
    ),
    "VHP502": _error(
        "too-many-dates",
        "quy tắc {value} sinh ra hơn {limit} ngày; rút ngắn thời kỳ hoặc quy tắc",
        "rule {value} gives more than {limit} dates; shorten the period or the rule",
    ),
    "VHP503": _error(
        "duty-for-nothing",
        "phân công không gắn với chỉ tiêu, nhiệm vụ hay công việc nào; điền targets, tasks hoặc duty",
        "the responsibility is for nothing; fill in targets, tasks or duty",
    ),
    "VHP504": _error(
        "report-never-due",
        "chế độ báo cáo không có recurrence, dates hay frequency; điền ít nhất một",
        "the reporting rule has no recurrence, dates or frequency; fill in at least one",
    ),
}

DATES_AND_AREAS = {
    "VHP601": _error("bad-date", "{field} là {value}; {hint}", "{field} is {value}; {hint}"),
    "VHP602": _error("bad-period", "kỳ {value} không hợp lệ; {hint}", "period {value} is not valid; {hint}"),
    "VHP603": Message(
        "plans-of-two-maps",
        "warning",
        "{first} thuộc bản đồ {first_system}, {second} thuộc bản đồ {second_system}: {fate}; "
        "sửa system nếu ghi nhầm, nếu không thì {hint}",
        "{first} is of the map {first_system}, {second} of the map {second_system}: {fate}; "
        "mend system if it is wrong, otherwise {hint}",
    ),
}

REPORTS = {
    "VHP701": _error(
        "report-of-other-plan",
        "báo cáo thuộc kế hoạch {actual}, không phải {expected}; chọn đúng báo cáo",
        "the report belongs to plan {actual}, not to {expected}; choose its own report",
    ),
    "VHP702": Message(
        "conflicting-values",
        "warning",
        "{indicator} kỳ {period} có các giá trị khác nhau {values} (báo cáo {reports}); giữ lại một giá trị",
        "{indicator} has different values for {period}: {values} (reports {reports}); keep one of them",
    ),
    "VHP703": _error(
        "parts-missing",
        "{indicator} của địa bàn {area}, kỳ {period}, thiếu {missing}; bổ sung, "
        "hoặc dùng số liệu của chính toàn địa bàn: không bao giờ lấy trung bình các tỷ lệ phần trăm",
        "{indicator} of area {area} for {period} has no {missing}; give it, "
        "or the figure of the whole itself: percentages are never averaged",
    ),
    "VHP704": _error(
        "counted-twice",
        "{indicator} của địa bàn {area}, kỳ {period}, đã có số liệu khác tại {first}; chỉ giữ một để khỏi cộng hai lần",
        "{indicator} of area {area} for {period} has other figures at {first}; keep one, or it would count twice",
    ),
    "VHP705": _error(
        "unknown-parent",
        "không rõ địa bàn {area} thuộc địa bàn nào; {hint}",
        "it is not known what area {area} is a part of; {hint}",
    ),
    "VHP706": Message(
        "plan-not-given",
        "note",
        "không có kế hoạch {plan} hợp lệ trong các tệp, nên chưa đối chiếu báo cáo với kế hoạch; kiểm tra cùng tệp đó",
        "no sound plan {plan} is among the files, so that the report was not set beside it; check the two together",
    ),
}

INTERNAL = {
    "VHP900": _error(
        "internal-fault",
        "lỗi của thư viện: {reason}; vui lòng báo cho nhóm phát triển",
        "a fault of this library: {reason}; please report it",
    ),
    "VHP901": _error(
        "missing-extra",
        "chưa cài thư viện {library}; trong thư mục mã nguồn của vnhealthplan chạy pip install '.[{extra}]'",
        "the library {library} is not installed; in the folder of the source of vnhealthplan run "
        "pip install '.[{extra}]'",
    ),
}

UNREADABLE = frozenset({"VHP101", "VHP102", "VHP103", "VHP105", "VHP106"})
"""The codes of what is no JSON document at all; all other errors are of a document that was read."""

MESSAGES: dict[str, Message] = {
    **READING,
    **NUMBERS_AND_UNITS,
    **COHERENCE,
    **DUTIES,
    **DATES_AND_AREAS,
    **REPORTS,
    **INTERNAL,
}
