"""Words of the rules on documents, dates, periods and areas."""

from __future__ import annotations

from vnhealthplan.messages import Message

DOCUMENTS: dict[str, Message] = {
    "VHP611": Message(
        "cited-after-the-document",
        "warning",
        "issued_on của văn bản viện dẫn {document} là {date}, sau {limit} ({reason}); "
        "kiểm tra lại ngày này với văn bản gốc",
        "issued_on of the cited document {document} is {date}, later than {limit} ({reason}); "
        "check the date against the document itself",
    ),
    "VHP612": Message(
        "impossible-date-in-text",
        "warning",
        "văn bản gốc ghi {date} (dòng {line}, {count} chỗ), {reason}; kiểm tra lại ngày đúng",
        "the source text has {date} (line {line}, {count} place(s)), {reason}; look up the right date",
    ),
    "VHP613": Message(
        "malformed-document-number",
        "warning",
        "number là {number}, không đúng thể thức số, ký hiệu: {reason}; viết {form}",
        "number is {number}, which is no form of a document number: {reason}; write {form}",
    ),
    "VHP614": Message(
        "one-document-two-dates",
        "warning",
        "văn bản {number} ghi ngày {date}, còn tại {first} ghi ngày {other}; giữ một ngày đúng",
        "document {number} is dated {date} here, and {other} at {first}; keep the right date",
    ),
    "VHP615": Message(
        "blank-number-or-date",
        "note",
        "văn bản {document} để trống {what}; bổ sung khi biết, vì số văn bản bắt đầu lại mỗi năm",
        "document {document} leaves {what} blank; fill it in when it is known, because numbers begin anew every year",
    ),
    "VHP616": Message(
        "plan-year-against-period",
        "warning",
        "tiêu đề ghi {words}, còn period là {period}; sửa chỗ sai",
        "the title says {words}, and period is {period}; mend the one that is wrong",
    ),
    "VHP617": Message(
        "issued-after-the-period",
        "warning",
        "kế hoạch ban hành ngày {date}, khi period {period} đã kết thúc ({last}); kiểm tra issued_on và period",
        "the plan is dated {date}, when its period {period} was over ({last}); check issued_on and period",
    ),
    "VHP618": Message(
        "period-gap",
        "note",
        "không chỉ tiêu nào {of}có thời hạn từ {first} đến {last}; bổ sung chỉ tiêu hoặc sửa thời kỳ",
        "no target {of}has a horizon from {first} to {last}; add one, or mend the period",
    ),
    "VHP619": Message(
        "area-not-on-its-map",
        "warning",
        "địa bàn {area} với system {system}: {reason}; sửa địa bàn hoặc system",
        "area {area} with system {system}: {reason}; mend the area or its system",
    ),
    "VHP620": Message(
        "code-and-name-of-different-areas",
        "error",
        "mã {code} là của {owner}, còn tên {name} có mã {right} trên bản đồ {system}; sửa mã hoặc tên",
        "code {code} is that of {owner}, and the name {name} has code {right} on the map {system}; "
        "mend the code or the name",
    ),
    "VHP621": Message(
        "tasks-for-a-year-that-is-over",
        "warning",
        "văn bản {document} đề ra nhiệm vụ năm {year} nhưng ghi ngày {date}, khi năm đó đã hoặc sắp hết; "
        "kiểm tra năm trong title và issued_on",
        "document {document} sets the tasks of {year} and is dated {date}, when that year is over or nearly so; "
        "check the year in title, and issued_on",
    ),
    "VHP622": Message(
        "number-year-against-date",
        "warning",
        "number {number} ghi năm {year}, còn issued_on là {date}; sửa chỗ sai",
        "number {number} says the year {year}, and issued_on is {date}; mend the one that is wrong",
    ),
}
