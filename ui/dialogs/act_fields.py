"""What dialogs of acts ask with: words, a coded reason, an amount, papers to tick, the box about the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from services.rules.fees import money
from ui.layout import fix, spread
from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent

    from services.rules.acts import PaperCount
    from services.rules.legal_rules import CodedReason

MOST_LETTERS = 2_000  # an act holds 64 KiB; a reason is read at a glance
MOST_DIGITS = 9  # of an amount in đồng: the services take up to a milliard


class WordsBox(QPlainTextEdit):
    """A few lines to write: a reason, a note. Tab leaves it."""

    def __init__(self, name: str, *, placeholder: str = "", height: int = 76) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)  # the round corners show
        fix(self, height=height)

    def words(self) -> str:
        """Return what is written, without outer spaces."""
        return self.toPlainText().strip()


class WordsField(QWidget):
    """A labelled box of words with what is wrong below it; `edit` is the box."""

    def __init__(self, name: str, *, placeholder: str = "", height: int = 76) -> None:
        super().__init__()
        self.edit = WordsBox(name, placeholder=placeholder, height=height)
        self.note = Note("caption", self)
        head = label(name, "label")
        head.setBuddy(self.edit)
        column = QVBoxLayout(self)
        spread(column, gap=4)
        for part in (head, self.edit, self.note):
            column.addWidget(part)
        self.note.say("")
        self.edit.textChanged.connect(self._on_edited)

    def given(self, missing: str) -> str | None:
        """Return the words; with none, or too many, say so here and return None."""
        words = self.edit.words()
        if words and len(words) <= MOST_LETTERS:
            return words
        told = self.tr("Dài %1 chữ, nhiều nhất %2. Chưa ghi gì. Rút ngắn lại.")
        counted = told.replace("%1", str(len(words))).replace("%2", str(MOST_LETTERS))
        self.note.say(counted if words else missing, "soon")
        self.edit.setFocus()
        return None

    def _on_edited(self) -> None:
        if self.note.text():
            self.note.say("")


class ReasonField(QWidget):
    """A reason: one of the coded ones, and words that begin as those of the code.

    Attributes:
        code: The choice.
        words: The words, as the form prints them.
    """

    def __init__(self, reasons: Sequence[CodedReason], name: str) -> None:
        super().__init__()
        self._reasons = tuple(reasons)
        self.code = Choice(self.tr("Chọn lý do"))
        self.words = WordsField(name)
        self.note = Note("caption", self)
        self._filled = ""
        self.code.addItem(self.tr("– chọn lý do –"), "")
        for reason in self._reasons:
            self.code.addItem(reason.words, reason.code)
        head = label(self.tr("Lý do"), "label")
        head.setBuddy(self.code)
        column = QVBoxLayout(self)
        spread(column, gap=4)
        for part in (head, self.code, self.note, self.words):
            column.addWidget(part)
        self.note.say("")
        self.code.currentIndexChanged.connect(self._on_code)

    def given(self) -> tuple[str, str] | None:
        """Return code and words; where one is missing, say so here and return None."""
        code = str(self.code.currentData() or "")
        if not code:
            self.note.say(self.tr("Chưa chọn lý do. Chọn một dòng trong danh sách."), "soon")
            self.code.setFocus()
            return None
        told = self.words.given(self.tr("Chưa có lý do bằng lời. Lời này in trên giấy."))
        return None if told is None else (code, told)

    def _on_code(self, place: int) -> None:
        self.note.say("")
        if place > 0 and self.words.edit.words() in {"", self._filled}:
            self._filled = self._reasons[place - 1].words
            self.words.edit.setPlainText(self._filled)


class AmountField(Field):
    """An amount in đồng: digits are enough, dots come by themselves."""

    def __init__(self, name: str, amount_vnd: int = 0) -> None:
        super().__init__(name, placeholder="0")
        if amount_vnd:
            self.set_text(money(amount_vnd))
        self.edit.left.connect(self._on_left)  # type: ignore[union-attr]  # a LineEdit

    @property
    def amount_vnd(self) -> int:
        """The amount typed; 0 for none."""
        digits = "".join(sign for sign in self.text() if sign.isdigit())
        return int(digits[:MOST_DIGITS] or 0)

    def _on_left(self) -> None:
        self.set_text(money(self.amount_vnd) if self.amount_vnd else "")


class PaperTicks(QWidget):
    """The papers of a dossier to be ticked: those that are given back."""

    def __init__(self, name: str, papers: Sequence[PaperCount]) -> None:
        super().__init__()
        self.ticks = [TickBox(paper.short_name or paper.name) for paper in papers]
        self._names = [paper.name for paper in papers]
        column = QVBoxLayout(self)
        spread(column, gap=6)
        column.addWidget(label(name, "label"))
        for tick in self.ticks:
            tick.setChecked(True)
            column.addWidget(tick)

    def names(self) -> tuple[str, ...]:
        """Return the legal names of the ticked ones."""
        return tuple(
            name for name, tick in zip(self._names, self.ticks, strict=True) if tick.isChecked()
        )


class ClockBox(Card):
    """The violet box: when the clock stops or runs again, and what becomes of the date."""

    def __init__(self) -> None:
        super().__init__(kind="pause", margins=(12, 10, 12, 10), gap=4)
        self._drawing = QLabel()
        self._title = label("", "smallstrong", tone="pause", wrap=True)
        self._words = label("", "small", tone="ink", wrap=True)
        row = QHBoxLayout()
        spread(row, gap=8)
        row.addWidget(self._drawing, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._title, 1)
        self.column.addLayout(row)
        self.column.addWidget(self._words)

    def say(self, title: str, words: str) -> None:
        """Say what happens to the clock."""
        self._title.setText(title)
        self._words.setText(words)
        self.setAccessibleName(f"{title}. {words}")
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_drawing"):
            self._draw()

    def _draw(self) -> None:
        self._drawing.setPixmap(theme().icon("player-pause", "pause", 18))
