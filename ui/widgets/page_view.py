"""Pages to look at: a strip of small ones on the left, the chosen one on the right, as wide as it goes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QWidget,
)

from services.scan_pages import PagePicture, page_picture
from ui.layout import spread
from ui.tasks import Lane, Tasks
from ui.theme import theme
from ui.widgets import strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from services.errors import AppError
    from services.paper_scans import Scan

STRIP_WIDTH, SMALL_WIDTH, SMALL_HEIGHT = 118, 62, 88
AGAIN_MS = 150  # after the last change of size, the page is drawn anew
KEPT = 6  # large pictures, so that going back and forth draws nothing
ZOOM = 2


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One page: of which scan, and which of its pages (from 0)."""

    scan: Scan
    place: int


class PageView(QWidget):
    """The pages of some scans. ↑ ↓ turn pages; the page itself scrolls when it has the focus.

    Signals:
        chosen: Another page is looked at. Carries its Scan, or None.
        failed: A page cannot be drawn. Carries the AppError.
    """

    chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._leaves: list[_Leaf] = []
        self._edition = 0  # of the pages shown; what comes for an earlier one is dropped
        self._large: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()
        self._zoom = 1
        self.strip = QListWidget()
        self.strip.setAccessibleName(self.tr("Các trang"))
        self.strip.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.strip.setUniformItemSizes(True)
        self.strip.currentRowChanged.connect(self._on_row)
        self._page = QLabel()
        self._page.setProperty("ground", "bg")
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.sheet = QScrollArea()
        self.sheet.setAccessibleName(self.tr("Trang đang xem"))
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet.setWidgetResizable(True)
        self.sheet.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet.setWidget(self._page)
        frame = QFrame()
        frame.setProperty("card", "true")
        row = QHBoxLayout(frame)
        spread(row, (1, 1, 1, 1), 0)
        row.addWidget(self.strip)
        row.addWidget(self.sheet, 1)
        outer = QHBoxLayout(self)
        spread(outer)
        outer.addWidget(frame)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._draw_large)
        self._measure()

    @property
    def scan(self) -> Scan | None:
        """The scan whose page is looked at."""
        row = self.strip.currentRow()
        return self._leaves[row].scan if 0 <= row < len(self._leaves) else None

    @property
    def is_drawn(self) -> bool:
        """Whether the page looked at is on the screen."""
        return not self._page.pixmap().isNull()

    def show_scans(self, scans: Sequence[Scan], at: Scan | None = None) -> None:
        """Show the pages of these scans.

        Args:
            at: Whose first page is looked at; None for the page looked at so far.
        """
        kept = self.strip.currentRow()
        self._edition += 1
        self._leaves = [_Leaf(scan, place) for scan in scans for place in range(scan.pages)]
        self.strip.blockSignals(True)
        self.strip.clear()
        for number, leaf in enumerate(self._leaves, start=1):
            item = QListWidgetItem(str(number))
            item.setToolTip(leaf.scan.name)
            spoken = self.tr("%1, trang %2 trên %3").replace("%1", leaf.scan.name)
            spoken = spoken.replace("%2", str(leaf.place + 1)).replace("%3", str(leaf.scan.pages))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setSizeHint(self._item_size())
            self.strip.addItem(item)
        self.strip.blockSignals(False)
        wanted = [row for row, leaf in enumerate(self._leaves) if leaf.scan is at]
        row = wanted[0] if wanted else min(max(kept, 0), len(self._leaves) - 1)
        self.strip.setCurrentRow(row)
        self._draw_small(0)

    def set_zoom(self, *, is_on: bool) -> None:
        """Show the page twice as large, or as wide as its room."""
        self._zoom = ZOOM if is_on else 1
        self._draw_large()

    # -- Qt -------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._again.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if strokes.was_restyled(event) and hasattr(self, "_again"):
            self._measure()
            self._again.start()

    # -- private --------------------------------------------------------------------------------

    def _measure(self) -> None:
        look = theme()
        self.strip.setFixedWidth(look.px(STRIP_WIDTH))
        self.strip.setIconSize(QSize(look.px(SMALL_WIDTH), look.px(SMALL_HEIGHT)))
        for row in range(self.strip.count()):
            self.strip.item(row).setSizeHint(self._item_size())

    def _item_size(self) -> QSize:
        look = theme()
        return QSize(look.px(STRIP_WIDTH) // 2, look.px(SMALL_HEIGHT + 12))

    def _draw_small(self, row: int) -> None:
        """Draw the small pages one after the other, so that other work comes between."""
        if row < len(self._leaves):
            width = self._dots(theme().px(SMALL_WIDTH))
            done = partial(self._on_small, self._edition, row)
            self._draw(self._leaves[row], width, done)

    def _on_small(self, edition: int, row: int, image: QImage) -> None:
        if edition == self._edition and row < self.strip.count():
            self.strip.item(row).setIcon(_icon(image))
            self._draw_small(row + 1)

    def _draw_large(self) -> None:
        row = self.strip.currentRow()
        if not 0 <= row < len(self._leaves):
            self._page.clear()
            return
        leaf = self._leaves[row]
        width = self._dots(self.sheet.viewport().width()) * self._zoom
        known = self._large.get((leaf.scan.ref.sha256, leaf.place, width))
        if known is not None:
            self._show_large(known)
            return
        done = partial(self._on_large, self._edition, row, width)
        self._draw(leaf, width, done)

    def _on_large(self, edition: int, row: int, width: int, image: QImage) -> None:
        if edition != self._edition:
            return
        leaf = self._leaves[row]
        self._large[leaf.scan.ref.sha256, leaf.place, width] = image
        while len(self._large) > KEPT:
            self._large.popitem(last=False)
        if row == self.strip.currentRow():
            self._show_large(image)

    def _show_large(self, image: QImage) -> None:
        shown = QPixmap.fromImage(image)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self._page.setPixmap(shown)

    def _draw(self, leaf: _Leaf, width: int, done: partial[None]) -> None:
        scan = leaf.scan
        call = partial(page_picture, scan.content, scan.ref.media_type, leaf.place, width)
        self._tasks.run(
            self, call, lambda made: done(_image(made)), self._on_failed, lane=Lane.REMOTE
        )

    def _dots(self, width: int) -> int:
        return max(1, round(width * self.devicePixelRatioF()))

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    def _on_row(self, _row: int) -> None:
        self.sheet.verticalScrollBar().setValue(0)
        self._draw_large()
        self.chosen.emit(self.scan)


def _icon(image: QImage) -> QIcon:
    """Return a small page with an edge, so that white paper shows on white; the same when chosen."""
    drawn = QPixmap.fromImage(image)
    painter = QPainter(drawn)
    painter.setPen(theme().colour("line2"))
    painter.drawRect(drawn.rect().adjusted(0, 0, -1, -1))
    painter.end()
    icon = QIcon(drawn)
    icon.addPixmap(drawn, QIcon.Mode.Selected)
    return icon


def _image(made: PagePicture) -> QImage:
    """Return a picture with memory of its own."""
    stride = 3 * made.columns
    shape = QImage.Format.Format_RGB888
    return QImage(made.dots, made.columns, made.rows, stride, shape).copy()
