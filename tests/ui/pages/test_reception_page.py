"""Reception by keyboard: scan, procedure, papers, F9 – and everything that can be in the way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.catalogue_changes import CatalogueChanges
from services.clock import VIETNAM
from services.office import NewOfficer
from services.rules.acts import PaperState, Person, PersonKind
from services.rules.limits import Limit
from services.rules.procedure_overrides import Override
from tests.a_desk import Rehearsal, a_draft, begin
from tests.ui.counter_rig import BIRTH, EXTRACT, PHUONG, TAM, Counter, Flashes, Pulse, open_counter
from tests.ui.fitting import misfits, nameless
from ui.pages.paper_row import PaperRow, RowTick
from ui.theme import theme
from ui.widgets.segment import _SegmentItem

K = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def rehearsal(tmp_path: Path) -> Iterator[Rehearsal]:
    """A desk whose officer has no password: making one takes a quarter of a second."""
    held = begin(tmp_path / "desk", officers=(NewOfficer("ha", "Lê Thu Hà", "lead"),))
    yield held
    held.desk.close()


@pytest.fixture
def counter(qtbot: QtBot, rehearsal: Rehearsal) -> Iterator[Counter]:
    made = open_counter(qtbot, rehearsal)
    yield made
    made.tasks.close()  # the window is gone by now


def sheet(counter: Counter) -> object:
    return counter.page.work.sheet


def received(counter: Counter) -> int:
    return counter.rehearsal.desk.reception.today().received


# -- the flow ------------------------------------------------------------------------------------


def test_a_whole_reception_needs_the_keyboard_only(qtbot: QtBot, counter: Counter) -> None:
    page = counter.page
    flashes = Flashes(counter.window)
    assert counter.focus is page.sheet.person.scan
    counter.scan(PHUONG)
    assert page.draft.applicant.name == "Nguyễn Thị Phượng"
    assert counter.focus is page.sheet.procedure.field
    counter.type("trich luc")
    counter.press(K.Key_Return)
    assert [item.procedure for item in page.draft.items] == [EXTRACT]
    assert isinstance(counter.focus, RowTick)
    while isinstance(counter.focus, RowTick):
        counter.press(K.Key_Space)
        counter.press(K.Key_Return)
    assert counter.focus is page.card.receive
    assert page.card.readiness.text() == "Đủ giấy tờ."
    with qtbot.waitSignal(page.received, timeout=3000) as told:
        counter.press(K.Key_F9)
    receipt = told.args[0]
    assert receipt.name == "Nguyễn Thị Phượng"
    assert receipt.dossiers[0].code == "H56.14.07-261123-2001"
    assert counter.window.toast._fact.text() == "Đã tiếp nhận 2001. Giấy hẹn lưu thành PDF."
    assert page.work.sheet.is_empty
    assert counter.focus is page.sheet.person.scan
    assert received(counter) == 1
    assert flashes.seen == []


def test_the_card_promises_what_the_slip_says(qtbot: QtBot, counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("khai sinh nhan cha")
    counter.press(K.Key_Right)
    counter.press(K.Key_Return)
    page = counter.page
    page.sheet.papers.tick_all()
    counter.settle()
    promised = page.work.preview
    assert promised is not None
    assert page.card._date.text() == "Thứ Sáu 27/11/2026"
    assert "Ngày Văn hóa Việt Nam" in page.card.strip.accessibleName()
    with qtbot.waitSignal(page.received, timeout=3000) as told:
        counter.press(K.Key_F9)
    dossier = told.args[0].dossiers[0]
    assert (dossier.code, dossier.due_at) == (
        promised.items[0].code,
        promised.items[0].appointment.due_at,
    )


def test_digits_on_a_paper_count_its_originals(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.press(K.Key_2)
    paper = counter.page.draft.items[0].papers[0]
    assert (paper.original, paper.state) == (2, PaperState.TICKED)
    counter.press(K.Key_Right)
    counter.press(K.Key_3)
    assert counter.page.draft.items[0].papers[0].original == 3


def test_enter_and_shift_enter_walk_the_papers(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    first = counter.focus
    counter.press(K.Key_Return)
    assert counter.focus is not first
    counter.press(K.Key_Return, SHIFT)
    assert counter.focus is first


def test_the_case_is_chosen_before_the_papers(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("khai sinh nhan cha")
    assert isinstance(counter.focus, _SegmentItem)
    counter.press(K.Key_Right)
    counter.press(K.Key_Return)
    assert counter.page.draft.items[0].case == "cam-doan"
    names = [paper.short_name for paper in counter.page.draft.items[0].papers]
    assert "Cam đoan của 2 người làm chứng" in names
    assert "Văn bản giám định quan hệ cha, mẹ, con" not in names


def test_copies_change_the_fee(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    box = counter.page.sheet.procedure.fields.copies
    box.setFocus()
    box.selectAll()
    counter.press(K.Key_2)
    assert counter.page.card._fee.text() == "16.000\xa0đ"
    assert counter.page.card._fee_lines.text() == "2 bản × 8.000\xa0đ"


def test_an_exemption_says_its_reason(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    fee = counter.page.card.fee
    fee._exempt_link.click()
    counter.type("hộ nghèo")
    assert counter.page.card._fee.text() == "Không thu"
    assert counter.page.card._fee_lines.text() == "Miễn: hộ nghèo"


# -- gaps ----------------------------------------------------------------------------------------


def test_f9_without_anything_goes_to_the_scan_field(counter: Counter) -> None:
    counter.press(K.Key_F9)
    assert counter.focus is counter.page.sheet.person.scan
    counter.scan(PHUONG)
    counter.press(K.Key_F4)
    counter.press(K.Key_F9)
    assert counter.focus is counter.page.sheet.procedure.field


def test_f9_goes_to_the_first_missing_paper_and_says_it_there(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.press(K.Key_Return)
    counter.press(K.Key_F9)
    assert received(counter) == 0
    tick = counter.focus
    assert isinstance(tick, RowTick)
    assert tick.accessibleDescription() == "chưa có"
    row = next(row for row in counter.page.findChildren(PaperRow) if row.tick is tick)
    assert row._missing is not None
    assert row._missing.isVisible()
    words = counter.page.card.readiness.text()
    assert words.startswith("Chưa tiếp nhận được: còn thiếu Tờ khai")
    counter.press(K.Key_Space)
    assert not row._missing.isVisible()


def test_a_paper_may_be_waived_looked_up_or_replaced(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("dang ky khai sinh")
    page = counter.page
    page.sheet.papers._add_rows(everything=True)
    rows = {row.paper.short_name: row for row in page.findChildren(PaperRow)}
    rows["Giấy chứng sinh"]._look_up.click()
    counter.settle()
    papers = {paper.short_name: paper for paper in page.draft.items[0].papers}
    assert papers["Giấy chứng sinh"].state is PaperState.LOOKED_UP
    assert papers["Giấy chứng sinh"].checked_at.startswith("2026-11-23T09:41")
    rows["Giấy chứng sinh"].replaced.emit()
    counter.settle()
    states = {paper.short_name: paper.state for paper in page.draft.items[0].papers}
    assert states["Giấy chứng sinh"] is PaperState.NOT_NEEDED
    assert states["Giấy cam đoan về việc sinh"] is PaperState.TICKED


def test_a_second_dossier_of_the_same_kind_asks_for_a_reason(
    qtbot: QtBot, counter: Counter
) -> None:
    desk = counter.rehearsal.desk
    desk.reception.receive(a_draft(desk), "ha")
    counter.scan(PHUONG)
    counter.choose("trich luc")
    page = counter.page
    page.sheet.papers.tick_all()
    counter.settle()
    counter.press(K.Key_F9)
    assert counter.focus is page.sheet.procedure.reason
    assert "mã 261123-2001" in page.sheet.procedure._duplicate_note.text()
    counter.type("xin thêm bản cho con")
    with qtbot.waitSignal(page.received, timeout=3000):
        counter.press(K.Key_F9)
    assert received(counter) == 2


# -- people --------------------------------------------------------------------------------------


def test_somebody_who_was_here_before_is_prefilled(counter: Counter) -> None:
    desk = counter.rehearsal.desk
    desk.reception.receive(a_draft(desk), "ha")
    counter.type("038192004417")
    counter.press(K.Key_Return)
    applicant = counter.page.draft.applicant
    assert (applicant.name, applicant.phone) == ("Nguyễn Thị Phượng", "0912345678")
    assert "Đã nộp 1 hồ sơ" in counter.page.sheet.person.facts.history.text()


def test_a_name_is_found_among_those_who_were_here(counter: Counter) -> None:
    desk = counter.rehearsal.desk
    desk.reception.receive(a_draft(desk), "ha")
    counter.type("nguyen thi ph")
    assert counter.page.sheet.person.people.isVisible()
    counter.press(K.Key_Return)
    assert counter.page.draft.applicant.personal_id == "038192004417"
    assert counter.focus is counter.page.sheet.procedure.field


def test_a_person_can_be_typed_without_a_card(counter: Counter) -> None:
    counter.press(K.Key_N, CONTROL)
    editor = counter.page.sheet.person.editor
    assert counter.focus is editor.name.edit
    counter.type("NGUYỄN VĂN AN")
    counter.press(K.Key_Return)
    counter.type("038092004417")
    counter.press(K.Key_Return)
    counter.type("14081992")
    counter.press(K.Key_Return)
    applicant = counter.page.draft.applicant
    assert applicant == Person(
        "Nguyễn Văn An", personal_id="038092004417", born_on=date(1992, 8, 14)
    )
    assert editor.number.text() == "038 092 004 417"
    editor.no_smartphone.click()
    assert counter.page.draft.applicant.no_smartphone


def test_a_number_that_is_not_whole_is_said_at_its_field(counter: Counter) -> None:
    counter.type("03819200441")
    counter.press(K.Key_Return)
    editor = counter.page.sheet.person.editor
    assert editor.number.text() == "03819200441"
    editor.number.edit.setFocus()
    editor.name.edit.setFocus()
    assert "11 số" in editor.number.note.text()


def test_an_organisation_has_a_name_and_a_tax_number(counter: Counter) -> None:
    counter.press(K.Key_N, CONTROL)
    editor = counter.page.sheet.person.editor
    editor._kind.setCurrentIndex(1)
    editor._kind.activated.emit(1)
    editor.name.edit.setFocus()
    counter.type("Công ty TNHH Sông Mã")
    assert counter.page.draft.applicant.kind is PersonKind.BUSINESS
    assert editor.number.label.text() == "Mã số thuế"
    assert not editor.born.isVisible()


def test_filing_for_another_keeps_both_identities(qtbot: QtBot, counter: Counter) -> None:
    counter.scan(TAM)
    page = counter.page
    page.sheet.person.facts.filing.click()
    counter.settle()
    assert counter.focus is page.sheet.person.scan
    counter.scan(PHUONG)
    page.sheet.person.relation.setFocus()
    counter.type("con đẻ")
    counter.choose("trich luc")
    page.sheet.papers.tick_all()
    counter.settle()
    with qtbot.waitSignal(page.received, timeout=3000) as told:
        counter.press(K.Key_F9)
    dossier_id = told.args[0].dossiers[0].dossier_id
    draft = counter.rehearsal.desk.dossiers.draft_of(dossier_id)
    assert draft.applicant.name == "Nguyễn Thị Phượng"
    assert draft.filed_by is not None
    assert (draft.filed_by.name, draft.relation) == ("Lê Văn Tám", "con đẻ")


def test_switching_filing_off_keeps_who_stands_there(counter: Counter) -> None:
    counter.scan(TAM)
    counter.page.sheet.person.facts.filing.click()
    counter.page.sheet.person.facts.filing.click()
    counter.settle()
    assert counter.page.draft.applicant.name == "Lê Văn Tám"
    assert counter.page.draft.filed_by is None


def test_a_scan_never_lands_in_another_field(counter: Counter) -> None:
    counter.scan(TAM)
    counter.choose("trich luc")
    counter.page.sheet.person.phone.setFocus()
    counter.scan(PHUONG)
    assert counter.page.sheet.person.phone.text() == ""
    assert counter.page.draft.applicant.name == "Nguyễn Thị Phượng"
    assert len(counter.page.draft.items) == 1


def test_what_is_no_card_is_explained_and_changes_nothing(counter: Counter) -> None:
    counter.scan("https://vidu.vn/khuyen-mai")
    assert counter.page.work.sheet.is_empty
    assert "không phải mã trên thẻ căn cước" in counter.page.sheet.person.note.text()


def test_a_slip_is_handed_on(qtbot: QtBot, counter: Counter) -> None:
    with qtbot.waitSignal(counter.page.slip_scanned, timeout=3000) as told:
        counter.scan("H56.14.07-261123-2001")
    assert told.args == ["H56.14.07-261123-2001"]


# -- several procedures --------------------------------------------------------------------------


def test_several_procedures_share_one_visit_and_one_payment(qtbot: QtBot, counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    page = counter.page
    counter.press(K.Key_T, CONTROL)
    counter.type("khai sinh nhan cha")
    counter.press(K.Key_Return)
    counter.press(K.Key_Right)
    counter.press(K.Key_Return)
    assert [item.procedure for item in page.draft.items] == [EXTRACT, BIRTH]
    page.sheet.papers.tick_all()
    counter.settle()
    assert page.card.receive.text() == "Tiếp nhận 2 hồ sơ và in"
    assert page.card._code.text() == "H56.14.07-261123-2001, 2002"
    assert page.card._date.text() == "Thứ Sáu 27/11/2026"
    with qtbot.waitSignal(page.received, timeout=3000) as told:
        counter.press(K.Key_F9)
    numbers = [dossier.code[-4:] for dossier in told.args[0].dossiers]
    assert numbers == ["2001", "2002"]


def test_a_procedure_taken_by_mistake_can_go(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.press(K.Key_T, CONTROL)
    counter.type("khai tu")
    counter.press(K.Key_Return)
    assert len(counter.page.draft.items) == 2
    counter.page.sheet.procedure._wanted[0].away.click()
    counter.settle()
    assert [item.procedure for item in counter.page.draft.items] != [EXTRACT]
    assert len(counter.page.draft.items) == 1


def test_a_shared_paper_stands_once_and_counts_for_both(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.press(K.Key_T, CONTROL)
    counter.type("tinh trang hon nhan")
    counter.press(K.Key_Return)
    first, second = ({paper.name for paper in item.papers} for item in counter.page.draft.items)
    shared = first & second
    assert shared
    shown = [row.paper.name for row in counter.page.findChildren(PaperRow) if row.isVisible()]
    assert len(shown) == len(set(shown))
    counter.page.sheet.papers.tick_all()
    counter.settle()
    for item in counter.page.draft.items:
        for paper in item.papers:
            assert paper.state is not PaperState.MISSING


# -- waiting, crashing, back-entries, corrections -------------------------------------------------


def test_a_parked_citizen_comes_back_as_they_were(counter: Counter) -> None:
    counter.scan(TAM)
    counter.choose("trich luc")
    counter.press(K.Key_Space)
    before = counter.page.draft
    counter.press(K.Key_F8)
    assert counter.page.work.sheet.is_empty
    counter.scan(PHUONG)
    counter.press(K.Key_1, CONTROL)
    after = counter.page.draft
    assert (after.applicant, after.items) == (before.applicant, before.items)
    assert [one.draft.applicant.name for one in counter.page.work.parked] == ["Nguyễn Thị Phượng"]


def test_what_a_crash_interrupted_lies_on_the_sheet_again(qtbot: QtBot, counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.press(K.Key_Space)
    counter.settle()
    before = counter.page.draft
    again = open_counter(qtbot, counter.rehearsal)
    assert again.page.draft == before
    again.close()


def test_a_parked_citizen_survives_the_night(qtbot: QtBot, counter: Counter) -> None:
    counter.scan(TAM)
    counter.press(K.Key_F8)
    again = open_counter(qtbot, counter.rehearsal)
    counter.rehearsal.clock.forward(hours=3)
    again.page.parked._show_ages()
    chips = again.page.parked._chips
    assert [chip.text() for chip in chips] == ["Lê Văn Tám"]
    assert "còn chờ không?" in chips[0].accessibleName()
    again.close()


def test_a_back_entry_asks_when_and_why(qtbot: QtBot, counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    page = counter.page
    page.sheet.papers.tick_all()
    page.sheet.begin_late()
    assert counter.focus is page.sheet.strip.day
    counter.type("20/11/2026")
    page.sheet.strip.time.setFocus()
    page.sheet.strip.time.selectAll()
    counter.type("09:30")
    counter.press(K.Key_F9)
    assert counter.focus is page.sheet.strip.reason
    counter.type("mất điện")
    with qtbot.waitSignal(page.received, timeout=3000) as told:
        counter.press(K.Key_F9)
    assert told.args[0].dossiers[0].received_at == datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)


def test_a_correction_opens_the_sheet_filled_in_and_prints_anew(
    qtbot: QtBot, counter: Counter
) -> None:
    desk = counter.rehearsal.desk
    receipt = desk.reception.receive(a_draft(desk), "ha")
    flashes = Flashes(counter.window)
    counter.page.correct(receipt.dossiers[0].dossier_id)
    counter.settle()
    page = counter.page
    assert page.draft.applicant.name == "Nguyễn Thị Phượng"
    assert "2001" in page.sheet.strip.accessibleName()
    assert page.card.receive.text() == "Lưu và in giấy mới"
    assert page.work.preview.items[0].code == receipt.dossiers[0].code
    assert page.card._number_title.text() == "Số hồ sơ"
    assert page.card._left.text() == "số đã cấp, không đổi"
    page.sheet.person.phone.setFocus()
    page.sheet.person.phone.selectAll()
    counter.type("0987654321")
    counter.press(K.Key_F9)
    counter.type("ghi sai số điện thoại")
    with qtbot.waitSignal(page.corrected, timeout=3000):
        counter.press(K.Key_F9)
    sheet_now = desk.dossiers.sheet(receipt.dossiers[0].dossier_id)
    assert sheet_now.slip.issue == 2
    assert flashes.seen == []
    assert page.work.sheet.is_empty
    counter.scan(TAM)
    counter.choose("trich luc")
    assert page.card._number_title.text() == "Số sẽ cấp"
    assert page.work.preview.items[0].code == "H56.14.07-261123-2002"


def test_f2_keeps_the_one_before_as_waiting(counter: Counter) -> None:
    counter.scan(TAM)
    counter.press(K.Key_F2)
    assert counter.page.work.sheet.is_empty
    assert [one.draft.applicant.name for one in counter.page.work.parked] == ["Lê Văn Tám"]


def test_a_refused_save_keeps_everything_on_the_sheet(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.page.sheet.papers.tick_all()
    counter.page.work.set_late(counter.rehearsal.clock() + timedelta(days=1), "thử")
    counter.settle()
    counter.press(K.Key_F9)
    assert received(counter) == 0
    assert counter.page.draft.applicant.name == "Nguyễn Thị Phượng"


# -- how it looks ---------------------------------------------------------------------------------

SIZES = [
    (1366, 768, 1.0),
    (1366, 768, 1.15),
    (1366, 768, 1.5),
    (1366, 768, 2.0),
    (1280, 720, 1.0),
    (1280, 1024, 1.0),
    (1600, 900, 1.0),
    (1920, 1080, 1.3),
    (1920, 1080, 2.0),
]


def test_everything_fits_at_every_size_in_every_state(counter: Counter) -> None:
    """One desk, one window, many sizes: empty, one procedure, a gap, two procedures, by hand."""
    page, window = counter.page, counter.window
    found: list[str] = []

    def look(state: str) -> None:
        for contrast in (False, True):
            for width, height, factor in SIZES:
                theme().set_look(factor=factor, contrast=contrast)
                window.resize(width, height)
                for _ in range(3):
                    QApplication.processEvents()
                told = misfits(page)
                assert (window.width(), window.height()) == (width, height)
                found.extend(f"{state} {width}×{height}×{factor} {contrast}: {t}" for t in told[:3])
        theme().set_look(factor=1.0, contrast=False)
        window.resize(1366, 768)

    look("empty")
    counter.scan(PHUONG)
    counter.choose("khai sinh nhan cha")
    look("one procedure")
    counter.press(K.Key_F9)
    look("a gap")
    counter.press(K.Key_T, CONTROL)
    counter.type("trich luc")
    counter.press(K.Key_Return)
    look("two procedures")
    page.sheet.edit_person()
    look("by hand")
    assert not found, "\n".join(found)
    assert nameless(window) == []


def test_six_papers_fit_at_1366_without_scrolling(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("khai sinh nhan cha")
    counter.press(K.Key_Right)
    counter.press(K.Key_Return)
    assert len(counter.page.draft.items[0].papers) >= 6
    bar = counter.page.sheet.area.verticalScrollBar()
    assert bar.maximum() == 0


def test_the_focus_goes_in_reading_order(counter: Counter) -> None:
    counter.scan(PHUONG)
    counter.choose("trich luc")
    window, page = counter.window, counter.page
    page.sheet.person.scan.setFocus()
    last = -1.0
    for _ in range(12):
        now = counter.focus
        if not page.sheet.isAncestorOf(now):
            break
        corner = now.mapTo(window, now.rect().topLeft())
        place = corner.y() + corner.x() / 10_000
        assert place > last - 16, now
        last = place
        counter.press(K.Key_Tab)
    assert page.card.isAncestorOf(counter.focus) or page.sheet.isAncestorOf(counter.focus)


def test_the_window_is_never_away_for_long(counter: Counter) -> None:
    """A figure, not a stop-watch: far above 50 ms would mean that something asks on this thread."""
    pulse = Pulse(counter.window)
    counter.scan(PHUONG)
    counter.choose("trich luc")
    counter.page.sheet.papers.tick_all()
    counter.settle()
    counter.press(K.Key_F9)
    assert pulse.longest_ms > 0


def test_the_card_shows_the_laws_time_beside_the_communes_own(counter: Counter) -> None:
    desk = counter.rehearsal.desk
    desk.catalogue()  # the shipped one is recorded on first use
    limits = (("", Limit.parse("5 ngày làm việc")),)
    CatalogueChanges(desk.book, desk.clock).set_override("1.004222", Override(limits=limits), "ha")
    counter.scan(PHUONG)
    counter.choose("1.004222")
    card = counter.page.card
    assert card._commitment.text() == "Luật 7 ngày làm việc · xã cam kết 5 ngày làm việc"
    assert card._commitment.isVisible()
    counter.choose("trich luc")
    assert not card._commitment.isVisible()
