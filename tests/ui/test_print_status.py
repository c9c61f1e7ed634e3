"""Paper in the window: what waits is told and offered another way; a desk without printer keeps files."""

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
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from services.desk import Desk
from services.forms.pictures import page_sizes_mm
from services.printing import INTERRUPTED
from services.slip_files import UNSAVED
from tests.a_desk import a_draft
from tests.cups_server import CUPSD, WHY_NOT, CupsServer, cups_server
from tests.services.forms.pages import codes
from tests.services.test_slip_files import words_of
from tests.ui.print_windows import Counter, a_counter
from ui.print_status import SLIP_FOLDER, PrintStatus

ROOT = Path(__file__).parents[2]
CODE = "H56.14.07-261123-2001"
needs_cups = pytest.mark.skipif(CUPSD is None, reason=WHY_NOT)


# -- with a printer ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cups() -> Iterator[CupsServer]:
    folder = Path(tempfile.mkdtemp(prefix="mc"))  # a socket's path must be short
    folder.chmod(0o755)
    with cups_server(folder) as server:
        for name in ("Second", "Gone"):
            server.add_queue(name)
        server.silence("Gone")
        yield server
    shutil.rmtree(folder, ignore_errors=True)


def ask(cups: CupsServer, folder: Path, *steps: list[object]) -> list[object]:
    env = {**cups.env, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.fspath(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.print_status_child", str(folder)],
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


@needs_cups
def test_a_silent_printer_is_told_and_another_one_prints_it(
    cups: CupsServer, tmp_path: Path
) -> None:
    answers = ask(
        cups,
        tmp_path,
        ["printer", "Gone"],
        ["receive"],
        ["toast"],
        ["waiting"],
        ["press", "In ở máy khác"],
        ["rows"],
        ["choose", "Second", "A4"],
        ["keys", "F9"],
        ["toast"],
        ["waiting"],
        ["undone"],
        ["typed"],
        ["longest"],
    )
    _, _, told, waiting, _, rows, _, _, done, after, undone, typed, longest = answers
    assert told == [
        "Máy in “Gone” không trả lời.",
        "Hồ sơ 2001 đã lưu, số không đổi.",
        ["In ở máy khác", "Lưu PDF"],
    ]
    assert waiting == [1, "1 bản in đang chờ"]
    assert rows == [
        [
            ["261123-2001", "giấy hẹn"],
            ["09:41", "T2 23/11/2026"],
            ["Gone", "A5 · 2 liên"],
            ["Máy in “Gone” không trả lời.", ""],
        ]
    ]
    assert done == ["Đã in giấy hẹn 2001 ở máy “Second”.", "", []]
    assert (after, undone) == ([0, ""], [])
    (paper,) = cups.printed("Second", 1)
    assert page_sizes_mm(paper)[0] == pytest.approx((210, 297), abs=1)
    assert codes(paper, 0, 300)["128"] == {CODE}
    assert typed == "x"  # the next citizen's card could be read while the printer was asked
    assert longest < 1000  # how long it was is a figure of `bench`


@needs_cups
def test_all_that_waited_is_printed_at_one_key_once_the_printer_is_on_and_reprints_follow(
    cups: CupsServer, tmp_path: Path
) -> None:
    cups.add_queue("Sleepy")
    cups.silence("Sleepy")
    answers = ask(
        cups,
        tmp_path,
        ["printer", "Sleepy"],
        ["receive"],
        ["receive"],
        ["waiting"],
        ["run", "rm", str(cups.papers / "Sleepy.silent")],
        ["list"],
        ["keys", "F9"],
        ["rows"],
        ["waiting"],
        ["reprint"],
        ["undone"],
    )
    assert answers[3] == [2, "2 bản in đang chờ"]
    assert answers[7:] == [[], [0, ""], 3, []]
    assert cups.titles("Sleepy")[-3:] == ["mot-cua-1", "mot-cua-2", "mot-cua-3"]


# -- without one ------------------------------------------------------------------------------------


@pytest.fixture
def counter(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[Counter]:
    desk.remember(SLIP_FOLDER, str(tmp_path / "Giấy hẹn"))
    yield from opened(desk, qtbot, "")


@pytest.fixture
def printing_counter(desk: Desk, qtbot: QtBot) -> Iterator[Counter]:
    yield from opened(desk, qtbot, "Nowhere")


def opened(desk: Desk, qtbot: QtBot, printer: str) -> Iterator[Counter]:
    held = a_counter(desk, printer)
    with qtbot.waitExposed(held.window):
        held.window.show()
    yield held
    held.tasks.close()
    delete(held.window)


def test_a_desk_that_prints_nothing_keeps_the_slip_as_a_file_at_once(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(counter.status.saved) as caught:
        job_id = counter.receive()
    path = tmp_path / "Giấy hẹn" / f"{CODE}.pdf"
    assert caught.args[0].path == path
    assert path.read_bytes() == counter.desk.printing.pdf(job_id)
    fact, detail, actions = counter.toast()
    assert (fact, actions) == ("Đã lưu giấy hẹn 2001.", ["Mở"])
    assert detail.startswith(f"{CODE}.pdf · ")
    assert counter.desk.printing.undone() == ()


class Viewer(QObject):
    """Stands for the program that shows PDFs."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show_file(self, url: QUrl) -> None:
        self.shown.append(url.toLocalFile())


def test_the_saved_slip_is_opened_from_the_toast(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show_file")
    try:
        with qtbot.waitSignal(counter.status.saved):
            counter.receive()
        counter.press_toast("Mở")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert viewer.shown == [str(tmp_path / "Giấy hẹn" / f"{CODE}.pdf")]


def test_a_reprint_of_a_kept_slip_is_another_file_and_marked(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(counter.status.saved):
        counter.receive()
    dossiers = counter.desk.dossiers
    with qtbot.waitSignal(counter.status.saved) as caught:
        counter.status.print_job(dossiers.reprint(dossiers.find(CODE), "bản in mờ", "ha"))
    assert caught.args[0].path.name == f"{CODE} (2).pdf"
    assert "BẢN IN LẠI" in words_of(caught.args[0].path.read_bytes())


def test_a_folder_that_takes_nothing_is_told_and_another_one_chosen(
    counter: Counter, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Giấy hẹn").write_bytes(b"a file, not a folder")
    counter.receive()
    qtbot.waitUntil(lambda: counter.status.waiting_count() == 1 and counter.toast()[0] != "")
    assert counter.toast() == (
        f"Không ghi được tệp “{CODE}.pdf”.",
        "Hồ sơ 2001 đã lưu, số không đổi.",
        ["Chọn thư mục khác"],
    )
    assert [job.problem for job in counter.desk.printing.undone()] == [UNSAVED]
    monkeypatch.setattr(
        "ui.print_status.QFileDialog.getExistingDirectory", lambda *_: str(tmp_path / "USB")
    )
    with qtbot.waitSignal(counter.status.saved) as caught:
        counter.press_toast("Chọn thư mục khác")
    assert caught.args[0].path == tmp_path / "USB" / f"{CODE}.pdf"
    assert counter.status.slip_folder == tmp_path / "USB"  # remembered
    qtbot.waitUntil(lambda: counter.status.waiting_count() == 0)


def test_what_was_not_kept_before_the_power_went_is_kept_at_the_next_start(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.remember(SLIP_FOLDER, str(tmp_path))
    desk.reception.receive(a_draft(desk), "ha")
    for counter in opened(desk, qtbot, ""):
        with qtbot.waitSignal(counter.status.saved):  # taken up by itself
            pass
        assert (tmp_path / f"{CODE}.pdf").exists()


def test_the_folder_is_among_the_documents_until_another_is_chosen(
    desk: Desk, qtbot: QtBot
) -> None:
    for counter in opened(desk, qtbot, ""):
        assert counter.status.slip_folder.name == "Giấy hẹn"
        assert counter.status.slip_folder.is_absolute()


# -- what both have ---------------------------------------------------------------------------------


def test_a_slip_that_may_be_out_already_is_shown_and_not_printed_again(
    desk: Desk, qtbot: QtBot
) -> None:
    job_id = desk.reception.receive(a_draft(desk), "ha").print_job
    desk.printing.start(job_id)  # and the program ends here
    for counter in opened(desk, qtbot, "Nowhere"):
        qtbot.waitUntil(lambda held=counter: held.status.waiting_count() == 1)
        qtbot.waitUntil(lambda held=counter: held.toast()[2] == ["Xem bản in"])
        assert counter.toast()[0] == (
            "Chương trình đã tắt khi bản in đang ở máy in; xem giấy đã ra chưa."
        )
        assert desk.printing.job(job_id).problem == INTERRUPTED


def test_several_that_wait_are_told_in_one_toast(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(2):
        desk.printing.start(desk.reception.receive(a_draft(desk), "ha").print_job)
    for counter in opened(desk, qtbot, "Nowhere"):
        qtbot.waitUntil(lambda held=counter: held.toast()[0] == "2 bản in đang chờ.")
        assert counter.toast()[2] == ["Xem bản in"]
        counter.press_toast("Xem bản in")
        dialog = counter.status._dialog
        qtbot.waitUntil(lambda shown=dialog: len(shown.table.rows) == 2)


def test_the_next_officer_of_the_day_does_not_take_anything_up_again(
    printing_counter: Counter, qtbot: QtBot
) -> None:
    counter = printing_counter
    qtbot.waitUntil(lambda: bool(counter.tasks.property("printJobsTakenUp")))
    qtbot.waitUntil(counter.is_quiet)
    desk = counter.desk
    job_id = desk.reception.receive(a_draft(desk), "ha").print_job
    desk.printing.start(job_id)  # at the printer while somebody else signs in
    status = PrintStatus(counter.window, desk, counter.room, counter.tasks)
    status._begin()
    qtbot.waitUntil(counter.is_quiet)
    assert desk.printing.job(job_id).problem == ""


def test_paper_a_leaving_officer_could_not_wait_for_comes_out_at_the_next_one(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: counter.status._has_begun)
    desk = counter.desk
    leaving = PrintStatus(counter.window, desk, counter.room, counter.tasks)
    leaving.print_job(desk.reception.receive(a_draft(desk), "ha").print_job)  # held: too early
    delete(leaving)
    coming = PrintStatus(counter.window, desk, counter.room, counter.tasks)
    with qtbot.waitSignal(coming.saved):
        pass
    assert (tmp_path / "Giấy hẹn" / f"{CODE}.pdf").exists()
    assert desk.printing.undone() == ()


def test_a_slip_made_elsewhere_is_kept_without_being_named_and_only_once(
    counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: counter.status._has_begun)
    counter.desk.reception.receive(a_draft(counter.desk), "ha")
    with qtbot.waitSignal(counter.status.saved):
        counter.status.resume()
        counter.status.resume()
    qtbot.waitUntil(counter.is_quiet)
    assert [path.name for path in (tmp_path / "Giấy hẹn").iterdir()] == [f"{CODE}.pdf"]
    assert counter.toast()[0] == "Đã lưu giấy hẹn 2001."


def test_what_is_at_a_printer_is_left_there_when_more_is_printed(
    printing_counter: Counter, qtbot: QtBot
) -> None:
    counter = printing_counter
    qtbot.waitUntil(lambda: counter.status._has_begun)
    job_id = counter.desk.reception.receive(a_draft(counter.desk), "ha").print_job
    counter.desk.printing.start(job_id)
    counter.status.resume()
    qtbot.waitUntil(counter.is_quiet)
    assert counter.desk.printing.job(job_id).problem == ""


def test_nothing_is_offered_over_a_locked_screen(printing_counter: Counter, qtbot: QtBot) -> None:
    counter = printing_counter
    counter.window.cover(QLabel("khóa"))
    counter.receive()
    qtbot.waitUntil(lambda: counter.status.waiting_count() == 1)
    qtbot.waitUntil(counter.is_quiet)
    assert counter.toast() == ("", "", [])
    counter.window.uncover()
    counter.status.remind()
    assert counter.toast() == (
        "1 bản in đang chờ.",
        "Hồ sơ đã lưu, số không đổi.",
        ["Xem bản in"],
    )


def test_a_slip_is_saved_as_a_file_instead_of_waiting_for_paper(
    printing_counter: Counter, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = printing_counter
    counter.receive()
    qtbot.waitUntil(lambda: counter.toast()[2] == ["In ở máy khác", "Lưu PDF"])
    path = tmp_path / "giấy hẹn bà Phượng.pdf"
    asked: list[str] = []

    def ask_path(_parent: object, _title: str, name: str) -> Path:
        asked.append(name)
        return path

    monkeypatch.setattr("ui.dialogs.save_file.ask_save_path", ask_path)
    with qtbot.waitSignal(counter.status.saved):
        counter.press_toast("Lưu PDF")
    assert asked == [f"{CODE}.pdf"]
    assert codes(path.read_bytes(), 0, 203)["128"] == {CODE}
    qtbot.waitUntil(lambda: counter.status.waiting_count() == 0)
