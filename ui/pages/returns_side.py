"""Beside the list of results: the chosen one and what to do with it, its calls, and what the day gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.results import ResultList
from services.rules.citizen_messages import result_ready
from services.rules.fees import money
from services.rules.life import MoneyState
from services.rules.life_acts import Finished
from services.rules.moments import clock_text
from services.rules.number_words import share_words
from ui.layout import spread
from ui.life_wording import call_outcome
from ui.pages.returns_columns import pill_of, told_words, waited_words
from ui.rule_wording import short_day
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.key_cap import KeyCap
from ui.widgets.note import Note
from ui.widgets.pill import Pill
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from services.dossiers import DossierSheet
    from services.office import Office
    from services.results import ResultCounts, ResultLine
    from services.rules.dossier_state import DossierState

CALLS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class ShownResult:
    """What the side shows of one dossier."""

    sheet: DossierSheet
    line: ResultLine


class ChosenCard(Card):
    """One result and the main thing to do with it.

    Signals:
        main_wanted: The main button was pressed.
        open_wanted: The dossier is to be seen whole.
        receipt_wanted: The hand-over is to be put on paper.
    """

    main_wanted = Signal()
    open_wanted = Signal()
    receipt_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(16, 12, 16, 14))
        self.setAccessibleName(self.tr("Kết quả đang chọn"))
        self._name = ElidedLabel("", "lead")
        self._about = label("", "small", wrap=True)
        self._pill = Pill()
        self._facts = QGridLayout()
        spread(self._facts, gap=4, across=10)
        self._facts.setColumnStretch(1, 1)
        self._values = [self._fact(row, name) for row, name in enumerate(self._names())]
        self.main = Button(
            self.tr("Trả kết quả"), "primary", icon="transfer-out", key="F9", size="l"
        )
        self.receipt = Button(self.tr("In giấy biên nhận"), icon="printer", key="Ctrl+P")
        self.open = Button(self.tr("Mở hồ sơ"), "link", size="s")
        state = QHBoxLayout()
        spread(state, gap=6)
        state.addWidget(self._pill)
        state.addStretch(1)
        state.addWidget(self.open)
        self.column.addWidget(self._name)
        self.column.addWidget(self._about)
        self.column.addLayout(state)
        self.column.addLayout(self._facts)
        self.column.addWidget(self.main)
        self.column.addWidget(self.receipt)
        self.receipt.clicked.connect(self.receipt_wanted)
        self.main.clicked.connect(self.main_wanted)
        self.open.clicked.connect(self.open_wanted)

    def show_result(self, shown: ShownResult) -> None:
        """Show one result."""
        sheet, line = shown.sheet, shown.line
        self._name.setText(sheet.owner.name)
        self._about.setText(f"{line.dossier.short_code} · {sheet.procedure}")
        self._pill.set_look(pill_of(line))
        told, when = told_words(line)
        words = (
            self._result(sheet.life),
            self._money(sheet.life),
            self._ready(sheet.life, line),
            " · ".join(filter(None, (told, when))),
        )
        is_paused = line.citizen_due_at is not None
        for (name, value), text in zip(self._values, words, strict=True):
            value.setText(text)
            value.setAccessibleName(f"{name.text()}: {text}")
            name.setVisible(not is_paused)
            value.setVisible(not is_paused)
        self.main.setText(self.tr("Dừng giải quyết") if is_paused else self.tr("Trả kết quả"))
        self.main.set_icon("ban" if is_paused else "transfer-out")
        self.main.set_kind("danger" if is_paused else "primary")
        self.main.setVisible(sheet.life.returned is None)
        self.receipt.setVisible(sheet.life.returned is not None)

    def _names(self) -> tuple[str, ...]:
        return (self.tr("Kết quả"), self.tr("Lệ phí"), self.tr("Có từ"), self.tr("Báo"))

    def _fact(self, row: int, name: str) -> tuple[ElidedLabel, ElidedLabel]:
        told, value = ElidedLabel(name, "small", tone="ink2"), ElidedLabel("", "smallstrong")
        self._facts.addWidget(told, row, 0)
        self._facts.addWidget(value, row, 1)
        return told, value

    def _ready(self, state: DossierState, line: ResultLine) -> str:
        on = short_day(state.ended_at.date()) if state.ended_at is not None else ""
        return " · ".join(filter(None, (on, waited_words(line.waited_days))))

    def _result(self, state: DossierState) -> str:
        ending = state.ending
        if not isinstance(ending, Finished):
            return self.tr("phiếu từ chối") if ending is not None else ""
        number = ending.result_number and self.tr("số %1").replace("%1", ending.result_number)
        return number or self.tr("đã ký")

    def _money(self, state: DossierState) -> str:
        owed = state.received.fee.amount_vnd + state.duty_vnd - state.paid_vnd
        return {
            MoneyState.NOTHING_DUE: self.tr("miễn"),
            MoneyState.PAID: self.tr("đã thu đủ"),
            MoneyState.UNKNOWN: self.tr("chưa nhập mức thu"),
        }.get(state.money) or self.tr("còn thu %1").replace("%1", money(max(0, owed)))


class CallsCard(Card):
    """Who was called, and a message to copy.

    Signals:
        call_wanted: A call is to be taken down.
        copied: The message is to be put on the clipboard. Carries it.
        message_sent: The officer says that the message went out.
    """

    call_wanted = Signal()
    copied = Signal(str)
    message_sent = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self.setAccessibleName(self.tr("Nhật ký gọi"))
        self._office = office
        self._code = ""
        self._log = QVBoxLayout()
        spread(self._log, gap=4)
        self.call = Button(self.tr("Ghi cuộc gọi"), size="s")
        self.copy = Button(self.tr("Chép tin Zalo/SMS"), "link", size="s")
        self.sent = Button(self.tr("Đã gửi tin, ghi vào nhật ký"), "tinted", size="s")
        self._note = Note("caption", self)
        head = QHBoxLayout()
        spread(head, gap=8)
        head.addWidget(label(self.tr("Nhật ký gọi"), "strong"))
        head.addStretch(1)
        head.addWidget(KeyCap("G"))
        self.column.addLayout(head)
        self.column.addLayout(self._log)
        row = QHBoxLayout()
        spread(row, gap=6)
        row.addWidget(self.call)
        row.addStretch(1)
        row.addWidget(self.copy)
        self.column.addLayout(row)
        self.column.addWidget(self._note)
        self.column.addWidget(self.sent, 0, Qt.AlignmentFlag.AlignLeft)
        self.call.clicked.connect(self.call_wanted)
        self.copy.clicked.connect(self._on_copy)
        self.sent.clicked.connect(self.message_sent)
        self._offer_message()

    def show_calls(self, sheet: DossierSheet) -> None:
        """Show the last calls, the newest first."""
        if sheet.code != self._code:
            self._code = sheet.code
            self._offer_message()
        _clear(self._log)
        calls = sheet.life.calls[::-1][:CALLS_SHOWN]
        if not calls:
            self._log.addWidget(label(self.tr("Chưa gọi lần nào."), "small"))
        for at, call in calls:
            when = f"{short_day(at.date())} {clock_text(at)}"
            self._log.addWidget(ElidedLabel(f"{when} · {call_outcome(call.outcome)}", "small"))
            if call.note:
                self._log.addWidget(ElidedLabel(call.note, "caption", tone="ink2"))

    def message_logged(self) -> None:
        """Go back to offering the message."""
        self._offer_message()

    def _offer_message(self) -> None:
        self.sent.hide()
        self._note.say(self.tr("Tin không chứa tên và số giấy tờ."), icon="info-circle")

    def _on_copy(self) -> None:
        self.copied.emit(result_ready(self._office.name, self._code, self._office.phone))
        self._note.say(self.tr("Đã chép. Dán vào Zalo hoặc SMS rồi bấm bên dưới."), "early")
        self.sent.show()


class DayCard(Card):
    """What the day gave; each number opens its list.

    Signals:
        list_wanted: Carries a `ResultList`.
    """

    list_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Hôm nay"), margins=(16, 12, 16, 12))
        self.setAccessibleName(self.tr("Hôm nay"))
        self.returned = Button("", "link", size="s")
        self.rated = Button("", "link", size="s")
        self._detail = label("", "caption", wrap=True)
        for door in (self.returned, self.rated):
            self.column.addWidget(door, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._detail)
        self.returned.clicked.connect(self._on_returned)
        self.rated.clicked.connect(self._on_rated)

    def show_day(self, counts: ResultCounts) -> None:
        """Show how many were returned, and how content people were: numerator and denominator."""
        returned = counts.lists[ResultList.RETURNED_TODAY]
        self.returned.setText(self.tr("Đã trả %1 kết quả").replace("%1", str(returned)))
        asked, content = counts.ratings, counts.content
        if not asked:
            self.rated.setText(self.tr("Chưa ai đánh giá"))
            self._detail.setText(self.tr("Tỷ lệ hài lòng hiện khi có người đánh giá."))
            return
        words = self.tr("Hài lòng %1 / %2 người = %3")
        words = words.replace("%1", str(content)).replace("%2", str(asked))
        self.rated.setText(words.replace("%3", share_words(content, asked)))
        rest = self.tr("bình thường %1 · chưa hài lòng %2")
        rest = rest.replace("%1", str(counts.rated.get(2, 0)))
        self._detail.setText(rest.replace("%2", str(counts.rated.get(1, 0))))

    def _on_returned(self) -> None:
        self.list_wanted.emit(ResultList.RETURNED_TODAY)

    def _on_rated(self) -> None:
        self.list_wanted.emit(ResultList.RATED_TODAY)


class ReturnsSide(QWidget):
    """The three cards under each other."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.chosen, self.calls, self.day = ChosenCard(), CallsCard(office), DayCard()
        column = QVBoxLayout(self)
        spread(column, gap=12)
        for card in (self.chosen, self.calls, self.day):
            column.addWidget(card)
        column.addStretch(1)
        self.show_result(None)

    def show_result(self, shown: ShownResult | None) -> None:
        """Show one result, or none."""
        self.chosen.setVisible(shown is not None)
        self.calls.setVisible(shown is not None)
        if shown is not None:
            self.chosen.show_result(shown)
            self.calls.show_calls(shown.sheet)


def _clear(column: QVBoxLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
