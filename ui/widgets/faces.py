"""Three faces for the citizen, large enough to be read across the desk; none is chosen in advance."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.layout import spread
from ui.theme import theme
from ui.widgets import keys, strokes
from ui.widgets.button import Button
from ui.widgets.text import ElidedLabel, label

FACE_HEIGHT, DRAWING = 92, 36
NOBODY_SAID = 0


class Face(QRadioButton):
    """One answer: a face, a word, a key."""

    def __init__(self, words: str, icon: str, family: str, key: str) -> None:
        super().__init__(words)
        self._icon, self._family, self._key = icon, family, key
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("phím %1").replace("%1", key))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(strokes.width_of(self.text(), "strong") + look.px(40), look.px(FACE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(
            strokes.width_of(self.text(), "strong") + theme().px(8), self.sizeHint().height()
        )

    def hitButton(self, _place: object) -> bool:
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event):
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ringed", event.reason() in strokes.KEYBOARD_REASONS)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        frame = QRectF(self.rect())
        over = "hover" if self.underMouse() else "surface"
        is_on = self.isChecked()
        fill = over if not is_on else f"{self._family}_tint" if self._family else "sunken"
        edge = "line2" if not is_on else f"{self._family}_solid" if self._family else "ink"
        width = 2 * look.border if is_on else look.border
        strokes.box(
            painter, frame, look.px(8), fill=look.colour(fill), edge=look.colour(edge), width=width
        )
        size = look.px(DRAWING)
        top = frame.top() + look.px(12)
        drawn = QRectF(frame.center().x() - size / 2, top, size, size)
        look.paint_icon(painter, drawn, self._icon, self._family or "ink2", DRAWING)
        told = QRectF(frame.left(), drawn.bottom(), frame.width(), frame.bottom() - drawn.bottom())
        strokes.text(painter, told, self.text(), "strong", "ink", Qt.AlignmentFlag.AlignHCenter)
        cap = strokes.cap_width(self._key)
        right = frame.right() - look.px(7) - cap
        middle = frame.top() + look.px(18)
        strokes.cap(painter, strokes.cap_rect(look, right, middle, self._key), self._key)
        painter.end()


class Faces(QWidget):
    """How content the citizen was, asked once; keys 1, 2, 3, and 0 for no answer.

    Signals:
        chosen: A face, or that there is no answer, was chosen. Carries the score, 0 for no answer.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Công dân đánh giá"))
        self.faces = {
            3: Face(self.tr("Hài lòng"), "mood-smile", "early", "1"),
            2: Face(self.tr("Bình thường"), "mood-empty", "", "2"),
            1: Face(self.tr("Chưa hài lòng"), "mood-sad", "late", "3"),
        }
        self.none = Button(self.tr("Công dân không đánh giá"), "link", key="0", size="s")
        self._group = QButtonGroup(self)
        self._build()
        bound = {}
        for place, (score, face) in enumerate(self.faces.items(), start=1):
            self._group.addButton(face, score)
            bound[str(place)] = face.click
        self._group.idClicked.connect(self.chosen)
        self.none.clicked.connect(self.clear)
        keys.bind(self, {**bound, "0": self.none.click})

    @property
    def score(self) -> int | None:
        """The answer, 3 for content to 1 for not; None where there is none."""
        chosen = self._group.checkedId()
        return chosen if chosen > NOBODY_SAID else None

    def clear(self) -> None:
        """Take the answer back: nobody said anything."""
        self._group.setExclusive(False)
        for face in self.faces.values():
            face.setChecked(False)
        self._group.setExclusive(True)
        self.chosen.emit(NOBODY_SAID)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        spread(column, gap=8)
        head = QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(label(self.tr("Ông, bà thấy việc phục vụ thế nào?"), "strong"))
        head.addStretch(1)
        hint = ElidedLabel(self.tr("xoay màn hình hoặc để công dân tự bấm"), "caption", tone="ink3")
        head.addWidget(hint)
        column.addLayout(head)
        row = QHBoxLayout()
        spread(row, gap=10)
        for face in self.faces.values():
            row.addWidget(face, 1)
        column.addLayout(row)
        column.addWidget(self.none, 0, Qt.AlignmentFlag.AlignRight)
