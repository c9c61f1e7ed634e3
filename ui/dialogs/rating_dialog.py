"""Takes down what a citizen says of the service after the result was handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from services.rules.life_acts import Rated
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.rating_part import RatingPart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.acts import Asked


class RatingDialog(ActDialog):
    """Three faces."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked, self.tr("Công dân đánh giá"), icon="mood-smile")
        self.rating = RatingPart()
        self.body.addWidget(self.rating)
        self.ready(self.tr("Ghi đánh giá"))

    def requests(self) -> tuple[Rated, ...] | None:
        score = self.rating.score
        if score is None:
            self.problem.say(self.tr("Chưa chọn mức nào. Chọn một mặt, hoặc Esc để đóng."), "soon")
            return None
        return (Rated(score),)
