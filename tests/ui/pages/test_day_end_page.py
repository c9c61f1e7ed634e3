"""Kết thúc ngày in the real window over a real desk, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models import schema
from services.accounts import Officer, Role
from services.rules.day_facts import ChoreKind
from services.rules.life_requests import TakePayment
from tests.a_desk import a_draft
from tests.ui.acts_rig import ActsRig, open_rig
from tests.ui.windows import SIZES, nameless, too_wide, write
from ui.dialogs.closed_days_dialog import ClosedDaysDialog
from ui.dialogs.signed_slips_dialog import SignedSlipsDialog
from ui.dialogs.slip_picture_dialog import SlipPictureDialog
from ui.pages.day_end_page import DayEndPage
from ui.pages.reception_page import ReceptionPage
from ui.pages.today_page import TodayPage
from ui.theme import theme

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[ActsRig]:
    with open_rig(qtbot, tmp_path) as made:
        printing = made.rehearsal.desk.printing
        for job in printing.undone():
            printing.start(job.id)
            printing.finish(job.id)
        yield made


def show(rig: ActsRig) -> DayEndPage:
    page = rig.window.open_page("day_end")
    assert isinstance(page, DayEndPage)
    page.refresh()
    rig.settle()
    return page


def printed(rig: ActsRig, page: DayEndPage) -> list[int]:
    """Return the jobs the page wants printed, kept from the printer."""
    page.print_wanted.disconnect(rig.desk_window.print_status.print_job)
    jobs: list[int] = []
    page.print_wanted.connect(jobs.append)
    return jobs


def caption(page: DayEndPage, kind: ChoreKind) -> str:
    return page.chores.rows[kind].accessibleName()


def dialog(rig: ActsRig, kind: type) -> object:
    (found,) = (one for one in rig.window.findChildren(kind) if one.isVisible())
    return found


def test_ctrl_e_on_today_leads_to_the_end_of_the_day(rig: ActsRig) -> None:
    assert isinstance(rig.window.open_page("today"), TodayPage)
    rig.settle()
    rig.press(Qt.Key.Key_E, CTRL)
    assert isinstance(rig.window.page, DayEndPage)


def test_the_day_says_what_it_came_to_and_what_is_left(rig: ActsRig) -> None:
    rig.rehearsal.desk.drafts.park(a_draft(rig.rehearsal.desk), "đi photo")
    page = show(rig)
    assert [tile.door.accessibleName() for tile in page.tiles.tiles] == [
        "Tiếp nhận: 3, số 2001–2003, không bỏ số nào",
        "Trả kết quả: 0",
        "Chưa gửi tỉnh: 3, chưa nối với tỉnh, sổ ở quầy giữ đủ",
        "Đang giải quyết: 3, cả xã",
    ]
    assert (
        caption(page, ChoreKind.SLIPS) == "Giấy hẹn đã ký, cần xem, 0/3 phiếu đã ký, lưu tại quầy"
    )
    assert caption(page, ChoreKind.PARKED).startswith("Người gác lại, cần xem, 1 người đang chờ")
    assert caption(page, ChoreKind.BACKUP) == "Sao lưu, cần xem, chưa có bản sao lưu nào"
    assert "quầy chưa đặt máy in" in caption(page, ChoreKind.PRINTER)
    page.chores.rows[ChoreKind.PARKED].button.click()
    assert isinstance(rig.window.page, ReceptionPage)


def test_signed_slips_are_ticked_and_kept_while_the_day_lasts(rig: ActsRig) -> None:
    page = show(rig)
    rig.press(Qt.Key.Key_F7)
    asked = dialog(rig, SignedSlipsDialog)
    assert isinstance(asked, SignedSlipsDialog)
    rig.press(Qt.Key.Key_Space)
    rig.press(Qt.Key.Key_F9)
    assert "1/3 phiếu" in caption(page, ChoreKind.SLIPS)
    again = DayEndPage(rig.rehearsal.desk, rig.desk_window._officer, rig.tasks)
    again.refresh()
    rig.settle()
    assert len(again.answers.signed) == 1
    again.deleteLater()
    rig.rehearsal.clock.forward(days=1)
    page.refresh()
    rig.settle()
    assert page.answers.signed == ()


def test_cash_that_differs_leads_to_its_reason_and_then_the_day_is_closed(rig: ActsRig) -> None:
    rig.do(TakePayment(rig.state().unpaid_vnd))
    page = show(rig)
    jobs = printed(rig, page)
    assert "chưa đếm" in caption(page, ChoreKind.CASH)
    rig.press(Qt.Key.Key_F4)
    assert QApplication.focusWidget() is page.cash.boxes[0]
    rig.press(Qt.Key.Key_1)
    assert page.answers.counted_vnd == 500_000
    assert "Lệch +" in caption(page, ChoreKind.CASH)
    assert page.cash.reason.isVisible()
    rig.press(Qt.Key.Key_F9)
    assert jobs == []
    assert QApplication.focusWidget() is page.cash.reason.edit
    write("tiền lẻ đầu ngày")
    rig.press(Qt.Key.Key_F9)
    closed = rig.rehearsal.desk.day_end.closed_on(rig.rehearsal.clock().date())
    assert closed is not None
    assert closed.sheet.answers.reason == "tiền lẻ đầu ngày"
    assert [rig.rehearsal.desk.printing.job(job).form for job in jobs] == ["day_sheet"]
    assert "Đã kết thúc ngày" in rig.toast


def test_a_closed_day_is_printed_again_and_closed_again(rig: ActsRig) -> None:
    page = show(rig)
    jobs = printed(rig, page)
    rig.press(Qt.Key.Key_P, CTRL)  # nothing to print again yet
    rig.press(Qt.Key.Key_F9)
    assert page.close_button.text() == "Kết thúc lại và in"
    rig.press(Qt.Key.Key_P, CTRL)
    rig.press(Qt.Key.Key_F9)
    printing = rig.rehearsal.desk.printing
    first, again, second = (printing.pdf(job) for job in jobs)
    assert first == again != second
    closed = rig.rehearsal.desk.day_end.closed_on(rig.rehearsal.clock().date())
    assert closed is not None
    assert closed.sheet.revision == 2


def test_earlier_days_are_listed_and_printed_as_they_were(rig: ActsRig) -> None:
    page = show(rig)
    jobs = printed(rig, page)
    rig.press(Qt.Key.Key_F9)
    rig.rehearsal.clock.forward(days=1)
    page.refresh()
    rig.settle()
    assert page.close_button.text() == "Kết thúc ngày và in"
    page.days_button.click()
    rig.settle()
    listed = dialog(rig, ClosedDaysDialog)
    assert isinstance(listed, ClosedDaysDialog)
    assert listed.rows[0].accessibleName().startswith("T2 23/11/2026, đã xong, 09:41 · Lê Thu Hà")
    listed.rows[0].button.click()
    rig.settle()
    printing = rig.rehearsal.desk.printing
    assert printing.pdf(jobs[0]) == printing.pdf(jobs[1])
    listed.leave()


def test_the_sheet_can_be_seen_before_it_is_made(rig: ActsRig) -> None:
    show(rig)
    rig.press(Qt.Key.Key_F11)
    seen = dialog(rig, SlipPictureDialog)
    assert isinstance(seen, SlipPictureDialog)
    assert not seen._page._pixmap.isNull()
    assert rig.rehearsal.desk.day_end.closed(days=1) == ()
    rig.press(Qt.Key.Key_F11)
    assert rig.dialogs == []


def test_a_chair_closes_no_desk(qtbot: QtBot, tmp_path: Path) -> None:
    chair = Officer("chutich", "Phạm Quốc Bảo", Role.CHAIR)
    with open_rig(qtbot, tmp_path, officer=chair) as rig:
        assert "day_end" not in [item.page.key for item in rig.window.rail.items]
        page = rig.window.open_page("today")
        rig.settle()
        rig.press(Qt.Key.Key_E, CTRL)
        assert rig.window.page is page


def test_every_table_it_shows_is_one() -> None:
    assert set(schema.table_names((*schema.PRECIOUS, *schema.PROJECTIONS))) >= DayEndPage.SHOWS


@pytest.mark.parametrize(("width", "height", "factor", "is_contrast"), SIZES)
def test_nothing_is_cut_at_any_size(
    rig: ActsRig, width: int, height: int, factor: float, is_contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=is_contrast)
    rig.window.resize(width, height)
    page = show(rig)
    page.count_cash()
    rig.press(Qt.Key.Key_1)
    assert (too_wide(page), nameless(page)) == ([], [])
    assert rig.window.width() == width
