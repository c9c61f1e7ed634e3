"""A bare window for the tests of dialogs and pages, and how one asks whether everything fits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import theme
from ui.widgets.focus_ring import FocusRing

SIZES = [
    (1366, 768, 1.0, False),
    (1366, 768, 2.0, False),
    (1366, 768, 2.0, True),
    (1280, 720, 1.3, False),
    (1920, 1080, 2.0, False),
]


def show_window(qtbot: QtBot, width: int = 1366, height: int = 768) -> QWidget:
    """Return a window of that size, shown and active, with nothing in it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    FocusRing(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def put(window: QWidget, *widgets: QWidget, width: int = 500, height: int = 700) -> None:
    """Show widgets under each other in a window of that size."""
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
        widget.show()
    column.addStretch(1)
    column.activate()
    window.resize(width, height)
    QApplication.processEvents()


def press(qtbot: QtBot, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the focus is, as a person does."""
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    target = QApplication.focusWidget() or QApplication.activeWindow()
    qtbot.keyClick(target, key, held)


def write(text: str) -> None:
    """Write where the focus is, as a Vietnamese typing program does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    target = QApplication.focusWidget()
    if target is not None:
        QApplication.sendEvent(target, event)


def too_wide(root: QWidget) -> list[str]:
    """Return the scroll areas below `root` whose content is wider than what is seen of it."""
    QApplication.processEvents()
    found = []
    for area in root.findChildren(QScrollArea):
        inner = area.widget()
        if inner is not None and area.isVisible():
            wide, seen = inner.minimumSizeHint().width(), area.viewport().width()
            if max(wide, inner.width()) > seen + theme().px(14):  # a bar may lie over the margin
                found.append(f"{type(inner).__name__} {inner.accessibleName()}: {wide} > {seen}")
    return found


def nameless(root: QWidget) -> list[str]:
    """Return the visible controls below `root` that a screen reader could not name."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]
