"""The look: fonts, icons, text factor, and a binding that loses no reference."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import resources
from ui.layout import fix, spread
from ui.theme import nearest_factor, theme
from ui.tokens import CONTRAST, LIGHT, TEXT_FACTORS
from ui.widgets.text import ElidedLabel

VOID_CALLS = 20_000


def test_void_calls_into_qt_keep_the_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12 on CPython 3.11 drops one reference a call, and the process dies."""
    widget, pixmap = QWidget(), QPixmap(8, 8)
    qtbot.addWidget(widget)
    painter = QPainter(pixmap)
    font = QFont()
    before = sys.getrefcount(None)
    for at in range(VOID_CALLS // 4):
        widget.move(at % 7, 0)
        painter.setPen(LIGHT["ink"])
        font.setBold(True)
        widget.setToolTip("")
    drift = sys.getrefcount(None) - before
    painter.end()
    assert abs(drift) < 100


def test_figures_are_equally_wide_and_letters_keep_their_face(qtbot: QtBot) -> None:
    for role in ("caption", "small", "body", "strong", "figure"):
        metrics = theme().metrics(role)
        assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
    assert theme().font("body").families() == ["Mot Cua So", "Be Vietnam Pro"]


@pytest.mark.parametrize(
    ("role", "line"),
    [("caption", 16), ("small", 18), ("body", 20), ("lead", 22), ("title", 27), ("figure", 38)],
)
def test_lines_are_as_high_as_the_design_says(qtbot: QtBot, role: str, line: int) -> None:
    assert abs(theme().metrics(role).height() - line) <= 1


def test_stacked_capitals_get_the_room_they_need(qtbot: QtBot) -> None:
    plain, stacked = ElidedLabel("Âu Văn Ẩn", "title"), ElidedLabel("Ẩn Văn Âu", "title")
    metrics = QFontMetrics(theme().font("title"))
    need = -metrics.tightBoundingRect("Ẩ").top() + metrics.descent()
    assert stacked.sizeHint().height() >= need
    assert ElidedLabel("An", "title").sizeHint().height() == metrics.height()
    assert plain.sizeHint().height() == stacked.sizeHint().height()


def test_frames_and_fields_are_painted_from_the_tokens(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    card, field = QFrame(), QLineEdit()
    card.setProperty("card", "true")
    card.setFixedHeight(60)
    column.addWidget(card)
    column.addWidget(field)
    window.resize(300, 200)

    window.grab()  # lays out

    def colour_of(widget: QWidget, x: int, y: int) -> str:
        corner = widget.mapTo(window, QPoint(x, y))
        return window.grab().toImage().pixelColor(corner).name().upper()

    for is_contrast, tokens in ((False, LIGHT), (True, CONTRAST)):
        theme().set_look(contrast=is_contrast)
        assert colour_of(card, 100, 30) == tokens["surface"]
        assert colour_of(card, 100, 0) == tokens["line"]
        assert colour_of(field, 100, 0) == tokens["field"]
        field.setProperty("problem", "late")
        assert colour_of(field, 100, 0) == tokens["late_solid"]
        field.setProperty("problem", "")


def test_measures_follow_the_text_factor(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    spread(column, (20, 12, 20, 16), 10)
    shown = QLabel("1")
    fix(shown, 46, 30)
    column.addWidget(shown)
    theme().set_look(factor=2.0)
    margins = column.contentsMargins()
    assert (margins.left(), margins.top(), margins.bottom(), column.spacing()) == (40, 24, 32, 20)
    assert (shown.width(), shown.height()) == (92, 60)


def test_steps_of_the_text_stop_at_both_ends(qtbot: QtBot) -> None:
    look = theme()
    for _ in range(10):
        look.step_text(1)
    assert look.factor == TEXT_FACTORS[-1]
    for _ in range(10):
        look.step_text(-1)
    assert look.factor == TEXT_FACTORS[0]
    look.step_text(0)
    assert look.factor == 1.0
    assert nearest_factor(1.4) in (1.3, 1.5)


def test_a_change_of_the_look_is_told_once(qtbot: QtBot) -> None:
    look = theme()
    with qtbot.waitSignal(look.changed, timeout=500):
        look.set_look(contrast=True, factor=1.3)
    with qtbot.assertNotEmitted(look.changed):
        look.set_look(contrast=True, factor=1.3)
    assert look.border == 2


def test_every_icon_can_be_drawn(qtbot: QtBot) -> None:
    folder = resources.path("icons")
    for drawing in sorted(folder.glob("*.svg")):
        icon = theme().icon(drawing.stem, "accent", 20)
        assert not icon.isNull(), drawing.stem
    assert (folder / "LICENSE-tabler.txt").exists()


def test_an_icon_is_drawn_once_for_each_look(qtbot: QtBot) -> None:
    look = theme()
    assert look.icon("printer") is look.icon("printer")
    before = look.icon("printer")
    look.set_look(factor=2.0)
    assert look.icon("printer").width() == 2 * before.width()
