"""The pill that always tells how many dossiers wait and since when the other side confirmed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets import strokes
from ui.widgets.painted import Painted

SYNC_HEIGHT = 32
_LOOKS: dict[str, tuple[str, str, str, str, bool]] = {
    # kind: icon, fill, edge, text, dashed
    "synced": ("cloud-check", "surface", "line2", "ink", False),
    "waiting": ("cloud-up", "surface", "line2", "ink", False),
    "sending": ("refresh", "accent_tint", "accent_tint2", "accent_ink", False),
    "offline": ("cloud-off", "soon_tint", "soon_line", "soon", True),
    "server": ("server-off", "soon_tint", "soon_line", "soon", True),
    "returned": ("alert-triangle", "late_tint", "late_line", "late", False),
}


class SyncPill(Painted, QPushButton):
    """What is waiting. `set_state("offline", "12 chờ gửi", "ngoại tuyến")`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = "synced"
        self._fact = ""
        self._detail = ""
        self._is_short = False
        self._count = ""
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, kind: str, fact: str, detail: str = "", count: str = "") -> None:
        """Show a state: its fact in bold, its detail beside it; `count` for the tiny window."""
        self._kind, self._fact, self._detail, self._count = kind, fact, detail, count
        self.setAccessibleName(" · ".join(filter(None, (fact, detail))))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def set_short(self, is_short: bool) -> None:
        """Show icon and count only."""
        self._is_short = is_short
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        fact, detail = self._shown()
        width = look.px(10 + 18 + 10) + strokes.width_of(fact, "smallstrong")
        if fact:
            width += look.px(5)
        if detail:
            width += strokes.width_of(f" · {detail}", "small")
        return QSize(width, look.px(SYNC_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look = theme()
        icon, fill, edge, ink, is_dashed = _LOOKS[self._kind]
        frame = QRectF(self.rect())
        strokes.box(
            painter,
            frame,
            frame.height() / 2,
            fill=look.colour("hover" if self.underMouse() else fill),
            edge=look.colour(edge),
            width=look.border,
            dashed=is_dashed,
        )
        size = look.px(18)
        place = QRectF(look.px(10), frame.center().y() - size / 2, size, size)
        tone = {"synced": "early", "waiting": "ink2"}.get(self._kind, ink)
        look.paint_icon(painter, place, icon, tone, 18)
        fact, detail = self._shown()
        left = place.right() + look.px(5)
        width = strokes.width_of(fact, "smallstrong")
        strokes.text(painter, QRectF(left, 0, width, frame.height()), fact, "smallstrong", ink)
        if detail:
            place = QRectF(left + width, 0, frame.right() - left - width, frame.height())
            tone = "ink2" if self._kind in ("synced", "waiting") else ink
            strokes.text(painter, place, f" · {detail}", "small", tone)
        painter.end()

    def _shown(self) -> tuple[str, str]:
        return (self._count, "") if self._is_short else (self._fact, self._detail)
