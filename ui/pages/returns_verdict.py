"""What is said of a slip, a card or a name that leads to no result that waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from services.rules.moments import clock_text
from ui.life_wording import why_not
from ui.widgets import strokes
from ui.widgets.banner import Banner, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from services.dossiers import SlipChecked
    from ui.pages.returns_reading import Looked


class Verdict(Banner):
    """One sentence under the scan field, and what can be done.

    Signals:
        on_spot_wanted: Carries the id of a dossier to be solved and handed over now.
        receipt_wanted: Carries the id of a dossier whose hand-over is to be put on paper.
        open_wanted: Carries the id of a dossier to be seen whole.
    """

    on_spot_wanted = Signal(object)
    receipt_wanted = Signal(object)
    open_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("info", "")
        self._dossier: bytes | None = None
        self._next = self.open_wanted
        self.acted.connect(self._on_acted)
        self.hide()

    def say_replaced(self, slip: SlipChecked) -> None:
        """Say that a newer slip took the place of the one scanned."""
        self._dossier = None
        at = slip.replaced_at
        fact = self.tr("Giấy này đã được thay bằng giấy in lúc %1 ngày %2.")
        if at is not None:
            fact = fact.replace("%1", clock_text(at)).replace("%2", f"{at:%d/%m}")
        self._tell("soon", fact, self.tr("Hồ sơ vẫn đúng. Dùng giấy mới, hoặc kiểm tra căn cước."))

    def say_returned(self, dossier_id: bytes, code: str) -> None:
        """Say that a result went out, and offer the receipt."""
        self._dossier, self._next = dossier_id, self.receipt_wanted
        fact = self.tr("Đã trả kết quả hồ sơ %1.").replace("%1", code)
        advice = self.tr("Giấy biên nhận in khi công dân cần; người nhận ký vào đó.")
        self._tell("early", fact, advice, self.tr("In giấy biên nhận"))

    @property
    def returned(self) -> bytes | None:
        """Id of the dossier whose receipt is offered; None where another thing is."""
        is_offered = self.isVisible() and self._next is self.receipt_wanted
        return self._dossier if is_offered else None

    def say_unknown(self) -> None:
        """Say that a scanned code is none of ours."""
        self._dossier = None
        fact = self.tr("Mã này không phải mã trên giấy hẹn hay thẻ căn cước.")
        advice = self.tr("Chưa ghi gì. Quét giấy hẹn, quét thẻ, hoặc gõ mã hồ sơ.")
        self._tell("soon", fact, advice)

    def say_not_waiting(self, looked: Looked, officers: Mapping[str, str]) -> None:
        """Say why what was looked for cannot be handed over now, and who holds it."""
        sheet = looked.other
        self._dossier = sheet.dossier_id if sheet is not None else None
        self._next = self.on_spot_wanted if looked.may_finish else self.open_wanted
        if sheet is None:
            fact = self.tr("Không có hồ sơ nào khớp “%1”.").replace("%1", looked.text.strip()[:40])
            advice = self.tr(
                "Đã tìm cả hồ sơ chưa gửi và hồ sơ đã trả trên máy này, có dấu và không dấu."
            )
            self._tell("soon", fact, advice)
            return
        fact = why_not("returned", looked.why_not, sheet.state)
        if sheet.life.is_unsolved and sheet.life.holder:
            holder = officers.get(sheet.life.holder, sheet.life.holder)
            fact = f"{fact} {self.tr('Người giữ: %1.').replace('%1', holder)}"
        about = f"{sheet.code} · {sheet.owner.name} · {sheet.procedure}"
        action = self.tr("Ghi kết quả và trả ngay") if looked.may_finish else self.tr("Mở hồ sơ")
        self._tell("soon" if sheet.life.is_unsolved else "info", fact, about, action)

    def _tell(self, tone: Tone, fact: str, advice: str, action: str = "") -> None:
        self.say(tone, fact, advice, action)
        self.show()
        strokes.announce(self, self.accessibleName())

    def _on_acted(self) -> None:
        if self._dossier is None:
            return
        self._next.emit(self._dossier)
