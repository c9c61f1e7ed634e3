from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from services.desk import Desk
from services.errors import PrinterFaultError
from services.rules.date_words import ExplainedDate
from services.rules.deadlines import DueTime, Limit, appointment
from tests.a_desk import MORNING, begin
from tests.ui.windows import SIZES, nameless, press, show_window, too_wide
from ui.dialogs import why_date_dialog
from ui.dialogs.month_grid import MonthGrid
from ui.dialogs.why_date_dialog import WhyDateDialog
from ui.tasks import Tasks
from ui.theme import theme
from ui.widgets.segment import Segment

BIRTH = "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all: explaining writes nothing."""
    held = begin(tmp_path_factory.mktemp("explained") / "desk")
    yield held.desk
    held.desk.close()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    yield show_window(qtbot)
    theme().set_look(factor=1.0, contrast=False)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    qtbot.waitUntil(lambda: made.idle)
    made.close()


def explained(desk: Desk, limit: str, number: str = "2307", name: str = BIRTH) -> ExplainedDate:
    found = appointment(MORNING, Limit.parse(limit), desk.calendar(), due_time=DueTime.CLOSING)
    code = f"H56.14.07-261123-{number}"
    return ExplainedDate(name, found, code, "Danh mục 1.000689, bản 01/10/2026", "Bà")


def opened(
    window: QWidget, desk: Desk, tasks: Tasks, *dates: ExplainedDate, printed: list[object] | None
) -> WhyDateDialog:
    printer = "" if printed is None else "Canon LBP 2900"
    desk.change_setting(replace(desk.setting(), printer=printer))

    def keep(pdf: bytes, name: str, title: str) -> None:
        if printed is not None:
            printed.append((pdf, name, title))

    dialog = WhyDateDialog(window, dates, desk, tasks, keep)
    dialog.open()
    return dialog


def table(dialog: WhyDateDialog) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in dialog._table.rows]


def test_one_date_is_explained_day_by_day(window: QWidget, desk: Desk, tasks: Tasks) -> None:
    dialog = opened(window, desk, tasks, explained(desk, "3 ngày làm việc"), printed=[])
    assert dialog.title.text() == "Vì sao hẹn Thứ Sáu 27/11/2026?"
    assert table(dialog) == [
        ["T2 23/11", "Không đếm", "–", "Nhận đủ hồ sơ lúc 09:41"],
        ["T3 24/11", "Bỏ qua", "–", "Ngày Văn hóa Việt Nam"],
        ["T4 25/11", "Đếm", "1", "Ngày làm việc"],
        ["T5 26/11", "Đếm", "2", "Ngày làm việc"],
        ["T6 27/11", "Đếm · hẹn trả", "3", "Trả kết quả trước 17:00"],
    ]
    assert dialog._spoken.text() == (
        "“Hôm nay thứ Hai bà nộp. Thứ Ba nghỉ Ngày Văn hóa Việt Nam. Ba ngày làm việc là"
        " thứ Tư, thứ Năm, thứ Sáu. Mời bà đến trước 17 giờ thứ Sáu 27/11.”"
    )
    assert dialog._foot_words.text().endswith("Danh mục 1.000689, bản 01/10/2026 · tính lúc 09:41")
    assert [grid.title for grid in dialog.findChildren(MonthGrid)] == ["Tháng 11/2026"]


