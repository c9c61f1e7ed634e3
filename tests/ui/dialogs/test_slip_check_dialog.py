from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.desk import Desk
from services.dossiers import SlipWorth
from services.rules import slip_qr
from tests.a_desk import Rehearsal, a_draft
from tests.ui.settings import desk
from tests.ui.windows import SIZES, nameless, press, show_window, too_wide
from ui.dialogs.slip_check_dialog import SlipAnswer, SlipCheckDialog, SlipNext, read_slip
from ui.theme import theme

__all__ = ["desk"]
OTHER_KEY = bytes(range(32))
LINK = "https://dichvucong.gov.vn/tra-cuu"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    yield show_window(qtbot)
    theme().set_look(factor=1.0, contrast=False)


def slip_of(desk: Desk) -> tuple[bytes, str]:
    """Receive one dossier; return its id and what its slip's code says."""
    receipt = desk.reception.receive(a_draft(desk), "ha")
    dossier_id = receipt.dossiers[0].dossier_id
    return dossier_id, desk.dossiers.slip(dossier_id).dossiers[0].qr


def shown(window: QWidget, desk: Desk, text: str) -> SlipCheckDialog:
    dialog = SlipCheckDialog(window, read_slip(desk, text))
    dialog.open()
    return dialog


def test_a_valid_slip_opens_its_dossier(window: QWidget, desk: Desk, qtbot: QtBot) -> None:
    dossier_id, text = slip_of(desk)
    dialog = shown(window, desk, text)
    assert dialog.banner.accessibleName().startswith("Giấy hợp lệ, đang có hiệu lực.")
    code = desk.dossiers.sheet(dossier_id).code
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_F9)
    assert caught.args == [SlipAnswer(SlipNext.OPEN, dossier_id, code)]


def test_a_replaced_slip_says_since_when_and_still_opens(
    window: QWidget, rehearsal: Rehearsal, qtbot: QtBot
) -> None:
    desk = rehearsal.desk
    dossier_id, text = slip_of(desk)
    rehearsal.clock.forward(hours=4, minutes=24)
    draft = desk.dossiers.draft_of(dossier_id)
    named = replace(draft.applicant, name="Nguyễn Thị Phương")
    desk.dossiers.correct(replace(draft, applicant=named), "Ghi sai họ tên", "ha")
    dialog = shown(window, desk, text)
    assert dialog.worth is SlipWorth.REPLACED
    assert dialog.banner.accessibleName() == (
        "Giấy này đã được thay bằng giấy in lúc 14:05 ngày 23/11."
        " Hồ sơ vẫn đúng. Dùng giấy mới, hoặc kiểm tra căn cước."
    )
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_F9)
    assert caught.args[0].next is SlipNext.OPEN


def test_a_slip_of_another_desk_names_that_desk(window: QWidget, desk: Desk, qtbot: QtBot) -> None:
    text = slip_qr.payload(LINK, "H56.14.07-261123-3004", desk.office_key)
    dialog = shown(window, desk, text)
    assert dialog.worth is SlipWorth.NOT_HERE
    assert "Mời công dân sang Quầy 3, nơi cấp số này." in dialog.banner.accessibleName()
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_F9)
    assert caught.args == [SlipAnswer(SlipNext.SEARCH, code="H56.14.07-261123-3004")]


def test_an_altered_slip_is_not_valid(window: QWidget, desk: Desk, qtbot: QtBot) -> None:
    _, text = slip_of(desk)
    dialog = shown(window, desk, text.replace("-2001", "-2002"))
    assert dialog.worth is SlipWorth.INVALID
    assert dialog.banner.accessibleName().startswith("Giấy không hợp lệ: mã trên giấy")
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_F9)
    assert caught.args == [SlipAnswer(SlipNext.SEARCH, code="H56.14.07-261123-2002")]


def test_another_office_s_slip_is_named_and_not_judged(window: QWidget, desk: Desk) -> None:
    text = slip_qr.payload(LINK, "H01.02.03-261123-1001", OTHER_KEY)
    dialog = shown(window, desk, text)
    assert dialog.worth is SlipWorth.FOREIGN
    assert "Giấy của cơ quan khác (H01.02.03)." in dialog.banner.accessibleName()


def test_a_misread_slip_asks_for_another_scan(window: QWidget, desk: Desk, qtbot: QtBot) -> None:
    _, text = slip_of(desk)
    dialog = shown(window, desk, text.replace("dichvucong", "díchvucong"))
    assert dialog.worth is SlipWorth.MISREAD
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_F9)
    assert caught.args == [SlipAnswer(SlipNext.SCAN_AGAIN)]


def test_what_is_no_slip_is_said_to_be_none(window: QWidget, desk: Desk, qtbot: QtBot) -> None:
    dialog = shown(window, desk, "xin chào")
    assert dialog.worth is None
    assert dialog.banner.accessibleName().startswith("Mã này không phải mã trên giấy hẹn.")
    with qtbot.waitSignal(dialog.finished) as caught:
        press(qtbot, Qt.Key.Key_Escape)
    assert caught.args == [None]


def test_no_verdict_shows_a_whole_personal_number(window: QWidget, desk: Desk) -> None:
    from PySide6.QtWidgets import QLabel

    dialog = shown(window, desk, slip_of(desk)[1])
    said = " ".join(found.text() for found in dialog.findChildren(QLabel))
    assert "0381 •••• 4417" in said
    assert "038192004417" not in said


def test_it_fits_every_size(window: QWidget, desk: Desk, qtbot: QtBot) -> None:
    _, text = slip_of(desk)
    texts = (text, text.replace("-2001", "-2002"), "xin chào")
    for width, height, factor, contrast in SIZES:
        theme().set_look(factor=factor, contrast=contrast)
        window.resize(width, height)
        for dialog in map(partial(shown, window, desk), texts):
            assert too_wide(window) == []
            assert nameless(dialog) == []
            dialog.leave()
