"""The words that targets are made of, by the part they play: nothing but data, folded on first use."""

from __future__ import annotations

from typing import Literal, NamedTuple

from vnhealthplan.models.target import Comparator
from vnhealthplan.reading.folding import fold

Part = Literal[
    "before",
    "after",
    "reach",
    "to",
    "rise",
    "fall",
    "keep",
    "control",
    "effort",
    "measure",
    "link",
    "filler",
    "zero",
    "action",
]


class Term(NamedTuple):
    """The part that a word or group of words plays, and its comparator, where the part has one.

    A misspelling that scanning leaves behind carries the word that is `meant`.
    """

    part: Part
    comparator: Comparator | None = None
    meant: str = ""


_BEFORE: dict[Comparator, str] = {
    "ge": """
đạt tối thiểu; tối thiểu; tối thiểu là; tối thiểu đạt; ít nhất; ít nhất là; đạt ít nhất; không dưới; không thấp hơn;
không ít hơn; không được dưới; không được thấp hơn; không dưới mức; không thấp hơn mức; không kém;
thấp nhất; thấp nhất là; đạt từ; từ; lớn hơn hoặc bằng; ≥; không nhỏ hơn; chí ít; bằng hoặc cao hơn;
bằng hoặc nhiều hơn; bằng hoặc lớn hơn;
bằng hoặc trên; trên hoặc bằng; đạt trên hoặc bằng; cao hơn hoặc bằng; nhiều hơn hoặc bằng
""",
    "gt": """
trên; đạt trên; hơn; nhiều hơn; cao hơn; lớn hơn; vượt; vượt mức; vượt ngưỡng; vượt quá; vượt trên; trên mức;
trên ngưỡng; đạt trên mức; đạt trên ngưỡng; đạt hơn; quá; >
""",
    "lt": """
dưới; đạt dưới; dưới mức; dưới ngưỡng; đạt dưới mức; đạt dưới ngưỡng; ít hơn; thấp hơn; nhỏ hơn; chưa đến; chưa tới; <
""",
    "le": """
không quá; không có quá; không có hơn; không có trên; không còn quá;
tối đa; tối đa là; nhiều nhất; nhiều nhất là; không vượt quá; không cao hơn; không hơn; cao nhất;
không vượt; không vượt mức; không vượt ngưỡng; không vượt quá mức; không vượt quá ngưỡng; không được vượt;
không được vượt quá; không được quá; chưa vượt; chưa vượt mức; chưa vượt quá; chưa vượt quá mức; chưa quá;
không quá mức; không vượt con số; không nhiều hơn; không vượt trên; không cao hơn mức; chưa vượt ngưỡng; chưa hơn;
cao nhất là; nhỏ hơn hoặc bằng; không trên; không lớn hơn; ≤; bằng hoặc dưới; bằng hoặc thấp hơn;
bằng hoặc ít hơn; bằng hoặc nhỏ hơn;
dưới hoặc bằng; đạt dưới hoặc bằng; thấp hơn hoặc bằng; ít hơn hoặc bằng
""",
    "approx": """
khoảng; xấp xỉ; ước; ước đạt; ước khoảng; gần; gần bằng; trong khoảng; chừng; tầm; ~; ≈
""",
}
_AFTER: dict[Comparator, str] = {
    "ge": "trở lên; trở đi; hoặc hơn; hoặc cao hơn; hoặc nhiều hơn; hoặc lâu hơn; hoặc lớn hơn; hoặc dài hơn",
    "le": "trở xuống; hoặc ít hơn; hoặc thấp hơn; hoặc nhỏ hơn; hoặc ngắn hơn",
}
_PLAIN: dict[Part, str] = {
    "action": """
phát triển; tăng cường; đẩy mạnh; xây dựng; triển khai; thực hiện tốt; tổ chức; củng cố; hoàn thiện; đầu tư;
nghiên cứu; chú trọng; tập trung; phối hợp; chỉ đạo; ưu tiên; khuyến khích; mở rộng; đổi mới; hướng dẫn; kiểm tra;
rà soát; tham mưu; quan tâm; chủ động; kết nối mạng; góp phần; nhằm
""",
    "link": """
trong đó; riêng; riêng đối với; đối với; với; ở; tại; cho; của; thuộc; trong; cụ thể; và; hoặc; còn lại là;
đồng thời; nhất là; trên địa bàn; khu vực; xảy ra; gồm; bao gồm; trong số đó
""",
    "filler": """
hiện nay; hiện tại; lần lượt; lần lượt là; đều; đều đạt; tương ứng; tương ứng là; cùng; chỉ; được; chỉ tiêu; mục tiêu
""",
    "effort": """
phấn đấu; phấn đấu đạt; bảo đảm; đảm bảo; cơ bản; từng bước; nỗ lực; phấn đấu có; tiếp tục; dành; cố gắng;
quyết tâm; tiến tới; định hướng; hướng tới; phải; cần; sẽ; bố trí; phấn đấu đưa; hoàn thành
""",
    "reach": """
đạt; đạt được; đạt mức; đạt được mức; là; bằng; có; chiếm; ở mức; đạt tỷ lệ; đạt chỉ tiêu; đạt mục tiêu; =;
ổn định ở mức; ổn định; mức; đạt bình quân; đạt trung bình; quy mô
""",
    "to": """
còn; xuống; xuống còn; xuống mức; còn lại; chỉ còn; lên; lên mức; lên đến; lên tới; về; về mức; lên thành; đến mức;
tới mức; xuống đến; xuống tới; đạt đến; đạt tới
""",
    "fall": """
giảm; hạ; kéo giảm; giảm dần; hạ thấp; giảm thêm; giảm thấp; cắt giảm; giảm bớt; giảm được;
giảm bình quân; giảm trung bình; mỗi năm giảm; hằng năm giảm; hàng năm giảm; giảm mỗi năm; giảm bình quân mỗi năm;
giảm bình quân hằng năm; giảm bình quân hàng năm; giảm trung bình mỗi năm
""",
    "rise": """
tăng; tăng thêm; thêm; nâng; nâng cao; nâng dần; tăng dần; gia tăng; đưa; cải thiện; tăng được
""",
    "keep": """
duy trì; giữ vững; tiếp tục duy trì; tiếp tục giữ vững; duy trì vững chắc; duy trì ổn định; giữ ổn định;
duy trì ở mức; giữ ở mức; giữ; bảo đảm duy trì; đảm bảo duy trì; duy trì và nâng cao;
duy trì, nâng cao; đạt và duy trì; duy trì đạt; duy trì trong khoảng
""",
    "control": """
khống chế; khống chế ở mức; kiềm chế; hạn chế ở mức; kiểm soát ở mức; khống chế ở; hạn chế
""",
    "measure": """
tỷ lệ; tỷ suất; tỷ số; tổng tỷ suất; tỷ trọng; tổng số; số lượng; tuổi thọ; chiều cao; cân nặng; mức độ; tốc độ;
chỉ số; mật độ; tuổi kết hôn; mức sinh; mức sinh thay thế; mức giảm; mức chết; mức tăng; độ bao phủ; số năm; số con;
số ca; số người; số giường; số bác sĩ; số dược sĩ; số điều dưỡng; số lượt; số vụ; số trẻ; số hộ; số bé trai; số cơ sở;
số trạm; số xã; số cán bộ; số nhân viên; số buổi; số lần; thời gian; diện tích; bao phủ; công suất; số loại; số thôn;
số trường hợp; số mắc; số tử vong; quy mô dân số; tuổi trung bình; số ngày; số hồ sơ; số cặp; số lần khám; số lượt khám;
mức bao phủ; tổng chi; chi ngân sách; chi tiêu; cơ cấu; số huyện; số bệnh viện; số mẫu
""",
    "zero": """
không để xảy ra; không để phát sinh; không xảy ra; không để có; không để việc; không để tình trạng;
không để tồn tại; không để
""",
}
_SCANNED: tuple[tuple[str, Term], ...] = (
    ("không chế; khổng chế", Term("control", meant="khống chế")),
    ("phân đầu; phấn đầu; phân đấu", Term("effort", meant="phấn đấu")),
    ("tôi thiểu; tối thiêu", Term("before", "ge", "tối thiểu")),
    ("it nhất", Term("before", "ge", "ít nhất")),
    ("tỷ lê", Term("measure", meant="tỷ lệ")),
    ("tỷ xuất", Term("measure", meant="tỷ suất")),
)


def terms() -> dict[str, Term]:
    """Give every term by its folded words.

    >>> terms()["giảm"].part, terms()["tối thiểu"].comparator, terms()["không chế"].meant
    ('fall', 'ge', 'khống chế')
    """
    tables = (
        *((table, Term(part)) for part, table in _PLAIN.items()),
        *((table, Term("before", comparator)) for comparator, table in _BEFORE.items()),
        *((table, Term("after", comparator)) for comparator, table in _AFTER.items()),
        *_SCANNED,
    )
    return {" ".join(words.split()): term for table, term in tables for words in fold(table).text.split(";")}
