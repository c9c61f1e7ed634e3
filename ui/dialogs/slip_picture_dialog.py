"""A page as it will be printed, the slip usually, as large as the window allows (F11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pages.reception_slip import pixmap_of
from ui.theme import theme
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from services.forms.pictures import Picture

WIDTH = 860


class _Page(QWidget):
    def __init__(self, width: int) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self._width = width
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setFixedHeight(round(width * 0.72))

    def show_pixmap(self, pixmap: QPixmap) -> None:
        self._pixmap = pixmap
        self.setFixedHeight(round(self._width * pixmap.height() / pixmap.width()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        target = QRect(0, 0, self.width() - 1, self.height() - 1)
        painter.fillRect(target, theme().colour("sunken"))
        if not self._pixmap.isNull():
            painter.drawPixmap(target, self._pixmap)
        painter.setPen(theme().colour("line2"))
        painter.drawRect(target)
        painter.end()


class SlipPictureDialog(Dialog):
    """Shows one page. `show_picture` is called when it is drawn."""

    def __init__(self, opener: QWidget, title: str = "", hint: str = "") -> None:
        """Make it empty.

        Args:
            title: What is printed; the slip if it is empty.
            hint: What else is to be known of it.
        """
        title = title or opener.tr("Giấy hẹn sẽ in")
        super().__init__(opener, title, width=WIDTH, icon="file-description")
        look = theme()
        room = opener.window().width() - 2 * look.px(12)
        self.width_px = min(look.px(WIDTH), room) - 2 * look.px(24)
        self._page = _Page(self.width_px)
        self._page.setAccessibleName(title)
        self.body.addWidget(self._page)
        self.add_hint(hint or self.tr("Số và giờ ghi khi bấm Tiếp nhận."))
        self.set_primary(self.tr("Đóng"), self.leave, key="F11")
        self._close.hide()

    def show_picture(self, picture: Picture) -> None:
        """Show the page that was drawn."""
        self._page.show_pixmap(pixmap_of(picture))
        self._place()
