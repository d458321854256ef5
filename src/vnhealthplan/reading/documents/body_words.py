"""Words that names of bodies are made of, and words that a statement on what a body does begins with."""

from __future__ import annotations

from vnhealthplan.reading.folding import fold

Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases of folded words by their first word, the longest first."""


def _phrases(*groups: str) -> Phrases:
    found: dict[str, set[tuple[str, ...]]] = {}
    for group in groups:
        for phrase in group.split("|"):
            words = tuple(fold(phrase).text.split())
            found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(phrases, key=lambda words: (-len(words), words))) for first, phrases in found.items()}


def _listed(*groups: str) -> tuple[str, ...]:
    return tuple(phrase for group in groups for phrase in group.split("|"))


def _words(group: str) -> frozenset[str]:
    return frozenset(fold(group).text.split())


DETERMINERS = _words("các những toàn cả")

OFFICES = _phrases(
    "chủ tịch|phó chủ tịch|trưởng|phó trưởng|thủ trưởng|giám đốc|phó giám đốc|lãnh đạo|người đứng đầu",
    "bí thư|hiệu trưởng",
    "ban giám đốc|đồng chí|chánh văn phòng|chánh thanh tra|cục trưởng|chi cục trưởng|bộ trưởng|thủ tướng",
    "chỉ huy trưởng|trạm trưởng|viện trưởng|tổ trưởng|tổng giám đốc",
)
"""Offices that stand before the name of a body."""

INSTITUTIONS = _phrases(
    "sở|bộ|ban|phòng|văn phòng|thanh tra|chi cục|cục|tổng cục|vụ|viện|bệnh viện|trung tâm|trạm y tế|trạm",
    "trường|đại học|học viện",
    "ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|hội đồng|ủy ban|mặt trận tổ quốc|mặt trận|ubmttq|mttq",
    "hội|liên hiệp|liên đoàn",
    "liên minh|đoàn thanh niên|đoàn tncs|đoàn|tỉnh đoàn|huyện đoàn|thành đoàn|công đoàn|công an|quân sự",
    "bộ chỉ huy|ban chỉ huy",
    "bảo hiểm xã hội|bhxh|kho bạc|ngân hàng|báo|đài|cổng thông tin điện tử|cổng thông tin|tạp chí|tòa án",
    "viện kiểm sát|quỹ|công ty",
    "tổng công ty|tập đoàn|tổ|tiểu ban|bộ đội biên phòng|đồn biên phòng|hải quan|cục thuế|chi cục thuế",
    "thuế|cc|syt|ttyt|ttksbt|cdc",
    "bvđk|bv|tyt|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|xã ủy|đảng ủy|đảng đoàn|đảng bộ|ban cán sự đảng",
    "chi bộ|nhà trường",
    "đảng ủy ubnd|chính phủ|quốc hội|ttgdnn|ban qlda|bqlda|ngành|lực lượng|khoa|nhóm",
)
"""Words that the name of one body begins with."""

GROUPS = _phrases(
    "sở|ban|bộ|ngành|ban ngành|sở ngành|đoàn thể|ban ngành đoàn thể|địa phương|đơn vị|cơ quan|tổ chức",
    "phòng|phòng ban|hội|cá nhân|cơ sở",
    "doanh nghiệp|trường|trường học|bệnh viện|trung tâm|trạm y tế|cấp|cấp ủy|chính quyền|gia đình",
    "cộng đồng|thành viên|hộ gia đình|cấp ngành",
    "chủ đầu tư|chủ chương trình|tập thể|người dân|đồng chí|bộ phận|khoa|khu|lực lượng|chuyên viên|cán bộ",
    "nhà thầu|viện|hội đoàn thể",
)
"""Nouns for bodies of a kind; a list of them is one phrase: "các sở, ban, ngành"."""

PLACES = _words("huyện quận xã phường tỉnh thị thành đặc bản thôn ấp khóm xóm buôn")
"""First words of kinds of places: "thị xã", "thành phố"."""

QUALIFIERS = _phrases(
    "có liên quan|liên quan|trực thuộc|thuộc|trên địa bàn|các cấp|cấp|tuyến|của|tại|ở|công lập",
    "ngoài công lập|tư nhân|việt nam|toàn",
    "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khu vực|trung ương|địa phương|chuyên môn",
    "chức năng|khác|nhà nước",
    "được giao|được phân công|này|nêu trên|cùng cấp|quốc gia|số|dân cư|nông thôn|đô thị|và|sở|bộ|ngành",
    "ubnd|hđnd|tỉnh ủy|huyện ủy",
)
"""Words that still belong to a name which is complete without them."""

DEPARTMENTS = _words("sở bộ ban phòng cục ngành vụ tâm trường cc")
"""Last words of heads behind which the name of a field stands: "Phòng Tài chính", "Trung tâm Y tế"."""

PREDICATES = _phrases(
    "có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|báo cáo|triển khai|căn cứ|thực hiện|chủ động",
    "tiếp tục|tăng cường",
)
"""Verbs that no name of a body begins with."""

NAMELESS = _words("sở bộ ban phòng cục vụ viện tâm hội tổ trường đồng hiệp nhóm")
"""Last words of heads behind which a name must stand, be it a verb: "Trung tâm kiểm soát bệnh tật"."""

HALF_PLACES = _words("thị thành đặc")
"""First words of kinds of places that stand for the whole in lists alone: "các huyện, thị, thành ủy"."""

PLACE_ENDS = _words("phố xã trấn khu ủy")
"""Second words of kinds of places, and the word that makes their party committee: "thành phố", "huyện ủy"."""

CLOSED_BY = _words("quan tỉnh huyện cấp thuộc bàn nam")

FUNCTIONS = _listed(
    "văn hóa, thể thao và du lịch|văn hóa, thể thao|văn hóa và thể thao|văn hóa và thông tin",
    "văn hóa, khoa học và thông tin|lao động, thương binh và xã hội|lao động - thương binh và xã hội",
    "lao động - thương binh - xã hội|lao động tb&xh|lđtb&xh|lđ-tb&xh|lđtbxh|kế hoạch và đầu tư",
    "kế hoạch & đầu tư|kh&đt|giáo dục và đào tạo|giáo dục & đào tạo|gd&đt|thông tin và truyền thông|tt&tt",
    "thông tin & truyền thông|khoa học và công nghệ|kh&cn|tài nguyên và môi trường|tn&mt",
    "nông nghiệp và phát triển nông thôn|nn&ptnt|nông nghiệp và môi trường|nông nghiệp và ptnt",
    "giao thông vận tải|gtvt|quy hoạch - kiến trúc|dân tộc và tôn giáo|dân tộc|tôn giáo|vh,tt&dl|vhtt&dl",
    "vh-tt&dl|vhttdl|y tế|tài chính - kế hoạch|tài chính - kh|tài chính|nội vụ|tư pháp|công thương",
    "xây dựng|ngoại vụ|du lịch|kinh tế và hạ tầng|kinh tế - hạ tầng|kinh tế, hạ tầng và đô thị",
    "quản lý đô thị|quốc phòng|công an|văn hóa - xã hội|văn hóa|kế hoạch - tài chính|kế hoạch tài chính",
    "tổ chức cán bộ|tổ chức - cán bộ|tổ chức hành chính|nghiệp vụ y|nghiệp vụ dược|nghiệp vụ",
    "tuyên giáo và dân vận|tuyên giáo|dân vận|tổ chức|nội chính|thống kê|dân số",
)
"""What departments are for, as in their names; a name is complete behind one."""

OBJECTS_ONLY = {
    fold(head).text: _words(following)
    for head, following in {
        "báo": "cáo chí động đảm",
        "tổ": "chức",
        "hội": "nghị viên nhập thảo họp chứng",
        "đoàn": "viên thể kết",
        "bộ": "máy phận đội tiêu",
        "ban": "hành ngành đầu bí",
        "cục": "bộ",
        "vụ": "việc",
        "sở": "hữu ngành",
        "trường": "hợp",
        "thuế": "suất",
        "trạm": "bơm",
        "ngành": "nghề",
        "trưởng": "thành",
        "phòng": "chống bệnh ngừa dịch khám ban",
        "quỹ": "đất",
        "viện": "phí trợ",
        "quân": "dân",
        "bí": "quyết",
        "đơn": "giản",
        "lực": "lượng lao",
        "khoa": "học",
        "cấp": "phát cứu phép bách thiết nước",
        "nhóm": "đối",
        "thanh": "toán",
        "đài": "thọ",
        "tổng": "hợp kết",
        "đại": "diện biểu dịch",
        "trung": "bình hạn ương",
        "đồng": "thời bộ",
    }.items()
}
"""Words behind a head that make another word of it: "báo cáo", "tổ chức", "phòng, chống"."""

VERBS = _phrases(
    "chủ trì|chủ động|phối hợp|tham mưu|tham gia|tham dự|xem xét|thẩm định|xây dựng|tổ chức|triển khai",
    "thực hiện|chỉ đạo|hướng dẫn",
    "kiểm tra|giám sát|đôn đốc|theo dõi|báo cáo|tổng hợp|gửi|rà soát|tăng cường|đẩy mạnh|tập trung|căn cứ",
    "trên cơ sở|có trách nhiệm",
    "chịu trách nhiệm|là|làm|đề xuất|trình|ban hành|bố trí|cân đối|đưa|khẩn trương|nghiêm túc|tích cực",
    "thường xuyên|định kỳ|tiếp tục",
    "trực tiếp|quán triệt|phổ biến|tuyên truyền|vận động|lồng ghép|cụ thể hóa|bảo đảm|đảm bảo|huy động",
    "đăng tải|cung cấp|quản lý",
    "kiểm soát|điều hành|sắp xếp|kiện toàn|nâng cao|hỗ trợ|phân công|giao|yêu cầu|đề nghị|phát huy",
    "phát động|kịp thời|lập|phê duyệt",
    "đánh giá|sơ kết|tổng kết|cử|thành lập|củng cố|duy trì|đầu tư|đào tạo|tiếp nhận|thống kê|cập nhật",
    "chuẩn bị|phấn đấu|nghiên cứu",
    "ưu tiên|mở rộng|thí điểm|tạo điều kiện|tạo|giúp|phân bổ|quan tâm|vào cuộc|để|nhằm|theo|theo dõi",
    "trước|phải|cần|đã|sẽ|xin|căn cứ vào",
    "trong việc|hàng|hằng|khi|chậm nhất|muộn nhất|về|với|do|từ|bằng|cho|như|qua|thông qua|trong|nếu",
    "đồng thời|cùng|thông tin|thông báo",
    "phát hiện|xử lý|ngăn chặn|đấu tranh|thanh tra|kiểm định|phân tích|tư vấn|lãnh đạo|thẩm tra|xác định",
    "phân cấp|công khai|công bố",
    "có nhiệm vụ|có văn bản|có kế hoạch|thu thập|nhập|lưu trữ|mua sắm|bàn giao|ký|tiến hành|hoàn thành",
    "hoàn thiện|đổi mới|khai thác|liên thông|kết nối|ứng dụng|đăng ký",
    "khám|điều trị|tiêm|sử dụng|tuyển dụng|tuyển|bổ sung|điều chỉnh|sửa đổi|đề ra|nắm|chấn chỉnh",
    "khắc phục|phòng chống|phát triển",
    "giải quyết|đáp ứng|truyền thông|biểu dương|khen thưởng|gắn|coi|lấy|phản ánh|kiến nghị|chi trả",
    "giám định|thanh toán|quyết định|tuân thủ",
    "bảo vệ|chăm sóc|đón|chuyển|thu hút|góp phần|xác nhận|cam kết|dự báo|chấp hành|đăng|phát|biên soạn|in",
    "ghi|đo|tính|đảm nhiệm|đảm trách|thu gom|định hướng|chia sẻ|nhân rộng|mời|khảo sát|xét|vận hành",
    "nỗ lực|quy định|kế thừa|thu|mua|đấu thầu|nghiệm thu|sửa chữa|lắp đặt|nâng cấp|cải tạo",
)
"""Words that say what a body does, or that end its name in another way."""

LINKS = _words("hàng hằng khi về với do từ bằng cho như qua trong nếu cùng theo để nhằm trước đã sẽ")
"""Words that end the name of a body, and say nothing that it does."""

SERVICES = _words("khám chăm điều tiêm sử đào cung nghiên quản")
"""First words of verbs that tell which facilities are meant: "cơ sở khám bệnh, chữa bệnh"."""

CAUSES = _words("chăm bảo phát nâng phòng")
"""First words of verbs that tell what a committee is for: "Ban Chỉ đạo chăm sóc sức khỏe"."""

NOT_A_VERB_BEHIND_A_COMMA = _phrases("tổ chức")
"""Verbs that are nouns too, where a list of kinds of bodies goes on with them."""

DOING = _words(
    "thực triển quán tuyên các hoạt tập đào hội phát cuộc kiểm khám tiêm tốt việc sơ tổng giám phổ đánh mua đấu nghiệm "
    "sửa lắp lớp chiến lễ thu"
)
"""Words behind "tổ chức" that tell the verb from the noun."""
