"""Files that ship with the program, and the one function that finds them."""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Return where the shipped file `name` is, for example `path("icons/printer.svg")`.

    Works alike from a checkout and from a frozen program.

    Raises:
        FileNotFoundError: There is no such file or folder.
    """
    found = _ROOT / name
    if not found.exists():
        raise FileNotFoundError(found)
    return found
