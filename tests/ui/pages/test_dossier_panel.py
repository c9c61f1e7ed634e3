"""The side panel: what it puts in front in each state, why not the rest, and how it tells a life."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from services.accounts import Officer, Role
from services.rules.acts import ActKind
from services.rules.dossier_state import DossierState
from services.rules.life_acts import (
    Acknowledged,
    Called,
    CallOutcome,
    Directed,
    Forwarded,
    MissingPaper,
    Rated,
    Returned,
    TakenOver,
)
from services.rules.life_requests import (
    Apologise,
    AskPayment,
    AskSupplement,
    Extend,
    Finish,
    Recall,
    Request,
    TakePayment,
    TakeSupplement,
)
from services.rules.offers import LifeLimits, offers
from tests.ui.acts_rig import ActsRig, at, open_rig
from tests.ui.windows import SIZES, nameless, too_wide
from ui.pages.next_acts import next_acts
from ui.theme import theme

ASK = AskSupplement((MissingPaper("Giấy chứng sinh", "chưa nộp"),))
FINISH = Finish(result_number="7", signer="Phạm Quốc Bảo")
LIMITS = LifeLimits(reappointments=1, supplement_requests=1)
CHAIR = Officer("chutich", "Phạm Quốc Bảo", Role.CHAIR)


@pytest.fixture
def rig(tmp_path: Path, qtbot: QtBot) -> Iterator[ActsRig]:
    with open_rig(qtbot, tmp_path) as made:
        yield made


def told(rig: ActsRig) -> str:
    rig.look()
    return rig.texts(rig.page.panel)


@pytest.mark.parametrize(
    ("requests", "primary"),
    [
        ((), ActKind.FORWARDED),
        ((Forwarded(unit="Địa chính"),), ActKind.FINISHED),
        ((ASK,), ActKind.SUPPLEMENTED),
        ((AskPayment(10_000),), ActKind.PAID),
        ((FINISH,), ActKind.RETURNED),
        ((Directed("Làm ngay", "ha"),), ActKind.ACKNOWLEDGED),
        ((FINISH, Returned(at(23, 9, 41), identity_checked=True)), ActKind.RATED),
    ],
)
def test_each_state_puts_its_next_act_in_front(
    rig: ActsRig, requests: tuple[Request, ...], primary: ActKind
) -> None:
    rig.do(*requests)
    rig.look()
    wanted = rig.page.act_wanted
    rig.page.table.view.setFocus()
    if primary is ActKind.RATED:  # nothing is the main thing any more: the slip
        with rig.qtbot.waitSignal(rig.page.reprint_wanted):
            rig.qtbot.keyClick(rig.page.table.view, Qt.Key.Key_F9)
        return
    wanted.disconnect()
    with rig.qtbot.waitSignal(wanted) as caught:
        rig.qtbot.keyClick(rig.page.table.view, Qt.Key.Key_F9)
    assert caught.args is not None
    assert caught.args[0].kind is primary


def test_what_was_handed_to_me_is_taken_over_first(rig: ActsRig) -> None:
    rig.do(Forwarded("minh"))
    state = rig.state()
    found = next_acts(state, offered(state, Role.OFFICER), "minh")
    assert (found.primary, found.beside[0]) == (ActKind.TAKEN_OVER, ActKind.FINISHED)
    rig.do(TakenOver(), officer="minh")
    state = rig.state()
    assert next_acts(state, offered(state, Role.OFFICER), "minh").primary is ActKind.FINISHED


def offered(state: DossierState, role: Role):
    return offers(state, role, LIMITS, state.history[-1].at)


def test_the_chair_urges_and_the_auditor_only_looks(rig: ActsRig) -> None:
    state = rig.state()
    chair = next_acts(state, offered(state, Role.CHAIR), "chutich")
    assert (chair.primary, chair.is_empty) == (ActKind.DIRECTED, False)
    assert next_acts(state, offered(state, Role.AUDITOR), "tra").is_empty


def test_no_act_is_offered_twice_and_only_two_stand_beside(rig: ActsRig) -> None:
    for request in (None, Forwarded("minh"), ASK, TakeSupplement(), FINISH, Recall("nhầm")):
        if request is not None:
            rig.do(request)
        state = rig.state()
        allowed = offered(state, Role.LEAD)
        found = next_acts(state, allowed, "ha")
        shown = [found.primary, *found.beside, *found.menu]
        assert len(shown) == len(set(shown))
        assert len(found.beside) <= 2
        assert all(allowed[kind].is_allowed for kind in shown if kind is not None)
        left = {kind for kind, one in allowed.items() if one.is_allowed} - set(shown)
        assert left <= {ActKind.RATED}


def test_why_not_yet_names_the_holder(rig: ActsRig) -> None:
    rig.do(Forwarded("minh"))
    assert "Chưa trả được: chưa có kết quả đã ký. Người giữ: Trần Văn Minh." in told(rig)
    rig.do(Extend(at(9, 17, month=12), "Chờ xác minh"))
    assert "cần Chủ tịch duyệt" in told(rig)
    rig.do(FINISH)
    assert "Chưa trả được" not in told(rig)


def test_the_four_states_stand_in_the_head(rig: ActsRig) -> None:
    found = told(rig)
    assert "Hồ sơ: Đã tiếp nhận" in found
    assert "Giao trả: chưa có kết quả" in found
    assert "Gửi tỉnh: chỉ ở máy này" in found
    rig.do(AskPayment(250_000, "Lệ phí trước bạ"))
    found = told(rig)
    assert "Hồ sơ: Chờ nghĩa vụ tài chính" in found
    assert "Tiền: chưa thu" in found


def test_a_pause_shows_since_when_and_until_when(rig: ActsRig) -> None:
    rig.do(ASK)
    found = told(rig)
    assert "Tạm dừng từ T2 23/11" in found
    assert "Công dân có đến T4 23/12, 17:00" in found
    assert "Chờ công dân bổ sung" in found
    assert "Giấy chứng sinh (chưa nộp)" in found


def test_a_whole_life_is_told_with_its_dates(rig: ActsRig) -> None:
    clock = rig.rehearsal.clock
    due = rig.state().due_at
    rig.do(Forwarded("minh", "Địa chính", at(26, 17)), ASK)
    clock.now = at(25, 9, 41)
    rig.do(TakeSupplement(), AskPayment(10_000, "Lệ phí"), TakePayment(10_000, receipt="12"))
    rig.do(Directed("Làm ngay", "ha"), officer="chutich")
    rig.do(Acknowledged(rig.state().directives[0].id, "Xong chiều nay"))
    clock.now = rig.state().due_at + timedelta(days=1)
    rig.do(Apologise(clock.now + timedelta(days=7), "Thiếu cán bộ"), FINISH)
    rig.do(Called(CallOutcome.WILL_COME), Returned(clock.now, identity_checked=True), Rated(3))
    found = told(rig)
    for words in (
        "Chuyển Địa chính – Trần Văn Minh",
        "bước này xong trước T5 26/11, 17:00",
        "Yêu cầu bổ sung, phiếu 01",
        f"hẹn T5 {due:%d/%m}" if due.weekday() == 3 else f"{due:%d/%m}",
        "Yêu cầu nộp 10.000",
        "Đã thu 10.000",
        "Đôn đốc Lê Thu Hà: Làm ngay",
        "Trả lời đôn đốc: Xong chiều nay",
        "Xin lỗi, hẹn lại",
        "vẫn tính",
        "Có kết quả số 7",
        "Gọi công dân: sẽ đến",
        "Trả kết quả tại quầy",
        "Công dân đánh giá: hài lòng",
    ):
        assert words in found, words
    assert "bản mới hơn" not in found


def test_the_menu_holds_the_rest_with_paper_and_correction(rig: ActsRig) -> None:
    rig.page.panel.acts.more.click()
    (menu,) = rig.page.panel.acts.findChildren(QMenu)
    words = [action.text() for action in menu.actions()]
    assert "Ghi chú" in words
    assert "In lại giấy hẹn\tCtrl+P" in words
    assert "Sửa hồ sơ\tCtrl+E" in words
    menu.close()


@pytest.mark.parametrize(("width", "height", "factor", "contrast"), SIZES)
def test_the_panel_fits_and_every_control_has_a_name(
    rig: ActsRig, width: int, height: int, factor: float, contrast: bool
) -> None:
    rig.do(ASK)
    rig.window.resize(width, height)
    theme().set_look(factor=factor, contrast=contrast)
    rig.open()
    rig.page._on_opened(None)
    rig.settle()
    assert rig.page.panel.isVisible()
    assert too_wide(rig.window) == []
    assert nameless(rig.page.panel) == []
    for button in (rig.page.panel.acts.primary, rig.page.panel.acts.more):
        assert button.width() >= button.sizeHint().width()
