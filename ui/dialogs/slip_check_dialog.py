"""What a scanned slip is worth: valid, replaced, another desk's, another office's, altered, misread."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from services.dossiers import DossierSheet, SlipChecked, SlipWorth
from services.rules.dossier_codes import parse_code
from services.rules.moments import clock_text
from ui.layout import spread
from ui.life_wording import state_name
from ui.rule_wording import short_date
from ui.widgets.banner import Banner, Tone
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.text import ElidedLabel, label

if TYPE_CHECKING:
    from services.desk import Desk

WIDTH = 620


class SlipNext(Enum):
    """What to do after a slip was looked at."""

    OPEN = auto()
    SEARCH = auto()
    SCAN_AGAIN = auto()


@dataclass(frozen=True, slots=True)
class SlipAnswer:
    """What the officer chose.

    Attributes:
        dossier_id: The dossier to open, for `OPEN`.
        code: The number on the slip, for `SEARCH`; may be empty.
    """

    next: SlipNext
    dossier_id: bytes | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class SlipFindings:
    """A scanned text, looked up.

    Attributes:
        checked: What the slip is worth; None for a text that is no slip.
        sheet: Its dossier, where this desk has it.
    """

    checked: SlipChecked | None
    sheet: DossierSheet | None = None


def read_slip(desk: Desk, text: str) -> SlipFindings:
    """Look a scanned text up. Runs on a worker; needs no network."""
    checked = desk.dossiers.check_slip(text)
    if checked is None or checked.dossier_id is None:
        return SlipFindings(checked)
    return SlipFindings(checked, desk.dossiers.sheet(checked.dossier_id))


class SlipCheckDialog(Dialog):
    """Says what a slip is worth and what to do. Finishes with a `SlipAnswer`, or None.

    Use: `tasks.run(page, lambda: read_slip(desk, text), page._show)`, then
    `SlipCheckDialog(page, findings)`, `finished`, `open`.
    """

    def __init__(self, opener: QWidget, findings: SlipFindings) -> None:
        found = findings.checked
        code = found.code if found is not None else ""
        super().__init__(opener, self.tr("Kiểm giấy hẹn"), code, width=WIDTH, icon="qrcode")
        self._findings = findings
        self._code = code
        tone, fact, advice = self._verdict()
        spread(self.body, (20, 16, 20, 16), 12)
        self.banner = Banner(tone, fact, advice)
        self.body.addWidget(self.banner)
        if findings.sheet is not None:
            self.body.addLayout(self._facts(findings.sheet))
        self._add_buttons()

    @property
    def worth(self) -> SlipWorth | None:
        """What the slip is worth; None for a text that is no slip."""
        return None if self._findings.checked is None else self._findings.checked.worth

    def act(self) -> None:
        """Do what the main button says."""
        if self._findings.sheet is not None:
            self.finish(SlipAnswer(SlipNext.OPEN, self._findings.sheet.dossier_id, self._code))
        elif self.worth in {SlipWorth.INVALID, SlipWorth.NOT_HERE} and self._code:
            self.finish(SlipAnswer(SlipNext.SEARCH, code=self._code))
        else:
            self._scan_again()

    def first_focus(self) -> QWidget | None:
        return self.primary

    def _add_buttons(self) -> None:
        again = self.tr("Quét lại")
        if self._findings.sheet is not None:
            words, icon = self.tr("Mở hồ sơ"), "file-description"
        elif self.worth in {SlipWorth.INVALID, SlipWorth.NOT_HERE} and self._code:
            words, icon = self.tr("Tìm theo mã này"), "search"
        else:
            words, icon = again, "scan"
        if words != again:
            button = Button(again, icon="scan", size="l")
            button.clicked.connect(self._scan_again)
            self.add_button(button)
            self._left.addStretch(1)
        self.primary = self.set_primary(words, self.act, icon=icon)

    def _scan_again(self) -> None:
        self.finish(SlipAnswer(SlipNext.SCAN_AGAIN))

    def _verdict(self) -> tuple[Tone, str, str]:
        """Return tone, what the slip is, and what is safe and what to do."""
        match self.worth:
            case SlipWorth.VALID:
                return (
                    "early",
                    self.tr("Giấy hợp lệ, đang có hiệu lực."),
                    self.tr("Do cơ quan này in và chưa bị thay. Mở hồ sơ để xem hoặc trả kết quả."),
                )
            case SlipWorth.REPLACED:
                return (
                    "soon",
                    self.tr("Giấy này đã được thay bằng giấy in lúc %1.").replace(
                        "%1", self._replaced()
                    ),
                    self.tr("Hồ sơ vẫn đúng. Dùng giấy mới, hoặc kiểm tra căn cước."),
                )
            case SlipWorth.NOT_HERE:
                return (
                    "info",
                    self.tr("Giấy hợp lệ, hồ sơ chưa có ở máy này."),
                    self._not_here(),
                )
            case SlipWorth.INVALID:
                return (
                    "late",
                    self.tr("Giấy không hợp lệ: mã trên giấy không khớp dấu của cơ quan."),
                    self.tr(
                        "Mã bị sửa, hoặc không do cơ quan này in. Hồ sơ trong sổ không đổi."
                        " Kiểm tra căn cước, rồi tìm hồ sơ theo mã hoặc theo tên."
                    ),
                )
            case SlipWorth.FOREIGN:
                return (
                    "info",
                    self.tr("Giấy của cơ quan khác (%1).").replace("%1", self._issuer()),
                    self.tr(
                        "Máy này không kiểm được giấy của nơi khác; chưa ghi gì. Mời công dân đến nơi ghi"
                        " trên giấy, hoặc tra cứu mã trên Cổng Dịch vụ công."
                    ),
                )
            case SlipWorth.MISREAD:
                return (
                    "soon",
                    self.tr("Đầu đọc đưa vào sai chữ, chưa kiểm được giấy."),
                    self.tr(
                        "Bộ gõ tiếng Việt đã đổi chữ trong mã; giấy có thể vẫn đúng, chưa ghi gì."
                        " Tắt bộ gõ rồi quét lại."
                    ),
                )
            case None:
                return (
                    "soon",
                    self.tr("Mã này không phải mã trên giấy hẹn."),
                    self.tr(
                        "Chưa ghi gì. Quét ô vuông trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả,"
                        " hoặc gõ mã hồ sơ vào ô tìm."
                    ),
                )

    def _replaced(self) -> str:
        found = self._findings.checked
        if found is None or found.replaced_at is None:
            return ""
        on = self.tr("%1 ngày %2").replace("%1", clock_text(found.replaced_at))
        return on.replace("%2", f"{found.replaced_at:%d/%m}")

    def _not_here(self) -> str:
        told = self.tr(
            "Giấy do cơ quan này in; hồ sơ nhận ở quầy khác, chưa chuyển đến đây. Không mất gì."
        )
        code = parse_code(self._code)
        if code is None or code.number < 1000:
            return told + " " + self.tr("Mời công dân sang quầy ghi trên giấy.")
        desk = self.tr("Mời công dân sang Quầy %1, nơi cấp số này.")
        return told + " " + desk.replace("%1", str(code.number)[0])

    def _issuer(self) -> str:
        code = parse_code(self._code)
        return code.org_id if code is not None else self.tr("chưa rõ mã")

    def _facts(self, sheet: DossierSheet) -> QGridLayout:
        grid = QGridLayout()
        spread(grid, gap=6, across=16)
        due = f"{clock_text(sheet.due_at)} {short_date(sheet.due_at.date())}"
        facts = (
            (self.tr("Thủ tục"), sheet.procedure, "body"),
            (self.tr("Chủ hồ sơ"), f"{sheet.owner.name}  {sheet.masked_id}".strip(), "strong"),
            (self.tr("Hẹn trả"), due, "strong"),
            (self.tr("Trạng thái"), state_name(sheet.state), "body"),
            (self.tr("Giấy đang dùng"), self._slip_in_force(sheet), "body"),
        )
        for row, (name, value, role) in enumerate(facts):
            grid.addWidget(label(name, "label"), row, 0, Qt.AlignmentFlag.AlignTop)
            shown = ElidedLabel(value, role)
            shown.setAccessibleName(f"{name}: {value}")
            grid.addWidget(shown, row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _slip_in_force(self, sheet: DossierSheet) -> str:
        slip = sheet.slip
        words = self.tr("bản %1, in lúc %2 %3").replace("%1", str(slip.issue))
        words = words.replace("%2", clock_text(slip.issued_at))
        words = words.replace("%3", short_date(slip.issued_at.date()))
        if not slip.reprints:
            return words
        return words + self.tr(", đã in lại %1 lần").replace("%1", str(slip.reprints))
