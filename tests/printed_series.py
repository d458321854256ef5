"""Several targets of one sentence printed together: over times, over subgroups, and lists with one unit at the end."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st
from printed_targets import Said, numbers
from printed_words import Name

RATES = (
    Name("Tỷ lệ dân số tham gia bảo hiểm y tế", "health_insurance_coverage", "percent"),
    Name("Tỷ lệ sinh con thứ 3 trở lên", "third_child", "percent"),
    Name("Tỷ lệ học sinh được khám mắt", None, "percent"),
    Name("Tỷ suất tử vong trẻ em dưới 5 tuổi", "u5mr", "per_mille"),
    Name("Tỷ suất tử vong trẻ em dưới 1 tuổi", "imr", "per_mille"),
)
SIGNS = {"percent": "%", "per_mille": "‰"}
PAIRS = (
    (("nam", ("sex", "male")), ("nữ", ("sex", "female"))),
    (("thành thị", ("residence", "urban")), ("nông thôn", ("residence", "rural"))),
    (("miền núi", ("region", "mountainous")), ("đồng bằng", ("region", "lowland"))),
)
COUNTED = (
    ("giường bệnh", "beds_per_10k"),
    ("bác sĩ", "doctors_per_10k"),
    ("dược sĩ đại học", "pharmacists_per_10k"),
    ("điều dưỡng viên", "nurses_per_10k"),
)
OVER_TIMES = (
    "{name} đạt {a} năm {y}, {b} năm {z}",
    "{name} đạt {a} vào năm {y} và {b} vào năm {z}",
    "{name} đạt {a} vào năm {y} và đạt {b} vào năm {z}",
    "{name} năm {y} đạt {a}, năm {z} đạt {b}",
    "{name} năm {y} là {a}; đến năm {z} là {b}",
    "{name}: năm {y} đạt {a}; năm {z} đạt {b}",
    "{name} năm {y}, {z} lần lượt là {a} và {b}",
    "Đến năm {y}, {name} đạt {a}; đến năm {z} đạt {b}",
    "{name} đạt {a} (năm {y}), {b} (năm {z})",
    "{name} đạt {a} vào năm {y}; năm {z} đạt {b}",
    "{name} đạt {a} năm {y}, năm {z} đạt {b}",
    "{name} đạt {a} vào năm {y} và năm {z} đạt {b}",
    "{name} đạt {a} vào năm {y}, đến năm {z} đạt {b}",
    "{name} đạt {a} vào năm {y} và đến năm {z} đạt {b}",
)
OVER_GROUPS = (
    "{name} ở {p} đạt {a}, {q} {b}",
    "{name}: {p} {a}, {q} {b}",
    "{name} đối với {p} đạt {a}, {q} đạt {b}",
    "{name} đối với {p} là {a}, đối với {q} là {b}",
    "{name} ở {p} đạt {a}; ở {q} đạt {b}",
    "{name} ở {p} và {q} lần lượt đạt {a} và {b}",
    "{name} đạt {a} ở {p}, {b} ở {q}",
    "{name}: ở {p} đạt {a}, ở {q} đạt {b}",
    "{name}, trong đó {p} đạt {a}, {q} đạt {b}",
)
ENDS = (" trên 10.000 dân", "/10.000 dân", "/vạn dân", "/1 vạn dân", " trên một vạn dân")


class Series(NamedTuple):
    """A sentence and what each of its targets says, in order."""

    text: str
    said: tuple[Said, ...]


@st.composite
def over_times(draw: st.DrawFn) -> Series:
    """Draw one indicator with two values at two times."""
    name, pattern, year = draw(st.sampled_from(RATES)), draw(st.sampled_from(OVER_TIMES)), draw(st.integers(2021, 2045))
    (first, a), (second, b) = draw(numbers(name.unit)), draw(numbers(name.unit))
    sign = SIGNS[name.unit]
    text = pattern.format(name=name.words, a=a + sign, b=b + sign, y=year, z=year + 5)
    said = (Said(name.code, "eq", first, None, name.unit, horizon=str(year)),)
    return Series(text, (*said, Said(name.code, "eq", second, None, name.unit, horizon=str(year + 5))))


@st.composite
def over_groups(draw: st.DrawFn) -> Series:
    """Draw one indicator with a value for each of two subgroups."""
    name, pattern = draw(st.sampled_from(RATES)), draw(st.sampled_from(OVER_GROUPS))
    (p, one), (q, other) = draw(st.sampled_from(PAIRS))
    (first, a), (second, b) = draw(numbers(name.unit)), draw(numbers(name.unit))
    sign = SIGNS[name.unit]
    text = pattern.format(name=name.words, p=p, q=q, a=a + sign, b=b + sign)
    said = (Said(name.code, "eq", first, None, name.unit, (one,)),)
    return Series(text, (*said, Said(name.code, "eq", second, None, name.unit, (other,))))


@st.composite
def with_one_unit(draw: st.DrawFn) -> Series:
    """Draw a list of what is counted, with the unit at its end."""
    chosen = draw(st.lists(st.sampled_from(COUNTED), min_size=2, unique=True))
    values = [draw(numbers("per_10k")) for _ in chosen]
    items = [f"{printed} {noun}" for (noun, _), (_, printed) in zip(chosen, values, strict=True)]
    glue = draw(st.sampled_from([", ", "; "]))
    last = draw(st.sampled_from([" và ", glue]))
    lead = draw(st.sampled_from(["Đạt ", "Có ", "Phấn đấu đạt ", "Bình quân có "]))
    text = lead + glue.join(items[:-1]) + last + items[-1] + draw(st.sampled_from(ENDS))
    said = [Said(code, "eq", value, None, "per_10k") for (_, code), (value, _) in zip(chosen, values, strict=True)]
    return Series(text, tuple(said))
