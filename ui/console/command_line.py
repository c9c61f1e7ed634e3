"""What may be typed after `main.py`, and what happens to it.

Every command prints people's text, or one JSON document with `--json`; it ends with 0 when it did what
was asked, 1 when it could not (one Vietnamese sentence with a code on stderr, never a traceback), 2 for
wrong usage.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from services.clock import Clock, fixed_clock, system_clock
from services.errors import AppError, FileFaultError, InvalidInputError
from ui.wording import words

VERSION = "0.1.0"
LOST, USAGE = 1, 2
LARGEST_FILE_BYTES = 64 * 1024 * 1024  # more is no office's file; `/dev/zero` never ends
YEARS = range(2000, 2100)  # a dossier number writes its year with two digits

COMMANDS = {
    "time_commands": ("due", "calendar"),
    "rules_commands": ("scan", "vietqr"),
    "catalogue_commands": ("procedures",),
    "desk_commands": ("init", "receive", "show", "find", "slip", "check", "rebuild"),
    "life_commands": ("act",),
    "board_commands": ("board",),
    "report_commands": ("report",),
    "demo": ("demo",),
    "bench_commands": ("bench",),
}
"""Modules of this package and the commands each of them adds."""


@dataclass(frozen=True)
class Console:
    """What a command is given: its arguments, the clock, and the desk when it asks for one."""

    args: argparse.Namespace
    clock: Clock

    @cached_property
    def folder(self) -> Path:
        """The data folder asked for, or the platform's own."""
        from services.data_folder import default_folder

        if self.args.data is None:
            return default_folder()
        if not self.args.data:  # an empty variable of a script must not mean the real book
            raise InvalidInputError("data", "empty")
        return Path(self.args.data)

    @property
    def passphrase(self) -> str | None:
        """The passphrase in the file of `--unlock`, without its line end."""
        if self.args.unlock is None:
            return None
        return read_text(Path(self.args.unlock)).rstrip("\r\n")

    def print(self, people: str | Callable[[], str], document: Any) -> None:
        """Print `document` as JSON when asked for, else the text for people."""
        if self.args.json:
            print(json.dumps(document, ensure_ascii=False, indent=1))
        else:
            print(people if isinstance(people, str) else people())


def read_text(path: Path) -> str:
    """Return a UTF-8 text file, or standard input for `-`.

    Raises:
        FileFaultError: `missing`, `unreadable`, `too_large` or `not_utf8`.
    """
    try:
        if str(path) == "-":
            content = sys.stdin.buffer.read(LARGEST_FILE_BYTES + 1)
        else:
            with path.open("rb") as file:
                content = file.read(LARGEST_FILE_BYTES + 1)
        if len(content) > LARGEST_FILE_BYTES:
            raise FileFaultError(path.name, "too_large")
        return content.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise FileFaultError(path.name, "missing") from error
    except OSError as error:
        raise FileFaultError(path.name, "unreadable") from error
    except UnicodeDecodeError as error:
        raise FileFaultError(path.name, "not_utf8") from error


def run(arguments: list[str]) -> int:
    """Run one command, or open the window when there is none; return the exit status."""
    for stream in (sys.stdout, sys.stderr):  # an old code page must not stop Vietnamese text
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    parser = build_parser(_owners(arguments))
    args = parser.parse_args(arguments)
    try:
        clock = _clock(args.now)
        if args.command is None:
            from ui.application import open_window

            console = Console(args, clock)
            return int(open_window(args, clock, console.folder, console.passphrase))
        return int(args.run(Console(args, clock)))
    except AppError as error:
        print(words(error), file=sys.stderr)
        return LOST
    except BrokenPipeError:
        return LOST
    except KeyboardInterrupt:
        return LOST
    except Exception as error:
        logging.getLogger(__name__).debug("bug", exc_info=error)
        print(words(error), f"[{type(error).__name__}]", file=sys.stderr)
        return LOST


class _Parser(argparse.ArgumentParser):
    """argparse, saying in Vietnamese what is wrong with what was typed."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"{self.prog}: không hiểu lệnh: {message} (MC-0002)", file=sys.stderr)
        raise SystemExit(USAGE)


def _owners(arguments: list[str]) -> tuple[str, ...]:
    """Return the modules whose commands may be meant: none for the window, which must start fast."""
    if not arguments or not {"-h", "--help"}.isdisjoint(arguments[:1]):
        return tuple(COMMANDS) if arguments else ()
    return tuple(
        module for module, names in COMMANDS.items() if not set(names).isdisjoint(arguments)
    )


def build_parser(modules: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """Return the parser with the commands of these modules."""
    parser = _Parser(
        prog="main.py", description="Một Cửa: tiếp nhận hồ sơ tại bộ phận một cửa cấp xã."
    )
    _add_common(parser, None)
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="ngôn ngữ của cửa sổ")
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(dest="command", metavar="LỆNH", parser_class=_Parser)
    for module in modules:
        import_module(f"ui.console.{module}").add_commands(commands)
    for name, command in commands.choices.items():
        command.prog = f"main.py {name}"
        _add_common(command, argparse.SUPPRESS)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: Any) -> None:
    parser.add_argument("--data", metavar="DIR", default=default, help="thư mục sổ")
    parser.add_argument("--now", metavar="T", default=default, help="giờ đặt sẵn, 2026-11-23T15:20")
    parser.add_argument("--unlock", metavar="FILE", default=default, help="tệp chứa mật khẩu mở sổ")
    parser.add_argument(
        "--json", action="store_true", default=default or False, help="in một tài liệu JSON"
    )


def _clock(now: str | None) -> Clock:
    if now is None:
        return system_clock
    from services.rules.moments import parse_local

    try:
        at = parse_local(now)
    except ValueError as error:
        raise InvalidInputError("now", "not_a_moment", now) from error
    if at.year not in YEARS:
        raise InvalidInputError("now", "out_of_range", now)
    return fixed_clock(at)


def _version() -> str:
    from services.desk import SCHEMA_NUMBER

    return f"Một Cửa {VERSION} · schema {SCHEMA_NUMBER} · protocol 1"
