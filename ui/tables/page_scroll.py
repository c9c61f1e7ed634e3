"""Tables as high as their rows: the page around them scrolls, so it must follow the current row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QScrollArea, QTableView, QWidget


def show_in_page(view: QTableView, index: QModelIndex | QPersistentModelIndex) -> None:
    """Scroll the page around `view` until the row of `index`, and one more each way, is seen."""
    area: QWidget | None = view.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None:
        return
    row = view.visualRect(index)
    spot = view.viewport().mapToGlobal(row.center())
    inside = area.viewport().mapFromGlobal(spot)
    bar = area.verticalScrollBar()
    margin = row.height()
    if inside.y() < margin:
        bar.setValue(bar.value() + inside.y() - margin)
    elif inside.y() > area.viewport().height() - margin:
        bar.setValue(bar.value() + inside.y() - area.viewport().height() + margin)
