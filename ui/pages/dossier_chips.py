"""The chips above the list: which list is open, and how many dossiers each has."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from services.dossier_lists import ListKind
from ui.widgets.chip_row import ChipLook, ChipRow

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


class DossierChips(ChipRow):
    """The lists of dossiers.

    Signals:
        chosen: A list was chosen. Carries its `ListKind`.
    """

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("DossierChips", "Danh sách"),
            {
                kind: ChipLook(list_name(kind), icon, family, kind in _ONLY_IF_ANY)
                for kind, (icon, family) in _LOOKS.items()
            },
        )

    @property
    def kind(self) -> ListKind:
        """The open list."""
        return ListKind(self._open)
