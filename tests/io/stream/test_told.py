"""Which findings of an export are told: the gravest, in the order of the file, and all are counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vnhealthplan.finding import Finding
from vnhealthplan.io.stream.told import Told

CODES = {"VHP203": 0, "VHP702": 1, "VHP108": 2}


@given(st.lists(st.sampled_from(sorted(CODES)), max_size=12), st.integers(0, 6))
def test_the_gravest_are_told_in_their_order_and_the_others_counted(codes: list[str], most: int) -> None:
    found = [Finding(code, (place,)) for place, code in enumerate(codes)]
    told = Told(most)
    for finding in found:
        room = told.has_room_for([finding])
        told.add([finding])
        assert room or finding not in told.chosen()
    gravest = sorted(found, key=lambda finding: CODES[finding.code])[:most]
    assert told.chosen() == tuple(sorted(gravest, key=lambda finding: finding.path))
    assert told.not_shown == len(found) - len(told.chosen())
    assert told.is_full == (codes.count("VHP203") >= most)


def test_what_is_only_counted_is_not_shown() -> None:
    told = Told(1)
    told.add([Finding("VHP203")])
    told.count(5)
    assert (len(told.chosen()), told.not_shown) == (1, 5)
