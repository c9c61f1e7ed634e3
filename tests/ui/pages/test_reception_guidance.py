"""At the counter: F3 gives form 02 and no number, Shift+F3 form 03, and whoever comes back is picked up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from services.office import NewOfficer
from tests.a_desk import Rehearsal, begin
from tests.ui.counter_rig import PHUONG, TAM, Counter, open_counter
from tests.ui.fitting import misfits, nameless
from ui.dialogs.guidance_dialog import GuidanceDialog
from ui.dialogs.turn_away_dialog import TurnAwayDialog
from ui.dialogs.turned_away_dialog import TurnedAwayDialog
from ui.theme import theme
from ui.widgets.button import Button

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


def begin_birth(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("1.001193")


def give_form_02(counter: Counter) -> str:
    begin_birth(counter)
    counter.press(K.Key_F3)
    counter.press(K.Key_F9)
    return str(counter.rehearsal.desk.guidance.today()[0].number)


def test_f3_writes_form_02_for_what_is_missing_and_receives_nothing(
    qtbot: QtBot, counter: Counter
) -> None:
    desk, page = counter.rehearsal.desk, counter.page
    begin_birth(counter)
    counter.press(K.Key_F3)
    dialog = counter.window.findChild(GuidanceDialog)
    assert "Giấy chứng sinh" in [item.tick.text() for item in dialog.items]
    names = [item.tick.accessibleName() for item in dialog.items]
    counter.type("thieu dau")
    with qtbot.waitSignal(page.turned_away, timeout=3000) as told:
        counter.press(K.Key_F9)
    turned = told.args[0]
    assert (turned.number, turned.items[0].reason) == ("01.2/HDHS", "thieu dau")
    assert [item.name for item in turned.items] == names
    counter.settle()
    assert page.work.sheet.is_empty
    assert desk.reception.today().received == 0
    assert desk.drafts.parked() == ()
    assert "01.2/HDHS" in counter.window.toast._fact.text()


def test_what_is_unticked_is_not_asked_for_and_other_things_can_be_named(counter: Counter) -> None:
    begin_birth(counter)
    counter.press(K.Key_F3)
    dialog = counter.window.findChild(GuidanceDialog)
    for item in dialog.items:
        item.tick.setChecked(False)
    counter.press(K.Key_F9)
    assert dialog.problem.isVisible()
    dialog.more.click()
    counter.type("Ban sao ho khau")
    counter.press(K.Key_F9)
    items = counter.rehearsal.desk.guidance.today()[0].items
    assert [item.name for item in items] == ["Ban sao ho khau"]


def test_after_f9_met_a_gap_the_form_is_the_filled_button(counter: Counter) -> None:
    begin_birth(counter)
    card = counter.page.card
    assert card.guide._kind == "secondary"
    counter.press(K.Key_F9)
    assert card.guide._kind == "primary"
    assert card.receive._kind == "secondary"


def test_f3_without_a_procedure_goes_where_one_is_chosen(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.press(K.Key_F3)
    assert counter.focus is counter.page.sheet.procedure.field
    assert counter.window.findChild(GuidanceDialog) is None


def test_the_number_of_the_form_brings_everything_back(counter: Counter) -> None:
    number = give_form_02(counter)
    counter.rehearsal.clock.forward(days=4)
    counter.scan(number)
    draft = counter.page.draft
    assert draft.applicant.name == "Nguyễn Thị Phượng"
    assert [item.procedure for item in draft.items] == ["1.001193"]
    assert number in counter.window.toast._fact.text()
    cases = counter.page.work.sheet.chosen[0].procedure.cases
    counter.page.sheet.procedure.case_chosen.emit(cases[0].key)
    counter.page.sheet.papers.tick_all()
    counter.settle()
    counter.press(K.Key_F9)
    assert counter.rehearsal.desk.reception.today().received == 1
    assert counter.rehearsal.desk.guidance.of_person(draft.applicant) == ()


def test_a_number_of_no_form_changes_nothing(counter: Counter) -> None:
    begin_birth(counter)
    before = counter.page.draft
    counter.scan("99/HDHS")
    assert counter.page.draft == before
    assert "99/HDHS" in counter.window.toast._fact.text()


def test_whoever_was_given_a_form_is_recognised_by_the_card(counter: Counter) -> None:
    number = give_form_02(counter)
    counter.scan(TAM)
    guided = counter.page.sheet.person.guided
    assert not guided.isVisible()
    counter.press(K.Key_F2)
    counter.scan(PHUONG)
    assert guided.isVisible()
    assert number in guided._words.text()
    guided.again.click()
    counter.settle()
    assert [item.procedure for item in counter.page.draft.items] == ["1.001193"]
    assert not guided.isVisible()


def test_shift_f3_writes_form_03_with_reason_and_law(qtbot: QtBot, counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.press(K.Key_F3, SHIFT)
    dialog = counter.window.findChild(TurnAwayDialog)
    counter.press(K.Key_F9)
    assert dialog.problem.isVisible()
    dialog.request.edit.setText("Cấp thẻ căn cước")
    dialog.code.setCurrentIndex(0)
    dialog.code.activated.emit(0)
    assert dialog.words.toPlainText() == "Không thuộc thẩm quyền giải quyết"
    with qtbot.waitSignal(counter.page.turned_away, timeout=3000) as told:
        counter.press(K.Key_F9)
    assert (told.args[0].form, told.args[0].reason_code) == ("03", "not_competent")
    counter.settle()


def test_todays_forms_are_listed_and_one_is_opened_again(counter: Counter) -> None:
    give_form_02(counter)
    counter.page.guidance.show_today()
    counter.settle()
    dialog = counter.window.findChild(TurnedAwayDialog)
    again = [one for one in dialog.findChildren(Button) if one.text() == "Mở lại"]
    assert len(again) == 1
    again[0].click()
    counter.settle()
    assert counter.page.draft.applicant.name == "Nguyễn Thị Phượng"


@pytest.mark.parametrize(
    ("width", "height", "factor"), [(1366, 768, 1.0), (1366, 768, 2.0), (1280, 720, 1.3)]
)
def test_the_forms_dialogs_fit(counter: Counter, width: int, height: int, factor: float) -> None:
    begin_birth(counter)
    theme().set_look(factor=factor, contrast=False)
    counter.window.resize(width, height)
    counter.settle()
    for key, modifiers in ((K.Key_F3, ()), (K.Key_F3, (SHIFT,))):
        counter.press(key, *modifiers)
        assert misfits(counter.window) == []
        assert nameless(counter.window) == []
        counter.press(K.Key_Escape)
