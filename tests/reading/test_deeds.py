"""What is done for a share of people names the indicator with them: "khám sức khỏe cho 90% người cao tuổi"."""

from __future__ import annotations

import pytest

from vnhealthplan import read_targets


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Khám sức khỏe định kỳ cho 90% người cao tuổi", ["Khám sức khỏe định kỳ cho người cao tuổi"]),
        (
            "Tiêm vắc xin uốn ván UV2+ cho 95% phụ nữ có thai",
            ["Tiêm vắc xin uốn ván UV2+ cho phụ nữ có thai"],
        ),
        (
            "Duy trì khám chữa bệnh bảo hiểm y tế ở 100% trạm y tế xã",
            ["khám chữa bệnh bảo hiểm y tế ở trạm y tế xã"],
        ),
        ("Tuyên truyền đến 85% hộ gia đình", ["Tuyên truyền đến hộ gia đình"]),
        (
            "Quản lý, điều trị cho ít nhất 80% bệnh nhân tăng huyết áp",
            ["Quản lý, điều trị cho bệnh nhân tăng huyết áp"],
        ),
        (
            "Cung cấp nước sạch cho 90% hộ dân, thu gom rác thải ở 85% khu dân cư",
            ["Cung cấp nước sạch cho hộ dân", "thu gom rác thải ở khu dân cư"],
        ),
        (
            "Sàng lọc cho 80% trẻ sơ sinh và 70% phụ nữ mang thai",
            ["Sàng lọc cho trẻ sơ sinh", "Sàng lọc cho phụ nữ mang thai"],
        ),
        (
            "Khám mắt cho 80% học sinh và 95% trẻ em được tiêm chủng",
            ["Khám mắt cho học sinh", "trẻ em được tiêm chủng"],
        ),
        ("Tẩy giun cho 90% trẻ em và 70% phụ nữ", ["Tẩy giun cho trẻ em", "Tẩy giun cho phụ nữ"]),
        ("Khám mắt cho 90% người cao tuổi và 80% trẻ em", ["Khám mắt cho người cao tuổi", "Khám mắt cho trẻ em"]),
        ("Nâng tỷ lệ bao phủ cho 95% dân số", ["tỷ lệ bao phủ"]),
        ("Bảo đảm cho 95% trẻ em được tiêm chủng", ["trẻ em được tiêm chủng"]),
        ("Phấn đấu có 95% trẻ em được tiêm chủng", ["trẻ em được tiêm chủng"]),
        ("Tỷ lệ tiêm UV2+ cho phụ nữ có thai đạt 95%", ["Tỷ lệ tiêm UV2+ cho phụ nữ có thai"]),
    ],
)
def test_a_deed_for_a_share_is_named_with_those_it_is_done_for(text: str, names: list[str]) -> None:
    assert [target.indicator for target in read_targets(text).targets] == names


def test_a_deed_helps_to_know_the_indicator() -> None:
    (target,) = read_targets("Khám sức khỏe định kỳ cho 90% người cao tuổi").targets
    assert target.code == "elderly_check"
