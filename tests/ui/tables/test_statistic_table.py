"""The form on the screen: every cell is a door, heads stay in sight, only this table goes sideways."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.chart_samples import FORM, GROUPS, HEADS, form
from tests.ui.windows import press, put, show_window
from ui.tables.statistic_form import StatisticPlace, StatisticRow
from ui.tables.statistic_table import StatisticTable
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.card import scrolled


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    return show_window(qtbot)


def shown(window: QWidget, table: StatisticTable, width: int = 1158) -> StatisticTable:
    put(window, table, width=width)
    column = window.layout()
    assert column is not None
    column.setContentsMargins(0, 0, 0, 0)
    QApplication.processEvents()
    return table


def model(table: StatisticTable) -> QAbstractItemModel:
    return table.view.model()


def test_the_model_keeps_the_rules_of_models(
    qtbot: QtBot, window: QWidget, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model(shown(window, form())))


def test_a_cell_opens_with_the_keyboard(qtbot: QtBot, window: QWidget) -> None:
    table = shown(window, form())
    table.view.setFocus()
    table.choose(StatisticPlace("land", "on_day"))
    press(qtbot, Qt.Key.Key_Right)
    with qtbot.waitSignal(table.opened, timeout=500) as told:
        press(qtbot, Qt.Key.Key_Return)
    assert told.args == [StatisticPlace("land", "late")]
    press(qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened, timeout=500) as told:
        press(qtbot, Qt.Key.Key_Space)
    assert told.args == [StatisticPlace("care", "late")]


def test_the_first_arrow_goes_to_the_first_cell(qtbot: QtBot, window: QWidget) -> None:
    table = shown(window, form())
    table.view.setFocus(Qt.FocusReason.MouseFocusReason)
    table.view.setCurrentIndex(model(table).index(-1, -1))
    press(qtbot, Qt.Key.Key_Down)
    assert table.place == StatisticPlace("civil", "received")


def test_a_click_opens_one_cell_once(qtbot: QtBot, window: QWidget) -> None:
    table = shown(window, form())
    told: list[object] = []
    table.opened.connect(told.append)
    spot = table.view.visualRect(model(table).index(6, 10)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told == [StatisticPlace("total", "overdue")]


def test_a_screen_reader_hears_row_group_column_and_number(qtbot: QtBot, window: QWidget) -> None:
    table = shown(window, form())
    said = model(table).index(2, 7).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Đất đai, Số hồ sơ đã giải quyết, Quá hạn: 11"
    reader = QAccessible.queryAccessibleInterface(table.view)
    assert reader is not None
    assert reader.text(QAccessible.Text.Name) == "Biểu số II.06a/VPCP/KSTT"


def test_the_current_cell_stays_when_the_figures_change(qtbot: QtBot, window: QWidget) -> None:
    table = shown(window, form())
    table.choose(StatisticPlace("land", "late"))
    table.show_rows([FORM[2], FORM[6]])
    assert table.place == StatisticPlace("land", "late")


def test_nothing_to_count_is_a_dash_and_thousands_have_dots(qtbot: QtBot, window: QWidget) -> None:
    table = StatisticTable("Biểu", HEADS, GROUPS)
    table.show_rows([StatisticRow("x", "Hộ tịch", (1234, None, *([0] * 9)))])
    shown(window, table)
    assert [model(table).index(0, at).data() for at in range(3)] == ["1.234", "–", "0"]


def test_a_row_must_have_a_number_for_every_column(qtbot: QtBot, window: QWidget) -> None:
    table = shown(window, StatisticTable("Biểu", HEADS, GROUPS))
    with pytest.raises(ValueError, match="counts"):
        table.show_rows([StatisticRow("x", "Hộ tịch", (1, 2))])


def test_an_empty_form_shows_its_heads(qtbot: QtBot, window: QWidget) -> None:
    table = shown(window, StatisticTable("Biểu", HEADS, GROUPS))
    table.view.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert table.place is None
    assert table.height() > theme().px(60)


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [560, 1158])
def test_numbers_and_titles_have_their_room(
    qtbot: QtBot, window: QWidget, width: int, factor: float, contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=contrast)
    table = shown(window, form(), round(width * factor))
    columns = [column for group in GROUPS for column in group.columns]
    for at, column in enumerate(columns):
        room = table.view.columnWidth(at)
        words = [strokes.width_of(word, "capmedium") for word in column.title.split()]
        numbers = [strokes.width_of(str(row.counts[at]), "strong") for row in FORM]
        assert room >= max(*words, *numbers) + theme().px(4)
    rows = table.view.verticalHeader().height()
    assert rows >= sum(table.view.rowHeight(at) for at in range(len(FORM)))


def test_the_form_goes_sideways_only_where_it_is_narrow(qtbot: QtBot, window: QWidget) -> None:
    table = shown(window, form(), 1158)
    bar = table.view.horizontalScrollBar()
    assert bar.maximum() == 0
    table.window().resize(560, 700)
    QApplication.processEvents()
    assert bar.maximum() > 0
    heads = table.view.verticalHeader().geometry()
    bar.setValue(bar.maximum())
    assert table.view.verticalHeader().geometry() == heads
    assert heads.width() < 280


def test_the_page_follows_the_current_cell(qtbot: QtBot, window: QWidget) -> None:
    body = QWidget()
    column = QVBoxLayout(body)
    table = form()
    column.addWidget(table)
    area = scrolled(body)
    QVBoxLayout(window).addWidget(area)
    window.resize(1158, 220)
    area.show()
    QApplication.processEvents()
    table.view.setFocus()
    table.choose(StatisticPlace("civil", "received"))
    table.choose(StatisticPlace("total", "received"))
    cell = table.view.visualRect(table.view.currentIndex()).center()
    seen = area.viewport().mapFromGlobal(table.view.viewport().mapToGlobal(cell))
    assert area.viewport().rect().contains(seen)
