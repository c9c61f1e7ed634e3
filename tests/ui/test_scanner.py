"""Facts about readers that type: real key events at a reader's and at a person's speed."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.scanner import GAP_MS, LATE_MS, Scanner

CARD = "038192004417||Nguyễn Thị Phượng|14081992|Nữ|Thôn 4, xã Tân Phong|05112022"
CODE = "H56.14.07-261123-0307"
FAST, SLOW = 5, 120  # milliseconds between keys: a reader, a person

PLAIN = Qt.KeyboardModifier.NoModifier
KEYS = {
    "\r": Qt.Key.Key_Return,
    "\n": Qt.Key.Key_Enter,
    "\t": Qt.Key.Key_Tab,
    "\b": Qt.Key.Key_Backspace,
}


class Desk(QWidget):
    """A window with fields of every sort and a reader that types into it."""

    def __init__(self):
        super().__init__()
        self.line = QLineEdit()
        self.other = QLineEdit()
        self.tick = QCheckBox("Tờ khai")
        self.list = QListWidget()
        self.list.addItems(["hồ sơ", "không"])
        self.text = QTextEdit()
        self.plain = QPlainTextEdit()
        self.spin = QSpinBox()
        self.combo = QComboBox()
        self.combo.setEditable(True)
        self.button = QPushButton("Tiếp nhận")
        self.button.setDefault(True)
        layout = QVBoxLayout(self)
        for widget in (
            self.line, self.other, self.tick, self.list, self.text, self.plain, self.spin, self.combo, self.button,
        ):  # fmt: skip
            layout.addWidget(widget)
        self.at = 10_000
        self.now = 10_000
        self.scans = []
        self.edits = []
        self.scanner = Scanner(self, lambda: self.now)
        self.scanner.scanned.connect(self.scans.append)
        self.line.textEdited.connect(self.edits.append)

    def press(self, letter, key=None, modifiers=PLAIN, *, repeated=False, stamped=True):
        code = key if key is not None else KEYS.get(letter, Qt.Key(ord(letter.upper()[0])))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, modifiers, letter, repeated)
            event.setTimestamp(self.at if stamped else 0)
            QCoreApplication.sendEvent(self.windowHandle(), event)

    def type(self, text, gap=FAST, **how):
        """Type `text`, the first key `SLOW` after the last one, the others `gap` apart."""
        self.wait(SLOW)
        for place, letter in enumerate(text):
            if place:
                self.wait(gap)
            self.press(letter, **how)

    def wait(self, time_ms):
        self.at += time_ms
        self.now += time_ms

    def compose(self, preedit="", commit="", back=0):
        """Send what an input method sends."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit, -back if back else 0, back)
        QCoreApplication.sendEvent(self.focusWidget(), event)


@pytest.fixture
def desk(qtbot):
    window = Desk()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    focus_on(qtbot, window, window.line)
    yield window
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def focus_on(qtbot, window, widget):
    """Give `widget` the focus, with the window in front of those of earlier tests."""
    QCoreApplication.processEvents()
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(lambda: QGuiApplication.focusObject() is widget)


@pytest.mark.parametrize("ending", ["\r", "\n", "\t", "\r\n"])
@pytest.mark.parametrize("gap", [0, 1, FAST, 16, 45, GAP_MS])
def test_a_card_scanned_at_any_reader_s_speed_lands_in_no_field(desk, ending, gap):
    desk.line.setText("đang gõ dở")
    desk.line.setCursorPosition(4)
    desk.type(CARD + ending, gap)
    assert desk.scans == [CARD]
    assert (desk.line.text(), desk.line.cursorPosition()) == ("đang gõ dở", 4)
    assert desk.line.hasFocus()


@pytest.mark.parametrize("gap", [GAP_MS + 1, 80, SLOW, 400])
def test_a_person_types_undisturbed(desk, gap):
    desk.type(CODE + "\r", gap)
    assert desk.scans == []
    assert desk.line.text() == CODE


def test_no_key_of_a_person_waits(desk):
    for place, letter in enumerate("Nguyễn Thị", start=1):
        desk.wait(SLOW)
        desk.press(letter)
        assert desk.line.text() == "Nguyễn Thị"[:place]


def test_two_keys_that_slip_together_are_not_delayed(desk):
    desk.type("nga", FAST)
    assert desk.line.text() == "nga"


def test_a_short_quick_run_of_keys_comes_through_in_order(desk, qtbot):
    desk.type("nghieng", FAST)
    assert desk.line.text() == "ngh"
    qtbot.waitUntil(lambda: desk.line.text() == "nghieng")
    assert desk.scans == []


def test_a_pause_lets_go_of_the_keys_before_the_next_one(desk):
    desk.type("nghieng", FAST)
    desk.type("ô", SLOW)
    assert desk.line.text() == "nghiengô"


