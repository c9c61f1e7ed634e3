"""What can be done with the dossier shown: one main act, two beside it, a menu, and why not the one looked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.acts import ActKind
from services.rules.life import OPEN
from services.rules.offers import printable
from ui.layout import spread
from ui.life_wording import act_button, form_name, why_not
from ui.pages.next_acts import NextActs, next_acts
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.menu import menu
from ui.widgets.note import Note
from ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from services.dossiers import DossierSheet
    from services.rules.life import Form
    from services.rules.offers import Offer

_ICONS: Mapping[ActKind, str] = {
    ActKind.TAKEN_OVER: "inbox",
    ActKind.FORWARDED: "arrows-exchange",
    ActKind.FINISHED: "file-certificate",
    ActKind.RETURNED: "transfer-out",
    ActKind.SUPPLEMENTED: "file-check",
    ActKind.PAID: "receipt-2",
    ActKind.ACKNOWLEDGED: "message-circle",
    ActKind.DIRECTED: "bell-ringing",
    ActKind.APOLOGISED: "mail",
    ActKind.EXTENDED: "mail",
}
_KEYS: Mapping[ActKind, str] = {ActKind.SUPPLEMENT_REQUESTED: "F3"}


class DossierActs(QWidget):
    """The acts of one dossier.

    Signals:
        act_wanted: Carries the ActKind.
        reprint_wanted, correct_wanted: As they say.
        form_wanted: A form that came out of an act is to be printed again. Carries the Form.
    """

    act_wanted = Signal(object)
    reprint_wanted = Signal()
    correct_wanted = Signal()
    form_wanted = Signal(object)

    def __init__(self, *, may_change: bool) -> None:
        """Make the block.

        Args:
            may_change: Whether the officer may correct and print.
        """
        super().__init__()
        self._may_change = may_change
        self._next = NextActs(None, (), (), None)
        self._is_open = False
        self._forms: tuple[Form, ...] = ()
        self.primary = Button("", "primary", key="F9", size="l")
        self.beside = (Button(""), Button(""))
        self.more = Button("", icon="dots", name=self.tr("Việc khác"))
        self.note = Note("small", self)
        self._head = label(self.tr("Làm được lúc này"), "over", tone="ink2")
        column = QVBoxLayout(self)
        spread(column, (18, 12, 18, 12), 8)
        row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(self.beside[0], 1)
        row.addWidget(self.beside[1], 1)
        row.addWidget(self.more)
        column.addWidget(self._head)
        column.addWidget(self.primary)
        column.addLayout(row)
        column.addWidget(self.note)
        self.primary.clicked.connect(self.begin_main)
        self.more.clicked.connect(self._open_menu)
        for place, button in enumerate(self.beside):
            button.clicked.connect(partial(self._begin_beside, place))

    def show_acts(
        self,
        sheet: DossierSheet,
        offers: Mapping[ActKind, Offer],
        officers: Mapping[str, str],
        username: str,
    ) -> None:
        """Offer what `username` may do with a dossier now."""
        self._next = next_acts(sheet.life, offers, username)
        self._is_open = sheet.life.business in OPEN
        self._forms = printable(sheet.life)
        is_mute = self._next.is_empty and not self._may_change
        self._head.setVisible(not is_mute)
        self.primary.setVisible(not is_mute)
        if self._next.primary is None:
            self._dress(self.primary, self.tr("In lại giấy hẹn"), "printer")
        else:
            kind = self._next.primary
            self._dress(self.primary, act_button(kind.value), _ICONS.get(kind, "file-description"))
        if is_mute:
            told = self.tr("Chỉ xem: vai trò của bạn không sửa hồ sơ.")
        else:
            told = self._why_not(sheet, officers)
        self.note.say(told, icon="info-circle")
        self._fit()
        self.more.setVisible(bool(self._entries()) and not is_mute)

    def begin_main(self) -> None:
        """Do what F9 does: the main act, or printing the slip again where there is none."""
        if self._next.primary is not None:
            self.act_wanted.emit(self._next.primary)
        elif self._may_change:
            self.reprint_wanted.emit()

    def may(self, kind: ActKind) -> bool:
        """Whether an act is offered now."""
        return kind in (self._next.primary, *self._next.beside, *self._next.menu)

    def set_caps(self, *, is_shown: bool) -> None:
        """Show or hide the keys of the lesser buttons."""
        self._has_caps = is_shown
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    _has_caps = True

    def _dress(self, button: Button, words: str, icon: str) -> None:
        if button.text() != words:
            button.setText(words)
            button.set_icon(icon)

    def _why_not(self, sheet: DossierSheet, officers: Mapping[str, str]) -> str:
        missing = self._next.missing
        if missing is None or missing.why_not is None:
            return ""
        told = why_not(missing.kind.value, missing.why_not.value, sheet.state)
        holder = officers.get(sheet.life.holder, sheet.life.holder)
        return f"{told} {self.tr('Người giữ: %1.').replace('%1', holder)}"

    def _fit(self) -> None:
        """Put beside each other what there is room for; the rest is in the menu."""
        room = self.width() - theme().px(36) - self.more.sizeHint().width()
        for place, button in enumerate(self.beside):
            kind = self._next.beside[place] if place < len(self._next.beside) else None
            if kind is not None:
                key = _KEYS.get(kind, "") if self._has_caps else ""
                self._dress(button, act_button(kind.value), "")
                button.set_key(key)
                room -= button.sizeHint().width() + theme().px(8)
            button.setVisible(kind is not None and (place == 0 or room >= 0))

    def _entries(self) -> list[tuple[str, Callable[[], object]]]:
        beside = self._next.beside
        hidden = [kind for place, kind in enumerate(beside) if self.beside[place].isHidden()]
        kinds = (*hidden, *self._next.menu)
        found: list[tuple[str, Callable[[], object]]] = [
            (act_button(kind.value), partial(self.act_wanted.emit, kind)) for kind in kinds
        ]
        if self._may_change and self._is_open:
            found.append((f"{self.tr('Sửa hồ sơ')}\tCtrl+E", self.correct_wanted.emit))
        if self._may_change and self._next.primary is not None:
            found.append((f"{self.tr('In lại giấy hẹn')}\tCtrl+P", self.reprint_wanted.emit))
        if self._may_change:
            found += [
                (
                    self.tr("In: %1").replace("%1", form_name(form.value)),
                    partial(self.form_wanted.emit, form),
                )
                for form in self._forms
            ]
        return found

    def _begin_beside(self, place: int) -> None:
        self.act_wanted.emit(self._next.beside[place])

    def _open_menu(self) -> None:
        made = menu(self, self._entries())
        made.setAccessibleName(self.tr("Việc khác"))
        corner = self.more.mapToGlobal(QPoint(self.more.width(), self.more.height()))
        made.popup(corner - QPoint(made.sizeHint().width(), 0))
