"""A no-appointment day in the window: set in Cài đặt, promised on the card, asked about from 15:00."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.desk import Desk
from services.office import NewOfficer
from services.rules.life_requests import Finish
from services.rules.same_days import SameDayRule
from tests.a_desk import MORNING, Rehearsal, a_draft, begin
from tests.ui.counter_rig import PHUONG, Counter, open_counter
from tests.ui.fitting import misfits, nameless
from tests.ui.settings import ListeningPrinters, desk, opened, printers, tasks, window
from tests.ui.windows import press
from ui.dialogs.same_day_dialog import SameDayDialog
from ui.dialogs.same_days_dialog import SameDaysDialog
from ui.pages.calendar_section import CalendarSection
from ui.tasks import Tasks
from ui.theme import theme
from ui.widgets.button import Button

__all__ = ["desk", "printers", "tasks", "window"]
K = Qt.Key
MONDAYS = SameDayRule(0, ("Hộ tịch",), date(2026, 11, 23))
STATUS = "1.004873"


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    held = begin(tmp_path / "desk", officers=(NewOfficer("ha", "Lê Thu Hà", "lead"),))
    held.desk.same_days.set_rules((MONDAYS,))
    yield held
    held.desk.close()


@pytest.fixture
def counter(qtbot: QtBot, rehearsal: Rehearsal) -> Iterator[Counter]:
    made = open_counter(qtbot, rehearsal)
    yield made
    theme().set_look(factor=1.0, contrast=False)
    made.tasks.close()


def test_the_card_promises_today_and_says_why(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose(STATUS)
    counter.page.sheet.papers.tick_all()
    counter.settle()
    card = counter.page.card
    assert card._date.text() == "Thứ Hai 23/11/2026"
    assert card._date_label.text() == "Ngày không hẹn – trả trong ngày"
    assert card._commitment.text() == "Luật 3 ngày làm việc · xã cam kết trong ngày"


def test_from_15h_the_banner_asks_and_a_reason_answers(counter: Counter) -> None:
    desk, banner = counter.rehearsal.desk, counter.page.same_day.banner
    done = desk.reception.receive(a_draft(desk, STATUS), "ha").dossiers[0]
    late = desk.reception.receive(a_draft(desk, "1.001193"), "ha").dossiers[0]
    desk.life.record(done.dossier_id, Finish(), "ha")
    counter.page.refresh()
    counter.settle()
    assert not banner.isVisible()
    counter.rehearsal.clock.now = MORNING.replace(hour=15, minute=0)
    counter.page.same_day.refresh()
    counter.settle()
    assert banner.isVisible()
    assert "còn 1 hồ sơ" in banner.accessibleName()
    banner.button.click()
    counter.settle()
    dialog = counter.window.findChild(SameDayDialog)
    assert [line.code for line, _ in dialog.reasons] == [late.code]
    counter.press(K.Key_F9)
    assert dialog.problem.isVisible()
    dialog.reasons[0][1].setFocus()
    counter.type("cho xac minh")
    counter.press(K.Key_F9)
    assert not banner.isVisible()
    history = desk.life.state(late.dossier_id).history
    assert history[-1].detail == "Không trả trong ngày: cho xac minh"


def test_a_dossier_of_the_list_is_opened(qtbot: QtBot, counter: Counter) -> None:
    desk = counter.rehearsal.desk
    open_one = desk.reception.receive(a_draft(desk, STATUS), "ha").dossiers[0]
    counter.rehearsal.clock.now = MORNING.replace(hour=16)
    counter.page.same_day.show_list()
    counter.settle()
    dialog = counter.window.findChild(SameDayDialog)
    with qtbot.waitSignal(counter.page.open_wanted, timeout=3000) as told:
        dialog.finish(open_one.dossier_id)
    assert told.args == [open_one.dossier_id]


@pytest.mark.parametrize(("width", "height", "factor"), [(1366, 768, 1.0), (1366, 768, 2.0)])
def test_banner_and_list_fit(counter: Counter, width: int, height: int, factor: float) -> None:
    desk = counter.rehearsal.desk
    for _ in range(3):
        desk.reception.receive(a_draft(desk, STATUS), "ha")
    counter.rehearsal.clock.now = MORNING.replace(hour=15, minute=30)
    theme().set_look(factor=factor, contrast=False)
    counter.window.resize(width, height)
    counter.page.refresh()
    counter.settle()
    assert misfits(counter.window) == []
    counter.page.same_day.show_list()
    counter.settle()
    assert misfits(counter.window) == []
    assert nameless(counter.window) == []


def test_the_office_sets_and_ends_a_day_in_the_settings(
    window: QWidget, desk: Desk, tasks: Tasks, printers: ListeningPrinters, qtbot: QtBot
) -> None:
    section = opened(window, desk, tasks, printers, "calendar").findChild(CalendarSection)
    section.same_days.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(SameDaysDialog)), timeout=5000)
    dialog = window.findChildren(SameDaysDialog)[-1]
    press(qtbot, K.Key_F9)
    assert dialog.problem.isVisible()
    dict(dialog.fields)["Hộ tịch"].setChecked(True)
    assert misfits(window) == []
    with qtbot.waitSignal(section.told, timeout=5000):
        press(qtbot, K.Key_F9)
    (kept,) = desk.same_days.rules()
    assert (kept.weekday, kept.fields, kept.until) == (2, ("Hộ tịch",), None)
    qtbot.waitUntil(lambda: not window.findChildren(SameDaysDialog), timeout=5000)
    section.same_days.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(SameDaysDialog)), timeout=5000)
    again = window.findChildren(SameDaysDialog)[-1]
    end = next(one for one in again.findChildren(Button) if one.text() == "Thôi từ hôm nay")
    end.click()
    with qtbot.waitSignal(section.told, timeout=5000):
        again.primary.click()
    assert desk.same_days.rules() == ()
