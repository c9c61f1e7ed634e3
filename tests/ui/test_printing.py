"""From a job to paper, through Qt and a real CUPS scheduler with queues of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.forms.paper import Paper
from services.forms.pictures import page_sizes_mm
from services.forms.slip import render
from tests.cups_server import CUPSD, WHY_NOT, CupsServer, cups_server
from tests.services.forms.pages import codes
from tests.services.forms.slips import a_combined_slip, a_dossier, a_slip

pytestmark = pytest.mark.skipif(CUPSD is None, reason=WHY_NOT)
ROOT = Path(__file__).parents[2]
QUEUES = ("Laser", "Second", "Off", "Gone", "Full")


@pytest.fixture(scope="module")
def cups() -> Iterator[CupsServer]:
    folder = Path(tempfile.mkdtemp(prefix="mc"))  # a socket's path must be short
    folder.chmod(0o755)
    with cups_server(folder) as server:
        for name in QUEUES:
            server.add_queue(name)
        server.run("cupsdisable", "Off")
        server.silence("Gone")
        server.run("cupsreject", "Full")
        yield server
    shutil.rmtree(folder, ignore_errors=True)


def ask(cups: CupsServer, folder: Path, *steps: list[object]) -> list[object]:
    env = {**cups.env, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.fspath(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.printing_child", str(folder)],
        input=json.dumps(steps),
        env=env,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_slips_of_every_paper_arrive_and_their_codes_can_be_read(cups, tmp_path):
    files = {
        Paper.A4: render(a_combined_slip(6), Paper.A4, 1),
        Paper.A5: render(a_slip(), Paper.A5),
        Paper.ROLL: render(a_slip(), Paper.ROLL, 1),
    }
    steps = []
    for place, pdf in enumerate(files.values()):
        (tmp_path / f"{place}.pdf").write_bytes(pdf)
        steps.append(["print", str(tmp_path / f"{place}.pdf"), "Second", f"mot-cua-{place}"])
    assert ask(cups, tmp_path, ["printers"], *steps)[1:] == ["", "", ""]
    arrived = cups.printed("Second", 3)
    for sent, got in zip(files.values(), arrived, strict=True):
        sizes = zip(page_sizes_mm(sent), page_sizes_mm(got), strict=True)
        assert all(a == pytest.approx(b, abs=1) for a, b in sizes)
        for place in range(len(page_sizes_mm(sent))):
            assert codes(got, place, 300) == codes(sent, place, 300)
    assert codes(arrived[1], 1, 300) == {"qr": {a_dossier().qr}, "128": {a_dossier().code}}
    assert cups.titles("Second") == ["mot-cua-0", "mot-cua-1", "mot-cua-2"]


def test_a_received_dossier_is_printed_without_holding_up_the_window(cups, tmp_path):
    job, told, undone, longest = ask(
        cups, tmp_path, ["receive"], ["move", 1, "Laser", "A5"], ["undone"], ["longest"]
    )
    assert (job, told, undone) == (1, ["printed", ""], [])
    (paper,) = cups.printed("Laser", 1)
    assert codes(paper, 0, 300)["128"] == {"H56.14.07-261123-2001"}
    assert cups.titles("Laser") == ["mot-cua-1"]
    assert longest < 1000  # it never waited for the printer; how long it did is a figure of `bench`


@pytest.mark.parametrize(
    ("queue", "problem"),
    [("Off", "stopped"), ("Gone", "silent"), ("Full", "refused"), ("Nowhere", "missing")],
)
def test_a_job_for_a_printer_that_gives_no_paper_waits(cups, tmp_path, queue, problem):
    _, told, undone = ask(cups, tmp_path, ["receive"], ["move", 1, queue, "A5"], ["undone"])
    assert told == ["waiting", problem]
    assert undone == [1]
    assert cups.waiting(queue) == []  # withdrawn: it will not come out twice


def test_a_job_that_waited_is_printed_on_another_printer_and_nothing_is_lost(cups, tmp_path):
    before = len(cups.titles("Second"))
    answers = ask(
        cups,
        tmp_path,
        ["receive"],
        ["move", 1, "Gone", "A5"],
        ["move", 1, "Second", "A4"],
        ["undone"],
    )
    assert answers == [1, ["waiting", "silent"], ["printed", ""], []]
    paper = cups.printed("Second", before + 1)[-1]
    assert page_sizes_mm(paper)[0] == pytest.approx((210, 297), abs=1)


def test_what_waited_is_taken_up_at_the_next_start_but_not_what_may_be_out(cups, tmp_path):
    ask(
        cups,
        tmp_path,
        ["receive"],
        ["receive"],
        ["move", 1, "Nowhere", "A5"],
        ["move", 2, "Nowhere", "A5"],
        ["start", 1],
    )
    cups.add_queue("Nowhere")
    (out, stuck), undone = ask(cups, tmp_path, ["resume"], ["undone"])
    assert (out, stuck, undone) == ([2], [1], [1])


def test_a_slip_saved_as_a_file_no_longer_waits(cups, tmp_path):
    file = tmp_path / "giay-hen.pdf"
    _, told, undone = ask(cups, tmp_path, ["receive"], ["save", 1, str(file)], ["undone"])
    assert (told, undone) == (["printed", "saved_as_file"], [])
    assert codes(file.read_bytes(), 0, 203)["128"] == {"H56.14.07-261123-2001"}
