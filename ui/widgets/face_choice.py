"""What the citizen thought of the service: three large faces, none of them chosen in advance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from services.rules.set_phrases import FACES, NOT_RATED
from ui.layout import spread
from ui.theme import theme
from ui.widgets import keys, strokes
from ui.widgets.door import LIT, paint_words

FACE_HEIGHT, FACE_ICON, CORNER, TOP = 92, 36, 8, 12
NOT_RATED_HEIGHT, CHECK, PAD, GAP = 28, 16, 4, 8

Answer = Literal["", "satisfied", "fair", "dissatisfied", "not_rated"]
_ANSWERS: tuple[Answer, ...] = ("satisfied", "fair", "dissatisfied", "not_rated")


@dataclass(frozen=True, slots=True)
class _Look:
    icon: str
    key: str
    family: str = ""  # of colour tokens; empty for neither good nor bad


class FaceChoice(QWidget):
    """The faces and, for who would rather not say, “không đánh giá”. Keys 1 2 3 and 0.

    The keys are silent while something is typed into a field.

    Signals:
        chosen: An answer was given. Carries `"satisfied"`, `"fair"`, `"dissatisfied"` or `"not_rated"`.
    """

    chosen = Signal(str)

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(question)
        self._group = QButtonGroup(self)
        faces = (
            _Face(FACES[0], _Look("mood-smile", "1", "early")),
            _Face(FACES[1], _Look("mood-empty", "2")),
            _Face(FACES[2], _Look("mood-sad", "3", "late")),
        )
        not_rated = _NotRated(NOT_RATED, _Look("check", "0"))
        column, row = QVBoxLayout(self), QHBoxLayout()
        spread(column, gap=6)
        spread(row, gap=10)
        column.addLayout(row)
        for face in faces:
            row.addWidget(face, 1)
        column.addWidget(not_rated, 0, Qt.AlignmentFlag.AlignRight)
        for place, button in enumerate((*faces, not_rated)):
            self._group.addButton(button, place)
        keys.bind(self, {button.look.key: button.click for button in (*faces, not_rated)})
        self._group.idClicked.connect(self._on_clicked)

    @property
    def answer(self) -> Answer:
        """What was chosen; empty while nothing is."""
        place = self._group.checkedId()
        return _ANSWERS[place] if place >= 0 else ""

    def choose(self, answer: Answer) -> None:
        """Show an answer without emitting `chosen`; an empty one shows none."""
        self._group.setExclusive(False)
        for place, own in enumerate(_ANSWERS):
            self._group.button(place).setChecked(own == answer)
        self._group.setExclusive(True)

    def buttons(self) -> list[QRadioButton]:
        """Return the faces from good to bad, then “không đánh giá”."""
        return [found for found in self._group.buttons() if isinstance(found, QRadioButton)]

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(_ANSWERS[place])


class _Answer(QRadioButton):
    def __init__(self, words: str, look: _Look) -> None:
        super().__init__(words)
        self.look = look
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("phím %1").replace("%1", look.key))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _place: object) -> bool:
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ringed", event.reason() in strokes.KEYBOARD_REASONS)
        super().focusInEvent(event)


class _Face(_Answer):
    def __init__(self, words: str, look: _Look) -> None:
        super().__init__(words, look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        corners = 2 * (look.px(CORNER + GAP) + strokes.cap_width(self.look.key))
        wide = max(
            strokes.width_of(self.text(), "strong") + look.px(24), corners + look.px(FACE_ICON)
        )
        return QSize(wide, look.px(FACE_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        frame = QRectF(self.rect())
        self._paint_ground(painter, frame)
        look = theme()
        face = QRectF(0, look.px(TOP), self.width(), look.px(FACE_ICON))
        ink = self.look.family or "ink2"
        look.paint_icon(painter, face, self.look.icon, ink, FACE_ICON, stroke=1.75)
        words = QRectF(0, face.bottom(), self.width(), self.height() - face.bottom() - look.px(4))
        strokes.text(painter, words, self.text(), "strong", align=Qt.AlignmentFlag.AlignHCenter)
        self._paint_corners(painter, frame)
        painter.end()

    def _paint_ground(self, painter: QPainter, frame: QRectF) -> None:
        look, family = theme(), self.look.family
        fill, edge = "hover" if self.underMouse() else "surface", "line2"
        if self.isChecked():
            fill = f"{family}_tint" if family else "sunken"
            edge = family or "ink2"
        width = look.border + (1 if self.isChecked() else 0)
        strokes.box(
            painter,
            frame,
            look.px(8),
            fill=look.colour(fill),
            edge=look.colour(edge),
            width=width,
        )

    def _paint_corners(self, painter: QPainter, frame: QRectF) -> None:
        """Draw the key at the right and, on the chosen face, a tick at the left."""
        look, key = theme(), self.look.key
        middle = look.px(CORNER + strokes.CAP_HEIGHT / 2)
        left = frame.right() - look.px(CORNER) - strokes.cap_width(key)
        strokes.cap(painter, strokes.cap_rect(look, left, middle, key), key)
        if self.isChecked():
            edge = look.px(CHECK)
            tick = QRectF(look.px(CORNER), middle - edge / 2, edge, edge)
            look.paint_icon(painter, tick, "circle-check", self.look.family or "ink2", CHECK)


class _NotRated(_Answer):
    def __init__(self, words: str, look: _Look) -> None:
        super().__init__(words, look)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        words = strokes.width_of(self.text(), "smallstrong")
        across = look.px(CHECK + 2 * PAD + 2 * GAP) + words + strokes.cap_width(self.look.key)
        return QSize(across, look.px(NOT_RATED_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look, frame = theme(), QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            is_on = self.isChecked()
            edge = look.colour("accent") if is_on else None
            fill = look.colour("accent_tint" if is_on else "hover")
            strokes.box(painter, frame, look.px(6), fill=fill, edge=edge, width=look.border)
        edge_px, middle = look.px(CHECK), frame.center().y()
        left: float = look.px(PAD)
        if self.isChecked():
            tick = QRectF(left, middle - edge_px / 2, edge_px, edge_px)
            look.paint_icon(painter, tick, self.look.icon, "accent_ink", CHECK)
        left += edge_px + look.px(GAP)
        wide = strokes.width_of(self.text(), "smallstrong")
        words = QRectF(left, 0, wide, frame.height())
        if look.is_contrast:
            paint_words(painter, words, self.text(), "smallstrong", LIT)
        else:
            strokes.text(painter, words, self.text(), "smallstrong", LIT)
        place = strokes.cap_rect(look, words.right() + look.px(GAP), middle, self.look.key)
        strokes.cap(painter, place, self.look.key)
        painter.end()
