"""Without power or line: the outage log and the blank slips, from the counter and back into it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from services.office import NewOfficer
from services.rules.outages import OutageCause
from tests.a_desk import MORNING, Rehearsal, a_draft, begin
from tests.ui.counter_rig import PHUONG, Counter, open_counter
from tests.ui.fitting import misfits, nameless
from ui.dialogs.outage_dialog import OutageDialog
from ui.dialogs.reserved_dialog import ReservedDialog
from ui.theme import theme

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    held = begin(tmp_path / "desk", officers=(NewOfficer("ha", "Lê Thu Hà", "lead"),))
    yield held
    held.desk.close()


@pytest.fixture
def counter(qtbot: QtBot, rehearsal: Rehearsal) -> Iterator[Counter]:
    made = open_counter(qtbot, rehearsal)
    yield made
    theme().set_look(factor=1.0, contrast=False)
    made.tasks.close()


def test_an_outage_is_begun_and_ended_by_keys_and_shown_while_it_lasts(counter: Counter) -> None:
    outages, banner = counter.rehearsal.desk.outages, counter.page.paper.banner
    assert not banner.isVisible()
    counter.press(K.Key_F8, SHIFT)
    counter.press(K.Key_F9)
    running = outages.running()
    assert running is not None
    assert running.cause is OutageCause.LINE
    assert banner.isVisible()
    assert "09:41" in banner.accessibleName()
    counter.rehearsal.clock.forward(minutes=35)
    banner.button.click()
    counter.settle()
    counter.press(K.Key_F9)
    assert outages.running() is None
    assert not banner.isVisible()
    assert "35 phút" in counter.window.toast._fact.text()


def test_an_outage_that_is_over_is_told_with_both_times(counter: Counter) -> None:
    counter.press(K.Key_F8, SHIFT)
    dialog = counter.window.findChild(OutageDialog)
    dialog.cause.choose(OutageCause.POWER.value)
    dialog.begun.time.setText("sáng sớm")
    counter.press(K.Key_F9)
    assert dialog.problem.isVisible()
    dialog.begun.time.setText("07:30")
    dialog.ended.day.setText("23/11/2026")
    dialog.ended.time.setText("08:10")
    counter.press(K.Key_F9)
    told = counter.rehearsal.desk.outages.between(MORNING - timedelta(days=1), MORNING)
    assert [(one.cause, one.minutes(MORNING)) for one in told] == [(OutageCause.POWER, 40)]
    assert not counter.page.paper.banner.isVisible()


def test_reserved_numbers_are_told_for_printing_and_the_next_number_follows(
    qtbot: QtBot, counter: Counter
) -> None:
    counter.press(K.Key_F7, SHIFT)
    dialog = counter.window.findChild(ReservedDialog)
    dialog.count.set_count(3)
    with qtbot.waitSignal(counter.page.numbers_reserved, timeout=3000) as told:
        counter.press(K.Key_F9)
    assert [slip.number for slip in told.args[0]] == [2001, 2002, 2003]
    counter.settle()
    assert counter.page.today._next.text() == "2004"
    assert "2001–2003" in counter.window.toast._fact.text()


def test_a_blank_slip_is_entered_by_scanning_it(counter: Counter) -> None:
    desk = counter.rehearsal.desk
    slips = desk.reception.reserved.reserve(2, MORNING.date(), "ha")
    counter.rehearsal.clock.forward(hours=2)
    counter.scan(slips[1].qr)
    strip = counter.page.sheet.strip
    assert strip.number.text() == slips[1].code
    assert strip.isVisible()
    strip.time.setText("10:05")
    strip.time.textEdited.emit("10:05")
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.page.sheet.papers.tick_all()
    counter.settle()
    counter.press(K.Key_F9)
    assert counter.focus is strip.reason
    counter.type("mat dien")
    counter.press(K.Key_F9)
    dossier = desk.dossiers.sheet(desk.dossiers.find(slips[1].code))
    assert (dossier.late_entry, dossier.received_at) == (True, MORNING.replace(hour=10, minute=5))
    assert [slip.number for slip in desk.reception.reserved.free()] == [2001]


def test_a_number_that_was_not_kept_is_said_at_its_field(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.page.sheet.papers.tick_all()
    counter.page.sheet.begin_late("7")
    counter.page.work.set_late(MORNING, "mất điện")
    counter.settle()
    counter.press(K.Key_F9)
    strip = counter.page.sheet.strip
    assert counter.focus is strip.number
    assert "2007" in strip._note.text()
    assert counter.rehearsal.desk.reception.today().received == 0


def test_an_ordinary_slip_still_opens_its_dossier(qtbot: QtBot, counter: Counter) -> None:
    desk = counter.rehearsal.desk
    code = desk.reception.receive(a_draft(desk), "ha").dossiers[0].code
    with qtbot.waitSignal(counter.page.slip_scanned, timeout=3000) as told:
        counter.window.take_scan(code)
    assert told.args == [code]


def test_unused_numbers_are_voided_from_the_list(counter: Counter) -> None:
    reserved = counter.rehearsal.desk.reception.reserved
    reserved.reserve(2, MORNING.date(), "ha")
    counter.press(K.Key_F7, SHIFT)
    dialog = counter.window.findChild(ReservedDialog)
    dialog.void.click()
    assert dialog.problem.isVisible()
    dialog.ticks[0][1].setChecked(True)
    dialog.reason.setText("Giấy hỏng")
    dialog.void.click()
    counter.settle()
    assert [slip.number for slip in reserved.free()] == [2002]


def test_paper_that_reached_37_is_told_from_the_dialog(counter: Counter) -> None:
    counter.press(K.Key_F7, SHIFT)
    dialog = counter.window.findChild(ReservedDialog)
    dialog.reached.setText("37")
    dialog.go_on.click()
    counter.settle()
    assert counter.rehearsal.desk.reception.today().next_number == 2038


@pytest.mark.parametrize(
    ("width", "height", "factor"), [(1366, 768, 1.0), (1366, 768, 2.0), (1280, 720, 1.3)]
)
def test_the_dialogs_and_the_strip_fit(
    counter: Counter, width: int, height: int, factor: float
) -> None:
    desk = counter.rehearsal.desk
    desk.reception.reserved.reserve(3, MORNING.date(), "ha")
    desk.outages.begin(OutageCause.SERVER, "ha", note="đã báo tỉnh")
    theme().set_look(factor=factor, contrast=False)
    counter.window.resize(width, height)
    counter.page.refresh()
    counter.settle()
    counter.page.sheet.begin_late("2")
    for key in (K.Key_F7, K.Key_F8):
        counter.press(key, SHIFT)
        assert misfits(counter.window) == []
        assert nameless(counter.window) == []
        counter.press(K.Key_Escape)
    assert misfits(counter.window) == []
