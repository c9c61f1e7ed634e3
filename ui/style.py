"""What Qt still draws itself, in our look: frames, text fields, scroll bars, menus.

A style sheet of the application would do the same, but it is asked again for every widget that is made:
measured on the reception page (485 widgets), building took 125 ms with it and 32 ms without, and a change
of the text size 290 ms instead of 40. So the few things that are not painted by their own widget are
painted here, straight from the tokens:

* frames by their properties: `card` ("true", "quiet", "dialog", "suggestions", "pause"), `ground` (a colour
  token), `ruled` ("top", "bottom", "right"), `boxed`;
* text fields by their state: focus, read-only, disabled, and the property `problem`;
* scroll bars: a slim handle, no arrows.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QTextEdit,
    QWidget,
)

FIELD_RADIUS, BIG_RADIUS, CARD_RADIUS, QUIET_RADIUS, DIALOG_RADIUS = 6, 8, 10, 8, 12
HANDLE, HANDLE_INSET = 6, 3

_SILENT = frozenset(
    {QStyle.PrimitiveElement.PE_FrameFocusRect, QStyle.PrimitiveElement.PE_FrameLineEdit}
)
_CARDS: dict[str, tuple[str, str, int]] = {
    # property `card`: fill, edge, radius
    "true": ("surface", "line", CARD_RADIUS),
    "quiet": ("surface2", "line", QUIET_RADIUS),
    "dialog": ("surface", "line2", DIALOG_RADIUS),
    "suggestions": ("surface", "accent", QUIET_RADIUS),
    "pause": ("pause_tint", "pause_line", QUIET_RADIUS),
}


class DeskStyle(QProxyStyle):
    """Fusion, with our frames, fields and scroll bars."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_ShapedFrame and widget is not None:
            if isinstance(widget, QPlainTextEdit | QTextEdit):
                paint_field(
                    painter, QRectF(widget.rect()), widget, is_read_only=widget.isReadOnly()
                )
            elif not isinstance(widget, QAbstractItemView):
                paint_frame(painter, widget)
            return
        super().drawControl(element, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in _SILENT:
            return
        if element == QStyle.PrimitiveElement.PE_PanelLineEdit and isinstance(widget, QLineEdit):
            if widget.hasFrame():
                frame = QRectF(widget.rect())
                paint_field(painter, frame, widget, is_read_only=widget.isReadOnly())
            return
        super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == QStyle.ComplexControl.CC_ScrollBar and widget is not None:
            handle = self.subControlRect(
                control, option, QStyle.SubControl.SC_ScrollBarSlider, widget
            )
            paint_handle(painter, handle, option)
            return
        super().drawComplexControl(control, option, painter, widget)


def paint_field(painter: QPainter, frame: QRectF, widget: QWidget, *, is_read_only: bool) -> None:
    """Draw the ground and edge of something one types into."""
    from ui.theme import theme
    from ui.widgets import strokes

    look = theme()
    problem = widget.property("problem")
    edge, fill, width = "field", "surface", float(look.border)
    if not widget.isEnabled():
        edge, fill = "line2", "sunken"
    elif problem in ("soon", "late"):
        edge, width = f"{problem}_solid", 2.0
    elif is_read_only:
        edge, fill = "line2", "surface2"
    elif widget.hasFocus():
        edge, width = "accent", 2.0
    elif widget.property("zero") == "true":
        edge = "line2"
    radius = BIG_RADIUS if widget.property("scale") == "big" else FIELD_RADIUS
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    strokes.box(
        painter,
        frame,
        look.px(radius),
        fill=look.colour(fill),
        edge=look.colour(edge),
        width=width,
    )
    painter.restore()


def paint_frame(painter: QPainter, widget: QWidget) -> None:
    """Draw a frame as its properties say; one without any is not drawn."""
    from ui.theme import theme
    from ui.widgets import strokes

    look = theme()
    frame = QRectF(widget.rect())
    ground = widget.property("ground")
    if ground:
        painter.fillRect(frame, look.colour(str(ground)))
    card = widget.property("card")
    if card or widget.property("boxed"):
        fill, edge, radius = _CARDS.get(str(card), ("surface", "line2", QUIET_RADIUS))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strokes.box(
            painter,
            frame,
            look.px(radius),
            fill=look.colour(fill),
            edge=look.colour(edge),
            width=look.border,
        )
        painter.restore()
    ruled = widget.property("ruled")
    if ruled:
        _paint_rule(painter, frame, str(ruled), look.border)


def _paint_rule(painter: QPainter, frame: QRectF, side: str, width: int) -> None:
    from ui.theme import theme

    sides = {
        "top": QRectF(frame.left(), frame.top(), frame.width(), width),
        "bottom": QRectF(frame.left(), frame.bottom() - width, frame.width(), width),
        "right": QRectF(frame.right() - width, frame.top(), width, frame.height()),
    }
    painter.fillRect(sides[side], theme().colour("line"))


def paint_handle(painter: QPainter, handle: QRect, option: QStyleOptionComplex) -> None:
    """Draw the handle of a scroll bar; nothing where there is nothing to scroll."""
    from ui.theme import theme
    from ui.widgets import strokes

    state: Any = option.state
    if not state & QStyle.StateFlag.State_Enabled:
        return
    look = theme()
    thick = look.px(HANDLE)
    frame = QRectF(handle)
    if state & QStyle.StateFlag.State_Horizontal:
        middle = frame.center().y()
        frame = QRectF(frame.left(), middle - thick / 2, frame.width(), thick)
    else:
        middle = frame.center().x()
        frame = QRectF(middle - thick / 2, frame.top(), thick, frame.height())
    is_over = bool(state & QStyle.StateFlag.State_MouseOver)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = look.colour("field" if is_over else "line2")
    strokes.box(painter, frame, thick / 2, fill=fill)
    painter.restore()


def install(app: QApplication) -> DeskStyle:
    """Put the style into force and return it; keep it as long as `app`."""
    style = DeskStyle()
    app.setStyle(style)
    return style
