"""Groups of targets: by status, level, leader and lead, the worst first."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from progress_strategies import card_of, row_of

from vnhealthplan.models.indicator import Level
from vnhealthplan.progress import STATUSES, Progress, Status
from vnhealthplan.progress.group import KEYS, SEVERITY, Key

names = st.lists(st.sampled_from(["Sở Y tế", "S\u01a1\u0309 Y tế", "Trung tâm", "", " "]), max_size=3).map(tuple)
levels = st.none() | st.sampled_from(get_args(Level))
several = st.lists(
    st.builds(row_of, status=st.sampled_from(STATUSES), level=levels, leaders=names, leads=names), max_size=8
)


def test_every_status_has_its_place_and_what_nobody_can_say_is_neither_first_nor_last() -> None:
    assert sorted(SEVERITY) == sorted(get_args(Status))
    assert SEVERITY.index("off_track") < SEVERITY.index("unknown") < SEVERITY.index("on_track")
    assert SEVERITY[-2:] == ("maintained", "achieved")


@given(several)
def test_the_worst_targets_come_first_and_none_is_lost(targets: list[Progress]) -> None:
    """A permutation, sorted by severity, and stable: rows of one status keep the order of the plan."""
    sorted_rows = card_of(*targets).worst_first()
    assert Counter(map(id, sorted_rows)) == Counter(map(id, targets))
    place = {id(row): number for number, row in enumerate(targets)}
    keys = [(SEVERITY.index(row.status), place[id(row)]) for row in sorted_rows]
    assert keys == sorted(keys)


@given(several)
def test_groups_by_status_and_by_level_are_partitions(targets: list[Progress]) -> None:
    """Each target stands in one group, so that the counts of the groups add up to those of the card."""
    card = card_of(*targets)
    for key in ("status", "level"):
        groups = card.by(key)
        assert Counter(id(row) for group in groups for row in group.targets) == Counter(map(id, targets))
        for status in STATUSES:
            assert sum(group.counts[status] for group in groups) == card.counts[status]
    assert {group.name: len(group.targets) for group in card.by("status")} == {
        status: count for status, count in card.counts.items() if count
    }


@given(several, st.sampled_from(KEYS))
def test_every_target_stands_once_in_each_of_its_groups(targets: list[Progress], key: Key) -> None:
    """No group is empty or named twice, none holds a target twice, and every target is in at least one."""
    groups = card_of(*targets).by(key)
    assert len({group.name for group in groups}) == len(groups)
    assert {id(row) for group in groups for row in group.targets} == set(map(id, targets))
    for group in groups:
        assert group.targets
        assert len(set(map(id, group.targets))) == len(group.targets)
        assert sum(group.counts.values()) == group.coverage["targets"] == len(group.targets)
        assert list(group.targets) == sorted(group.targets, key=lambda row: SEVERITY.index(row.status))


@given(several, st.sampled_from(KEYS))
def test_no_group_stands_before_one_with_more_of_the_worst(targets: list[Progress], key: Key) -> None:
    """Of two neighbours, the first has more targets of the worst status in which their numbers differ."""
    for one, other in pairwise(card_of(*targets).by(key)):
        differing = [status for status in SEVERITY if one.counts[status] != other.counts[status]]
        assert not differing or one.counts[differing[0]] > other.counts[differing[0]]


def test_a_target_with_two_leads_stands_in_both_groups_and_one_without_in_the_group_without_a_name() -> None:
    shared, single, nobody = row_of(id="a", leads=("B", "A", "B")), row_of(id="b", leads=("A",)), row_of(id="c")
    groups = card_of(shared, single, nobody).by("lead")
    assert [(group.name, [row.id for row in group.targets]) for group in groups] == [
        ("A", ["a", "b"]),
        ("B", ["a"]),
        ("", ["c"]),
    ]


def test_one_name_in_two_spellings_of_its_letters_is_one_group() -> None:
    composed, apart = row_of(id="a", leaders=("Sở Y tế",)), row_of(id="b", leaders=("So\u031b\u0309  Y tế",))
    [group] = card_of(composed, apart).by("leader")
    assert (group.name, len(group.targets)) == ("Sở Y tế", 2)


def test_one_breached_target_weighs_more_than_many_that_are_late() -> None:
    late = [row_of(id=f"l{number}", status="off_track", leads=("many",)) for number in range(5)]
    lost = row_of(id="x", status="breached", leads=("one",))
    assert [group.name for group in card_of(*late, lost).by("lead")] == ["one", "many"]


def test_coverage_counts_what_is_not_unknown() -> None:
    [group] = card_of(row_of(id="a", status="unknown"), row_of(id="b", status="achieved")).by("level")
    assert group.coverage == {"assessed": 1, "updated": 0, "targets": 2}
    assert [row.id for row in group.targets] == ["a", "b"]


@pytest.mark.parametrize("key", ["leads", "", "unit"])
def test_another_key_is_refused_and_the_keys_are_named(key: str) -> None:
    with pytest.raises(ValueError, match="status, level, leader, lead"):
        card_of().by(key)  # type: ignore[arg-type]  # that it is refused is the point
