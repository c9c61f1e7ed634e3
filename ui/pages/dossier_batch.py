"""Several dossiers chosen in the list: how many, and what can be done with all of them at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.accounts import Officer, Permission
from services.rules.acts import ActKind
from ui.acts import ActWanted
from ui.layout import spread
from ui.life_wording import act_button
from ui.widgets.button import Button
from ui.widgets.menu import menu
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.dossier_lists import DossierLine

_KINDS = (
    (ActKind.FORWARDED, (Permission.PROCESS,)),
    (ActKind.DIRECTED, (Permission.ASSIGN,)),
    (ActKind.APOLOGISED, (Permission.PROCESS, Permission.APPROVE)),
)
"""What may be done with many at once, and any of which permissions it needs."""


class DossierBatch(QWidget):
    """Stands in the foot of the list while several rows are chosen.

    Signals:
        act_wanted: Carries `ui.acts.ActWanted`.
    """

    act_wanted = Signal(object)

    def __init__(self, officer: Officer) -> None:
        super().__init__()
        self._kinds = [kind for kind, needed in _KINDS if any(map(officer.may, needed))]
        self._ids: tuple[bytes, ...] = ()
        self.count = label("", "smallstrong")
        self.main = Button("", "tinted", key="F9", size="s")
        self.more = Button("", "quiet", icon="dots", size="s", name=self.tr("Việc khác"))
        row = QHBoxLayout(self)
        spread(row, gap=8)
        for part in (self.count, self.main, self.more):
            row.addWidget(part)
        if self._kinds:
            self.main.setText(act_button(self._kinds[0].value))
        self.more.setVisible(len(self._kinds) > 1)
        self.main.clicked.connect(self.begin_main)
        self.more.clicked.connect(self._open_menu)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether several are chosen, and this officer may do something with them."""
        return bool(self._ids) and bool(self._kinds)

    def show_lines(self, lines: Sequence[DossierLine]) -> None:
        """Show how many are chosen; none hides the bar."""
        self._ids = tuple(line.dossier_id for line in lines)
        told = self.tr("%1 hồ sơ đang chọn").replace("%1", str(len(lines)))
        self.count.setText(told)
        self.setAccessibleName(told)
        self.setVisible(self.is_open)

    def begin_main(self) -> None:
        """Do the first of what can be done with all of them."""
        self._begin(self._kinds[0])

    def _begin(self, kind: ActKind) -> None:
        self.act_wanted.emit(ActWanted(self._ids, kind))

    def _open_menu(self) -> None:
        entries = [(act_button(kind.value), partial(self._begin, kind)) for kind in self._kinds[1:]]
        made = menu(self, entries)
        made.popup(self.more.mapToGlobal(QPoint(0, -made.sizeHint().height())))