def test_a_short_quick_run_and_enter_is_no_scan(desk):
    desk.type("1234567\r", FAST)
    assert desk.scans == []
    assert desk.line.text() == "1234567"


def test_a_field_s_selection_comes_back(desk):
    desk.line.setText("Lê Văn Tám")
    desk.line.setSelection(3, 3)
    desk.type(CODE + "\r")
    assert desk.scans == [CODE]
    assert (desk.line.text(), desk.line.selectedText()) == ("Lê Văn Tám", "Văn")


def test_a_selection_made_backwards_comes_back_backwards(desk):
    desk.line.setText("Lê Văn Tám")
    desk.line.setSelection(6, -3)
    desk.type(CODE + "\r")
    assert (desk.line.selectedText(), desk.line.cursorPosition()) == ("Văn", 3)


def test_listeners_hear_that_the_field_is_as_before(desk):
    desk.line.setText("phuong")
    desk.type(CODE + "\r")
    assert desk.edits[-1] == "phuong"
    assert len(max(desk.edits, key=len)) <= len("phuong") + 3


def test_an_empty_field_is_empty_again(desk):
    desk.type(CODE + "\r")
    assert (desk.line.text(), desk.edits[-1]) == ("", "")


def test_a_field_with_a_short_limit_comes_back(desk):
    desk.line.setMaxLength(2)
    desk.line.setText("12")
    desk.line.selectAll()
    desk.type(CARD + "\r")
    assert (desk.line.text(), desk.scans) == ("12", [CARD])


def test_a_field_with_a_mask_comes_back(desk):
    desk.line.setInputMask("00/00/0000")
    desk.line.setText("14/08/1992")
    desk.type(CARD + "\r")
    assert (desk.line.text(), desk.scans) == ("14/08/1992", [CARD])


def test_undo_of_the_typist_survives_a_scan(desk):
    desk.type("Lan", SLOW)
    desk.type(CODE + "\r")
    assert desk.line.text() == "Lan"
    assert desk.line.isUndoAvailable()


def test_a_field_that_hands_the_focus_on_is_followed(desk):
    desk.line.setMaxLength(1)
    desk.line.textEdited.connect(lambda text: desk.other.setFocus() if text else None)
    desk.other.setText("cũ")
    desk.type(CODE + "\r")
    assert (desk.line.text(), desk.other.text(), desk.scans) == ("", "cũ", [CODE])
    assert desk.line.hasFocus()


