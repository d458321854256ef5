"""Words of the rules on the text of the file itself and its quotes."""

from __future__ import annotations

from vnhealthplan.messages import Message

TEXT: dict[str, Message] = {
    "VHP631": Message(
        "mixed-normalisation",
        "warning",
        "{where} trộn hai dạng Unicode, {count} từ viết bằng dấu rời (NFD): {first}; "
        "chuyển cả văn bản về NFC, nếu không tìm kiếm sẽ bỏ sót",
        "{where} mixes two forms of Unicode, {count} word(s) with loose marks (NFD): {first}; "
        "turn the whole text into NFC, or a search will miss them",
    ),
    "VHP632": Message(
        "look-alike-characters",
        "warning",
        "{where} có {count} chỗ dùng ký tự trông giống ký tự khác: {first}; gõ lại bằng chữ, dấu thông thường",
        "{where} has {count} place(s) with signs that look like others: {first}; type the usual letter or sign",
    ),
    "VHP633": Message(
        "quote-not-in-source",
        "warning",
        "quote {quote} không có trong văn bản gốc; chép lại đúng nguyên văn",
        "quote {quote} is not in the source text; copy the exact words",
    ),
    "VHP634": Message(
        "invisible-characters",
        "warning",
        "{where} có {count} ký tự không nhìn thấy: {first}; xóa đi",
        "{where} has {count} character(s) that cannot be seen: {first}; delete them",
    ),
    "VHP635": Message(
        "section-not-in-source",
        "warning",
        "section có đề mục {heading} ({count} chỗ), không có trong văn bản gốc; chép đề mục như bản in",
        "section has the heading {heading} ({count} place(s)), which the source text has not; copy it as printed",
    ),
    "VHP636": Message(
        "doubled-words",
        "note",
        "{where} có {count} chỗ lặp liền một cụm từ: {first}; kiểm tra có thừa không",
        "{where} says words twice in a row in {count} place(s): {first}; see whether one of them is too many",
    ),
    "VHP637": Message(
        "sentence-cut-in-two",
        "note",
        "{where} có {count} câu bị ngắt thành hai đoạn: {first}; nối lại, nếu không tìm kiếm sẽ bỏ sót",
        "{where} has {count} sentence(s) cut into two paragraphs: {first}; join them, or a search will miss them",
    ),
    "VHP638": Message(
        "markup-in-text",
        "note",
        "{where} còn sót {count} dấu định dạng HTML hoặc Markdown: {first}; xóa đi",
        "{where} has {count} piece(s) of HTML or Markdown left in it: {first}; delete them",
    ),
    "VHP639": Message(
        "heading-numbers-out-of-order",
        "warning",
        "{where} có {count} đề mục La Mã đánh số sai thứ tự: {first}; đánh số lại, vì chỉ dẫn đến mục sẽ có hai nghĩa",
        "{where} has {count} Roman heading(s) numbered out of order: {first}; number them anew, "
        "because a reference to one of them has two meanings",
    ),
    "VHP640": Message(
        "source-of-another-document",
        "warning",
        "{missing} trong {count} quote không có trong văn bản gốc, trước hết {first}; "
        "có lẽ đây là bản gốc của văn bản khác, đưa đúng tệp vào",
        "{missing} of {count} quotes are not in the source text, first {first}; "
        "it may be the text of another document, give the right one",
    ),
}
