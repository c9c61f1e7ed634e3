"""What stands beside the sheet: the day between two citizens, the live card with one; a bar if narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from ui.pages.reception_bar import CardBar
from ui.pages.reception_card import LiveCard
from ui.pages.reception_today import TodayCard
from ui.pages.reception_words import gap_words

if TYPE_CHECKING:
    from services.forms.pictures import Picture
    from services.reception import Preview
    from ui.layout import Room
    from ui.pages.reception_work import ReceptionWork

PICTURE_MS = 250  # after the last change: the slip is drawn anew


class CounterSide(QStackedWidget):
    """Follows the work: its preview, its day, its slip."""

    def __init__(self, work: ReceptionWork, desk_name: str) -> None:
        super().__init__()
        self._work = work
        self._desk_name = desk_name
        self.card = LiveCard()
        self.today = TodayCard(desk_name)
        self.bar = CardBar()
        self.addWidget(self.today)
        self.addWidget(self.card)
        self._picture_timer = QTimer(self)
        self._picture_timer.setSingleShot(True)
        self._picture_timer.setInterval(PICTURE_MS)
        self._picture_timer.timeout.connect(self._ask_picture)
        work.previewed.connect(self._on_previewed)
        work.replaced.connect(self._choose)
        work.changed.connect(self._choose)
        work.today_read.connect(self.today.show_today)
        work.recent_read.connect(self.today.show_recent)
        work.pictured.connect(self._on_picture)
        setting = work.desk.setting()
        paper = self.tr("%1 · %2 liên").replace("%1", setting.paper)
        printer = f" · {setting.printer}" if setting.printer else ""
        self.card.show_paper(paper.replace("%2", str(setting.copies)) + printer)
        self._on_previewed(None)

    def fit(self, room: Room) -> None:
        """Lay out for this room."""
        self.card.fit(room)
        self.today.fit(room)
        self._picture_timer.start()

    def _choose(self) -> None:
        self.setCurrentWidget(self.today if self._work.sheet.is_empty else self.card)

    def _on_previewed(self, preview: Preview | None) -> None:
        self.card.show_preview(preview, desk=self._desk_name)
        self.bar.show_preview(preview)
        self.card.show_correcting(bool(self._work.draft.correcting))
        readiness = self._readiness(preview)
        self.card.show_readiness(*readiness)
        self.bar.show_readiness(*readiness)
        self._choose()
        if preview is not None:
            self._picture_timer.start()

    def _readiness(self, preview: Preview | None) -> tuple[str, str]:
        """Return whether everything is there, and the tone to say it in."""
        if preview is None:
            return "", ""
        if not preview.gaps:
            return self.tr("Đủ giấy tờ."), "early"
        if self._work.sheet.has_tried:
            return gap_words(preview.gaps), "soon"
        papers = sum(gap.where == "papers" for gap in preview.gaps)
        text = self.tr("Còn %1 giấy tờ chưa đánh dấu.").replace("%1", str(papers))
        return (text if papers else "", "")

    def _ask_picture(self) -> None:
        picture = self.card.picture
        if picture.isVisible() and picture.height() > 0:
            self._work.draw_slip(round(picture.width() * self.devicePixelRatioF()))

    def _on_picture(self, picture: Picture) -> None:
        self.card.picture.show_picture(picture)
