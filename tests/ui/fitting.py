"""Finds what does not fit: words that are cut, things pushed out of their parent, hidden overflow."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from ui.widgets.text import ElidedLabel

SLACK = 1  # px


def misfits(window: QWidget) -> list[str]:
    """Return what does not fit in `window`, one sentence each; empty when all is well."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or _is_internal(widget):
            continue
        found += _pushed_out(widget)
        found += _cut(widget)
        if isinstance(widget, QScrollArea):
            found += _hidden_overflow(widget)
    return found


def nameless(window: QWidget) -> list[str]:
    """Return the controls a screen reader could not name."""
    controls = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
    return [
        _told(widget)
        for widget in window.findChildren(QWidget)
        if isinstance(widget, controls)
        and not _is_internal(widget)
        and not widget.isHidden()
        and not widget.accessibleName().strip()
    ]


def _is_internal(widget: QWidget) -> bool:
    """Say whether Qt made the widget for itself."""
    above = widget.parentWidget()
    return (
        widget.objectName().startswith("qt_")
        or isinstance(above, QComboBox | QLineEdit)
        or isinstance(widget, QHeaderView)
        or (above is not None and isinstance(above.parentWidget(), QComboBox))
        or type(widget).__name__ in {"QScrollBar", "QComboBoxPrivateContainer", "FocusRing"}
    )


def _pushed_out(widget: QWidget) -> list[str]:
    above = widget.parentWidget()
    if above is None or widget.isWindow():
        return []
    if widget.x() < -SLACK or widget.x() + widget.width() > above.width() + SLACK:
        return [
            f"{_told(widget)} reaches {widget.x()}..{widget.x() + widget.width()} of {above.width()}"
        ]
    return []


def _cut(widget: QWidget) -> list[str]:
    if isinstance(widget, ElidedLabel | QComboBox):
        return []
    if isinstance(widget, QLabel) and widget.wordWrap():
        need = widget.heightForWidth(widget.width())
        if widget.text() and widget.height() < need - SLACK:
            return [f"{_told(widget)} is {widget.height()} high, needs {need}"]
        return []
    if type(widget) is QLabel and widget.text():
        need = max(
            widget.fontMetrics().horizontalAdvance(line) for line in widget.text().split("\n")
        )
        return [f"{_told(widget)} is {widget.width()} wide, needs {need}"] * (
            widget.width() < need - SLACK
        )
    if isinstance(widget, QLabel | QAbstractButton):
        need_size = widget.minimumSizeHint()
        short = widget.width() < need_size.width() - SLACK
        low = widget.height() < need_size.height() - SLACK
        if short or low:
            return [
                f"{_told(widget)} is {widget.width()}×{widget.height()},"
                f" needs {need_size.width()}×{need_size.height()}"
            ]
    return []


def _hidden_overflow(area: QScrollArea) -> list[str]:
    body = area.widget()
    if body is None or body.width() <= area.viewport().width() + SLACK:
        return []
    return [f"{_told(area)} hides {body.width() - area.viewport().width()} px on the right"]


def _told(widget: QWidget) -> str:
    words = widget.accessibleName() or getattr(widget, "text", lambda: "")() or ""
    above = widget.parentWidget()
    inside = type(above).__name__ if above is not None else ""
    return f"{type(widget).__name__} “{words[:40]}” in {inside}"
