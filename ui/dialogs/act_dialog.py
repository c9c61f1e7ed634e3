"""What the dialogs of acts share: on what, a main button that answers, and typing that survives Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.layout import spread
from ui.theme import theme
from ui.widgets.dialog import Dialog
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from services.rules.life_requests import Request
    from ui.acts import Asked

_NARROW_BELOW = 700  # px at 100 %: two columns stand under each other

Kept = QLineEdit | QComboBox | QPlainTextEdit | TickBox | Segment


class ActDialog(Dialog):
    """Asks for one act. It stays open until whoever asked calls `finish`, or `refuse` with a sentence.

    A subclass puts its fields into `body`, names those to be kept with `keep`, calls `ready` last, and
    answers in `requests`.

    Signals:
        answered: What is to be recorded, of each dossier. Carries a tuple of Requests.
        scans_wanted: Files are to be attached. Carries the SHA-256 of those there are.
    """

    answered = Signal(object)
    scans_wanted = Signal(object)

    _unsent: ClassVar[dict[tuple[str, tuple[bytes, ...]], dict[str, object]]] = {}

    def __init__(
        self, window: QWidget, asked: Asked, title: str, *, width: int = 640, icon: str = ""
    ) -> None:
        super().__init__(window, title, _subject(asked), width=width, icon=icon)
        self.asked = asked
        ids = tuple(sheet.dossier_id for sheet in asked.sheets)
        self._kept_under = (type(self).__name__, ids)
        self._kept: dict[str, Kept] = {}
        self.problem = Note("small", self)
        self.problem.hide()
        spread(self.body, (20, 14, 20, 14), 10)

    def requests(self) -> tuple[Request, ...] | None:
        """Return what is to be recorded, or None after saying beside the field what is missing."""
        raise NotImplementedError

    def keep(self, name: str, field: Kept) -> None:
        """Remember what stands in a field when the dialog is left without an answer."""
        self._kept[name] = field

    def ready(self, action: str, *, icon: str = "check") -> None:
        """Put the main button and bring back what was typed before."""
        if self.asked.left_out:
            left_out = self.tr("Không làm được lúc này, để lại: %1.")
            self.add_hint(left_out.replace("%1", ", ".join(map(short_code, self.asked.left_out))))
        self.body.addWidget(self.problem)
        self.primary = self.set_primary(action, self.confirm, icon=icon)
        for name, value in self._unsent.get(self._kept_under, {}).items():
            if name in self._kept:
                _put(self._kept[name], value)

    def kept_names(self, prefix: str) -> list[str]:
        """Return the names of what was typed before and begins so: rows to be made again."""
        return [name for name in self._unsent.get(self._kept_under, {}) if name.startswith(prefix)]

    def confirm(self) -> None:
        """Answer, if nothing is missing."""
        self.problem.say("")
        requests = self.requests()
        if requests is None:
            self._place()
            return
        self.primary.setEnabled(False)
        self.answered.emit(requests)

    def refuse(self, told: str) -> None:
        """Say why nothing was recorded; everything typed stays."""
        self.primary.setEnabled(True)
        self.problem.say(told, "late")
        self._place()
        self._scroll.ensureWidgetVisible(self.problem)

    def leave(self) -> None:
        """Go away; what was typed is offered again when the same is asked."""
        self._unsent[self._kept_under] = {name: _held(one) for name, one in self._kept.items()}
        super().leave()

    def finish(self, result: object) -> None:
        """Go away; after an answer nothing is kept."""
        if result is not None:
            self._unsent.pop(self._kept_under, None)
        super().finish(result)

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one column only."""
        return self.window().width() / theme().factor < _NARROW_BELOW


def short_code(code: str) -> str:
    """Return a code without the organisation, as lists show it."""
    return code.partition("-")[2] or code


def _subject(asked: Asked) -> str:
    first = asked.sheets[0]
    if len(asked.sheets) > 1:
        return ", ".join(short_code(sheet.code) for sheet in asked.sheets)
    return f"{first.owner.name} · {short_code(first.code)} · {first.procedure}"


def _held(field: Kept) -> object:
    match field:
        case QLineEdit():
            return field.text()
        case QComboBox():
            return field.currentIndex()
        case QPlainTextEdit():
            return field.toPlainText()
        case Segment():
            return field.key
        case _:
            return field.isChecked()


def _put(field: Kept, value: object) -> None:
    match field, value:
        case QLineEdit(), str():
            field.setText(value)
        case QComboBox(), int():
            field.setCurrentIndex(value)
        case QPlainTextEdit(), str():
            field.setPlainText(value)
        case Segment(), str():
            field.choose(value)
        case TickBox(), bool():
            field.setChecked(value)