def test_f9_prints_the_page_for_the_citizen(
    window: QWidget, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    printed: list[object] = []
    dialog = opened(window, desk, tasks, explained(desk, "3 ngày làm việc"), printed=printed)
    press(qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(printed))
    ((pdf, printer, title),) = printed
    assert (printer, title) == ("Canon LBP 2900", "mot-cua-giai-thich")
    document = pypdfium2.PdfDocument(pdf)
    assert "T3 24/11" in document[0].get_textpage().get_text_bounded()
    document.close()
    qtbot.waitUntil(lambda: dialog._outcome.text() == "Đã in cho công dân.")


def test_a_silent_printer_is_said_and_nothing_is_lost(
    window: QWidget, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    def be_silent(_pdf: bytes, printer: str, _title: str) -> None:
        raise PrinterFaultError("silent", printer)

    desk.change_setting(replace(desk.setting(), printer="Canon LBP 2900"))
    dates = (explained(desk, "3 ngày làm việc"),)
    dialog = WhyDateDialog(window, dates, desk, tasks, be_silent)
    dialog.open()
    press(qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "Canon LBP 2900" in dialog._outcome.text())
    assert dialog.isVisible()


def test_a_desk_without_a_printer_saves_with_f9(
    window: QWidget,
    desk: Desk,
    tasks: Tasks,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(why_date_dialog, "ask_save_path", lambda *_: tmp_path / "giải thích.pdf")
    dialog = opened(window, desk, tasks, explained(desk, "3 ngày làm việc"), printed=None)
    press(qtbot, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: dialog._outcome.text() == "Đã lưu giải thích.pdf.")
    assert (tmp_path / "giải thích.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_takes_nothing_is_said(
    window: QWidget,
    desk: Desk,
    tasks: Tasks,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        why_date_dialog, "ask_save_path", lambda *_: tmp_path / "không có" / "a.pdf"
    )
    dialog = opened(window, desk, tasks, explained(desk, "3 ngày làm việc"), printed=[])
    press(qtbot, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Không ghi được tệp “a.pdf”" in dialog._outcome.text())


def test_ctrl_c_copies_the_explanation(
    window: QWidget, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    opened(window, desk, tasks, explained(desk, "3 ngày làm việc"), printed=[])
    press(qtbot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "T4 25/11: Đếm (1) Ngày làm việc" in copied
    assert "T3 24/11: Bỏ qua Ngày Văn hóa Việt Nam" in copied


def test_several_procedures_start_with_the_latest_and_arrows_change_them(
    window: QWidget, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    first = explained(desk, "3 ngày làm việc")
    second = explained(desk, "10 ngày làm việc", "2308", "Cấp Giấy xác nhận tình trạng hôn nhân")
    dialog = opened(window, desk, tasks, first, second, printed=[])
    assert dialog.shown is second
    segment = dialog.findChild(Segment)
    assert [button.text() for button in segment.buttons()] == [
        "2307 · T6 27/11",
        "2308 · T3 08/12",
    ]
    segment.buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Space)
    assert dialog.shown is first
    assert dialog.title.text() == "Vì sao hẹn Thứ Sáu 27/11/2026?"


def test_many_procedures_are_chosen_from_a_list(window: QWidget, desk: Desk, tasks: Tasks) -> None:
    from ui.widgets.choice import Choice

    dates = [explained(desk, f"{days} ngày làm việc", f"23{days:02d}") for days in range(1, 7)]
    dialog = opened(window, desk, tasks, *dates, printed=[])
    choice = dialog.findChild(Choice)
    assert choice.count() == 6
    choice.setCurrentIndex(0)
    assert dialog.shown is dates[0]


def test_a_date_that_may_change_says_so(window: QWidget, desk: Desk, tasks: Tasks) -> None:
    dialog = opened(window, desk, tasks, explained(desk, "60 ngày làm việc"), printed=[])
    assert dialog._warning.text().startswith("Tết Đinh Mùi 2027 chưa có văn bản chính thức.")
    assert len(dialog.findChildren(MonthGrid)) == 2


def test_esc_closes_and_arrows_past_the_table_scroll(
    window: QWidget, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    theme().set_look(factor=2.0)
    dialog = opened(window, desk, tasks, explained(desk, "3 ngày làm việc"), printed=[])
    bar = dialog._scroll.verticalScrollBar()
    assert bar.value() == 0
    for _ in range(12):
        press(qtbot, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, Qt.Key.Key_Escape)


def test_it_fits_every_size_with_its_foot_in_sight(
    window: QWidget, desk: Desk, tasks: Tasks, qtbot: QtBot
) -> None:
    dates = (explained(desk, "3 ngày làm việc"), explained(desk, "40 ngày", "2308"))
    for width, height, factor, contrast in SIZES:
        theme().set_look(factor=factor, contrast=contrast)
        window.resize(width, height)
        dialog = opened(window, desk, tasks, *dates, printed=[])
        assert too_wide(window) == []
        assert nameless(dialog) == []
        seen = dialog.visibleRegion().boundingRect()
        for button in (dialog._close, dialog._save):
            corner = button.mapTo(dialog, button.rect().bottomRight())
            assert seen.contains(corner), (width, factor)
        dialog.leave()
