"""Form 02 at the counter: everything the citizen is to bring, said once, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from services.rules.life_acts import MissingPaper
from ui.layout import spread
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineEdit
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.rules.acts import PaperCount

WIDTH = 760
MOST_LETTERS = 300
REASONS_BESIDE_FROM = 700  # effective px of window width
MOST_ITEMS = 30


class _Item(QWidget):
    """One thing to bring: a paper of the list to tick, or one to name."""

    def __init__(self, name: str = "", short_name: str = "") -> None:
        super().__init__()
        self._name = name
        self.tick = TickBox(short_name or name, name=name)
        self.tick.setChecked(True)
        self.tick.setToolTip(name)
        self.what = LineEdit(self.tr("Giấy tờ khác"), placeholder=self.tr("giấy tờ khác cần có"))
        self.why = LineEdit(
            f"{self.tr('Lý do')}: {name}" if name else self.tr("Lý do"),
            placeholder=self.tr("lý do, hoặc cần sửa gì"),
        )
        for edit in (self.what, self.why):
            edit.setMaxLength(MOST_LETTERS)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        spread(self._line, gap=8)
        self._line.addWidget(self.tick if name else self.what, 5)
        self._line.addWidget(self.why, 4)

    @property
    def is_listed(self) -> bool:
        """Whether it is a paper of the list, not one to be named."""
        return bool(self._name)

    @property
    def wanted(self) -> MissingPaper | None:
        """What is to be brought; None where it is not ticked or not named."""
        name = self._name if self.tick.isChecked() else ""
        name = name if self._name else self.what.text().strip()
        return MissingPaper(name, self.why.text().strip()) if name else None

    def lie(self, direction: QBoxLayout.Direction) -> None:
        """Put the reason beside the paper, or under it."""
        self._line.setDirection(direction)


class GuidanceDialog(Dialog):
    """Asks what is missing. Finishes with a tuple of MissingPaper, or None."""

    def __init__(self, opener: QWidget, subject: str, papers: Sequence[PaperCount]) -> None:
        super().__init__(
            opener,
            self.tr("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
            subject,
            width=WIDTH,
            icon="clipboard-plus",
        )
        spread(self.body, (20, 14, 20, 14), 10)
        told = Note("small")
        told.say(
            self.tr(
                "Ghi đủ một lần những gì còn thiếu. Chưa tiếp nhận, chưa cấp số; những gì đã nhập "
                "được giữ, quét phiếu hoặc gõ tên là mở lại."
            ),
            icon="info-circle",
        )
        self.body.addWidget(told)
        self.body.addWidget(label(self.tr("Cần bổ sung"), "strong"))
        self._column = QVBoxLayout()
        spread(self._column, gap=8)
        self.body.addLayout(self._column)
        self.items: list[_Item] = []
        for paper in papers:
            self._add(_Item(paper.name, paper.short_name))
        if not papers:
            self._add(_Item())
        self.more = Button(self.tr("Thêm giấy tờ khác"), "link", icon="plus")
        self.more.clicked.connect(self.add_item)
        self.body.addWidget(self.more)
        self.problem = Note()
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_hint(self.tr("Phiếu 02 sẽ in"))
        self.primary = self.set_primary(self.tr("Ghi phiếu và in"), self.confirm, icon="printer")

    def add_item(self) -> None:
        """Open a line for something that is not in the list of papers."""
        if len(self.items) < MOST_ITEMS:
            self._add(_Item())
            self._place()
        self.items[-1].what.setFocus()

    def confirm(self) -> None:
        """Finish with what is wanted, or say that nothing is."""
        wanted = tuple(one for item in self.items if (one := item.wanted) is not None)
        if wanted:
            self.finish(wanted)
            return
        self.problem.say(
            self.tr("Chưa có gì để yêu cầu. Đánh dấu giấy còn thiếu, hoặc ghi giấy tờ khác."),
            "soon",
        )
        self._place()
        self.more.setFocus()

    def first_focus(self) -> QWidget | None:
        first = self.items[0]
        return first.why if first.is_listed else first.what

    def _add(self, item: _Item) -> None:
        self.items.append(item)
        self._column.addWidget(item)

    def _place(self) -> None:
        is_wide = self.window().width() / theme().factor >= REASONS_BESIDE_FROM
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for item in self.items:
            item.lie(across if is_wide else down)
        super()._place()
