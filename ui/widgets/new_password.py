"""A new password, typed twice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.passwords import SHORTEST_PASSWORD
from ui.layout import spread
from ui.widgets.field import Field
from ui.widgets.password_edit import PasswordEdit


class NewPassword(QWidget):
    """Two hidden fields that must agree.

    Signals:
        entered: Enter was pressed in the second field.
    """

    entered = Signal()

    def __init__(self, name: str, again: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PasswordEdit(name)
        self.second = PasswordEdit(again)
        rule = self.tr("Ít nhất %1 ký tự. Một câu ngắn dễ nhớ hơn một từ khó.")
        self._one = Field(name, edit=self.first, hint=rule.replace("%1", str(SHORTEST_PASSWORD)))
        self._two = Field(again, edit=self.second)
        column = QVBoxLayout(self)
        spread(column, gap=10)
        column.addWidget(self._one)
        column.addWidget(self._two)
        self.first.hinted.connect(self._on_hinted)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.entered)

    def value(self) -> str:
        """Return the password, or say at the field what is wrong and return nothing."""
        short = SHORTEST_PASSWORD - len(self.first.text())
        if short > 0:
            words = self.tr("Mật khẩu còn thiếu %1 ký tự.").replace("%1", str(short))
            self._one.set_problem(words, "late")
            self.first.setFocus()
            return ""
        if self.first.text() != self.second.text():
            self._two.set_problem(self.tr("Hai lần gõ khác nhau. Gõ lại lần hai."), "late")
            self.second.selectAll()
            self.second.setFocus()
            return ""
        return self.first.text()

    def clear(self) -> None:
        """Empty both fields."""
        for field in (self._one, self._two):
            field.set_text("")

    def say(self, words: str) -> None:
        """Say what the rules have against this password."""
        self._one.set_problem(words, "late")
        self.first.setFocus()

    def _on_hinted(self, hint: str) -> None:
        self._one.set_problem(hint)
