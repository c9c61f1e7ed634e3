"""What is still owed of a dossier, taken at the moment it is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from services.rules.fees import money
from services.rules.life import MoneyState
from services.rules.life_acts import PayMethod
from services.rules.life_requests import TakePayment
from ui.layout import fix, spread
from ui.widgets.field import Field, LineEdit
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from services.rules.dossier_state import DossierState

LARGEST_VND = 1_000_000_000


class OwedPart(QWidget):
    """A part of the dialogs that hand a result over. Nothing owed is one line."""

    def __init__(self, state: DossierState) -> None:
        super().__init__()
        self._owed = state.received.fee.amount_vnd + state.duty_vnd - state.paid_vnd
        self._money = state.money
        self.note = Note("small", self)
        self.taken = TickBox(self.tr("Thu ngay"))
        self.amount = LineEdit(self.tr("Số tiền thu, đồng"), placeholder="0")
        self.method = Segment(
            self.tr("Cách trả tiền"),
            (
                (PayMethod.CASH, self.tr("Tiền mặt")),
                (PayMethod.TRANSFER, self.tr("Chuyển khoản")),
                (PayMethod.ONLINE, self.tr("Trực tuyến")),
            ),
        )
        self.receipt = Field(self.tr("Số biên lai"))
        self._build()
        self._say()

    @property
    def has_debt(self) -> bool:
        """Whether there is, or may be, something to take."""
        return self._money in {MoneyState.UNPAID, MoneyState.PARTLY_PAID, MoneyState.UNKNOWN}

    def payments(self) -> tuple[TakePayment, ...] | None:
        """Return the payment taken, if any; None after saying what is wrong with it."""
        typed = "".join(
            sign for sign in self.amount.text() if sign not in ".đ" and not sign.isspace()
        )
        if not self.has_debt or not self.taken.isChecked():
            return ()
        if not typed.isdigit() or not 0 < int(typed) <= LARGEST_VND:
            told = self.tr("Chưa có số tiền. Gõ số đã thu, hoặc bỏ dấu “Thu ngay”.")
            self.note.say(told, "late")
            self.amount.setFocus()
            return None
        return (TakePayment(int(typed), PayMethod(self.method.key), self.receipt.text().strip()),)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        spread(column, gap=8)
        column.addWidget(self.note)
        self._taking = QWidget()
        row = QHBoxLayout(self._taking)
        spread(row, gap=8)
        row.addWidget(self.taken)
        row.addWidget(self.amount)
        row.addWidget(label("đ", "small"))
        row.addWidget(self.method)
        row.addStretch(1)
        column.addWidget(self._taking)
        column.addWidget(self.receipt)
        fix(self.amount, width=110)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.receipt.edit.setMaxLength(60)  # type: ignore[union-attr]  # a LineEdit
        self.method.choose(PayMethod.CASH)
        is_known = self._money is not MoneyState.UNKNOWN
        self.taken.setChecked(self.has_debt and is_known)
        self.amount.setText(money(self._owed).rstrip("đ").strip() if is_known else "")
        self._taking.setVisible(self.has_debt)
        self.receipt.setVisible(self.has_debt)
        self.taken.clicked.connect(self._say)
        self.amount.textEdited.connect(self._on_amount)

    def _say(self) -> None:
        is_left = self.has_debt and not self.taken.isChecked()
        match self._money:
            case MoneyState.NOTHING_DUE:
                told, tone = self.tr("Miễn lệ phí. Không còn khoản phải thu."), "early"
            case MoneyState.PAID:
                told, tone = self.tr("Đã thu đủ. Không còn khoản phải thu."), "early"
            case MoneyState.UNKNOWN:
                told, tone = (
                    self.tr("Mức thu do HĐND tỉnh quy định, chưa nhập. Gõ số đã thu."),
                    "soon",
                )
            case _ if is_left:
                told, tone = self.tr("Chưa thu %1. Vẫn trả được; hồ sơ ghi còn nợ."), "soon"
            case _:
                told, tone = self.tr("Còn phải thu %1. Thu cùng lúc trả kết quả."), ""
        self.note.say(told.replace("%1", money(self._owed)), tone, "receipt-2" if not tone else "")

    def _on_amount(self) -> None:
        self.taken.setChecked(True)
        self._say()
