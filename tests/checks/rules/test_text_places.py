"""Where a text has a fault: told once, by lines, by the places of a file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from samples import plan, target

from vnhealthplan.checks.rules.text_places import Found, LineNumbers, tell_of_file, tell_of_source, texts_of
from vnhealthplan.messages import LANGUAGES
from vnhealthplan.models import Plan
from vnhealthplan.withheld import with_values


@given(st.text(alphabet="a\n", max_size=30).flatmap(lambda text: st.tuples(st.just(text), st.integers(0, len(text)))))
def test_a_line_is_one_more_than_the_line_ends_before(pair: tuple[str, int]) -> None:
    text, position = pair
    assert LineNumbers(text).at(position) == text.count("\n", 0, position) + 1


def test_a_fault_of_the_source_is_told_once_with_three_places() -> None:
    (finding,) = tell_of_source("VHP636", "a\n" * 9, (Found(2 * number, "\x1b[31m") for number in range(9)))
    assert finding.details["count"] == 9
    words = finding.message("en")
    assert "line 1" in words
    assert "line 3" in words
    assert "line 4" not in words
    assert "\x1b" not in words
    assert "dòng 3" in finding.message("vi")
    assert list(tell_of_source("VHP636", "a", ())) == []


def test_a_fault_of_the_file_stands_at_its_first_place() -> None:
    (finding,) = tell_of_file("VHP632", [(("title",), "a"), (("goal",), "b")])
    assert (finding.place, finding.details["count"]) == ("$.title", 2)
    assert list(tell_of_file("VHP632", ())) == []


def test_what_is_quoted_from_a_name_is_withheld_and_nothing_beside_it() -> None:
    places = [(("title",), "HÐND"), (("document", "signatory", "name"), "Ðinh")]
    (finding,) = tell_of_file("VHP632", places)
    for lang in LANGUAGES:
        assert '$.title "HÐND", $.document.signatory.name "…"(4)' in finding.message(lang)
        assert '$.title "HÐND", $.document.signatory.name "Ðinh"' in with_values(finding).message(lang)
    (numbers,) = tell_of_file("VHP634", [(("document", "signatory", "name"), "U+00AD")], quoted=False)
    assert "U+00AD" in numbers.message("en")


def test_the_texts_of_a_plan_have_the_names_of_the_file() -> None:
    duty = {"id": "d", "for": {"targets": ["t"]}, "lead": ["Sở Y tế"]}
    read = Plan.model_validate(
        plan(title="A", targets=[target(source={"quote": "dưới 10‰"}, note="ý")], responsibilities=[duty])
    )
    texts = {path: text for path, text in texts_of(read) if text != "Tỉnh"}
    quote = ("targets", 0, "source", "quote")
    lead = ("responsibilities", 0, "lead", 0)
    assert texts == {quote: "dưới 10‰", ("targets", 0, "note"): "ý", lead: "Sở Y tế"}
    assert quote not in dict(texts_of(read, printed=False))
