"""How everything looks: the theme in force, told to Qt once and to hand-painted widgets on demand.

One `Theme` belongs to the running application (`theme()` returns it). Changing the text factor or the
contrast rewrites the palette and the application font, dresses the labels again, re-measures the layouts
that `ui/layout.py` manages, and emits `changed`. There is no style sheet: `ui/style.py` says why.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QImageReader,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

import resources
from ui import layout, style
from ui.tokens import CONTRAST, FAMILIES, LIGHT, ROLE_TONES, SCRIM, TEXT_FACTORS, TYPE

FACES = ("Regular", "Medium", "SemiBold")  # the weights of ui/tokens.py; each costs 0.7 ms
STROKE, SMALL_STROKE, THIN_STROKE = 1.75, 2.0, 1.4  # of a 24 px grid
RESTYLED = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange})


def theme() -> Theme:
    """Return the theme of the running application, made on first use."""
    held = Theme.in_force
    if held is not None and isValid(held):
        return held
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise ValueError("the window needs a running application")
    return Theme(app)


class Theme(QObject):
    """Colours, type and measures in force.

    Signals:
        changed: Text factor or contrast changed; everything is already restyled.
    """

    changed = Signal()
    in_force: ClassVar[Theme | None] = None

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._factor = 1.0
        self._is_contrast = False
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._tone_palettes: dict[str, QPalette] = {}
        self._icons: dict[tuple[str, str, int, float, float], QPixmap] = {}
        Theme.in_force = self  # asked at every paint; dies with the application
        for family in ("MotCuaSo", "BeVietnamPro"):
            for face in FACES:
                QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{family}-{face}.ttf")))
        self._style = style.install(app)
        self._apply(factor=True, contrast=True)

    @property
    def factor(self) -> float:
        """How much larger than 100 % text and measures are."""
        return self._factor

    @property
    def is_contrast(self) -> bool:
        """Whether the high contrast theme is on."""
        return self._is_contrast

    @property
    def border(self) -> int:
        """Weight of every border in px; it does not grow with the text."""
        return 2 if self._is_contrast else 1

    def set_look(self, *, factor: float | None = None, contrast: bool | None = None) -> None:
        """Change text factor, contrast or both at once."""
        factor = self._factor if factor is None else nearest_factor(factor)
        contrast = self._is_contrast if contrast is None else contrast
        if (factor, contrast) == (self._factor, self._is_contrast):
            return
        changes = {"factor": factor != self._factor, "contrast": contrast != self._is_contrast}
        self._factor, self._is_contrast = factor, contrast
        self._apply(**changes)
        for window in QApplication.topLevelWidgets():
            layout.rescale(window, factor)
            for shown in (window, *window.findChildren(QLabel)):
                if shown.property("role"):
                    self.dress(shown)
            window.update()
        self.changed.emit()

    def step_text(self, steps: int) -> None:
        """Make the text larger (positive) or smaller (negative) by so many steps; 0 resets it."""
        place = TEXT_FACTORS.index(self._factor) + steps
        wanted = TEXT_FACTORS[max(0, min(place, len(TEXT_FACTORS) - 1))] if steps else 1.0
        self.set_look(factor=wanted)

    def px(self, size: float) -> int:
        """Return `size` px at 100 % as px now."""
        return round(size * self._factor)

    def colour(self, name: str) -> QColor:
        """Return the colour of a token, for example `"accent_tint"`."""
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = QColor(self.hex(name))
        return found

    def hex(self, name: str) -> str:
        """Return the colour of a token as `"#RRGGBB"`."""
        return (CONTRAST if self._is_contrast else LIGHT)[name]

    def scrim(self) -> QColor:
        """Return the veil behind dialogs."""
        return QColor(*SCRIM[self._is_contrast])

    def font(self, role: str) -> QFont:
        """Return the font of a role of `ui.tokens.TYPE`."""
        found = self._fonts.get(role)
        if found is None:
            size, weight = TYPE[role]
            found = QFont(list(FAMILIES))
            found.setPixelSize(max(1, round(size * self._factor)))
            found.setWeight(QFont.Weight(weight))
            self._fonts[role] = found
        return found

    def metrics(self, role: str) -> QFontMetrics:
        """Return the measures of a role's font."""
        found = self._metrics.get(role)
        if found is None:
            found = self._metrics[role] = QFontMetrics(self.font(role))
        return found

    def icon(
        self, name: str, colour: str = "ink2", size: float = 18, *, stroke: float | None = None
    ) -> QPixmap:
        """Return an icon of `resources/icons` in a token's colour.

        Args:
            name: File name without `.svg`.
            colour: Token, or `"#RRGGBB"`.
            size: Edge in px at 100 %.
            stroke: Line weight on the 24 grid; chosen by size when None.
        """
        if stroke is None:
            stroke = SMALL_STROKE if size <= 16 else THIN_STROKE if size >= 36 else STROKE
        ratio = self._app.devicePixelRatio()
        edge = self.px(size)
        key = (name, colour, edge, stroke, ratio)
        found = self._icons.get(key)
        if found is None:
            ink = colour if colour.startswith("#") else self.hex(colour)
            found = self._icons[key] = _drawn_icon(name, ink, round(edge * ratio), stroke)
            found.setDevicePixelRatio(ratio)
        return found

    def paint_icon(
        self,
        painter: QPainter,
        box: QRectF,
        name: str,
        colour: str = "ink2",
        size: float = 18,
        *,
        stroke: float | None = None,
    ) -> None:
        """Draw an icon in the middle of `box`."""
        drawn = self.icon(name, colour, size, stroke=stroke)
        edge = drawn.width() / drawn.devicePixelRatio()
        painter.drawPixmap(
            round(box.center().x() - edge / 2), round(box.center().y() - edge / 2), drawn
        )

    def dress(self, shown: QWidget) -> None:
        """Give a label the font of its `role` and the colour of its `tone` (properties)."""
        role = str(shown.property("role"))
        shown.setFont(self.font(role))
        tone = str(shown.property("tone") or ROLE_TONES.get(role, "ink"))
        palette = self._tone_palettes.get(tone)
        if palette is None:
            palette = QPalette(self._app.palette())
            palette.setColor(QPalette.ColorRole.WindowText, self.colour(tone))
            off = self.colour("ink_disabled")
            palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, off)
            self._tone_palettes[tone] = palette
        shown.setPalette(palette)

    def _apply(self, *, factor: bool, contrast: bool) -> None:
        self._colours.clear()
        self._fonts.clear()
        self._metrics.clear()
        self._icons.clear()
        self._tone_palettes.clear()
        if contrast:
            self._app.setPalette(self._palette())
        if factor:
            self._app.setFont(self.font("body"))
            QApplication.sendPostedEvents()  # Qt tells the widgets by post; measure them now

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for place, token in {
            role.Window: "bg",
            role.WindowText: "ink",
            role.Base: "surface",
            role.AlternateBase: "surface2",
            role.Text: "ink",
            role.PlaceholderText: "ink3",
            role.Button: "surface",
            role.ButtonText: "ink",
            role.BrightText: "late",
            role.Highlight: "accent",
            role.HighlightedText: "on_accent",
            role.Accent: "accent",
            role.Link: "accent_ink",
            role.LinkVisited: "accent_ink",
            role.ToolTipBase: "surface",
            role.ToolTipText: "ink",
            role.Light: "surface",
            role.Midlight: "line",
            role.Mid: "line2",
            role.Dark: "field",
            role.Shadow: "ink3",
        }.items():
            palette.setColor(place, self.colour(token))
        for place in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, place, self.colour("ink_disabled"))
        return palette


def nearest_factor(factor: float) -> float:
    """Return the text factor nearest to `factor`."""
    return min(TEXT_FACTORS, key=lambda step: abs(step - factor))


def system_prefers_contrast() -> bool:
    """Return whether the operating system runs in a contrast theme."""
    hints = QGuiApplication.styleHints()
    if hints is None or not hasattr(hints, "accessibility"):
        return False
    preference: Qt.ContrastPreference = hints.accessibility().contrastPreference()
    return preference == Qt.ContrastPreference.HighContrast


def restyle(widget: QWidget) -> None:
    """Show `widget` as its properties say now, after one of them changed."""
    if widget.property("role"):
        theme().dress(widget)
    widget.update()


def _drawn_icon(name: str, ink: str, edge: int, stroke: float) -> QPixmap:
    drawing = resources.path(f"icons/{name}.svg").read_bytes()
    drawing = drawing.replace(b"currentColor", ink.encode())
    drawing = drawing.replace(b'stroke-width="2"', b'stroke-width="%.2f"' % stroke)
    buffer = QBuffer()
    buffer.setData(QByteArray(drawing))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"svg")
    reader.setScaledSize(QSize(edge, edge))
    return QPixmap.fromImage(reader.read())
