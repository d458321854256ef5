"""Made-up tables in the styles of annexes of provinces: every value under its own name, year, unit and group."""

from __future__ import annotations

import pytest

from vnhealthplan.reading.tables import read_table

Truth = tuple[str, str, str, str, str | None]
"""The name or code, the year with the group or condition, the comparator, the value, the unit."""

GROUPS = """STT\tChỉ tiêu\tĐVT\tTH 2023\tKH 2024\tGhi chú
I\tChỉ tiêu về dân số\t\t\t\t
1\tQuy mô dân số\tNghìn người\t1.250\t1.262\t
2\tTỷ số giới tính khi sinh\tBé trai/100 bé gái\t112,5\t≤ 112\t
II\tChỉ tiêu về y tế dự phòng\t\t\t\t
1\tTỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ\t%\t96,2\t≥ 95\tSở Y tế
2\tTỷ suất tử vong trẻ em dưới 1 tuổi\t‰\t10,1\t< 10\t
"""
PARTS = """TT\tNội dung\tĐơn vị\tThực hiện năm 2023\tKế hoạch năm 2024
1\tTuổi thọ trung bình\tTuổi\t74,2\t74,5
\tTrong đó: - Nam\tTuổi\t71,8\t72,0
\t- Nữ\tTuổi\t76,9\t77,0
2\tTỷ lệ suy dinh dưỡng thể thấp còi ở trẻ em dưới 5 tuổi\t%\t18,4\t17,9
"""
DISTRICTS = """TT\tChỉ tiêu\tĐVT\tToàn tỉnh\tHuyện A\tHuyện B\tThành phố C
1\tTỷ lệ dân số tham gia bảo hiểm y tế\t%\t95,2\t94,1\t93,8\t97,5
"""
DISTRICTS_BELOW = """TT\tChỉ tiêu\tĐVT\tKế hoạch 2025\t\t
\t\t\tToàn tỉnh\tHuyện An Bình\tHuyện Tân Lập
1\tTỷ lệ dân số tham gia bảo hiểm y tế\t%\t95,2\t94,1\t97,5
"""
ROADMAP = """STT\tChỉ tiêu\tĐơn vị tính\tLộ trình thực hiện\t\t\t\t
\t\t\t2021\t2022\t2023\t2024\t2025
1\tSố bác sĩ/vạn dân\tBác sĩ\t8,5\t8,8\t9,1\t9,5\t10
2\tTỷ lệ xã đạt Bộ tiêu chí quốc gia về y tế xã\t%\t80\t85\t90\t95\t100
"""
TWO_PAGES = """STT\tChỉ tiêu\tĐVT\tKế hoạch giai đoạn\t
\t\t\t2021\t2022
1\tSố giường bệnh/vạn dân\tGiường\t28,5\t29

- 2 -

STT\tChỉ tiêu\tĐVT\tKế hoạch giai đoạn\t
\t\t\t2023\t2024
1\tSố giường bệnh/vạn dân\tGiường\t29,5\t30
"""
COMPARED = """STT\tChỉ tiêu\tĐVT\tKH 2023\tƯớc TH 2023\tKH 2024\tSo sánh (%)\t
\t\t\t\t\t\tTH 2023/KH 2023\tKH 2024/TH 2023
A\tB\tC\t1\t2\t3\t4=2/1\t5=3/2
1\tTỷ lệ tiêm chủng đầy đủ cho trẻ em dưới 1 tuổi\t%\t95\t96\t96,5\t101,1\t100,5
2\tTổng số lượt khám bệnh\tLượt\t1.200.000\t1.150.300\t1.250.000\t95,9\t108,7
"""
WORDS = """STT\tChỉ tiêu\tĐVT\tKH 2024
1\tTỷ lệ trạm y tế xã có bác sĩ làm việc\t%\t100% (19/19 trạm)
2\tXây dựng trạm y tế\tTrạm\tHoàn thành
3\tTỷ lệ hài lòng của người bệnh\t%\t≥ 95-98
4\tTỷ lệ tai biến sản khoa\t%\t-
5\tKiểm soát an toàn thực phẩm\t\tĐạt
6\tSố ca ngộ độc tập thể\tVụ\tKhông quá 2
7\tTỷ lệ xử lý chất thải y tế\t%\t95/100
"""
STAGES = """TT\tTên chỉ tiêu\tĐơn vị tính\tHiện trạng 2020\tMục tiêu đến năm\t
\t\t\t\t2025\t2030
1\tTỷ lệ dân số được quản lý sức khỏe\t%\t65\t> 90\t> 95
2\tTỷ suất tử vong trẻ em dưới 5 tuổi\t‰\t21\tDưới 18\tdưới 15
3\tTỷ số tử vong mẹ/100.000 trẻ đẻ sống\t%\t45\t42\t40
"""
MARKDOWN = """| STT | CHỈ TIÊU | ĐVT | Kế hoạch 2024 | Cơ quan chủ trì |
|---|---|---|---|---|
| **A** | **CHỈ TIÊU CHỦ YẾU** | | | |
| 1 | Số bác sĩ trên 10.000 dân | Người | 10,5 | Sở Y tế |
| 2 | Tỷ lệ bao phủ BHYT | % | 95,15 | BHXH tỉnh |
"""
MILESTONES = """STT\tMục tiêu, chỉ tiêu\tĐVT\tNăm gốc 2020\tCác mốc thực hiện\t\tCơ quan chủ trì
\t\t\t\tNăm 2025\tNăm 2030\t
I\tNhóm chỉ tiêu đầu vào\t\t\t\t\t
1.1\tSố điều dưỡng/vạn dân\tNgười\t11,4\t25\t33\tSở Y tế
1.2\tTuổi thọ trung bình\tnăm\t73,7\t74,5 tuổi\t75\tSở Y tế
"""
RATIO = """TT\tNội dung chỉ tiêu\tĐVT\tKế hoạch 2023\tThực hiện 2023\tTỷ lệ TH/KH\tKế hoạch 2024
1\tTỷ lệ dân số tham gia bảo hiểm y tế\t%\t90\t91\t101\t92
\tTrong đó:\t\t\t\t\t
\t- Nam\t%\t89\t90\t101,1\t91
"""
THOUSANDS = """TT\tChỉ tiêu\tĐVT\tKH 2024
1\tDân số (nghìn người)\tNgười\t1.262
2\tSố lượt khám (triệu lượt)\t\t1,5
3\tDân số trung bình\tNghìn người\t1.262
"""

