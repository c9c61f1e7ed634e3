"""The dialogs of acts in the real window, by keys: what they say, what they refuse, what is on disk after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.accounts import Officer, Role
from services.rules.acts import ActKind
from services.rules.life import BusinessState
from services.rules.life_acts import (
    Forwarded,
    MissingPaper,
    Outcome,
    Paid,
    PayMethod,
    Refused,
    Returned,
    Stopped,
    Withdrawn,
)
from services.rules.life_requests import (
    AskPayment,
    AskSupplement,
    Extend,
    Finish,
    Request,
    Stop,
    TakePayment,
    TakeSupplement,
)
from tests.services.a_scan import picture
from tests.ui.acts_rig import ActsRig, at, open_rig
from tests.ui.counter_rig import Flashes
from tests.ui.windows import SIZES, nameless, too_wide
from ui.dialogs.apology_dialog import ApologyDialog
from ui.dialogs.ending_dialogs import RecallDialog, RefusalDialog, StopDialog, WithdrawalDialog
from ui.dialogs.finish_dialog import FinishDialog
from ui.dialogs.payment_dialogs import PaymentDialog, PaymentRequestDialog
from ui.dialogs.rating_dialog import RatingDialog
from ui.dialogs.scan_dialog import ScanDialog
from ui.dialogs.supplement_dialog import SupplementDialog
from ui.dialogs.supplemented_dialog import SupplementedDialog
from ui.theme import theme

ASK = AskSupplement((MissingPaper("Tờ khai CT01 (hoặc CT02)", "mờ"), MissingPaper("Đơn")))
CHAIR = Officer("chutich", "Phạm Quốc Bảo", Role.CHAIR)
KEY = Qt.Key


@pytest.fixture
def rig(tmp_path: Path, qtbot: QtBot) -> Iterator[ActsRig]:
    with open_rig(qtbot, tmp_path) as made:
        yield made


def put(edit, text: str) -> None:
    """Replace what stands in a field as an officer does."""
    edit.setFocus()
    edit.selectAll()
    edit.insert(text)
    edit.textEdited.emit(text)


def test_supplement_wait_resume_extend_finish_by_keys_alone(rig: ActsRig) -> None:
    clock = rig.rehearsal.clock
    rig.page.table.view.setFocus()
    rig.press(KEY.Key_F3)
    asking = rig.dialog
    assert isinstance(asking, SupplementDialog)
    rig.press(KEY.Key_Space)
    rig.press(KEY.Key_Tab)
    rig.write("mục 5 chưa ghi")
    rig.press(KEY.Key_F9)
    state = rig.state()
    assert (state.national_status, not rig.dialogs) == ("5", True)
    assert state.asked is not None
    assert [item.reason for item in state.asked.items] == ["mục 5 chưa ghi"]
    assert state.asked.citizen_due_at == at(23, 17, month=12)
    assert "Phiếu yêu cầu bổ sung số 01.2/HDHS sẽ in." in rig.toast
    before = state.due_at
    clock.now = at(27, 9, 41)
    rig.look()
    rig.press(KEY.Key_F9)
    resuming = rig.dialog
    assert isinstance(resuming, SupplementedDialog)
    promised = rig.rehearsal.desk.life.due_if_resumed(rig.ids[0])
    assert f"Hẹn trả mới: {'T4'} {promised:%d/%m}"[:11] in rig.texts(resuming)
    rig.press(KEY.Key_F9)
    assert "Đồng hồ chỉ chạy lại khi đã nhận đủ" in resuming.missing.text()
    rig.press(KEY.Key_Space)
    rig.press(KEY.Key_F9)
    state = rig.state()
    assert (state.business, state.due_at) == (BusinessState.PROCESSING, promised)
    assert promised > before
    rig.desk_window.acts.begin(rig.ids[0], ActKind.EXTENDED)
    rig.settle()
    moving = rig.dialog
    assert isinstance(moving, ApologyDialog)
    rig.press(KEY.Key_Down)  # the first reason, and its words with it
    rig.press(KEY.Key_F9)
    state = rig.state()
    assert state.due_at > promised
    assert state.apologies[0].reason_code == "many_dossiers"
    assert state.apologies[0].signer == "Phạm Quốc Bảo"
    rig.look()
    rig.page.table.view.setFocus()
    rig.press(KEY.Key_F9)
    assert isinstance(rig.dialog, FinishDialog)
    rig.write("12/2026")
    rig.press(KEY.Key_F9)
    state = rig.state()
    assert (state.business, state.delivery) == (BusinessState.FINISHED, "ready")
    told = rig.texts(rig.page.panel)
    assert "Có kết quả số 12/2026" in told
    assert "Chưa trả được" not in told


# -- supplement --------------------------------------------------------------------------------


def test_papers_not_handed_in_are_ticked_already(rig: ActsRig) -> None:
    rig.do(ASK, TakeSupplement())
    dialog = rig.begin(ActKind.SUPPLEMENT_REQUESTED)
    assert isinstance(dialog, SupplementDialog)
    assert not any(row.tick.isChecked() for row in dialog.papers)
    assert not any(row.reason.isVisible() for row in dialog.papers)


def test_nothing_ticked_is_said_and_nothing_recorded(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.SUPPLEMENT_REQUESTED)
    assert isinstance(dialog, SupplementDialog)
    rig.press(KEY.Key_F9)
    assert "Chưa có gì để yêu cầu" in dialog.missing.text()
    assert rig.state().supplement_requests == 0


def test_the_clock_box_says_what_is_left(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.SUPPLEMENT_REQUESTED)
    assert isinstance(dialog, SupplementDialog)
    told = rig.texts(dialog)
    assert "Đồng hồ dừng từ 09:41 hôm nay" in told
    assert "Còn 7 ngày làm việc; phần này được giữ" in told
    dialog.leave()
    rig.rehearsal.clock.now = at(7, 10, month=12)
    told = rig.texts(rig.begin(ActKind.SUPPLEMENT_REQUESTED))
    assert "vẫn tính là quá hạn" in told


def test_a_second_request_needs_its_reason_and_says_who_will_see_it(rig: ActsRig) -> None:
    rig.do(ASK, TakeSupplement())
    dialog = rig.begin(ActKind.SUPPLEMENT_REQUESTED)
    assert isinstance(dialog, SupplementDialog)
    told = "Đây là lần yêu cầu bổ sung thứ hai. Chủ tịch sẽ thấy trong ngày. Chọn lý do."
    assert dialog.again_note.text() == told
    assert "Lần 2 · người hướng dẫn: Lê Thu Hà" in rig.texts(dialog)
    dialog.papers[0].tick.setChecked(True)
    rig.press(KEY.Key_F9)
    assert dialog.again.hasFocus()
    assert rig.state().supplement_requests == 1
    rig.press(KEY.Key_Down)
    rig.press(KEY.Key_F9)
    asked = rig.state().asked
    assert asked is not None
    assert asked.reason_code == "not_seen_at_intake"


def test_free_items_survive_esc(rig: ActsRig) -> None:
    rig.begin(ActKind.SUPPLEMENT_REQUESTED)
    rig.press(KEY.Key_T, Qt.KeyboardModifier.ControlModifier)
    rig.write("Giấy xác nhận của thôn")
    rig.press(KEY.Key_Escape)
    again = rig.begin(ActKind.SUPPLEMENT_REQUESTED)
    assert isinstance(again, SupplementDialog)
    assert [row.name.text() for row in again.free] == ["Giấy xác nhận của thôn"]
    rig.press(KEY.Key_F9)
    asked = rig.state().asked
    assert asked is not None
    assert asked.items == (MissingPaper("Giấy xác nhận của thôn"),)


def test_a_term_in_the_past_is_refused(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.SUPPLEMENT_REQUESTED)
    assert isinstance(dialog, SupplementDialog)
    dialog.papers[0].tick.setChecked(True)
    put(dialog.until.day, "20/11/2026")
    rig.press(KEY.Key_F9)
    assert "Ngày này đã qua" in dialog.until.note.text()
    assert rig.state().asked is None


def test_what_came_changes_the_papers(rig: ActsRig) -> None:
    before = rig.state().received.papers
    rig.do(ASK)
    dialog = rig.begin(ActKind.SUPPLEMENTED)
    assert isinstance(dialog, SupplementedDialog)
    rig.press(KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog.rows[0].count.set_count(2)
    dialog.rows[1].count.set_count(1)
    rig.press(KEY.Key_F9)
    papers = rig.state().received.papers
    assert papers[0].original == 2
    assert [paper.name for paper in papers[len(before) :]] == ["Đơn"]


# -- money -------------------------------------------------------------------------------------


def test_a_duty_is_asked_for_and_paid(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.PAYMENT_REQUESTED)
    assert isinstance(dialog, PaymentRequestDialog)
    rig.press(KEY.Key_F9)
    assert "Chưa có số tiền" in dialog.amount.note.text()
    put(dialog.amount.edit, "1500000")
    dialog.what.edit.setFocus()
    assert dialog.amount.text() == "1.500.000\xa0đ"
    rig.press(KEY.Key_F9)
    state = rig.state()
    assert (state.business, state.duty_vnd) == (BusinessState.FINANCIAL, 1_500_000)
    owed = state.unpaid_vnd
    taking = rig.begin(ActKind.PAID)
    assert isinstance(taking, PaymentDialog)
    assert taking.amount.amount_vnd == owed
    assert "Hẹn trả mới" in rig.texts(taking)
    taking.method.buttons()[1].click()
    put(taking.receipt.edit, "BL-7")
    rig.press(KEY.Key_F9)
    state = rig.state()
    assert (state.business, state.money) == (BusinessState.PROCESSING, "paid")
    paid = state.history[-1].payload
    assert isinstance(paid, Paid)
    assert (paid.method, paid.receipt) == (PayMethod.TRANSFER, "BL-7")


# -- promises ----------------------------------------------------------------------------------


def test_a_rest_day_is_said_and_an_earlier_day_refused(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.EXTENDED)
    assert isinstance(dialog, ApologyDialog)
    dialog.reason.code.setCurrentIndex(2)
    put(dialog.until.day, "6/12/2026")
    assert "không phải ngày làm việc" in dialog.until.note.text()
    put(dialog.until.day, "25/11/2026")
    rig.press(KEY.Key_F9)
    assert "phải sau T5 03/12" in dialog.until.note.text()
    assert not rig.state().apologies


def test_a_letter_at_the_last_moment_is_told_so_with_its_rule(rig: ActsRig) -> None:
    clock = rig.rehearsal.clock
    clock.now = at(2, 9, month=12)
    early = rig.begin(ActKind.EXTENDED)
    assert "gửi chậm nhất" not in rig.texts(early)
    early.leave()
    clock.now = at(3, 8, month=12)
    told = rig.texts(rig.begin(ActKind.EXTENDED))
    assert "gửi chậm nhất 1 ngày làm việc trước hạn (Nghị định 61/2018" in told
    assert "đến hạn T5 03/12, 09:41: vẫn lập được" in told


def test_the_words_of_a_code_do_not_replace_what_was_typed(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.EXTENDED)
    assert isinstance(dialog, ApologyDialog)
    words = dialog.reason.words.edit
    dialog.reason.code.setCurrentIndex(1)
    assert words.words() == "Số lượng hồ sơ nhiều, thiếu cán bộ"
    dialog.reason.code.setCurrentIndex(2)
    assert words.words() == "Cần thêm thời gian xác minh thực tế"
    words.setPlainText("Chờ xã bên trả lời")
    dialog.reason.code.setCurrentIndex(3)
    assert words.words() == "Chờ xã bên trả lời"


def test_after_the_term_the_letter_names_a_day_and_the_term_stands(rig: ActsRig) -> None:
    rig.rehearsal.clock.now = at(7, 10, month=12)
    due = rig.state().due_at
    dialog = rig.begin(ActKind.APOLOGISED)
    assert isinstance(dialog, ApologyDialog)
    assert "Đã quá hạn T5 03/12, 09:41. Hạn này vẫn tính" in rig.texts(dialog)
    dialog.reason.code.setCurrentIndex(1)
    dialog.delivery.buttons()[0].click()
    rig.press(KEY.Key_F9)
    state = rig.state()
    assert (state.due_at, state.promised_at) == (due, at(10, 17, month=12))
    assert "Đã xin lỗi, hẹn lại T5 10/12, 17:00" in rig.texts(rig.page.panel)


def test_a_further_extension_is_the_chairs_and_quotes_the_rule(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with open_rig(qtbot, tmp_path, officer=CHAIR) as rig:
        rig.do(Extend(at(9, 17, month=12), "Chờ xác minh"))
        dialog = rig.begin(ActKind.EXTENDED)
        told = rig.texts(dialog)
        assert "đã hẹn lại 1 lần; quy định cho 1 lần (Nghị định 61/2018" in told
        assert isinstance(dialog, ApologyDialog)
        dialog.reason.code.setCurrentIndex(1)
        rig.press(KEY.Key_F9)
        assert [one.approver for one in rig.state().apologies] == ["", "chutich"]


def test_one_letter_for_many_takes_the_latest_term(rig: ActsRig) -> None:
    rig.do(Extend(at(9, 17, month=12), "Chờ"), place=1)
    rig.rehearsal.clock.now = at(14, 10, month=12)
    rig.desk_window.acts.begin_all(rig.ids[:1] + rig.ids[2:], ActKind.APOLOGISED)
    rig.settle()
    assert "Một lý do và một ngày cho 2 hồ sơ" in rig.texts(rig.dialog)
    assert isinstance(rig.dialog, ApologyDialog)
    rig.dialog.reason.code.setCurrentIndex(1)
    rig.press(KEY.Key_F9)
    assert [len(rig.state(place).apologies) for place in range(3)] == [1, 1, 1]


# -- endings -----------------------------------------------------------------------------------


def test_a_refusal_needs_reason_and_basis(rig: ActsRig) -> None:
    rig.do(Forwarded("minh"))
    dialog = rig.begin(ActKind.REFUSED)
    assert isinstance(dialog, RefusalDialog)
    rig.press(KEY.Key_F9)
    assert "Chưa chọn lý do" in dialog.reason.note.text()
    dialog.reason.code.setCurrentIndex(2)
    dialog.basis.set_text("")
    rig.press(KEY.Key_F9)
    assert "phải có căn cứ" in dialog.basis.note.text()
    put(dialog.basis.edit, "Điều 20 Luật Cư trú")
    rig.press(KEY.Key_F9)
    ending = rig.state().ending
    assert isinstance(ending, Refused)
    assert (ending.reason_code, ending.legal_basis) == ("conditions_not_met", "Điều 20 Luật Cư trú")


def test_a_withdrawal_gives_papers_and_money_back(rig: ActsRig) -> None:
    rig.do(TakePayment(20_000))
    dialog = rig.begin(ActKind.WITHDRAWN)
    assert isinstance(dialog, WithdrawalDialog)
    dialog.reason.edit.setPlainText("Chuyển nơi ở")
    put(dialog.refund.edit, "30000")
    rig.press(KEY.Key_F9)
    assert "Hoàn nhiều hơn đã thu" in dialog.refund.note.text()
    put(dialog.refund.edit, "20000")
    dialog.papers.ticks[0].setChecked(False)
    rig.press(KEY.Key_F9)
    ending = rig.state().ending
    assert isinstance(ending, Withdrawn)
    assert ending.refund_vnd == 20_000
    assert len(ending.papers_returned) == len(dialog.papers.ticks) - 1


def test_a_stop_and_a_recall(rig: ActsRig) -> None:
    rig.do(ASK)
    dialog = rig.begin(ActKind.STOPPED)
    assert isinstance(dialog, StopDialog)
    assert "Công dân có thời gian đến T4 23/12, 17:00." in rig.texts(dialog)
    dialog.reason.code.setCurrentIndex(1)
    rig.press(KEY.Key_F9)
    assert isinstance(rig.state().ending, Stopped)
    back = rig.begin(ActKind.RECALLED)
    assert isinstance(back, RecallDialog)
    rig.press(KEY.Key_F9)
    assert "Chưa có lý do" in back.reason.note.text()
    rig.write("Dừng nhầm hồ sơ")
    rig.press(KEY.Key_F9)
    assert rig.state().business is BusinessState.PROCESSING


# -- results -----------------------------------------------------------------------------------


def test_signed_yesterday_is_in_time_though_recorded_late(rig: ActsRig) -> None:
    rig.do(Forwarded("minh"))
    rig.rehearsal.clock.now = at(4, 10, month=12)
    dialog = rig.begin(ActKind.FINISHED)
    assert isinstance(dialog, FinishDialog)
    assert "tính là quá hạn" in dialog.promised.text()
    put(dialog.signed.day, "2/12/2026")
    put(dialog.signed.hour, "16:00")
    assert "ký trong hạn" in dialog.promised.text()
    rig.press(KEY.Key_F9)
    assert rig.state().ended_at == at(2, 16, month=12)


def test_a_result_is_not_signed_before_reception_nor_tomorrow(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.FINISHED)
    assert isinstance(dialog, FinishDialog)
    for day in ("22/11/2026", "26/11/2026", "31/11/2026"):
        put(dialog.signed.day, day)
        rig.press(KEY.Key_F9)
        assert "Giờ ký phải từ lúc nhận (T2 23/11, 09:41)" in dialog.signed.note.text()
    assert rig.state().ended_at is None


def test_a_refusing_result_with_its_file_attached(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.FINISHED)
    assert isinstance(dialog, FinishDialog)
    dialog.outcome.buttons()[1].click()
    rig.press(KEY.Key_O, Qt.KeyboardModifier.ControlModifier)
    (scans,) = (one for one in rig.dialogs if isinstance(one, ScanDialog))
    scans.take_picture(picture_image())
    rig.settle()
    rig.press(KEY.Key_F9)
    assert dialog.attach.text() == "1 tệp đính kèm"
    assert dialog.electronic.isChecked()
    rig.press(KEY.Key_F9)
    ending = rig.state().ending
    assert getattr(ending, "outcome", None) is Outcome.REFUSED
    assert len(getattr(ending, "scans", ())) == 1


def picture_image():
    from PySide6.QtGui import QImage

    image = QImage()
    assert image.loadFromData(picture())
    return image


def test_nothing_is_chosen_for_the_citizen(rig: ActsRig) -> None:
    rig.do(Finish(), Returned(rig.rehearsal.clock(), identity_checked=True))
    dialog = rig.begin(ActKind.RATED)
    assert isinstance(dialog, RatingDialog)
    rig.press(KEY.Key_F9)
    assert "Chưa chọn mức nào" in dialog.problem.text()
    rig.press(KEY.Key_1)  # the first face
    rig.press(KEY.Key_F9)
    assert rig.state().rating == 3


# -- all of them -------------------------------------------------------------------------------

EVERY: list[tuple[ActKind, tuple[Request, ...]]] = [
    (ActKind.NOTED, ()),
    (ActKind.FORWARDED, ()),
    (ActKind.SUPPLEMENT_REQUESTED, (ASK, TakeSupplement())),
    (ActKind.SUPPLEMENTED, (ASK,)),
    (ActKind.PAYMENT_REQUESTED, ()),
    (ActKind.PAID, (AskPayment(10_000),)),
    (ActKind.EXTENDED, ()),
    (ActKind.REFUSED, ()),
    (ActKind.WITHDRAWN, (TakePayment(10_000),)),
    (ActKind.STOPPED, (ASK,)),
    (ActKind.RECALLED, (ASK, Stop("Quá hạn bổ sung"))),
    (ActKind.FINISHED, ()),
    (ActKind.RATED, (Finish(), Returned(at(23, 9, 41), identity_checked=True))),
]


@pytest.mark.parametrize(("kind", "requests"), EVERY)
def test_every_dialog_fits_and_is_named_at_every_size(
    rig: ActsRig, kind: ActKind, requests: tuple[Request, ...]
) -> None:
    rig.do(*requests)
    flashes = Flashes(rig.window)
    for width, height, factor, contrast in SIZES:
        rig.window.resize(width, height)
        theme().set_look(factor=factor, contrast=contrast)
        dialog = rig.begin(kind)
        QApplication.processEvents()
        assert too_wide(dialog) == []
        assert nameless(dialog) == []
        assert rig.window.rect().contains(dialog.card.geometry())
        dialog.leave()
        rig.settle()
    assert flashes.seen == []


def test_a_day_brought_back_is_told_by_its_own_weekday(rig: ActsRig) -> None:
    rig.rehearsal.clock.now = at(7, 10, month=12)
    dialog = rig.begin(ActKind.APOLOGISED)
    assert isinstance(dialog, ApologyDialog)
    dialog.until.day.setText("09/12/2026")
    dialog.leave()
    rig.settle()
    again = rig.begin(ActKind.APOLOGISED)
    assert isinstance(again, ApologyDialog)
    assert (again.until.day.text(), again.until.note.text()) == ("09/12/2026", "T4 09/12/2026")
