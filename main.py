"""Một Cửa: the desk program of a commune's one-stop shop. `main.py` alone opens the window.

Builds everything once and closes it in order. The command line is in `ui/console/`, the window in `ui/`;
each is imported only when it is asked for, because an officer waits for the window.
"""

from __future__ import annotations

import sys


def main(arguments: list[str]) -> int:
    """Run the program and return its exit status: 0 done, 1 could not, 2 wrong usage."""
    from ui.console.command_line import run

    return run(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
