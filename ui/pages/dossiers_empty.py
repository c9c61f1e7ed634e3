"""What stands where a list has no dossier, or a search found none: why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from services.dossier_lists import ListKind, SimilarName
from ui.layout import spread
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class NothingListed(QFrame):
    """A list without dossiers.

    Signals:
        list_wanted: Another list is to be opened. Carries its `ListKind`.
        reception_wanted: Somebody is to be received.
    """

    list_wanted = Signal(object)
    reception_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._receive = Button(self.tr("Tiếp nhận"), icon="clipboard-plus")
        self._receive.clicked.connect(self.reception_wanted)
        self._soon = Button(self.tr("Xem hồ sơ sắp hạn"))
        self._soon.clicked.connect(self._on_soon)
        self._state = EmptyState("files", "", buttons=(self._receive, self._soon))
        column = QVBoxLayout(self)
        spread(column)
        column.addWidget(self._state)

    def say(
        self, kind: ListKind, counts: Mapping[ListKind, int], *, is_mine: bool, can_receive: bool
    ) -> None:
        """Say why the list `kind` is empty.

        Args:
            counts: Of all lists of the same scope.
            is_mine: Only the officer's own dossiers are listed.
        """
        soon = counts[ListKind.SOON]
        is_new = counts[ListKind.ALL] == 0
        self._receive.setVisible(can_receive and is_new)
        self._soon.setVisible(kind is ListKind.OVERDUE and soon > 0)
        if soon:
            self._soon.setText(self.tr("Xem %1 hồ sơ").replace("%1", str(soon)))
        fact, advice, icon = self._words(kind, soon, is_new=is_new, is_mine=is_mine)
        self._state.say(fact, advice, icon)

    def _words(
        self, kind: ListKind, soon: int, *, is_new: bool, is_mine: bool
    ) -> tuple[str, str, str]:
        if is_new and is_mine:
            told = self.tr("Hồ sơ bạn tiếp nhận hoặc được giao sẽ hiện ở đây.")
            return self.tr("Bạn chưa giữ hồ sơ nào"), told, "files"
        if is_new:
            told = self.tr("Hồ sơ đầu tiên sẽ hiện ở đây ngay khi tiếp nhận, kể cả khi mất mạng.")
            return self.tr("Chưa có hồ sơ nào"), told, "files"
        if kind is ListKind.OVERDUE:
            told = self.tr("%1 hồ sơ đến hạn trong 2 ngày làm việc tới.").replace("%1", str(soon))
            return self.tr("Không có hồ sơ quá hạn"), told if soon else "", "circle-check"
        facts = {
            ListKind.DOING: self.tr("Không còn hồ sơ nào đang làm"),
            ListKind.SOON: self.tr("Không có hồ sơ sắp hạn"),
            ListKind.RUNNING: self.tr("Không có hồ sơ nào còn từ 2 ngày làm việc"),
            ListKind.PAUSED: self.tr("Không có hồ sơ chờ bổ sung"),
            ListKind.READY: self.tr("Không còn kết quả chờ trả"),
            ListKind.CLOSED: self.tr("Chưa có hồ sơ nào xong"),
        }
        return facts.get(kind, self.tr("Chưa có hồ sơ nào")), "", "files"

    def _on_soon(self) -> None:
        self.list_wanted.emit(ListKind.SOON)


class NothingFound(QFrame):
    """A search without an answer.

    Signals:
        name_chosen: A suggested name was chosen. Carries it.
        reception_wanted: This person is to be received.
    """

    name_chosen = Signal(str)
    reception_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._receive = Button(self.tr("Tiếp nhận người này"), icon="user-plus")
        self._receive.clicked.connect(self.reception_wanted)
        self._state = EmptyState("search", "", buttons=(self._receive,))
        self._names = QWidget()
        self._row = QHBoxLayout(self._names)
        spread(self._row, (20, 0, 20, 24), 6)
        column = QVBoxLayout(self)
        spread(column)
        column.addStretch(1)
        column.addWidget(self._state)
        column.addWidget(self._names)
        column.addStretch(1)

    def say(self, text: str, *, can_receive: bool) -> None:
        """Say that nothing matches `text`; suggestions come later."""
        fact = self.tr("Không có hồ sơ nào khớp “%1”").replace("%1", text)
        advice = self.tr(
            "Đã tìm cả hồ sơ chưa gửi và hồ sơ đã trả trên máy này, có dấu và không dấu."
        )
        self._state.say(fact, advice)
        self.setAccessibleName(f"{fact}. {advice}")
        self._receive.setVisible(can_receive)
        self.suggest(())

    def suggest(self, names: Sequence[SimilarName]) -> None:
        """Offer names like the one typed."""
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._row.addStretch(1)
        if names:
            self._row.addWidget(label(self.tr("Gần giống:"), "small"))
        for found in names:
            button = Button(f"{found.name} ({found.count})", "link", size="s")
            button.clicked.connect(self._on_name)
            button.setProperty("meant", found.name)
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._names.setVisible(bool(names))

    def _on_name(self) -> None:
        button = self.sender()
        if button is not None:
            self.name_chosen.emit(str(button.property("meant")))
