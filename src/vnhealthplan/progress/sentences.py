"""The sentences of an explanation in Vietnamese and English: data, with `{holes}` for words and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnhealthplan.messages import Language
    from vnhealthplan.progress.record import Reason

SENTENCES: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "status": "Chỉ tiêu {id}: {status}, {reason}.",
        "asked": "Yêu cầu: {name} {bound}, chậm nhất ngày {due}.",
        "asked_nothing": "Yêu cầu: {name}, chậm nhất ngày {due}; chưa có mức bằng số để so sánh.",
        "moved": "Bắt đầu từ {start} (ngày {start_on}), số liệu mới nhất là {actual} (ngày {observed_on}){verdict}.",
        "stands": "Số liệu mới nhất là {actual} (ngày {observed_on}){verdict}.",
        "met": ": đạt",
        "met_by": ": đạt, cách mức yêu cầu {gap}",
        "below": ": chưa đạt, còn phải tăng {gap}",
        "above": ": chưa đạt, còn phải giảm {gap}",
        "short": ": không đạt, còn thiếu {gap}",
        "exceeded": ": không đạt, đã vượt {gap}",
        "provisional": "Số liệu này còn sơ bộ.",
        "old": "Số liệu này đã cũ {months} tháng.",
        "at_bound": ": chưa đạt, vì bằng đúng mức yêu cầu là chưa đủ",
        "covered": "đã đi được {covered} quãng đường",
        "moved_back": "đã lùi {covered} quãng đường",
        "expected": "theo lộ trình thì ngày {observed_on} phải là {expected}",
        "even": "nhịp độ đến nay bằng {pace} nhịp độ cần có (đúng tiến độ là từ 95%)",
        "pace": "phương pháp{method} cho tỷ số tiến độ {pace}",
        "pace_and_word": "phương pháp{method} cho tỷ số tiến độ {pace}, gọi là “{word}”",
        "word": "phương pháp{method} gọi là “{word}”",
        "days_left": "từ ngày {observed_on} còn {days} ngày",
        "rise": "từ ngày {observed_on}, để kịp thì mỗi năm phải tăng {required}",
        "fall": "từ ngày {observed_on}, để kịp thì mỗi năm phải giảm {required}",
        "projected": "theo xu hướng đến nay thì ngày {due} sẽ là {projected}",
        "projected_from": "theo đường xu hướng qua {points} điểm thì ngày {due} sẽ là {projected}",
    },
    "en": {
        "status": "Target {id}: {status}, {reason}.",
        "asked": "Asked for: {name}, {bound}, by {due}.",
        "asked_nothing": "Asked for: {name}, by {due}; there is no bound in numbers to compare with.",
        "moved": "It began at {start} ({start_on}) and the newest figure is {actual} ({observed_on}){verdict}.",
        "stands": "The newest figure is {actual} ({observed_on}){verdict}.",
        "met": ": met",
        "met_by": ": met, {gap} away from the bound",
        "below": ": not met, it must still rise by {gap}",
        "above": ": not met, it must still fall by {gap}",
        "short": ": not met, it is {gap} short",
        "exceeded": ": not met, it is {gap} above",
        "provisional": "This figure is provisional.",
        "old": "This figure is {months} months old.",
        "at_bound": ": not met, because to be just at the bound is not enough",
        "covered": "it has covered {covered} of the way",
        "moved_back": "it has moved back by {covered} of the way",
        "expected": "the path asks for {expected} on {observed_on}",
        "even": "the pace so far is {pace} of the pace needed (95% and more is on track)",
        "pace": "the method{method} gives a pace of {pace}",
        "pace_and_word": "the method{method} gives a pace of {pace} and calls it “{word}”",
        "word": "the method{method} calls it “{word}”",
        "days_left": "{days} days are left from {observed_on} on",
        "rise": "from {observed_on} on it must rise by {required} a year to be in time",
        "fall": "from {observed_on} on it must fall by {required} a year to be in time",
        "projected": "the trend so far leads to {projected} on {due}",
        "projected_from": "the trend through {points} points leads to {projected} on {due}",
    },
}
BOUNDS: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "eq": "đạt {value}",
        "eq_higher": "đạt {value} trở lên",
        "eq_lower": "còn {value} trở xuống",
        "eq_band": "đúng {value}",
        "eq_none": "đúng {value}",
        "ge": "ít nhất {value}",
        "gt": "trên {value}",
        "le": "không quá {value}",
        "lt": "dưới {value}",
        "approx": "khoảng {value}",
        "range": "từ {value} đến {high}",
    },
    "en": {
        "eq": "{value}",
        "eq_higher": "{value} or more",
        "eq_lower": "{value} or less",
        "eq_band": "just {value}",
        "eq_none": "just {value}",
        "ge": "at least {value}",
        "gt": "more than {value}",
        "le": "at most {value}",
        "lt": "less than {value}",
        "approx": "about {value}",
        "range": "from {value} to {high}",
    },
}
"""The words of a comparator; those of `eq` after the direction of the indicator, where it is known."""

WAYS_OUT: Mapping[Language, Mapping[Reason, str]] = {
    "vi": {
        "first_result": "Cần thêm số liệu của một kỳ khác, hoặc số liệu gốc trong kế hoạch.",
        "last_known_result": "Để kết luận, cần số liệu của kỳ kết thúc ngày {due}.",
        "nothing_since_baseline": "Cần số liệu của một kỳ sau kỳ gốc, không muộn hơn ngày {due}.",
        "not_observed_at_horizon": "Cần số liệu của kỳ kết thúc đúng ngày {due}.",
        "no_data": "Cần báo cáo có số liệu của chỉ số {code}, đúng phân nhóm, của kỳ kết thúc chậm nhất ngày {due}, "
        "hoặc số liệu gốc trong kế hoạch.",
        "no_bound": "Cần điền giá trị của số liệu gốc trong kế hoạch; "
        "giá trị đó phải khác 0 nếu chỉ tiêu là mức thay đổi theo phần trăm.",
        "not_measured": "Chỉ tiêu này không đo bằng số: cần người phụ trách kết luận bằng lời.",
        "conflicting_values": "Cần sửa các báo cáo để mỗi kỳ chỉ còn một giá trị của chỉ số {code}, "
        "hoặc chỉ để một báo cáo là chính thức (final).",
        "inconvertible_unit": "Cần báo cáo lại theo đơn vị đổi được sang đơn vị của chỉ tiêu{unit}.",
        "period_does_not_fit": "Cần số liệu của một kỳ dài bằng thời hạn {horizon}, "
        "hoặc của cả năm nếu thời hạn dài hơn một năm và chỉ số không phải là số đếm.",
        "no_distance": "Cần dùng phương pháp khác tính được khi số liệu gốc đúng bằng mức yêu cầu, chẳng hạn linear.",
        "zero_value": "Cần dùng phương pháp khác tính được với giá trị 0, chẳng hạn linear.",
        "sign_change": "Cần dùng phương pháp khác tính được với giá trị âm, chẳng hạn linear.",
        "out_of_range": "Cần dùng phương pháp khác, chẳng hạn linear.",
    },
    "en": {
        "first_result": "A figure for another period is needed, or a baseline in the plan.",
        "last_known_result": "To be sure, a figure for the period that ends on {due} is needed.",
        "nothing_since_baseline": "A figure for a period after the baseline is needed, not later than {due}.",
        "not_observed_at_horizon": "A figure for the very period that ends on {due} is needed.",
        "no_data": "A report with a figure of the indicator {code}, for the same subgroup and a period that ends by "
        "{due}, is needed, or a baseline in the plan.",
        "no_bound": "The value of the baseline must be filled in in the plan; "
        "it must not be 0 where the target is a change in percent.",
        "not_measured": "This target is not measured in numbers: whoever answers for it must say in words how it is.",
        "conflicting_values": "The reports must be corrected until each period has one value of the indicator {code}, "
        "or only one of them may be final.",
        "inconvertible_unit": "The figures must be reported in a unit that converts to that of the target{unit}.",
        "period_does_not_fit": "A figure for a period as long as the horizon {horizon} is needed, "
        "or for a year where the horizon is longer and the indicator is no count.",
        "no_distance": "Another method, which has an answer where the baseline is just at the bound, must be used, "
        "such as linear.",
        "zero_value": "Another method, which has an answer for zero, must be used, such as linear.",
        "sign_change": "Another method, which has an answer for negative values, must be used, such as linear.",
        "out_of_range": "Another method must be used, such as linear.",
    },
}
"""What to supply, for the reasons that something is missing; told where nothing more can be said without it."""