TRUTHS: dict[str, tuple[str, list[Truth], list[str]]] = {
    "groups": (
        GROUPS,
        [
            ("Quy mô dân số", "2024", "eq", "1262", None),
            ("srb", "2024", "le", "112", "boys_per_100_girls"),
            ("epi_coverage", "2024", "ge", "95", "percent"),
            ("imr", "2024", "lt", "10", "per_mille"),
        ],
        [],
    ),
    "parts": (
        PARTS,
        [
            ("life_expectancy", "2024", "eq", "74.5", "year"),
            ("life_expectancy", "2024 male", "eq", "72.0", "year"),
            ("life_expectancy", "2024 female", "eq", "77.0", "year"),
            ("stunting_u5", "2024", "eq", "17.9", "percent"),
        ],
        [],
    ),
    "districts": (DISTRICTS, [], [DISTRICTS.split("\n")[1], "95,2", "94,1", "93,8", "97,5"]),
    "districts below": (
        DISTRICTS_BELOW,
        [
            ("health_insurance_coverage", "2025 Toàn tỉnh", "eq", "95.2", "percent"),
            ("health_insurance_coverage", "2025 Huyện An Bình", "eq", "94.1", "percent"),
            ("health_insurance_coverage", "2025 Huyện Tân Lập", "eq", "97.5", "percent"),
        ],
        [],
    ),
    "roadmap": (
        ROADMAP,
        [
            *(
                ("doctors_per_10k", year, "eq", value, "per_10k")
                for year, value in (("2021", "8.5"), ("2022", "8.8"), ("2023", "9.1"), ("2024", "9.5"), ("2025", "10"))
            ),
            *(
                ("commune_standard", year, "eq", value, "percent")
                for year, value in (("2021", "80"), ("2022", "85"), ("2023", "90"), ("2024", "95"), ("2025", "100"))
            ),
        ],
        [],
    ),
    "two pages": (
        TWO_PAGES,
        [
            ("beds_per_10k", "2021", "eq", "28.5", "per_10k"),
            ("beds_per_10k", "2022", "eq", "29", "per_10k"),
            ("beds_per_10k", "2023", "eq", "29.5", "per_10k"),
            ("beds_per_10k", "2024", "eq", "30", "per_10k"),
        ],
        ["- 2 -"],
    ),
    "compared": (
        COMPARED,
        [
            ("epi_coverage", "2023", "eq", "95", "percent"),
            ("epi_coverage", "2024", "eq", "96.5", "percent"),
            ("Tổng số lượt khám bệnh", "2023", "eq", "1200000", "count"),
            ("Tổng số lượt khám bệnh", "2024", "eq", "1250000", "count"),
        ],
        ["101,1", "100,5", "95,9", "108,7"],
    ),
    "words": (
        WORDS,
        [
            ("chs_doctor", "2024", "eq", "100", "percent"),
            ("Số ca ngộ độc tập thể", "2024", "le", "2", "count"),
        ],
        ["Hoàn thành", "≥ 95-98", "-", "Đạt", "95/100"],
    ),
    "stages": (
        STAGES,
        [
            ("population_managed", "2025", "gt", "90", "percent"),
            ("population_managed", "2030", "gt", "95", "percent"),
            ("u5mr", "2025", "lt", "18", "per_mille"),
            ("u5mr", "2030", "lt", "15", "per_mille"),
            ("mmr", "2025", "eq", "42", "per_100k_live_births"),
            ("mmr", "2030", "eq", "40", "per_100k_live_births"),
        ],
        [],
    ),
    "markdown": (
        MARKDOWN,
        [
            ("doctors_per_10k", "2024", "eq", "10.5", "per_10k"),
            ("health_insurance_coverage", "2024", "eq", "95.15", "percent"),
        ],
        [],
    ),
    "milestones": (
        MILESTONES,
        [
            ("nurses_per_10k", "2025", "eq", "25", "per_10k"),
            ("nurses_per_10k", "2030", "eq", "33", "per_10k"),
            ("life_expectancy", "2025", "eq", "74.5", "year"),
            ("life_expectancy", "2030", "eq", "75", "year"),
        ],
        [],
    ),
    "ratio": (
        RATIO,
        [
            ("health_insurance_coverage", "2023", "eq", "90", "percent"),
            ("health_insurance_coverage", "2024", "eq", "92", "percent"),
            ("health_insurance_coverage", "2023 male", "eq", "89", "percent"),
            ("health_insurance_coverage", "2024 male", "eq", "91", "percent"),
        ],
        ["101", "101,1"],
    ),
    "thousands": (
        THOUSANDS,
        [
            ("Dân số (nghìn người)", "2024", "eq", "1262", None),
            ("Số lượt khám (triệu lượt)", "2024", "eq", "1.5", None),
            ("Dân số trung bình", "2024", "eq", "1262", None),
        ],
        [],
    ),
}


@pytest.mark.parametrize("name", TRUTHS)
def test_a_table_of_an_annex_is_read_as_it_is_meant(name: str) -> None:
    text, truths, told = TRUTHS[name]
    reading = read_table(text)
    found = [
        (
            target.code or row.name,
            " ".join(filter(None, (str(target.horizon), *target.subgroup.values(), target.condition))),
            target.comparator,
            str(target.value),
            target.unit,
        )
        for row in reading.rows
        for target in row.targets
    ]
    assert found == truths
    assert [one.text for one in reading.unread] == told
