"""The slip to come, drawn on the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme

if TYPE_CHECKING:
    from services.forms.pictures import Picture

LEAST_PICTURE = 28


class SlipPicture(QWidget):
    """The top of the slip as it will be printed."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(10)
        self.setAccessibleName(self.tr("Giấy hẹn sẽ in"))

    def show_picture(self, picture: Picture | None) -> None:
        """Show a page; None clears it."""
        self._pixmap = pixmap_of(picture) if picture is not None else QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = self.rect().adjusted(0, 0, -1, 0)
        if frame.height() < look.px(LEAST_PICTURE):
            painter.end()
            return  # a strip of paper tells nothing
        painter.fillRect(frame, Qt.GlobalColor.white)
        if not self._pixmap.isNull():
            height = round(self._pixmap.height() * frame.width() / self._pixmap.width())
            target = QRectF(frame.left(), frame.top(), frame.width(), height)
            painter.drawPixmap(target, self._pixmap, QRectF(self._pixmap.rect()))
        painter.setPen(look.colour("line2"))
        painter.drawRect(frame.adjusted(0, 0, 0, 1))
        painter.end()


def pixmap_of(picture: Picture) -> QPixmap:
    """Return a grey page as a pixmap."""
    image = QImage(
        picture.dots,
        picture.columns,
        picture.rows,
        picture.columns,
        QImage.Format.Format_Grayscale8,
    )
    return QPixmap.fromImage(image.copy())
