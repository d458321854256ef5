"""The HTML of a scorecard: well formed, every text escaped, nothing that runs or is fetched."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from progress_strategies import DAY, HOSTILE, card_of, row_of, rows

from vnhealthplan.models import Indicator
from vnhealthplan.models.text import BilingualText
from vnhealthplan.progress import STATUSES, Progress, Scorecard
from vnhealthplan.progress.words import one_line

TAGS = {"div", "table", "thead", "tbody", "tr", "th", "td", "p"}
ATTRIBUTES = {"class", "lang", "scope"}


class Page(HTMLParser):
    """Reads what a browser would: tags, attributes and cells."""

    def __init__(self, text: str) -> None:
        """Read a text to its end."""
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.cells: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "td" in self.open:
            self.cells[-1] += data


def page_of(card: Scorecard) -> Page:
    page = Page(card._repr_html_())
    assert page.open == []
    assert set(page.tags) <= TAGS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    classes = [value or "" for name, value in page.attributes if name == "class"]
    assert all(value.startswith("vnhealthplan-") and " " not in value for value in classes)
    return page


@given(st.lists(rows(), max_size=3))
def test_any_scorecard_is_a_table_of_plain_tags(targets: list[Progress]) -> None:
    """Only the tags and attributes of a table, each closed, and eight cells a target."""
    assert len(page_of(card_of(*targets)).cells) == 8 * len(targets)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_shown_as_text(text: str) -> None:
    name = BilingualText.model_construct(vi=text, en=None)
    named = Indicator.model_construct(code="coverage", name=name, measure="proportion", direction="none")
    bad = row_of(id=text, horizon=text)
    page = page_of(Scorecard(text, DAY, "linear", (bad, row_of()), indicators={"coverage": named}))
    assert len(page.cells) == 16
    assert page.cells[:3] == [one_line(text)] * 3
    assert not {sign for cell in page.cells for sign in cell} & set("\x1b\x9b\u202e\u2066\n\r\t")


def test_quotes_and_signs_are_escaped() -> None:
    html = card_of(row_of(indicator="<b>\"x\" & 'y'</b>"))._repr_html_()
    assert "&lt;b&gt;&quot;x&quot; &amp; &#x27;y&#x27;&lt;/b&gt;" in html
    assert "<b>" not in html


@pytest.mark.parametrize("status", STATUSES)
def test_a_row_has_the_class_of_its_status(status: str) -> None:
    assert f'<tr class="vnhealthplan-{status}">' in card_of(row_of(status=status))._repr_html_()


def test_the_counts_are_told_in_both_languages() -> None:
    html = card_of(row_of())._repr_html_()
    vi = "p, đến hết ngày 31/12/2024, phương pháp linear: đánh giá được 1/1 chỉ tiêu, 0 có số liệu mới; chờ số liệu 1"
    en = "p, at the end of 2024-12-31, method linear: 1 of 1 targets assessed, 0 with a new result"
    assert f"{vi}</p>" in html
    assert f'<p class="vnhealthplan-summary" lang="en">{en}' in html


def test_a_very_long_scorecard_shows_its_first_200_targets_and_says_so() -> None:
    html = card_of(*[row_of(id=f"t{number}") for number in range(203)])._repr_html_()
    assert len(Page(html).cells) == 8 * 200
    assert "3 chỉ tiêu nữa" in html
    assert "nữa" not in card_of(*[row_of()] * 200)._repr_html_()
