"""A dossier ends without the result that was wanted, or a wrong end is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from services.rules.life import BusinessState
from services.rules.life_requests import Recall, Refuse, Stop, Withdraw
from ui.act_words import moment_text
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.act_fields import AmountField, PaperTicks, ReasonField, WordsField
from ui.dialogs.supplemented_dialog import resumed_box
from ui.widgets.field import Field
from ui.widgets.note import Note

if TYPE_CHECKING:
    from ui.acts import Asked


class _EndingDialog(ActDialog):
    """What the three endings share: who signs, on what basis, which papers go back."""

    def __init__(self, window: QWidget, asked: Asked, title: str, told: str) -> None:
        super().__init__(window, asked, title, icon="ban")
        self._state = asked.sheets[0].life
        self.basis = Field(self.tr("Căn cứ"))
        self.signer = Field(self.tr("Người ký"))
        basis = self._state.received.procedure.legal_basis
        self.basis.set_text(basis[0] if basis else "")
        self.signer.set_text(asked.signers[0][0] if asked.signers else "")
        note = Note("small")
        note.say(told, icon="info-circle")
        self.body.addWidget(note)

    def _keep_usual(self) -> None:
        self.keep("basis", self.basis.edit)
        self.keep("signer", self.signer.edit)

    def _papers_back(self) -> PaperTicks:
        """Return the papers to be ticked that go back to the citizen."""
        made = PaperTicks(self.tr("Giấy tờ trả lại công dân"), self.asked.sheets[0].papers)
        for place, tick in enumerate(made.ticks):
            self.keep(f"paper.{place}", tick)
        return made


class RefusalDialog(_EndingDialog):
    """Says no, with reason and legal basis."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        is_at_intake = asked.sheets[0].life.business is BusinessState.RECEIVED
        told = self.tr(
            "Từ chối bằng văn bản là một kết quả: hồ sơ chờ trả, công dân nhận phiếu 03."
        )
        if is_at_intake:
            told = self.tr("Chưa xử lý gì: hồ sơ thành “không tiếp nhận”, không vào báo cáo.")
        super().__init__(window, asked, self.tr("Từ chối giải quyết"), told)
        self.reason = ReasonField(
            asked.rules.reasons_for("refuse"), self.tr("Lý do ghi trên phiếu từ chối")
        )
        for field in (self.reason, self.basis, self.signer):
            self.body.addWidget(field)
        self.keep("code", self.reason.code)
        self.keep("reason", self.reason.words.edit)
        self._keep_usual()
        self.ready(self.tr("Từ chối và in phiếu"), icon="printer")

    def requests(self) -> tuple[Refuse, ...] | None:
        given = self.reason.given()
        if given is None:
            return None
        code, words = given
        if not self.basis.text().strip():
            self.basis.set_problem(self.tr("Từ chối phải có căn cứ. Ghi điều, khoản, văn bản."))
            self.basis.edit.setFocus()
            return None
        return (Refuse(words, code, self.basis.text().strip(), self.signer.text().strip()),)


class WithdrawalDialog(_EndingDialog):
    """Gives the dossier back at the citizen's written request."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        told = self.tr("Cần đơn của công dân. Hồ sơ dừng ở đây; giấy tờ đánh dấu được trả lại.")
        super().__init__(window, asked, self.tr("Cho rút hồ sơ"), told)
        self.reason = WordsField(self.tr("Lý do công dân ghi trong đơn"))
        self.refund = AmountField(self.tr("Hoàn lại"))
        self.papers = self._papers_back()
        for field in (self.reason, self.papers, self.signer):
            self.body.addWidget(field)
        if self._state.paid_vnd:
            self.body.addWidget(self.refund)
            self.keep("refund", self.refund.edit)
        self.keep("reason", self.reason.edit)
        self._keep_usual()
        self.ready(self.tr("Cho rút và in thông báo"), icon="printer")

    def requests(self) -> tuple[Withdraw, ...] | None:
        words = self.reason.given(self.tr("Chưa có lý do. Ghi theo đơn của công dân."))
        if words is None:
            return None
        refund_vnd = self.refund.amount_vnd
        if refund_vnd > self._state.paid_vnd:
            self.refund.set_problem(self.tr("Hoàn nhiều hơn đã thu. Xem lại số tiền."), "late")
            self.refund.edit.setFocus()
            return None
        return (Withdraw(words, self.papers.names(), refund_vnd, self.signer.text().strip()),)


class StopDialog(_EndingDialog):
    """Stops: what was asked for never came, or the law says so."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        told = self.tr("Hồ sơ dừng ở đây. Dừng nhầm thì thu hồi được, ngày hẹn tính tiếp.")
        pause = asked.sheets[0].life.pause
        if pause is not None and pause.citizen_due_at is not None:
            until = self.tr("Công dân có thời gian đến %1.")
            told = f"{until.replace('%1', moment_text(pause.citizen_due_at))} {told}"
        super().__init__(window, asked, self.tr("Dừng giải quyết"), told)
        self.reason = ReasonField(
            asked.rules.reasons_for("stop"), self.tr("Lý do ghi trong thông báo")
        )
        self.papers = self._papers_back()
        for field in (self.reason, self.basis, self.papers, self.signer):
            self.body.addWidget(field)
        self.keep("code", self.reason.code)
        self.keep("reason", self.reason.words.edit)
        self._keep_usual()
        self.ready(self.tr("Dừng và in thông báo"), icon="printer")

    def requests(self) -> tuple[Stop, ...] | None:
        given = self.reason.given()
        if given is None:
            return None
        code, words = given
        basis, signer = self.basis.text().strip(), self.signer.text().strip()
        return (Stop(words, code, basis, self.papers.names(), signer),)


class RecallDialog(ActDialog):
    """Takes a wrong result, a return or a stop back; the work goes on."""

    def __init__(self, window: QWidget, asked: Asked) -> None:
        super().__init__(window, asked, self.tr("Thu hồi, xử lý lại"), icon="repeat")
        told = Note("small")
        told.say(
            self.tr("Hồ sơ trở lại đang xử lý. Kết quả cũ ở lại trong diễn biến."),
            icon="info-circle",
        )
        self.reason = WordsField(self.tr("Vì sao thu hồi"))
        self.body.addWidget(told)
        self.body.addWidget(self.reason)
        self.body.addWidget(resumed_box(asked))
        self.keep("reason", self.reason.edit)
        self.ready(self.tr("Thu hồi"), icon="repeat")

    def requests(self) -> tuple[Recall, ...] | None:
        words = self.reason.given(self.tr("Chưa có lý do. Ghi kết quả sai ở đâu."))
        return None if words is None else (Recall(words),)
