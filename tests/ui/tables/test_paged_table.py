"""A million rows that cost only what is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.tables.paged_table import PAGE_ROWS, Cell, Column, PagedModel, PagedTable, two_lines
from ui.theme import theme
from ui.widgets.pill import pill_look

COLUMNS = (
    Column("Số", 90, lambda line: Cell(str(line), "hai dòng")),
    Column("Tên", 0, lambda line: Cell(f"Dòng thứ {line} có một tên thủ tục rất dài", wraps=True)),
    Column("Còn lại", 120, lambda _line: Cell(pill=pill_look("soon", "5 giờ"), spoken="còn 5 giờ")),
)
MILLION = 1_000_000


class Source:
    """Lines that are their own numbers; remembers what was asked."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.asked: list[tuple[int, int]] = []

    def __call__(self, position: int, limit: int) -> range:
        self.asked.append((position, limit))
        return range(position, min(position + limit, self.count))


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[PagedTable]:
    made = PagedTable("Danh sách")
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.set_columns(COLUMNS)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    theme().set_look(factor=1.0, contrast=False)


def test_the_model_keeps_qts_promises(qtmodeltester: ModelTester) -> None:
    model = PagedModel()
    model.set_columns(COLUMNS)
    model.show_list(230, Source(230))
    qtmodeltester.check(model)


def test_only_what_is_seen_is_fetched(table: PagedTable) -> None:
    source = Source(MILLION)
    table.show_list(MILLION, source, "")
    QApplication.processEvents()
    assert table.model.rowCount() == MILLION
    assert source.asked == [(0, PAGE_ROWS)]


def test_any_jump_fetches_the_page_there_and_no_other(table: PagedTable) -> None:
    source = Source(MILLION)
    table.show_list(MILLION, source, "")
    QApplication.processEvents()
    source.asked.clear()
    table.choose_row(730_050)
    QApplication.processEvents()
    assert table.line == 730_050
    assert source.asked == [(730_000, PAGE_ROWS)]


def test_end_and_home_reach_the_last_and_the_first_row(table: PagedTable, qtbot: QtBot) -> None:
    table.show_list(MILLION, Source(MILLION), "")
    table.choose_row(5)
    qtbot.keyClick(table.view, Qt.Key.Key_End)
    assert table.line == MILLION - 1
    qtbot.keyClick(table.view, Qt.Key.Key_Home)
    assert table.line == 0


def test_letters_typed_over_the_table_search_nothing(table: PagedTable, qtbot: QtBot) -> None:
    source = Source(MILLION)
    table.show_list(MILLION, source, "")
    table.choose_row(0)
    qtbot.keyClicks(table.view, "xyz")
    assert len(source.asked) == 1


def test_few_pages_are_held_however_far_one_scrolls(table: PagedTable) -> None:
    table.show_list(MILLION, Source(MILLION), "")
    for row in range(0, MILLION, 20_000):
        table.choose_row(row)
    assert len(table.model._pages) <= 12


def test_enter_opens_space_peeks_and_up_on_the_first_row_leaves(
    table: PagedTable, qtbot: QtBot
) -> None:
    table.show_list(3, Source(3), "")
    table.choose_row(0)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == [0]
    with qtbot.waitSignal(table.peeked):
        qtbot.keyClick(table.view, Qt.Key.Key_Space)
    with qtbot.waitSignal(table.left_upwards):
        qtbot.keyClick(table.view, Qt.Key.Key_Up)


def test_a_list_read_again_stays_where_it_was(table: PagedTable) -> None:
    table.show_list(1_000, Source(1_000), "")
    table.choose_row(500)
    top = table.view.verticalScrollBar().value()
    table.renew_list(1_001, Source(1_001), "", 501)
    assert table.line == 501
    assert table.view.verticalScrollBar().value() == top


def test_a_list_that_became_shorter_meanwhile_shows_empty_cells(table: PagedTable) -> None:
    table.show_list(50, Source(3), "")
    QApplication.processEvents()
    assert table.model.line(40) is None
    assert table.model.data(table.model.index(40, 0)) == ""


def test_a_pill_is_spoken_in_full(table: PagedTable) -> None:
    table.show_list(3, Source(3), "")
    index = table.model.index(1, 2)
    assert table.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "còn 5 giờ"


@pytest.mark.parametrize(("factor", "contrast"), [(1.0, False), (2.0, False), (1.0, True)])
def test_rows_and_columns_follow_the_text_size(
    table: PagedTable, factor: float, contrast: bool
) -> None:
    table.show_list(MILLION, Source(MILLION), "một triệu dòng")
    theme().set_look(factor=factor, contrast=contrast)
    QApplication.processEvents()
    assert table.view.rowHeight(0) == round(44 * factor)
    assert table.view.columnWidth(0) == round(90 * factor)
    seen = sum(table.view.columnWidth(place) for place in range(3))
    assert seen <= max(table.view.viewport().width(), round(250 * factor))
    assert not table.view.grab().isNull()


def test_a_long_text_takes_two_lines_and_a_short_one_stays() -> None:
    words = "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh"
    first, second = two_lines(words, "small", 150, theme().factor)
    assert f"{first} {second}" == words
    assert theme().metrics("small").horizontalAdvance(first) <= 150
    assert two_lines("Đăng ký", "small", 150, 1.0) == ("Đăng ký", "")
    assert two_lines("Mộttừrấtdàikhôngcắtđượcởđâu", "small", 20, 1.0)[1] == ""
