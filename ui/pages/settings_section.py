"""What a section of the settings is to its page: a title, fields, what is unsaved, who may change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.layout import spread
from ui.page import PageWidget
from ui.widgets.banner import Banner
from ui.widgets.segment import Segment
from ui.widgets.text import label

if TYPE_CHECKING:
    from services.accounts import Officer, Permission


class Section(PageWidget):
    """One section. Fill `column`; `lead` is the line under its title.

    Attributes:
        HAS_FORM: It has fields that are kept with F9.

    Signals:
        changed: How much is unsaved may have changed.
        saved: A save ended well.
        refused: A save ended with something to be put right; the section says what.
        told: Something was done. Carries the sentence for a toast.
    """

    HAS_FORM = True

    changed = Signal()
    saved = Signal()
    refused = Signal()
    told = Signal(str)

    def __init__(self, officer: Officer, permission: Permission) -> None:
        super().__init__()
        self._officer = officer
        self.may_change = officer.may(permission)
        self.lead = label("", "small", wrap=True)
        self.column = QVBoxLayout(self)
        spread(self.column, gap=12)
        self._head = QHBoxLayout()
        spread(self._head, gap=12)
        words = QVBoxLayout()
        spread(words, gap=2)
        self.title = label("", "title")
        words.addWidget(self.title)
        words.addWidget(self.lead)
        self._head.addLayout(words, 1)
        self.column.addLayout(self._head)
        if not self.may_change:
            self.column.addWidget(self._locked())

    def set_title(self, title: str, lead: str = "") -> None:
        """Say what the section is, and a line about it."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.lead.setText(lead)

    def add_to_head(self, widget: QWidget) -> None:
        """Put something beside the title, on the right."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def unsaved(self) -> int:
        """How many things differ from what is kept."""
        return 0

    def save(self) -> None:
        """Keep what is unsaved; ends with `saved` or `refused`."""
        self.saved.emit()

    def discard(self) -> None:
        """Show what is kept again."""

    def lock_fields(self) -> None:
        """Make every field read-only, with the reason, for whoever may not change the section."""
        if self.may_change:
            return
        why = self.tr("Chỉ xem: vai trò của tài khoản này không đổi được mục này.")
        for widget in self.findChildren(QWidget):
            if self._only_shows(widget):
                continue
            if isinstance(widget, QLineEdit):
                widget.setReadOnly(True)
            elif isinstance(widget, QComboBox | Segment | QAbstractButton):
                widget.setEnabled(False)
            else:
                continue
            widget.setToolTip(why)
            widget.setAccessibleDescription(why)

    def _only_shows(self, widget: QWidget | None) -> bool:
        """Whether a control (or what it is part of) changes nothing but what is seen."""
        while widget is not None and widget is not self:
            if widget.property("shows"):
                return True
            widget = widget.parentWidget()
        return False

    def _locked(self) -> QWidget:
        from ui.widgets.role_choice import role_name

        fact = self.tr("Chỉ xem: vai trò “%1” không đổi được mục này.")
        return Banner(
            "info",
            fact.replace("%1", role_name(self._officer.role)),
            self.tr("Muốn đổi, nhờ phụ trách quầy hoặc người quản trị đăng nhập."),
            icon="lock",
        )
