"""The question to the citizen, how content they were, and what the answer counts."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.layout import spread
from ui.widgets.face_choice import FaceChoice
from ui.widgets.text import ElidedLabel, label

_SCORES = {"satisfied": 3, "fair": 2, "dissatisfied": 1}


class RatingPart(QWidget):
    """A part of the dialogs in which a citizen is asked; no face is chosen in advance."""

    def __init__(self) -> None:
        super().__init__()
        question = self.tr("Ông, bà thấy việc phục vụ thế nào?")
        self.faces = FaceChoice(question)
        head = QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(label(question, "strong"))
        head.addStretch(1)
        hint = self.tr("xoay màn hình hoặc để công dân tự bấm")
        head.addWidget(ElidedLabel(hint, "caption", tone="ink3"))
        column = QVBoxLayout(self)
        spread(column, gap=8)
        column.addLayout(head)
        column.addWidget(self.faces)

    @property
    def score(self) -> int | None:
        """3 for content, 2 for so-so, 1 for not; None where nobody said anything."""
        return _SCORES.get(self.faces.answer)
