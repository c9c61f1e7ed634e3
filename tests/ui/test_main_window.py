"""The window's frame: pages, regions, keys, what lies over it, at every size."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from services.clock import VIETNAM, fixed_clock
from tests.ui.fitting import misfits, nameless
from ui.dialogs.key_map_dialog import KeyMapDialog, shared_out
from ui.layout import Room
from ui.main_window import MainWindow
from ui.page import Badge, KeyLine, Page, PageWidget
from ui.theme import theme
from ui.top_bar import WhoAndWhere
from ui.widgets.button import Button
from ui.widgets.field import LineEdit
from ui.widgets.toast import ToastAction

CLOCK = fixed_clock(datetime(2026, 11, 23, 9, 41, tzinfo=VIETNAM))
WHO = WhoAndWhere(
    "UBND xã Tân Phong",
    "Trung tâm Phục vụ hành chính công",
    "Quầy 2",
    "Lê Thu Hà",
    "Tư pháp – hộ tịch",
)
SIZES = [
    (1366, 768, 0.9),
    (1366, 768, 1.0),
    (1366, 768, 1.15),
    (1366, 768, 1.3),
    (1366, 768, 1.5),
    (1366, 768, 2.0),
    (1280, 720, 1.0),
    (1280, 1024, 1.0),
    (1440, 900, 1.0),
    (1600, 900, 1.0),
    (1920, 1080, 1.0),
    (1920, 1080, 1.3),
    (1920, 1080, 1.5),
    (1920, 1080, 2.0),
    (2560, 1440, 1.0),
]


class Sample(PageWidget):
    """A page that counts what the window asks of it."""

    SHOWS = frozenset({"dossier"})
    made = 0

    def __init__(self) -> None:
        super().__init__()
        Sample.made += 1
        self.refreshed = 0
        self.fitted: list[Room] = []
        self.scans: list[str] = []
        self.searched: list[str] = []
        self.field = LineEdit("Ô thử")
        self.button = Button("Việc chính", "primary", key="F9")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.button)

    def refresh(self) -> None:
        self.refreshed += 1

    def fit(self, room: Room) -> None:
        self.fitted.append(room)

    def first_focus(self) -> QWidget:
        return self.field

    def key_lines(self) -> list[KeyLine]:
        return [KeyLine("F9", "Việc chính")]

    def search(self, text: str) -> None:
        self.searched.append(text)

    def take_scan(self, text: str) -> None:
        self.scans.append(text)


class Searching(Sample):
    HAS_SEARCH = True


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    Sample.made = 0
    pages = [
        Page("reception", "Tiếp nhận", "clipboard-plus", Sample),
        Page("dossiers", "Hồ sơ", "files", Searching, lambda: Badge(3, "late")),
        Page("settings", "Cài đặt", "settings", Sample, at_foot=True),
    ]
    made = MainWindow(pages, WHO, CLOCK, search_page="dossiers")
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_page("reception")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def settle() -> None:
    """Let layouts inside layouts come to rest: each asks the one around it."""
    for _ in range(3):
        QApplication.processEvents()


def focus() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def sample(window: MainWindow) -> Sample:
    page = window.page
    assert isinstance(page, Sample)
    return page


def test_pages_are_built_on_their_first_show(window: MainWindow) -> None:
    assert Sample.made == 1
    window.open_page("settings")
    assert Sample.made == 2
    window.open_page("reception")
    assert Sample.made == 2


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize(("width", "height", "factor"), SIZES)
def test_the_frame_fits_at_every_size(
    window: MainWindow, width: int, height: int, factor: float, contrast: bool
) -> None:
    window.bar.set_sync("server", "12 chờ gửi", "máy chủ tỉnh lỗi", "12")
    window.show_banner(
        "late",
        "Đồng hồ máy đang sai: máy ghi 23/11, tỉnh xác nhận 26/11.",
        "Hồ sơ vẫn nhận được và giữ đúng thứ tự. Sửa giờ rồi bấm Kiểm tra lại.",
        "Sửa giờ máy",
    )
    theme().set_look(factor=factor, contrast=contrast)
    window.resize(width, height)
    window.toast.say("Đã tiếp nhận 0307. Giấy hẹn đang in.", "", [ToastAction("Mở", window.update)])
    settle()
    assert (window.width(), window.height()) == (width, height)
    assert misfits(window) == []
    assert nameless(window) == []


@pytest.mark.parametrize(("width", "height", "factor"), SIZES)
def test_the_key_map_fits_at_every_size(
    window: MainWindow, width: int, height: int, factor: float
) -> None:
    theme().set_look(factor=factor)
    window.resize(width, height)
    settle()
    QTest.keyClick(window, Qt.Key.Key_F1)
    settle()
    (dialog,) = window.findChildren(KeyMapDialog)
    assert misfits(dialog) == []
    assert any(shown.text() == "Việc chính" for shown in dialog.findChildren(QLabel))


def test_alt_and_a_digit_change_the_page(window: MainWindow) -> None:
    QTest.keyClick(focus(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, Searching)
    QTest.keyClick(focus(), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert [item.isChecked() for item in window.rail.items] == [False, False, True]


def test_f6_goes_round_the_regions_and_back(window: MainWindow) -> None:
    page = sample(window)
    page.field.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    assert window.rail.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    assert window.bar.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    assert page.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.bar.isAncestorOf(focus())


def test_keys_change_text_size_and_contrast_and_tell_it(qtbot: QtBot, window: MainWindow) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(window.look_changed, timeout=500) as told:
        QTest.keyClick(focus(), Qt.Key.Key_Plus, control)
    assert told.args == [(1.15, False)]
    QTest.keyClick(focus(), Qt.Key.Key_Minus, control)
    assert theme().factor == 1.0
    QTest.keyClick(focus(), Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert theme().is_contrast


def test_a_changed_table_refreshes_the_page_that_shows_it(window: MainWindow) -> None:
    page = sample(window)
    before = page.refreshed
    window.refresh(frozenset({"setting"}))
    assert page.refreshed == before
    window.refresh(frozenset({"dossier"}))
    assert page.refreshed == before + 1


def test_a_hidden_page_is_refreshed_when_it_is_shown(window: MainWindow) -> None:
    page = sample(window)
    window.open_page("settings")
    before = page.refreshed
    window.refresh(frozenset({"dossier"}))
    assert page.refreshed == before
    window.open_page("reception")
    assert page.refreshed == before + 1


def test_the_search_of_the_bar_goes_to_the_page_that_searches(window: MainWindow) -> None:
    QTest.keyClick(focus(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert focus() is window.bar.search
    QTest.keyClicks(window.bar.search, "nguyen")
    QTest.keyClick(window.bar.search, Qt.Key.Key_Return)
    assert isinstance(window.page, Searching)
    assert window.page.searched == ["nguyen"]
    assert not window.bar.search.isVisible()


def test_five_idle_minutes_ask_for_the_lock(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    idle = Idle(5 * 60_000 - 1)
    monkeypatch.setattr(window, "_idle", idle)
    with qtbot.assertNotEmitted(window.lock_wanted):
        window._look_whether_idle()
    idle.ms += 1
    with qtbot.waitSignal(window.lock_wanted, timeout=500) as asked:
        window._look_whether_idle()
    assert asked.args == [5]


def test_the_officer_who_locks_is_not_called_idle(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.lock_wanted, timeout=500) as asked:
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [0]


class Idle:
    """Stands for the clock of idleness."""

    def __init__(self, ms: int) -> None:
        self.ms = ms

    def elapsed(self) -> int:
        return self.ms

    def restart(self) -> None:
        self.ms = 0


def test_a_cover_silences_the_keys_and_keeps_everything(qtbot: QtBot, window: MainWindow) -> None:
    page = sample(window)
    page.field.setText("đang gõ")
    page.field.setFocus()
    curtain = LineEdit("Mật khẩu")
    window.cover(curtain)
    assert window.is_covered
    window.take_scan("038192004417|…")
    QTest.keyClick(curtain, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.page is page
    assert page.scans == []
    window.uncover()
    assert page.field.text() == "đang gõ"
    assert focus() is page.field


def test_a_scan_goes_to_the_page_on_the_screen(window: MainWindow) -> None:
    window.take_scan("038192004417")
    assert sample(window).scans == ["038192004417"]


def test_the_rail_folds_and_tells_what_waits(window: MainWindow) -> None:
    wide = window.rail.width()
    QTest.keyClick(focus(), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.rail.width() < wide
    assert window.rail.items[1].accessibleName() == "Hồ sơ, 3"


def test_key_groups_are_dealt_to_columns_in_order() -> None:
    groups = [(name, [KeyLine("F1", "x")] * size) for name, size in (("a", 9), ("b", 4), ("c", 11))]
    columns = shared_out(groups, 3)
    assert [[name for name, _ in column] for column in columns] == [["a"], ["b"], ["c"]]
    assert shared_out(groups, 1) == [groups]
