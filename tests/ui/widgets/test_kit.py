"""The kit: every control fits at every size, has a name, and does what its key says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.component_sheet import ComponentSheet
from tests.ui.fitting import misfits, nameless
from ui.pages.person_editor import PersonEditor
from ui.theme import theme
from ui.tokens import TEXT_FACTORS
from ui.widgets import keys
from ui.widgets.button import Button
from ui.widgets.count_box import CountBox
from ui.widgets.day_strip import DayCell, shortened
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, LineEdit
from ui.widgets.focus_ring import FocusRing
from ui.widgets.mark import initials
from ui.widgets.pill import Pill, pill_look
from ui.widgets.segment import Segment
from ui.widgets.step_dot import StepDot
from ui.widgets.suggestions import Suggestion, Suggestions, marked_parts
from ui.widgets.switch import Switch
from ui.widgets.text import ElidedLabel, label
from ui.widgets.tick_box import TickBox
from ui.widgets.timeline import Moment, Timeline
from ui.widgets.toast import Toast, ToastAction


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(800, 600)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def put(window: QWidget, *widgets: QWidget) -> None:
    column = window.layout()
    assert column is not None
    for widget in widgets:
        column.addWidget(widget)
        widget.show()
    column.activate()


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("factor", TEXT_FACTORS)
def test_the_component_sheet_fits_at_every_size(
    qtbot: QtBot, factor: float, contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=contrast)
    sheet = ComponentSheet()
    qtbot.addWidget(sheet)
    sheet.resize(round(1600 * factor), round(1000 * factor))
    sheet.show()
    assert misfits(sheet) == []
    assert nameless(sheet) == []


def test_a_button_grows_with_its_words_and_never_cuts_them(window: QWidget) -> None:
    button = Button("Gác lại", key="F8")
    put(window, button)
    before = button.sizeHint().width()
    button.setText("Gác lại và báo người chờ")
    assert button.sizeHint().width() > before
    assert button.minimumSizeHint() == button.sizeHint()
    assert button.accessibleName() == "Gác lại và báo người chờ"


def test_a_problem_is_said_under_the_field_and_goes_while_typing(window: QWidget) -> None:
    field = Field("Số căn cước", hint="12 số")
    put(window, field)
    field.set_problem("Mới có 11 số, cần đủ 12.", "soon")
    assert field.note.text() == "Mới có 11 số, cần đủ 12."
    assert field.edit.property("problem") == "soon"
    height = field.edit.height()
    QTest.keyClicks(field.edit, "1")
    assert field.note.text() == "12 số"
    assert field.edit.property("problem") == ""
    assert field.edit.height() == height


def test_a_big_field_grows_with_the_text(window: QWidget) -> None:
    field = LineEdit("Ô quét", big=True)
    put(window, field)
    theme().set_look(factor=2.0)
    assert field.font() == theme().font("big")
    theme().set_look(factor=1.0)


def test_a_count_box_takes_digits_and_arrows_only(qtbot: QtBot, window: QWidget) -> None:
    box = CountBox("Bản chính")
    put(window, box)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "a2b")
    assert box.count == 2
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.count == 3
    with qtbot.waitSignal(box.counted, timeout=500) as told:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert told.args == [2]


def test_a_count_is_written_in_the_ink_of_the_look_there_is(window: QWidget) -> None:
    box = CountBox("Bản chính")
    put(window, box)
    box.set_count(5)
    for contrast in (True, False):
        theme().set_look(contrast=contrast)
        assert box.palette().color(QPalette.ColorRole.Text) == theme().colour("ink")


def test_a_segment_tells_the_key_of_what_was_chosen(qtbot: QtBot, window: QWidget) -> None:
    segment = Segment("Xem", [("a", "Diễn biến"), ("b", "Giấy tờ")])
    put(window, segment)
    assert segment.key == ""
    with qtbot.waitSignal(segment.chosen, timeout=500) as told:
        segment.buttons()[1].click()
    assert told.args == ["b"]
    segment.choose("a")
    assert segment.key == "a"


def test_space_switches_and_ticks(window: QWidget) -> None:
    switch, tick = Switch("Nộp thay"), TickBox("Đã thấy tiền")
    put(window, switch, tick)
    for control in (switch, tick):
        QTest.keyClick(control, Qt.Key.Key_Space)
        assert control.isChecked()
    tick.set_mark("missing")
    assert tick.accessibleDescription() == "thiếu"


def test_a_pill_says_what_its_colour_means(qtbot: QtBot) -> None:
    pill = Pill(pill_look("soon", "5 giờ", spoken="còn 5 giờ làm việc, sắp hạn"))
    qtbot.addWidget(pill)
    assert pill.accessibleName() == "còn 5 giờ làm việc, sắp hạn"


def test_a_long_term_shows_seven_cells_at_most() -> None:
    cells = [DayCell("T2", str(day), f"ngày {day}", "counted") for day in range(1, 15)]
    shown = shortened(cells)
    assert [cell.day for cell in shown] == ["1", "2", "", "12", "13", "14"]
    assert shown[2].words == "9 ngày"
    assert shortened(cells[:7]) == cells[:7]


def test_what_was_typed_is_marked_without_its_marks() -> None:
    assert marked_parts("Cấp bản sao Trích lục", ["trich", "luc"]) == [
        ("Cấp bản sao ", False),
        ("Trích", True),
        (" ", False),
        ("lục", True),
    ]
    assert marked_parts("Khai sinh", []) == [("Khai sinh", False)]


def test_suggestions_are_taken_by_keyboard_while_the_field_keeps_the_focus(
    qtbot: QtBot, window: QWidget
) -> None:
    edit = LineEdit("Thủ tục")
    put(window, edit)
    offers = Suggestions(edit, "Thủ tục khớp")
    edit.setFocus()
    found = [Suggestion("Khai sinh", "1.001193", 1), Suggestion("Khai tử", "1.000656", 2)]
    offers.offer(found, "khai", "2 thủ tục khớp")
    assert offers.isVisible()
    QTest.keyClick(edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(offers.chosen, timeout=500) as told:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert told.args == [2]
    assert not offers.isVisible()
    offers.offer(found, "khai", "2 thủ tục khớp")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert not offers.isVisible()


def test_a_dialog_takes_the_keys_and_gives_them_back(qtbot: QtBot, window: QWidget) -> None:
    heard: list[str] = []
    opener = Button("Vì sao?")
    put(window, opener)
    opener.setFocus()
    keys.bind(window, {"F9": lambda: heard.append("page")})
    dialog = Dialog(window, "Vì sao ngày này?", "H56.214-261123-0307", width=400)
    field = LineEdit("Lý do")
    dialog.body.addWidget(field)
    dialog.set_primary("Giữ", lambda: dialog.finish("kept"))
    dialog.open()
    assert field.hasFocus()
    with qtbot.waitSignal(dialog.finished, timeout=500) as told:
        QTest.keyClick(field, Qt.Key.Key_F9)
    assert told.args == ["kept"]
    assert heard == []
    assert opener.hasFocus()
    QTest.keyClick(opener, Qt.Key.Key_F9)
    assert heard == ["page"]


def test_escape_leaves_a_dialog_and_tab_stays_inside(qtbot: QtBot, window: QWidget) -> None:
    outside = Button("ngoài")
    put(window, outside)
    dialog = Dialog(window, "Bảng phím", width=400)
    dialog.body.addWidget(LineEdit("một"))
    dialog.set_primary("Đóng", dialog.leave)
    dialog.open()
    for _ in range(7):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        assert dialog.isAncestorOf(now)
    with qtbot.waitSignal(dialog.finished, timeout=500) as told:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert told.args == [None]


def test_a_long_dialog_scrolls_above_a_fixed_foot(window: QWidget) -> None:
    put(window)
    dialog = Dialog(window, "Dài", width=700)
    for number in range(60):
        dialog.body.addWidget(label(f"dòng {number}", wrap=True))
    primary = dialog.set_primary("Đóng", dialog.leave)
    dialog.open()
    assert dialog.card.height() <= window.height() - 24
    foot = primary.mapTo(window, primary.rect().bottomLeft()).y()
    assert foot < window.height()
    assert misfits(dialog) == []


def test_the_ring_follows_the_keyboard_and_not_the_mouse(qtbot: QtBot, window: QWidget) -> None:
    first, second = Button("một"), Button("hai")
    put(window, first, second)
    ring = FocusRing(window)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    assert ring.geometry().contains(first.geometry())
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible()


def test_a_toast_puts_its_links_under_the_words_where_room_is_short(window: QWidget) -> None:
    put(window)
    toast = Toast(window)
    acts = [ToastAction("In lại", window.update, "Ctrl+P"), ToastAction("Mở", window.update)]
    toast.say("Đã tiếp nhận 0307. Giấy hẹn đang in.", "hẹn T6 27/11 trước 17:00", acts)
    low = toast.height()
    assert toast.geometry().right() < window.width()
    window.resize(360, 600)
    toast.place()
    assert toast.height() > low
    assert misfits(window) == []


def test_an_elided_label_gives_way_and_keeps_the_whole_in_its_tooltip(window: QWidget) -> None:
    row = QWidget()
    line = QHBoxLayout(row)
    shown = ElidedLabel("Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con " * 3)
    line.addWidget(shown)
    put(window, row)
    window.resize(300, 200)
    shown.grab()
    assert shown.is_cut
    assert shown.toolTip() == shown.text()


def test_a_step_says_how_far_it_is(qtbot: QtBot) -> None:
    dot = StepDot(2)
    qtbot.addWidget(dot)
    dot.set_state("gap")
    assert dot.accessibleName() == "Bước 2 còn thiếu"


def test_a_timeline_replaces_its_moments(window: QWidget) -> None:
    line = Timeline()
    put(window, line)
    line.show_moments([Moment("Tiếp nhận", "T2 16/11 09:30"), Moment("Tạm dừng", "", "pause")])
    line.show_moments([Moment("Tiếp nhận", "T2 16/11 09:30", "now")])
    names = [child.accessibleName() for child in line.children() if isinstance(child, QWidget)]
    assert names.count("Tiếp nhận T2 16/11 09:30") >= 1


def test_initials_are_those_of_the_first_and_last_word() -> None:
    assert [initials(name) for name in ("Lê Thu Hà", "Hà", "")] == ["LH", "H", ""]


def test_a_field_keeps_its_height_beside_one_with_a_problem(window: QWidget) -> None:
    editor = PersonEditor()
    put(window, editor)
    editor.number.set_problem("Số căn cước chỉ gồm 12 chữ số; xem lại ký tự khác số.", "late")
    QApplication.processEvents()
    assert (
        editor.name.mapTo(editor, editor.name.edit.pos()).y()
        == editor.number.mapTo(editor, editor.number.edit.pos()).y()
    )
