"""The key map (F1): every key, grouped by where it works."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.layout import Breadth, room, spread
from ui.page import KeyLine
from ui.theme import theme
from ui.widgets.card import upright
from ui.widgets.dialog import Dialog
from ui.widgets.key_cap import KeyCap
from ui.widgets.text import label
from ui.wording import said

Group = tuple[str, Sequence[KeyLine]]
KEY_COLUMN = 112


class KeyMapDialog(Dialog):
    """Shows groups of keys in up to three columns, filled evenly."""

    def __init__(self, opener: QWidget, groups: Sequence[Group]) -> None:
        super().__init__(opener, opener.tr("Bảng phím"), width=960, icon="keyboard")
        window = opener.window()
        breadth = room(window.width(), window.height(), theme().factor).breadth
        wanted = 3 if breadth >= Breadth.NARROW else 2 if window.width() > 1000 else 1
        row = QHBoxLayout()
        spread(row, gap=20)
        for place, column in enumerate(shared_out(groups, wanted)):
            if place:
                row.addWidget(upright())
            row.addWidget(_column(column), 1)
        self.body.addLayout(row)
        self.add_hint(self.tr("Giữ Alt để hiện số cạnh từng trang."))
        self.set_primary(self.tr("Đóng bảng phím"), self.leave, key="F1")
        self._close.hide()


def shared_out(groups: Sequence[Group], columns: int) -> list[list[Group]]:
    """Return `groups` in order, dealt to at most `columns` columns of about the same height."""
    height = sum(len(lines) + 2 for _, lines in groups)
    target = height / columns
    out: list[list[Group]] = [[]]
    filled = 0.0
    for group in groups:
        size = len(group[1]) + 2
        if out[-1] and filled + size / 2 > target * len(out) and len(out) < columns:
            out.append([])
        out[-1].append(group)
        filled += size
    return out


def own_key_lines(*, searches: bool) -> list[KeyLine]:
    """Return the keys of the window itself.

    Args:
        searches: Whether Ctrl+K finds something.
    """
    lines = [
        KeyLine("F1", said("Bảng phím này")),
        KeyLine("F9", said("Việc chính của trang")),
        KeyLine("F6", said("Sang vùng kế tiếp")),
        KeyLine("Alt+1…9", said("Chuyển trang")),
        KeyLine("Ctrl+L", said("Khóa màn hình")),
        KeyLine("Ctrl + / -", said("Chữ to, chữ nhỏ")),
        KeyLine("Alt+C", said("Tương phản cao")),
        KeyLine("Ctrl+B", said("Thu, mở cột trái")),
        KeyLine("Esc", said("Đóng, quay lại")),
    ]
    if searches:
        lines.insert(3, KeyLine("Ctrl+K", said("Tìm hồ sơ, người")))
    return lines


def typing_key_lines() -> list[KeyLine]:
    """Return the keys that work wherever one types."""
    return [
        KeyLine("Enter", said("Sang ô kế tiếp")),
        KeyLine("Shift+Enter", said("Về ô trước")),
        KeyLine("Space", said("Đánh dấu giấy tờ")),
        KeyLine("0…9", said("Số bản ở ô đang chọn")),
    ]


def _column(groups: Sequence[Group]) -> QWidget:
    column = QWidget()
    rows = QVBoxLayout(column)
    spread(rows, gap=4)
    for place, (title, lines) in enumerate(groups):
        if place:
            rows.addSpacing(theme().px(10))
        rows.addWidget(label(title, "strong", tone="accent"))
        grid = QGridLayout()
        spread(grid, gap=6, across=8)
        grid.setColumnMinimumWidth(0, theme().px(KEY_COLUMN))
        grid.setColumnStretch(1, 1)
        for number, line in enumerate(lines):
            grid.addWidget(KeyCap(line.key), number, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(line.words, "small", tone="ink", wrap=True), number, 1)
        rows.addLayout(grid)
    rows.addStretch(1)
    return column
