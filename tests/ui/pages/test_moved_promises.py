"""After a procedure was set otherwise, the open dossiers it would date otherwise are asked about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.desk import Desk
from services.rules.limits import Limit
from services.rules.procedure_overrides import Override
from tests.a_desk import a_draft
from tests.ui.fitting import misfits, nameless
from tests.ui.settings import ListeningPrinters, desk, opened, printers, tasks, window
from tests.ui.windows import press
from ui.dialogs.moved_dialog import MovedDialog
from ui.pages.catalogue_section import CatalogueSection
from ui.tasks import Tasks

__all__ = ["desk", "printers", "tasks", "window"]
RESIDENCE = "1.004222"


@pytest.fixture
def section(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters
) -> CatalogueSection:
    found = opened(window, desk, tasks, printers, "catalogue").findChild(CatalogueSection)
    assert found is not None
    return found


def test_a_shorter_time_asks_about_what_is_open_and_keeps_it_unless_ticked(
    section: CatalogueSection, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    receipt = desk.reception.receive(a_draft(desk, RESIDENCE), "ha")
    override = Override(limits=(("", Limit.parse("5 ngày làm việc")),))
    section._on_adjusted((RESIDENCE, override))
    qtbot.waitUntil(lambda: bool(window.findChildren(MovedDialog)), timeout=5000)
    dialog = window.findChildren(MovedDialog)[-1]
    assert (
        "giữ quy định của ngày nhận" in dialog.body_widget.findChildren(QWidget)[0].accessibleName()
    )
    assert [one.code for one, _ in dialog.ticks] == [receipt.dossiers[0].code]
    assert not dialog.ticks[0][1].isChecked()
    assert misfits(window) == []
    assert nameless(dialog) == []
    press(qtbot, Qt.Key.Key_Escape)
    sheet = desk.dossiers.sheet(receipt.dossiers[0].dossier_id)
    assert (sheet.due_at, sheet.slip.issue) == (receipt.dossiers[0].due_at, 1)


def test_nothing_is_asked_where_nothing_moves(
    section: CatalogueSection, desk: Desk, window: QWidget, qtbot: QtBot, tasks: Tasks
) -> None:
    desk.reception.receive(a_draft(desk, "2.000635"), "ha")
    override = Override(limits=(("", Limit.parse("5 ngày làm việc")),))
    with qtbot.waitSignal(section.changed, timeout=5000):
        section._on_adjusted((RESIDENCE, override))
    qtbot.waitUntil(lambda: tasks.idle, timeout=5000)
    assert window.findChildren(MovedDialog) == []
