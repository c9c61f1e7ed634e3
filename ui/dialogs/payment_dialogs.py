"""Money after reception: a financial duty is asked for, money is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from services.rules.life import BusinessState
from services.rules.life_acts import PayMethod
from services.rules.life_requests import AskPayment, TakePayment
from services.rules.moments import clock_text
from ui.act_words import pay_method_words
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.act_fields import AmountField, ClockBox
from ui.dialogs.supplemented_dialog import resumed_box
from ui.layout import spread
from ui.life_wording import money_words
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.segment import Segment
from ui.widgets.text import label

if TYPE_CHECKING:
    from ui.acts import Asked


class PaymentRequestDialog(ActDialog):
    """How much, for what, until when; the clock stands until it is paid."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        title = self.tr("Yêu cầu nghĩa vụ tài chính")
        super().__init__(window, asked, title, icon="receipt-2")
        self.amount = AmountField(self.tr("Số tiền phải nộp"))
        self.what = Field(self.tr("Khoản nộp"), placeholder=self.tr("Lệ phí trước bạ nhà, đất"))
        self.until = DateField(self.tr("Công dân nộp trước"), asked.calendar, asked.now)
        for field in (self.amount, self.what, self.until):
            self.body.addWidget(field)
        box = ClockBox()
        stops = self.tr("Đồng hồ dừng từ %1 hôm nay").replace("%1", clock_text(asked.now))
        box.say(stops, self.tr("Phần thời gian còn lại được giữ, tính tiếp khi công dân đã nộp."))
        self.body.addWidget(box)
        self.keep("amount", self.amount.edit)
        self.keep("what", self.what.edit)
        self.keep("day", self.until.day)
        self.keep("hour", self.until.hour)
        self.ready(self.tr("Yêu cầu nộp"))

    def requests(self) -> tuple[AskPayment, ...] | None:
        until = self.until.value()
        if not self.amount.amount_vnd:
            _say_amount(self.amount, self.tr("Chưa có số tiền. Gõ số đồng phải nộp."))
            return None
        if not self.until.is_empty and (until is None or until <= self.asked.now):
            self.until.say_problem(
                self.tr("Ngày này đã qua, hoặc không có. Chọn ngày sau hôm nay.")
            )
            return None
        return (AskPayment(self.amount.amount_vnd, self.what.text().strip(), until),)


class PaymentDialog(ActDialog):
    """Method, receipt and amount; where the clock stood for it, it runs again."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked, self.tr("Thu tiền"), icon="receipt-2")
        state = asked.sheets[0].life
        self.amount = AmountField(self.tr("Số tiền thu"), state.unpaid_vnd)
        ways = [(one.value, pay_method_words(one)) for one in PayMethod]
        self.method = Segment(self.tr("Cách nộp"), ways)
        self.method.choose(PayMethod.CASH.value)
        self.receipt = Field(self.tr("Số biên lai"))
        self.note = Field(self.tr("Ghi chú"))
        told = Note("small")
        told.say(self.tr("Hồ sơ này: %1.").replace("%1", money_words(state)), icon="info-circle")
        ways_column = QVBoxLayout()
        spread(ways_column, gap=4)
        ways_column.addWidget(label(self.tr("Cách nộp"), "label"))
        ways_column.addWidget(self.method, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(told)
        self.body.addWidget(self.amount)
        self.body.addLayout(ways_column)
        self.body.addWidget(self.receipt)
        self.body.addWidget(self.note)
        if state.business is BusinessState.FINANCIAL:
            self.body.addWidget(resumed_box(asked))
        for name, field in (("receipt", self.receipt), ("note", self.note)):
            self.keep(name, field.edit)
        self.keep("amount", self.amount.edit)
        self.keep("method", self.method)
        self.ready(self.tr("Ghi đã thu"))

    def requests(self) -> tuple[TakePayment, ...] | None:
        if not self.amount.amount_vnd:
            _say_amount(self.amount, self.tr("Chưa có số tiền. Gõ số đồng đã thu."))
            return None
        method = PayMethod(self.method.key)
        receipt, note = self.receipt.text().strip(), self.note.text().strip()
        return (TakePayment(self.amount.amount_vnd, method, receipt, note),)


def _say_amount(field: AmountField, told: str) -> None:
    field.set_problem(told)
    field.edit.setFocus()
