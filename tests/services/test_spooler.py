"""What the system's queue says of a job, asked of a real CUPS scheduler in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.cups_server import CUPSD, WHY_NOT, cups_server

pytestmark = pytest.mark.skipif(CUPSD is None, reason=WHY_NOT)
ROOT = Path(__file__).parents[2]
ASK = "import sys; from services.spooler import follow; print(follow(*sys.argv[1:], silent_after_s=0.5))"


def test_a_job_is_followed_until_it_is_out_silent_stopped_or_unknown():
    folder = Path(tempfile.mkdtemp(prefix="mc"))
    folder.chmod(0o755)
    try:
        with cups_server(folder) as server:
            told = {}
            for name in ("Good", "Gone", "Off"):
                server.add_queue(name)
            server.silence("Gone")
            server.run("cupsdisable", "Off")
            (folder / "page.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
            for name in ("Good", "Gone", "Off"):
                server.run("lp", "-d", name, "-t", "mot-cua-1", str(folder / "page.pdf"))
            for name, title in (
                ("Good", "mot-cua-1"), ("Gone", "mot-cua-1"), ("Off", "mot-cua-1"), ("Good", "other")
            ):  # fmt: skip
                told[name, title] = subprocess.run(
                    [sys.executable, "-c", ASK, name, title],
                    env={**server.env, "PYTHONPATH": os.fspath(ROOT)},
                    capture_output=True,
                    text=True,
                    timeout=60,
                    check=True,
                ).stdout.strip()
            waiting = [server.waiting(name) for name in ("Gone", "Off")]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    assert told == {
        ("Good", "mot-cua-1"): "Outcome.OUT",
        ("Gone", "mot-cua-1"): "Outcome.SILENT",
        ("Off", "mot-cua-1"): "Outcome.STOPPED",
        ("Good", "other"): "Outcome.REFUSED",
    }
    assert waiting == [[], []]
