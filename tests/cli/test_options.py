"""The words of the command line."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys

import pytest

from vnhealthplan.cli.options import language_of, parse
from vnhealthplan.models.kinds import KINDS
from vnhealthplan.progress.group import KEYS
from vnhealthplan.progress.methods import METHODS
from vnhealthplan.progress.pacing import DEFAULT_METHOD


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["validate"],
        ["progress"],
        ["schema", "target"],
        ["validate", "x", "--format", "csv"],
        ["validate", "x", "--lang", "fr"],
        ["validate", "-", "-"],
        ["validate", "x", "--select", ""],
        ["validate", "x", "--select", "VHP203,"],
        ["validate", "x", "--ignore", "VHP000"],
        *(["validate", "x", "--max-errors", text] for text in ("-1", "x", "1.5", "", "٣", "9" * 5_000)),
        ["progress", "x", "--format", "text"],
        ["progress", "x", "--report"],
        ["progress", "x", "--by", "indicator"],
        ["progress", "x", "--method", "newest"],
        ["explain"],
        ["explain", "x", "--format", "table"],
        ["progress", "x", "--reports"],
        ["schedule"],
        ["schedule", "x", "--format", "text"],
        ["schedule", "x", "--from", "12/01/2024"],
        ["schedule", "x", "--from", "2024-01-02", "--to", "2024-01-01"],
        *(
            ["progress", "x", "--as-of", text]
            for text in (
                "31/12/2023",
                "2023-12-32",
                "2023-02-29",
                "20231231",
                "2023-W01-1",
                "0000-01-01",
                "",
                "٢٠٢٣-١٢-٣١",
            )
        ),
        ["validate", "plan.json", "-o", ""],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse(arguments)
    assert end.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("31/12/2023", "2023-12-31 if the day comes first"),
        ("2023-1-5", "2023-01-05"),
        ("31/02/2021", "no such day"),
        ("yesterday", "for example 2024-12-31"),
    ],
)
def test_a_wrong_date_is_told_the_right_form(text: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["progress", "x", "--as-of", text, "--lang", "en"])
    told = capsys.readouterr().err
    assert f'"{text}"' in told
    assert words in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ["example: vnhealthplan progress plan.json --report", "exit codes: 0 valid"]),
        (["progress", "--help"], ["a JSON file of kind plan", "results: one or more report files", "example: "]),
        (["explain", "--help"], ["explain PLAN [TARGET ...]", "right after the plan", "example: "]),
        (["schedule", "--help"], ["a JSON file of kind plan", "every .json file of a folder", "example: "]),
        (["validate", "--help"], ["a JSON file", "a folder", "- for stdin", "example: "]),
    ],
)
def test_help_says_what_the_arguments_are(
    arguments: list[str], words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parse([*arguments, "--lang", "en"])
    assert end.value.code == 0
    told = capsys.readouterr().out
    assert [word for word in words if word not in told] == []


def test_the_example_of_the_help_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help", "--lang", "en"])
    example = capsys.readouterr().out.split("example: vnhealthplan ")[1]
    assert parse(example.split()).as_of == dt.date(2023, 12, 31)


def test_the_example_of_explain_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["explain", "--help", "--lang", "en"])
    example = capsys.readouterr().out.split("example: vnhealthplan ")[1]
    assert parse(example.split()).targets == ["imr-2025"]


def test_the_example_of_schedule_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["schedule", "--help", "--lang", "en"])
    options = parse(capsys.readouterr().out.split("example: vnhealthplan ")[1].split())
    assert (options.start, options.end) == (dt.date(2024, 1, 1), dt.date(2024, 6, 30))
    assert (options.report, options.reports, options.format) == ([], "handed-in", "table")
    assert parse(["schedule", "x", "--from", "2024-01-01", "--to", "2024-01-01"]).as_of is None


def test_the_example_of_validate_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["validate", "--help", "--lang", "en"])
    options = parse(capsys.readouterr().out.split("example: vnhealthplan ")[1].split())
    assert (options.files, options.format, options.output) == (["plans"], "sarif", "findings.sarif")


def test_codes_may_be_given_together_or_one_by_one() -> None:
    options = parse(["validate", "f", "--select", "VHP2, vhp602", "--select", "VHP1", "--ignore", "VHP203"])
    assert (options.select, options.ignore) == (["VHP2", "VHP602", "VHP1"], ["VHP203"])
    assert parse(["validate", "f"]).select == []


def test_the_methods_and_keys_are_those_of_the_library() -> None:
    for method in METHODS:
        assert parse(["progress", "x", "--method", method]).method == method
    for key in KEYS:
        assert parse(["progress", "x", "--by", key]).by == key
    plain = parse(["progress", "x"])
    assert (plain.method, plain.by) == (DEFAULT_METHOD, None)


@pytest.mark.parametrize(("option", "choices"), [("--method", list(METHODS)), ("--by", list(KEYS))])
@pytest.mark.parametrize(("lang", "before"), [("en", "choose from "), ("vi", "chọn một trong ")])
def test_no_other_choice_is_offered(
    option: str, choices: list[str], lang: str, before: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(["progress", "x", option, "?", "--lang", lang])
    assert re.findall(r"\w+", capsys.readouterr().err.split(before)[1]) == choices


def test_the_arguments_are_read_without_pydantic() -> None:
    program = (
        "import sys; from vnhealthplan.cli.options import parse; parse(['progress', 'x', '--as-of', '2023-12-31']);"
        "print(sorted({'pydantic', 'pydantic_core', 'pint', 'dateutil'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=60, text=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "arguments", [["schema", "plan", "x\x1b[31m\ny"], ["x\x1b\n"], ["progress", "x", "--as-of", "\x9b"]]
)
def test_what_is_refused_is_shown_without_control_characters(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(arguments)
    written = capsys.readouterr().err
    assert written.replace("\n", "").isprintable()
    assert written.splitlines()[-1].startswith("vnhealthplan")


def test_reports_may_be_named_together_or_one_by_one() -> None:
    options = parse(["progress", "p", "--report", "a", "b", "--as-of", "2023-12-31", "--report", "c"])
    assert (options.plan, options.report, options.as_of) == ("p", ["a", "b", "c"], dt.date(2023, 12, 31))


def test_the_defaults_are_vietnamese_and_the_form_for_people() -> None:
    assert vars(parse(["validate", "f"])) == {
        "command": "validate",
        "files": ["f"],
        "select": [],
        "ignore": [],
        "strict": False,
        "max_errors": 1_000,
        "source": None,
        "show_values": False,
        "output": None,
        "format": "text",
        "lang": "vi",
        "debug": False,
    }
    options = parse(["progress", "p"])
    assert (options.format, options.lang, options.report, options.as_of) == ("table", "vi", [], None)


def test_the_versions_are_a_result_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse(["--version"])
    assert end.value.code in {None, 0}
    written = capsys.readouterr()
    assert [part.split()[0] for part in written.out.split(", ")] == [
        "vnhealthplan",
        "schema",
        "pydantic",
        "pint",
        "Python",
    ]
    assert written.err == ""


def test_the_kinds_of_a_schema_are_those_of_the_models() -> None:
    """The options name them again, because --help must not load the models."""
    assert [parse(["schema", kind]).kind for kind in KINDS] == list(KINDS)
    with pytest.raises(SystemExit):
        parse(["schema", "target"])


@pytest.mark.parametrize(
    ("arguments", "lang"),
    [
        ([], "vi"),
        (["progress", "x"], "vi"),
        (["--lang", "en", "progress"], "en"),
        (["progress", "x", "--lang=en"], "en"),
        (["progress", "--lang", "en", "--lang", "vi"], "vi"),
        (["progress", "--lang", "fr"], "vi"),
        (["progress", "--lang"], "vi"),
        (["progress", "--", "--lang", "en"], "vi"),
    ],
)
def test_the_language_is_known_before_the_arguments_are(arguments: list[str], lang: str) -> None:
    assert language_of(arguments) == lang


@pytest.mark.parametrize("arguments", [["--lang", "en", "validate", "x"], ["validate", "x", "--lang", "en"]])
def test_the_language_may_stand_before_the_command(arguments: list[str]) -> None:
    assert parse(arguments).lang == "en"
    assert parse([*arguments, "--lang", "vi"]).lang == "vi"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "vnhealthplan: lỗi: thiếu LỆNH"),
        (["progress"], "vnhealthplan progress: lỗi: thiếu PLAN"),
        (["progress", "x", "--by"], "vnhealthplan progress: lỗi: --by: cần một giá trị"),
        (["progress", "x", "--report"], "vnhealthplan progress: lỗi: --report: cần ít nhất một giá trị"),
        (["progress", "x", "--fast"], "vnhealthplan: lỗi: không có tham số hoặc tùy chọn này: --fast"),
        (["progress", "x", "--re", "a"], "tùy chọn --re viết tắt không rõ, có thể là --report, --reports"),
        (["validate", "x", "--strict=yes"], "--strict: tùy chọn này không nhận giá trị 'yes'"),
        (["validate", "x", "--lang", "fr"], "--lang: không nhận 'fr'; chọn một trong "),
        (["validate", "x", "--select", "E5"], '--select: không có mã "E5"; ghi mã như VHP203'),
        (["validate", "x", "--select", "VHP299"], '--select: không có mã "VHP299"; gần giống là VHP201'),
        (["validate", "x", "--max-errors", "x"], '--max-errors: "x" không phải số phát hiện'),
        (["validate", "x", "-o", ""], "-o/--output: tên tệp để trống"),
        (["validate", "-", "-"], "- là đầu vào chuẩn"),
        (["progress", "x", "--as-of", "31/12/2023"], "2023-12-31 nếu ngày đứng trước tháng"),
        (["schedule", "x", "--from", "2024-01-02", "--to", "2024-01-01"], "--to 2024-01-01 trước --from 2024-01-02"),
        (["read", "x", "--area", " "], '--area: " " để trống'),
        (["read", "x", "--map", "pre-2025"], "ghi tên địa bàn bằng --area"),
        (["read", "x", "--period", "x"], '--period: kỳ "x" không hợp lệ'),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse(arguments)
    assert end.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("cách dùng: vnhealthplan")
    assert said in told.err
    assert not re.search(r"\b(usage|error|argument|expected|invalid|required)\b", told.err)


COMMANDS = ("validate", "progress", "explain", "schedule", "compare", "read", "schema")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_is_whole_in_both_languages(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    helps = {}
    for lang in ("vi", "en"):
        with pytest.raises(SystemExit) as end:
            parse([*([command] if command else []), "--help", "--lang", lang])
        assert end.value.code == 0
        helps[lang] = capsys.readouterr().out
    assert helps["vi"].startswith("cách dùng: ")
    assert helps["en"].startswith("usage: ")
    assert not re.search(r"\b(usage|positional|show this|the|default|folder|file of)\b", helps["vi"])
    assert re.sub(r"--lang.*|in English.*|[({].*", "", helps["en"]).isascii(), "no word of the other language"
    options = [set(re.findall(r"--[a-z-]+", text)) for text in helps.values()]
    assert options[0] == options[1]


def test_the_language_of_the_help_is_vietnamese_where_none_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    told = capsys.readouterr().out
    assert told.startswith("cách dùng: ")
    assert "in English: --lang en" in told
