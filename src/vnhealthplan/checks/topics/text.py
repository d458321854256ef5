"""Rules on the text that a plan was typed from."""

from __future__ import annotations

from vnhealthplan.checks.context import PlanContext
from vnhealthplan.checks.rule import Rule
from vnhealthplan.checks.rules.text_headings import heading_numbers_out_of_order
from vnhealthplan.checks.rules.text_invisible import invisible_characters
from vnhealthplan.checks.rules.text_layout import doubled_words, markup_in_text, sentence_cut_in_two
from vnhealthplan.checks.rules.text_normalisation import mixed_normalisation
from vnhealthplan.checks.rules.text_quotes import quote_not_in_source, section_not_in_source, source_of_another_document
from vnhealthplan.checks.rules.text_signs import look_alike_characters
from vnhealthplan.messages import Words

TEXT: tuple[Rule[PlanContext], ...] = (
    Rule(
        "VHP631",
        mixed_normalisation,
        why=Words(
            "Chữ dựng sẵn và chữ ghép dấu nhìn như nhau, nhưng tìm chữ này không ra chữ kia.",
            "A composed letter and one with a loose mark look the same, and a search for one misses the other.",
        ),
    ),
    Rule(
        "VHP632",
        look_alike_characters,
        why=Words(
            "QÐ gõ bằng chữ Ð của tiếng Iceland nhìn như QĐ, nhưng tìm kiếm và sắp xếp đều bỏ sót.",
            "QÐ with an Icelandic letter looks like QĐ, and is missed by every search and sorted elsewhere.",
        ),
    ),
    Rule(
        "VHP633",
        quote_not_in_source,
        why=Words(
            "Trích dẫn không có trong văn bản thì không ai kiểm tra được con số đi kèm.",
            "Where the quoted words are not in the document, nobody can check the figure beside them.",
        ),
    ),
    Rule(
        "VHP634",
        invisible_characters,
        why=Words(
            "Dấu nối mềm, khoảng trắng không bề rộng chẻ đôi từ mà mắt không thấy; ký tự đảo chiều đổi cả nghĩa.",
            "Soft hyphens and zero-width blanks split words unseen, and signs of direction change what is read.",
        ),
    ),
    Rule(
        "VHP635",
        section_not_in_source,
        why=Words(
            "Đề mục chép sai thì người đọc không tìm lại được đoạn văn bản làm căn cứ.",
            "With a heading that the document does not have, nobody finds the passage again.",
        ),
    ),
    Rule(
        "VHP636",
        doubled_words,
        why=Words(
            "Cụm từ lặp liền là dấu hiệu của sao chép, và có khi che mất một từ cần có.",
            "Words said twice in a row come from copying, and may have taken the place of others.",
        ),
    ),
    Rule(
        "VHP637",
        sentence_cut_in_two,
        why=Words(
            "Chỉ tiêu nằm giữa hai trang bị ngắt đôi, tìm kiếm và trích xuất chỉ thấy một nửa.",
            "A target that a page break cuts in two is seen by half in every search.",
        ),
    ),
    Rule(
        "VHP638",
        markup_in_text,
        why=Words(
            "Thẻ HTML còn sót lẫn vào trích dẫn và vào chữ hiện cho người đọc.",
            "Left-over tags get into quotes, and from there before the reader.",
        ),
    ),
    Rule(
        "VHP639",
        heading_numbers_out_of_order,
        why=Words(
            "Hai mục cùng mang số I: “theo mục I” không còn chỉ một chỗ.",
            "With two sections I, a reference to section I names no single place.",
        ),
    ),
    Rule(
        "VHP640",
        source_of_another_document,
        why=Words(
            "Đối chiếu với nhầm văn bản thì mọi trích dẫn đều sai, và lỗi thật bị chìm trong đó.",
            "Held against the wrong document every quote is wrong, and the real faults drown.",
        ),
    ),
)
