"""What a field held before a reader began to type into it, and how to give it back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


def takes_text(widget: QWidget | None) -> bool:
    """Whether keys typed at `widget` become text that can be given back."""
    line = _line_of(widget)
    if line is not None:
        return not line.isReadOnly() and line.isEnabled()
    return isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.isReadOnly()


def keep(widget: QWidget) -> FieldState | None:
    """Return what `widget` holds now, or None if it takes no text."""
    line = _line_of(widget)
    if line is not None:
        return LineState.of(line)
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return TextState.of(widget)
    return None


def _line_of(widget: QWidget | None) -> QLineEdit | None:
    if isinstance(widget, QLineEdit):
        return widget
    if isinstance(widget, QComboBox):
        return widget.lineEdit()
    if isinstance(widget, QAbstractSpinBox):
        return widget.lineEdit()
    return None


@dataclass(frozen=True, slots=True)
class LineState:
    """A one-line field: its text, its cursor and its selection."""

    line: QLineEdit
    text: str
    cursor: int
    selection: tuple[int, int]

    @classmethod
    def of(cls, line: QLineEdit) -> LineState:
        selection = (line.selectionStart(), len(line.selectedText()))
        return cls(line, line.text(), line.cursorPosition(), selection)

    def give_back(self) -> None:
        """Undo what was typed since; listeners of `textEdited` hear of it as of an edit by hand."""
        _drop_composition(self.line)
        if self.line.text() != self.text:
            self.line.selectAll()
            if self.text:
                self.line.insert(self.text)
            else:
                self.line.del_()
        if self.line.text() != self.text:  # a validator or an input mask refused the way there
            self.line.setText(self.text)
        start, length = self.selection
        if length:
            backwards = self.cursor == start
            self.line.setSelection(
                start + length if backwards else start, -length if backwards else length
            )
        else:
            self.line.setCursorPosition(self.cursor)


@dataclass(frozen=True, slots=True)
class TextState:
    """A field of several lines: where the cursor was and what was selected.

    Attributes:
        after: How many characters lay behind the selection; they are not touched.
    """

    edit: QTextEdit | QPlainTextEdit
    anchor: int
    position: int
    selected: str
    after: int

    @classmethod
    def of(cls, edit: QTextEdit | QPlainTextEdit) -> TextState:
        cursor = edit.textCursor()
        after = edit.document().characterCount() - cursor.selectionEnd()
        return cls(edit, cursor.anchor(), cursor.position(), cursor.selectedText(), after)

    def give_back(self) -> None:
        """Undo what was typed since, as one step of the undo history."""
        _drop_composition(self.edit)
        start = min(self.anchor, self.position)
        cursor = self.edit.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(start)
        end = self.edit.document().characterCount() - self.after
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() != self.selected:
            cursor.insertText(self.selected)
        cursor.endEditBlock()
        cursor.setPosition(self.anchor)
        cursor.setPosition(self.position, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)


FieldState = LineState | TextState


def _drop_composition(widget: QWidget) -> None:
    """Clear the letters an input method is still composing in `widget`."""
    QCoreApplication.sendEvent(widget, QInputMethodEvent())
