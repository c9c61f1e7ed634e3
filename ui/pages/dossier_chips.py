"""The chips above the list: which list is open, and how many dossiers each has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from services.dossier_lists import ListKind
from ui.layout import spread
from ui.widgets.chip import Chip

if TYPE_CHECKING:
    from collections.abc import Mapping

GAP = 6
_LOOKS: dict[ListKind, tuple[str, str]] = {
    # icon, family of the icon and of the count
    ListKind.DOING: ("", ""),
    ListKind.OVERDUE: ("alert-triangle", "late"),
    ListKind.SOON: ("hourglass-low", "soon"),
    ListKind.RUNNING: ("clock", "ok"),
    ListKind.PAUSED: ("player-pause", "pause"),
    ListKind.READY: ("mail-opened", ""),
    ListKind.CLOSED: ("checks", "early"),
    ListKind.ALL: ("", ""),
}
_ONLY_IF_ANY = frozenset({ListKind.PAUSED, ListKind.READY, ListKind.CLOSED})


def list_name(kind: ListKind) -> str:
    """Return what a list is called."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("DossiersPage", words)

    return {
        ListKind.DOING: tr("Đang làm"),
        ListKind.OVERDUE: tr("Quá hạn"),
        ListKind.SOON: tr("Sắp hạn"),
        ListKind.RUNNING: tr("Trong hạn"),
        ListKind.PAUSED: tr("Chờ bổ sung"),
        ListKind.READY: tr("Chờ trả"),
        ListKind.CLOSED: tr("Đã xong"),
        ListKind.ALL: tr("Tất cả"),
    }[kind]


class DossierChips(QWidget):
    """One row of chips; where they do not all fit, those that fit, the open one always among them.

    Signals:
        chosen: A list was chosen. Carries its `ListKind`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Danh sách"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._kind = ListKind.DOING
        self._counts: Mapping[ListKind, int] = {}
        row = QHBoxLayout(self)
        spread(row, gap=GAP)
        self.chips = {kind: self._chip(kind) for kind in ListKind}
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addStretch(1)
        self._show()

    @property
    def kind(self) -> ListKind:
        """The open list."""
        return self._kind

    def open(self, kind: ListKind) -> None:
        """Mark a list as open, without telling."""
        self._kind = kind
        self._show()

    def show_counts(self, counts: Mapping[ListKind, int]) -> None:
        """Show how many dossiers each list has."""
        self._counts = counts
        for kind, chip in self.chips.items():
            chip.set_count(counts[kind])
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows open the list beside, also one for whose chip there is no room."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        kinds = self._offered()
        kind = kinds[(kinds.index(self._kind) + step) % len(kinds)]
        self.open(kind)
        self.chips[kind].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(kind)

    def _chip(self, kind: ListKind) -> Chip:
        icon, family = _LOOKS[kind]
        chip = Chip(list_name(kind), count=0, icon=icon, family=family, parent=self)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _offered(self) -> list[ListKind]:
        return [
            kind
            for kind in ListKind
            if kind not in _ONLY_IF_ANY or kind is self._kind or self._counts.get(kind)
        ]

    def _show(self) -> None:
        left = self.width() - self.chips[self._kind].sizeHint().width()
        offered = self._offered()
        for kind, chip in self.chips.items():
            chip.setChecked(kind is self._kind)
            if kind is self._kind:
                chip.show()
                continue
            needed = chip.sizeHint().width() + GAP
            fits = kind in offered and needed <= left
            left = left - needed if fits else (left if kind not in offered else -1)
            chip.setVisible(fits)

    def _on_clicked(self) -> None:
        chip = self.sender()
        for kind, own in self.chips.items():
            if own is chip:
                self.open(kind)
                self.chosen.emit(kind)
