"""Received, solved and returned in one visit (*2 tại chỗ*): one dialog, all of it on disk at once or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from services.rules.life_requests import Finish
from ui.dialogs.return_dialog import ReturnDialog
from ui.layout import spread
from ui.widgets.field import Field

if TYPE_CHECKING:
    from services.rules.life_requests import Request
    from ui.acts import Asked


class OnSpotDialog(ReturnDialog):
    """The result's number and signer, then the hand-over as usual."""

    number: Field
    signer: Field

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked)
        self.title.setText(self.tr("Trả kết quả tại chỗ"))
        self.setAccessibleName(self.title.text())

    def requests(self) -> tuple[Request, ...] | None:
        """Return the result, then payment, hand-over and rating."""
        number, signer = self.number.text().strip(), self.signer.text().strip()
        if not signer:
            self.signer.set_problem(self.tr("Chưa ghi người ký. Kết quả phải đã ký mới trả được."))
            self.signer.edit.setFocus()
            return None
        handed_over = super().requests()
        if handed_over is None:
            return None
        return (Finish(self.asked.now, result_number=number, signer=signer), *handed_over)

    def first_focus(self) -> QWidget | None:
        return self.number.edit

    def _head_part(self) -> QWidget:
        """Return the fields of the result, which is signed only now."""
        made = QWidget()
        grid = QGridLayout(made)
        spread(grid, gap=8, across=12)
        self.number = Field(self.tr("Số kết quả"), placeholder="41/2026")
        self.signer = Field(self.tr("Người ký"))
        if self.asked.signers:
            self.signer.set_text(self.asked.signers[0][0])
        for place, field in enumerate((self.number, self.signer)):
            field.edit.setMaxLength(100)  # type: ignore[union-attr]  # a LineEdit
            grid.addWidget(field, 0, place)
            grid.setColumnStretch(place, 1)
        return made

    def _handed(self) -> tuple[str, str]:
        procedure = self.sheet.life.received.procedure
        return (procedure.result or procedure.name, self.tr("ký và trao ngay"))
