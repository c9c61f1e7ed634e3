"""An officer at the keyboard: keys go to whatever has the focus, as they do in life."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def focus() -> QWidget:
    """Return what has the focus now; an open menu or list takes the keys first."""
    popup = QApplication.activePopupWidget()
    found = popup or QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None, "nothing has the focus"
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press one key."""
    QTest.keyClick(focus(), key, modifier)


def type_text(text: str) -> None:
    """Type letter by letter; composed letters arrive as a typing program sends them."""
    for letter in text:
        QTest.keyClicks(focus(), letter)
