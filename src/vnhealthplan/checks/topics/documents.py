"""Rules on documents, dates, periods and areas."""

from __future__ import annotations

from vnhealthplan.checks.context import PlanContext
from vnhealthplan.checks.rule import Rule
from vnhealthplan.checks.rules.documents_areas import area_not_on_its_map, code_and_name_of_different_areas
from vnhealthplan.checks.rules.documents_dates import (
    cited_after_the_document,
    issued_after_the_period,
    number_year_against_date,
    tasks_for_a_year_that_is_over,
)
from vnhealthplan.checks.rules.documents_in_text import impossible_date_in_text
from vnhealthplan.checks.rules.documents_numbers import (
    blank_number_or_date,
    malformed_document_number,
    one_document_two_dates,
)
from vnhealthplan.checks.rules.documents_periods import period_gap, plan_year_against_period
from vnhealthplan.messages import Words

DOCUMENTS: tuple[Rule[PlanContext], ...] = (
    Rule(
        "VHP611",
        cited_after_the_document,
        why=Words(
            "Kế hoạch không thể căn cứ vào văn bản chưa ban hành: sai một chữ số của năm là không tra được văn bản.",
            "No plan can rest on what was not yet issued: one wrong figure in the year, and nobody finds the document.",
        ),
    ),
    Rule(
        "VHP612",
        impossible_date_in_text,
        why=Words(
            "Ngày 31/02 không đến bao giờ: thời hạn ghi như vậy thì mỗi nơi hiểu một cách.",
            "The 31st of February never comes: everybody reads such a deadline as it suits.",
        ),
    ),
    Rule(
        "VHP613",
        malformed_document_number,
        why=Words(
            "Số, ký hiệu sai thể thức thì tra cứu không ra, và không rõ văn bản của Đảng hay của Nhà nước.",
            "A number of no known form is found in no register, and leaves open whether Party or State issued it.",
        ),
    ),
    Rule(
        "VHP614",
        one_document_two_dates,
        why=Words(
            "Một văn bản ghi hai ngày ở hai chỗ: ai chép chỗ sai sẽ viện dẫn văn bản không có thật.",
            "One document with two dates: whoever copies the wrong place cites a document that does not exist.",
        ),
    ),
    Rule(
        "VHP615",
        blank_number_or_date,
        why=Words(
            "Bản dự thảo và bản đã ký khác nhau ở số và ngày; thiếu chúng thì không rõ đang theo bản nào.",
            "Number and date tell a draft from the signed plan; without them nobody knows which one is being followed.",
        ),
    ),
    Rule(
        "VHP616",
        plan_year_against_period,
        why=Words(
            "Kế hoạch năm trước được sửa lại cho năm nay thường còn sót năm cũ ở tiêu đề hoặc ở thời kỳ.",
            "A plan made from last year's keeps the old year in its title or its period.",
        ),
    ),
    Rule(
        "VHP617",
        issued_after_the_period,
        why=Words(
            "Kế hoạch ban hành khi thời kỳ đã hết thì không giao được việc cho ai; thường là nhầm năm.",
            "A plan issued when its time is over gives work to nobody; most often a year is wrong.",
        ),
    ),
    Rule(
        "VHP618",
        period_gap,
        why=Words(
            "Những năm không có chỉ tiêu nào đến hạn là những năm không ai bị hỏi.",
            "In years without any target due, nobody is asked.",
        ),
    ),
    Rule(
        "VHP619",
        area_not_on_its_map,
        why=Words(
            "Sau ngày 01/7/2025 cùng một tên có thể là một tỉnh khác: ghép nhầm bản đồ là so sánh hai nơi khác nhau.",
            "Since 1 July 2025 a name may mean another province: on the wrong map, two places are compared as one.",
        ),
    ),
    Rule(
        "VHP620",
        code_and_name_of_different_areas,
        why=Words(
            "Máy ghép theo mã, người đọc theo tên: mã và tên lệch nhau thì số liệu vào nhầm tỉnh.",
            "Programs join by code and people read the name: where they differ, figures go to the wrong province.",
        ),
    ),
    Rule(
        "VHP621",
        tasks_for_a_year_that_is_over,
        why=Words(
            "Nghị quyết tháng 12 về nhiệm vụ của chính năm đó hầu như luôn là nhầm năm trong trích yếu.",
            "A resolution of December on the tasks of that same year nearly always has the wrong year in its title.",
        ),
    ),
    Rule(
        "VHP622",
        number_year_against_date,
        why=Words(
            "Văn bản quy phạm mang năm ban hành trong số: hai năm khác nhau thì một năm sai.",
            "A normative act bears its year of issue in its number: of two different years, one is wrong.",
        ),
    ),
)
