"""The parser of arguments in English and in Vietnamese: its help, its refusals, the versions."""

from __future__ import annotations

import argparse
import platform
from contextlib import suppress
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from vnhealthplan.cli.arguments.refusals import in_vietnamese
from vnhealthplan.finding import escaped
from vnhealthplan.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnhealthplan.messages import Language


class Parser(argparse.ArgumentParser):
    """A parser that speaks English; it shows what it refuses without control characters."""

    lang: ClassVar[Language] = "en"

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  # as argparse hands them through to commands
        """Take what argparse takes; line ends of the epilog stay."""
        super().__init__(**{"formatter_class": argparse.RawDescriptionHelpFormatter, **options})

    def say(self, vi: str, en: str) -> str:
        """Choose the words of the language that this parser speaks."""
        return vi if self.lang == "vi" else en

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments, with exit code 2."""
        super().error(escaped(message))


class VietnameseParser(Parser):
    """A parser whose help and refusals are in Vietnamese."""

    lang: ClassVar[Language] = "vi"

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  # as above
        """Take what argparse takes."""
        super().__init__(**{"formatter_class": _VietnameseHelp, **options, "add_help": False})
        self._positionals.title, self._optionals.title = "tham số", "tùy chọn"
        self.add_argument("-h", "--help", action="help", default=argparse.SUPPRESS, help="in hướng dẫn này rồi thoát")

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments, with exit code 2."""
        self.exit(2, f"{self.format_usage()}{self.prog}: lỗi: {escaped(in_vietnamese(message))}\n")


PARSERS: Mapping[Language, type[Parser]] = {"vi": VietnameseParser, "en": Parser}


class _VietnameseHelp(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)


class Version(argparse.Action):
    """Look the versions up only when they are asked for: it takes longer than to start."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print the versions and end the program."""
        parts = [f"vnhealthplan {__version__}", "schema 1"]
        parts += [f"{name} {version(name)}" for name in ("pydantic", "pint")]
        with suppress(
            OSError
        ):  # as argparse does with its help: what could not be written is told when the program ends
            print(f"{', '.join(parts)}, Python {platform.python_version()}")  # noqa: T201  # a result, for stdout
        parser.exit()
