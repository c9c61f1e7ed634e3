"""The heads of a statistic table: columns in groups, rows with their number and words, the corner."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.tables.statistic_form import (
    StatisticColumn,
    StatisticGroup,
    StatisticRow,
    columns_of,
    group_ends,
)
from ui.theme import theme
from ui.widgets import strokes

GROUP_HEIGHT, NUMBER_HEIGHT, TITLE_PAD = 28, 20, 4
PLACE_WIDTH, WORDS_PAD = 36, 10
MOST_WORDS, LEAST_WORDS, MOST_SHARE = 240, 96, 0.4  # px at 100 %; of the table


class GroupedHead(QHeaderView):
    """Two rows of headings, and under them the numbers of the columns on the form."""

    def __init__(self, groups: tuple[StatisticGroup, ...], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._groups = groups
        self._columns = columns_of(groups)
        self.height_now = 0
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def widest_word(self) -> int:
        """Return the width of the longest word of a title: titles break between words only."""
        words = (word for column in self._columns for word in column.title.split())
        return max((strokes.width_of(word, "capmedium") for word in words), default=0)

    def fit(self, column_width: float) -> None:
        """Take the height that the titles need in columns this wide, in px now."""
        look = theme()
        room = int(column_width) - look.px(TITLE_PAD)
        metrics = look.metrics("capmedium")
        lines = [strokes.text_height(metrics, column.title, room) for column in self._columns]
        titles = max(lines, default=0) + look.px(2 * TITLE_PAD)
        self.height_now = look.px(GROUP_HEIGHT) + titles + look.px(NUMBER_HEIGHT)
        self.setFixedHeight(self.height_now)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height_now)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, column = theme(), self._columns[section]
        frame = QRectF(rect)
        painter.fillRect(frame, look.colour("surface2"))
        group, number = look.px(GROUP_HEIGHT), look.px(NUMBER_HEIGHT)
        painter.save()
        painter.setClipRect(frame)  # every section writes the whole heading and shows its part
        self._paint_group(painter, section, frame.top())
        painter.restore()
        titles = frame.adjusted(look.px(2), group, -look.px(2), -number)
        _wrapped(painter, titles, column.title)
        place = QRectF(frame.left(), titles.bottom(), frame.width(), number)
        centre = Qt.AlignmentFlag.AlignHCenter
        strokes.text(painter, place, column.number, "caption", "ink3", centre)
        foot = QRectF(frame.left(), frame.bottom() - look.border, frame.width(), look.border)
        painter.fillRect(foot, look.colour("line2"))

    def _paint_group(self, painter: QPainter, section: int, top: float) -> None:
        """Draw what this section shows of its group's heading, and the group's edges."""
        look, first = theme(), 0
        for group in self._groups:
            last = first + len(group.columns) - 1
            if first <= section <= last:
                break
            first = last + 1
        left = self.sectionViewportPosition(first)
        width = self.sectionViewportPosition(last) + self.sectionSize(last) - left
        frame = QRectF(left, top, width, look.px(GROUP_HEIGHT))
        strokes.text(painter, frame, group.title, "over", "ink", Qt.AlignmentFlag.AlignHCenter)
        line = QRectF(left, frame.bottom() - look.border, width, look.border)
        painter.fillRect(line, look.colour("line"))
        if section == last and section in group_ends(self._groups):
            side = QRectF(frame.right() - look.border, top, look.border, self.height())
            painter.fillRect(side, look.colour("line2"))


class RowHead(QHeaderView):
    """The running number and the words of every row; they do not scroll sideways."""

    def __init__(self, corner: tuple[StatisticColumn, StatisticColumn], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rows: tuple[StatisticRow, ...] = ()
        self._corner = corner
        self.width_now = 0
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def fit(self, rows: tuple[StatisticRow, ...], across: int) -> None:
        """Show these rows, as wide as their words need, but only their share of `across` px."""
        look = theme()
        self._rows = rows
        texts = [self._corner[1].title, *(row.words for row in rows)]
        need = max(strokes.width_of(text, "smallstrong") for text in texts)
        most = max(look.px(LEAST_WORDS), min(look.px(MOST_WORDS), int(across * MOST_SHARE)))
        self.width_now = look.px(PLACE_WIDTH) + min(need + look.px(2 * WORDS_PAD), most)
        self.setFixedWidth(self.width_now)

    def sizeHint(self) -> QSize:
        return QSize(self.width_now, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, row = theme(), self._rows[section]
        frame = QRectF(rect)
        painter.fillRect(frame, look.colour("surface2" if row.is_total else "surface"))
        role = "smallstrong" if row.is_total else "small"
        centre = Qt.AlignmentFlag.AlignHCenter
        place = QRectF(frame.left(), frame.top(), look.px(PLACE_WIDTH), frame.height())
        strokes.text(painter, place, row.place, "small", "ink2", centre)
        words = frame.adjusted(look.px(PLACE_WIDTH), 0, -look.px(WORDS_PAD / 2), 0)
        strokes.text(painter, words, row.words, role, "ink")
        foot = QRectF(frame.left(), frame.bottom() - look.border, frame.width(), look.border)
        painter.fillRect(foot, look.colour("line"))
        side = QRectF(frame.right() - look.border, frame.top(), look.border, frame.height())
        painter.fillRect(side, look.colour("line2"))


class Corner(QWidget):
    """The headings over the row heads."""

    def __init__(
        self, heads: tuple[StatisticColumn, StatisticColumn], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._heads = heads
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = strokes.painter_for(self)
        look, frame = theme(), QRectF(self.rect())
        painter.fillRect(frame, look.colour("surface2"))
        first = QRectF(0, 0, look.px(PLACE_WIDTH), frame.height())
        rest = frame.adjusted(first.right(), 0, -look.px(WORDS_PAD / 2), 0)
        for place, head, align in (
            (first, self._heads[0], Qt.AlignmentFlag.AlignHCenter),
            (rest, self._heads[1], Qt.AlignmentFlag.AlignLeft),
        ):
            number = look.px(NUMBER_HEIGHT)
            title = place.adjusted(0, 0, 0, -number)
            strokes.text(painter, title, head.title, "over", "ink2", align)
            foot = QRectF(place.left(), title.bottom(), place.width(), number)
            strokes.text(painter, foot, head.number, "caption", "ink3", align)
        line = QRectF(0, frame.bottom() - look.border, frame.width(), look.border)
        painter.fillRect(line, look.colour("line2"))
        side = QRectF(frame.right() - look.border, 0, look.border, frame.height())
        painter.fillRect(side, look.colour("line2"))
        painter.end()


def _wrapped(painter: QPainter, place: QRectF, words: str) -> None:
    """Write a title over as many lines as it needs, in the middle."""
    look = theme()
    painter.setFont(look.font("capmedium"))
    painter.setPen(look.colour("ink2"))
    align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, int(align | Qt.TextFlag.TextWordWrap), words)
