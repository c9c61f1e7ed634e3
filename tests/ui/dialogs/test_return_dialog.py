"""A result handed over from the window: to the owner, to somebody for them, by post; paid and rated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from services.rules.acts import ActKind
from services.rules.life import MoneyState
from services.rules.life_acts import Called, CallOutcome, Rated, Returned, ReturnMethod
from services.rules.life_requests import Finish, TakePayment
from tests.ui.acts_rig import ActsRig, at, open_rig
from tests.ui.windows import SIZES, nameless, too_wide
from ui.dialogs.call_dialog import CallDialog
from ui.dialogs.on_spot_dialog import OnSpotDialog
from ui.dialogs.rating_dialog import RatingDialog
from ui.dialogs.return_dialog import ReturnDialog
from ui.theme import theme

OWNER = "038192004410||Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|20052021"
FATHER = "038058007718||Đào Quang Minh|02031958|Nam|Thôn 1, xã Tân Phong|20052021"
FEE = 20_000  # of the procedure of the rig, for one direct filing


@pytest.fixture
def rig(tmp_path: Path, qtbot: QtBot) -> Iterator[ActsRig]:
    with open_rig(qtbot, tmp_path) as made:
        made.do(Finish(result_number="41/2026", signer="Phạm Quốc Bảo", electronic=True))
        yield made


@pytest.fixture
def free(tmp_path: Path, qtbot: QtBot) -> Iterator[ActsRig]:
    """A procedure of the civil status, whose rate is known to be nothing."""
    with open_rig(qtbot, tmp_path, "1.001193") as made:
        made.do(Finish())
        yield made


def handing_over(rig: ActsRig) -> ReturnDialog:
    dialog = rig.begin(ActKind.RETURNED)
    assert isinstance(dialog, ReturnDialog)
    return dialog


def test_the_owners_card_is_enough(rig: ActsRig) -> None:
    dialog = handing_over(rig)
    assert dialog.rating.score is None
    assert "Kết quả trao" in rig.texts(dialog)
    assert "số 41/2026 · Phạm Quốc Bảo · ký T2 23/11" in rig.texts(dialog)
    rig.window.take_scan(OWNER)
    rig.press(Qt.Key.Key_F9)
    state = rig.state()
    assert state.returned == Returned(at(23, 9, 41), identity_checked=True)
    assert (state.rating, state.paid_vnd) == (None, FEE)
    assert "Trả kết quả: hồ sơ 261123-2001." in rig.toast


def test_nothing_is_handed_over_before_a_card_was_looked_at(rig: ActsRig) -> None:
    dialog = handing_over(rig)
    rig.press(Qt.Key.Key_F9)
    assert "Chưa xem căn cước" in dialog.receiver.note.text()
    assert rig.state().returned is None
    rig.press(Qt.Key.Key_Space)  # the box has the focus
    rig.press(Qt.Key.Key_F9)
    assert rig.state().returned is not None


def test_another_persons_card_makes_a_proxy_of_them(free: ActsRig) -> None:
    dialog = handing_over(free)
    assert "Giấy khai sinh" in free.texts(dialog)
    free.window.take_scan(FATHER)
    assert dialog.receiver.way.key == "proxy"
    free.press(Qt.Key.Key_F9)
    assert "Chưa chọn quan hệ" in dialog.receiver.note.text()
    dialog.receiver.relation.setCurrentIndex(1)
    assert "không cần chứng thực" in dialog.receiver.authority.text()
    free.press(Qt.Key.Key_F9)
    returned = free.state().returned
    assert returned is not None
    assert (returned.name, returned.personal_id, returned.relation) == (
        "Đào Quang Minh",
        "038058007718",
        "Cha",
    )
    assert returned.identity_checked


def test_a_proxy_who_is_no_close_relative_brings_a_paper(free: ActsRig) -> None:
    dialog = handing_over(free)
    free.window.take_scan(FATHER)
    dialog.receiver.relation.setCurrentIndex(dialog.receiver.relation.count() - 1)
    free.press(Qt.Key.Key_F9)
    assert "Chưa ghi giấy ủy quyền" in dialog.receiver.authority.note.text()
    free.write("Giấy ủy quyền số 12 ngày 20/11")
    free.press(Qt.Key.Key_F9)
    assert free.state().returned.authority == "Giấy ủy quyền số 12 ngày 20/11"


def test_a_code_that_is_no_card_changes_nothing(rig: ActsRig) -> None:
    dialog = handing_over(rig)
    rig.window.take_scan("https://example.vn/khuyen-mai")
    assert "Chưa ghi gì" in dialog.receiver.note.text()
    assert dialog.receiver.way.key == "owner"
    assert not dialog.receiver.checked.isChecked()


def test_post_needs_its_number(rig: ActsRig) -> None:
    dialog = handing_over(rig)
    dialog.receiver.way.buttons()[2].click()
    rig.press(Qt.Key.Key_F9)
    assert "số hiệu bưu gửi" in dialog.receiver.post_code.note.text()
    rig.write("EF123456789VN")
    rig.press(Qt.Key.Key_F9)
    returned = rig.state().returned
    assert (returned.method, returned.post_code) == (ReturnMethod.POST, "EF123456789VN")


def test_what_is_owed_is_taken_before_the_result_is_handed_over(rig: ActsRig) -> None:
    rig.do(TakePayment(FEE - 3_000), place=1)
    rig.do(Finish(), place=1)
    rig.desk_window.acts.begin(rig.ids[1], ActKind.RETURNED)
    rig.settle()
    dialog = rig.dialog
    assert isinstance(dialog, ReturnDialog)
    assert dialog.owed.amount.text() == "3.000"
    rig.window.take_scan(OWNER.replace("4410", "4411"))
    dialog.owed.amount.setText("ba nghìn")
    rig.press(Qt.Key.Key_F9)
    assert "Chưa có số tiền" in dialog.owed.note.text()
    dialog.owed.amount.setText("3.000")
    rig.press(Qt.Key.Key_F9)
    state = rig.state(1)
    assert state.money is MoneyState.PAID
    assert [line.kind for line in state.history[-2:]] == ["paid", "returned"]
    assert "Trả kết quả: hồ sơ 261123-2002." in rig.toast


def test_a_result_may_be_handed_over_though_money_is_owed(rig: ActsRig) -> None:
    rig.do(TakePayment(FEE - 3_000), place=1)
    rig.do(Finish(), place=1)
    rig.desk_window.acts.begin(rig.ids[1], ActKind.RETURNED)
    rig.settle()
    dialog = rig.dialog
    assert isinstance(dialog, ReturnDialog)
    dialog.owed.taken.click()
    assert "hồ sơ ghi còn nợ" in dialog.owed.note.text()
    rig.window.take_scan(OWNER.replace("4410", "4411"))
    rig.press(Qt.Key.Key_F9)
    assert rig.state(1).money is MoneyState.PARTLY_PAID
    assert rig.state(1).returned is not None


def test_the_citizen_chooses_a_face_with_a_key_and_may_take_it_back(rig: ActsRig) -> None:
    dialog = handing_over(rig)
    rig.window.take_scan(OWNER)
    dialog.receiver.checked.setFocus()
    rig.press(Qt.Key.Key_3)
    assert dialog.rating.score == 1
    rig.press(Qt.Key.Key_0)
    assert dialog.rating.score is None
    rig.press(Qt.Key.Key_1)
    rig.press(Qt.Key.Key_F9)
    assert rig.state().rating == 3


def test_digits_typed_into_a_field_choose_no_face(rig: ActsRig) -> None:
    dialog = handing_over(rig)
    dialog.receiver.scan.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        rig.press(key)
    assert dialog.receiver.scan.text() == "123"
    assert dialog.rating.score is None


def test_received_solved_and_returned_in_one_visit(rig: ActsRig) -> None:
    rig.desk_window.acts.begin_on_spot(rig.ids[2])
    rig.settle()
    dialog = rig.dialog
    assert isinstance(dialog, OnSpotDialog)
    assert dialog.signer.text() == "Phạm Quốc Bảo"
    rig.write("7/2026")
    rig.window.take_scan(OWNER.replace("4410", "4412"))
    dialog.receiver.checked.setFocus()
    rig.press(Qt.Key.Key_1)
    rig.press(Qt.Key.Key_F9)
    state = rig.state(2)
    assert (state.business.value, state.rating) == ("returned", 3)
    assert [line.kind for line in state.history] == [
        "received",
        "finished",
        "paid",
        "returned",
        "rated",
    ]
    assert state.ending.result_number == "7/2026"


def test_an_unsigned_result_is_not_handed_over_on_the_spot(rig: ActsRig) -> None:
    rig.desk_window.acts.begin_on_spot(rig.ids[2])
    rig.settle()
    dialog = rig.dialog
    assert isinstance(dialog, OnSpotDialog)
    dialog.signer.set_text("")
    rig.press(Qt.Key.Key_F9)
    assert "phải đã ký" in dialog.signer.note.text()
    assert rig.state(2).business.value == "received"


def test_a_call_says_what_came_of_it_and_when_they_come(rig: ActsRig) -> None:
    dialog = rig.begin(ActKind.CALLED)
    assert isinstance(dialog, CallDialog)
    assert "0912 345 678" in rig.texts(dialog)
    rig.press(Qt.Key.Key_F9)
    assert "Chưa chọn kết quả" in dialog.missing.text()
    dialog.outcomes[CallOutcome.WILL_COME].click()
    dialog.day.day.setFocus()
    rig.write("25/11")
    dialog.note.edit.setFocus()
    rig.write("buổi sáng")
    rig.press(Qt.Key.Key_F9)
    ((_, call),) = rig.state().calls
    assert call == Called(CallOutcome.WILL_COME, "hẹn đến T4 25/11/2026 · buổi sáng")


def test_a_rating_may_come_later(rig: ActsRig) -> None:
    rig.do(Returned(at(23, 9, 41), identity_checked=True))
    dialog = rig.begin(ActKind.RATED)
    assert isinstance(dialog, RatingDialog)
    rig.press(Qt.Key.Key_F9)
    assert "Chưa chọn mức nào" in dialog.problem.text()
    dialog.rating.faces.buttons()[1].click()
    rig.press(Qt.Key.Key_F9)
    assert rig.state().history[-1].payload == Rated(2)


@pytest.mark.parametrize(("width", "height", "factor", "contrast"), SIZES)
def test_the_dialogs_fit_every_window(
    rig: ActsRig, width: int, height: int, factor: float, contrast: bool
) -> None:
    rig.window.resize(width, height)
    theme().set_look(factor=factor, contrast=contrast)
    dialog = handing_over(rig)
    dialog.receiver.way.buttons()[1].click()
    rig.settle()
    assert too_wide(dialog) == []
    assert nameless(dialog) == []
    dialog.leave()
    calling = rig.begin(ActKind.CALLED)
    assert too_wide(calling) == []
    assert nameless(calling) == []
