"""F7 at the counter: a paper's scan is sealed, named by the dossier, and read back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from services.paper_scans import paper_scans
from services.reception import Receipt
from tests.a_desk import Rehearsal
from tests.services.a_scan import picture
from tests.ui.counter_rig import PHUONG, Counter, open_counter
from ui.dialogs.scan_dialog import ScanDialog
from ui.pages.paper_row import PaperRow


@pytest.fixture
def counter(qtbot: QtBot, rehearsal: Rehearsal) -> Iterator[Counter]:
    made = open_counter(qtbot, rehearsal)
    yield made
    made.close()


def test_a_scanned_paper_goes_with_its_dossier(
    qtbot: QtBot, counter: Counter, tmp_path: Path
) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    counter.press(Qt.Key.Key_F7)
    dialog = counter.window.findChild(ScanDialog)
    assert dialog is not None
    file = tmp_path / "to-khai.png"
    file.write_bytes(picture())
    dialog.take_files([file])
    qtbot.waitUntil(lambda: dialog.is_quiet and counter.tasks.idle)
    with qtbot.waitSignal(dialog.finished):
        counter.press(Qt.Key.Key_F9)
    counter.settle()
    shown = [row for row in counter.page.findChildren(PaperRow) if row.paper.scans]
    assert [row._status_words.text() for row in shown] == ["1 bản quét"]
    received: list[Receipt] = []
    counter.page.received.connect(received.append)
    counter.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(received))
    desk = counter.rehearsal.desk
    (scan,) = desk.dossiers.sheet(received[0].dossiers[0].dossier_id).papers[0].scans
    assert paper_scans(desk).opened(scan, "to-khai.png").content == picture()


def test_a_paper_that_is_only_shown_is_never_copied(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    row = counter.page.sheet.papers.row_to_scan()
    assert row is not None
    assert row.paper.mode.value == "submit"
