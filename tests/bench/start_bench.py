"""Start to painted window with 100,000 dossiers, against a bare PySide6 window, on a real X display.

Each start is a new process; it tells the moment its first window with content was painted, and what
memory it holds. The two take turns. The desk is opened with its recovery code (a key derivation of
microseconds), so that what is measured is the program and not a keyring.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from tests.bench.figures import Figure

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
DOSSIERS = 100_000


def run(rounds: int = ROUNDS) -> list[Figure]:
    """Measure `rounds` starts of each, in turn."""
    with tempfile.TemporaryDirectory(prefix="mot-cua-start-") as place:
        folder = Path(place)
        code = _fill(folder / "desk")
        display, server = _display()
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPYCACHEPREFIX": str(folder / "pyc"),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        bare = ["-m", "tests.bench.start_bare"]
        ours = ["-m", "tests.bench.start_ours", str(folder / "desk"), code]
        try:
            for command in (bare, ours):
                _start(command, environment)  # compiles, warms the page cache
            pairs = [(_start(bare, environment), _start(ours, environment)) for _ in range(rounds)]
        finally:
            server.terminate()
            server.wait()
    bare_ms = statistics.median(one[0] for one, _ in pairs)
    ours_ms = statistics.median(one[0] for _, one in pairs)
    ratio = statistics.median(one[0] / base[0] for base, one in pairs)
    return [
        Figure("bare PySide6 window, painted", bare_ms, "ms"),
        Figure("the desk's list of 100,000 dossiers, painted", ours_ms, "ms"),
        Figure("ours / bare", ratio, "×", "≤ 2"),
        Figure("memory of the bare window", statistics.median(one[1] for one, _ in pairs), "MB"),
        Figure("memory of ours", statistics.median(one[1] for _, one in pairs), "MB", "≤ 110"),
    ]


def _start(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=environment, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    line = process.stdout.readline().decode()
    taken_ms = (time.perf_counter() - started) * 1000
    process.wait()
    if not line.startswith("painted"):
        raise RuntimeError(f"no window: {line!r}")
    return taken_ms, float(line.split()[1])


def _display() -> tuple[str, subprocess.Popen[bytes]]:
    if shutil.which("Xvfb") is None:
        raise RuntimeError("this measurement needs Xvfb")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()  # to the line end: a server that cannot finish it dies
    return f":{number}", server


def _fill(folder: Path) -> str:
    """Make a desk with many dossiers in its lists; return its recovery code."""
    from models import dossier_rows
    from tests.a_desk import begin
    from tests.bench.dossier_corpus import PER_DAY, rows

    held = begin(folder)
    with held.desk.store.writing() as db:
        first_on = held.clock.now.date() - timedelta(days=DOSSIERS // PER_DAY * 7 // 5)
        for row in rows(DOSSIERS, first_on):
            dossier_rows.write_row(db, row)
    held.desk.close()
    return held.recovery_code
