"""A menu in our look. It is short-lived, so its style sheet costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme import theme

_SHEET = """
QMenu {{ background: {surface}; border: {bw}px solid {line2}; padding: {p4}px; }}
QMenu::item {{ padding: {p6}px {p16}px; border-radius: {p6}px; color: {ink}; }}
QMenu::item:selected {{ background: {accent_tint}; color: {accent_ink}; }}
QMenu::item:disabled {{ color: {ink_disabled}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {p4}px {p8}px; }}
"""


def menu(parent: QWidget, entries: Sequence[tuple[str, Callable[[], object]]]) -> QMenu:
    """Return a menu of `(words, act)`; it deletes itself when it closes. Show it with `popup`."""
    look = theme()
    made = QMenu(parent)
    colours = ("surface", "line2", "ink", "accent_tint", "accent_ink", "ink_disabled", "line")
    values = {name: look.hex(name) for name in colours}
    sizes = {f"p{size}": str(look.px(size)) for size in (4, 6, 8, 16)}
    made.setStyleSheet(_SHEET.format(**values, **sizes, bw=look.border))
    made.setFont(look.font("body"))
    for words, act in entries:
        action = QAction(words, made)
        action.triggered.connect(lambda _checked=False, act=act: act())
        made.addAction(action)
    made.aboutToHide.connect(made.deleteLater)
    return made
