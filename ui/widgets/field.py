"""Where one types: a label above, the field, and below it a hint or what is wrong."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui.layout import fix, spread
from ui.theme import restyle, theme
from ui.widgets import strokes
from ui.widgets.note import Note
from ui.widgets.text import label

Problem = Literal["", "soon", "late"]
FIELD_HEIGHT, BIG_HEIGHT = 36, 46
INSET = 10  # from the edge to icon, status and key cap


class LineEdit(QLineEdit):
    """A text field with room for an icon, good news and a key cap inside.

    Signals:
        left: Focus went elsewhere: time to judge what was typed.
    """

    left = Signal()

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        icon: str = "",
        key: str = "",
        big: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._key = key
        self._status = ""
        self._is_big = big
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        if key:
            self.setAccessibleDescription(self.tr("phím %1").replace("%1", key))
        if big:
            self.setProperty("scale", "big")
            self._enlarge()
            theme().changed.connect(
                self._enlarge
            )  # a font of one's own hides the window's new size
        fix(self, height=BIG_HEIGHT if big else FIELD_HEIGHT)
        self._make_room()

    def set_status(self, words: str) -> None:
        """Show good news inside the field, on the right; empty hides it."""
        self._status = words
        self._make_room()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._make_room()
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key cap, or none."""
        self._key = key
        self._make_room()
        self.update()

    def set_problem(self, kind: Problem) -> None:
        """Mark the edge: `"soon"` can go on, `"late"` cannot be right, empty is fine."""
        if (self.property("problem") or "") != kind:
            self.setProperty("problem", kind)
            restyle(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if is_undo and event.type() == QEvent.Type.ShortcutOverride and not self.isUndoAvailable():
            return False  # nothing typed to take back: Ctrl+Z belongs to the page
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not (self._icon or self._key or self._status):
            return
        look = theme()
        painter = strokes.painter_for(self)
        middle = self.height() / 2
        if self._icon:
            edge = look.px(self._icon_size())
            colour = "accent" if self.hasFocus() else "ink2"
            place = QRectF(look.px(self._inset() + 1), middle - edge / 2, edge, edge)
            look.paint_icon(painter, place, self._icon, colour, self._icon_size())
        right = self.width() - look.px(INSET - 2)
        if self._key:
            place = strokes.cap_rect(look, right - strokes.cap_width(self._key), middle, self._key)
            strokes.cap(painter, place, self._key)
            right = int(place.left()) - look.px(INSET)
        if self._status and self._status_fits():
            width = strokes.width_of(self._status, "smallmedium")
            place = QRectF(right - width, 0, width, self.height())
            strokes.text(painter, place, self._status, "smallmedium", "early")
            edge = look.px(16)
            place = QRectF(place.left() - edge - look.px(6), middle - edge / 2, edge, edge)
            look.paint_icon(painter, place, "circle-check", "early", 16)
        painter.end()

    def _enlarge(self) -> None:
        self.setFont(theme().font("big"))

    def _inset(self) -> int:
        return INSET if self._is_big else INSET - 1

    def _icon_size(self) -> int:
        return 20 if self._is_big else 18

    def _status_fits(self) -> bool:
        """Good news gives way when less than half the field would be left for typing."""
        taken = strokes.width_of(self._status, "smallmedium") + theme().px(40)
        return taken < self.width() / 2

    def _make_room(self) -> None:
        look = theme()
        left = look.px(self._icon_size() + 24) if self._icon else look.px(INSET)
        right = look.px(INSET - 2)
        if self._key:
            right += strokes.cap_width(self._key) + look.px(4)
        if self._status and self._status_fits():
            right += strokes.width_of(self._status, "smallmedium") + look.px(36)
        margins = self.textMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setTextMargins(left, 0, right, 0)


class Field(QWidget):
    """A labelled text field. `edit` is the field itself.

    Problems appear on leaving the field (connect `edit.left`) and disappear while typing.
    """

    def __init__(
        self,
        name: str,
        *,
        hint: str = "",
        placeholder: str = "",
        edit: QLineEdit | QComboBox | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.edit = LineEdit(name, placeholder=placeholder) if edit is None else edit
        self._hint = hint
        self.label = label(name, "label")
        self.label.setBuddy(self.edit)
        self.note = Note("caption")
        column = QVBoxLayout(self)
        spread(column, gap=4)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        column.addWidget(self.note)
        self.note.say(hint)
        if isinstance(self.edit, QLineEdit):
            self.edit.textEdited.connect(self._on_edited)

    def text(self) -> str:
        """Return what stands in the field."""
        if isinstance(self.edit, QComboBox):
            return self.edit.currentText()
        return self.edit.text()

    def set_text(self, words: str) -> None:
        """Write into the field and forget its problem."""
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(words)
        self.set_problem("")

    def set_problem(self, words: str, kind: Problem = "soon") -> None:
        """Say under the field what is odd (`"soon"`) or cannot be right (`"late"`)."""
        if isinstance(self.edit, LineEdit):
            self.edit.set_problem(kind if words else "")
        self.edit.setAccessibleDescription(words)
        self.note.say(words or self._hint, kind if words else "")

    def _on_edited(self) -> None:
        if self.note.text() != self._hint:
            self.set_problem("")

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(theme().px(120), 0))
