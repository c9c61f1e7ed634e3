"""`bench NAME`: the measurements; figures, never a verdict."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from services.errors import InvalidInputError

if TYPE_CHECKING:
    from ui.console.command_line import Console

NAMES = (
    "save",
    "board",
    "form",
    "search",
    "table",
    "start",
    "reception",
    "kills",
    "due",
    "catalogue",
    "fold",
    "report",
    "today",
)


def add_commands(commands: Any) -> None:
    """Register this module's command."""
    bench = commands.add_parser("bench", help="đo tốc độ; in số đo và tỷ lệ so với giới hạn")
    bench.add_argument("name", choices=NAMES, metavar="NAME", help=", ".join(NAMES))
    bench.add_argument("--rounds", type=int, metavar="N", help="số lượt, nếu bài đo có lượt")
    bench.set_defaults(run=_bench)


def _bench(console: Console) -> int:
    name = console.args.name
    module = import_module(f"tests.bench.{name}_bench")
    rounds = console.args.rounds
    if rounds is not None and rounds < 1:
        raise InvalidInputError("rounds", "not_positive", str(rounds))
    figures = module.run() if rounds is None else module.run(rounds)
    console.print(
        lambda: "\n".join(str(figure) for figure in figures),
        [
            {"name": one.name, "value": one.value, "unit": one.unit, "bar": one.bar}
            for one in figures
        ],
    )
    return 0
