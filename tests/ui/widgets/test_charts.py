"""Gauges, stacks and rows: their names carry the figures, every number is a door, nothing is cut."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import chart_samples
from tests.ui.chart_samples import (
    AGES,
    NOTHING_RATED,
    ON_TIME,
    field_rows,
    gauge,
    open_too,
    solved,
    stack,
)
from tests.ui.fitting import misfits, nameless
from tests.ui.windows import press, put, show_window
from ui.theme import theme
from ui.widgets.age_bars import AgeBars
from ui.widgets.bar_rows import BarRow, BarRows
from ui.widgets.button import Button
from ui.widgets.gauge import GaugeBar, Measure
from ui.widgets.text import label
from ui.widgets.trend import trend_of

NARROW, HALF = 260, 560  # px at 100 %: the smallest card, and the page of 1366 × 768 at 200 %
LONG = "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con có yếu tố nước ngoài"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    return show_window(qtbot)


def rows(*bars: BarRow, most: int = 12) -> BarRows:
    made = BarRows("Theo lĩnh vực", most)
    made.show_rows(bars or field_rows())
    return made


def ages() -> AgeBars:
    made = AgeBars("Tuổi hồ sơ quá hạn")
    made.show_bars(AGES)
    return made


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("factor", [0.9, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [NARROW, HALF])
def test_charts_fit_into_narrow_cards(
    qtbot: QtBot, window: QWidget, width: int, factor: float, contrast: bool
) -> None:
    theme().set_look(factor=factor, contrast=contrast)
    charts = (
        gauge(ON_TIME),
        gauge(NOTHING_RATED),
        stack(open_too()),
        rows(),
        ages(),
        chart_samples.due_columns(),
    )
    put(window, *charts, width=round(width * factor), height=4000)
    assert window.width() == round(width * factor)
    assert misfits(window) == []
    assert nameless(window) == []


def test_charts_follow_a_change_of_the_text_size(qtbot: QtBot, window: QWidget) -> None:
    put(window, gauge(ON_TIME), stack(open_too()), rows(), ages(), width=900)
    theme().set_look(factor=2.0)
    QApplication.processEvents()
    assert misfits(window) == []


@pytest.mark.parametrize(
    ("measure", "level"),
    [
        (Measure(95, 100, "hồ sơ", 95), "early"),
        (Measure(9499, 10_000, "hồ sơ", 95), "soon"),
        (Measure(76, 100, "hồ sơ", 95), "soon"),  # 80 % of 95
        (Measure(7599, 10_000, "hồ sơ", 95), "late"),
        (Measure(975, 1000, "hồ sơ", Decimal("97.5")), "early"),
        (Measure(0, 0, "hồ sơ", 95), "ok"),
        (Measure(1, 2, "hồ sơ"), "ok"),
    ],
)
def test_a_gauge_tells_reached_from_near_and_far(measure: Measure, level: str) -> None:
    assert measure.level == level


def test_a_gauge_writes_its_formula_and_says_all_of_it(qtbot: QtBot) -> None:
    made = gauge(ON_TIME)
    qtbot.addWidget(made)
    assert made.bar.accessibleName() == (
        "Trước và đúng hạn: 79 / 96 hồ sơ đã giải quyết, 82,29\u00a0%, mục tiêu 95\u00a0%, chưa đạt"
    )
    words = [child.text() for child in made.findChildren(type(label()))]
    assert "79 / 96 hồ sơ đã giải quyết = 82,29\u00a0%" in words


def test_without_a_denominator_a_gauge_shows_no_percentage(qtbot: QtBot) -> None:
    made = gauge(Measure(0, 0, "lượt đánh giá", change=Decimal(5)))
    qtbot.addWidget(made)
    said = [made.bar.accessibleName()]
    said += [child.text() for child in made.findChildren(type(label()))]
    assert not any("%" in words for words in said)
    assert "0 / 0 lượt đánh giá · chưa có mẫu số" in said


def test_the_tick_overshoots_the_bar_where_the_target_is(qtbot: QtBot, window: QWidget) -> None:
    bar = GaugeBar("Trước và đúng hạn")
    bar.show_measure(ON_TIME)
    put(window, bar, width=418)
    image = bar.grab().toImage()
    target = round(bar.width() * 0.95)
    ink = theme().colour("ink").rgb()
    assert image.pixelColor(target, 0).rgb() == ink
    assert image.pixelColor(target, theme().px(10 + 2 * 3) - 1).rgb() == ink
    assert image.pixelColor(target - 6, 0).rgb() != ink


def test_the_bar_ends_where_the_share_ends(qtbot: QtBot, window: QWidget) -> None:
    bar = GaugeBar("Trước và đúng hạn")
    bar.show_measure(ON_TIME)
    put(window, bar, width=418)
    image, end = bar.grab().toImage(), bar.width() * 79 / 96
    assert image.pixelColor(int(end) - 2, 8).rgb() == theme().colour("soon_solid").rgb()
    assert image.pixelColor(int(end) + 2, 8).rgb() == theme().colour("sunken").rgb()


@pytest.mark.parametrize(
    ("change", "words", "way"),
    [
        (Decimal("1.2"), "+1,2\u00a0điểm\u00a0% so với kỳ trước", "up"),
        (Decimal("-5.81"), "\u22125,81\u00a0điểm\u00a0% so với kỳ trước", "down"),
        (Decimal("0.001"), "bằng kỳ trước", "level"),
    ],
)
def test_a_trend_is_said_in_points(qtbot: QtBot, change: Decimal, words: str, way: str) -> None:
    trend = trend_of(change)
    assert (trend.words, trend.way) == (words, way)


def test_a_stack_repeats_its_numbers_in_the_legend_and_opens_them(
    qtbot: QtBot, window: QWidget
) -> None:
    made = stack(solved(19, 60, 0))
    put(window, made)
    names = [entry.accessibleName() for entry in made.entries()]
    assert names == ["trước hạn 19", "đúng hạn 60", "quá hạn 0"]
    made.entries()[1].setFocus()
    with qtbot.waitSignal(made.chosen, timeout=500) as told:
        QTest.keyClick(made.entries()[1], Qt.Key.Key_Return)
    assert told.args == ["on_day"]


def test_a_stack_keeps_the_focus_when_its_figures_change(qtbot: QtBot, window: QWidget) -> None:
    made = stack(solved(19, 60, 17))
    put(window, made)
    entry = made.entries()[2]
    entry.setFocus()
    made.show_parts(solved(20, 61, 18))
    assert entry.hasFocus()
    assert entry.accessibleName() == "quá hạn 18"


def test_doors_are_buttons_to_a_screen_reader(qtbot: QtBot, window: QWidget) -> None:
    made = rows()
    put(window, made)
    reader = QAccessible.queryAccessibleInterface(made.doors()[0])
    assert reader is not None
    assert reader.role() == QAccessible.Role.Button
    assert reader.text(QAccessible.Text.Name).startswith("Hộ tịch: 33/34")


def test_a_row_says_everything_it_shows() -> None:
    assert field_rows()[2].spoken == (
        "Đất đai: 7/18, 38,89\u00a0%, dưới mục tiêu, trước hạn 0, đúng hạn 7, quá hạn 11,"
        " 11 chờ cơ quan ngoài xã"
    )


def test_a_row_without_solved_dossiers_has_no_percentage(qtbot: QtBot, window: QWidget) -> None:
    row = BarRow("x", "Môi trường", solved(0, 0, 0), 0, 0)
    put(window, rows(row))
    window.grab()
    assert row.share == "–"


def test_arrows_move_among_rows_and_tab_leaves_them(qtbot: QtBot, window: QWidget) -> None:
    made, after = rows(), Button("In tóm tắt")
    put(window, made, after)
    made.doors()[0].setFocus()
    press(qtbot, Qt.Key.Key_Up)
    assert focused() is made.doors()[0]
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    assert focused() is made.doors()[2]
    press(qtbot, Qt.Key.Key_End)
    assert focused() is made.doors()[5]
    press(qtbot, Qt.Key.Key_Tab)
    assert focused() is after
    press(qtbot, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is made.doors()[5]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_row_opens_with_its_key(qtbot: QtBot, window: QWidget, key: Qt.Key) -> None:
    made = rows()
    put(window, made)
    made.doors()[2].setFocus()
    with qtbot.waitSignal(made.chosen, timeout=500) as told:
        press(qtbot, key)
    assert told.args == ["Đất đai"]


def test_the_focus_stays_with_its_row_when_the_rows_change(qtbot: QtBot, window: QWidget) -> None:
    made = rows()
    put(window, made)
    made.doors()[2].setFocus()
    with qtbot.waitSignal(QApplication.instance().focusChanged, timeout=500) as told:
        made.show_rows(list(reversed(field_rows())))
    assert told.args[1] is made.doors()[3]  # at once, not by way of another control
    assert focused() is made.doors()[3]
    assert made.doors()[3].key == "Đất đai"
    made.show_rows(field_rows()[:2])
    assert focused() is made.doors()[1]


def test_rows_of_the_same_keys_stay_and_show_their_new_figures(
    qtbot: QtBot, window: QWidget
) -> None:
    made = rows(BarRow("x", "Hộ tịch", solved(1, 2, 3), 3, 6))
    put(window, made)
    door = made.doors()[0]
    made.show_rows([BarRow("x", "Hộ tịch", solved(2, 2, 3), 4, 7)])
    assert made.doors() == (door,)
    assert door.accessibleName() == (
        "Hộ tịch: 4/7, 57,14\u00a0%, trước hạn 2, đúng hạn 2, quá hạn 3"
    )


def test_many_rows_scroll_and_follow_the_keyboard(qtbot: QtBot, window: QWidget) -> None:
    made = rows(*(BarRow(str(at), f"Thủ tục {at}", solved(1, at, 1), 1, 2) for at in range(200)))
    put(window, made)
    low = made.height()
    assert low < 600
    made.doors()[0].setFocus()
    press(qtbot, Qt.Key.Key_End)
    last = made.doors()[199]
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    assert made.height() == low


def test_long_names_stand_over_their_bars_and_are_whole_in_the_tooltip(
    qtbot: QtBot, window: QWidget
) -> None:
    made = rows(BarRow("x", LONG, solved(1, 2, 3), 3, 6), most=3)
    put(window, made, width=1400)
    wide = made.height()
    window.resize(300, 600)
    qtbot.waitUntil(lambda: made.height() > wide)
    window.grab()
    assert made.doors()[0].toolTip() == LONG
    assert misfits(window) == []


def test_ages_say_how_many_and_open_them(qtbot: QtBot, window: QWidget) -> None:
    made = ages()
    put(window, made)
    names = [door.accessibleName() for door in made.doors()]
    assert names == ["1–2 ngày: 17", "3–5 ngày: 8", "6–10 ngày: 0", "trên 10 ngày: 1"]
    with qtbot.waitSignal(made.chosen, timeout=500) as told:
        made.doors()[3].click()
    assert told.args == ["11-"]


def test_days_to_come_say_how_many_are_due_and_open_them(qtbot: QtBot, window: QWidget) -> None:
    made = chart_samples.due_columns()
    put(window, made)
    names = [door.accessibleName() for door in made.doors()]
    assert names == ["T2 23: 5", "T3 24: lễ", "T4 25: 2", "T5 26: 4"]
    assert [door.isEnabled() for door in made.doors()] == [True, False, True, True]
    with qtbot.waitSignal(made.chosen, timeout=500) as told:
        QTest.keyClick(made.doors()[2], Qt.Key.Key_Return)
    assert told.args == ["2026-11-25"]


def test_a_day_with_twice_the_dossiers_is_twice_as_high(qtbot: QtBot, window: QWidget) -> None:
    made = chart_samples.due_columns()
    put(window, made)
    high = []
    for door in (made.doors()[2], made.doors()[3]):
        image, solid = door.grab().toImage(), theme().colour("soon_solid").rgb()
        middle = image.width() // 2
        high.append(sum(image.pixelColor(middle, y).rgb() == solid for y in range(image.height())))
    assert high[1] == pytest.approx(2 * high[0], abs=2)


def test_the_samples_agree_with_each_other() -> None:
    sums = [
        sum(counts) for counts in zip(*(row.counts for row in chart_samples.FORM[:-1]), strict=True)
    ]
    assert sums == list(chart_samples.FORM[-1].counts)
