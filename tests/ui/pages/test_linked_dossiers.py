"""A linked procedure in the window: chosen by its words, received in one go, its parts one key away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from services.accounts import Officer, Role
from services.office import NewOfficer
from tests.a_desk import Rehearsal, a_draft, begin
from tests.ui.counter_rig import PHUONG, Counter, open_counter
from tests.ui.fitting import misfits, nameless
from ui.pages.dossiers_page import DossiersPage
from ui.tasks import Tasks
from ui.widgets.button import Button

HA = Officer("ha", "Lê Thu Hà", Role.LEAD)
K = Qt.Key


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    held = begin(tmp_path / "desk", officers=(NewOfficer("ha", "Lê Thu Hà", "lead"),))
    yield held
    held.desk.close()


@pytest.fixture
def counter(qtbot: QtBot, rehearsal: Rehearsal) -> Iterator[Counter]:
    made = open_counter(qtbot, rehearsal)
    yield made
    made.tasks.close()


def test_three_in_one_is_received_with_one_press_and_shows_every_date(
    qtbot: QtBot, counter: Counter
) -> None:
    page = counter.page
    counter.scan(PHUONG)
    counter.choose("3 trong 1 khai sinh")
    parts = page.sheet.procedure.parts
    assert parts.isVisible()
    assert [row.accessibleName().split(",")[0] for row in parts._rows] == [
        "Đăng ký khai sinh",
        "Đăng ký thường trú",
        "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
    ]
    page.sheet.papers.tick_all()
    counter.settle()
    assert "4 hồ sơ" in page.card.receive.text()
    assert misfits(counter.window) == []
    assert nameless(counter.window) == []
    with qtbot.waitSignal(page.received, timeout=3000) as told:
        counter.press(K.Key_F9)
    assert [one.code[-4:] for one in told.args[0].dossiers] == ["2001", "2002", "2003", "2004"]
    assert counter.rehearsal.desk.reception.today().received == 1
    counter.settle()
    assert not parts.isVisible()


def test_an_ordinary_procedure_shows_no_parts(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("3.000722")
    assert counter.page.sheet.procedure.parts.isVisible()
    counter.choose("trich luc")
    assert not counter.page.sheet.procedure.parts.isVisible()


def test_the_panel_leads_from_a_part_to_its_relatives(qtbot: QtBot, rehearsal: Rehearsal) -> None:
    desk, tasks = rehearsal.desk, Tasks()
    receipt = desk.reception.receive(a_draft(desk, "2.000986"), "ha")
    page = DossiersPage(desk, HA, tasks)
    qtbot.addWidget(page)
    page.resize(1178, 700)
    page.show()
    page.refresh()
    page.show_dossier(receipt.dossiers[2].dossier_id)
    linked = page.panel.linked
    qtbot.waitUntil(linked.isVisible, timeout=5000)
    assert linked._title.text() == "Phần của liên thông 2001"
    links = [one for one in linked.findChildren(Button) if not one.isHidden()]
    assert [one.text() for one in links] == ["2001", "2002", "2004"]
    links[0].click()
    qtbot.waitUntil(lambda: linked._title.text() == "Hồ sơ liên thông, 3 phần", timeout=5000)
    plain = desk.reception.receive(a_draft(desk), "ha").dossiers[0]
    page.show_dossier(plain.dossier_id)
    qtbot.waitUntil(lambda: not linked.isVisible(), timeout=5000)
    qtbot.waitUntil(lambda: tasks.idle)
    tasks.close()