@pytest.mark.parametrize("name", ["text", "plain"])
def test_a_long_text_comes_back(desk, name):
    edit = getattr(desk, name)
    edit.setPlainText("một\nhai ba\nbốn")
    cursor = edit.textCursor()
    cursor.setPosition(10)
    cursor.setPosition(4, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.setFocus()
    desk.type(CARD + "\r")
    assert desk.scans == [CARD]
    assert edit.toPlainText() == "một\nhai ba\nbốn"
    assert (edit.textCursor().anchor(), edit.textCursor().position()) == (10, 4)
    assert edit.textCursor().selectedText() == "hai ba"


def test_a_number_box_keeps_its_number(desk):
    desk.spin.setValue(7)
    desk.spin.setFocus()
    desk.type(CARD + "\r")
    assert (desk.spin.value(), desk.spin.text(), desk.scans) == (7, "7", [CARD])


def test_a_box_of_choices_keeps_its_text(desk):
    desk.combo.setEditText("Tại quầy")
    desk.combo.setFocus()
    desk.type(CARD + "\r")
    assert (desk.combo.currentText(), desk.scans) == ("Tại quầy", [CARD])


def test_a_scan_ticks_no_box(desk):
    desk.tick.setFocus()
    desk.type(" " + CODE + "\r")
    assert (desk.tick.isChecked(), desk.scans) == (False, [" " + CODE])


def test_a_scan_moves_in_no_list_and_presses_no_button(desk):
    clicks = []
    desk.button.clicked.connect(clicks.append)
    desk.list.setCurrentRow(1)
    desk.list.setFocus()
    desk.type(CODE + "\r")
    desk.button.setFocus()
    desk.type(CODE + "\r")
    assert (desk.list.currentRow(), clicks, desk.scans) == (1, [], [CODE, CODE])


def test_a_scan_runs_no_command(desk):
    runs = []
    for keys in ("H", "0", "Alt+5", "Return"):
        QShortcut(QKeySequence(keys), desk, activated=partial(runs.append, keys))
    desk.list.setFocus()
    desk.type(CODE + "\r")
    desk.type(CARD + "\r")
    assert (runs, desk.scans) == ([], [CODE, CARD])


def test_a_scan_runs_no_command_on_its_way_through_the_platform(desk):
    runs = []
    for keys in ("H", "1", "Alt+5", "Return"):
        QShortcut(QKeySequence(keys), desk, activated=partial(runs.append, keys))
    desk.list.setFocus()
    for key in (*"H561400261123", Qt.Key.Key_Return):
        QTest.keyClick(desk.windowHandle(), key)  # a millisecond apart
        desk.wait(1)
    assert (runs, [scan.upper() for scan in desk.scans]) == ([], ["H561400261123"])


def test_a_one_letter_command_of_a_person_runs(desk, qtbot):
    runs = []
    QShortcut(QKeySequence("D"), desk, activated=lambda: runs.append("D"))
    desk.list.setFocus()
    desk.type("d", key=Qt.Key.Key_D)
    qtbot.waitUntil(lambda: runs == ["D"])


def test_space_of_a_person_ticks_a_box(desk, qtbot):
    desk.tick.setFocus()
    desk.type(" ")
    qtbot.waitUntil(desk.tick.isChecked)


def test_a_key_held_down_is_no_reader(desk):
    desk.wait(SLOW)
    desk.press("a")
    for _ in range(40):
        desk.wait(30)
        desk.press("a", repeated=True)
    desk.press("\r")
    assert (desk.line.text(), desk.scans) == ("a" * 41, [])


def test_keys_with_ctrl_are_commands(desk):
    desk.line.setText("abc")
    desk.type("a", key=Qt.Key.Key_A, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert desk.line.selectedText() == "abc"


def test_arrows_among_letters_are_obeyed(desk):
    desk.type("ac", SLOW)
    desk.type("", SLOW)
    desk.press("", key=Qt.Key.Key_Left)
    desk.type("b", SLOW)
    assert desk.line.text() == "abc"


def test_capitals_of_a_reader_come_with_shift(desk):
    desk.wait(SLOW)
    for letter in CODE:
        if letter.isupper():
            desk.press("", key=Qt.Key.Key_Shift, modifiers=Qt.KeyboardModifier.ShiftModifier)
            desk.wait(FAST)
        desk.press(letter)
        desk.wait(FAST)
    desk.press("\r")
    assert desk.scans == [CODE]


def test_a_reader_may_type_letters_by_their_code(desk):
    alt = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
    desk.wait(SLOW)
    for letter in CARD:
        if not letter.isascii():
            desk.press("", key=Qt.Key.Key_Alt, modifiers=alt)
            for digit in str(ord(letter)):
                desk.wait(30)
                desk.press("", key=Qt.Key(ord(digit)), modifiers=alt)
            desk.wait(30)
        desk.press(letter)
        desk.wait(FAST)
    desk.press("\r")
    assert (desk.scans, desk.line.text()) == ([CARD], "")


def test_a_reader_without_line_end_is_heard_when_it_falls_silent(desk, qtbot):
    with qtbot.waitSignal(desk.scanner.scanned) as heard:
        desk.type(CARD)
    assert heard.args == [CARD]
    assert desk.line.text() == ""


def test_a_hiccup_of_the_pc_does_not_end_a_scan(desk):
    desk.type(CARD[:20])
    desk.wait(LATE_MS)
    for letter in CARD[20:] + "\r":
        desk.press(letter)
        desk.wait(FAST)
    assert (desk.scans, desk.line.text()) == ([CARD], "")


def test_keys_that_waited_in_a_busy_window_are_still_one_scan(desk, qtbot):
    desk.type(CARD[:7])
    qtbot.waitUntil(lambda: desk.line.text() == CARD[:7])  # silence, as the window saw it
    for letter in CARD[7:] + "\r":
        desk.wait(FAST)
        desk.press(letter)
    assert (desk.scans, desk.line.text()) == ([CARD], "")


def test_keys_without_a_time_are_timed_on_arrival(desk):
    desk.type(CODE + "\r", FAST, stamped=False)
    desk.type("Lan", SLOW, stamped=False)
    assert (desk.scans, desk.line.text()) == ([CODE], "Lan")


def test_a_clock_that_runs_back_makes_no_scan(desk):
    desk.type(CODE, -FAST)
    assert (desk.scans, desk.line.text()) == ([], CODE)


def test_two_scans_in_a_row_are_two(desk):
    desk.type(CARD + "\r\n")
    desk.wait(FAST)
    for letter in CODE + "\r\n":
        desk.press(letter)
        desk.wait(FAST)
    assert desk.scans == [CARD, CODE]


def test_enter_after_a_scan_is_a_person_s_again(desk):
    entered = []
    desk.line.returnPressed.connect(lambda: entered.append(True))
    desk.type(CARD + "\r")
    desk.wait(2 * LATE_MS)
    desk.press("\r")
    assert entered == [True]


def test_three_machine_readable_lines_are_one_scan(desk):
    lines = (
        "IDVNM0900000018079090000001<<8",
        "9006153M3006151VNM<<<<<<<<<<<8",
        "NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<",
    )
    desk.type("\r".join(lines) + "\r")
    assert desk.scans == ["\n".join(lines)]


def test_two_machine_readable_lines_are_told_after_a_while(desk, qtbot):
    with qtbot.waitSignal(desk.scanner.scanned) as heard:
        desk.type("IDVNM0900000018079090000001<<8\r9006153M3006151VNM<<<<<<<<<<<8\r")
    assert heard.args[0].count("\n") == 1


# Vietnamese typing programs.


def test_backspaces_and_letters_of_a_typing_program_are_followed(desk):
    typed = "038192004417||Nguye\bêx\b\bễn Thij\b\bị|1408"
    desk.type(typed + "\r")
    assert desk.scans == ["038192004417||Nguyễn Thị|1408"]
    assert desk.scanner.was_composed
    assert desk.line.text() == ""


def test_a_typing_program_at_the_first_letters_leaves_nothing_behind(desk):
    desk.line.setText("Lan ")
    desk.type("aa\b\bâ\bấ|0123456789\r")
    assert desk.scans == ["ấ|0123456789"]
    assert desk.line.text() == "Lan "


def test_a_person_with_a_typing_program_is_not_disturbed(desk, qtbot):
    desk.type("nguye", SLOW)
    desk.type("\bê", 1)
    desk.type("n", SLOW)
    desk.type("\b\bễn", 1)
    qtbot.waitUntil(lambda: desk.line.text() == "nguyễn")
    assert desk.scans == []


def test_telex_keys_arrive_bare_when_the_typing_program_is_off(desk):
    desk.type("038192004417||Nguyeenx Thij|14081992\r")
    assert desk.scans == ["038192004417||Nguyeenx Thij|14081992"]
    assert not desk.scanner.was_composed


def test_letters_committed_by_an_input_method_are_followed(desk):
    desk.line.setText("cũ")
    desk.wait(SLOW)
    for letter in "038192004417||Nguyễn":
        desk.compose(commit=letter)
        desk.wait(FAST)
    desk.compose(commit="ên", back=2)
    desk.press("\r", stamped=False)
    assert desk.scans == ["038192004417||Nguyên"]
    assert desk.scanner.was_composed
    assert desk.line.text() == "cũ"


def test_letters_still_being_composed_belong_to_the_scan(desk):
    desk.wait(SLOW)
    for letter in "038192004417|":
        desk.compose(commit=letter)
        desk.wait(FAST)
    for preedit in ("n", "ng", "ngu", "nguy"):
        desk.compose(preedit=preedit)
        desk.wait(FAST)
    desk.press("\r", stamped=False)
    assert desk.scans == ["038192004417|nguy"]
    assert desk.line.text() == desk.line.displayText() == ""


def test_a_person_with_an_input_method_is_not_disturbed(desk, qtbot):
    for preedit in ("n", "ng", "ngu", "nguy"):
        desk.wait(SLOW)
        desk.compose(preedit=preedit)
    desk.wait(SLOW)
    desk.compose(commit="nguyễn")
    desk.compose()
    desk.wait(SLOW)
    desk.press("\r", stamped=False)
    assert (desk.line.text(), desk.scans) == ("nguyễn", [])


def test_a_quick_input_method_gets_its_letters_through(desk, qtbot):
    desk.wait(SLOW)
    for letter in "nguyen":
        desk.compose(commit=letter)
        desk.wait(1)
    qtbot.waitUntil(lambda: desk.line.text() == "nguyen")


# The window.


def test_only_the_watched_window_is_watched(desk, qtbot):
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    focus_on(qtbot, other, other)
    for letter in CODE:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, letter)
        QCoreApplication.sendEvent(other.windowHandle(), event)
    assert (other.text(), desk.scans) == (CODE, [])


def test_a_window_that_was_not_shown_yet_is_watched_from_then_on(qtbot):
    window = Desk()
    qtbot.addWidget(window)
    assert window.windowHandle() is None
    with qtbot.waitExposed(window):
        window.show()
    focus_on(qtbot, window, window.list)
    window.type(CODE + "\r")
    assert window.scans == [CODE]


def test_a_field_that_goes_away_during_a_scan_is_forgotten(desk, qtbot):
    desk.line.textEdited.connect(desk.line.deleteLater)
    desk.type(CODE[:5])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.other.setFocus()
    for letter in CODE[5:] + "\r":
        desk.wait(FAST)
        desk.press(letter)
    assert (desk.scans, desk.other.text()) == ([CODE], "")
