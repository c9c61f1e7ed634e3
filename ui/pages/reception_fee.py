"""What the officer says of a fee: the council's rate where the desk has none, why nothing is paid."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.rules.fees import FeeKind, money
from ui.layout import fix, spread
from ui.pages.reception_item import Chosen
from ui.widgets.button import Button
from ui.widgets.field import LineEdit

if TYPE_CHECKING:
    from services.drafts import DraftItem


class FeeFields(QWidget):
    """Rate and exemption of one procedure. Empty (and hidden) where nothing can be said.

    Signals:
        edited: Carries the DraftItem.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Chosen | None = None
        self._is_open = False
        self.rate = LineEdit(self.tr("Mức thu"), placeholder=self.tr("mức thu, đồng"))
        self._exempt_link = Button(self.tr("Miễn thu"), "link")
        self.exempt = LineEdit(self.tr("Lý do miễn"), placeholder=self.tr("lý do miễn"))
        fix(self.rate, 128)
        row = QHBoxLayout(self)
        spread(row, gap=8)
        row.addWidget(self.rate)
        row.addWidget(self._exempt_link)
        row.addWidget(self.exempt, 1)
        row.addStretch(0)
        self.rate.textEdited.connect(self._on_rate)
        self.exempt.textEdited.connect(self._on_exempt)
        self._exempt_link.clicked.connect(self._on_link)

    def show_item(self, chosen: Chosen | None) -> None:
        """Show what can be said of this procedure's fee."""
        before = self._chosen
        if before is None or chosen is None or before.procedure is not chosen.procedure:
            self._is_open = False
        self._chosen = chosen
        if chosen is None:
            self.hide()
            return
        item = chosen.item
        rule = chosen.procedure.fee_for(item.case)
        is_unknown = rule.kind is FeeKind.SET_BY_COUNCIL
        needs_rate = is_unknown and chosen.procedure.council_fee_for(item.case) is None
        can_exempt = rule.kind is not FeeKind.FREE
        is_open = bool(item.exempt_reason) or self._is_open
        self.rate.setVisible(needs_rate and not is_open)
        self._exempt_link.setVisible(can_exempt and not is_open)
        self.exempt.setVisible(can_exempt and is_open)
        self.setVisible(needs_rate or can_exempt)
        if not self.exempt.hasFocus():
            self.exempt.setText(item.exempt_reason)
        if not self.rate.hasFocus():
            fee = item.council_fee_vnd
            self.rate.setText("" if fee is None else money(fee))

    def _tell(self, item: DraftItem) -> None:
        if self._chosen is not None:
            self._chosen = Chosen(self._chosen.procedure, item)
            self.edited.emit(item)

    def _on_exempt(self, words: str) -> None:
        if self._chosen is not None:
            self._tell(replace(self._chosen.item, exempt_reason=words.strip()))

    def _on_rate(self, words: str) -> None:
        digits = "".join(sign for sign in words if sign.isdigit())[:9]
        if self._chosen is not None:
            rate = int(digits) if digits else None
            self._tell(replace(self._chosen.item, council_fee_vnd=rate))

    def _on_link(self) -> None:
        self._is_open = True
        self.show_item(self._chosen)
        self.exempt.setFocus(Qt.FocusReason.OtherFocusReason)
