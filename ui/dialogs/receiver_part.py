"""Who receives a result: the owner, somebody for them, the post, or the owner online."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from services.rules.citizen_cards import CardReading
from services.rules.life_acts import Returned, ReturnMethod
from services.rules.mrz import MrzReading
from services.rules.personal_numbers import grouped, masked, normalise
from services.rules.scans import NumberReading, ScanKind, read_scan
from services.rules.set_phrases import CLOSE_RELATIONS, UNCERTIFIED_AUTHORITY
from services.rules.set_phrases import PROXY as PROXY_WORDS
from ui.layout import spread
from ui.rule_wording import retold
from ui.widgets import keys
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.note import Note
from ui.widgets.scan_field import ScanField
from ui.widgets.segment import Segment
from ui.widgets.text import label
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from services.dossiers import DossierSheet
    from ui.acts import Asked

OWNER, PROXY, POST, ONLINE = "owner", "proxy", "post", "online"
CIVIL_STATUS = "hộ tịch"  # in the name of the field
_MOST_LETTERS = 200


class ReceiverPart(QWidget):
    """A part of the dialogs that hand a result over.

    Signals:
        reshaped: Other fields are shown; the dialog is to be measured again.
    """

    reshaped = Signal()

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self._asked = asked
        self._sheet: DossierSheet = asked.sheets[0]
        self.way = Segment(
            self.tr("Ai nhận kết quả"),
            (
                (OWNER, self.tr("Chính chủ")),
                (PROXY, self.tr("Người được ủy quyền")),
                (POST, self.tr("Gửi bưu chính")),
                (ONLINE, self.tr("Trực tuyến")),
            ),
        )
        self.scan = ScanField(
            self.tr("Thẻ căn cước người nhận"),
            self.tr("Quét thẻ căn cước người nhận, hoặc gõ số"),
        )
        self.name = Field(self.tr("Họ và tên người nhận"))
        self.number = Field(self.tr("Số căn cước người nhận"))
        self.relation = Choice(self.tr("Quan hệ với chủ hồ sơ"))
        self.authority = Field(
            self.tr("Giấy ủy quyền"), placeholder=self.tr("số, ngày, nơi chứng thực")
        )
        self.checked = TickBox(self.tr("Đã xem căn cước của người nhận"))
        self.post_code = Field(
            self.tr("Số hiệu bưu gửi"), hint=self.tr("Ghi theo biên lai của bưu điện.")
        )
        self.note = Note("small", self)
        self._build()
        self._choose(self._usual_way())

    def take_scan(self, text: str) -> None:
        """Take the card, or the number, of who stands here."""
        scan = read_scan(text)
        fields = scan.fields
        if not isinstance(fields, CardReading | MrzReading | NumberReading):
            unknown = scan.kind is ScanKind.UNKNOWN
            told = (
                retold(scan.problems[0].message) if unknown and scan.problems else self._no_card()
            )
            self.note.say(told, "soon")
            self.reshaped.emit()
            return
        self.scan.clear()
        self._take_person(fields.personal_id, getattr(fields, "name", ""))

    def returned(self) -> Returned | None:
        """Return the hand-over, or None after saying what is missing."""
        match self.way.key:
            case "owner":
                return self._by_desk() if self._is_checked() else None
            case "proxy":
                return self._by_desk() if self._is_proxy_told() and self._is_checked() else None
            case "post":
                return self._by_post()
            case _:
                return Returned(self._asked.now, ReturnMethod.ONLINE)

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        spread(column, gap=10)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.scan)
        column.addWidget(self._proxy_fields())
        column.addWidget(self.checked)
        column.addWidget(self.post_code)
        column.addWidget(self.note)
        for limited in (self.name, self.number, self.authority, self.post_code):
            limited.edit.setMaxLength(_MOST_LETTERS)  # type: ignore[union-attr]  # a LineEdit
        self.way.chosen.connect(self._choose)
        self.scan.entered.connect(self.take_scan)
        self.relation.currentIndexChanged.connect(self._on_relation)
        self.checked.clicked.connect(self._on_checked)
        keys.bind(self, {"F4": self.scan.setFocus})

    def _proxy_fields(self) -> QWidget:
        self._proxy = QWidget()
        grid = QGridLayout(self._proxy)
        spread(grid, gap=8, across=12)
        self._fill_relations()
        related = QWidget()
        column = QVBoxLayout(related)
        spread(column, gap=4)
        head = label(self.tr("Quan hệ với chủ hồ sơ"), "label")
        head.setBuddy(self.relation)
        column.addWidget(head)
        column.addWidget(self.relation)
        column.addStretch(1)
        for place, part in enumerate((self.name, self.number, related, self.authority)):
            grid.addWidget(part, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return self._proxy

    def _fill_relations(self) -> None:
        """Offer what one may be to the owner; the close ones need no certified paper for civil status.

        Source: guidance of procedure 1.001193 on the national portal; read 2026-09-12.
        """
        self.relation.addItem(self.tr("– chọn –"), (False, ""))
        for words in CLOSE_RELATIONS:
            self.relation.addItem(words, (True, words))
        others = (self._sheet.relation.strip(), PROXY_WORDS)
        for words in filter(None, others):
            if words not in CLOSE_RELATIONS:
                self.relation.addItem(words, (False, words))

    # -- who ------------------------------------------------------------------------------------

    def _usual_way(self) -> str:
        promised = self._sheet.life.received.return_by.value
        return {"post": POST, "online": ONLINE}.get(promised, OWNER)

    def _choose(self, way: str) -> None:
        self.way.choose(way)
        at_desk = way in {OWNER, PROXY}
        self.scan.setVisible(at_desk)
        self.checked.setVisible(at_desk)
        self._proxy.setVisible(way == PROXY)
        self.post_code.setVisible(way == POST)
        self.checked.setChecked(False)
        self.scan.set_status("")
        if way == PROXY and not self.name.text() and self._sheet.filed_by is not None:
            self._show_proxy(self._sheet.filed_by.personal_id, self._sheet.filed_by.name)
        self.note.say(
            self.tr("Công dân đã nhận bản điện tử; không giao giấy.") if way == ONLINE else ""
        )
        self.reshaped.emit()

    def _take_person(self, number: str, name: str) -> None:
        """Know who stands here: the owner by the number, anybody else for the owner."""
        owner = self._sheet.owner
        is_owner = bool(number) and number == owner.personal_id
        if is_owner or (not owner.personal_id and name == owner.name):
            self._choose(OWNER)
        else:
            self._choose(PROXY)
            self._show_proxy(number, name)
            if not name:
                self.name.edit.setFocus()
        if name:  # a card was read, not a number typed
            self.checked.setChecked(True)
            at = f"{self._asked.now:%H:%M}"
            self.scan.set_status(self.tr("Đã đọc thẻ %1").replace("%1", at))
        elif is_owner:
            told = self.tr("Đúng số của chủ hồ sơ %1. Xem thẻ rồi đánh dấu bên trên.")
            self.note.say(told.replace("%1", masked(number)))
        self.reshaped.emit()

    def _show_proxy(self, number: str, name: str) -> None:
        self.number.set_text(grouped(number))
        self.name.set_text(name)
        filer = self._sheet.filed_by
        if filer is not None and filer.name == name:
            self._relate(self._sheet.relation.strip())

    def _relate(self, words: str) -> None:
        for place in range(self.relation.count()):
            if self.relation.itemData(place)[1] == words:
                self.relation.setCurrentIndex(place)

    def _on_relation(self) -> None:
        is_close, words = self.relation.currentData()
        field = self._sheet.life.received.procedure.field.lower()
        self.authority.set_problem("")
        if is_close and CIVIL_STATUS in field and not self.authority.text():
            self.authority.set_text(UNCERTIFIED_AUTHORITY)
        if words:
            self.note.say("")
        self.reshaped.emit()

    def _on_checked(self) -> None:
        self.note.say("")

    # -- what is missing ------------------------------------------------------------------------

    def _is_checked(self) -> bool:
        if self.checked.isChecked():
            return True
        self._say_missing(
            self.tr("Chưa xem căn cước. Quét thẻ người nhận, hoặc xem thẻ rồi đánh dấu."),
            self.checked,
        )
        return False

    def _is_proxy_told(self) -> bool:
        missing = (
            (self.name, self.tr("Chưa có tên người nhận. Quét thẻ, hoặc gõ vào đây.")),
            (self.authority, self.tr("Chưa ghi giấy ủy quyền. Ghi số và ngày của giấy.")),
        )
        if not self.relation.currentData()[1]:
            told = self.tr("Chưa chọn quan hệ của người nhận với chủ hồ sơ.")
            self._say_missing(told, self.relation)
            return False
        for field, told in missing:
            if not field.text().strip():
                field.set_problem(told)
                field.edit.setFocus()
                return False
        return True

    def _say_missing(self, told: str, where: QWidget) -> None:
        self.note.say(told, "soon")
        self.reshaped.emit()
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _by_desk(self) -> Returned:
        if self.way.key == OWNER:
            return Returned(self._asked.now, identity_checked=True)
        return Returned(
            self._asked.now,
            name=self.name.text().strip(),
            personal_id=normalise(self.number.text()),
            relation=self.relation.currentData()[1],
            authority=self.authority.text().strip(),
            identity_checked=True,
        )

    def _by_post(self) -> Returned | None:
        code = self.post_code.text().strip()
        if not code:
            self.post_code.set_problem(self.tr("Chưa có số hiệu bưu gửi. Ghi theo biên lai."))
            self.post_code.edit.setFocus()
            return None
        return Returned(self._asked.now, ReturnMethod.POST, post_code=code)

    def _no_card(self) -> str:
        return self.tr("Mã này không phải thẻ căn cước. Chưa ghi gì. Quét thẻ của người nhận.")
