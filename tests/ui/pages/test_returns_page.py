"""Trả kết quả in the whole window, over a real desk, by scanner and keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from services.results import ResultList
from services.rules import slip_qr
from services.rules.acts import ActKind
from services.rules.life_acts import Called, CallOutcome, MissingPaper, Rated, Returned
from services.rules.life_requests import AskSupplement, Finish
from tests.services.forms.pages import texts
from tests.ui.acts_rig import ActsRig, at, open_rig
from tests.ui.windows import SIZES, nameless, too_wide
from ui.dialogs.call_dialog import CallDialog
from ui.dialogs.ending_dialogs import StopDialog
from ui.dialogs.on_spot_dialog import OnSpotDialog
from ui.dialogs.return_dialog import ReturnDialog
from ui.pages.returns_page import ReturnsPage
from ui.theme import theme

CARDS = tuple(
    f"03819200441{place}||{name}|14081992|Nữ|Thôn 4, xã Tân Phong|20052021"
    for place, name in enumerate(("Nguyễn Thị Phượng", "Trần Văn An", "Lê Thị Bình"))
)


@dataclass
class Counter:
    """The window on Trả kết quả; the first two of three dossiers have results."""

    rig: ActsRig
    page: ReturnsPage

    def names(self) -> list[str]:
        model = self.page.table.model
        return [model.line(row).dossier.owner_name for row in range(model.rowCount())]

    def said(self) -> str:
        return self.page.verdict.accessibleName() if self.page.verdict.isVisible() else ""

    def slip(self, place: int) -> str:
        desk = self.rig.rehearsal.desk
        state = self.rig.state(place)
        url = desk.office().lookup_url
        return slip_qr.payload(url, state.received.code, desk.office_key, state.slip.issue)

    def scan(self, text: str) -> None:
        self.rig.window.take_scan(text)
        self.rig.settle()

    def look(self) -> None:
        self.page.refresh()
        self.rig.settle()

    def open(self, kind: ResultList) -> None:
        self.page.chips.chips[kind].click()
        self.rig.settle()


@pytest.fixture
def counter(tmp_path: Path, qtbot: QtBot) -> Iterator[Counter]:
    with open_rig(qtbot, tmp_path, "1.001193") as rig:
        rig.do(Finish(result_number="41/2026"))
        rig.rehearsal.clock.forward(minutes=10)
        rig.do(Finish(result_number="42/2026"), place=1)
        page = rig.window.open_page("returns")
        assert isinstance(page, ReturnsPage)
        rig.settle()
        yield Counter(rig, page)


def test_what_waits_longest_stands_first_and_the_rail_counts_it(counter: Counter) -> None:
    assert counter.names() == ["Nguyễn Thị Phượng", "Trần Văn An"]
    assert counter.page.scan.hasFocus()
    returns = next(item for item in counter.rig.window.rail.items if item.page.key == "returns")
    assert returns.accessibleName() == "Trả kết quả, 2"


def test_a_slip_leads_to_the_hand_over_and_back_to_the_scan_field(counter: Counter) -> None:
    rig = counter.rig
    counter.scan(counter.slip(1))
    assert isinstance(rig.dialog, ReturnDialog)
    assert rig.dialog.sheet.code == "H56.14.07-261123-2002"
    counter.scan(CARDS[1])
    rig.press(Qt.Key.Key_F9)
    assert rig.state(1).returned is not None
    assert counter.names() == ["Nguyễn Thị Phượng"]
    assert counter.page.scan.hasFocus()
    assert "Đã trả 1 kết quả" in counter.page.side.day.returned.text()


def test_the_owners_card_leads_to_their_result(counter: Counter) -> None:
    counter.scan(CARDS[0])
    dialog = counter.rig.dialog
    assert isinstance(dialog, ReturnDialog)
    assert dialog.sheet.owner.name == "Nguyễn Thị Phượng"


def test_a_typed_name_leads_to_the_result_and_esc_back_to_the_list(counter: Counter) -> None:
    counter.rig.write("tran van an")
    counter.rig.press(Qt.Key.Key_Return)
    assert isinstance(counter.rig.dialog, ReturnDialog)
    counter.rig.press(Qt.Key.Key_Escape)
    assert counter.names() == ["Trần Văn An"]
    counter.rig.do(Called(CallOutcome.REACHED), place=1)
    counter.look()
    assert counter.page.table.model.line(0).told is CallOutcome.REACHED
    counter.rig.press(Qt.Key.Key_Escape)
    assert counter.names() == ["Nguyễn Thị Phượng", "Trần Văn An"]
    assert counter.page.scan.text() == ""


def test_a_dossier_without_a_result_says_why_and_who_holds_it(counter: Counter) -> None:
    counter.scan(CARDS[2])
    assert "Chưa trả được: chưa có kết quả đã ký. Người giữ: Lê Thu Hà." in counter.said()
    assert not counter.rig.dialogs
    counter.page.verdict.button.click()
    counter.rig.settle()
    assert isinstance(counter.rig.dialog, OnSpotDialog)


def test_a_result_that_was_returned_says_so(counter: Counter) -> None:
    counter.rig.do(Returned(counter.rig.rehearsal.clock(), identity_checked=True), place=1)
    counter.scan(counter.slip(1))
    assert "Chưa trả được: hồ sơ đã trả kết quả." in counter.said()


def test_a_slip_that_was_replaced_says_since_when(counter: Counter) -> None:
    old = counter.slip(0)
    desk = counter.rig.rehearsal.desk
    draft = desk.dossiers.draft_of(counter.rig.ids[0])
    changed = replace(draft, note="ghi thêm")
    desk.dossiers.correct(changed, "ghi sai", "ha")
    counter.scan(old)
    assert "Giấy này đã được thay bằng giấy in lúc 09:51 ngày 23/11." in counter.said()
    assert counter.names() == ["Nguyễn Thị Phượng"]
    assert not counter.rig.dialogs


def test_a_code_of_something_else_writes_nothing(counter: Counter) -> None:
    counter.scan("https://example.vn/sua-chua")
    assert "Chưa ghi gì" in counter.said()
    counter.page.search("không ai cả")
    counter.rig.settle()
    assert "Không có hồ sơ nào khớp “không ai cả”" in counter.said()


def test_a_call_is_taken_down_with_one_letter(counter: Counter) -> None:
    rig = counter.rig
    counter.page.table.view.setFocus()
    rig.press(Qt.Key.Key_G)
    dialog = rig.dialog
    assert isinstance(dialog, CallDialog)
    dialog.outcomes[CallOutcome.NO_ANSWER].click()
    rig.press(Qt.Key.Key_F9)
    assert rig.state().calls[0][1] == Called(CallOutcome.NO_ANSWER)
    assert "Không nghe máy" in rig.texts(counter.page.side.calls)
    assert counter.page.table.model.line(0).told is CallOutcome.NO_ANSWER


def test_a_message_without_names_is_copied_and_written_down_only_when_it_went_out(
    counter: Counter,
) -> None:
    counter.page.side.calls.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Bộ phận Một cửa UBND xã Tân Phong: hồ sơ H56.14.07-261123-2001 đã")
    for personal in ("Phượng", "038192004410", "0912345678", "4410"):
        assert personal not in copied
    assert counter.rig.state().calls == ()
    counter.page.side.calls.sent.click()
    counter.rig.settle()
    assert counter.rig.state().calls[0][1] == Called(CallOutcome.MESSAGE)
    assert counter.page.table.model.line(0).told is CallOutcome.MESSAGE
    assert not counter.page.side.calls.sent.isVisible()


def test_the_call_list_is_printed_with_whole_numbers(
    counter: Counter,
) -> None:
    desk = counter.rig.rehearsal.desk
    desk.change_setting(replace(desk.setting(), printer="quay"))
    printed: list[tuple[bytes, str, str]] = []
    counter.page.paper.print_pdf = lambda *job: printed.append(job)
    counter.open(ResultList.NOT_CALLED)
    counter.page.print_list.click()
    counter.rig.settle()
    ((pdf, printer, title),) = printed
    assert (printer, title) == ("quay", "mot-cua-danh-sach-goi")
    assert texts(pdf)[0].count("0912345678") == 2
    assert "Đã in danh sách gọi." in counter.rig.toast


def test_the_call_list_of_a_desk_without_a_printer_is_saved(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "danh-sach-goi.pdf"
    monkeypatch.setattr("ui.pages.returns_calls.ask_save_path", lambda *_: place)
    counter.page.print_list.click()
    counter.rig.settle()
    assert "Nguyễn Thị Phượng" in texts(place.read_bytes())[0]
    assert "Đã lưu danh-sach-goi.pdf." in counter.rig.toast


def test_a_receipt_is_printed_after_the_hand_over(counter: Counter) -> None:
    rig = counter.rig
    counter.scan(CARDS[1])
    counter.scan(CARDS[1])
    rig.press(Qt.Key.Key_F9)
    assert "Đã trả kết quả hồ sơ H56.14.07-261123-2002." in counter.said()
    jobs: list[int] = []
    rig.desk_window.print_status.print_job = jobs.append
    counter.page.verdict.button.click()
    rig.settle()
    counter.open(ResultList.RETURNED_TODAY)
    assert counter.said() == ""
    rig.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(jobs) == 2


def test_each_chip_opens_exactly_what_it_counts(counter: Counter) -> None:
    counter.rig.do(Called(CallOutcome.WILL_COME), place=1)
    counter.rig.rehearsal.clock.forward(days=8)
    counter.look()
    shown = {kind: chip for kind, chip in counter.page.chips.chips.items() if chip.isVisible()}
    assert shown[ResultList.FIRST_AGE].accessibleName() == "Quá 7 ngày 2"
    for kind, chip in shown.items():
        counter.open(kind)
        listed = counter.names() if counter.page.table.isVisible() else []
        assert chip.accessibleName().endswith(f" {len(listed)}")
    counter.open(ResultList.WILL_COME)
    assert counter.names() == ["Trần Văn An"]


def test_a_citizen_who_never_brought_what_is_missing_leads_to_the_stop(
    counter: Counter,
) -> None:
    rig = counter.rig
    due = at(30, 17)
    rig.do(AskSupplement((MissingPaper("Ảnh"),), citizen_due_at=due), place=2)
    rig.rehearsal.clock.forward(days=14)
    counter.look()
    counter.open(ResultList.CITIZEN_LATE)
    assert counter.names() == ["Lê Thị Bình"]
    rig.press(Qt.Key.Key_F9)
    assert isinstance(rig.dialog, StopDialog)
    assert rig.dialog.asked.kind is ActKind.STOPPED


def test_the_days_satisfaction_tells_numerator_and_denominator_and_opens_the_dossiers(
    counter: Counter,
) -> None:
    now = counter.rig.rehearsal.clock()
    counter.look()
    assert counter.page.side.day.rated.text() == "Chưa ai đánh giá"
    counter.rig.do(Returned(now, identity_checked=True), Rated(3))
    counter.rig.do(Returned(now, identity_checked=True), Rated(1), place=1)
    counter.look()
    assert counter.page.side.day.rated.text() == "Hài lòng 1 / 2 người = 50,00\u00a0%"
    counter.page.side.day.rated.click()
    counter.rig.settle()
    assert counter.names() == ["Nguyễn Thị Phượng", "Trần Văn An"]


def test_an_empty_list_says_that_nothing_waits(counter: Counter) -> None:
    now = counter.rig.rehearsal.clock()
    for place in (0, 1):
        counter.rig.do(Returned(now, identity_checked=True), place=place)
    counter.look()
    assert "Không còn kết quả chờ trả" in counter.rig.texts(counter.page.listing.nothing)
    assert not counter.page.side.chosen.isVisible()


def test_what_was_just_received_is_handed_over_from_its_toast(counter: Counter) -> None:
    rig = counter.rig
    reception = rig.window.open_page("reception")
    receipt = rig.rehearsal.desk.reception.receive(
        replace(
            rig.rehearsal.desk.dossiers.draft_of(rig.ids[2]), correcting="", duplicate_reason="thêm"
        ),
        "ha",
    )
    reception.news.tell_received(receipt)
    links = rig.window.toast.findChildren(QAbstractButton)
    next(link for link in links if link.text() == "Trả ngay").click()
    rig.settle()
    assert isinstance(rig.dialog, OnSpotDialog)
    assert rig.dialog.sheet.code == receipt.dossiers[0].code


@pytest.mark.parametrize(("width", "height", "factor", "contrast"), SIZES)
def test_the_page_fits_every_window(
    counter: Counter, width: int, height: int, factor: float, contrast: bool
) -> None:
    counter.rig.window.resize(width, height)
    theme().set_look(factor=factor, contrast=contrast)
    counter.rig.settle()
    assert too_wide(counter.rig.window) == []
    assert nameless(counter.page) == []
    counter.page.table.view.setFocus()
    counter.rig.press(Qt.Key.Key_Space)
    assert counter.page.side.chosen.isVisible()
    assert too_wide(counter.rig.window) == []
